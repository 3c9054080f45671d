// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct SearchTests {
  private let corpus: SmallCorpus
  private let index: SearchIndex

  init() throws {
    corpus = try SmallCorpus()
    index = try corpus.index()
  }

  private func found(_ query: String, exact: Bool = false) throws -> Set<String> {
    Set(try index.search(SearchRequest(query: query, limit: 100, isExact: exact)).hits.map(\.passage.id))
  }

  @Test(
    "A query finds these passages and no others",
    arguments: [
      ("skatten", ["innst-1/m-1", "artikkel-1/a-1", "artikkel-1/a-2", "innst-1/a-1", "brev-1/a-3"]),
      ("\"klinisk studie\"", ["innst-1/forslag-1", "brev-1/a-1"]),
      ("\"kliniske studier\"!", ["innst-1/forslag-1"]),
      ("\"skatten\"!", ["innst-1/m-1", "artikkel-1/a-1"]),
      ("skatte*", ["innst-1/m-1", "artikkel-1/a-1", "brev-1/a-3"]),
      ("arbeid NEAR/3 skatt", ["innst-1/m-1"]),
      ("rederi AND båt", ["innst-1/a-1"]),
      ("skatten -båt -arbeid", ["artikkel-1/a-1", "brev-1/a-3"]),
      ("parti:SV", ["innst-1/m-1", "innst-1/forslag-1"]),
      ("parti:SV parti:A", ["innst-1/m-1", "innst-1/forslag-1"]),
      ("parti:(H A)", ["innst-1/m-1", "innst-1/m-2", "innst-1/m-3", "innst-1/forslag-1"]),
      ("om:SV", ["innst-1/m-2"]),
      ("om:laks", ["innst-1/m-2"]),
      ("type:forslag", ["innst-1/forslag-1"]),
      ("type:brev skatt", ["brev-1/a-3"]),
      ("type:seksjon", ["innst-1/vedlegg-om-havner"]),
      ("havn", ["innst-1/vedlegg-om-havner"]),
      ("komite:helse", ["brev-1/a-1", "brev-1/a-2", "brev-1/a-3"]),
      ("sesjon:2019-2020 type:avsnitt", ["innst-1/a-1"]),
      ("sesjon:(2019-2020 2020-2021) type:avsnitt", ["innst-1/a-1", "brev-1/a-1", "brev-1/a-2", "brev-1/a-3"]),
      ("dato:2019 type:avsnitt", ["innst-1/a-1"]),
      ("dato:2020..2021-02", ["brev-1/a-1", "brev-1/a-2", "brev-1/a-3"]),
      ("dato:2021-03", []),
      ("siden:2020 skatteordning", ["brev-1/a-3"]),
      ("dokument:artikkel-1", ["artikkel-1/a-1", "artikkel-1/a-2"]),
      ("person:Nordmann type:avsnitt", ["innst-1/a-1"]),
      ("person:\"Kari Nordmann\" type:forslag", ["innst-1/forslag-1"]),
      ("tittel:sykehuset", ["brev-1/a-1", "brev-1/a-2", "brev-1/a-3"]),
      ("overskrift:eksport", ["innst-1/m-2", "innst-1/m-3", "innst-1/forslag-1"]),
      ("kap:917", ["innst-1/m-3"]),
      ("ref:meld-st:2018-2019:10", ["innst-1/m-3"]),
      ("språk:nn type:liste", ["artikkel-1/a-2"]),
      ("e-helse", ["brev-1/a-1"]),
      ("150.000", ["brev-1/a-1"]),
      ("grundere", ["brev-1/a-3"]),
      ("parti:SV OR type:liste", ["innst-1/m-1", "innst-1/forslag-1", "artikkel-1/a-2"]),
      ("romfart", []),
      ("", []),
    ])
  func find(query: String, ids: [String]) throws {
    #expect(try found(query) == Set(ids), "\(query)")
  }

  @Test("Words beside each other select alone, and a passage with all of them comes first")
  func allWordsFirst() throws {
    let results = try index.search(SearchRequest(query: "skatt arbeid"))
    #expect(results.total == 5)
    #expect(["innst-1/m-1", "artikkel-1/a-2"].contains(results.hits.first?.passage.id))
  }

  @Test("A common word selects nothing beside another, but alone it does")
  func stopWords() throws {
    #expect(try found("til laks") == ["innst-1/m-2"])
    #expect(try found("til").count > 1)
  }

  @Test("Capitals change nothing")
  func capitals() throws {
    #expect(try found("HELSENÆRINGEN") == found("helsenæring"))
    #expect(try found("Skatten") == found("skatten"))
  }

  @Test("An exact search finds the form only")
  func exact() throws {
    #expect(try found("skatt", exact: true) == ["artikkel-1/a-2"])
  }

  @Test("A misspelt word is taken for the nearest, and the answer says so; a number never is")
  func spelling() throws {
    let results = try index.search(SearchRequest(query: "pasientenne AND sykehusset"))
    #expect(results.hits.map(\.passage.id) == ["brev-1/a-2"])
    #expect(results.corrected == "pasientene AND sykehuset")
    #expect(try index.search(SearchRequest(query: "151000")).corrected == nil)
  }

  @Test(
    "Every hit has a mark, whatever found it",
    arguments: [
      "skatten", "skatt arbeid", "\"klinisk studie\"", "eksport", "helse*", "e-helse", "sykehus", "grundere",
      "havn", "om:laks", "fiskerinæring", "150 000 kroner", "skatt NEAR/8 båt", "helsenæring", "til",
    ])
  func marked(query: String) throws {
    let results = try index.search(SearchRequest(query: query, limit: 100))
    #expect(!results.hits.isEmpty)
    for hit in results.hits { #expect(hit.snippet.html.contains("<mark>"), "\(hit.passage.id)") }
  }

  @Test("A snippet is text for HTML, whatever the passage holds")
  func escaped() throws {
    let hit = try #require(try index.search(SearchRequest(query: "næringsliv")).hits.first)
    #expect(hit.snippet.html.contains("&lt;b&gt;<mark>Næringslivet</mark>&lt;/b&gt; &amp; "))
    #expect(hit.snippet.marked(start: "[", end: "]").contains("<b>[Næringslivet]</b> & "))
  }

  @Test("Newest and oldest order by date, with unknown dates last")
  func order() throws {
    let dates = { (sort: SearchRequest.Sort) in
      try index.search(SearchRequest(query: "skatten", limit: 100, sort: sort)).hits.map(\.passage.date)
    }
    #expect(try dates(.newest) == ["2021-02", "2019-11-19", "2019-11-19", nil, nil])
    #expect(try dates(.oldest) == ["2019-11-19", "2019-11-19", "2021-02", nil, nil])
  }

  @Test("Pages follow on each other without a gap")
  func pages() throws {
    let all = try index.search(SearchRequest(query: "skatten", limit: 100))
    let paged = try (0..<all.total).flatMap {
      try index.search(SearchRequest(query: "skatten", limit: 1, offset: $0)).hits
    }
    #expect(paged == all.hits)
    #expect(paged.map(\.rank) == Array(1...all.total))
  }

  @Test(
    "Facet counts equal those made by hand, without the facet's own filter",
    arguments: [
      "skatten", "", "parti:SV", "type:merknad skatt", "parti:SV type:merknad", "komite:helse", "avgift OR skatt",
      "dato:2019 type:merknad", "skatt siden:2020",
    ])
  func facets(query: String) throws {
    let results = try index.search(SearchRequest(query: query, countsFacets: true))
    let facets = try #require(results.facets)
    #expect(facets.map(\.name) == ["parti", "type", "komite", "sesjon", "år"])
    for facet in facets {
      let filters = facet.name == "år" ? ["dato:", "siden:"] : [facet.name + ":"]
      let own = query.split(separator: " ").filter { word in !filters.contains { word.hasPrefix($0) } }
        .joined(separator: " ")
      let hits =
        try own.isEmpty && !query.isEmpty
        ? SmallCorpusRecords.all : index.search(SearchRequest(query: own, limit: 100)).hits.map(\.passage.id)
      #expect(
        Dictionary(uniqueKeysWithValues: facet.counts.map { ($0.value, $0.count) })
          == SmallCorpusRecords.counts(facet.name, in: hits), "\(facet.name)")
    }
  }

  @Test("A passage is shown by its id, a proposal by its own, and a document by all its passages")
  func show() throws {
    #expect(try index.passage(id: "innst-1/m-2")?.parties == ["H"])
    #expect(try index.passage(id: "innst-1/forslag-1")?.parties == ["A", "SV"])
    #expect(try index.passage(id: "innst-1/nei") == nil)
    #expect(try index.passages(of: "brev-1").map(\.id) == ["brev-1/a-1", "brev-1/a-2", "brev-1/a-3"])
  }

  @Test("The deepest query that can be written is answered")
  func deepest() throws {
    let level = "skatt OR arbeid AND -båt \"klinisk studie\" parti:SV helse* ("
    for depth in [1, 20, 60] {
      let query = String(repeating: level, count: min(depth, 50)) + "laks" + String(repeating: ")", count: depth)
      _ = try index.search(SearchRequest(query: query, countsFacets: true, explains: true))
    }
  }

  @Test("Random queries are answered, and no hit is lost on the way", arguments: 0..<8)
  func random(seed: UInt64) throws {
    var generator = Numbers(state: seed &* 104_729 &+ 3)
    let pieces = [
      "skatt ", "helse-", " -", "\"", "(", ")", "*", ":", " parti:", " av:SV ", " dato:2019 ", "..", " NEAR/3 ",
      " NEAR ",
      " OG ", " OR ", " NOT ", " ", "é", "studie", " person:", " tittel:", "150 000", " e-helse ", " type:", "båt* ",
      "«",
      " Innst. 41 S (2019–2020) ", " kap:917 ", "»", "!", " om:", " ref:8:153 ", "\u{0}", "🇳🇴", " siden:2020 ",
      "løyving",
    ]
    for _ in 0..<40 {
      let text = (0..<generator.next(below: 10)).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
      let results = try index.search(SearchRequest(query: text, countsFacets: true, explains: true))
      #expect(results.hits.count == min(10, results.total), "\(text.debugDescription)")
    }
  }

  @Test("The explanation tells what each word was taken for, and how many passages it has")
  func explain() throws {
    let results = try index.search(SearchRequest(query: "grundere parti:SV", explains: true))
    let explanation = try #require(results.explanation)
    #expect(explanation.words.map(\.typed) == ["grundere"])
    #expect(explanation.words.map(\.basis) == ["folded"])
    #expect(explanation.filters == [.init(written: "parti:SV", passages: 2)])
    #expect(results.total == 0)
  }
}

/// The records of the small corpus, counted by hand.
enum SmallCorpusRecords {
  private static let records = SmallCorpus.corpus.documents.flatMap(IndexRecord.all)

  static var all: [String] { records.map(\.passage.id) }

  static func counts(_ facet: String, in ids: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for record in records where ids.contains(record.passage.id) {
      let values: [String?] =
        switch facet {
        case "parti": record.passage.parties
        case "type": [record.passage.kind]
        case "komite": [record.committee]
        case "år": [record.year.map(String.init)]
        default: [record.session?.name]
        }
      for value in values.compactMap(\.self) { counts[value, default: 0] += 1 }
    }
    return counts
  }
}
