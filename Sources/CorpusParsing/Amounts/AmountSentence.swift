// SPDX-License-Identifier: GPL-3.0-or-later

/// One sentence as words, numbers and signs.
struct AmountSentence {
  let tokens: [Token]
  private let text: AmountTokens
  /// What the words of the sentence are, all together.
  private let classes: WordClass

  struct Token {
    let lower: String
    let range: Range<Int>
    let kind: AmountTokens.Token.Kind
    /// Whether space or a line break stands before it.
    let afterSpace: Bool
    let classes: WordClass

    var isWord: Bool { kind == .word }
    var isNumber: Bool { kind == .number }
  }

  init(_ text: String) {
    let tokens = AmountTokens(text)
    self.init(tokens, tokens.all.indices)
  }

  private init(_ text: AmountTokens, _ range: Range<Int>) {
    self.text = text
    tokens = text.all[range].map { token in
      let lower = text.lower(token)
      let classes = token.kind == .word ? WordClass.all(of: lower) : []
      return Token(
        lower: lower, range: token.range, kind: token.kind, afterSpace: token.afterSpace, classes: classes)
    }
    classes = tokens.reduce(into: []) { $0.formUnion($1.classes) }
  }

  /// The sentences that may hold money or name a budget.
  static func sentences(of text: String) -> [AmountSentence] {
    let tokens = AmountTokens(text)
    var sentences: [AmountSentence] = []
    var start = 0
    for index in tokens.all.indices {
      let isLast = index == tokens.all.count - 1
      guard isLast || ends(tokens, at: index) || isTooLong(index - start, tokens, index) else { continue }
      let bytes = tokens.bytes[tokens.all[start].range.lowerBound..<tokens.all[index].range.upperBound]
      if AmountWords.mayBeMoney(bytes) { sentences.append(AmountSentence(tokens, start..<index + 1)) }
      start = index + 1
    }
    return sentences
  }

  /// Whether a word is of the kind.
  func mentions(_ kind: WordClass) -> Bool { !classes.isDisjoint(with: kind) }

  func mentions(_ kind: WordClass, in range: some Sequence<Int>) -> Bool {
    mentions(kind) && range.contains { isA(kind, $0) }
  }

  func isA(_ kind: WordClass, _ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].classes.isDisjoint(with: kind)
  }

  /// Whether one of the words stands there, whole.
  func contains(_ words: Set<String>, in range: some Sequence<Int>) -> Bool {
    range.contains { tokens.indices.contains($0) && words.contains(tokens[$0].lower) }
  }

  func lower(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].lower : "" }

  /// A whole number of at most nine digits.
  func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].isNumber, tokens[index].lower.utf8.count <= 9 else {
      return nil
    }
    return Int(tokens[index].lower)
  }

  func isCapital(_ index: Int) -> Bool {
    tokens.indices.contains(index)
      && text.isCapital(AmountTokens.Token(range: tokens[index].range, kind: .word, afterSpace: false))
  }

  /// Letters and figures in lower case, to tell a sentence said again.
  var wording: String {
    tokens.lazy.filter { $0.kind != .sign }.map(\.lower).joined(separator: " ")
  }

  /// The words of a range as printed, with single spaces.
  func printed(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return text.printed(first.range.lowerBound..<last.range.upperBound)
  }
}

extension AmountSentence {
  private static func isTooLong(_ count: Int, _ tokens: AmountTokens, _ index: Int) -> Bool {
    guard count >= longest else { return false }
    let sign = tokens.bytes[tokens.all[index].range.lowerBound]
    return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")].contains(sign) || count >= 2 * longest
  }

  private static func ends(_ tokens: AmountTokens, at index: Int) -> Bool {
    guard tokens.all[index].kind == .sign, index + 1 < tokens.all.count else { return false }
    let sign = tokens.bytes[tokens.all[index].range]
    if sign.elementsEqual(bullet) { return true }
    guard sign.count == 1, let mark = sign.first, mark == stop || mark == 0x21 || mark == 0x3F else { return false }
    let next = tokens.all[index + 1]
    guard next.afterSpace else { return false }
    let before = index > 0 ? tokens.all[index - 1] : nil
    let isLower = next.kind == .word && !tokens.isCapital(next)
    if mark == stop, let before, before.kind == .word, before.range.count <= 5 {
      let word = tokens.lower(before)
      if abbreviations.contains(word), next.kind != .word || isLower || !last.contains(word) { return false }
    }
    return next.kind == .word ? !isLower : before?.kind != .number || next.kind != .number
  }

  private static let stop = UInt8(ascii: ".")
  private static let bullet = Array("•".utf8)
  /// Words and signs; what is longer is a list or a table, and is cut at a comma or a rule.
  private static let longest = 200
  /// Abbreviations that a sentence may end with.
  private static let last: Set<String> = ["mill", "mrd", "mia", "kr", "pst", "osv", "mv"]
  private static let abbreviations: Set<String> = [
    "mill", "mrd", "mia", "kr", "pst", "kap", "nr", "jf", "jfr", "innst", "prop", "meld", "st", "dok", "bl", "a", "f",
    "eks", "m", "s", "pkt", "ca", "osv", "inkl", "ekskl", "dvs", "evt", "art", "ot", "prp", "tabl", "pr", "o", "dr",
    "prof", "mv", "flg", "budsj", "repr", "ev", "tidl",
  ]
}
