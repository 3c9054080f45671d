// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import Publishing
import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct IndexBuilderTests {
  private let corpus: SmallCorpus

  init() throws { corpus = try SmallCorpus() }

  private func open() -> SaksgangError? {
    do throws(SaksgangError) {
      _ = try SearchIndex(path: corpus.path)
      return nil
    } catch { return error }
  }

  private func modified() throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: corpus.path)[.modificationDate] as? Date
  }

  @Test("An unchanged corpus writes nothing, a changed one does, and so does a rebuild")
  func unchanged() throws {
    let first = try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path)
    #expect(first == .init(documents: 3, passages: 11, change: .all("there is no index that can be read")))
    let time = try modified()
    #expect(try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path).isUnchanged)
    #expect(try modified() == time)
    #expect(try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path, rebuild: true).isUnchanged == false)
    var changed = SmallCorpus.corpus
    changed.documents[0].passages[0].text += " Nytt."
    #expect(try IndexBuilder().build(changed, at: corpus.path).change == .update(removed: 1, added: 1))
    #expect(try SearchIndex(path: corpus.path).search(SearchRequest(query: "nytt")).total == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: corpus.folder) == ["index"])
  }

  @Test("A document taken out of the corpus is gone from the index")
  func removed() throws {
    try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path)
    var fewer = SmallCorpus.corpus
    fewer.documents.removeLast()
    try IndexBuilder().build(fewer, at: corpus.path)
    #expect(try SearchIndex(path: corpus.path).search(SearchRequest(query: "dokument:artikkel-1")).total == 0)
  }

  @Test("An empty corpus gives an index without a hit")
  func empty() throws {
    let index = try corpus.index(Corpus())
    #expect(try index.search(SearchRequest(query: "skatt", countsFacets: true, explains: true)).total == 0)
  }

  @Test("The number of runs changes no answer")
  func runs() throws {
    let one = try SmallCorpus(), many = try SmallCorpus()
    try IndexBuilder(runLength: 1000).build(SmallCorpus.corpus, at: one.path)
    try IndexBuilder(runLength: 1).build(SmallCorpus.corpus, at: many.path)
    for query in ["skatten", "\"klinisk studie\"", "parti:SV"] {
      let request = SearchRequest(query: query, countsFacets: true)
      let results = try SearchIndex(path: one.path).search(request)
      #expect(try SearchIndex(path: many.path).search(request) == results)
    }
  }

  @Test("A missing index is said to be missing, with the command that makes it")
  func missing() {
    #expect(open()?.id == "index-missing")
    #expect(open()?.hint == "make it with `saksgang index --index \(corpus.path)`")
  }

  @Test("A damaged index is said to be damaged, and building mends it")
  func corrupt() throws {
    try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path)
    try Data("no database".utf8).write(to: URL(fileURLWithPath: corpus.path + "/iamglass"))
    #expect(["index-corrupt", "index-outdated"].contains(open()?.id))
    #expect(try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path).isUnchanged == false)
    #expect(open() == nil)
  }

  @Test("A table cut short is no crash", arguments: ["postlist.glass", "docdata.glass", "position.glass"])
  func truncated(table: String) throws {
    try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path)
    try Data().write(to: URL(fileURLWithPath: "\(corpus.path)/\(table)"))
    let error = #expect(throws: SaksgangError.self) {
      try SearchIndex(path: corpus.path).search(SearchRequest(query: "\"klinisk studie\""))
    }
    #expect(error?.id == "index-corrupt")
  }

  @Test(
    "An index of another schema, lexicon or analyser is refused by name, and building makes it anew",
    arguments: [
      (Schema.MetadataKey.schema, "with schema 0, and this version of saksgang reads schema \(Schema.version)"),
      (Schema.MetadataKey.lexicon, "with another lexicon than that of this version of saksgang"),
      (Schema.MetadataKey.analyser, "by another analyser than that of this version of saksgang"),
    ])
  func outdated(key: String, difference: String) throws {
    try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path)
    let state = IndexState(analyser: Analyser())
    var writer = try XapianWriter(path: corpus.path, options: XapianWriterOptions(.createOrOverwrite))
    try state.write(to: &writer)
    try writer.setMetadata(key, to: Array("0".utf8))
    try writer.finish()
    #expect(open()?.id == "index-outdated")
    #expect(open()?.message == "cannot search: the index at \(corpus.path) was made \(difference)")
    #expect(open()?.hint == "make it again with `saksgang index --rebuild --index \(corpus.path)`")
    #expect(try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path).isUnchanged == false)
    #expect(open() == nil)
  }

  @Test("Two builds at once: the second is told to wait, and nothing is left behind")
  func locked() throws {
    let lock = try IndexFolder(path: corpus.path).lock()
    let error = #expect(throws: SaksgangError.self) {
      try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path)
    }
    #expect(error?.id == "index-locked")
    lock.release()
    try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path)
    #expect(open() == nil)
  }

  @Test("A folder that holds something else is left alone")
  func foreign() throws {
    try FileManager.default.createDirectory(atPath: corpus.path, withIntermediateDirectories: true)
    try Data("brev".utf8).write(to: URL(fileURLWithPath: corpus.path + "/brev.txt"))
    let error = #expect(throws: SaksgangError.self) {
      try IndexBuilder().build(SmallCorpus.corpus, at: corpus.path, rebuild: true)
    }
    #expect(error?.id == "index-foreign")
    #expect(FileManager.default.fileExists(atPath: corpus.path + "/brev.txt"))
  }

  @Test("An index that is open goes on answering while another takes its place")
  func replaced() throws {
    let index = try corpus.index()
    let before = try index.search(SearchRequest(query: "skatten"))
    try IndexBuilder().build(Corpus(), at: corpus.path)
    #expect(try index.search(SearchRequest(query: "skatten")) == before)
  }
}
