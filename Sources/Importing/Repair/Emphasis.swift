// SPDX-License-Identifier: GPL-3.0-or-later

/// The two private letters that stand around emphasised words until the Markdown is written.
package enum Emphasis {
  /// Stands before emphasised words.
  package static let opening: Character = "\u{E000}"
  /// Stands after them.
  package static let closing: Character = "\u{E001}"

  /// The text without the marks.
  package static func removed(from text: some StringProtocol) -> String {
    // Both marks begin with this byte in UTF-8, and most texts have none.
    text.utf8.contains(0xEE) ? String(text.filter { $0 != opening && $0 != closing }) : String(text)
  }

  /// Emphasised words, with the comma or full stop that ends them outside; a colon stays inside.
  package static func around(_ words: String) -> String {
    let tail = words.reversed().prefix { ",.;".contains($0) || $0 == " " }
    let kept = words.dropLast(tail.count)
    guard !kept.isEmpty else { return words }
    return String(opening) + kept + String(closing) + String(tail.reversed())
  }
}
