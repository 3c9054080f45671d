// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that a build keeps for the next one, as bytes.
package protocol Storable {
  /// What bytes that are none of ours give is a value all the same; ask the reader whether it is damaged.
  init(from reader: inout StoredReader)
  func store(in writer: inout StoredWriter)
}

/// Bytes of values one after the other: numbers of seven bits a byte, texts after their length.
package struct StoredWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func add(_ number: Int) {
    add(UInt64(bitPattern: Int64(number) << 1 ^ Int64(number) >> 63))
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      add(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  package mutating func add<Value: Storable>(_ value: Value) { value.store(in: &self) }

  package mutating func add<Value: RawRepresentable<String>>(name value: Value) { add(value.rawValue) }

  /// Adds whole words, which are read faster than numbers.
  package mutating func add(words: [UInt64]) {
    add(UInt64(words.count))
    for word in words { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
  }

  /// Forgets what was added, and begins anew.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Reads what a writer wrote; never outside the bytes.
package struct StoredReader {
  private let bytes: UnsafeRawBufferPointer
  private var at: Int
  /// What the bytes are a part of, and where in it they begin.
  private let source: (texts: any TextSource, start: Int)?
  /// Texts of what stays for long, which are held once: ids and names come again and again.
  private var texts: [ContentDigest: String] = [:]
  /// A text of at most so many bytes takes no memory of its own.
  private static let shortest = 15
  /// Something that was read is not what a writer writes.
  package private(set) var isDamaged = false

  /// - Parameter source: what the bytes are a part of, and where in it they begin; long texts stay there.
  package init(_ bytes: UnsafeRawBufferPointer, in source: (texts: any TextSource, start: Int)? = nil) {
    (self.bytes, at, self.source) = (bytes, 0, source)
  }

  package var isAtEnd: Bool { at >= bytes.count }

  /// How many bytes have been read.
  package var place: Int { at }

  package mutating func number() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      number |= UInt64(byte & 0x7F) << shift
      guard byte >= 0x80 else { return number }
      shift += 7
    }
    isDamaged = true
    return 0
  }

  /// A length or a count, which cannot be above what is left.
  package mutating func count() -> Int {
    let found = number()
    guard found <= UInt64(max(0, bytes.count - at)) else {
      isDamaged = true
      return 0
    }
    return Int(found)
  }

  package mutating func integer() -> Int {
    let found = number()
    return Int(truncatingIfNeeded: Int64(bitPattern: found >> 1) ^ -Int64(bitPattern: found & 1))
  }

  package mutating func text() -> String {
    let length = count()
    defer { at += length }
    let own = UnsafeRawBufferPointer(rebasing: bytes[at..<at + length])
    guard source != nil, length > Self.shortest else { return String(decoding: own, as: UTF8.self) }
    let digest = ContentDigest(of: own)
    if let known = texts[digest] { return known }
    let text = String(decoding: own, as: UTF8.self)
    texts[digest] = text
    return text
  }

  /// A text of more bytes than this stays where it is, if it can.
  private static let longest = 24

  package mutating func keptText() -> KeptText {
    let start = at
    let length = count()
    guard let source, length > Self.longest else {
      at = start
      return KeptText(text())
    }
    defer { at += length }
    return KeptText(in: source.texts, start: source.start + at, length: length)
  }

  package mutating func words() -> [UInt64] {
    let count = number()
    guard count <= UInt64(max(0, bytes.count - at) / 8) else {
      isDamaged = true
      return []
    }
    defer { at += Int(count) * 8 }
    return [UInt64](unsafeUninitializedCapacity: Int(count)) { words, filled in
      for place in 0..<Int(count) {
        words[place] = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + place * 8, as: UInt64.self))
      }
      filled = Int(count)
    }
  }

  package mutating func value<Value: Storable>(_ type: Value.Type = Value.self) -> Value { Value(from: &self) }

  package mutating func name<Value: RawRepresentable<String> & CaseIterable>() -> Value {
    let text = text()
    if let value = Value(rawValue: text) { return value }
    isDamaged = true
    return Value.allCases[Value.allCases.startIndex]
  }

  package mutating func markDamaged() { isDamaged = true }
}

extension String: Storable {
  package init(from reader: inout StoredReader) { self = reader.text() }
  package func store(in writer: inout StoredWriter) { writer.add(self) }
}

extension Int: Storable {
  package init(from reader: inout StoredReader) { self = reader.integer() }
  package func store(in writer: inout StoredWriter) { writer.add(self) }
}

extension Bool: Storable {
  package init(from reader: inout StoredReader) { self = reader.number() == 1 }
  package func store(in writer: inout StoredWriter) { writer.add(UInt64(self ? 1 : 0)) }
}

extension Optional: Storable where Wrapped: Storable {
  package init(from reader: inout StoredReader) { self = Bool(from: &reader) ? Wrapped(from: &reader) : nil }

  package func store(in writer: inout StoredWriter) {
    writer.add(self != nil)
    if let self { writer.add(self) }
  }
}

extension Array: Storable where Element: Storable {
  package init(from reader: inout StoredReader) {
    let count = reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count where !reader.isDamaged { append(Element(from: &reader)) }
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(UInt64(count))
    for element in self { writer.add(element) }
  }
}

extension KeptText: Storable {
  package init(from reader: inout StoredReader) { self = reader.keptText() }
  package func store(in writer: inout StoredWriter) { writer.add(text) }
}
