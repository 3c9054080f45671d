// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// A few threads that do what is handed to them in order; what is one too many is refused.
final class WorkerPool: Sendable {
  typealias Work = @Sendable () -> Void

  private let threads: Int
  private let capacity: Int
  private let state = Mutex(State())
  private let ready = DispatchSemaphore(value: 0)
  private let running = DispatchGroup()

  private struct State {
    var waiting: [Work] = []
    var head = 0
    var isClosed = false

    var count: Int { waiting.count - head }

    mutating func next() -> Work? {
      guard head < waiting.count else { return nil }
      defer {
        head += 1
        if head == waiting.count || head > 1024 { waiting.removeFirst(head); head = 0 }
      }
      return waiting[head]
    }
  }

  /// - Parameter capacity: pieces of work that may wait.
  init(name: String, threads: Int, capacity: Int) {
    self.capacity = capacity
    self.threads = max(1, threads)
    for number in 0..<self.threads {
      running.enter()
      let thread = Thread { [self] in
        work()
        running.leave()
      }
      thread.name = "\(name)-\(number)"
      // Reading a query goes deep for brackets; half a megabyte is a thread's usual stack outside of Linux.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// How many pieces of work wait.
  var waiting: Int { state.withLock { $0.count } }

  /// Puts work at the end of the row; false where the row is full or closed.
  func add(_ work: @escaping Work) -> Bool {
    let isTaken = state.withLock { state in
      guard !state.isClosed, state.count < capacity else { return false }
      state.waiting.append(work)
      return true
    }
    if isTaken { ready.signal() }
    return isTaken
  }

  /// Lets the threads end once the row is empty.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { ready.signal() }
  }

  /// Whether the threads of a closed pool end within so many seconds.
  func ends(within seconds: Double) async -> Bool {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [running] in
        continuation.resume(returning: running.wait(timeout: .now() + seconds) == .success)
      }
    }
  }

  private func work() {
    while true {
      ready.wait()
      let (next, isClosed) = state.withLock { ($0.next(), $0.isClosed) }
      if let next { next() } else if isClosed { return }
    }
  }
}
