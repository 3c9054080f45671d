// SPDX-License-Identifier: GPL-3.0-or-later

// Texts are NFC from the start, so they are compared byte by byte: the library's comparison by canonical equivalence
// takes many times longer for letters outside ASCII.

extension String {
  /// Whether the text begins with these bytes.
  func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// The first letters, about so many bytes of them.
  func utf8Prefix(_ count: Int) -> Substring {
    guard let end = utf8.index(startIndex, offsetBy: count, limitedBy: endIndex) else { return self[...] }
    return self[..<(end.samePosition(in: unicodeScalars) ?? unicodeScalars.index(before: end))]
  }

  /// The last letters, about so many bytes of them.
  func utf8Suffix(_ count: Int) -> Substring {
    guard let start = utf8.index(endIndex, offsetBy: -count, limitedBy: startIndex) else { return self[...] }
    return self[(start.samePosition(in: unicodeScalars) ?? unicodeScalars.index(after: start))...]
  }
}

extension Substring {
  /// Whether the text begins with these bytes.
  func hasPrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
