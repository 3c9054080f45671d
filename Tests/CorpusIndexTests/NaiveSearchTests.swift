// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

/// The index against a scan of every passage, over small random corpora.
@Suite struct NaiveSearchTests {
  @Test("A query finds the passages that a scan of all of them finds, and no others", arguments: 0..<20)
  func scan(seed: UInt64) throws {
    let analyser = Analyser()
    let random = RandomCorpus(seed: seed, analyser: analyser)
    let folder = try SmallCorpus()
    let index = try folder.index(random.corpus)
    let scan = Scan(random.passages, analyser)
    let maker = QueryMaker(random.passages)
    var numbers = Numbers(state: seed &* 65_537 &+ 5)
    for _ in 0..<40 {
      let query = maker.query(&numbers)
      let results = try index.search(SearchRequest(query: query.written, limit: 1000))
      let found = results.hits.map(\.passage.id).sorted()
      let scanned = scan.found(query).map(\.id).sorted()
      #expect(found == scanned, "\(query.written), read as \(results.parsed)")
      #expect(results.total == scanned.count, "\(query.written)")
      #expect(!results.notes.contains { $0.isError }, "\(query.written)")
    }
  }

  @Test("The random corpora ask for something: most queries find some passages, and most leave some out")
  func queriesAreWorthAsking() {
    let analyser = Analyser()
    var (some, partial, all) = (0, 0, 0)
    for seed in UInt64(0)..<20 {
      let random = RandomCorpus(seed: seed, analyser: analyser)
      let scan = Scan(random.passages, analyser)
      let maker = QueryMaker(random.passages)
      var numbers = Numbers(state: seed &* 65_537 &+ 5)
      for _ in 0..<40 {
        let count = scan.found(maker.query(&numbers)).count
        all += 1
        if count > 0 { some += 1 }
        if 1..<random.passages.count ~= count { partial += 1 }
      }
    }
    #expect(some * 2 > all)
    #expect(partial * 5 > all * 2)
  }
}
