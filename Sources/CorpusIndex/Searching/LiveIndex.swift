// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import Norwegian
package import StortingModel
internal import Synchronization

/// The index at a path as it is now: kept open, and opened anew once a build has put another in its place.
package final class LiveIndex: Sendable {
  private let path: String
  private let analyser: Analyser
  private let current = Mutex<Opened?>(nil)

  private struct Opened {
    let index: SearchIndex
    let stamp: Stamp
  }

  package init(path: String, analyser: Analyser = Analyser()) { (self.path, self.analyser) = (path, analyser) }

  /// The index; throws what opening it throws.
  ///
  /// Between the two renames of a build nothing stands at the path, and the old index goes on answering.
  package func index() throws(SaksgangError) -> SearchIndex {
    try current.withLock { current throws(SaksgangError) in
      let stamp = Stamp(of: path)
      if let current, stamp == nil || current.stamp == stamp { return current.index }
      let index = try SearchIndex(path: path, analyser: analyser)
      current = stamp.map { Opened(index: index, stamp: $0) }
      return index
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
      guard stat(path + "/iamglass", &found) == 0 else { return nil }
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
