// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// Whole remarks, paragraph by paragraph.
@Suite struct RemarkDocuments {
  /// The attribution of each passage after the roster: parties and basis, with `?` where it is not certain.
  static func read(_ paragraphs: [String], heading: String = "Komiteens merknader") -> [String] {
    let body = (["## \(heading)", Opening.roster] + paragraphs).joined(separator: "\n\n")
    return (innstilling(body)?.passages.dropFirst() ?? []).map { passage in
      let parties = passage.attribution.parties?.map(\.code).joined(separator: " ") ?? "-"
      let basis = passage.attribution.basis.rawValue
      return "\(parties) \(basis)" + (passage.attribution.ambiguity == nil ? "" : "?")
    }
  }

  @Test func `majority, minority and the rest take turns`() {
    #expect(
      Self.read([
        "Komiteens flertall, alle unntatt medlemmene fra Høyre og Fremskrittspartiet, vil bygge bane.",
        "Flertallet viser til høringen.",
        "Banen er viktig for hele landsdelen.",
        "Komiteens medlemmer fra Høyre og Fremskrittspartiet vil bygge vei. Disse medlemmer mener vei er billigere.",
        "Flertallet er uenig med disse medlemmer.",
        "Et annet flertall, alle unntatt medlemmet fra Rødt, vil utrede begge deler.",
        "Dette flertallet ber om et svar i høst.",
        "Komiteens medlem fra Rødt vil ikke utrede noe. Dette medlem viser til kostnaden.",
        "Derfor går dette medlem imot.",
        "Komiteen er enig om at trafikken øker.",
      ]) == [
        "A Sp SV V KrF R stated", "A Sp SV V KrF R anaphor", "A Sp SV V KrF R inherited", "H FrP stated",
        "A Sp SV V KrF R anaphor", "A H FrP Sp SV V KrF stated", "A H FrP Sp SV V KrF anaphor", "R stated", "R anaphor",
        "A H FrP Sp SV V KrF R stated",
      ])
  }

  @Test func `another committee's words are nobody's here, and the speaker goes on after them`() {
    #expect(
      Self.read([
        "Komiteens medlem fra Venstre vil ha båt.",
        "Saken ble lagt fram for finanskomiteen, som i brev av 4. mai uttaler:",
        "> «Komiteens flertall, medlemmene fra Høyre, vil ikke ha båt.»", "Dette medlem tar det til orientering.",
      ]) == ["V stated", "V inherited", "- none", "V anaphor"])
  }

  @Test func `a quotation from an older recommendation is the quoter's, and its majority is not this one`() {
    #expect(
      Self.read([
        "Komiteens medlemmer fra Høyre og Venstre viser til Innst. 5 S (2010–2011), der komiteens flertall, medlemmene fra Arbeiderpartiet, uttalte:",
        "> «Flertallet vil ha bane.»", "Disse medlemmer vil ha det samme.", "Flertallet vil ha båt.",
      ]) == ["H V stated", "H V inherited", "H V anaphor", "- anaphor?"])
  }

  @Test func `a majority that the committee tells of is the one that speaks next`() {
    #expect(
      Self.read([
        "Komiteen viser til at et flertall, alle unntatt medlemmene fra Høyre, går inn for båt.",
        "Flertallet vil ha to båter.",
      ]) == ["A H FrP Sp SV V KrF R stated", "A FrP Sp SV V KrF R anaphor"])
  }

  @Test func `two groups set against each other leave nobody to point back to`() {
    #expect(
      Self.read([
        "Komiteens medlemmer fra Høyre vil ha vei, mens komiteens medlemmer fra Senterpartiet vil ha bane.",
        "Disse medlemmer vil ha mer.", "Det haster.", "Komiteens medlem fra Rødt vil ha båt.",
      ]) == ["H stated", "- anaphor?", "- inherited?", "R stated"])
  }

  @Test func `a group that has been widened or narrowed is the new antecedent`() {
    #expect(
      Self.read([
        "Komiteens medlemmer fra Høyre, Venstre og Rødt vil ha båt.",
        "Disse medlemmer, unntatt medlemmet fra Rødt, vil ha to.",
        "Disse medlemmer vil ha dem nå.", "Disse medlemmer og medlemmet fra Kristelig Folkeparti vil ha ferje.",
        "Disse medlemmer vil ha den i år.",
      ]) == ["H V R stated", "H V anaphor", "H V anaphor", "H V KrF anaphor", "H V KrF anaphor"])
  }

  @Test func `a heading that names whose remarks follow gives them their speaker`() {
    let body = """
      ## Komiteens merknader

      \(Opening.roster)

      ### Merknader fra Høyre og Venstre

      Båten er for dyr.

      ### Rødts merknader

      Båten er for liten.

      ### Komiteens merknader til kapittel 3

      Her er ingen nevnt.
      """
    let document = innstilling(body)
    #expect(speakers(document).dropFirst() == ["H V", "R", "-"])
    #expect(document?.passages.last?.attribution.basis == AttributionBasis.none)
  }

  @Test func `a united committee, a chair and a person speak in turn`() {
    #expect(
      Self.read([
        "En samlet komité, unntatt medlemmene fra Venstre, støtter kaia.", "Komiteens leder vil understreke fristen.",
        "Dette medlem minner om høringen.", "Representanten Mimir Strand fra Rødt fremmer følgende forslag:",
        "> Stortinget ber regjeringen bygge en kai.", "Resten av komiteen går imot.",
      ]) == [
        "A H FrP Sp SV KrF R stated", "H stated", "H anaphor", "R stated", "R inherited",
        "- anaphor?",
      ])
  }

  @Test func `an alliance is known from where the document says who it is`() {
    #expect(
      Self.read([
        "Komiteens medlemmer fra samarbeidspartiene vil vente.",
        "Komiteens medlemmer fra samarbeidspartiene Høyre, Venstre og Kristelig Folkeparti vil utrede.",
        "Samarbeidspartiene mener det haster.", "Samarbeidspartienes medlemmer i komiteen ber om svar.",
      ]) == ["- stated?", "H V KrF stated", "H V KrF stated", "H V KrF stated"])
  }

  @Test func `a letter with the committee's statement is read with its guillemets`() {
    let text = """
      ---
      id: u
      kind: uttalelse
      title: U
      ---

      I brev av 13. mai uttaler komiteen:

      «Komiteens flertall, medlemmene fra Arbeiderpartiet og Senterpartiet, støtter utkastet.

      Flertallet vil likevel vente.»

      > «Komiteens medlemmer fra Høyre støtter det ikke.»
      """
    let document = DocumentReader.read(SourceFile(path: "u.md", text: text)).document
    #expect(speakers(document).suffix(3) == ["A Sp", "A Sp", "H"])
  }

  @Test func `an item of a list goes on with the speaker, unless it opens with one of its own`() {
    #expect(
      Self.read([
        "Komiteens medlem fra Rødt vil ha tre ting:", "- en båt", "1. Komiteens medlemmer fra Høyre vil ha vei.",
        "2. Det haster.",
      ]) == ["R stated", "R inherited", "H stated", "H inherited"])
  }

  @Test(arguments: [
    ("Merknader fra Høyre", "H"), ("2.3 Merknader fra Høyre og Venstre", "H V"),
    (
      "Merknader fra medlemmene i komiteen fra Arbeiderpartiet, Senterpartiet, Sosialistisk Venstreparti og Rødt",
      "A Sp SV R"
    ),
    ("4. Kristelig Folkepartis merknader", "KrF"), ("Merknader frå medlemen frå Raudt", "R"),
    ("Merknader frå komiteen", "-"), ("Komiteens merknader", "-"),
  ])
  func `whose remarks a heading announces`(heading: String, parties: String) {
    #expect(speakers(innstilling("## \(heading)\n\nBåten er for dyr.")) == [parties])
  }

  @Test(arguments: [
    ("Forslag fra Høyre:", "H"), ("Forslag fra komiteens medlemmer fra Høyre og Rødt:", "H R"),
    ("Forslag fra medlemmene i komiteen fra Venstre", "V"), ("Framlegg frå Høgre og Framstegspartiet:", "H FrP"),
    ("Forslag fra et mindretall bestående av medlemmene fra Senterpartiet og Rødt:", "Sp R"),
    ("Forslag fra Ap og SV:", "A SV"),
  ])
  func `whose proposals a heading announces`(heading: String, parties: String) {
    let document = innstilling(
      "## Forslag fra mindretall\n\n### \(heading)\n\n#### Forslag 1\n\n> Stortinget ber regjeringen telle.")
    #expect(document?.proposals.map { $0.parties?.map(\.code).joined(separator: " ") ?? "-" } == [parties])
  }
}
