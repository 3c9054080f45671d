// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import SwiftCSV

/// Reads a budget table: docs/corpus-format.md, «A budget table».
enum BudgetTableReader {
  private static let columns = ["year", "stage", "chapter", "chapter_name", "item", "item_name", "amount"]

  /// The lines in the order of the file; a row that cannot be read is a finding.
  static func read(_ file: SourceFile) -> (lines: [BudgetLine], findings: [Finding]) {
    var findings = file.findings
    let table: CSV<Enumerated>
    do {
      table = try CSV<Enumerated>(string: file.text, delimiter: .comma, loadColumns: false)
    } catch {
      findings.append(problem(file, 1, "the table is not CSV: \(error)"))
      return ([], findings)
    }
    guard table.header == columns else {
      findings.append(problem(file, 1, "the columns are not \(columns.joined(separator: ","))"))
      return ([], findings)
    }
    var lines: [BudgetLine] = []
    for (index, row) in table.rows.enumerated() where row != [""] {
      if let line = line(row) {
        lines.append(line)
      } else {
        findings.append(problem(file, index + 2, "the row has no whole year, chapter, item and amount"))
      }
    }
    return (lines, findings)
  }

  private static func line(_ row: [String]) -> BudgetLine? {
    guard row.count == columns.count, let year = Int(row[0]), let chapter = Int(row[2]), let item = Int(row[4]),
      let amount = Int(row[6]), ["forslag", "vedtatt"].contains(row[1])
    else { return nil }
    return BudgetLine(
      year: year, stage: row[1], chapter: chapter, chapterName: row[3], item: item, itemName: row[5],
      kroner: Kroner(amount))
  }

  private static func problem(_ file: SourceFile, _ line: Int, _ message: String) -> Finding {
    Finding(
      path: file.path, line: line, severity: .error, id: "budget-table", message: message,
      hint: "see docs/corpus-format.md, «A budget table»")
  }
}
