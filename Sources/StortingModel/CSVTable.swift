// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of cells as CSV (RFC 4180), for programs and for spreadsheets.
package enum CSVTable {
  /// Every row with `\r\n` at its end.
  package static func written(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Quotes where needed; a value that a spreadsheet would take for a formula gets an apostrophe before it.
  private static func quoted(_ value: String) -> String {
    let first = value.unicodeScalars.first
    let isFormula = first.map { "=+@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + value : value
    let needsQuotes = safe.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
