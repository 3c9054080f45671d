// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct ListingTests {
  private let scratch: SmallCorpus
  private let index: SearchIndex

  init() throws {
    scratch = try SmallCorpus()
    index = try scratch.index()
  }

  private func listing(_ request: SearchRequest, width: Int = 60) throws -> String {
    ResultListing(width: width).text(of: try index.search(request))
  }

  @Test("Documents are listed with their best passages, ids to copy, counts, and the way to the next page")
  func grouped() throws {
    let request = SearchRequest(query: "laks", limit: 1, grouping: .document, countsFacets: true)
    #expect(
      try listing(request) == """
        1. Innstilling om fiskerinæringen
           2019-11-19 · innst-1

           merknad · H · Eksport av sjømat
           Komiteens medlemmer fra Høyre viser til at SV vil øke
           avgiften på [laks].
           innst-1/m-2

        parti: H 1
        type: merknad 1
        komite: næringskomiteen 1
        sesjon: 2019–2020 1
        år: 2019 1

        1 document, 1 passage

        """)
  }

  @Test("A phrase that matched stands between one pair of brackets, also over the end of a line")
  func phrase() throws {
    let text = try listing(SearchRequest(query: "\"medlemmer fra Høyre viser til at SV\"", limit: 1))
    #expect(text.contains("Komiteens [medlemmer fra Høyre viser til at SV] vil øke"))
    let narrow = try listing(SearchRequest(query: "\"Høyre viser til at SV vil øke avgiften på laks\"", limit: 1))
    #expect(narrow.count { $0 == "[" } == 1 && narrow.count { $0 == "]" } == 1)
  }

  @Test("What is left out is told with the query that lists it, and the offset of the next page")
  func more() throws {
    let text = try listing(
      SearchRequest(query: "type:avsnitt OR type:merknad OR type:forslag", limit: 1, grouping: .document))
    #expect(text.contains("\n   2 more in this document:"))
    #expect(text.contains("dokument:innst-1\n"))
    #expect(text.hasSuffix("\n1–1 of 3 documents, 9 passages · next: --offset 1\n"))
  }

  @Test("Passages are listed one by one where they are not grouped")
  func passages() throws {
    #expect(
      try listing(SearchRequest(query: "gründer", limit: 1)) == """
        1. Brev om sykehus på kysten
           avsnitt · 2021-02
           En skatteordning for [gründere] ble prøvd i kommunene.
           brev-1/a-3

        1 hit

        """)
  }

  @Test("No line is wider than the screen, whatever the texts hold", arguments: [40, 80, 120])
  func width(columns: Int) throws {
    let scratch = try SmallCorpus()
    let index = try scratch.index(ScatteredCorpus.corpus(seed: 21, hostile: true))
    for grouping in SearchRequest.Grouping.allCases {
      let results = try index.search(
        SearchRequest(query: "skatt laks sykehus", limit: 50, grouping: grouping, countsFacets: true))
      let text = ResultListing(width: columns).text(of: results)
      for line in text.split(separator: "\n") { #expect(TerminalText.columns(line) <= columns, "\(line)") }
      #expect(!text.unicodeScalars.contains { ShownText.isUnseen($0) && $0 != "\n" })
    }
  }

  @Test(
    "Letters take the columns that a terminal gives them",
    arguments: [("skatt", 5), ("ærfugl", 6), ("e\u{301}n", 2), ("漢字", 4), ("🇳🇴", 2), ("", 0), ("a\u{200B}b", 2)])
  func columns(text: String, columns: Int) { #expect(TerminalText.columns(text) == columns) }

  @Test("A query that is too wide for a line becomes a tree, with factors rounded")
  func tree() {
    let tree = QueryTree(
      "Query(((0.8499999999999999778 * (Zskatt SYNONYM Kskatt) OR 0.5 * Zlaks) FILTER (XAsv AND XKforslag)))")
    #expect(
      tree.lines(width: 40, indent: 2) == [
        "  FILTER", "    OR", "      0.85 * (Zskatt SYNONYM Kskatt)", "      0.5 * Zlaks", "    XAsv AND XKforslag",
      ])
    let deep = String(repeating: "(a OR ", count: 3_000) + "b" + String(repeating: ")", count: 3_000)
    #expect(!QueryTree("Query(\(deep))").lines(width: 60, indent: 2).isEmpty)
  }
}
