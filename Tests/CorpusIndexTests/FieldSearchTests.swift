// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusIndex

/// Fields over a corpus that is made for them: references, budget lines, amounts and stands.
@Suite struct FieldSearchTests {
  private let corpus: SmallCorpus
  private let index: SearchIndex

  init() throws {
    corpus = try SmallCorpus()
    index = try corpus.index(Self.corpus)
  }

  private func found(_ query: String) throws -> Set<String> {
    Set(try index.search(SearchRequest(query: query, limit: 1000)).hits.map { String($0.passage.id) })
  }

  @Test(
    "A reference is found in every spelling, and without a session in every session",
    arguments: [
      ("dok8:45", ["m1/a", "m2/a", "i/p1", "i/p2"]), ("8:45", ["m1/a", "m2/a", "i/p1", "i/p2"]),
      ("dok 8:45 s", ["m1/a", "m2/a", "i/p1", "i/p2"]), ("Representantforslag 45 S", ["m1/a", "m2/a", "i/p1", "i/p2"]),
      ("dok8:45 2019-20", ["m2/a", "i/p2"]), ("dok8:45 l", ["m1/a", "i/p1"]),
      ("Dok. nr. 8:45 (2003-2004)", ["m1/a", "i/p1"]), ("45 S 2019-20", ["m2/a", "i/p2"]),
      ("Innst. 7 S", ["i/head"]), ("innst 7", ["i/head"]), ("innst. 7 l", []), ("7 S (2020–2021)", ["i/head"]),
      ("innst-2020-2021-7-s", ["i/head"]), ("St.meld. nr. 10", ["i/p1"]), ("meld st 10", ["i/p1"]),
      ("ref:\"dok8:45\"", ["m1/a", "m2/a", "i/p1", "i/p2"]), ("ref:meld-st:2018-2019:10", ["i/p1"]),
      ("dokument:dok8:45", ["m1/a", "m1/b", "m2/a", "m2/b"]), ("dokument:\"8:45\"", ["m1/a", "m1/b", "m2/a", "m2/b"]),
      ("dokument:m1", ["m1/a", "m1/b"]), ("dokument:\"8:45 2019-20\"", ["m2/a", "m2/b"]),
      ("dok8:46", []), ("dokument:Dok. 8:45 (2003–2004) type:avsnitt", ["m1/a", "m1/b"]),
    ])
  func references(query: String, ids: [String]) throws {
    #expect(try found(query) == Set(ids), "\(query)")
  }

  @Test("The document that was asked for comes before those that refer to it")
  func documentFirst() throws {
    let hits = try index.search(SearchRequest(query: "dok8:45 2019-20")).hits
    #expect(hits.first?.passage.id == "m2/a")
  }

  @Test(
    "A chapter and an item beside each other mean the same line of the budget",
    arguments: [
      ("kap:732", ["b/1", "b/2", "b/4", "b/5"]), ("post:70", ["b/1", "b/2", "b/3", "b/5"]),
      ("kap:732 post:70", ["b/1", "b/5"]), ("post:70 AND kap:732", ["b/1", "b/5"]), ("post:732/70", ["b/1", "b/5"]),
      ("kap 732 post 70", ["b/1", "b/5"]), ("kap:732 post:72", ["b/1", "b/4"]),
      ("kap:(732 500) post:70", ["b/1", "b/2", "b/5"]),
      ("kap:500 post:70", ["b/2"]), ("-post:70 kap:732", ["b/4"]),
      ("kap:732 OR post:70", ["b/1", "b/2", "b/3", "b/4", "b/5"]),
    ])
  func budget(query: String, ids: [String]) throws {
    #expect(try found(query) == Set(ids), "\(query)")
  }

  @Test(
    "A document or a person that the index does not have is named with the nearest that it has",
    arguments: [
      ("dokument:m3", "no document \"m3\" in the index", "did you mean dokument:m1?"),
      ("dokument:helt-annet", "no document \"helt-annet\" in the index", "write its id, or what it is called"),
      ("person:Nordman", "nobody is called \"Nordman\" in the index", "did you mean person:nordmann?"),
    ])
  func unknown(query: String, message: String, hint: String) throws {
    let results = try index.search(SearchRequest(query: query))
    #expect(results.total == 0)
    #expect(results.notes.map(\.message) == [message])
    #expect(results.notes.map(\.hint) == [hint])
    #expect(try index.search(SearchRequest(query: "dokument:m1 person:Ferjene")).notes == [])
  }

  @Test(
    "A proposal is found by who is for it and who is against it",
    arguments: [
      ("for:SV", ["i/f1", "i/f2"]), ("for:A", ["i/f1"]), ("mot:H", ["i/f1"]), ("mot:(H SV)", ["i/f1"]), ("mot:FrP", []),
      ("for:SV mot:H", ["i/f1"]), ("for:SV -mot:H", ["i/f2"]), ("for:SV for:A", ["i/f1"]), ("mot:Sp", []),
    ])
  func stands(query: String, ids: [String]) throws {
    #expect(try found(query) == Set(ids), "\(query)")
  }

  @Test("An amount is found exactly where a passage has one in the range", arguments: 0..<12)
  func amounts(seed: UInt64) throws {
    var numbers = Numbers(state: seed &* 32_452_843 &+ 17)
    for _ in 0..<12 {
      let ends = [0, 1].map { _ in Self.amounts[numbers.next(below: Self.amounts.count)] + numbers.next(below: 3) - 1 }
        .map { max(0, $0) }.sorted()
      let queries: [(String, (Int) -> Bool)] = [
        (">\(ends[0])", { $0 > ends[0] }), (">=\(ends[0])", { $0 >= ends[0] }), ("<=\(ends[1])", { $0 <= ends[1] }),
        ("\(ends[0])..\(ends[1])", { (ends[0]...ends[1]).contains($0) }), ("\(ends[1])", { $0 == ends[1] }),
      ]
      for (query, isMeant) in queries {
        let wanted = Self.corpus.documents.flatMap(\.amounts)
          .filter { isMeant(abs($0.kroner?.amount ?? -1)) && $0.kroner != nil }.map(\.passage)
        #expect(try found("beløp:\(query)") == Set(wanted), "\(query)")
      }
    }
  }

  @Test("An amount in another currency is no amount in kroner")
  func currencies() throws {
    #expect(try found("beløp:>=0").contains("b/3") == false)
  }

  private static let amounts = [1, 5, 99, 100, 999_999, 1_000_000, 1_500_000, 500_000_000, 500_000_001, 72_000_000_000]

  static let corpus: Corpus = {
    var corpus = Corpus()
    corpus.documents = [
      recommendation, budget, motion("m1", 2003, "Dokument nr. 8:45"), motion("m2", 2019, "Dokument 8:45 S"),
    ]
    return corpus
  }()

  private static func motion(_ id: String, _ year: Int, _ name: String) -> Document {
    var document = Document(id: id, kind: .representantforslag, title: "Forslag om ferjer", path: "\(id).md")
    document.session = StortingSession(startYear: year)
    document.designation = "\(name) (\(year)–\(year + 1))"
    document.passages = [
      passage("\(id)/a", .avsnitt, "Ferjene går for sjelden."), passage("\(id)/b", .avsnitt, "Båtene er gamle."),
    ]
    return document
  }

  private static let recommendation: Document = {
    var document = Document(id: "i", kind: .innstilling, title: "Innstilling om ferjer", path: "i.md")
    document.designation = "Innst. 7 S (2020–2021)"
    document.signatories = [.init(name: "Ola Nordmann")]
    document.passages = [
      passage("i/head", .avsnitt, "Komiteen viser til saken."), passage("i/p1", .merknad, "Det gamle forslaget falt."),
      passage("i/p2", .merknad, "Det nye forslaget er til behandling."), passage("i/f1", .forslag, "Flere ferjer."),
      passage("i/f2", .forslag, "Nye båter."),
    ]
    document.references = [
      Reference(key: "dok8:2003-2004:45", literal: "Dok. nr. 8:45", passage: "i/p1"),
      Reference(key: "dok8:2019-2020:45-S", literal: "Dok. 8:45 S", passage: "i/p2"),
      Reference(key: "meld-st:2018-2019:10", literal: "Meld. St. 10", passage: "i/p1"),
    ]
    document.proposals = [
      Forslag(id: "i/f1", place: .minorityList, number: 1, parties: [sv], text: "Flere ferjer.", passage: "i/f1"),
      Forslag(id: "i/f2", place: .minorityList, number: 2, parties: [sv], text: "Nye båter.", passage: "i/f2"),
    ]
    document.positions = [
      position("i/f1", Party(code: "A"), .for), position("i/f1", Party(code: "H"), .against),
      position("i/f1", Party(code: "Sp"), .unknown), position("i/f2", sv, .for),
    ]
    return document
  }()

  private static let budget: Document = {
    var document = Document(id: "b", kind: .brev, title: "Brev om budsjettet", path: "b.md")
    document.sections = [Section(id: "s", level: 1, heading: "Kap. 732 Sykehus", parent: nil, line: 1)]
    document.passages = [
      passage("b/1", .avsnitt, "På kap. 732 økes post 70 og 72."),
      passage("b/2", .avsnitt, "Kap. 732 post 21 får mer, og kap. 500 post 70 mindre."),
      passage("b/3", .avsnitt, "Post 70 er uendret."), passage("b/4", .avsnitt, "Post 72 økes.", section: "s"),
      passage("b/5", .avsnitt, "Pengene til båten."),
    ]
    for (number, kroner) in amounts.enumerated() {
      document.passages.append(passage("b/n\(number)", .avsnitt, "Et tall."))
      document.amounts.append(
        Amount(literal: "x", kroner: Kroner(number == 3 ? -kroner : kroner), passage: "b/n\(number)"))
      document.amounts.append(
        Amount(literal: "y", kroner: Kroner(amounts[(number * 7 + 3) % amounts.count] * 3), passage: "b/n\(number)"))
    }
    var line = Amount(literal: "z", kroner: Kroner(5), passage: "b/5")
    (line.chapter, line.item) = (732, 70)
    document.amounts += [line, Amount(literal: "10 euro", kroner: nil, passage: "b/3")]
    return document
  }()

  private static let sv = Party(code: "SV")

  private static func position(_ proposal: String, _ party: Party, _ stance: Stance) -> Position {
    Position(proposal: proposal, party: party, stance: stance, basis: .stated, source: proposal)
  }

  private static func passage(_ id: String, _ kind: PassageKind, _ text: String, section: String? = nil) -> Passage {
    Passage(id: id, kind: kind, section: section, text: text, markdown: text, line: 1)
  }
}
