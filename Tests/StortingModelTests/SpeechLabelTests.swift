// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@Suite struct SpeechLabelTests {
  struct Row: Sendable {
    let text: String
    let speaker: String
    var party: String?
    var time: String?
    var role: String?
    var speech = "Ja."
  }

  @Test(arguments: [
    Row(text: "Presidenten: Ja.", speaker: "Presidenten"),
    Row(text: "presidenten: Ja.", speaker: "Presidenten"),
    Row(text: "Presidenten [10:00:27]: Ja.", speaker: "Presidenten", time: "10:00:27"),
    Row(text: "Ola Kval (A) [10:02:33]: Ja.", speaker: "Ola Kval", party: "A", time: "10:02:33"),
    Row(
      text: "Ola Kval (A) [10:02:33] (ordfører for saken): Ja.", speaker: "Ola Kval", party: "A", time: "10:02:33",
      role: "ordfører for saken"),
    Row(
      text: "Åse Wisløff-Nilssen (KrF) (leiar i komiteen) [9:02]: Ja.", speaker: "Åse Wisløff-Nilssen", party: "KrF",
      time: "9:02", role: "leiar i komiteen"),
    Row(text: "Carl I. Berg (Frp): Ja.", speaker: "Carl I. Berg", party: "FrP"),
    Row(text: "Freddy de Lange (Høyre): Ja.", speaker: "Freddy de Lange", party: "H"),
    Row(text: "Liv Eng (TF): Ja.", speaker: "Liv Eng", party: "TF"),
    Row(text: "Statsråd Siri Nes [10:07:01]: Ja.", speaker: "Statsråd Siri Nes", time: "10:07:01"),
    Row(text: "Statsminister Siri Nes: Ja.", speaker: "Statsminister Siri Nes"),
    Row(text: "Ola Kval (A) [10:02:33]:", speaker: "Ola Kval", party: "A", time: "10:02:33", speech: ""),
  ])
  func `the opening of a speech says who speaks`(row: Row) throws {
    let label = try #require(SpeechLabel(opening: row.text))
    #expect(label.speaker == row.speaker)
    #expect(label.party?.code == row.party)
    #expect(label.time == row.time)
    #expect(label.role == row.role)
    #expect(label.speech == row.speech)
  }

  @Test(arguments: [
    "Votering:", "vedtak:", "Forslag nr. 2 lyder:", "Komiteen hadde tilrådd Stortinget å gjøre følgende vedtak:",
    "Innst. 12 S (2018–2019): Ja.", "Ola Kval: Ja.", "(Innst. 12 S): Ja.", "[10:00:00]: Ja.", ":", "", "((((", "A [",
    "Det ble stilt spørsmål (A): Ja.", "Møtet hevet kl. 10:05.",
  ])
  func `other paragraphs open no speech`(text: String) { #expect(SpeechLabel(opening: text) == nil) }

  @Test func `a source that marks its speakers may name anybody`() {
    #expect(SpeechLabel(opening: "Ola Kval: Ja.", isMarked: true)?.speaker == "Ola Kval")
    #expect(SpeechLabel(opening: "vedtak: Ja.", isMarked: true) == nil)
    #expect(SpeechLabel(opening: "Votering:", isMarked: true) == nil)
  }
}
