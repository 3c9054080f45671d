// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

/// Counts and totals against counting by hand, over small random corpora.
@Suite struct FacetBruteForceTests {
  @Test("Totals and facet counts are those of a scan, each facet without its own filter", arguments: 0..<12)
  func counts(seed: UInt64) throws {
    let analyser = Analyser()
    let random = RandomCorpus(seed: seed &+ 1000, analyser: analyser)
    let folder = try SmallCorpus()
    let index = try folder.index(random.corpus)
    let scan = Scan(random.passages, analyser)
    let maker = QueryMaker(random.passages)
    var numbers = Numbers(state: seed &* 524_287 &+ 9)
    for _ in 0..<25 {
      let words = numbers.next(below: 6) == 0 ? [] : [maker.words(depth: 1, &numbers)]
      let filters = (0...numbers.next(below: 3)).map { _ in maker.filter(&numbers) }
      let join = numbers.next(below: 2) == 0 ? ScannedQuery.all : ScannedQuery.beside
      try compare(words + filters, join, in: index, scan, limit: numbers.next(below: 3))
    }
  }

  private func compare(
    _ parts: [ScannedQuery], _ join: ([ScannedQuery]) -> ScannedQuery, in index: SearchIndex, _ scan: Scan, limit: Int
  ) throws {
    let query = join(parts)
    let results = try index.search(SearchRequest(query: query.written, limit: limit, countsFacets: true))
    #expect(results.total == scan.found(query).count, "\(query.written)")
    let facets = try #require(results.facets)
    #expect(Set(facets.map(\.name)).isSuperset(of: ["parti", "type", "komite", "sesjon", "år"]))
    for facet in facets {
      let others = parts.filter { $0.facet != facet.name }
      let passages = others.isEmpty ? scan.passages : scan.found(join(others))
      let counted = Dictionary(uniqueKeysWithValues: facet.counts.map { ($0.value, $0.count) })
      #expect(counted == Self.counts(of: facet.name, in: passages), "\(facet.name) of \(query.written)")
    }
  }

  private static func counts(of facet: String, in passages: [ScannedPassage]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for value in passages.flatMap({ $0.values(of: facet) }) { counts[value, default: 0] += 1 }
    return counts
  }
}

extension ScannedPassage {
  fileprivate func values(of facet: String) -> [String] {
    switch facet {
    case "parti": parties
    case "type": [kind]
    case "komite": [committee].compactMap(\.self)
    case "sesjon": [session].compactMap(\.self)
    case "år": [date.map { "\($0.year)" }].compactMap(\.self)
    default: ["no facet that a scan knows"]
    }
  }
}

extension ScannedQuery {
  /// The facet whose counts leave this filter out.
  fileprivate var facet: String? {
    switch self {
    case .party: "parti"
    case .kind: "type"
    case .committee: "komite"
    case .session: "sesjon"
    case .years: "år"
    default: nil
    }
  }
}
