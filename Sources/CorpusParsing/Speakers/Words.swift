// SPDX-License-Identifier: GPL-3.0-or-later

/// The words and commas of a paragraph, for grammars that read them one by one.
struct Words: Sendable {
  struct Word: Sendable {
    /// Lower case; a punctuation mark stands alone.
    let lower: Substring
    let isCapitalised: Bool
    /// UTF-8 offsets in the paragraph.
    let range: Range<Int>
  }

  let text: String
  let all: [Word]

  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      let first = text[index]
      text.formIndex(after: &index)
      if first.isWhitespace { continue }
      if Self.isLetterOrNumber(first) {
        while index < text.endIndex, Self.continuesWord(text, at: index) { text.formIndex(after: &index) }
      }
      let range =
        text.utf8.distance(
          from: text.startIndex, to: start)..<text.utf8.distance(
          from: text.startIndex, to: index)
      words.append(
        Word(lower: Substring(text[start..<index].lowercased()), isCapitalised: first.isUppercase, range: range))
    }
    all = words
  }

  /// The word at an index, lower-cased; empty outside the text.
  subscript(_ index: Int) -> Substring { all.indices.contains(index) ? all[index].lower : "" }

  /// The text from one word to before another.
  func literal(_ words: Range<Int>) -> String {
    guard let first = all[words].first, let last = all[words].last else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: first.range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: last.range.upperBound)
    return String(text[start..<end])
  }

  private static func continuesWord(_ text: String, at index: String.Index) -> Bool {
    let character = text[index]
    if isLetterOrNumber(character) { return true }
    guard character == "-" || character == "‑" || character == "’" || character == "'" else { return false }
    let next = text.index(after: index)
    return next < text.endIndex && text[next].isLetter
  }

  private static func isLetterOrNumber(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isLetter || character.isNumber }
    return 0x30...0x39 ~= ascii || 0x41...0x5A ~= ascii || 0x61...0x7A ~= ascii
  }
}
