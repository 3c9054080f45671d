// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts two lines of one paragraph together.
package struct LineJoin: Sendable {
  private let hyphen: LineEndHyphen

  package init(vocabulary: Vocabulary = Vocabulary()) { hyphen = LineEndHyphen(vocabulary: vocabulary) }

  /// Appends a line to a paragraph, however long it is; only its last letters are looked at.
  package func append(_ lower: String, to text: inout String) {
    let end = String(text.utf8Suffix(240))
    let cut = text.utf8.index(text.endIndex, offsetBy: -end.utf8.count)
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
    case "/" where upper.dropLast().last != " ": return upper + bridge + lower
    case "–" where isInRange(upper.dropLast().last) && isInRange(lower.first): return upper + bridge + lower
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

  /// A dash without a space before it stands between two ends: `2007–2008`, `Oslo–Bergen`.
  private func isInRange(_ character: Character?) -> Bool {
    character.map { $0.isNumber || $0.isLetter } ?? false
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  private static func trimmedSlash(_ word: Substring) -> String {
    word == "og/eller" ? String(word) : String(word.prefix { $0 != "/" })
  }
}
