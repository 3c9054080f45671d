// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// The sums that a table states, against what its lines add up to.
struct StatedSums {
  enum Scope: Hashable {
    case chapter(Int)
    case expenditure, revenue, all
  }

  private var stated: [(scope: Scope, sum: Kroner, row: Int)] = []
  private var counted: [Scope: Kroner] = [:]

  mutating func state(_ sum: Kroner, of scope: Scope, _ row: Int) { stated.append((scope, sum, row)) }

  mutating func add(_ line: BudgetLine, _ row: Int) {
    let side = line.place.isRevenue ? Scope.revenue : .expenditure
    for scope in [.chapter(line.chapter), side, .all] {
      let before = counted[scope]?.amount ?? 0
      counted[scope] = Kroner(before.addingReportingOverflow(line.kroner.amount).partialValue)
    }
  }

  func findings(path: String) -> [Finding] {
    stated.compactMap { statement in
      // A table may close with a sum of one side, or with what one side is larger by.
      let sums = statement.scope == .all ? [counted[.all], difference] : [counted[statement.scope] ?? Kroner(0)]
      guard !sums.contains(statement.sum), let sum = sums.first ?? nil else { return nil }
      return Finding(
        path: path, line: statement.row, severity: .warning, id: "budget-sum",
        message:
          "the table states \(statement.sum.written)\(Self.words(statement.scope)), its lines add up to \(sum.written)",
        hint: "the lines were imported as they stand; check them against the table")
    }
  }

  private var difference: Kroner? {
    guard let expenditure = counted[.expenditure], let revenue = counted[.revenue] else { return nil }
    return Kroner(expenditure.amount.subtractingReportingOverflow(revenue.amount).partialValue)
  }

  private static func words(_ scope: Scope) -> String {
    switch scope {
    case .chapter(let number): " for kap. \(number)"
    case .expenditure: " in expenditure"
    case .revenue: " in revenue"
    case .all: ""
    }
  }
}
