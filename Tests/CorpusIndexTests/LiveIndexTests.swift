// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct LiveIndexTests {
  @Test("An index that is put in place later answers the next search, and until then the same one does")
  func replaced() throws {
    let folder = try SmallCorpus()
    _ = try folder.index()
    let live = LiveIndex(path: folder.path)
    let first = try live.index()
    #expect(try live.index() === first)
    let passages = first.passageCount
    var corpus = SmallCorpus.corpus
    corpus.documents.removeLast()
    _ = try folder.index(corpus)
    let second = try live.index()
    #expect(second !== first)
    #expect(second.passageCount < passages)
    #expect(try live.index() === second)
  }

  @Test("Where there is no index it says so, each time, until there is one")
  func missing() throws {
    let folder = try SmallCorpus()
    let live = LiveIndex(path: folder.path)
    for _ in 0..<2 {
      #expect { try live.index() } throws: { ($0 as? SaksgangError)?.id == "index-missing" }
    }
    _ = try folder.index()
    #expect(try live.index().passageCount > 0)
  }
}
