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
      return find(key, inLine: line(of: key))
    }
  }

  /// Where the last line begins whose first word is not after the key.
  private func line(of key: UnsafeBufferPointer<UInt8>) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if firstWord(at: Int(lines[middle]), isAfter: key) { high = middle } else { low = middle }
    }
    return Int(lines[low])
  }

  private func firstWord(at line: Int, isAfter key: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in 0..<key.count {
      let index = line + offset
      guard index < count, isWordByte(byte(index)) else { return false }
      if byte(index) != key[offset] { return byte(index) > key[offset] }
    }
    return line + key.count < count && isWordByte(byte(line + key.count))
  }

  /// Reads the words of a line, keeping how many bytes of the last one are those of the key, up to the first word that
  /// is after the key.
  private func find(_ key: UnsafeBufferPointer<UInt8>, inLine line: Int) -> Int? {
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
          guard length < key.count, byte(index) <= key[length] else { return nil }
          if byte(index) == key[length] { matched += 1 }
        }
        length += 1
        index += 1
      }
      let digit = index < count && isDigit(byte(index)) ? Int(byte(index) - UInt8(ascii: "0")) : nil
      if digit != nil { index += 1 }
      if matched == key.count, length == key.count { return digit ?? 0 }
    }
    return nil
  }

  private func byte(_ index: Int) -> UInt8 { start.load(fromByteOffset: index, as: UInt8.self) }

  private func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func isWordByte(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") }
}
