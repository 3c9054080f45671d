// SPDX-License-Identifier: GPL-3.0-or-later

/// A text as bytes, cut into words, numbers and signs.
struct AmountTokens {
  let bytes: [UInt8]
  private(set) var all: [Token] = []

  struct Token {
    /// Places in the bytes.
    var range: Range<Int>
    var kind: Kind
    /// Whether space or a line break stands before it.
    var afterSpace: Bool

    enum Kind { case word, number, sign }
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    all.reserveCapacity(bytes.count / 5 + 1)
    var place = 0
    var afterSpace = true
    while place < bytes.count {
      let start = place
      let kind = takeCharacter(&place)
      guard let tokenKind = kind.token else {
        afterSpace = true
        continue
      }
      if tokenKind != .sign { takeRest(of: kind, &place) }
      all.append(Token(range: start..<place, kind: tokenKind, afterSpace: afterSpace))
      afterSpace = false
    }
  }

  /// In lower case.
  func lower(_ token: Token) -> String {
    if bytes[token.range].contains(where: { $0 >= 0xC4 }) {
      return String(decoding: bytes[token.range], as: UTF8.self).lowercased()
    }
    return String(unsafeUninitializedCapacity: token.range.count) { buffer in
      var previous: UInt8 = 0
      for (offset, byte) in bytes[token.range].enumerated() {
        let isUpper = 0x41...0x5A ~= byte || previous == 0xC3 && 0x80...0x9E ~= byte && byte != 0x97
        buffer[offset] = isUpper ? byte | 0x20 : byte
        previous = byte
      }
      return token.range.count
    }
  }

  func isCapital(_ token: Token) -> Bool {
    let first = bytes[token.range.lowerBound]
    if first < 0x80 { return 0x41...0x5A ~= first }
    if first == 0xC3, token.range.count > 1 { return 0x80...0x9E ~= bytes[token.range.lowerBound + 1] }
    return String(decoding: bytes[token.range], as: UTF8.self).first?.isUppercase ?? false
  }

  /// As printed, with single spaces.
  func printed(_ range: Range<Int>) -> String {
    var last: UInt8 = 0
    let isPlain = bytes[range].allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 || byte == 0x20 && last != 0x20
    }
    if isPlain { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension AmountTokens {
  private enum Character {
    case space, digit, letter, mark, sign

    var token: Token.Kind? {
      switch self {
      case .space: nil
      case .digit: .number
      case .letter: .word
      case .mark, .sign: .sign
      }
    }
  }

  /// What stands at a place, and steps past it.
  private func takeCharacter(_ place: inout Int) -> Character {
    let byte = bytes[place]
    if byte < 0x80 {
      place += 1
      if 0x61...0x7A ~= byte | 0x20 { return .letter }
      if 0x30...0x39 ~= byte { return .digit }
      return byte == 0x20 || 0x09...0x0D ~= byte ? .space : .sign
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let end = min(place + length, bytes.count)
    let scalar = bytes[place + 1..<end].reduce(UInt32(byte) & (0x7F >> UInt32(length))) { $0 << 6 | UInt32($1 & 0x3F) }
    place = end
    return Self.kind(of: scalar)
  }

  /// Soft hyphens and narrow spaces part words, as they do in figures.
  private static func kind(of scalar: UInt32) -> Character {
    switch scalar {
    case 0xA0, 0xAD, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: .letter
    case 0x300...0x36F: .mark
    case 0x370...: Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .letter : .sign
    default: .sign
    }
  }

  /// Letters, their accents and inner hyphens make a word, digits a number.
  private func takeRest(of kind: Character, _ place: inout Int) {
    while place < bytes.count {
      var next = place
      let found = takeCharacter(&next)
      if kind == .letter, bytes[place] == 0x2D, next < bytes.count {
        var after = next
        guard takeCharacter(&after) == .letter else { return }
      } else if found != kind, !(kind == .letter && found == .mark) {
        return
      }
      place = next
    }
  }
}
