// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import Foundation
import StortingModel
import Testing

@testable import Exporting

/// The same corpus gives the same bytes, whenever and in whatever order its files are read.
@Suite struct SameBytesTests {
  /// Every export of a corpus, by file.
  private static func exports(_ corpus: Corpus) throws -> [String: Data] {
    let scratch = try Scratch()
    _ = try TableFolder.write(corpus, to: scratch.path("csv"))
    _ = try SQLiteExport.write(corpus, to: scratch.path("saksgang.db"))
    try PopoloExport.data(of: corpus).write(to: scratch.url.appending(path: "popolo.json"))
    return try Scratch.bytes(below: scratch.url)
  }

  @Test func `a second run writes the same bytes, also over the first`() throws {
    let corpus = try Exported.corpus.get()
    let first = try Self.exports(corpus)
    #expect(try Self.exports(corpus) == first)
    let scratch = try Scratch()
    for _ in 1...2 {
      _ = try TableFolder.write(corpus, to: scratch.path("csv"))
      _ = try SQLiteExport.write(corpus, to: scratch.path("saksgang.db"))
    }
    #expect(try Scratch.bytes(below: scratch.url) == first.filter { $0.key != "popolo.json" })
  }

  @Test func `files in other folders, read the other way around, give the same bytes`() throws {
    let (scratch, source) = (try Scratch(), Exported.root.appending(path: "corpus"))
    let paths = try FileManager.default.subpathsOfDirectory(atPath: source.path).filter { $0.contains(".") }.sorted()
    for (index, path) in paths.enumerated() {
      let parts = path.split(separator: "/").map(String.init)
      // Documents may lie anywhere; votes and cases anywhere below their folder, budget tables where they are.
      let kept = ["voteringer", "saker"].contains(parts[0]) ? parts[0] + "/" : ""
      let name = "\(kept)\(9_999 - index)/\(parts.last ?? "")"
      let target = scratch.url.appending(path: parts[0] == "budsjett" ? path : name)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: source.appending(path: path), to: target)
    }
    let moved = try CorpusReader.corpus(at: scratch.url.path)
    #expect(moved.documents.map(\.path) != (try Exported.corpus.get().documents.map(\.path)))
    #expect(try Self.exports(moved) == Self.exports(Exported.corpus.get()))
  }
}
