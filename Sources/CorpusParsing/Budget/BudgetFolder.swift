// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The folder of budget tables: the tables, the list of their sources, and the list of moved lines.
struct BudgetFolder {
  private var tables: [(file: SourceFile, lines: [BudgetLine])] = []
  private var origins: [String: BudgetOrigin] = [:]
  private var moves: [BudgetMove] = []
  private var findings: [Finding] = []

  mutating func read(_ file: SourceFile) {
    switch file.path {
    case BudgetOrigin.path:
      for origin in BudgetOrigin.read(file.text) { origins["budsjett/\(origin.file)"] = origin }
    case BudgetMoveReader.path:
      let (moves, findings) = BudgetMoveReader.read(file)
      self.moves += moves
      self.findings += findings
    default:
      let (lines, findings) = BudgetTableReader.read(file)
      tables.append((file, lines))
      self.findings += findings
    }
  }

  func finish(_ corpus: inout Corpus) {
    corpus.budget = tables.flatMap(\.lines).sorted { $0.order.lexicographicallyPrecedes($1.order) }
    corpus.budgetMoves = moves
    corpus.findings += findings + tables.flatMap { differences($0.file, $0.lines) }
    corpus.findings += BudgetLikeness.alike(corpus.budget).map { alike in
      alike.finding(path: "budsjett/\(alike.later.name).csv")
    }
  }

  /// What a table has come to differ in from its row in the list of sources.
  private func differences(_ file: SourceFile, _ lines: [BudgetLine]) -> [Finding] {
    guard let origin = origins[file.path] else { return [] }
    var findings: [Finding] = []
    let isCorrected = BudgetOrigin.mark(of: file.text) != origin.generated
    if isCorrected { findings.append(file.corrected(line: 1, thing: "table", source: origin.source)) }
    if let totals = BudgetTotals(lines), totals != origin.totals {
      findings.append(
        Finding(
          path: file.path, line: 1, severity: .warning, id: "budget-sum",
          message: "the table has \(Self.written(totals)), \(origin.source) has \(Self.written(origin.totals))",
          hint: isCorrected ? "see that the correction is meant" : "import the table again"))
    }
    return findings
  }

  private static func written(_ totals: BudgetTotals) -> String {
    "\(totals.rows) lines, \(totals.expenditure.written) in expenditure, \(totals.revenue.written) in revenue"
  }
}

extension BudgetLine {
  fileprivate var order: [Int] {
    [chapter, item, year, BudgetStage.allCases.firstIndex(of: stage) ?? 0, subItem ?? 0]
  }
}
