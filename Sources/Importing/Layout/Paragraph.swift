// SPDX-License-Identifier: GPL-3.0-or-later

/// One paragraph, list item or heading of a source, put together from its lines.
package struct Paragraph: Sendable, Equatable {
  /// What the paragraph is by itself.
  package enum Role: Sendable, Equatable {
    case text
    /// The marker is in no text.
    case bullet
    /// «1. Stortinget ber …»; the number is in no text.
    case numbered(Int)
    /// The level is known for headings that always have one.
    case heading(level: Int?)
    /// Rows of cells; the text is empty.
    case table([[String]])
    /// The text is printed between speeches, by nobody who speaks.
    case event
  }

  /// Told by its first line and its neighbours.
  package var role: Role
  /// Repaired, with marks of emphasis.
  package var text: String
  /// The source's line numbers that it was put together from.
  package var lines: ClosedRange<Int>
  /// A line of spaces stands before it, as web pages print between posts.
  package var afterSpacer: Bool = false
  /// Some of it was letter-spaced.
  package var hadRun: Bool = false
  /// The lines as the source has them.
  package var raw: [String] = []

  /// The text without marks of emphasis.
  package var plain: String { Emphasis.removed(from: text) }
  /// The first letters, enough to know what a short line is; long paragraphs are asked at each of their lines.
  package var opening: String { Emphasis.removed(from: text.utf8Prefix(200)) }
  /// The last letters, enough to know whether a sentence ended.
  package var ending: String { Emphasis.removed(from: text.utf8Suffix(200)) }
  /// Whether it is a heading of any level.
  package var isHeading: Bool { if case .heading = role { true } else { false } }
}

extension Paragraph {
  /// A paragraph of a source that says itself what its paragraphs are.
  package init(role: Role, text: String, line: Int, raw: [String] = []) {
    self.init(role: role, text: text, lines: line...line, raw: raw)
    if role == .text { readMark() }
  }

  /// A number or a dash that the text itself prints makes it a list item, as in text that was extracted.
  private mutating func readMark() {
    if let item = LineKind.bullet(text) {
      (role, text) = (.bullet, item.rest)
    } else if let item = LineKind.numbered(text) {
      (role, text) = (.numbered(item.number), (item.opensQuote ? "«" : "") + item.rest)
    }
  }
}
