// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of cells as CSV (RFC 4180), for programs and for spreadsheets.
package enum CSVTable {
  /// Every row with `\r\n` at its end, for people who open it in a spreadsheet: a value that one would take for a
  /// formula gets an apostrophe before it.
  package static func written(_ rows: [[String]]) -> String { lines(rows) { quoted(unlikeFormula($0)) } }

  /// Every row with `\r\n` at its end and every value as it is, for programs.
  package static func exact(_ rows: [[String]]) -> String { lines(rows, quoted) }

  private static func lines(_ rows: [[String]], _ cell: (String) -> String) -> String {
    var text = ""
    for row in rows {
      for (index, value) in row.enumerated() {
        if index > 0 { text += "," }
        text += cell(value)
      }
      text += "\r\n"
    }
    return text
  }

  private static func unlikeFormula(_ value: String) -> String {
    let isFormula = value.unicodeScalars.first.map { "=+@\t\r".unicodeScalars.contains($0) } ?? false
    return isFormula ? "'" + value : value
  }

  /// Quotes where needed, also around spaces at the ends, which some readers drop.
  private static func quoted(_ value: String) -> String {
    let isPadded = value.first?.isWhitespace == true || value.last?.isWhitespace == true
    let needsQuotes = isPadded || value.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }
    return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}
