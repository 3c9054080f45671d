// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows in the order of their bytes, each a word and then more that begins with a space or a capital, searched where
/// they lie in the program; only where they begin is found out at the start.
///
/// Rows end with a comma or a new line. The memory is constant, so every thread may read it.
struct SortedRows: @unchecked Sendable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: [UInt32]

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var starts: [UInt32] = bytes.isEmpty ? [] : [0]
    for index in bytes.indices.dropLast() where Self.isBreak(bytes[index]) { starts.append(UInt32(index + 1)) }
    self.starts = starts
  }

  /// What follows a word in its row.
  func rest(of word: String) -> Slice<UnsafeBufferPointer<UInt8>>? {
    var word = word
    return word.withUTF8 { key in
      guard !key.isEmpty else { return nil }
      var low = 0
      var high = starts.count
      while low < high {
        let middle = low + (high - low) / 2
        let start = Int(starts[middle])
        switch order(of: key, at: start) {
        case 0: return rest(from: start + key.count)
        case ..<0: high = middle
        default: low = middle + 1
        }
      }
      return nil
    }
  }

  /// Below 0 where the key comes before the word of the row that begins here, above where it comes after.
  private func order(of key: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    for offset in 0..<key.count {
      let index = start + offset
      guard index < bytes.count, Self.isOfWord(bytes[index]) else { return 1 }
      if bytes[index] != key[offset] { return Int(key[offset]) - Int(bytes[index]) }
    }
    let end = start + key.count
    return end < bytes.count && Self.isOfWord(bytes[end]) ? -1 : 0
  }

  private func rest(from start: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var end = start
    while end < bytes.count, !Self.isBreak(bytes[end]) { end += 1 }
    return bytes[start..<end]
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ",") }

  private static func isOfWord(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") }
}
