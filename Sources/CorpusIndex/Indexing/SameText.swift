// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds passages that say the same, word for word, so that a list of results need not say it twice.
///
/// A proposal stands in the motion, among the remarks, in the list at the end of a recommendation and in its table.
enum SameText {
  /// Made of letters and digits without their case: typesetting is no difference. `nil` where there are none.
  static func key(of text: String) -> UInt64? {
    var hash = FNV()
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: hash.add(byte)
      case 0x41...0x5A: hash.add(byte | 0x20)
      case 0xC0...: lead = byte
      case 0x80...0xBF where lead == 0xC3: hash.add(byte | 0x20)
      // Below U+00C0 and in the block of dashes and quotation marks there is no letter.
      case 0x80...0xBF where lead != 0xC2 && lead != 0xE2: hash.add(lead ^ byte)
      default: continue
      }
    }
    return hash.isEmpty ? nil : hash.value
  }

  private struct FNV {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    var isEmpty = true

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
      isEmpty = false
    }
  }
}
