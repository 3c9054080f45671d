// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A place in the tokens of a topic, with the small words that every rule needs.
struct TopicCursor {
  let tokens: [TopicTokens.Token]
  var index = 0

  init(_ tokens: [TopicTokens.Token]) { self.tokens = tokens }

  var isAtEnd: Bool { index >= tokens.count }

  /// The token so many places ahead.
  func peek(_ ahead: Int = 0) -> TopicTokens.Token? {
    tokens.indices.contains(index + ahead) ? tokens[index + ahead] : nil
  }

  func word(_ ahead: Int = 0) -> String { peek(ahead)?.word ?? "" }

  /// Passes over words that stand here in a row.
  mutating func take(_ words: String...) -> Bool {
    for (offset, word) in words.enumerated() where self.word(offset) != word { return false }
    index += words.count
    return true
  }

  mutating func take(anyOf words: Set<String>) -> Bool {
    guard words.contains(word()) else { return false }
    index += 1
    return true
  }

  /// Passes over full stops, commas and such.
  mutating func skip(_ signs: Set<String>) {
    while peek()?.kind == .sign, signs.contains(word()) { index += 1 }
  }

  /// A number of at most four digits.
  mutating func number() -> Int? {
    guard let token = peek(), token.kind == .number, token.text.count <= 4, let value = Int(token.text) else {
      return nil
    }
    index += 1
    return value
  }

  /// «14 - 18, 23 og 24», «1-5 og nr. 7», «12 - 18 samt 20 - 22», rising and each once; `nil` where no number stands.
  mutating func numbers() -> [Int]? {
    let opening = index
    guard let first = number(), var numbers = range(from: first) else {
      index = opening
      return nil
    }
    while true {
      let start = index
      skip([","])
      _ = take(anyOf: ["og", "samt"])
      if index > start, take("nr") { skip(["."]) }
      guard index > start, let next = number(), let more = range(from: next) else {
        index = start
        break
      }
      numbers += more
    }
    return Set(numbers).sorted()
  }

  private mutating func range(from first: Int) -> [Int]? {
    let start = index
    guard take("-") || take("til") else { return [first] }
    guard let last = number() else {
      index = start
      return [first]
    }
    guard last > first, last - first < 500 else { return nil }
    return Array(first...last)
  }
}
