// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel
import SwiftCSV

/// One file of budget tables: a workbook, a CSV file, or the table of an adopted budget.
struct BudgetSource {
  /// As given to the import.
  let path: String
  let sha256: String
  private(set) var tables: [BudgetTable] = []
  private(set) var findings: [Finding] = []

  private var name: String { URL(fileURLWithPath: path).lastPathComponent }

  /// Reads a file; what is wrong with it is among the findings.
  ///
  /// - Returns: `nil` where another import may know the file: HTML without a budget, text that is no table.
  init?(_ path: String, bytes: [UInt8]) {
    (self.path, sha256) = (path, SHA256.hex(bytes))
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "xlsx": readWorkbook(bytes)
    case "csv": readText(bytes)
    case "html", "htm":
      guard let text = SourceText.decoded(bytes), AdoptedBudget.isIn(text) else { return nil }
      let adopted = BudgetTable(adopted: text, path: path)
      (tables, findings) = ([adopted], adopted.findings)
    default: return nil
    }
  }

  private mutating func readWorkbook(_ bytes: [UInt8]) {
    do {
      let sheets = try Workbook(bytes).sheets
      read(sheets.map { ($0.name, $0.rows) })
    } catch {
      let reason = (error as? ZipArchive.Broken)?.reason ?? error.localizedDescription
      findings.append(
        Finding(
          path: path, severity: .error, id: "workbook-unreadable", message: "the workbook cannot be read: \(reason)",
          hint: "open it in a spreadsheet program; download it again if it is damaged"))
    }
  }

  private mutating func readText(_ bytes: [UInt8]) {
    guard let text = SourceText.decoded(bytes) else { return findings.append(SourceFiles.isNoText(path)) }
    do {
      let plain = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
      let table = try CSV<Enumerated>(string: plain, loadColumns: false)
      let rows = ([table.header] + table.rows).enumerated().map { index, cells in
        SheetRow(number: index + 1, cells: cells.map(\.singleLine))
      }
      read([("", rows)])
    } catch {
      findings.append(
        Finding(
          path: path, severity: .error, id: "budget-table", message: "the table is not CSV: \(error)",
          hint: "quote cells that hold a separator, a quote or a line end"))
    }
  }

  /// The sheets that hold a budget are chosen by their headings, not by their names.
  private mutating func read(_ sheets: [(name: String, rows: [SheetRow])]) {
    for sheet in sheets {
      guard let table = BudgetTable(sheet.rows, path: path, names: [sheet.name, name]) else { continue }
      tables.append(table)
      findings += table.findings
    }
    guard tables.isEmpty else { return }
    let seen = sheets.map { sheet in
      let widest = sheet.rows.prefix(30).max { $0.cells.count < $1.cells.count }?.cells ?? []
      return widest.filter { !$0.isEmpty }.map { String($0.prefix(40)) }.joined(separator: ", ")
    }.filter { !$0.isEmpty }
    findings.append(
      Finding(
        path: path, line: 1, severity: .error, id: "budget-columns-unknown",
        message: "no sheet has a budget's columns; seen: \(seen.isEmpty ? "nothing" : seen.joined(separator: " | "))",
        hint: "chapter, item and amount are needed; docs/corpus-format.md lists the headings that are known"))
  }
}

extension BudgetTable {
  init(adopted html: String, path: String, year: Int? = nil) {
    self.init(
      AdoptedBudget.rows(html), columns: .adopted, path: path, facts: AdoptedBudget.facts(html, path: path, year: year))
  }
}
