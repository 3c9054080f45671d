// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// How far a long work has come, how fast it goes and how long it will take, on one line of a terminal; nothing in a
/// pipe. It may be told from several threads.
final class ProgressLine: Sendable {
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var isOnScreen = false
    var last: ContinuousClock.Instant?
  }

  init(of unit: String) { self.unit = unit }

  /// So often the line changes at most.
  private static let pace: Duration = .milliseconds(100)

  func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      if let last = state.last, now - last < Self.pace { return }
      state.last = now
      state.isOnScreen = true
      let seconds = (now - start) / .seconds(1)
      let text = Self.text(done, of: all, unit, after: seconds)
      FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
  }

  /// `42 % of 20000 documents, 850 a second, 14 s left`; without the end of it until that can be told.
  static func text(_ done: Int, of all: Int, _ unit: String, after seconds: Double) -> String {
    let part = "\(min(100, done * 100 / max(1, all))) % of \(all) \(unit)"
    guard done > 0, seconds >= 1 else { return part }
    let rate = Double(done) / seconds
    let left = Int((Double(max(0, all - done)) / rate).rounded(.up))
    let time = left < 90 ? "\(left) s" : "\((left + 59) / 60) min"
    return part + ", \(rate < 10 ? String(format: "%.1f", rate) : String(Int(rate))) a second, \(time) left"
  }

  func clear() {
    state.withLock { state in
      if state.isOnScreen { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      state.isOnScreen = false
    }
  }
}
