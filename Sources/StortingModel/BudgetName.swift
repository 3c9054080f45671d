// SPDX-License-Identifier: GPL-3.0-or-later

/// A name in the budget, ready to be compared with others.
struct BudgetName: Sendable, Hashable {
  /// Lower-case words, without punctuation and the «mv.» that comes and goes.
  let words: [String]
  /// Pairs of neighbouring letters, sorted.
  private let pairs: [UInt64]

  init(_ text: String) {
    var words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    while let last = words.last, ["mv", "m", "osv"].contains(last) { words.removeLast() }
    self.words = words
    let letters = words.joined(separator: " ").unicodeScalars.map { UInt64($0.value) }
    pairs = zip(letters, letters.dropFirst()).map { $0 << 32 | $1 }.sorted()
  }

  static func == (left: BudgetName, right: BudgetName) -> Bool { left.words == right.words }
  func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// 100 for the same words, 0 where no two letters stand together in both: twice the common pairs of letters against
  /// all pairs; 60 at least where one name holds every word of the other.
  func likeness(to other: BudgetName) -> Int {
    if words == other.words { return 100 }
    guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
    let dice = min(99, 200 * common(other) / (pairs.count + other.pairs.count))
    let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
    return Set(few).isSubset(of: many) ? max(60, dice) : dice
  }

  /// The most that `likeness` can be, from the lengths alone.
  func highestLikeness(to other: BudgetName) -> Int {
    let (short, long) = (min(pairs.count, other.pairs.count), max(pairs.count, other.pairs.count))
    return short + long == 0 ? 0 : 200 * short / (short + long)
  }

  private func common(_ other: BudgetName) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] { count += 1 }
      let (mine, theirs) = (pairs[left], other.pairs[right])
      if mine <= theirs { left += 1 }
      if theirs <= mine { right += 1 }
    }
    return count
  }
}
