// SPDX-License-Identifier: GPL-3.0-or-later

/// Characters that nobody sees and that change what is seen: control characters, which steer a terminal and are not
/// allowed in XML, and the controls of direction, which can turn a text around so that it reads as another one.
///
/// Norwegian needs none of them. They are left out of every text where it is read (Unicode Technical Report 36, 2.3),
/// and written out as `U+202E` where a message has to name one.
package enum HiddenCharacters {
  /// Whether a scalar is one of them; tabs and line feeds are not.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: isDirection(scalar)
    }
  }

  /// Embeddings, overrides and isolates with their ends; the marks U+200E and U+200F turn nothing but themselves.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value
  }

  /// The text without them; a control character leaves a space, so that no two words become one.
  package static func removed(from text: String) -> String {
    guard mayBe(in: text) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !contains(scalar) { kept.append(scalar) } else if !isDirection(scalar) { kept.append(" ") }
    }
    return String(kept)
  }

  /// The text on one line with each written as `U+202E`, for messages and names of files.
  package static func writtenOut(in text: String) -> String {
    guard mayBe(in: text) || text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A }) else { return text }
    var written = ""
    for scalar in text.unicodeScalars {
      if contains(scalar) || scalar == "\t" || scalar == "\n" {
        written += name(of: scalar)
      } else {
        written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// `U+202E`.
  package static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The first of them with its 1-based line, and how many there are; `nil` where there is none.
  package static func first(in text: String) -> (scalar: Unicode.Scalar, line: Int, count: Int)? {
    guard mayBe(in: text) else { return nil }
    var line = 1
    var found: (scalar: Unicode.Scalar, line: Int, count: Int)?
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if contains(scalar) { found = (found?.scalar ?? scalar, found?.line ?? line, (found?.count ?? 0) + 1) }
    }
    return found
  }

  /// A quick look at the bytes, since next to no text has any; may err on bytes of two letters, and then the rest is asked.
  private static func mayBe(in text: String) -> Bool {
    var last: UInt32 = 0
    for byte in text.utf8 {
      if byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F { return true }
      last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
      switch last {
      case 0xE2_80AA...0xE2_80AE, 0xE2_81A6...0xE2_81A9, 0xEF_BFBE, 0xEF_BFBF: return true
      default: if 0xC280...0xC29F ~= last & 0xFFFF { return true }
      }
    }
    return false
  }
}
