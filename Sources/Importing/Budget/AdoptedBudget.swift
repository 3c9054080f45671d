// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import StortingModel

/// The budget that a proposal to a decision holds as an HTML table: `På statsbudsjettet for 2026 bevilges under:`.
package enum AdoptedBudget {
  /// Whether a text holds such a table.
  package static func isIn(_ html: String) -> Bool {
    let lower = html.prefix(100_000).lowercased()
    return lower.contains("<table") && (lower.contains("bevilges") || lower.contains("løyv")) && !rows(html).isEmpty
  }

  /// The lines at stage `vedtatt`, and what is wrong with the table.
  ///
  /// - Parameters:
  ///   - path: for the findings.
  ///   - year: where the text before the table names none.
  package static func lines(
    in html: String, path: String, year: Int? = nil
  ) -> (lines: [BudgetLine], findings: [Finding]) {
    let table = BudgetTable(adopted: html, path: path, year: year)
    return (table.lines, table.findings)
  }

  static func facts(_ html: String, path: String, year: Int?) -> BudgetFacts {
    let end = html.range(of: "<table", options: .caseInsensitive)?.lowerBound ?? html.endIndex
    var facts = BudgetFacts(in: HTMLTree.parse(String(html[..<end]))?.text ?? "")
    facts.year = facts.year ?? year ?? BudgetFacts(in: path).year
    (facts.stage, facts.party) = (.vedtatt, nil)
    return facts
  }

  /// Rows of kap., post, formål, kroner; tables of another shape have none.
  static func rows(_ html: String) -> [SheetRow] {
    let rows = HTMLTree.parse(html).map(rows(of:)) ?? []
    let isBudget = rows.contains { row in
      let isLine = row.cells.count >= 4 && row.cells[0].isEmpty && Int(row.cells[1]) != nil
      return isLine && ExactAmount.kroner(row.cells[3]) != nil
    }
    return isBudget ? rows.filter { !isHeading($0.cells[0]) } : []
  }

  private static func rows(of element: XMLTree) -> [SheetRow] {
    guard element.name == "tr" else { return element.elements.flatMap(rows(of:)) }
    let cells = element.elements.filter { ["td", "th"].contains($0.name) }.map { InlineReader.plain($0).singleLine }
    return cells.contains { !$0.isEmpty } ? [SheetRow(number: element.line, cells: cells)] : []
  }

  /// «Kap.» over the column of chapters.
  private static func isHeading(_ cell: String) -> Bool {
    cell.lowercased().hasPrefix("kap") && !cell.contains { $0.isNumber }
  }
}
