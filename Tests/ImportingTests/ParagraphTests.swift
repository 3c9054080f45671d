// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

@Suite struct ParagraphTests {
  /// One line a paragraph; `#` for a heading, `*` for a bullet, a number for a numbered item.
  private func read(_ text: String) -> [String] {
    let source = SourceText(name: "a.txt", text: text)
    let vocabulary = Vocabulary(lines: source.lines)
    let lines = SourceLines(source.lines, spacing: LetterSpacing(vocabulary: vocabulary))
    return ParagraphReader(lines, vocabulary: vocabulary).paragraphs().map { paragraph in
      switch paragraph.role {
      case .heading: "# \(paragraph.plain)"
      case .bullet: "* \(paragraph.plain)"
      case .numbered(let number): "\(number) \(paragraph.plain)"
      case .text, .table, .event: paragraph.plain
      }
    }
  }

  @Test("a page or column that ends inside a sentence is no end of the paragraph")
  func pageBreaks() {
    let text = """
      Ferjene langs kysten er en del av vegnettet, og de som bor
      på øyene, har ingen annen veg til skole og arbeid enn den

      som går over sjøen hver morgen.
       Det er derfor viktig at rutene går når folk trenger dem på
      \u{0C}jobb, og at de ikke blir borte.
      """
    #expect(
      read(text) == [
        "Ferjene langs kysten er en del av vegnettet, og de som bor på øyene, har ingen annen veg til skole og arbeid enn den "
          + "som går over sjøen hver morgen.",
        "Det er derfor viktig at rutene går når folk trenger dem på jobb, og at de ikke blir borte.",
      ])
  }

  @Test("a short last line ends the paragraph without an empty line, a full one does not")
  func shortLines() {
    let text = """
      Kaiene må bygges om for de nye ferjene, og det må skje nå.
      Fylkene har ikke råd til det alene, så staten må hjelpe til
      med det.
      Billettene er for dyre for dem som må reise over fjorden to
      ganger om dagen hele året.
      """
    #expect(
      read(text) == [
        "Kaiene må bygges om for de nye ferjene, og det må skje nå. Fylkene har ikke råd til det alene, så staten må hjelpe til med det.",
        "Billettene er for dyre for dem som må reise over fjorden to ganger om dagen hele året.",
      ])
  }

  @Test("headings: known ones, short ones before text, and the one with the paragraph's first line under it")
  func headings() {
    let text = """
      Komiteens merknader
      Generelle merknader

      Ferjene langs kysten er en del av vegnettet, og de som bor
      der, vet det.

      Billetter og rabatter

      Prisen på en billett har økt mer enn lønningene, og det er
      merkbart for familiene.

      Konsekvenser for dem som bor ytterst
      Hovedmålet med ordningen er å gi de ytterste øyene det sam-

      me tilbudet som de andre får.

      Forslag fra Høyre, Venstre og Kristelig Folke-
      parti:
      Forslag 3
      Stortinget ber regjeringen bygge kaier.
      """
    #expect(
      read(text).filter { $0.hasPrefix("#") } == [
        "# Komiteens merknader", "# Generelle merknader", "# Billetter og rabatter",
        "# Konsekvenser for dem som bor ytterst",
        "# Forslag fra Høyre, Venstre og Kristelig Folkeparti:", "# Forslag 3",
      ])
  }

  @Test("what looks like a heading and is none")
  func noHeadings() {
    let text = """
      I forslaget vises det til at ruta har gått siden
      Ola Nordmann var ordfører i kommunen, og til at den må gå.

      Disse medlemmer viser til at
      Høyre har ment det samme i mange år.

      Oslo, i finanskomiteen, den 3. mai 2019

      Kari Berg Per Lund
      leder ordfører
      """
    #expect(read(text).filter { $0.hasPrefix("#") } == [])
  }

  @Test("bullets and numbers open items; a dash and a number inside a sentence do not")
  func items() {
    let text = """
      Regjeringen vil gjøre disse tingene for kysten:
      – bygge kaier på de stedene der de

      er eldst
      – kjøpe ferjer

      Partiene ble enige om dette – og det var viktig for kysten
      – etter en lang natt med mange møter.

      1. Stortinget ber regjeringen bygge kaier.
      2. Stortinget ber regjeringen kjøpe ferjer.
      """
    #expect(
      read(text) == [
        "Regjeringen vil gjøre disse tingene for kysten:", "* bygge kaier på de stedene der de er eldst",
        "* kjøpe ferjer",
        "Partiene ble enige om dette – og det var viktig for kysten – etter en lang natt med mange møter.",
        "1 Stortinget ber regjeringen bygge kaier.", "2 Stortinget ber regjeringen kjøpe ferjer.",
      ])
  }

  @Test("numbered items without full stops are a list, and a dash after a full sentence is speech")
  func listsAndSpeech() {
    let text = """
      Departementet har disse planene for kysten i nord og i sør:
      1. Bygge kaier
      2. Kjøpe ferjer

      – Vi er glade for planene, sier lederen for øyfolket, som
      har ventet lenge på dem.
      """
    #expect(
      read(text) == [
        "Departementet har disse planene for kysten i nord og i sør:", "1 Bygge kaier", "2 Kjøpe ferjer",
        "– Vi er glade for planene, sier lederen for øyfolket, som har ventet lenge på dem.",
      ])
  }

  @Test("double-spaced text: one empty line is the spacing, a page number stands in no sentence")
  func doubleSpaced() {
    let lines = [
      "Jeg viser til brevet fra komiteen om nattferjer, og jeg er glad for at saken blir reist nå ", "",
      "for det er mange som venter på den. Departementet har satt av penger til tre nye ferjer i ", "",
      "budsjettet.  ", "", "Kaiene er fylkenes ansvar, og det er de som må søke om midler til dem hvert eneste år ", "",
      " ", "", "Side 4 ", "", " ", "", "når fristen er kommet. ", "", " ", "", "Oppbygging av kaier", "",
      "Det er bygd tre kaier i år, og det skal bygges fire til neste år om pengene strekker til det ", "", "hele. ",
    ]
    #expect(
      read(lines.joined(separator: "\n")) == [
        "Jeg viser til brevet fra komiteen om nattferjer, og jeg er glad for at saken blir reist nå for det er mange som venter "
          + "på den. Departementet har satt av penger til tre nye ferjer i budsjettet.",
        "Kaiene er fylkenes ansvar, og det er de som må søke om midler til dem hvert eneste år når fristen er kommet.",
        "# Oppbygging av kaier",
        "Det er bygd tre kaier i år, og det skal bygges fire til neste år om pengene strekker til det hele.",
      ])
  }

  @Test("a proposal that follows its introduction or another proposal at once is a paragraph of its own")
  func proposals() {
    let text = """
      Disse medlemmer fremmer på denne bakgrunn følgende forslag:
      «Stortinget ber regjeringen bygge kaier i nord og i sør og i
      vest.»
      «Stortinget ber regjeringen kjøpe ferjer.»
      Videre mener disse medlemmer at rutene må gå.
      """
    #expect(
      read(text) == [
        "Disse medlemmer fremmer på denne bakgrunn følgende forslag:",
        "«Stortinget ber regjeringen bygge kaier i nord og i sør og i vest.»",
        "«Stortinget ber regjeringen kjøpe ferjer.»",
        "Videre mener disse medlemmer at rutene må gå.",
      ])
  }

  @Test("a heading after short lines without full stops is a heading, and short sentences stay apart")
  func shortParagraphs() {
    let text = """
      Forslag fra Høyre:

      Stortinget ber regjeringen:

      a) bygge nye kaier

      b) kjøpe ferjer

      Forslag fra Rødt:

      Stortinget ber regjeringen selge ferjene.

      Det er nok.
      """
    #expect(
      read(text) == [
        "# Forslag fra Høyre:", "Stortinget ber regjeringen: a) bygge nye kaier b) kjøpe ferjer",
        "# Forslag fra Rødt:", "Stortinget ber regjeringen selge ferjene.", "Det er nok.",
      ])
  }

  @Test(
    "a heading that names parties may do without its colon, and goes on where a name is cut",
    arguments: [
      ("Forslag fra Høyre og Venstre", "# Forslag fra Høyre og Venstre"),
      ("Forslag frå Høgre, Raudt og Kristeleg Folkeparti", "# Forslag frå Høgre, Raudt og Kristeleg Folkeparti"),
      ("Forslag fra Høyre og Sosialistisk\nVenstreparti:", "# Forslag fra Høyre og Sosialistisk Venstreparti:"),
      ("Forslag fra Høyre, Venstre\nog Rødt:", "# Forslag fra Høyre, Venstre og Rødt:"),
      ("Forslag fra Høyre i Oslo om kaier er omtalt over.", "Forslag fra Høyre i Oslo om kaier er omtalt over."),
    ])
  func partyHeadings(source: String, expected: String) {
    #expect(read("Forslag fra mindretall\n\n\(source)\n\nForslag 1\n\nStortinget ber om kaier.")[1] == expected)
  }

  @Test("a group named in full ends a list of bullets without full stops")
  func groupAfterBullets() {
    let text = """
      Komiteen viser til at saken ble sendt på høring til disse tre:
      – Rederne
      – Kaiene
      Komiteens medlemmer fra Høyre viser til svarene, og mener de er
      gode.
      """
    #expect(
      read(text).suffix(2) == ["* Kaiene", "Komiteens medlemmer fra Høyre viser til svarene, og mener de er gode."])
  }
}
