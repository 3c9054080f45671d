// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns a name into the part of an address that stands for it.
package enum Slug {
  /// Lower-case ASCII letters, digits and single hyphens: `ø` → `oe`, `å` → `aa`, `æ` → `ae`, as Stortinget's data
  /// service writes identifiers; other accents are dropped. May be empty.
  ///
  /// - Parameter longest: the slug is cut after the last whole word that fits.
  package static func of(_ text: some StringProtocol, longest: Int = 60) -> String {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text.lowercased() {
      let letters = ascii(character)
      if letters.isEmpty { end() } else { word += letters }
    }
    end()
    var slug = words.first.map { String($0.prefix(longest)) } ?? ""
    for word in words.dropFirst() {
      guard slug.count + 1 + word.count <= longest else { break }
      slug += "-" + word
    }
    return slug
  }

  /// Whether a text is a safe identifier: what `of` returns, and nothing that could leave a folder.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 120 && text.first != "-" && text.last != "-"
      && text.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "-")
      }
  }

  private static func ascii(_ character: Character) -> String {
    if character.isASCII { return character.isLetter || character.isNumber ? String(character) : "" }
    return letters[character] ?? ""
  }

  private static let letters: [Character: String] = [
    "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e", "è": "e", "ê": "e", "ë": "e",
    "à": "a", "á": "a", "â": "a", "ò": "o", "ó": "o", "ô": "o", "í": "i", "ì": "i", "ú": "u", "č": "c", "ç": "c",
    "š": "s", "ž": "z", "ñ": "n", "đ": "d", "ŋ": "n", "ŧ": "t",
  ]
}

/// A short fingerprint of a text, for names that follow the content and not its place.
package enum Fingerprint {
  /// Eight lower-case hexadecimal digits of 64-bit FNV-1a over the UTF-8 of the text's letters and digits, lower-cased:
  /// a change of layout or punctuation keeps it. Not for security.
  package static func of(_ text: some StringProtocol) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in text.lowercased().unicodeScalars where isLetterOrDigit(scalar) {
      for byte in UTF8.encode(scalar) ?? .init() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let digits = String((hash >> 32) ^ (hash & 0xffff_ffff), radix: 16)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
