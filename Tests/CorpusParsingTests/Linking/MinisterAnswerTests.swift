// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

@Suite struct MinisterAnswerTests {
  private static let motion = """
    ---
    id: dok8-7-s-2021-2022
    kind: representantforslag
    title: Representantforslag om kysten
    designation: Dokument 8:7 S (2021–2022)
    ---

    Forslagsstillerne fremmer følgende forslag:

    > 1. Stortinget ber regjeringen bygge en bru over Sørsundet.
    > 2. Stortinget ber regjeringen gi øysamfunn gratis ferjer.
    > 3. Stortinget ber regjeringen forby plast i fiskeredskap.
    """

  /// The texts of the answers to the motion's three proposals; `-` where there is none, `?` after a derived one.
  private static func answers(_ body: String) -> [String] {
    let letter = "---\nid: brev\nkind: brev\ntitle: Svar\ntreats: [dok8:2021-2022:7-S]\n---\n\n\(body)\n"
    var corpus = Corpus()
    corpus.documents = [("brev.md", letter), ("dok8.md", motion)].compactMap { path, text in
      DocumentReader.read(SourceFile(path: path, text: text)).document
    }
    CorpusLinker.link(&corpus)
    let texts = Dictionary(
      corpus.documents.flatMap(\.passages).map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    return (1...3).map { number in
      let proposal = corpus.proposal("dok8-7-s-2021-2022/opprinnelig-\(number)")
      guard let text = proposal?.repliedTo.flatMap({ texts[$0] }) else { return "-" }
      return text + (proposal?.replyBasis == .derived ? "?" : "")
    }
  }

  @Test func `a letter that repeats the proposals answers each after it`() {
    let found = Self.answers(
      """
      ## 1. Stortinget ber regjeringen bygge en bru over Sørsundet.

      Brua er planlagt.

      ## 2. Stortinget ber regjeringen gi øysamfunn gratis ferjer.

      Ferjene er dyre.
      """)
    #expect(found == ["Brua er planlagt.", "Ferjene er dyre.", "-"])
  }

  @Test func `a letter may answer two proposals together under one heading`() {
    let found = Self.answers(
      "## Forslag 1 og 2\n\nDette henger sammen.\n\n## Forslag 3\n\nDet er forbudt fra før.")
    #expect(found == ["Dette henger sammen.", "Dette henger sammen.", "Det er forbudt fra før."])
  }

  @Test func `a paragraph that opens with numbers answers them`() {
    let found = Self.answers(
      "Takk for brevet.\n\nTil forslag 1–2: Vi ser på det.\n\nNår det gjelder forslag nr. 3, er jeg enig.")
    #expect(
      found == [
        "Til forslag 1–2: Vi ser på det.", "Til forslag 1–2: Vi ser på det.",
        "Når det gjelder forslag nr. 3, er jeg enig.",
      ])
  }

  @Test func `a heading that puts a proposal in other words is derived`() {
    let found = Self.answers(
      "## Gratis ferjer til øysamfunnene\n\nDet koster mye.\n\n## Plast i fiskeredskaper\n\nVi utreder det.")
    #expect(found == ["-", "Det koster mye.?", "Vi utreder det.?"])
  }

  @Test func `a paragraph that puts a proposal in other words is derived, and one that lists them all answers none`() {
    let found = Self.answers(
      """
      Representantene ber om bru over Sørsundet, gratis ferjer til øysamfunn og forbud mot plast i fiskeredskap.

      Forslaget om å bygge bru over Sørsundet er behandlet før.
      """)
    #expect(found == ["Forslaget om å bygge bru over Sørsundet er behandlet før.?", "-", "-"])
  }

  @Test func `a proposal of another document is not answered`() {
    #expect(Self.answers("Forslag 1 i Dokument 8:99 S (2019–2020) ble avvist.") == ["-", "-", "-"])
  }

  @Test(arguments: [
    ("Til forslag 1 og 2", [1, 2]), ("Forslag nr. 3", [3]), ("Forslagene 1, 2 og 4", [1, 2, 4]),
    ("Punkt 2–4", [2, 3, 4]),
    ("Ad forslag 5: Ja", [5]), ("Når det gjelder forslag 2, er", [2]), ("Forslag 1 til 3", [1, 2, 3]),
    ("Forslag fra Høyre", []), ("Forslag 1 i Dokument 8:3 S", []), ("Forslaget er godt", []), ("2020 var et år", []),
    ("Forslag 1–9999999999999999999", [1]), ("Forslag 1,", [1]), ("", []),
  ])
  func `numbers are read from the opening`(text: String, numbers: [Int]) {
    #expect(AnsweredNumbers.of(text) == numbers)
  }

  @Test func `a letter may name its proposals by subject, and headings answer them`() {
    let text = """
      ---
      id: brev
      kind: brev
      title: Svar
      ---

      Forslagsstillerne fremmer to forslag: bygging av bru over Sørsundet; og gratis ferjer for øysamfunn.

      ## Bru over Sørsundet

      Brua er planlagt.

      ## Gratis ferjer

      Det koster mye.
      """
    var corpus = Corpus()
    corpus.documents = [DocumentReader.read(SourceFile(path: "brev.md", text: text)).document].compactMap(\.self)
    CorpusLinker.link(&corpus)
    let proposals = corpus.documents.first?.proposals ?? []
    #expect(proposals.map(\.number) == [1, 2])
    #expect(proposals.map(\.place) == [.letter, .letter])
    let texts = proposals.map { proposal in
      corpus.documents[0].passages.first { $0.id == proposal.repliedTo }?.text
    }
    #expect(texts == ["Brua er planlagt.", "Det koster mye."])
  }

  @Test(arguments: [
    "Jeg viser til to forslag: ett; to.", "Vi fremmer forslag om dette: bru og kai.",
  ])
  func `what is no list of subjects gives none`(text: String) {
    #expect(LetterTopics.listed(in: text).isEmpty)
  }
}
