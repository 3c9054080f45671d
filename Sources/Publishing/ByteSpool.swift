// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import Synchronization

/// Bytes that wait on the disk until they are written where they belong; in memory where the disk does not take them.
package final class ByteSpool: Sendable {
  private let folder: String
  private let state = Mutex(State())

  private struct State {
    var file: TextFile?
    var length = 0
    /// The disk has said no.
    var isClosed = false
  }

  /// - Parameter folder: where a file without a name may stand; made when it is missing.
  package init(in folder: String) { self.folder = folder }

  /// Some bytes that were put away.
  package struct Waiting: Sendable {
    fileprivate let place: Place

    fileprivate enum Place {
      case here([UInt8])
      case there(TextFile, Range<Int>)
    }

    package init(_ bytes: [UInt8]) { place = .here(bytes) }

    fileprivate init(_ file: TextFile, _ range: Range<Int>) { place = .there(file, range) }

    package var bytes: [UInt8] {
      switch place {
      case .here(let bytes): bytes
      case .there(let file, let range): file.bytes(at: range.lowerBound, length: range.count)
      }
    }
  }

  package func put(_ bytes: [UInt8]) -> Waiting {
    state.withLock { state in
      if state.file == nil, !state.isClosed {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        state.file = TextFile(unnamedIn: folder)
      }
      guard !state.isClosed, let file = state.file, file.write(bytes, at: state.length) else {
        state.isClosed = true
        return Waiting(bytes)
      }
      state.length += bytes.count
      return Waiting(file, state.length - bytes.count..<state.length)
    }
  }
}
