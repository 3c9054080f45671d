// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in the UTF-8 of a text, and steps forward from it; a step that does not fit leaves the place as it was.
struct CitationScanner {
  let bytes: [UInt8]
  let reading: CitationReading
  var place = 0

  init(_ text: String, as reading: CitationReading) { (bytes, self.reading) = (Array(text.utf8), reading) }

  var isAtEnd: Bool { place >= bytes.count }
  private func byte(_ offset: Int = 0) -> UInt8? {
    bytes.indices.contains(place + offset) ? bytes[place + offset] : nil
  }

  /// Runs a reading step; where it fails, the place is set back.
  mutating func attempt<Value>(_ step: (inout CitationScanner) -> Value?) -> Value? {
    let start = place
    if let value = step(&self) { return value }
    place = start
    return nil
  }

  /// A word in lower-case ASCII, in any letter case, that no letter follows.
  mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    let fits = word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { bytes[place + $0] | 0x20 == letters[$0] }
    }
    guard fits, !isLetter(at: place + count) else { return false }
    place += count
    return true
  }

  /// Spaces of every kind, line breaks and, where asked, full stops; never more than `Self.widest` bytes.
  mutating func gap(dots: Bool = true) {
    let end = min(bytes.count, place + Self.widest)
    while place < end {
      if let width = spaceWidth {
        place += width
      } else if dots, byte() == UInt8(ascii: ".") {
        place += 1
      } else {
        return
      }
    }
  }

  mutating func sign(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = byte(), byte == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// A hyphen, dash, minus or soft hyphen.
  mutating func dash() -> Bool {
    if sign("-") { return true }
    guard let first = byte(), let second = byte(1), first == 0xE2 else { return false }
    let third = byte(2) ?? 0
    guard second == 0x80 && 0x90...0x95 ~= third || second == 0x88 && third == 0x92 else { return false }
    place += 3
    return true
  }

  /// One to `longest` digits that no digit follows.
  mutating func number(longest: Int = 5) -> Int? {
    var end = place
    var value = 0
    while end < bytes.count, end - place <= longest, 0x30...0x39 ~= bytes[end] {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard 1...longest ~= end - place else { return nil }
    place = end
    return value
  }

  /// Whether the place is before a digit.
  var isBeforeDigit: Bool { byte().map { 0x30...0x39 ~= $0 } ?? false }
  var isBeforeLetter: Bool { isLetter(at: place) }

  /// Whether a word can begin here: a letter that neither letter, digit nor a hyphen inside a word stands before.
  var isAtWordStart: Bool {
    guard isLetter(at: place), place > 0 else { return isLetter(at: place) }
    return !isWordPart(at: place - 1)
      && !(bytes[place - 1] == UInt8(ascii: "-") && place > 1 && isWordPart(at: place - 2))
  }

  /// Whether a number can begin here that is not the end of a longer one or of a word.
  var isAtNumberStart: Bool {
    guard isBeforeDigit else { return false }
    guard place > 0 else { return true }
    let isJoined = [":", ".", ",", "-", "/", "*"].contains { bytes[place - 1] == UInt8(ascii: $0) }
    return !isJoined && !isWordPart(at: place - 1)
  }

  private func isLetter(at place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    let letter = bytes[place] | 0x20
    if bytes[place] < 0x80 { return 0x61...0x7A ~= letter }
    return bytes[place] == 0xC3 || bytes[place] == 0xC4 || bytes[place] == 0xC5
  }

  /// A letter or digit that ends here.
  private func isWordPart(at last: Int) -> Bool {
    if bytes[last] < 0x80 { return isLetter(at: last) || 0x30...0x39 ~= bytes[last] }
    return last > 0 && 0xC3...0xC5 ~= bytes[last - 1]
  }

  /// Bytes of the space here: ASCII, no-break, narrow no-break, thin and figure spaces, soft hyphen.
  private var spaceWidth: Int? {
    switch byte() {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2: byte(1) == 0xA0 || byte(1) == 0xAD ? 2 : nil
    case 0xE2 where byte(1) == 0x80: 0x80...0x8B ~= byte(2) ?? 0 || byte(2) == 0xAF ? 3 : nil
    default: nil
    }
  }

  private static let widest = 48
}
