// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// What other threads tell the loop: answers that are ready, and that it shall stop.
final class Mailbox: Sendable {
  /// Readable when there is something.
  let readable: Int32
  private let writable: Int32
  private let state = Mutex(State())

  /// An answer to the request that a connection has under this number.
  struct Letter: Sendable {
    let connection: UInt64
    let request: UInt64
    let response: Response
  }

  private struct State {
    var letters: [Letter] = []
    var stops = false
  }

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    (readable, writable) = (ends[0], ends[1])
    Sockets.prepare(readable)
    Sockets.prepare(writable)
  }

  deinit {
    close(readable)
    close(writable)
  }

  func add(_ letter: Letter) {
    state.withLock { $0.letters.append(letter) }
    wake()
  }

  func stop() {
    state.withLock { $0.stops = true }
    wake()
  }

  /// Everything since the last call.
  func empty() -> (letters: [Letter], stops: Bool) {
    var bytes = [UInt8](repeating: 0, count: 512)
    while read(readable, &bytes, bytes.count) == bytes.count {}
    return state.withLock { state in
      defer { state.letters = [] }
      return (state.letters, state.stops)
    }
  }

  /// A pipe that is full wakes the loop as well.
  private func wake() {
    var byte: UInt8 = 1
    _ = write(writable, &byte, 1)
  }
}
