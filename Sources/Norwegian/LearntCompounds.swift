// SPDX-License-Identifier: GPL-3.0-or-later

/// What was learnt about compounds from a list of Norwegian words, in the tables that `scripts/learn-compounds` writes.
struct LearntCompounds: CompoundKnowledge {
  private static let modifiers = WordTable(compoundModifiers)
  private static let heads = WordTable(compoundHeads)
  private static let wholes = WordTable(wholeWords)

  func modifierCount(of form: String) -> Int? { Self.modifiers.digit(of: form).map(CompoundCount.count(ofDigit:)) }

  func modifierCounts(in word: [UInt8], from start: Int) -> [Int?] {
    word.withUnsafeBufferPointer { bytes in
      Self.modifiers.digits(ofBeginningsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }.map { $0.map(CompoundCount.count(ofDigit:)) }
  }

  func headCount(of stem: String) -> Int? { Self.heads.digit(of: stem).map(CompoundCount.count(ofDigit:)) }

  func isWhole(_ stem: String) -> Bool { Self.wholes.digit(of: stem) != nil }

  func isWholeWord(_ stem: String) -> Bool { Self.wholes.digit(of: stem) == 0 }
}
