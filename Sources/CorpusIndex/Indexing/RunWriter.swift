// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Foundation
internal import Norwegian
internal import StortingModel
internal import Synchronization

/// Writes documents as many small databases on every processor, and merges those into one.
///
/// What Xapian holds before it writes gets slower the more it is; merged, sorted runs cost what they are long.
struct RunWriter: ~Copyable {
  /// Passages in one run.
  let runLength: Int
  let staging: IndexFolder.Staging
  private let indexers: Mutex<[PassageIndexer]>
  private let width: Int
  private var parts: [String] = []
  private var count = 0

  init(analyser: Analyser, runLength: Int, hasParts: Bool, staging: IndexFolder.Staging) {
    (self.runLength, self.staging) = (runLength, staging)
    width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    indexers = Mutex((0..<width).map { _ in PassageIndexer(analyser: analyser, hasParts: hasParts) })
  }

  /// The words of all that was written; what was kept to write more of it is let go.
  mutating func takeVocabulary() -> CorpusVocabulary {
    var vocabulary = CorpusVocabulary()
    while let indexer = indexers.withLock({ $0.popLast() }) { vocabulary.add(indexer.counts) }
    return vocabulary
  }

  /// Documents that go to one database on the way.
  private struct Run {
    var number: Int
    var documents: Range<Int>
  }

  /// So many runs are merged into one: each that waits for the end keeps files open then.
  private static let foldedAtOnce = 64

  /// Writes documents under ids from these first ones on.
  ///
  /// - Parameter progress: called now and then with the documents done and the number of them all.
  mutating func write(
    _ documents: [Document], digests: [ContentDigest], firsts: [UInt32], progress: (Int, Int) -> Void = { _, _ in }
  ) throws(XapianFailure) -> [IndexedDocuments.Row] {
    let runs = runs(of: documents)
    let source = Source(documents: documents, digests: digests, firsts: firsts)
    var rows: [IndexedDocuments.Row] = []
    for start in stride(from: 0, to: runs.count, by: Self.foldedAtOnce) {
      let wave = Array(runs[start..<min(runs.count, start + Self.foldedAtOnce)])
      rows += try write(wave, of: source)
      parts.append(try merged(wave))
      progress(wave.last?.documents.upperBound ?? 0, documents.count)
    }
    return rows
  }

  /// Merges all that was written, and one more database that the closure fills, into the result.
  func fold(_ fill: (inout XapianWriter) throws(XapianFailure) -> Void) throws(XapianFailure) {
    let last = staging.run(count)
    var writer = try Self.writer(at: last)
    try fill(&writer)
    try writer.finish()
    try XapianFiles.compact(
      parts + [last], into: staging.result, .full, keepsIDs: true, multipass: parts.count > Self.foldedAtOnce)
  }

  private struct Source: Sendable {
    let documents: [Document]
    let digests: [ContentDigest]
    let firsts: [UInt32]
  }

  private mutating func runs(of documents: [Document]) -> [Run] {
    var runs: [Run] = []
    var start = 0
    var length = 0
    for place in documents.indices {
      length += IndexRecord.mostRecords(of: documents[place])
      guard length >= runLength || place == documents.count - 1 else { continue }
      runs.append(Run(number: count, documents: start..<place + 1))
      (start, length, count) = (place + 1, 0, count + 1)
    }
    return runs
  }

  /// Merges some runs, unless there is but one; returns where they are.
  private func merged(_ wave: [Run]) throws(XapianFailure) -> String {
    let paths = wave.map { staging.run($0.number) }
    if paths.count == 1 { return paths[0] }
    let folded = staging.folded(wave[0].number)
    try XapianFiles.compact(paths, into: folded, .standard, keepsIDs: true)
    for path in paths { try? FileManager.default.removeItem(atPath: path) }
    return folded
  }

  /// Writes some runs at the same time, each by an indexer of its own.
  private func write(_ wave: [Run], of source: Source) throws(XapianFailure) -> [IndexedDocuments.Row] {
    let outcomes = Mutex<[Int: Result<[IndexedDocuments.Row], XapianFailure>]>([:])
    DispatchQueue.concurrentPerform(iterations: wave.count) { place in
      guard var indexer = indexers.withLock({ $0.popLast() }) else { return }
      let outcome = Result { () throws(XapianFailure) in
        try Self.write(wave[place], of: source, at: staging.run(wave[place].number), by: &indexer)
      }
      indexers.withLock { $0.append(indexer) }
      outcomes.withLock { $0[place] = outcome }
    }
    let found = outcomes.withLock { $0 }
    var rows: [IndexedDocuments.Row] = []
    for place in wave.indices {
      guard let outcome = found[place] else { throw XapianFailure(code: .other, message: "a run was not written") }
      rows += try outcome.get()
    }
    return rows
  }

  private static func write(
    _ run: Run, of source: Source, at path: String, by indexer: inout PassageIndexer
  ) throws(XapianFailure) -> [IndexedDocuments.Row] {
    var writer = try writer(at: path)
    var rows: [IndexedDocuments.Row] = []
    for place in run.documents {
      let records = IndexRecord.all(of: source.documents[place])
      let first = source.firsts[place]
      for (number, record) in records.enumerated() {
        try writer.put(indexer.document(from: record), at: first + UInt32(number))
      }
      rows.append(
        IndexedDocuments.Row(
          id: source.documents[place].id, source: source.digests[place], records: CorpusFingerprint.of(records),
          first: first, count: UInt32(records.count)))
    }
    try writer.finish()
    return rows
  }

  /// A database that a crash may take, and that is never changed again.
  private static func writer(at path: String) throws(XapianFailure) -> XapianWriter {
    try XapianWriter(path: path, options: XapianWriterOptions(.create, syncs: false))
  }
}
