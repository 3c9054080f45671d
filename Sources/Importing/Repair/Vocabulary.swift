// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of all sources of one import, counted where no line end cuts them.
package struct Vocabulary: Sendable {
  private var plain: [String: Int] = [:]
  private var hyphenated: [String: Int] = [:]
  /// What follows the first hyphen of hyphenated words, by what stands before it.
  private var tails: [String: Set<String>] = [:]
  private var lowerCased: Set<String> = []
  private var capitalisedInside: Set<String> = []

  /// No words yet.
  package init() {}

  /// The words of lines that stand in reading order; what a hyphen at a line end cuts is left out.
  package init(lines: [String]) { add(lines) }

  /// Counts the words of lines that stand in reading order.
  package mutating func add(_ lines: [String]) {
    var cut = false
    for line in lines {
      let text = Emphasis.removed(from: line)
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      let endsCut = text.last { !$0.isWhitespace }.map { "-/\u{AD}".contains($0) } ?? false
      add(words: Self.words(of: text), skipFirst: cut, skipLast: endsCut)
      cut = endsCut
    }
  }

  /// How often the word stands in the sources in one piece.
  package func count(_ word: some StringProtocol) -> Int { plain[word.lowercased()] ?? 0 }

  /// Whether the sources have the word in one piece.
  package func contains(_ word: some StringProtocol) -> Bool { count(word) > 0 }

  /// How often the word stands with its hyphen inside a line.
  package func countHyphenated(_ word: some StringProtocol) -> Int { hyphenated[word.lowercased()] ?? 0 }

  /// What follows `left-` in words with a hyphen.
  package func tails(of left: some StringProtocol) -> Set<String> { tails[left.lowercased()] ?? [] }

  /// Whether the word is a name: capitalised inside a sentence, and never in lower case.
  package func isName(_ word: some StringProtocol) -> Bool {
    let key = word.lowercased()
    return capitalisedInside.contains(key) && !lowerCased.contains(key)
  }

  private mutating func add(words: [(text: Substring, opensSentence: Bool)], skipFirst: Bool, skipLast: Bool) {
    for (index, word) in words.enumerated() {
      if skipFirst, index == 0 { continue }
      if skipLast, index == words.count - 1 { continue }
      count(word.text, opensSentence: word.opensSentence || index == 0)
    }
  }

  private mutating func count(_ word: Substring, opensSentence: Bool) {
    let key = word.lowercased()
    if let cut = key.firstIndex(of: "-") {
      hyphenated[key, default: 0] += 1
      tails[String(key[..<cut]), default: []].insert(String(key[key.index(after: cut)...]))
      return
    }
    plain[key, default: 0] += 1
    if word.first?.isLowercase == true {
      lowerCased.insert(key)
    } else if !opensSentence, word.dropFirst().allSatisfy(\.isLowercase) {
      capitalisedInside.insert(key)
    }
  }

  /// Letters and digits with hyphens between; a hyphen at an end is left off.
  private static func words(of text: String) -> [(text: Substring, opensSentence: Bool)] {
    var words: [(text: Substring, opensSentence: Bool)] = []
    var opens = true
    for piece in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || ".:!?-«".contains($0)) }) {
      let word = piece.trimming { !($0.isLetter || $0.isNumber) }
      if !word.isEmpty { words.append((word, opens || piece.first == "«")) }
      opens = piece.last.map { ".:!?".contains($0) } ?? false
    }
    return words
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Without the characters at either end that fulfil the condition.
  func trimming(_ condition: (Character) -> Bool) -> Substring {
    var rest = self.drop(while: condition)
    while let last = rest.last, condition(last) { rest.removeLast() }
    return rest
  }
}
