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
    let scalars = text.unicodeScalars
    var words: [Word] = []
    words.reserveCapacity(text.utf8.count / 6)
    var (index, offset) = (scalars.startIndex, 0)
    while index < scalars.endIndex {
      let (start, begin) = (index, offset)
      let first = scalars[index]
      offset += UTF8.width(first)
      scalars.formIndex(after: &index)
      if first.properties.isWhitespace { continue }
      var isLower = !Self.mayHaveLowerCase(first)
      if Self.isLetterOrNumber(first) {
        while index < scalars.endIndex, Self.continuesWord(scalars, at: index) {
          isLower = isLower && !Self.mayHaveLowerCase(scalars[index])
          offset += UTF8.width(scalars[index])
          scalars.formIndex(after: &index)
        }
      }
      let word = text[start..<index]
      words.append(
        Word(
          lower: isLower ? word : Substring(word.lowercased()), isCapitalised: first.properties.isUppercase,
          range: begin..<offset))
    }
    all = words
  }

  /// The word at an index, lower-cased; empty outside the text.
  subscript(_ index: Int) -> Substring { all.indices.contains(index) ? all[index].lower : "" }

  /// Whether the word at an index begins with a capital letter; `false` outside the text.
  func isCapitalised(_ index: Int) -> Bool { all.indices.contains(index) && all[index].isCapitalised }

  /// The text from one word to before another.
  func literal(_ words: Range<Int>) -> String {
    guard let first = all[words].first, let last = all[words].last else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: first.range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: last.range.upperBound)
    return String(text[start..<end])
  }

  private static func continuesWord(_ scalars: String.UnicodeScalarView, at index: String.Index) -> Bool {
    let scalar = scalars[index]
    if isLetterOrNumber(scalar) || scalar.value > 0x7F && scalar.properties.isGraphemeExtend { return true }
    guard scalar == "-" || scalar == "‑" || scalar == "’" || scalar == "'" else { return false }
    let next = scalars.index(after: index)
    return next < scalars.endIndex && scalars[next].properties.isAlphabetic
  }

  private static func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func mayHaveLowerCase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? 0x41...0x5A ~= scalar.value : scalar.properties.changesWhenLowercased
  }
}
