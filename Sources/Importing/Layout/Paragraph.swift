// SPDX-License-Identifier: GPL-3.0-or-later

/// One paragraph, list item or heading of a source, put together from its lines.
package struct Paragraph: Sendable, Equatable {
  package enum Role: Sendable, Equatable {
    case text
    /// The marker is in no text.
    case bullet
    /// «1. Stortinget ber …»; the number is in no text.
    case numbered(Int)
    /// The level is known for headings that always have one.
    case heading(level: Int?)
  }

  package var role: Role
  /// Repaired, with marks of emphasis.
  package var text: String
  /// The source's line numbers that it was put together from.
  package var lines: ClosedRange<Int>
  package var afterSpacer: Bool = false
  /// Some of it was letter-spaced.
  package var hadRun: Bool = false
  /// The lines as the source has them.
  package var raw: [String] = []

  package var plain: String { Emphasis.removed(from: text) }
  package var isHeading: Bool { if case .heading = role { true } else { false } }
}
