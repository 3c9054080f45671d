// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import StortingModel
import Testing

/// What print does to a text at the edges of a page and in a table.
@Suite struct PrintedPageTests {
  private func paragraphs(_ text: String) -> [Paragraph] {
    let source = SourceText(name: "a.txt", text: text)
    let vocabulary = Vocabulary(lines: source.lines)
    let lines = SourceLines(source.lines, spacing: LetterSpacing(vocabulary: vocabulary))
    return ParagraphReader(lines, vocabulary: vocabulary).paragraphs()
  }

  @Test(
    "a running head is no text, whatever series the document is of",
    arguments: [
      "Innst. 44 S – 2031–2032 3", "2 Innst. 44 S – 2031–2032", "4 Innst. 18 L – 2031–2032",
      "2 Representantforslag 91 S – 2031–2032", "64 Prop. 1 S 2031–2032", "Meld. St. 8 2031–2032 17",
    ])
  func runningHead(head: String) {
    let text =
      "Rutene legges om der kaia er for kort, og det gjelder\n\n\(head)\n\nogså de små øyene lengst ute i havgapet."
    #expect(
      paragraphs(text).map(\.plain) == [
        "Rutene legges om der kaia er for kort, og det gjelder også de små øyene lengst ute i havgapet."
      ])
  }

  @Test("a group that is cut by a page goes on after it, though a name has a capital")
  func cutGroup() {
    let text = """
      K o m i t e e n s  m e d l e m m e r  f r a  H ø y r e ,
      S e n t e r p a r t i e t  o g

      Innst. 44 S – 2031–2032 3

      V e n s t r e  viser til at ferjene går for sjelden om
      vinteren, og at båtene er gamle.
      """
    #expect(
      paragraphs(text).map(\.plain) == [
        "Komiteens medlemmer fra Høyre, Senterpartiet og Venstre viser til at ferjene går for sjelden om vinteren, og at båtene er gamle."
      ])
  }

  @Test("a table of chapters and items keeps its rows, also those over two lines")
  func table() {
    let text = """
      Tabellen viser forslaget til bevilgning for neste år:

      Kap. Post Formål Prop. 1 S (2031–2032)
      Utgifter i hele kroner
      1320 Kaier og farleder 1 566 685 000
      01 Driftsutgifter 254 460 000
      21 Spesielle driftsutgifter til merking av
      farleder, kan overføres 11 225 000
      Sum utgifter rammeområde 9 11 340 207 000

      Komiteen tar dette til orientering og viser til neste avsnitt.
      """
    let roles = paragraphs(text).map(\.role)
    #expect(
      roles == [
        .text,
        .table([
          ["Kap.", "Post", "Formål", "Prop. 1 S (2031–2032), Utgifter i hele kroner"],
          ["1320", "", "Kaier og farleder", "1 566 685 000"], ["", "01", "Driftsutgifter", "254 460 000"],
          ["", "21", "Spesielle driftsutgifter til merking av farleder, kan overføres", "11 225 000"],
          ["", "", "Sum utgifter rammeområde 9", "11 340 207 000"],
        ]), .text,
      ])
  }

  @Test(
    "what only looks like a table stays text",
    arguments: [
      "Kap. Post Formål\nDette sto det om i fjor.\nOg mer var det ikke.",
      "Kap. 1320 Post 21 ble økt til 20 000 000\nkroner i fjor, og det er nok.",
      "Kap. Post Formål A H\n1320 Kaier 10 000 000 12 000 000\n01 Drift 1 000 000 2 000 000",
    ])
  func noTable(text: String) {
    #expect(!paragraphs(text).contains { if case .table(let rows) = $0.role { rows.count < 3 } else { false } })
    #expect(paragraphs(text).contains { $0.role == .text || $0.isHeading } || text.contains("A H"))
  }

  @Test("the headings of a budget proposal are headings, also over two lines")
  func budgetHeadings() {
    let text = """
      Kap. 1320 Kaier og farleder

      Post 21 Spesielle driftsutgifter
      Det foreslås å bevilge 12 mill. kroner til merking av farleder
      langs kysten. Det er mer enn i år.

      Post 70 Tilskudd til ruter, kan overføres, kan nyttes
      under post 71
      Bevilgningen går til ruter som fylkene ikke kan dekke av egne
      midler, og som reisende ikke kan være uten.
      """
    #expect(
      paragraphs(text).filter(\.isHeading).map(\.plain) == [
        "Kap. 1320 Kaier og farleder", "Post 21 Spesielle driftsutgifter",
        "Post 70 Tilskudd til ruter, kan overføres, kan nyttes under post 71",
      ])
  }

  @Test("posts that each have a title over a date are documents of their own, with the date")
  func datedPosts() {
    let text = """
      Hjem
      Aktuelt

      Mer til kaiene i år

      Publisert 20. november 2031

      Partiet vil bruke 20 millioner kroner på kaier neste år.

      Slik gikk det i fjor

      Publisert 01.12.2030

      Avtalen ga 5 millioner kroner til merking av farleder.
      """
    let source = SourceText(name: "innlegg.txt", text: text)
    var names = DocumentNames()
    let files = SourceReading([source]).files(of: source, names: &names)
    #expect(files.map(\.facts.title) == ["Mer til kaiene i år", "Slik gikk det i fjor"])
    #expect(files.map(\.facts.date?.iso) == ["2031-11-20", "2030-12-01"])
  }

  @Test("a letter's addressee is no subject")
  func addressee() throws {
    let text = """
      Kystdepartementet

      Kystministeren

      Stortinget
      Transport- og kommunikasjonskomiteen
      0026 OSLO

      Dykkar ref Vår ref Dato
       31/1043- 6. mars 2032

      Svar på førespurnad om uttale til Dokument 8:91 S (2031-2032) om
      betre kaier

      Eg viser til brev frå komiteen, og vil svare på det som gjeld kaiene.

      Med helsing

      Kari Nes
      """
    let source = SourceText(name: "brev.txt", text: text)
    var names = DocumentNames()
    let file = try #require(SourceReading([source]).files(of: source, names: &names).first)
    #expect(file.kind == .brev)
    #expect(file.facts.title == "Svar på førespurnad om uttale til Dokument 8:91 S (2031-2032) om betre kaier")
    #expect(file.facts.treats == ["dok8:2031-2032:91-S"])
    #expect(file.facts.date?.iso == "2032-03-06")
  }

  @Test(
    "an ordinary word before a run is no part of it",
    arguments: [
      ("For d i s s e  m e d l e m m e r  er det nok.", "For disse medlemmer er det nok."),
      ("Som k o m i t e e n s  m e d l e m  ser det, går båten.", "Som komiteens medlem ser det, går båten."),
      ("Når k o m i t e e n  ber om det, kommer båten.", "Når komiteen ber om det, kommer båten."),
      ("To v e  N e s  tar båten til øya.", "Tove Nes tar båten til øya."),
    ])
  func wordBeforeRun(line: String, expected: String) { #expect(paragraphs(line).map(\.plain) == [expected]) }

  @Test("a proposal in the paragraph that leads to it is a proposal")
  func proposalInLeadIn() throws {
    let text = """
      Komiteens merknader

      Komiteens medlemmer fra Høyre og Venstre fremmer følgende forslag: «Stortinget ber regjeringen bygge
      kaia ut.»

      Komiteens tilråding

      Oslo, i transportkomiteen, den 3. mars 2032
      """
    let source = SourceText(name: "innst.txt", text: text)
    var names = DocumentNames()
    let file = try #require(SourceReading([source]).files(of: source, names: &names).first)
    #expect(file.blocks.contains(.quote([.paragraph("Stortinget ber regjeringen bygge kaia ut.")])))
  }
}
