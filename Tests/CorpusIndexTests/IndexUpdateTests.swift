// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import StortingModel
import Synchronization
import Testing

@testable import CorpusIndex

@Suite struct IndexUpdateTests {
  /// All that an index holds, passages numbered by their order, so that free ids make no difference.
  private struct Contents: Equatable {
    var browserFiles: [String: [UInt8]] = [:]
    var synonyms: [String: [String]] = [:]
    var spellings: [String] = []
    var documents: [String] = []

    init(of path: String) throws {
      let files = Mutex([String: [UInt8]]())
      _ = try BrowserIndexWriter.write(indexAt: path) { name, bytes in files.withLock { $0[name] = bytes } }
      browserFiles = files.withLock { $0 }
      let database = try XapianDatabase(path: path)
      for key in try database.synonymKeys() { synonyms[key] = try database.synonyms(of: key).sorted() }
      spellings = try database.spellingWords().map { "\($0.term) \($0.count)" }
      let rows = try #require(try IndexedDocuments(of: database)).rows
      documents = rows.map { "\($0.id) \($0.source.written) \($0.records.written) \($0.count)" }
    }
  }

  /// Words with letters that fold and compounds that share parts, so that tables have something to forget.
  private static let words = [
    "økonomi", "økonomiplan", "økonomiplanen", "planøkonomi", "skatt", "skatten", "formuesskatt", "barnehage",
    "barnehageplass", "blåbær", "blåbærtur", "sjø", "sjøfart", "sjøfartsnæring", "næring", "idé", "ide", "EØS-avtalen",
    "10", "kroner", "om", "og", "å", "x",
  ]

  private static func text(_ random: inout Steps) -> String {
    (0..<Int.random(in: 0..<12, using: &random) + 1).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
      .joined(separator: " ")
  }

  private static func document(_ id: String, _ random: inout Steps) -> Document {
    var document = Document(id: id, kind: .innstilling, title: text(&random), path: "\(id).md")
    let count = Int.random(in: 0..<5, using: &random)
    document.sections = count > 2 ? [Section(id: "del", level: 1, heading: text(&random), parent: nil, line: 1)] : []
    document.passages = (0..<count).map { number in
      Passage(
        id: "\(id)/p\(number)", kind: .avsnitt, section: nil, text: text(&random), markdown: "", line: number + 1)
    }
    return document
  }

  /// One edit: a document added, taken out, renamed or changed.
  private static func edit(_ documents: inout [Document], _ random: inout Steps) {
    let place = documents.isEmpty ? 0 : Int.random(in: 0..<documents.count, using: &random)
    switch documents.isEmpty ? 0 : Int.random(in: 0..<4, using: &random) {
    case 0: documents.append(document("dok-\(Int.random(in: 0..<1_000_000, using: &random))", &random))
    case 1: documents.remove(at: place)
    case 2: documents[place] = document("dok-\(Int.random(in: 0..<1_000_000, using: &random))", &random)
    default: documents[place] = document(documents[place].id, &random)
    }
    documents.sort { $0.id < $1.id }
    var seen: Set<String> = []
    documents = documents.filter { seen.insert($0.id).inserted }
  }

  /// `SAKSGANG_FUZZ=all` asks for more.
  static let sequenceCount = ProcessInfo.processInfo.environment["SAKSGANG_FUZZ"] == "all" ? 500 : 12

  @Test(
    "After any sequence of edits an index is what a clean build makes", arguments: 0..<IndexUpdateTests.sequenceCount)
  func sequences(seed: Int) throws {
    var random = Steps(state: UInt64(seed))
    let (kept, clean) = (try SmallCorpus(), try SmallCorpus())
    // Some sequences run out of ids between documents.
    let builder = IndexBuilder(room: seed.isMultiple(of: 3) ? 1 : 64)
    var documents = (0..<30).map { Self.document("dok-\($0 * 7)", &random) }.sorted { $0.id < $1.id }
    var updates = 0
    for _ in 0..<6 {
      for _ in 0...Int.random(in: 0..<3, using: &random) { Self.edit(&documents, &random) }
      var corpus = Corpus()
      corpus.documents = documents
      if case .update = try builder.build(corpus, at: kept.path).change { updates += 1 }
      try builder.build(corpus, at: clean.path, rebuild: true)
      let (found, expected) = (try Contents(of: kept.path), try Contents(of: clean.path))
      #expect(found.documents == expected.documents)
      #expect(found.spellings == expected.spellings)
      #expect(found.synonyms == expected.synonyms)
      #expect(found == expected)
    }
    #expect(updates >= 2)
  }

  @Test("An index of another program changes only where that program makes something else of a document")
  func anotherProgram() throws {
    let folder = try SmallCorpus()
    try IndexBuilder(program: "one").build(SmallCorpus.corpus, at: folder.path)
    let other = IndexBuilder(program: "two")
    #expect(!other.isUpToDate(at: folder.path, with: SmallCorpus.corpus))
    #expect(try other.build(SmallCorpus.corpus, at: folder.path).change == .update(removed: 0, added: 0))
    #expect(other.isUpToDate(at: folder.path, with: SmallCorpus.corpus))
  }

  @Test("An index is held against the corpus both ways")
  func verification() throws {
    let folder = try SmallCorpus()
    let corpus = SmallCorpus.corpus
    try IndexBuilder().build(corpus, at: folder.path)
    func ids(_ corpus: Corpus) throws -> [String] {
      try IndexVerification.findings(indexAt: folder.path, corpus: corpus).map(\.id)
    }
    #expect(try ids(corpus) == [])
    var other = corpus
    other.documents[0].passages[0].text += " Nytt."
    #expect(try ids(other) == ["index-document-outdated"])
    other = corpus
    other.documents.removeLast()
    #expect(try ids(other) == ["index-document-extra"])
    other = corpus
    other.documents.append(Document(id: "ny", kind: .brev, title: "Ny", path: "ny.md"))
    #expect(try ids(other) == ["index-document-missing"])
    var writer = try XapianWriter(path: folder.path, options: XapianWriterOptions(.open))
    try writer.delete(1)
    try writer.finish()
    #expect(try ids(corpus) == ["index-passage-wrong", "index-passages"])
  }

  @Test("Ids fit between those that are taken, in order, with what is left dealt out behind them")
  func fitting() {
    #expect(PassageNumbers.fit([2, 3], in: 10..<15) == [10, 12])
    #expect(PassageNumbers.fit([2, 3], in: 10..<21) == [12, 16])
    #expect(PassageNumbers.fit([], in: 10..<10) == [])
    #expect(PassageNumbers.spread([5, 0, 7, 40, 1], room: 10) == [1, 16, 26, 43, 103])
  }

  @Test("The highest id is no more than some times the number of passages, since a search keeps tables as long")
  func density() throws {
    var random = Steps(state: 7)
    let folder = try SmallCorpus()
    var corpus = Corpus()
    corpus.documents = (0..<40).map { Self.document("dok-\($0 + 100)", &random) }
    try IndexBuilder().build(corpus, at: folder.path)
    for number in 0..<20 {
      corpus.documents.append(Self.document("dok-\(100 + number)-b", &random))
      corpus.documents.sort { $0.id < $1.id }
      try IndexBuilder().build(corpus, at: folder.path)
    }
    let database = try XapianDatabase(path: folder.path)
    let statistics = try database.statistics()
    #expect(Int(statistics.lastDocument) <= 3 * statistics.documents + 4 * corpus.documents.count)
  }

  @Test("A document that needs more ids than are free moves those around it, and no others")
  func crowding() throws {
    let folder = try SmallCorpus()
    var random = Steps(state: 3)
    var corpus = Corpus()
    corpus.documents = (0..<90).map { Self.document("dok-\($0 + 100)", &random) }
    try IndexBuilder(room: 1).build(corpus, at: folder.path)
    var long = Self.document("dok-130-b", &random)
    long.passages = (0..<10).map {
      Passage(
        id: "\(long.id)/a\($0)", kind: .avsnitt, section: nil, text: "Avsnitt nummer \($0).", markdown: "", line: $0 + 1
      )
    }
    corpus.documents.insert(long, at: 31)
    #expect(
      try IndexBuilder(room: 1).build(corpus, at: folder.path).change == .update(removed: 0, added: 1))
    let clean = try SmallCorpus()
    try IndexBuilder().build(corpus, at: clean.path)
    #expect(try Contents(of: folder.path) == Contents(of: clean.path))
  }
}
