// SPDX-License-Identifier: GPL-3.0-or-later

/// What a hyphen at a line end was: the typesetter's, the word's own, or a suspended one (`helse- og`).
package struct LineEndHyphen: Sendable {
  /// What becomes of the hyphen.
  package enum Decision: Sendable, Equatable {
    /// The hyphen goes, and the halves are one word.
    case join
    /// The hyphen stays, and no space follows.
    case keep
    /// The hyphen stays, and a space follows.
    case suspended
  }

  private let vocabulary: Vocabulary

  package init(vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

  /// The first rule that applies decides; most hyphens are the typesetter's.
  ///
  /// - Parameters:
  ///   - left: the last word of the line, without the hyphen at its end.
  ///   - right: the first word of the next line, without marks around it.
  ///   - opensSentence: whether the left word opens a sentence, so that its capital says nothing.
  package func decision(left: String, right: String, opensSentence: Bool = false) -> Decision {
    guard let lastLetter = left.last, let firstLetter = right.first else { return .keep }
    let joined = left + right
    if Self.conjunctions.contains(right) {
      return vocabulary.contains(joined) && !vocabulary.contains(left) ? .join : .suspended
    }
    if Self.particles.contains(right) {
      return vocabulary.contains(joined) || !vocabulary.contains(left) ? .join : .suspended
    }
    if lastLetter.isNumber || firstLetter.isNumber { return .keep }
    if firstLetter.isUppercase { return isOneWord(left: left, right: right) ? .join : .keep }
    if Self.isAbbreviation(chunk(of: left)) { return .keep }
    return bySources(left: left, right: right, opensSentence: opensSentence)
  }

  private func bySources(left: String, right: String, opensSentence: Bool) -> Decision {
    let whole = vocabulary.count(left + right)
    let hyphenated = vocabulary.countHyphenated(left + "-" + right)
    if whole != hyphenated { return whole > hyphenated ? .join : .keep }
    if whole > 0 { return .join }
    if !opensSentence, left.first?.isUppercase == true, vocabulary.isName(left), vocabulary.contains(right) {
      return .keep
    }
    return hasHyphenatedSister(left: left, right: right) ? .keep : .join
  }

  /// `Nor-/CRIN` beside `NorCRIN` in the sources.
  private func isOneWord(left: String, right: String) -> Bool {
    vocabulary.contains(left + right) && vocabulary.countHyphenated(left + "-" + right) == 0
  }

  /// `offentlig-/privat` beside `offentlig-private`: another form of the word has its hyphen inside a line.
  private func hasHyphenatedSister(left: String, right: String) -> Bool {
    let stem = right.lowercased().prefix(max(5, right.count - 2))
    guard stem.count >= 5 else { return false }
    return vocabulary.tails(of: left).contains { $0.hasPrefix(stem) }
  }

  /// What stands after the last hyphen inside the word: `MRSA-be` is cut in `be`.
  private func chunk(of left: String) -> Substring { left.split(separator: "-").last ?? Substring(left) }

  /// One letter (`e-helse`), or two capitals or more (`EU-`, `FoU-`, `GMO-`).
  private static func isAbbreviation(_ chunk: Substring) -> Bool {
    chunk.count == 1 || chunk.count { $0.isUppercase } >= 2
  }

  private static let conjunctions: Set<String> = ["og", "eller", "samt", "og/eller", "og-eller"]
  private static let particles: Set<String> = ["men", "til", "som", "i", "enn"]
}

/// Puts two lines of one paragraph together.
package struct LineJoin: Sendable {
  private let hyphen: LineEndHyphen

  package init(vocabulary: Vocabulary = Vocabulary()) { hyphen = LineEndHyphen(vocabulary: vocabulary) }

  /// Appends a line to a paragraph, however long it is; only its last letters are looked at.
  package func append(_ lower: String, to text: inout String) {
    let cut = text.index(text.endIndex, offsetBy: -160, limitedBy: text.startIndex) ?? text.startIndex
    let end = String(text[cut...])
    text.replaceSubrange(cut..., with: joined(end, lower))
  }

  /// One text of two lines: a hyphen or slash at the line end is decided, otherwise a space stands between.
  ///
  /// Emphasis that goes on over the line end becomes one.
  package func joined(_ upper: String, _ lower: String) -> String {
    var (upper, lower) = (upper, lower)
    var bridge = ""
    if upper.last == Emphasis.closing, lower.first == Emphasis.opening {
      upper.removeLast()
      lower.removeFirst()
    } else if upper.last == Emphasis.closing {
      upper.removeLast()
      bridge = String(Emphasis.closing)
    }
    if let comma = upper.last, ",.".contains(comma), upper.dropLast().last == Emphasis.closing,
      lower.first == Emphasis.opening
    {
      return String(upper.dropLast(2)) + String(comma) + " " + lower.dropFirst()
    }
    return pieces(upper, lower, bridge: bridge)
  }

  private func pieces(_ upper: String, _ lower: String, bridge: String) -> String {
    guard let last = upper.last else { return lower }
    switch last {
    case "\u{AD}": return String(upper.dropLast()) + bridge + lower
    case "/": return upper + bridge + lower
    case "–" where isDigit(upper.dropLast().last) && isDigit(lower.first): return upper + bridge + lower
    case "-", "\u{2010}", "\u{2011}": break
    default: return upper + bridge + " " + lower
    }
    let body = upper.dropLast()
    let left = Emphasis.removed(from: body).reversed().prefix { Self.isInWord($0) }.reversed()
    guard !left.isEmpty else { return upper + bridge + " " + lower }
    let right = Emphasis.removed(from: lower).drop { !$0.isLetter && !$0.isNumber }
    let word = right.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
    let before = Emphasis.removed(from: body).dropLast(left.count).last { $0 != " " }
    let opens = before.map { ".:!?«".contains($0) } ?? true
    switch hyphen.decision(left: String(left), right: Self.trimmedSlash(word), opensSentence: opens) {
    case .join: return body + bridge + lower
    case .keep: return upper + bridge + lower
    case .suspended: return upper + bridge + " " + lower
    }
  }

  private func isDigit(_ character: Character?) -> Bool { character.map { "0"..."9" ~= $0 } ?? false }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  private static func trimmedSlash(_ word: Substring) -> String {
    word == "og/eller" ? String(word) : String(word.prefix { $0 != "/" })
  }
}
