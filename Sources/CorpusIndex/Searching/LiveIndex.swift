// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import Norwegian
package import StortingModel
internal import Synchronization

/// The index at a path as it is now: kept open several times, so that as many searches run at once.
///
/// Once a build has put another in its place, that is opened beside it, and the one before answers until then.
package final class LiveIndex: Sendable {
  private let path: String
  private let analyser: Analyser
  private let copies: Int
  private let allowsMissing: Bool
  private let state = Mutex(State())

  private struct State {
    /// Of which index the copies are; `nil` before the first.
    var stamp: Stamp?
    var free: [SearchIndex] = []
    var isOpening = false
  }

  /// - Parameters:
  ///   - copies: searches that may run at once; more wait for none, but open the index for themselves.
  ///   - allowsMissing: answers without shards that cannot be reached.
  package init(path: String, copies: Int = 1, analyser: Analyser = Analyser(), allowsMissing: Bool = false) {
    (self.path, self.copies, self.analyser) = (path, max(1, copies), analyser)
    self.allowsMissing = allowsMissing
  }

  /// Does a piece of work with the index, while nobody else uses the same copy.
  ///
  /// Throws what opening throws where none has been opened yet. Between the two renames of a build nothing stands at
  /// the path, and the old index goes on answering. The work is done again where updates of the same index have left
  /// the copy behind.
  package func search<Result>(
    _ work: (SearchIndex) throws(SaksgangError) -> Result
  ) throws(SaksgangError) -> Result {
    let (index, stamp) = try taken()
    do throws(SaksgangError) {
      let result = try work(index)
      putBack(index, stamp)
      return result
    } catch {
      guard error.id == "index-locked" else {
        putBack(index, stamp)
        throw error
      }
      return try work(SearchIndex(path: path, analyser: analyser, allowsMissing: allowsMissing))
    }
  }

  private func putBack(_ index: SearchIndex, _ stamp: Stamp?) {
    state.withLock { state in
      if state.stamp == stamp, state.free.count < copies { state.free.append(index) }
    }
  }

  private func taken() throws(SaksgangError) -> (SearchIndex, Stamp?) {
    let now = Stamp(of: path)
    let (index, stamp, opens) = state.withLock { state in
      let opens = now != nil && state.stamp != nil && state.stamp != now && !state.isOpening
      if opens { state.isOpening = true }
      return (state.free.popLast(), state.stamp, opens)
    }
    if opens { openBeside() }
    if let index { return (index, stamp) }
    let opened = try SearchIndex(path: path, analyser: analyser, allowsMissing: allowsMissing)
    state.withLock { state in
      if state.stamp == nil { state.stamp = now }
    }
    return (opened, now)
  }

  /// Opens what stands at the path now, on a thread of its own, and lets it answer once it is ready.
  private func openBeside() {
    Thread.detachNewThread { [self] in
      let stamp = Stamp(of: path)
      let opened = (0..<copies).compactMap { _ in
        try? SearchIndex(path: path, analyser: analyser, allowsMissing: allowsMissing)
      }
      // The first search reads in what every search needs.
      for index in opened { _ = try? index.search(SearchRequest(query: "forslag", countsFacets: true)) }
      // Another may have come meanwhile, or this one be unreadable: the next search tries again.
      let isWhole = opened.count == copies && stamp != nil && Stamp(of: path) == stamp
      state.withLock { state in
        if isWhole { (state.stamp, state.free) = (stamp, opened) }
        state.isOpening = false
      }
    }
  }

  /// What tells one index from another that takes its place.
  private struct Stamp: Equatable {
    let device: UInt64
    let file: UInt64
    let seconds: Int
    let nanoseconds: Int

    /// `nil` where there is no index.
    init?(of path: String) {
      var found = stat()
      // A stub file is itself written anew with each cut of an index in shards.
      guard stat(path + "/iamglass", &found) == 0 || stat(path, &found) == 0 else { return nil }
      (device, file) = (UInt64(truncatingIfNeeded: found.st_dev), UInt64(found.st_ino))
      #if canImport(Darwin)
        let changed = found.st_mtimespec
      #else
        let changed = found.st_mtim
      #endif
      (seconds, nanoseconds) = (Int(changed.tv_sec), Int(changed.tv_nsec))
    }
  }
}
