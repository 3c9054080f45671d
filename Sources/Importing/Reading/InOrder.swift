// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Work on many things on all processors, with the results in the order of the things.
enum InOrder {
  /// Hands over one result after the other; no more than twice as many as there are processors are held at a time.
  ///
  /// - Throws: what `take` throws; nothing more is taken then.
  static func map<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], by work: @escaping @Sendable (Thing) async -> Result,
    take: (Thing, Result) throws -> Void
  ) async throws {
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount) * 2
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var taken = 0
      var waiting: [Int: Result] = [:]
      func start() {
        guard started < things.count else { return }
        let index = started
        let thing = things[index]
        group.addTask { (index, await work(thing)) }
        started += 1
      }
      while started < min(width, things.count) { start() }
      while taken < things.count, let (index, result) = try await group.next() {
        waiting[index] = result
        while let next = waiting.removeValue(forKey: taken) {
          try take(things[taken], next)
          taken += 1
          start()
        }
      }
    }
  }
}
