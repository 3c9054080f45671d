// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import SwiftCSV

/// Reads a budget table: docs/corpus-format.md, «A budget table».
enum BudgetTableReader {
  private static let needed = ["year", "stage", "chapter", "chapter_name", "item", "item_name", "amount"]
  private static let further = [
    "party", "department", "area", "area_name", "category", "category_name", "frame", "frame_name", "sub_item", "note",
  ]

  /// The lines in the order of the file; a row that cannot be read is a finding.
  static func read(_ file: SourceFile) -> (lines: [BudgetLine], findings: [Finding]) {
    var findings = file.findings
    let table: CSV<Enumerated>
    do {
      table = try CSV<Enumerated>(string: file.text, delimiter: .comma, loadColumns: false)
    } catch {
      return ([], findings + [problem(file, 1, "the table is not CSV: \(error)")])
    }
    let columns = Dictionary(table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let (missing, unknown) = (
      needed.filter { columns[$0] == nil }, table.header.filter { !(needed + further).contains($0) }
    )
    if !unknown.isEmpty { findings.append(problem(file, 1, "unknown columns: \(unknown.joined(separator: ", "))")) }
    guard missing.isEmpty else {
      return ([], findings + [problem(file, 1, "columns are missing: \(missing.joined(separator: ", "))")])
    }
    var lines: [BudgetLine] = []
    for (index, row) in table.rows.enumerated() where row != [""] {
      switch line(Row(cells: row, columns: columns)) {
      case .success(let line): lines.append(line)
      case .failure(let wrong): findings.append(problem(file, index + 2, wrong.words))
      }
    }
    return (lines, findings + twice(lines, file))
  }

  private struct Row {
    let cells: [String]
    let columns: [String: Int]

    subscript(name: String) -> String {
      guard let column = columns[name], cells.indices ~= column else { return "" }
      return cells[column]
    }

    func number(_ name: String) -> Int? { Int(self[name]) }
    func text(_ name: String) -> String? { self[name].isEmpty ? nil : self[name] }
    func named(_ name: String) -> NumberedName? {
      number(name).map { NumberedName(number: $0, name: self[name + "_name"]) }
    }
  }

  private struct Wrong: Error {
    let words: String
  }

  private static func line(_ row: Row) -> Result<BudgetLine, Wrong> {
    guard row.cells.count == row.columns.count, let year = row.number("year"), let chapter = row.number("chapter"),
      let item = row.number("item"), let amount = row.number("amount")
    else { return .failure(Wrong(words: "the row has no whole year, chapter, item and amount")) }
    guard let stage = BudgetStage(rawValue: row["stage"]) else {
      let known = BudgetStage.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure(Wrong(words: "«\(row["stage"])» is no stage of a budget; known are \(known)"))
    }
    let party = row.text("party").flatMap { Party(named: $0) }
    guard party != nil || row["party"].isEmpty else {
      return .failure(Wrong(words: "«\(row["party"])» is no known party"))
    }
    var line = BudgetLine(
      year: year, stage: stage, chapter: chapter, chapterName: row["chapter_name"], item: item,
      itemName: row["item_name"], kroner: Kroner(amount))
    (line.party, line.department, line.subItem) = (party, row.text("department"), row.number("sub_item"))
    (line.area, line.category, line.frame) = (row.named("area"), row.named("category"), row.named("frame"))
    line.note = row.text("note")
    return .success(line)
  }

  private static func twice(_ lines: [BudgetLine], _ file: SourceFile) -> [Finding] {
    BudgetDuplicates.among(lines).map { line in
      Finding(
        path: file.path, line: 1, severity: .warning, id: "budget-row-twice",
        message: "\(line.place.written) «\(line.itemName)» stands twice in \(line.edition.name)",
        hint: "both rows count; remove one if it is a copy")
    }
  }

  private static func problem(_ file: SourceFile, _ line: Int, _ message: String) -> Finding {
    Finding(
      path: file.path, line: line, severity: .error, id: "budget-table", message: message,
      hint: "see docs/corpus-format.md, «A budget table»")
  }
}
