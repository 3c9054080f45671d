// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct GroupingTests {
  private let scratch: SmallCorpus
  private let index: SearchIndex

  init() throws {
    scratch = try SmallCorpus()
    index = try scratch.index(ScatteredCorpus.corpus(seed: 3, documents: 40))
  }

  private func hits(_ query: String, _ sort: SearchRequest.Sort = .relevance) throws -> [SearchResults.Hit] {
    try index.search(SearchRequest(query: query, limit: 10_000, sort: sort)).hits
  }

  @Test("Documents, their order, their passages and both totals are those of the ungrouped hits", arguments: 0..<4)
  func grouped(seed: UInt64) throws {
    var numbers = Numbers(state: seed &+ 900)
    for _ in 0..<40 {
      let query = ScatteredCorpus.query(&numbers)
      let sort = SearchRequest.Sort.allCases[numbers.next(below: 3)]
      let all = try hits(query, sort)
      let request = SearchRequest(query: query, limit: 100, sort: sort, grouping: .document)
      let results = try index.search(request)
      let documents = try #require(results.documents)
      let counts = Dictionary(all.map { ($0.passage.document, 1) }, uniquingKeysWith: +)
      #expect(results.total == all.count, "\(query)")
      #expect(documents.total == counts.count, "\(query)")
      #expect(documents.groups.map(\.rank) == Array(0..<documents.total).map { $0 + 1 })
      #expect(
        Dictionary(uniqueKeysWithValues: documents.groups.map { ($0.document, $0.passages) }) == counts, "\(query)")
      #expect(documents.groups.reduce(0) { $0 + $1.shown } == results.hits.count)
      if sort == .relevance { try expectOrder(documents, all) }
      try expectBest(documents, results.hits, of: all, query)
    }
  }

  /// The best passage of each document is not worse than that of the next.
  private func expectOrder(_ documents: SearchResults.Documents, _ all: [SearchResults.Hit]) throws {
    let best = Dictionary(all.map { ($0.passage.document, $0.score) }, uniquingKeysWith: max)
    let scores = documents.groups.map { best[$0.document] ?? 0 }
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 })
  }

  /// The passages shown are the best of their document, and the query of a group finds all of them.
  private func expectBest(
    _ documents: SearchResults.Documents, _ shown: [SearchResults.Hit], of all: [SearchResults.Hit], _ query: String
  ) throws {
    var rest = shown[...]
    for group in documents.groups.prefix(3) {
      let own = rest.prefix(group.shown)
      rest = rest.dropFirst(group.shown)
      let ids = Set(all.filter { $0.passage.document == group.document }.map(\.passage.id))
      #expect(own.allSatisfy { ids.contains($0.passage.id) && $0.rank == group.rank })
      #expect(Set(try hits(group.query).map(\.passage.id)) == ids, "\(query): \(group.query)")
      #expect(own.count == min(3, ids.count) || own.contains { !$0.sameText.isEmpty })
    }
  }

  @Test("Pages of documents follow on each other without a gap")
  func pages() throws {
    let all = try index.search(SearchRequest(query: "skatt laks", limit: 100, grouping: .document))
    let total = try #require(all.documents).total
    #expect(total > 20)
    let paged = try stride(from: 0, to: total, by: 7).flatMap {
      try index.search(SearchRequest(query: "skatt laks", limit: 7, offset: $0, grouping: .document)).hits
    }
    #expect(paged == all.hits)
    let beyond = try index.search(SearchRequest(query: "skatt laks", offset: total, grouping: .document))
    #expect(beyond.hits.isEmpty && beyond.documents?.total == total)
  }
}

@Suite struct PartySharesTests {
  @Test(
    "Counts for each party and year equal those made by hand",
    arguments: ["skatt", "laks sykehus", "laks AND skatt", "sesjon:2018-2019", "romfart"])
  func counts(query: String) throws {
    let corpus = ScatteredCorpus.corpus(seed: 8, documents: 30)
    let scratch = try SmallCorpus()
    let index = try scratch.index(corpus)
    let matching = Set(try index.search(SearchRequest(query: query, limit: 10_000)).hits.map(\.passage.id))
    var expected: [String: [Int]] = [:]
    for record in corpus.documents.flatMap(IndexRecord.all) {
      for party in record.passage.parties {
        let key = "\(party) \(record.year.map(String.init) ?? "-")"
        let old = expected[key] ?? [0, 0]
        expected[key] = [old[0] + (matching.contains(record.passage.id) ? 1 : 0), old[1] + 1]
      }
    }
    let shares = try index.partyShares(of: query)
    let rows = shares.rows.map { ("\($0.party) \($0.year.map(String.init) ?? "-")", [$0.matches, $0.passages]) }
    #expect(Dictionary(uniqueKeysWithValues: rows) == expected)
    let sums = shares.sums.map(\.perThousand)
    #expect(sums == sums.sorted(by: >))
    #expect(shares.csv.split(separator: "\r\n").count == expected.count + 1)
  }

  @Test("The table says what is counted, and fits the screen", arguments: [40, 80, 120])
  func table(width: Int) throws {
    let rows = (2010...2020).flatMap { year in
      ["A", "SV"].map { PartyShares.Row(party: $0, year: year, matches: year % 7, passages: $0 == "A" ? 120 : 35) }
    }
    let table = PartyShares(query: "x", parsed: "x", notes: [], rows: rows).table(width: width)
    #expect(table.hasPrefix("matches/passages of the party (matches per 1,000 passages)\n"))
    #expect(table.contains("4/35 (114.3)"))
    for line in table.split(separator: "\n").dropFirst() { #expect(TerminalText.columns(line) <= width) }
  }
}

@Suite struct RelatedTests {
  private let scratch: SmallCorpus
  private let index: SearchIndex

  init() throws {
    scratch = try SmallCorpus()
    var corpus = Corpus()
    corpus.documents = [
      ("a", ["Laksen i oppdrettsanlegget får lus når sjøen er varm.", "Barnehagen stenger tidlig om fredagen."]),
      ("b", ["Lus på laks i varm sjø koster næringen mye.", "Veien over fjellet er stengt om vinteren."]),
      (
        "c",
        ["Laksen i oppdrettsanlegget får lus når sjøen er varm.", "Skolen ligger ved veien over fjellet om vinteren."]
      ),
    ]
    .map { name, texts in
      var document = Document(id: name, kind: .brev, title: "Brev \(name)", path: "\(name).md")
      document.passages = texts.enumerated().map { place, text in
        Passage(
          id: "\(name)/p-\(place)", kind: .avsnitt, section: nil, text: text, markdown: text,
          attribution: Attribution(), line: place)
      }
      return document
    }
    index = try scratch.index(corpus)
  }

  @Test("Passages with the same rare words are like one, the same text is told apart, and itself is not among them")
  func related() throws {
    let found = try #require(try index.related(to: "a/p-0"))
    #expect(found.hits.map(\.passage.id) == ["c/p-0", "b/p-0"])
    #expect(found.hits.map(\.isSameText) == [true, false])
    #expect(Set(found.hits[1].words).isSuperset(of: ["laksen", "lus", "varm"]))
  }

  @Test("A document is like others by all of its passages, and none of its own is among them")
  func document() throws {
    let found = try #require(try index.related(to: "c"))
    #expect(Set(found.hits.map(\.passage.id)) == ["a/p-0", "b/p-0", "b/p-1"])
  }

  @Test("An id that the index does not have is no passage, and one like nothing else has none")
  func none() throws {
    #expect(try index.related(to: "a/p-9") == nil)
    #expect(try index.related(to: "a/p-1")?.hits.isEmpty == true)
  }
}
