// SPDX-License-Identifier: GPL-3.0-or-later

/// The spelling that words are compared in: composed letters, lower case, nothing that is not seen.
package enum Letters {
  /// Composed (NFC for letters with one or more marks), lower case, without soft hyphens, joiners and apostrophes;
  /// ligatures and subscript digits as plain letters and digits.
  package static func normalised(_ word: String) -> String {
    isPlain(word) ? word : composed(word)
  }

  /// The form for an index of words: a normalised word with foreign accents dropped where it has over three letters.
  ///
  /// `komité` and `komite` are one word, `én` and `en` are two; æ, ø and å are letters and stay.
  package static func folded(_ word: String) -> String { folded(word, fromLength: 4) }

  /// - Parameter least: words of fewer letters keep their accents.
  package static func folded(_ word: String, fromLength least: Int) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }), word.unicodeScalars.count >= least else { return word }
    guard word.unicodeScalars.contains(where: { unaccented[$0] != nil }) else { return word }
    var scalars = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { scalars.append(unaccented[scalar] ?? scalar) }
    return String(scalars)
  }

  /// One key for every way of typing a word without æ, ø and å: `næring`, `naering` and `naring` give `naring`.
  ///
  /// Lossy: before an index answers by this key, the form typed must be unknown to it.
  package static func foldedKey(of word: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in normalised(word).unicodeScalars {
      switch scalar {
      case "æ", "å", "ä": key.append("a")
      case "ø", "ö": key.append("o")
      case "ü": key.append("u")
      case "e" where key.last == "a" || key.last == "o", "a" where key.last == "a": continue
      default: key.append(unaccented[scalar] ?? scalar)
      }
    }
    return String(key)
  }

  /// Whether a word is letters and nothing else, so that it can be stemmed and split.
  static func isLettersOnly(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { $0.isASCII ? ("a"..."z").contains($0) : $0.properties.isAlphabetic }
  }

  /// Whether a scalar can begin a word: a letter or a digit of any script, but not the apostrophe that is a letter.
  static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic && !isMark(scalar) && !isApostrophe(scalar)
      || properties.generalCategory == .decimalNumber
  }

  /// Whether a scalar can stand inside a word without being seen.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a scalar belongs to the word that it follows: a combining mark, or a subscript digit as in `CO₂`.
  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    isMark(scalar) || (0x2080...0x2089).contains(scalar.value)
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a word is in lower-case a–z, æ, ø, å and digits already.
  private static func isPlain(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy {
      switch $0 {
      case "a"..."z", "0"..."9", "æ", "ø", "å": true
      default: false
      }
    }
  }

  private static func composed(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where !isInvisible(scalar) && !isApostrophe(scalar) {
      for lower in (plainSpelling[scalar] ?? scalar.properties.lowercaseMapping).unicodeScalars {
        append(lower, to: &result)
      }
    }
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    guard isMark(scalar), let base = result.last,
      let whole = precomposed[String(String.UnicodeScalarView([base, scalar]))]
    else { return result.append(scalar) }
    result.removeLast()
    result.append(whole)
  }

  /// Every composed Latin letter by the text that it is, in whichever way that was put together.
  private static let precomposed: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      if let scalar = Unicode.Scalar(UInt32(value)) { table[String(scalar)] = scalar }
    }
    return table
  }()

  /// What NFKC would write for the ligatures of old typesetting and for subscript digits.
  private static let plainSpelling: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
      "\u{212B}": "å",
    ]
    for (value, digit) in zip(0x2080...0x2089 as ClosedRange<UInt32>, 0...9) {
      if let scalar = Unicode.Scalar(value) { table[scalar] = String(digit) }
    }
    return table
  }()

  private static let unaccented: [Unicode.Scalar: Unicode.Scalar] = [
    "é": "e", "è": "e", "ê": "e", "ë": "e", "à": "a", "á": "a", "â": "a", "ã": "a", "ì": "i", "í": "i", "î": "i",
    "ï": "i", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ù": "u", "ú": "u", "û": "u", "ý": "y", "ÿ": "y", "ñ": "n",
    "ç": "c", "č": "c", "ć": "c", "š": "s", "ś": "s", "ž": "z", "ź": "z", "đ": "d", "ŋ": "n", "ŧ": "t", "ă": "a",
    "ł": "l", "ń": "n", "ę": "e", "ą": "a",
  ]
}

extension Array<Unicode.Scalar> {
  /// The scalars of a text, without the detours of the general way.
  init(of text: String) {
    self.init()
    reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// The scalars as a string.
  var text: String {
    String(unsafeUninitializedCapacity: count * 4) { room in
      var size = 0
      for scalar in self {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          room[size] = byte
          size += 1
        }
      }
      return size
    }
  }
}
