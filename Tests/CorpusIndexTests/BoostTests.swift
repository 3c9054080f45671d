// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusIndex

/// What a person lets come earlier: newer passages, or those under a condition.
@Suite struct BoostTests {
  private let folder: SmallCorpus
  private let index: SearchIndex

  init() throws {
    var corpus = Corpus()
    for year in [1998, 2014, 2019, 2024] {
      var document = Document(id: "d-\(year)", kind: .innstilling, title: "Innstilling \(year)", path: "\(year).md")
      document.date = CalendarDate(year: year, month: 3, day: 4)
      document.passages = [(PassageKind.avsnitt, "Fergen"), (.merknad, "Ferga"), (.forslag, "Fergene")].map {
        Passage(
          id: "d-\(year)/\($0.0)", kind: $0.0, section: nil, text: "\($0.1) går over fjorden hver dag i \(year).",
          markdown: "",
          attribution: Attribution(), line: 1)
      }
      corpus.documents.append(document)
    }
    folder = try SmallCorpus()
    index = try folder.index(corpus)
  }

  private func search(_ query: String, _ boosts: [String], grouping: SearchRequest.Grouping = .none) throws
    -> SearchResults
  {
    try index.search(SearchRequest(query: query, limit: 50, grouping: grouping, countsFacets: true, boosts: boosts))
  }

  @Test("Newer passages come earlier, year by year, and alike ones by their words", arguments: ["fjorden", "ferge"])
  func newer(query: String) throws {
    let years = try search(query, ["newer"]).hits.map { $0.passage.document }
    #expect(years == years.sorted(by: >))
    #expect(
      try search(query, ["newer"], grouping: .document).documents?.groups.map(\.document) == [
        "d-2024", "d-2019", "d-2014", "d-1998",
      ])
  }

  @Test(
    "Passages under a condition come earlier", arguments: ["type:forslag", "type:merknad", "dato:2014", "-dato:1998.."])
  func condition(boost: String) throws {
    let plain = try search("fjorden \(boost)", []).hits.map(\.passage.id)
    let boosted = try search("fjorden", [boost]).hits.map(\.passage.id)
    #expect(Set(boosted.prefix(plain.count)) == Set(plain))
  }

  @Test(
    "A boost changes weights alone: the same is found and counted",
    arguments: [
      "fjorden", "\"over fjorden\"", "ferg*", "fergen AND dag", "fergen NOT dato:2019", "over NEAR/3 dag",
      "type:forslag",
      "(fergen OR dag) parti:SV", "fergen fjorden dag",
    ])
  func sameFound(query: String) throws {
    let plain = try search(query, [])
    for boosts in [["newer"], ["type:forslag"], ["newer", "type:merknad"]] {
      let boosted = try search(query, boosts)
      #expect(boosted.total == plain.total)
      #expect(boosted.facets == plain.facets)
      #expect(Set(boosted.hits.map(\.passage.id)) == Set(plain.hits.map(\.passage.id)))
      let order = boosted.hits.map(\.score)
      #expect(order == order.sorted(by: >))
    }
  }

  @Test(
    "What is no condition is refused, and says what to write",
    arguments: ["fergen", "nyere", "type:forslag fergen", ""])
  func unreadable(boost: String) {
    let error = #expect(throws: SaksgangError.self) { try search("fjorden", [boost]) }
    #expect(error?.id == "boost-unreadable")
    #expect(error?.hint.contains("type:forslag") == true)
  }

  @Test("An unknown value is named with the nearest")
  func unknown() {
    let error = #expect(throws: SaksgangError.self) { try search("fjorden", ["type:forslga"]) }
    #expect(error?.hint.contains("type:forslag") == true)
  }
}
