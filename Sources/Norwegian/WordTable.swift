// SPDX-License-Identifier: GPL-3.0-or-later

/// A sorted list of words with a digit each, searched where it lies in the program; only where its lines begin is found
/// out at the start, which takes a tenth of a millisecond for the largest.
///
/// Lines in the order of their bytes, and in a line words in the same order. A word is written with a capital for the
/// bytes that it shares with the one before (A none, B one …; the first of a line has no capital) and then the rest;
/// a digit may follow. The memory is constant, so every thread may read it.
struct WordTable: @unchecked Sendable {
  private let start: UnsafeRawPointer
  private let count: Int
  /// Where the lines begin.
  private let lines: [UInt32]

  init(_ text: StaticString) {
    start = UnsafeRawPointer(text.utf8Start)
    count = text.utf8CodeUnitCount
    lines = Self.lineStarts(in: UnsafeRawBufferPointer(start: start, count: count))
  }

  private static func lineStarts(in text: UnsafeRawBufferPointer) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(text.count / 64 + 1)
    for index in text.indices.dropLast() where text[index] == UInt8(ascii: "\n") { starts.append(UInt32(index + 1)) }
    return starts
  }

  /// The digit of a word, 0 where it has none, or nil where the word is not listed.
  func digit(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { key in
      guard !key.isEmpty, count > 0 else { return nil }
      return find(key, inLine: Int(lines[line(of: key, in: 0..<lines.count)]))
    }
  }

  /// What `digit(of:)` gives for each beginning of a word, by how many bytes it has.
  func digits(ofBeginningsOf word: UnsafeBufferPointer<UInt8>) -> [Int?] {
    var digits = [Int?](repeating: nil, count: word.count + 1)
    guard count > 0, !word.isEmpty else { return digits }
    // A longer beginning is never in an earlier line, and none is after the line of the whole word.
    let last = line(of: word, in: 0..<lines.count)
    var line = 0
    var lastRead = -1
    for length in 1...word.count {
      line = self.line(of: UnsafeBufferPointer(rebasing: word[..<length]), in: line..<last + 1)
      if line != lastRead { read(Int(lines[line]), for: word) { digits[$0] = $1 } }
      lastRead = line
    }
    return digits
  }

  /// The last of some lines whose first word is not after the key, or else the first of them.
  private func line(of key: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if firstWord(at: Int(lines[middle]), isAfter: key) { high = middle } else { low = middle }
    }
    return low
  }

  private func firstWord(at line: Int, isAfter key: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in 0..<key.count {
      let index = line + offset
      guard index < count, isWordByte(byte(index)) else { return false }
      if byte(index) != key[offset] { return byte(index) > key[offset] }
    }
    return line + key.count < count && isWordByte(byte(line + key.count))
  }

  private func find(_ key: UnsafeBufferPointer<UInt8>, inLine line: Int) -> Int? {
    var found: Int?
    read(line, for: key) { if $0 == key.count { found = $1 } }
    return found
  }

  /// Reads the words of a line, keeping how many bytes of the last one are those of the key, up to the first word that
  /// is after the key; gives the length and the digit of each that the key begins with.
  private func read(_ line: Int, for key: UnsafeBufferPointer<UInt8>, _ found: (Int, Int) -> Void) {
    var index = line
    var matched = 0
    while index < count, byte(index) != UInt8(ascii: "\n") {
      var length = 0
      if isCapital(byte(index)) {
        length = Int(byte(index) - UInt8(ascii: "A"))
        index += 1
      }
      matched = min(matched, length)
      while index < count, isWordByte(byte(index)) {
        if matched == length {
          guard length < key.count, byte(index) <= key[length] else { return }
          if byte(index) == key[length] { matched += 1 }
        }
        length += 1
        index += 1
      }
      let digit = index < count && isDigit(byte(index)) ? Int(byte(index) - UInt8(ascii: "0")) : nil
      if digit != nil { index += 1 }
      if matched == length { found(length, digit ?? 0) }
    }
  }

  private func byte(_ index: Int) -> UInt8 { start.load(fromByteOffset: index, as: UInt8.self) }

  private func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func isWordByte(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") }
}
