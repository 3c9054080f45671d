// SPDX-License-Identifier: GPL-3.0-or-later

/// Remembers what was made of each word, so that a word is analysed once however often it occurs.
final class WordMemory: Sendable {
  /// A corpus of 20,000 passages has some 60,000 words; past this limit the memory begins anew.
  private static let limit = 250_000
  private let known = Shared<[Spelling: WordAnalysis]>([:])

  /// The analysis of a word, made by the closure the first time; the closure runs outside the lock.
  func analysis(of word: String, otherwise analyse: () -> WordAnalysis) -> WordAnalysis {
    let spelling = Spelling(text: word)
    if let analysis = known.withLock({ $0[spelling] }) { return analysis }
    let analysis = analyse()
    known.withLock {
      if $0.count >= Self.limit { $0.removeAll(keepingCapacity: true) }
      $0[spelling] = analysis
    }
    return analysis
  }
}

/// A word compared byte by byte, which a string is not: it compares letters however they are composed.
private struct Spelling: Hashable {
  var text: String

  static func == (left: Spelling, right: Spelling) -> Bool {
    let same = left.text.utf8.withContiguousStorageIfAvailable { left in
      right.text.utf8.withContiguousStorageIfAvailable { left.elementsEqual($0) }
    }
    return (same ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if done == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
