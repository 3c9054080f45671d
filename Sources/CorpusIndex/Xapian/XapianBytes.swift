// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Strings and bytes on their way through the shim: borrowed in, copied out.
enum XapianBytes {
  /// The longest term, key or word, in bytes of UTF-8, where each NUL counts as two.
  static let keyLimit = Int(SK_KEY_LIMIT)

  /// Bytes that sort as the numbers do, for a value slot; at most 9.
  static func sortable(_ number: Double) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 9) { room in
      guard let start = room.baseAddress else { return [] }
      let size = sk_sortable_number(number, start)
      return room.prefix(size).map { UInt8(bitPattern: $0) }
    }
  }

  /// The number behind the bytes of `sortable`.
  static func number(sortable bytes: [UInt8]) -> Double {
    borrow(bytes) { sk_number_from_sortable($0) }
  }

  static func borrow<Result>(_ text: String, _ body: (sk_bytes) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(sk_bytes(UnsafeRawBufferPointer($0))) }
  }

  static func borrow<Result>(_ bytes: [UInt8], _ body: (sk_bytes) -> Result) -> Result {
    bytes.withUnsafeBytes { body(sk_bytes($0)) }
  }

  /// Many strings as one buffer and a table.
  static func borrow<Result>(_ texts: [String], _ body: (UnsafeBufferPointer<sk_bytes>) -> Result) -> Result {
    var buffer: [UInt8] = []
    for text in texts { buffer.append(contentsOf: text.utf8) }
    return buffer.withUnsafeBytes { bytes in
      var start = 0
      let table = texts.map { text in
        defer { start += text.utf8.count }
        return sk_bytes(UnsafeRawBufferPointer(rebasing: bytes[start..<start + text.utf8.count]))
      }
      return table.withUnsafeBufferPointer(body)
    }
  }

  /// The bytes that a call makes.
  static func text(
    _ call: (UnsafeMutablePointer<sk_text>, UnsafeMutablePointer<sk_failure>) -> sk_status
  ) throws(XapianFailure) -> [UInt8] {
    var text = sk_text()
    defer { sk_text_release(&text) }
    try XapianFailure.check { call(&text, $0) }
    return [UInt8](sk_bytes(data: text.data, size: text.size))
  }

  /// The numbers that a call makes.
  static func numbers(
    _ call: (UnsafeMutablePointer<sk_numbers>, UnsafeMutablePointer<sk_failure>) -> sk_status
  ) throws(XapianFailure) -> [UInt32] {
    var numbers = sk_numbers()
    defer { sk_numbers_release(&numbers) }
    try XapianFailure.check { call(&numbers, $0) }
    return Array(UnsafeBufferPointer(start: numbers.values, count: numbers.count))
  }

  /// The rows that a call makes, each turned into a value.
  static func rows<Row>(
    _ row: (sk_entry) -> Row,
    _ call: (UnsafeMutablePointer<sk_list>, UnsafeMutablePointer<sk_failure>) -> sk_status
  ) throws(XapianFailure) -> [Row] {
    var list = sk_list()
    defer { sk_list_release(&list) }
    try XapianFailure.check { call(&list, $0) }
    return UnsafeBufferPointer(start: list.entries, count: list.count).map(row)
  }
}

extension sk_bytes {
  init(_ bytes: UnsafeRawBufferPointer) {
    self.init(data: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size: bytes.count)
  }
}

extension [UInt8] {
  init(_ bytes: sk_bytes) {
    self.init(UnsafeRawBufferPointer(start: bytes.data, count: bytes.size))
  }
}

extension String {
  /// Bytes that are no UTF-8 become replacement characters.
  init(_ bytes: sk_bytes) {
    self.init(decoding: UnsafeRawBufferPointer(start: bytes.data, count: bytes.size), as: UTF8.self)
  }
}
