// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import SwiftCSV

/// Reads the list of lines that were moved: docs/corpus-format.md, «A budget table».
enum BudgetMoveReader {
  static let path = "budsjett/overganger.csv"
  private static let columns = ["year", "from_chapter", "from_item", "to_chapter", "to_item", "source"]

  static func read(_ file: SourceFile) -> (moves: [BudgetMove], findings: [Finding]) {
    var findings = file.findings
    guard let table = try? CSV<Enumerated>(string: file.text, delimiter: .comma, loadColumns: false),
      table.header == columns
    else {
      return ([], findings + [problem(file, 1, "the columns are not \(columns.joined(separator: ","))")])
    }
    var moves: [BudgetMove] = []
    for (index, row) in table.rows.enumerated() where row != [""] {
      let numbers = row.prefix(5).compactMap { Int($0) }
      if row.count == columns.count, numbers.count == 5 {
        moves.append(
          BudgetMove(
            year: numbers[0], from: BudgetItem(chapter: numbers[1], item: numbers[2]),
            to: BudgetItem(chapter: numbers[3], item: numbers[4])))
      } else {
        findings.append(problem(file, index + 2, "the row has no year and two places"))
      }
    }
    return (moves, findings)
  }

  private static func problem(_ file: SourceFile, _ line: Int, _ message: String) -> Finding {
    Finding(
      path: file.path, line: line, severity: .error, id: "budget-moves", message: message,
      hint: "see docs/corpus-format.md, «A budget table»")
  }
}
