// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import StortingModel
import Testing

@Suite struct FactTests {
  @Test(
    "what a decision is about, without designation, proposers and outcome",
    arguments: [
      ("Meld. St. 9 (2020–2021) – Folk, ferjer og kai – vedlegges protokollen.", "Folk, ferjer og kai"),
      (
        "Dokument 8:77 S (2020–2021) – Representantforslag fra stortingsrepresentantene Per Moe og Kari Lunde om nattferjer – vedtas ikke.",
        "Representantforslag om nattferjer"
      ),
      (
        "Dokument nr. 8:5 (2003-2004) - forslag frå stortingsrepresentant Per Moe om kai - vert å leggje ved protokollen.",
        "forslag om kai"
      ),
    ])
  func subject(decision: String, expected: String) { #expect(Title.subject(of: decision) == expected) }

  @Test(
    "a title from the first sentence",
    arguments: [
      ("Ferja går kl. 8 i dag. Den er full.", "Ferja går kl. 8 i dag"),
      ("Ferja går jf. St.meld. nr. 2 om kaier. Ny tekst.", "Ferja går jf. St.meld. nr. 2 om kaier"),
      (
        "Ferjene langs kysten er en del av vegnettet, og de som bor på øyene, har ingen annen veg til skole.",
        "Ferjene langs kysten er en del av vegnettet, og de som bor på øyene, har ingen …"
      ),
    ])
  func cut(text: String, expected: String) { #expect(Title.cut(text) == expected) }

  @Test("dates in running text, and no others")
  func dates() {
    let text = "Den 3. mars 2021 og 30. februar 2021, 31. desember 1999. I mai 2020 (1. juni 2018)"
    #expect(Dates.all(in: text).map(\.iso) == ["2021-03-03", "1999-12-31", "2018-06-01"])
  }

  @Test(
    "the names after «stortingsrepresentantene»",
    arguments: [
      (
        "forslag fra stortingsrepresentantene Per Moe, Kari Anne-Lie og Åse von Krogh om kai",
        ["Per Moe", "Kari Anne-Lie", "Åse von Krogh"]
      ),
      ("fra stortingsrepresentant Per Moe om kai", ["Per Moe"]),
      ("stortingsrepresentantene er enige", []),
    ])
  func proposers(text: String, expected: [String]) { #expect(Proposers.first(in: [text]) == expected) }

  @Test(
    "bokmål and nynorsk",
    arguments: [
      ("Det er ikke noe nytt i saken fra departementet.", "nb"),
      ("Det er ikkje noko nytt i saka frå departementet.", "nn"), ("", "nb"),
    ])
  func language(text: String, expected: String) { #expect(Language.of([text]) == expected) }

  @Test(
    "names and roles under a recommendation",
    arguments: [
      (["Kari Anne Berg Per Lund", "leder ordfører"], ["Kari Anne Berg/leder", "Per Lund/ordfører"]),
      (["Kari Berg  Per Olav Lund", "leder  ordfører"], ["Kari Berg/leder", "Per Olav Lund/ordfører"]),
      (["Kari Berg", "Per Lund", "leder", "ordfører"], ["Kari Berg/leder", "Per Lund/ordfører"]),
      (
        ["Kari Berg, Per Lund, Åse Li,", "leder. ordfører. fung. sekretær."],
        ["Kari Berg/leder", "Per Lund/ordfører", "Åse Li/fung. sekretær"]
      ),
      (["Kari Berg", "leder og ordfører"], ["Kari Berg/leder og ordfører"]),
      ([], []),
    ])
  func signatures(lines: [String], expected: [String]) {
    let text = "medlemmene fra Høyre, lederen Kari Anne Berg, og fra Venstre, Per Lund, viser til saken"
    let people = SignatureBlock(lines: lines, text: text).people
    #expect(people.map { "\($0.name)/\($0.role ?? "")" } == expected)
  }

  private func files(_ text: String) -> [CorpusFile] {
    let source = SourceText(name: "a.txt", text: text)
    var names = DocumentNames()
    return SourceReading([source]).files(of: source, names: &names)
  }

  @Test(
    "what a document is",
    arguments: [
      ("Dokument 8:5 S (2020–2021) – om kaier\n\nJeg viser til brev om kaier.", DocumentKind.brev),
      ("Statsråden\n\nPostadresse: Oslo\n\nSvar om kaier\n\nDet vises til brev om kaier.", .brev),
      ("Kjære kommune\n\nKaiene må bygges om.\n\nMed vennlig hilsen\n\nSiri Nes", .brev),
      ("Postadresse: Oslo\n\nTelefon: 22\n\nOm oss og kaiene våre.", .artikkel),
      (
        "Dokument 8:5 S (2020–2021)\n\nRepresentantforslag om kaier\n\nBakgrunn\nKaiene er gamle.", .representantforslag
      ),
      ("Prop. 5 S (2020–2021)\n\nEndringer i budsjettet\n\nKaiene er gamle.", .proposisjon),
      ("Meld. St. 5 (2020–2021)\n\nOm kysten\n\nKaiene er gamle.", .melding),
      ("Votering\n\nPresidenten: Da går vi til votering.", .referat),
      ("Uttalelse fra finanskomiteen\n\nKomiteen viser til brevet.", .uttalelse),
      ("Komiteens medlemmer fra Høyre mener at kaiene er gamle.", .innstilling),
      ("Skriftlig spørsmål fra Siri Nes (Sp)\n\nNår kommer kaiene?", .spoersmaal),
      ("Kaiene er gamle, sier Siri Nes.", .artikkel),
    ])
  func kind(text: String, expected: DocumentKind) { #expect(files(text).map(\.kind) == [expected]) }

  @Test("two statements from other committees are documents of their own, attached to the recommendation")
  func statements() {
    let text = """
      Komiteens merknader

      Komiteen, medlemmene fra Høyre, lederen Anne Vik, viser til saken, som er godt opplyst.

      Uttalelse fra finanskomiteen

      Finanskomiteen uttaler følgende i brev av 3. mai 2019:

      «Komiteen viser til budsjettet for neste år.

      Komiteen har ikke mer å si om saken.»

      Uttalelse fra justiskomiteen

      Justiskomiteen uttaler følgende i brev av 5. mai 2019:

      «Komiteen har ingen merknader til saken.»

      Oslo, i næringskomiteen, den 9. mai 2019

      Anne Vik
      leder og ordfører
      """
    let files = files(text)
    #expect(files.map(\.kind) == [.innstilling, .uttalelse, .uttalelse])
    #expect(files.dropFirst().map(\.facts.committee) == ["finanskomiteen", "justiskomiteen"])
    #expect(files.dropFirst().map(\.facts.date?.iso) == ["2019-05-03", "2019-05-05"])
    #expect(files.dropFirst().map(\.attachedTo) == [files.first?.id, files.first?.id])
    let written = files.first?.text ?? ""
    #expect(!written.contains("budsjettet for neste år"))
    for file in files.dropFirst() { #expect(written.contains("](../uttalelse/\(file.id).md)")) }
  }

  @Test(
    "a numbered proposal on one line is a heading and a quotation in a list, and the heading of the answer in a letter")
  func proposalsOnOneLine() {
    let listed = """
      Komiteens merknader

      Komiteen, medlemmene fra Høyre, lederen Anne Vik, viser til saken.

      Forslag fra mindretall

      Forslag fra Høyre:

      Forslag 1 Stortinget ber regjeringen bygge kaier.

      Forslag nr. 2: Stortinget ber regjeringen kjøpe ferjer.

      Komiteens tilråding
      """
    let lists = files(listed).first?.text ?? ""
    #expect(lists.contains("#### Forslag 1\n\n> Stortinget ber regjeringen bygge kaier.\n"))
    #expect(lists.contains("#### Forslag 2\n\n> Stortinget ber regjeringen kjøpe ferjer.\n"))
    let letter = """
      Dokument 8:5 S (2020–2021) – om kaier

      Jeg viser til brev om kaier.

      Forslag 1: Stortinget ber regjeringen bygge kaier.

      Kaiene er bygd.
      """
    #expect(files(letter).first?.text.contains("## 1. Stortinget ber regjeringen bygge kaier.\n\nKaiene") == true)
  }

  @Test("the case of a recommendation is told by any part of its decision")
  func partOfDecision() {
    let text = """
      Til Stortinget

      Komiteens tilråding

      Komiteen rår Stortinget til å gjøre følgende

      vedtak:

      I

      Stortinget ber regjeringen bygge kaier.

      II

      Dokument 8:91 S (2020–2021) – Representantforslag om ferjer – vedtas ikke.

      Oslo, i næringskomiteen, den 3. mai 2021
      """
    let facts = files(text).first?.facts
    #expect(facts?.treats == ["dok8:2020-2021:91-S"])
    #expect(facts?.title == "Innstilling om representantforslag om ferjer")
  }

  @Test("a list of proposals in nynorsk has its headings")
  func nynorskList() {
    let list = """
      Til Stortinget

      Framlegg frå mindretal

      Framlegg frå Høgre og Venstre:

      Framlegg 1

      Stortinget bed regjeringa byggje kaier.

      Tilråding frå komiteen
      """
    let text = files(list).first?.text ?? ""
    #expect(
      text.contains("## Framlegg frå mindretal\n\n### Framlegg frå Høgre og Venstre:\n\n#### Framlegg 1\n\n> Stort"))
  }

  @Test(
    "the name of an office over a letter is no subject",
    arguments: ["Kunnskapsministeren", "Barne- og familieministeren", "Det kongelige finansdepartement"])
  func offices(office: String) {
    let letter = "\(office)\n\nDeres ref   Vår ref\n\nSvar på spørsmål om kaier\n\nDet vises til brev om kaier."
    #expect(files(letter).map(\.facts.title) == ["Svar på spørsmål om kaier"])
  }

  @Test("the title of a motion is the line that says what it is about, and its names end with the line")
  func motions() {
    let motion = """
      Representantforslag 91 S
      (2020–2021)
      fra stortingsrepresentantene Siri Nes og Per Vik

      Dokument 8:91 S (2020–2021)

      Representantforslag fra stortingsrepresentantene Siri Nes og Per Vik om ferjer (og kaier)

      Til Stortinget

      Bakgrunn

      Kaiene er gamle.
      """
    #expect(files(motion).map(\.facts.title) == ["Representantforslag om ferjer (og kaier)"])
    #expect(files(motion).first?.facts.proposers == ["Siri Nes", "Per Vik"])
  }

  @Test("the label of a law's decision may do without its colon")
  func lawLabel() {
    let text = """
      Komiteens tilråding

      Komiteen rår Stortinget til å gjøre slikt

      vedtak til lov

      om endringer i havneloven

      I

      Loven gjelder kaier.
      """
    #expect(files(text).first?.text.contains("*vedtak til lov*\n\n> om endringer i havneloven\n>\n> I\n") == true)
  }

  @Test("an older recommendation has its number, its title without what it treats, and proposals in straight quotes")
  func olderRecommendation() {
    let text = """
      Innst. S. nr. 112

      (2003-2004)

      Innstilling fra kommunalkomiteen om forslag om flere kaier

      Dokument nr. 8:44 (2003-2004)

      Til Stortinget

      KOMITEENS MERKNADER

      Komiteen, medlemmene fra Høyre, lederen Anne Vik, viser til saken og foreslår:

      "Stortinget ber Regjeringen bygge kaier.

      Kaiene skal ligge i "ytre" strøk."

      Komiteen har sagt sitt.
      """
    let file = files(text).first
    #expect(file?.facts.designation == "Innst. S. nr. 112 (2003–2004)")
    #expect(file?.facts.title == "Innstilling fra kommunalkomiteen om forslag om flere kaier")
    #expect(file?.facts.treats == ["dok8:2003-2004:44"])
    let proposal = "> Stortinget ber Regjeringen bygge kaier.\n>\n> Kaiene skal ligge i \"ytre\" strøk.\n\nKomiteen"
    #expect(file?.text.contains(proposal) == true)
  }

  @Test("the case number and date over a letter are no subject, and give its date")
  func dateLine() {
    let text = """
      Kunnskapsministeren

      Stortinget
      0026 OSLO

      Deres ref            Vår ref          Dato
                           22/1234          14. mars 2022

      Svar på spørsmål nr. 77 om kaier fra stortingsrepresentant Siri Nes

      Jeg viser til brev av 7. mars 2022 med spørsmål om kaiene på kysten, som er gamle.

      Med hilsen

      Per Vik
      """
    #expect(files(text).map(\.facts.title) == ["Svar på spørsmål nr. 77 om kaier fra stortingsrepresentant Siri Nes"])
    #expect(files(text).map(\.facts.date?.iso) == ["2022-03-14"])
  }
}
