// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of all sources of one import, counted where no line end cuts them.
package struct Vocabulary: Sendable {
  private var plain: [String: Uses] = [:]
  private var hyphenated: [String: Int] = [:]
  /// What follows the first hyphen of hyphenated words, by what stands before it.
  private var tails: [String: Set<String>] = [:]

  /// How a word without a hyphen is used.
  private struct Uses {
    var count = 0
    var isLowerCased = false
    var isCapitalisedInside = false
  }

  /// No words yet.
  package init() {}

  /// The words of lines that stand in reading order; what a hyphen at a line end cuts is left out.
  package init(lines: [String]) { add(lines) }

  /// Counts the words of lines that stand in reading order; of letter-spaced lines only the long ones.
  package mutating func add(_ lines: [String]) {
    var isCut = false
    for var line in lines {
      let shortest = LetterSpacing.looksSpaced(line) ? 4 : 1
      line.withUTF8 { bytes in
        var words = WordSpans(bytes)
        guard words.hasText else { return }
        while let word = words.next() {
          let isWhole = !(isCut && word.isFirst) && !(words.endsCut && word.isLast) && word.letters >= shortest
          if isWhole { count(word, in: bytes) }
        }
        isCut = words.endsCut
      }
    }
  }

  /// Adds what another vocabulary has counted.
  package mutating func add(_ other: Vocabulary) {
    plain.merge(other.plain) { one, other in
      Uses(
        count: one.count + other.count, isLowerCased: one.isLowerCased || other.isLowerCased,
        isCapitalisedInside: one.isCapitalisedInside || other.isCapitalisedInside)
    }
    hyphenated.merge(other.hyphenated, uniquingKeysWith: +)
    tails.merge(other.tails) { $0.union($1) }
  }

  /// How often the word stands in the sources in one piece.
  package func count(_ word: some StringProtocol) -> Int { plain[word.lowercased()]?.count ?? 0 }

  /// Whether the sources have the word in one piece.
  package func contains(_ word: some StringProtocol) -> Bool { count(word) > 0 }

  /// How often the word stands with its hyphen inside a line.
  package func countHyphenated(_ word: some StringProtocol) -> Int { hyphenated[word.lowercased()] ?? 0 }

  /// What follows `left-` in words with a hyphen.
  package func tails(of left: some StringProtocol) -> Set<String> { tails[left.lowercased()] ?? [] }

  /// Whether the word is a name: capitalised inside a sentence, and never in lower case.
  package func isName(_ word: some StringProtocol) -> Bool {
    plain[word.lowercased()].map { $0.isCapitalisedInside && !$0.isLowerCased } ?? false
  }

  private mutating func count(_ word: WordSpans.Word, in bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes[word.range], as: UTF8.self)
    let key = word.isLowerCased ? text : text.lowercased()
    if let cut = key.utf8.firstIndex(of: UInt8(ascii: "-")) {
      hyphenated[key, default: 0] += 1
      tails[String(key[..<cut]), default: []].insert(String(key[key.index(after: cut)...]))
      return
    }
    let isName = !word.isLowerCased && !word.opensSentence && Self.isCapitalised(text)
    plain[key, default: Uses()].count += 1
    if word.isLowerCased || text.first?.isLowercase == true {
      plain[key]?.isLowerCased = true
    } else if isName {
      plain[key]?.isCapitalisedInside = true
    }
  }

  private static func isCapitalised(_ text: String) -> Bool { text.dropFirst().allSatisfy(\.isLowercase) }
}

/// The words of one line, where each stands: letters and digits with hyphens between.
struct WordSpans {
  struct Word {
    var range: Range<Int>
    var letters: Int
    /// ASCII, or letters of Latin-1, all small.
    var isLowerCased: Bool
    var opensSentence: Bool
    var isFirst: Bool
    var isLast: Bool
  }

  /// Whether anything but white space stands in the line.
  let hasText: Bool
  /// Whether a hyphen or slash at the end cuts the last word.
  let endsCut: Bool

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var at = 0
  private var opens = true
  private var isFirst = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 || end > 1 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xA0 { end -= 1 }
    self.end = end
    hasText = end > 0
    let last = end > 0 ? bytes[end - 1] : 0
    endsCut =
      last == UInt8(ascii: "-") || last == UInt8(ascii: "/") || last == 0xAD && end > 1 && bytes[end - 2] == 0xC2
  }

  mutating func next() -> Word? {
    while at < end {
      let length = letterLength(at: at)
      if length > 0 { return word() }
      if ".:!?".utf8.contains(bytes[at]) { opens = true }
      if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xAB { opens = true }
      at += 1
    }
    return nil
  }

  /// From a letter or digit to the last one that hyphens tie to it.
  private mutating func word() -> Word {
    let start = at
    var stop = at
    var letters = 0
    var isLower = true
    while at < end {
      let length = letterLength(at: at)
      guard length > 0 || bytes[at] == UInt8(ascii: "-") else { break }
      if length > 0 {
        letters += 1
        isLower = isLower && isSmall(at: at, length: length)
        stop = at + length
      }
      at += max(length, 1)
    }
    let word = Word(
      range: start..<stop, letters: letters, isLowerCased: isLower, opensSentence: opens || isFirst, isFirst: isFirst,
      isLast: !hasMore())
    (opens, isFirst) = (false, false)
    return word
  }

  private func hasMore() -> Bool {
    var index = at
    while index < end {
      if letterLength(at: index) > 0 { return true }
      index += 1
    }
    return false
  }

  /// The bytes of the letter or digit that begins here; 0 where none does.
  private func letterLength(at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      let letter = byte | 0x20
      return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) ? 1 : 0
    }
    guard index + 1 < end, byte >= 0xC3 else { return 0 }
    if byte == 0xC3 { return bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7 ? 0 : 2 }
    return wideLetterLength(at: index)
  }

  private func wideLetterLength(at index: Int) -> Int {
    let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    guard index + length <= bytes.count,
      let scalar = String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars.first
    else { return 0 }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? length : 0
  }

  private func isSmall(at index: Int, length: Int) -> Bool {
    length == 1
      ? !(0x41...0x5A).contains(bytes[index]) && !(0x30...0x39).contains(bytes[index])
      : length == 2 && bytes[index] == 0xC3 && bytes[index + 1] >= 0x9F
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
