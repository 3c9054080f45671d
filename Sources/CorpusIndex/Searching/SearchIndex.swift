// SPDX-License-Identifier: GPL-3.0-or-later

package import Norwegian
package import StortingModel
internal import Synchronization

/// An index that answers queries; it may be used from several threads, one query at a time.
///
/// It shows the index as it was when it was opened: open another after a build.
package final class SearchIndex: Sendable {
  private let index: Mutex<OpenIndex>
  private let reopen: @Sendable () throws(SaksgangError) -> OpenIndex

  /// Throws `index-missing`, `index-outdated` or `index-corrupt`, and for shards `shard-missing` or `shard-outdated`.
  ///
  /// - Parameter allowsMissing: shards that do not answer are left out, and named in each answer.
  package init(path: String, analyser: Analyser = Analyser(), allowsMissing: Bool = false) throws(SaksgangError) {
    reopen = { () throws(SaksgangError) in
      try OpenIndex(path: path, analyser: analyser, allowsMissing: allowsMissing)
    }
    let open = try reopen()
    index = Mutex(open)
  }

  /// Answers a request; throws `query-unreadable` for a strict one, `query-too-long`, `index-corrupt`.
  package func search(_ request: SearchRequest) throws(SaksgangError) -> SearchResults {
    try withIndex { index throws(SaksgangError) in try Search(request, in: index).results() }
  }

  /// Answers a request, or throws `search-too-slow` soon after the instant.
  package func search(
    _ request: SearchRequest, before deadline: ContinuousClock.Instant
  ) throws(SaksgangError) -> SearchResults {
    try withIndex { index throws(SaksgangError) in
      index.isOver = { ContinuousClock.now >= deadline }
      defer { index.isOver = nil }
      return try Search(request, in: index).results()
    }
  }

  func parsed(_ request: SearchRequest) throws(SaksgangError) -> ParsedQuery {
    try withIndex { index throws(SaksgangError) in try Search(request, in: index).parsed() }
  }

  /// Does a piece of work with the open index, while nobody else does.
  func withIndex<Value: Sendable>(_ work: (OpenIndex) throws(SaksgangError) -> Value) throws(SaksgangError) -> Value {
    try index.withLock { index throws(SaksgangError) in
      do throws(SaksgangError) { return try work(index) } catch {
        // A server may have been started again since, or is to be left out from now on.
        guard error.id == "shard-unreachable" else { throw error }
        let opened = try reopen()
        index = opened
        return try work(opened)
      }
    }
  }

  /// The passage, heading or proposal with this id.
  package func passage(id: String) throws(SaksgangError) -> IndexedPassage? {
    try withIndex { index throws(SaksgangError) in
      guard id.contains("/") else { return nil }
      return try index.passages(with: Schema.Prefix.id + id, limit: 1).first
    }
  }

  /// Every passage of a document, and headings that stand alone after them; none where there is no such document.
  package func passages(of document: String) throws(SaksgangError) -> [IndexedPassage] {
    try withIndex { index throws(SaksgangError) in
      guard !document.contains("/") else { return [] }
      return try index.passages(with: Schema.Prefix.id + document, limit: 0)
    }
  }

  /// How many passages the index holds.
  package var passageCount: Int { index.withLock { $0.documentCount } }
}
