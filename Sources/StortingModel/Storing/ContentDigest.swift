// SPDX-License-Identifier: GPL-3.0-or-later

/// 128 bits that tell one content from another; the same in every run, and not for security.
///
/// Two lanes over eight bytes at a time, each multiplied into 128 bits and folded, after the manner of wyhash.
package struct ContentDigest: Hashable, Sendable {
  package private(set) var high: UInt64 = 0x9e37_79b9_7f4a_7c15
  package private(set) var low: UInt64 = 0xbf58_476d_1ce4_e5b9

  package init() {}

  package init(of bytes: UnsafeRawBufferPointer) { add(bytes) }

  package init(of bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  package init(of text: String) { add(text) }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var at = 0
    while at + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      at += 8
    }
    var rest: UInt64 = 0
    for (place, byte) in bytes[at...].enumerated() { rest |= UInt64(byte) << UInt64(8 * place) }
    // The length after the rest tells apart what ends in zeros.
    mix(rest)
    mix(UInt64(bytes.count) ^ 0xa5a5_5a5a_0f0f_f0f0)
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  package mutating func add(_ other: ContentDigest) {
    mix(other.high)
    mix(other.low)
  }

  package mutating func add(_ number: UInt64) { mix(number) }

  private mutating func mix(_ word: UInt64) {
    let first = (high ^ word).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    let second = (low ^ word).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    high = (first.high ^ first.low) &+ low
    low = (second.high ^ second.low) &+ (word &* 0x8ebc_6af0_9c88_c6e3)
  }

  /// 32 hexadecimal digits.
  package var written: String { Self.digits(high) + Self.digits(low) }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ContentDigest: Storable {
  package init(from reader: inout StoredReader) { (high, low) = (reader.number(), reader.number()) }

  package func store(in writer: inout StoredWriter) {
    writer.add(high)
    writer.add(low)
  }
}
