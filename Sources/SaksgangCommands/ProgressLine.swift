// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How far a long work has come, on one line of a terminal; nothing in a pipe.
struct ProgressLine {
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var isOnScreen = false

  init(of unit: String) { self.unit = unit }

  mutating func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    isOnScreen = true
    FileHandle.standardError.write(Data("\r\u{1B}[K\(done * 100 / all) % of \(all) \(unit)".utf8))
  }

  mutating func clear() {
    if isOnScreen { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    isOnScreen = false
  }
}
