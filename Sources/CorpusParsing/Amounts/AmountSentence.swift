// SPDX-License-Identifier: GPL-3.0-or-later

/// One sentence as words, numbers and signs.
struct AmountSentence {
  let text: Substring
  let tokens: [Token]

  struct Token {
    let lower: String
    let range: Range<String.Index>
    let kind: Kind
    /// Whether space or a line break stands before it.
    let afterSpace: Bool

    enum Kind { case word, number, sign }
    var isWord: Bool { kind == .word }
    var isNumber: Bool { kind == .number }
  }

  init(_ text: String) { self.init(text[...], Self.tokens(of: text)[...]) }

  private init(_ text: Substring, _ tokens: ArraySlice<Token>) {
    (self.text, self.tokens) = (text, Array(tokens))
  }

  static func sentences(of text: String) -> [AmountSentence] {
    let tokens = tokens(of: text)
    var sentences: [AmountSentence] = []
    var start = 0
    for index in tokens.indices where ends(tokens, at: index, in: text) || isTooLong(index - start, tokens[index]) {
      sentences.append(AmountSentence(text[...], tokens[start...index]))
      start = index + 1
    }
    if start < tokens.count { sentences.append(AmountSentence(text[...], tokens[start...])) }
    return sentences
  }

  private static func isTooLong(_ count: Int, _ last: Token) -> Bool {
    count >= longest && (last.lower == "," || last.lower == ";") || count >= 4 * longest
  }

  /// Whether a word begins with one of the stems.
  func mentions(_ stems: [String], in range: Range<Int>? = nil) -> Bool {
    tokens[range ?? 0..<tokens.count].contains { token in stems.contains { token.lower.hasPrefix($0) } }
  }

  /// Whether one of the words stands there, whole.
  func contains(_ words: Set<String>, in range: Range<Int>? = nil) -> Bool {
    tokens[range ?? 0..<tokens.count].contains { words.contains($0.lower) }
  }

  func lower(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].lower : "" }

  /// The words of a range as printed, with single spaces.
  func printed(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return text[first.range.lowerBound..<last.range.upperBound].split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var place = text.startIndex
    var afterSpace = true
    while place < text.endIndex {
      let character = text[place]
      let start = place
      place = text.index(after: place)
      if character.isWhitespace || character == "\u{AD}" {
        afterSpace = true
        continue
      }
      let kind: Token.Kind = "0"..."9" ~= character ? .number : character.isLetter ? .word : .sign
      while kind != .sign, place < text.endIndex, belongs(text[place], to: kind, at: place, in: text) {
        place = text.index(after: place)
      }
      tokens.append(
        Token(lower: text[start..<place].lowercased(), range: start..<place, kind: kind, afterSpace: afterSpace))
      afterSpace = false
    }
    return tokens
  }

  /// Letters and inner hyphens make a word, digits a number.
  private static func belongs(_ next: Character, to kind: Token.Kind, at place: String.Index, in text: String) -> Bool {
    if kind == .number { return "0"..."9" ~= next }
    if next.isLetter { return true }
    guard next == "-" else { return false }
    let after = text.index(after: place)
    return after < text.endIndex && text[after].isLetter
  }

  private static func ends(_ tokens: [Token], at index: Int, in text: String) -> Bool {
    let sign = tokens[index].lower
    guard sign == "." || sign == "!" || sign == "?" || sign == "•", index + 1 < tokens.count else { return false }
    if sign == "•" { return true }
    let next = tokens[index + 1]
    guard next.afterSpace else { return false }
    let before = index > 0 ? tokens[index - 1] : nil
    if sign == ".", let before, abbreviations.contains(before.lower),
      !next.isWord || isLower(next, text) || !money.contains(before.lower)
    {
      return false
    }
    if next.isWord { return !isLower(next, text) }
    return !(before?.isNumber ?? false) || !next.isNumber
  }

  private static func isLower(_ token: Token, _ text: String) -> Bool { text[token.range.lowerBound].isLowercase }

  /// Words and signs; what is longer is a list or a table, and is cut at a comma.
  private static let longest = 200
  private static let money: Set<String> = ["mill", "mrd", "mia", "kr", "pst", "osv"]
  private static let abbreviations: Set<String> = [
    "mill", "mrd", "mia", "kr", "pst", "kap", "nr", "jf", "jfr", "innst", "prop", "meld", "st", "dok", "bl", "a", "f",
    "eks",
    "m", "s", "pkt", "ca", "osv", "inkl", "ekskl", "dvs", "evt", "art", "ot", "prp", "tabl", "pr", "o", "dr", "prof",
  ]
}
