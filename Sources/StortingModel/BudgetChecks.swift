// SPDX-License-Identifier: GPL-3.0-or-later

/// Two budgets of different years that hold the same amounts: then one workbook holds another year's figures.
package struct BudgetLikeness: Sendable, Equatable {
  package var earlier: BudgetEdition
  package var later: BudgetEdition
  package var rows: Int

  /// Every such pair among some lines, by year; budgets of a handful of lines are not compared.
  package static func alike(_ lines: [BudgetLine]) -> [BudgetLikeness] {
    let editions = Dictionary(grouping: lines, by: \.edition).filter { $0.value.count >= 20 }
    let byContent = Dictionary(grouping: editions.keys) { Content(editions[$0] ?? []) }
    return byContent.values.flatMap { same -> [BudgetLikeness] in
      let same = same.sorted()
      return zip(same, same.dropFirst()).filter { $0.year != $1.year }
        .map { BudgetLikeness(earlier: $0, later: $1, rows: editions[$0]?.count ?? 0) }
    }.sorted { $0.later < $1.later }
  }

  package func finding(path: String) -> Finding {
    Finding(
      path: path, severity: .warning, id: "budget-tables-alike",
      message: "\(earlier.name) and \(later.name) agree to the krone on all \(rows) lines",
      hint: "one of the tables holds another year's figures: find out which, and leave that table out")
  }

  private struct Content: Hashable {
    let rows: [[Int]]

    init(_ lines: [BudgetLine]) {
      rows = lines.map { [$0.chapter, $0.item, $0.subItem ?? 0, $0.kroner.amount] }
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
  }
}

/// Lines that stand twice in one budget.
package enum BudgetDuplicates {
  /// The second and further ones, in their order; parts of an item under names of their own are none.
  package static func among(_ lines: [BudgetLine]) -> [BudgetLine] {
    var seen: Set<Key> = []
    return lines.filter { line in
      let key = Key(edition: line.edition, place: line.place, subItem: line.subItem, name: line.itemName)
      return !seen.insert(key).inserted
    }
  }

  private struct Key: Hashable {
    let edition: BudgetEdition
    let place: BudgetItem
    let subItem: Int?
    let name: String
  }
}
