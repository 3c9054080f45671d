// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Foundation
package import Norwegian
internal import Publishing
package import StortingModel
internal import Synchronization

/// Brings the index of a corpus up to date: in one transaction where little has changed, and else beside the one that is
/// there and in its place when it is whole.
package struct IndexBuilder: Sendable {
  private let analyser: Analyser
  /// Of the program: another one may make other records of the same document.
  private let program: String
  /// Passages in one run. Runs are small, since what Xapian holds before it writes gets slower the more it is; they are
  /// merged some at a time, and all at the end.
  private let runLength: Int
  /// Xapian ids that are left free behind each document, at least.
  private let room: Int
  private let hasParts: Bool

  /// - Parameters:
  ///   - runLength: below 10,000, where Xapian would begin to merge within a run.
  ///   - hasParts: without the parts of compounds an index is only good for measuring what they cost.
  package init(
    analyser: Analyser = Analyser(), program: String = "", runLength: Int = 300, room: Int = 4,
    hasParts: Bool = true
  ) {
    (self.analyser, self.program, self.room) = (analyser, program, room)
    (self.runLength, self.hasParts) = (max(1, runLength), hasParts)
  }

  /// What a build did.
  package struct Report: Sendable, Equatable {
    package let documents: Int
    /// Passages, and headings that stand alone.
    package let passages: Int
    /// What was written.
    package let change: Change

    /// The index was that of this corpus already.
    package var isUnchanged: Bool { change == .none }
  }

  /// How much of an index a build wrote.
  package enum Change: Sendable, Equatable {
    case none
    /// So many documents were taken out, and so many put in.
    case update(removed: Int, added: Int)
    /// All of it, because of this.
    case all(String)
  }

  /// Brings the index at a path up to date with the corpus.
  ///
  /// A build that fails or is stopped leaves the old index as it was. Throws `index-locked`, `index-foreign` where the
  /// folder holds something else, and `index-unwritable`.
  ///
  /// - Parameters:
  ///   - isRebuild: writes the index even where it is up to date.
  ///   - progress: called now and then with the documents done and the number of them all.
  @discardableResult
  package func build(
    _ corpus: Corpus, at path: String, rebuild isRebuild: Bool = false, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(SaksgangError) -> Report {
    let folder = try IndexFolder(path: path)
    let sources = Sources(corpus.documents, program: program)
    let state = state
    let plan = isRebuild ? Plan.all("a rebuild was asked for") : plan(for: corpus, sources, in: folder, state)
    if case .none(let passages) = plan { return Report(documents: sources.count, passages: passages, change: .none) }
    let lock = try folder.lock()
    defer { lock.release() }
    do {
      // Whoever held the lock may have changed the index.
      let plan = isRebuild ? plan : self.plan(for: corpus, sources, in: folder, state)
      return try carryOut(plan, corpus, sources, in: folder, state, progress)
    } catch let failure as XapianFailure {
      folder.removeStaging()
      throw folder.unwritable(failure.message)
    } catch {
      folder.removeStaging()
      throw error as? SaksgangError ?? folder.unwritable(error.localizedDescription)
    }
  }

  private func carryOut(
    _ plan: Plan, _ corpus: Corpus, _ sources: Sources, in folder: IndexFolder, _ state: IndexState,
    _ progress: (Int, Int) -> Void
  ) throws -> Report {
    switch plan {
    case .none(let passages):
      return Report(documents: sources.count, passages: passages, change: .none)
    case .update(let update):
      let rows = try folder.update(state) { writer throws(XapianFailure) in
        try update.write(corpus.documents, sources: sources.digests, to: &writer, by: analyser, hasParts: hasParts)
      }
      let change = Change.update(
        removed: update.removed.count - update.moved, added: update.added.count - update.moved)
      return Report(documents: sources.count, passages: rows.passages, change: change)
    case .all(let reason):
      let staging = try folder.makeStaging()
      let rows = try write(corpus.documents, sources, state: state, in: staging, progress: progress)
      try folder.publish()
      return Report(documents: sources.count, passages: rows.passages, change: .all(reason))
    }
  }

  /// Whether the index at a path is that of the corpus, by this version.
  package func isUpToDate(at path: String, with corpus: Corpus) -> Bool {
    guard let folder = try? IndexFolder(path: path) else { return false }
    if case .none = plan(for: corpus, Sources(corpus.documents, program: program), in: folder, state) { return true }
    return false
  }

  private var state: IndexState { IndexState(analyser: analyser, program: program, hasParts: hasParts) }

  /// What brings an index up to date.
  private enum Plan {
    /// It is, with so many passages.
    case none(Int)
    case update(IndexUpdate)
    case all(String)
  }

  private func plan(for corpus: Corpus, _ sources: Sources, in folder: IndexFolder, _ state: IndexState) -> Plan {
    guard let (present, rows) = folder.present() else { return .all("there is no index that can be read") }
    if let reason = present.reason(against: state) { return .all(reason) }
    let isSameProgram = present.program == state.program
    let update = IndexUpdate(
      of: rows, to: corpus.documents.map(\.id), sizes: corpus.documents.map(IndexRecord.mostRecords), room: room
    ) { row, place in
      if isSameProgram { return row.source == sources.digests[place] }
      return row.records == CorpusFingerprint.of(IndexRecord.all(of: corpus.documents[place]))
    }
    guard let update else { return .all("too much has changed for an update to be shorter") }
    return update.isEmpty && isSameProgram ? .none(rows.passages) : .update(update)
  }

  /// Digests of the documents of a corpus.
  private struct Sources {
    let digests: [ContentDigest]
    var count: Int { digests.count }

    init(_ documents: [Document], program: String) {
      let share = 256
      let parts = Mutex([Int: [ContentDigest]]())
      DispatchQueue.concurrentPerform(iterations: (documents.count + share - 1) / share) { number in
        var writer = StoredWriter()
        let some = documents[number * share..<min(documents.count, (number + 1) * share)].map { document in
          writer.removeAll()
          writer.add(document)
          return ContentDigest(of: writer.bytes)
        }
        parts.withLock { $0[number] = some }
      }
      digests = parts.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
    }
  }
}

extension IndexBuilder {
  /// Documents that go to one database on the way.
  private struct Run {
    var documents: Range<Int>
    var firsts: ArraySlice<UInt32>
  }

  private func runs(of documents: [Document]) -> [Run] {
    let sizes = documents.map(IndexRecord.mostRecords)
    let firsts = PassageNumbers.spread(sizes, room: room)
    var runs: [Run] = []
    var start = 0
    var length = 0
    for place in sizes.indices {
      length += sizes[place]
      guard length >= runLength || place == sizes.count - 1 else { continue }
      runs.append(Run(documents: start..<place + 1, firsts: firsts[start...place]))
      (start, length) = (place + 1, 0)
    }
    return runs
  }

  private func write(
    _ documents: [Document], _ sources: Sources, state: IndexState, in staging: IndexFolder.Staging,
    progress: (Int, Int) -> Void
  ) throws(XapianFailure) -> IndexedDocuments {
    let runs = runs(of: documents)
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let indexers = Mutex((0..<width).map { _ in PassageIndexer(analyser: analyser, hasParts: hasParts) })
    var rows: [IndexedDocuments.Row] = []
    var parts: [String] = []
    for first in stride(from: 0, to: runs.count, by: Self.fold) {
      let wave = first..<min(runs.count, first + Self.fold)
      rows += try write(wave, of: runs, documents, sources, in: staging, by: indexers)
      parts.append(try fold(wave, of: runs.count, in: staging))
      progress(runs[wave.upperBound - 1].documents.upperBound, documents.count)
    }
    var vocabulary = CorpusVocabulary()
    for counts in indexers.withLock({ $0.map(\.counts) }) { vocabulary.add(counts) }
    var writer = try Self.writer(at: staging.run(runs.count))
    let table = IndexedDocuments(rows: rows)
    try state.write(to: &writer)
    try table.write(to: &writer)
    try vocabulary.write(to: &writer, by: analyser, hasParts: hasParts)
    try writer.finish()
    try XapianFiles.compact(
      parts + [staging.run(runs.count)], into: staging.result, .full, keepsIDs: true, multipass: parts.count > 64)
    return table
  }

  /// So many runs are merged into one: each that waits for the end keeps files open then.
  private static let fold = 64

  /// Merges some runs, unless they are all there are of them; returns where they are.
  private func fold(_ wave: Range<Int>, of count: Int, in staging: IndexFolder.Staging) throws(XapianFailure) -> String
  {
    if wave.count == 1 { return staging.run(wave.lowerBound) }
    let folded = staging.folded(wave.lowerBound)
    try XapianFiles.compact(wave.map { staging.run($0) }, into: folded, .standard, keepsIDs: true)
    for number in wave { try? FileManager.default.removeItem(atPath: staging.run(number)) }
    return folded
  }

  /// Writes some runs at the same time, each by an indexer of its own.
  private func write(
    _ wave: Range<Int>, of runs: [Run], _ documents: [Document], _ sources: Sources, in staging: IndexFolder.Staging,
    by indexers: borrowing Mutex<[PassageIndexer]>
  ) throws(XapianFailure) -> [IndexedDocuments.Row] {
    let outcomes = Mutex<[Int: Result<[IndexedDocuments.Row], XapianFailure>]>([:])
    DispatchQueue.concurrentPerform(iterations: wave.count) { offset in
      let number = wave.lowerBound + offset
      guard var indexer = indexers.withLock({ $0.popLast() }) else { return }
      let outcome = Result { () throws(XapianFailure) in
        try Self.write(runs[number], of: documents, sources, at: staging.run(number), by: &indexer)
      }
      indexers.withLock { $0.append(indexer) }
      outcomes.withLock { $0[number] = outcome }
    }
    let found = outcomes.withLock { $0 }
    var rows: [IndexedDocuments.Row] = []
    for number in wave {
      guard let outcome = found[number] else { throw XapianFailure(code: .other, message: "a run was not written") }
      rows += try outcome.get()
    }
    return rows
  }

  private static func write(
    _ run: Run, of documents: [Document], _ sources: Sources, at path: String, by indexer: inout PassageIndexer
  ) throws(XapianFailure) -> [IndexedDocuments.Row] {
    var writer = try writer(at: path)
    var rows: [IndexedDocuments.Row] = []
    for (place, first) in zip(run.documents, run.firsts) {
      let records = IndexRecord.all(of: documents[place])
      for (number, record) in records.enumerated() {
        try writer.put(indexer.document(from: record), at: first + UInt32(number))
      }
      rows.append(
        IndexedDocuments.Row(
          id: documents[place].id, source: sources.digests[place], records: CorpusFingerprint.of(records),
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
