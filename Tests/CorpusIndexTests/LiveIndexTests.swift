// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct LiveIndexTests {
  @Test("An index that is put in place later answers soon, and until then the one before does")
  func replaced() async throws {
    let folder = try SmallCorpus()
    _ = try folder.index()
    let live = LiveIndex(path: folder.path, copies: 2)
    let first = try live.search { $0 }
    #expect(try live.search { $0 } === first)
    let passages = first.passageCount
    var corpus = SmallCorpus.corpus
    corpus.documents.removeLast()
    _ = try folder.index(corpus)
    var count = try live.search { $0.passageCount }
    #expect(count == passages || count < passages)
    let end = ContinuousClock.now + .seconds(20)
    while count == passages, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(10))
      count = try live.search { $0.passageCount }
    }
    #expect(count < passages)
  }

  @Test("An index that is updated several times between two searches answers all the same")
  func updated() throws {
    let folder = try SmallCorpus()
    var corpus = SmallCorpus.corpus
    _ = try folder.index(corpus)
    let live = LiveIndex(path: folder.path, copies: 2)
    let search = { () throws(SaksgangError) -> Int in
      try live.search { index throws(SaksgangError) in
        try index.search(SearchRequest(query: "komiteen", countsFacets: true)).total
      }
    }
    let total = try search()
    for round in 0..<12 {
      corpus.documents[0].title = "Innstilling i runde \(round)"
      let report = try IndexBuilder(runLength: 5).build(corpus, at: folder.path)
      #expect(report.change == .update(removed: 1, added: 1))
      if round % 3 == 2 { #expect(try search() == total) }
    }
  }

  @Test("Searches at the same time use the index at the same time")
  func several() throws {
    let folder = try SmallCorpus()
    _ = try folder.index()
    let live = LiveIndex(path: folder.path, copies: 2)
    try live.search { outer throws(SaksgangError) in
      try live.search { inner in #expect(inner !== outer) }
    }
  }

  @Test("Where there is no index it says so, each time, until there is one")
  func missing() throws {
    let folder = try SmallCorpus()
    let live = LiveIndex(path: folder.path)
    for _ in 0..<2 {
      #expect { try live.search { $0 } } throws: { ($0 as? SaksgangError)?.id == "index-missing" }
    }
    _ = try folder.index()
    #expect(try live.search { $0.passageCount } > 0)
  }

  @Test("A search that has had its time ends with what to do")
  func tooSlow() throws {
    let folder = try SmallCorpus()
    let index = try folder.index()
    let request = SearchRequest(query: "helse")
    #expect { try index.search(request, before: .now - .seconds(1)) } throws: {
      ($0 as? SaksgangError)?.id == "search-too-slow"
    }
    #expect(try index.search(request).total == index.search(request, before: .now + .seconds(60)).total)
  }
}
