// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// How a committee's members are printed over the years.
@Suite struct RosterTests {
  struct Roster: Sendable, CustomTestStringConvertible {
    let text: String
    /// `Kari Li A leder, Per Ås H`.
    let members: String

    init(_ text: String, _ members: String) { (self.text, self.members) = (text, members) }

    var testDescription: String { text }
  }

  static let rosters: [Roster] = [
    Roster(
      "Komiteen, medlemmene fra Arbeiderpartiet, Kari Li og Per Ås, og fra Høyre, lederen Ola Moe, viser til saken.",
      "Kari Li A, Per Ås A, Ola Moe H leder"),
    Roster(
      "Komiteen, medlemmene fra Fremskrittspartiet, lederen Per-Willy Aas og Siv Berg, og fra Rødt, Ida Holm, viser til saken.",
      "Per-Willy Aas FrP leder, Siv Berg FrP, Ida Holm R"),
    Roster(
      "Komiteen, medlemmene fra Høyre, Kari A. Li, Jan P Dal og C. I. Moe, fra Venstre, Ola Nes, viser til saken.",
      "Kari A. Li H, Jan P Dal H, C. I. Moe H, Ola Nes V"),
    Roster(
      "Komiteen, medlemmene fra Høyre, Per de Vik, Anna van der Berg og Ole von Ahn, og fra Rødt, Siv Dal, viser til saken.",
      "Per de Vik H, Anna van der Berg H, Ole von Ahn H, Siv Dal R"),
    Roster(
      "Komiteen, medlemmene fra Høyre, Kari Li (leder) og Per Ås (nestleder), og fra Sp, Ola Moe (vara for Ida Nes), viser til saken.",
      "Kari Li H leder, Per Ås H nestleder, Ola Moe Sp"),
    Roster(
      "Komiteen, medlemmene fra Arbeiderpartiet, Kari Li, leder, og Per Ås, fra Høyre, Ola Moe, viser til saken.",
      "Kari Li A leder, Per Ås A, Ola Moe H"),
    Roster(
      "Komiteen, lederen Kari Li fra Høyre og medlemmene fra Arbeiderpartiet, Per Ås og Ola Dal, viser til saken.",
      "Kari Li H leder, Per Ås A, Ola Dal A"),
    Roster(
      "Komiteen, medlemmene fra Arbeiderpartiet, Kari Li, fra Høyre, nestlederen Per Ås, og uavhengig representant Ola Moe, viser til saken.",
      "Kari Li A, Per Ås H nestleder, Ola Moe Uav"),
    Roster(
      "Komiteen, medlemmene fra Ap, Kari Li, fra Frp, Per Ås, fra Krf, Ola Moe, fra SV, Ida Nes, fra RV, Siv Dal, viser til saken.",
      "Kari Li A, Per Ås FrP, Ola Moe KrF, Ida Nes SV, Siv Dal RV"),
    Roster(
      "Komiteen, medlemmene fra Arbeiderpartiet, Li og Ås, og fra Høyre, Moe, viser til saken.", "Li A, Ås A, Moe H"),
    Roster(
      "Komiteen, Kari Li (Ap), Per Ås (H) og Ola Moe (Sp), viser til saken.", "Kari Li A, Per Ås H, Ola Moe Sp"),
    Roster(
      "Komiteen, medlemmene fra Arbeiderpartiet, Kari Li, fra Tverrpolitisk Folkevalgte, Per Ås, fra Kystpartiet, Ola Moe, viser til saken.",
      "Kari Li A, Per Ås TF, Ola Moe Kp"),
    Roster(
      "Komiteen, medlemene frå Arbeidarpartiet, Kari Li og åse Moe Nes, frå Høgre, leiaren Per Ås, frå Kristeleg Folkeparti, Ola Dal, syner til saka.",
      "Kari Li A, åse Moe Nes A, Per Ås H leder, Ola Dal KrF"),
    Roster(
      "Komiteen, medlemene frå Framstegspartiet, Kari Li, frå Miljøpartiet Dei Grøne, Per Ås, og frå Raudt, leiaren Ola Moe, syner til saka.",
      "Kari Li FrP, Per Ås MDG, Ola Moe R leder"),
    Roster(
      "Komiteen, medlemmene fra Miljøpartiet De Grønne, Kari Li, og fra Pasientfokus, Per Ås, viser til saken.",
      "Kari Li MDG, Per Ås PF"),
    Roster(
      "Finanskomiteen, medlemmene fra Arbeiderpartiet, Kari Li, og fra Høyre, lederen Per Ås, viser til saken.",
      "Kari Li A, Per Ås H leder"),
    Roster(
      "Den utvidede utenrikskomiteen, medlemmene fra Arbeiderpartiet, Kari Li, og fra Høyre, Per Ås, viser til saken.",
      "Kari Li A, Per Ås H"),
    Roster(
      "Presidentskapet, medlemmene fra Høyre, Kari Li, og fra Senterpartiet, Per Ås, viser til saken.",
      "Kari Li H, Per Ås Sp"),
  ]

  @Test(arguments: rosters) func `a roster gives names, parties and chairs`(roster: Roster) {
    let document = innstilling("## Komiteens merknader\n\n\(roster.text)")
    let members = (document?.members ?? []).map { "\($0.name) \($0.party)" + ($0.role.map { " \($0)" } ?? "") }
    #expect(members.joined(separator: ", ") == roster.members)
    #expect(
      speakers(document) == [Set(document?.members.map(\.party) ?? []).sorted().map(\.code).joined(separator: " ")])
  }

  @Test func `a roster without names still says which parties the committee has`() {
    let document = innstilling(
      """
      ## Komiteens merknader

      Komiteen, medlemmene fra Arbeiderpartiet, Høyre og Venstre, viser til saken.

      Komiteens flertall, alle unntatt medlemmet fra Venstre, mener det.
      """)
    #expect(speakers(document) == ["A H V", "A H"])
    #expect(document?.members.isEmpty == true)
  }

  @Test func `an exception from an unknown committee is unknown, and says why`() {
    let document = innstilling(
      """
      ## Komiteens merknader

      Komiteens flertall, alle unntatt medlemmet fra Venstre, mener det.

      Komiteens flertall, medlemmene fra Arbeiderpartiet og Høyre, mener noe.
      """)
    #expect(speakers(document) == ["-", "A H"])
    #expect(document?.passages.map { $0.attribution.ambiguity == nil } == [false, true])
  }

  @Test func `the committee named at the end of the document is this one`() {
    let document = innstilling(
      """
      ## Komiteens merknader

      Komiteen, medlemmene fra Arbeiderpartiet, Kari Li og Per Ås, og fra Høyre, Ola Moe, viser til saken.

      Transportkomiteens flertall, medlemmene fra Arbeiderpartiet, vil bygge.

      Finanskomiteens medlemmer fra Høyre har sagt nei.

      ## Komiteens tilråding

      Tilrådingen fremmes av komiteens flertall, medlemmene fra Arbeiderpartiet.

      Oslo, i transportkomiteen, den 3. mai 2001

      **Kari Li**, leder
      """)
    #expect(speakers(document) == ["A H", "A", "A", "A"])
    #expect(document?.passages.map(\.attribution.basis) == [.stated, .stated, .inherited, .stated])
  }

  @Test func `the spokesperson of the case is who signs as such`() {
    let document = innstilling(
      """
      ## Komiteens merknader

      Komiteen, medlemmene fra Arbeiderpartiet, Kari Li, og fra Høyre, Ola Moe, viser til saken.

      Saksordføreren mener det haster.

      Oslo, i transportkomiteen, den 3. mai 2001

      **Kari Li**, leder

      **Ola Moe**, ordfører
      """)
    #expect(speakers(document) == ["A H", "H"])
  }
}
