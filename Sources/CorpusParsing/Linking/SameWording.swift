// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel

/// Whether two wordings are one proposal: all that says something is the same, in the same order.
///
/// What may differ is inflection, the written standard, number words, glue, where a word is broken or joined, and a
/// misprint of one letter in a longer word; any other word is a condition more or less, and so another proposal.
enum SameWording {
  static func holds(_ first: ProposalWords, _ second: ProposalWords) -> Bool {
    let (short, long) = (min(first.all.count, second.all.count), max(first.all.count, second.all.count))
    guard short > 0, long - short <= 3 + long / 6 else { return false }
    var changed = 0
    for hunk in WordDifference.hunks(from: first.all, to: second.all) {
      let (old, new) = (first.all[hunk.old], second.all[hunk.new])
      changed += max(old.count, new.count)
      guard changed <= 2 + long / 5, isSmall(old, new) else { return false }
    }
    return true
  }

  private static func isSmall(_ old: ArraySlice<ProposalWords.Word>, _ new: ArraySlice<ProposalWords.Word>) -> Bool {
    let (before, after) = (joined(old), joined(new))
    if before == after { return true }
    if joined(old.filter { $0.weight != .glue }) == joined(new.filter { $0.weight != .glue }) { return true }
    return isMisprint(before, after) && !(areKnown(old) && areKnown(new))
  }

  /// Two words of the language are no misprint of each other: `bevare` is not `bevere`, but `vernet` and `verket` are two.
  private static func areKnown(_ words: ArraySlice<ProposalWords.Word>) -> Bool {
    words.allSatisfy { lexicon.isWord($0.form) || $0.parts.count > 1 && $0.parts.allSatisfy(lexicon.isWord) }
  }

  private static let lexicon = Lexicon()

  private static func joined(_ words: some Sequence<ProposalWords.Word>) -> [Character] {
    words.flatMap { $0.form }.filter { $0.isLetter || $0.isNumber }
  }

  /// A letter written twice, two letters swapped, or in a long word one letter lost, added or changed.
  ///
  /// In a short word one letter more makes another word: `styring` is not `styrking`, `umulig` not `mulig`. A digit is
  /// no letter: another year is another proposal.
  private static func isMisprint(_ first: [Character], _ second: [Character]) -> Bool {
    let shorter = min(first.count, second.count)
    guard shorter >= 5, abs(first.count - second.count) <= 1 else { return false }
    let head = zip(first, second).prefix { $0 == $1 }.count
    let rest = (first.dropFirst(head), second.dropFirst(head))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let (old, new) = (Array(rest.0.dropLast(tail)), Array(rest.1.dropLast(tail)))
    guard head > 1, (old + new).allSatisfy(\.isLetter) else { return false }
    if old.count + new.count == 1, old + new == [first[head - 1]] { return true }
    if shorter >= 6, old.count == 2, old == new.reversed() { return true }
    return shorter >= 9 && max(old.count, new.count) <= 1
  }
}
