// SPDX-License-Identifier: GPL-3.0-or-later

extension Lexicon {
  /// Sixteen hexadecimal digits that change with any byte of the tables: an index made by other tables has other terms.
  ///
  /// Reads a megabyte where it lies in the program, which takes a fraction of a millisecond.
  package static let version: String = {
    var hash = TableHash()
    for table in [compoundModifiers, compoundHeads, irregularForms, standardForms, wholeWords] {
      table.withUTF8Buffer { hash.add(UnsafeRawBufferPointer($0)) }
    }
    var exceptions = IrregularStems.exceptions
    exceptions.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
    return hash.written
  }()
}

/// A hash of some tables and where each ends; not for security.
private struct TableHash {
  private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Eight bytes at a time.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var at = 0
    while at + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      at += 8
    }
    while at < bytes.count {
      mix(UInt64(bytes[at]))
      at += 1
    }
    mix(UInt64(bytes.count) | 1 << 63)
  }

  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0xff51_afd7_ed55_8ccd
    state ^= state >> 32
  }

  var written: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
