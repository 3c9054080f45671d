// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import StortingModel

/// The text of one source as read: NFC, `\n` at line ends, no marks that the repair uses for itself.
package struct SourceText: Sendable, Equatable {
  /// The base name of the file.
  package var name: String
  /// Of the file's bytes.
  package var sha256: String
  /// The day on which the file was last changed.
  package var day: CalendarDate?
  /// Without their line ends.
  package var lines: [String]

  /// A source with its text as decoded; the checksum is the text's own where none is given.
  package init(name: String, text: String, sha256: String? = nil, day: CalendarDate? = nil) {
    self.name = name
    self.sha256 = sha256 ?? SHA256.hex(Array(text.utf8))
    self.day = day
    lines = Self.lines(of: text)
  }

  /// What a corpus file says of where it came from.
  package var origin: CorpusFile.Source { CorpusFile.Source(file: name, sha256: sha256, day: day) }

  /// Bytes as text; `nil` where they are no text.
  ///
  /// UTF-8 is tried first, then Windows-1252, which also reads Latin-1; UTF-16 only with its byte order mark.
  package static func decoded(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xff, 0xfe]) { return String(bytes: bytes, encoding: .utf16) }
    if bytes.starts(with: [0xfe, 0xff]) { return String(bytes: bytes, encoding: .utf16) }
    guard !bytes.contains(0) else { return nil }
    let controls = bytes.count { $0 < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].contains($0) }
    guard controls * 100 <= bytes.count else { return nil }
    return String(validating: bytes, as: UTF8.self) ?? String(bytes.map { Character(windows1252($0)) })
  }

  private static func lines(of text: String) -> [String] {
    let plain = text.precomposedStringWithCanonicalMapping
      .replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    var scalars = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars where !isDropped(scalar) {
      scalars.append(scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{85}" ? "\n" : scalar)
    }
    return String(scalars).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Byte order marks, zero-width spaces, control characters, and the two private letters that mark emphasis.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0c: false
    case 0x00..<0x20, 0x7f, 0x200b, 0x2060, 0xfeff, 0xe000, 0xe001: true
    default: false
    }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard 0x80...0x9f ~= byte else { return Unicode.Scalar(byte) }
    return upperHalf[Int(byte) - 0x80]
  }

  private static let upperHalf: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8d}", "Ž", "\u{8f}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9d}", "ž", "Ÿ",
  ]
}
