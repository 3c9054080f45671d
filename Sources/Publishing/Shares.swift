// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
package import StortingModel
internal import Synchronization

extension Array where Element: Sendable {
  /// What a function gives for all elements, a share of them at a time, on every processor; in the order of the array.
  ///
  /// Throws the first failure in that order.
  ///
  /// - Parameters:
  ///   - share: so many elements are handed on together, at least 1.
  ///   - body: is called by several threads at once.
  package func mapInShares<Result: Sendable, Failure>(
    of share: Int, _ body: @Sendable (ArraySlice<Element>) throws(Failure) -> [Result]
  ) throws(Failure) -> [Result] {
    let starts = Array<Int>(stride(from: 0, to: count, by: share))
    let outcomes = Mutex<[Int: Swift.Result<[Result], Failure>]>([:])
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let outcome = Swift.Result { () throws(Failure) in
        try body(self[starts[number]..<Swift.min(count, starts[number] + share)])
      }
      outcomes.withLock { $0[starts[number]] = outcome }
    }
    var all: [Result] = []
    for (_, outcome) in outcomes.withLock({ $0 }).sorted(by: { $0.key < $1.key }) { all += try outcome.get() }
    return all
  }
}

extension [Document] {
  /// A digest of each, and of everything that is known of it.
  package var digests: [ContentDigest] {
    mapInShares(of: 256) { some in
      var writer = StoredWriter()
      return some.map { document in
        writer.removeAll()
        writer.add(document)
        return ContentDigest(of: writer.bytes)
      }
    }
  }
}
