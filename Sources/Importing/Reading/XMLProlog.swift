// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands before the root element of an XML source, read only to take the DOCTYPE out of it.
enum XMLProlog {
  /// UTF-8 without byte order mark, declaration and DOCTYPE, each line with its number.
  static func cleaned(_ bytes: [UInt8]) -> Result<[UInt8], XMLTree.Problem> {
    let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let end = starts("<?xml", bare, 0) ? after("?>", bare, 5) : 0
    return withoutDoctype(blanked(bare, 0..<end))
  }

  /// The bytes with a range turned into white space, so that lines keep their numbers.
  private static func blanked(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var bytes = bytes
    for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    return bytes
  }

  /// The bytes with the DOCTYPE turned into white space, so that lines keep their numbers.
  private static func withoutDoctype(_ bytes: [UInt8]) -> Result<[UInt8], XMLTree.Problem> {
    guard let range = doctype(in: bytes) else { return .success(bytes) }
    if bytes[range].contains(where: { $0 == UInt8(ascii: "<") }) {
      let inside = String(decoding: bytes[range].dropFirst(), as: UTF8.self)
      if inside.contains("<!ENTITY") {
        let line = 1 + bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
        return .failure(XMLTree.Problem(line: line, message: "the file declares entities of its own"))
      }
    }
    return .success(blanked(bytes, range))
  }

  /// Where the DOCTYPE stands, to the end of the file where it is not closed; `nil` where the root comes first.
  private static func doctype(in bytes: [UInt8]) -> Range<Int>? {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if starts("<!DOCTYPE", bytes, index) { return index..<end(of: bytes, from: index) }
      if starts("<!--", bytes, index) {
        index = after("-->", bytes, index + 4)
      } else if starts("<?", bytes, index) {
        index = after("?>", bytes, index + 2)
      } else {
        return nil
      }
    }
    return nil
  }

  /// After the `>` that closes a DOCTYPE: outside quotes, and outside the brackets of an internal subset.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    var (index, brackets) = (start, 0)
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if starts("<!--", bytes, index) {
        index = after("-->", bytes, index + 4)
        continue
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        brackets += 1
      } else if byte == UInt8(ascii: "]") {
        brackets -= 1
      } else if byte == UInt8(ascii: ">"), brackets <= 0 {
        return index + 1
      }
      index += 1
    }
    return bytes.count
  }

  private static func starts(_ mark: StaticString, _ bytes: [UInt8], _ index: Int) -> Bool {
    mark.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private static func after(_ mark: StaticString, _ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if starts(mark, bytes, index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return bytes.count
  }
}
