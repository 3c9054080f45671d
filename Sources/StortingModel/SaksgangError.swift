// SPDX-License-Identifier: GPL-3.0-or-later

/// An operation that could not go on.
package struct SaksgangError: Error, Sendable, CustomStringConvertible {
  /// A stable name: `index-missing`.
  package let id: String
  /// What was being done, to what, and the cause.
  package let message: String
  /// What to do now.
  package let hint: String

  package init(id: String, message: String, hint: String) {
    (self.id, self.message, self.hint) = (id, message, hint)
  }

  package var description: String { "\(message)\nhint: \(hint)" }
}
