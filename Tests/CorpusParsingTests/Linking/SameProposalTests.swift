// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// A document with proposals of these texts, in their order.
func document(
  _ id: String, kind: DocumentKind = .innstilling, treats: [String] = [], designation: String? = nil,
  _ proposals: (ProposalPlace, Int?, String)...
) -> Document {
  var document = Document(id: id, kind: kind, title: "Om \(id)", path: "\(id).md")
  (document.treats, document.designation) = (treats, designation)
  for (index, (place, number, text)) in proposals.enumerated() {
    let name = "\(id)/p-\(index + 1)"
    document.passages.append(
      Passage(id: name, kind: .forslag, section: nil, text: text, markdown: text, proposal: name, line: index + 1))
    document.proposals.append(
      Forslag(id: name, place: place, number: number, parties: nil, text: text, passage: name))
  }
  return document
}

/// The documents, linked with each other.
func linked(_ documents: Document...) -> Corpus {
  var corpus = Corpus()
  corpus.documents = documents.sorted { $0.id < $1.id }
  CorpusLinker.link(&corpus)
  return corpus
}

extension Corpus {
  func proposal(_ id: String) -> Forslag? { documents.flatMap(\.proposals).first { $0.id == id } }
}

@Suite struct SameProposalTests {
  private static func areOne(_ first: String, _ second: String) -> Bool {
    let reader = ProposalWordReader()
    let forth = SameWording.holds(ProposalWords(first, reader), ProposalWords(second, reader))
    let back = SameWording.holds(ProposalWords(second, reader), ProposalWords(first, reader))
    #expect(forth == back, "the answer depends on the order")
    return forth
  }

  @Test(arguments: [
    ("Stortinget ber regjeringen bygge en bru over sundet.", "Stortinget ber regjeringa byggje ei bru over sundet."),
    (
      "Stortinget ber regjeringen utrede en ordning for ferjer.",
      "Stortinget ber regjeringen om å utrede en ordning for ferjer."
    ),
    (
      "Stortinget ber regjeringen støtte Science-nasjoner i nord.",
      "Stortinget ber regjeringen støtte Sciencenasjoner i nord."
    ),
    ("Stortinget ber regjeringen dekke fiskernes kostnader.", "Stortinget ber regjeringen dekke fiskernes kost nader."),
    (
      "Stortinget ber regjeringen opprette tre senter for kaier.",
      "Stortinget ber regjeringen opprette 3 sentre for kaier."
    ),
    (
      "Stortinget ber regjeringen sikre sykehusene bedre ferjer.",
      "Stortinget ber regjeringa sikre sjukehusa betre ferjer."
    ),
    (
      "Stortinget ber regjeringen fremme en plan for rassikring.",
      "Stortinget ber regjeringen fremme en plan for rassikrnig."
    ),
    ("Stortinget ber regjeringen male tunnelen.", "Stortinget ber regjeringen male tunneelen."),
    ("Stortinget ber regjeringen støtte tareforskningen.", "Stortinget ber regjeringen støtte tareforskninen."),
    ("Stortinget ber regjeringen støtte forskning på tare.", "Stortinget ber regjeringa støtte forsking på tare."),
  ])
  func `one proposal in two wordings is the same`(first: String, second: String) {
    #expect(Self.areOne(first, second))
  }

  @Test(arguments: [
    ("Stortinget ber regjeringen bygge en bru.", "Stortinget ber regjeringen ikke bygge en bru."),
    ("Stortinget ber regjeringen male skuret.", "Stortinget ber regjeringen male skurret."),
    (
      "Stortinget ber regjeringen utrede avskaffelse av ferjer.",
      "Stortinget ber regjeringen utrede anskaffelse av ferjer."
    ),
    ("Stortinget ber regjeringen bygge en bru.", "Stortinget ber regjeringen bygge en bru innen 2030."),
    ("Stortinget ber regjeringen bygge bruer i 2024.", "Stortinget ber regjeringen bygge bruer i 2025."),
    ("Stortinget ber regjeringen bygge en bru.", "Stortinget ber regjeringen bygge en midlertidig bru."),
    ("Stortinget ber regjeringen bygge minst to kaier.", "Stortinget ber regjeringen bygge to kaier."),
    ("Stortinget ber regjeringen øke avgiften på tare.", "Stortinget ber regjeringen senke avgiften på tare."),
    ("Stortinget ber regjeringen sikre lik behandling.", "Stortinget ber regjeringen sikre ulik behandling."),
    ("Stortinget ber regjeringen støtte ferjer og kaier.", "Stortinget ber regjeringen støtte ferjer eller kaier."),
    ("Stortinget ber regjeringen sikre bedre styring.", "Stortinget ber regjeringen sikre bedre styrking."),
    ("Stortinget ber regjeringen støtte vernet.", "Stortinget ber regjeringen støtte verket."),
    ("Stortinget ber regjeringen avvikle ordningen.", "Stortinget ber regjeringen utvikle ordningen."),
    (
      "Stortinget ber regjeringen dekke tap for fiskere.",
      "Stortinget ber regjeringen dekke tap for fiskere, men bare der laget har samtykket til det på forhånd."
    ),
    ("", "Stortinget ber regjeringen bygge en bru."),
  ])
  func `a condition more or less is another proposal`(first: String, second: String) {
    #expect(!Self.areOne(first, second))
  }

  @Test func `small differences link within a case and not across cases`() {
    let near = (
      "Stortinget ber regjeringen bygge en bru over sundet.", "Stortinget ber regjeringa byggje ei bru over sundet."
    )
    let one = linked(
      document("a", treats: ["dok8:2020-2021:1-S"], (.original, 1, near.0)),
      document("b", treats: ["dok8:2020-2021:1-S"], (.minorityList, 1, near.1)))
    #expect(one.proposal("a/p-1")?.sameAs == ["b/p-1"])
    #expect(one.proposal("b/p-1")?.sameAs == ["a/p-1"])
    #expect(one.proposal("a/p-1")?.related == [])
    let two = linked(
      document("a", treats: ["dok8:2020-2021:1-S"], (.original, 1, near.0)),
      document("b", treats: ["dok8:2021-2022:2-S"], (.original, 1, near.1)))
    #expect(two.proposal("a/p-1")?.sameAs == [])
    #expect(two.proposal("a/p-1")?.related.map(\.grade) == [.near])
  }

  @Test func `the same words are the same proposal anywhere, but not words that any case may have`() {
    let bridge = "Stortinget ber regjeringen bygge en bru over sundet."
    let empty = "Stortinget ber regjeringen komme tilbake til Stortinget med egen sak om dette."
    let corpus = linked(
      document(
        "a", treats: ["dok8:2020-2021:1-S"], (.original, 1, bridge), (.original, 2, empty), (.inText, nil, empty)),
      document("b", treats: ["dok8:2021-2022:2-S"], (.original, 1, bridge), (.original, 2, empty)))
    #expect(corpus.proposal("a/p-1")?.sameAs == ["b/p-1"])
    #expect(corpus.proposal("a/p-2")?.sameAs == ["a/p-3"])
    #expect(corpus.proposal("b/p-2")?.sameAs == [])
  }
}
