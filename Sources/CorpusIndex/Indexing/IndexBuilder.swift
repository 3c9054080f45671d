// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import Norwegian
internal import Publishing
package import StortingModel

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
    let sources = corpus.documents.digests
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
    _ plan: Plan, _ corpus: Corpus, _ sources: [ContentDigest], in folder: IndexFolder, _ state: IndexState,
    _ progress: (Int, Int) -> Void
  ) throws -> Report {
    switch plan {
    case .none(let passages):
      return Report(documents: sources.count, passages: passages, change: .none)
    case .update(let update):
      let rows = try folder.update(state) { writer throws(XapianFailure) in
        try update.write(corpus.documents, sources: sources, to: &writer, by: analyser, hasParts: hasParts)
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
    if case .none = plan(for: corpus, corpus.documents.digests, in: folder, state) { return true }
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

  private func plan(for corpus: Corpus, _ sources: [ContentDigest], in folder: IndexFolder, _ state: IndexState) -> Plan
  {
    guard let (present, rows) = folder.present() else { return .all("there is no index that can be read") }
    if let reason = present.reason(against: state) { return .all(reason) }
    let isSameProgram = present.program == state.program
    let update = IndexUpdate(
      of: rows, to: corpus.documents.map(\.id), sizes: corpus.documents.map(IndexRecord.mostRecords), room: room
    ) { row, place in
      if isSameProgram { return row.source == sources[place] }
      return row.records == CorpusFingerprint.of(IndexRecord.all(of: corpus.documents[place]))
    }
    guard let update else { return .all("too much has changed for an update to be shorter") }
    return update.isEmpty && isSameProgram ? .none(rows.passages) : .update(update)
  }
}

extension IndexBuilder {
  private func write(
    _ documents: [Document], _ sources: [ContentDigest], state: IndexState, in staging: IndexFolder.Staging,
    progress: (Int, Int) -> Void
  ) throws(XapianFailure) -> IndexedDocuments {
    let firsts = PassageNumbers.spread(documents.map(IndexRecord.mostRecords), room: room)
    var writer = RunWriter(analyser: analyser, runLength: runLength, hasParts: hasParts, staging: staging)
    let rows = try writer.write(documents, digests: sources, firsts: firsts, progress: progress)
    let (table, vocabulary) = (IndexedDocuments(rows: rows), writer.takeVocabulary())
    try writer.fold { last throws(XapianFailure) in
      try state.write(to: &last)
      try table.write(to: &last)
      try vocabulary.write(to: &last, by: analyser, hasParts: hasParts)
    }
    return table
  }
}
