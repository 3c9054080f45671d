// SPDX-License-Identifier: GPL-3.0-or-later

/// Every series of the budget tables, with what happened to each line from one table to the next.
package struct BudgetHistory: Sendable {
  /// By stage, party, place.
  package private(set) var series: [BudgetSeries] = []
  /// Pairs of tables that agree to the krone.
  package let alike: [BudgetLikeness]

  package init(_ lines: [BudgetLine], moves: [BudgetMove] = []) {
    alike = BudgetLikeness.alike(lines)
    let doubtful = Set(alike.flatMap { [$0.earlier, $0.later] })
    let owners = Dictionary(grouping: lines) { Owner(stage: $0.stage, party: $0.party) }
    for (owner, lines) in owners.sorted(by: { $0.key < $1.key }) {
      let tables = Dictionary(grouping: lines, by: \.year).sorted { $0.key < $1.key }.map { year, lines in
        YearTable(
          year: year, lines: lines,
          isDoubtful: doubtful.contains(BudgetEdition(year: year, stage: owner.stage, party: owner.party)))
      }
      series += Self.series(of: tables, owner, moves)
    }
  }

  /// The series of one chapter, by stage, party, item.
  package func series(ofChapter number: Int) -> [BudgetSeries] { series.filter { $0.place.chapter == number } }

  private struct Owner: Hashable, Comparable {
    let stage: BudgetStage
    let party: Party?

    static func < (left: Owner, right: Owner) -> Bool {
      (left.stage, left.party?.slug ?? "") < (right.stage, right.party?.slug ?? "")
    }
  }

  private static func series(of tables: [YearTable], _ owner: Owner, _ moves: [BudgetMove]) -> [BudgetSeries] {
    var points: [BudgetItem: [BudgetPoint]] = [:]
    for table in tables {
      for (place, entry) in table.entries { points[place, default: []].append(entry.point) }
    }
    var events: [BudgetItem: [BudgetEvent]] = [:]
    for (before, after) in zip(tables, tables.dropFirst()) {
      let stated = moves.filter { before.year < $0.year && $0.year <= after.year }
      for (place, event) in BudgetTransition(before, after, stated: stated).events {
        events[place, default: []].append(event)
      }
    }
    return points.keys.sorted().map { place in
      var series = BudgetSeries(place: place, stage: owner.stage, party: owner.party, points: points[place] ?? [])
      series.events = events[place] ?? []
      return series
    }
  }
}

/// One budget, item by item.
struct YearTable {
  let year: Int
  let entries: [BudgetItem: Entry]
  let chapters: [Int: BudgetName]

  struct Entry {
    var point: BudgetPoint
    var name: BudgetName
  }

  init(year: Int, lines: [BudgetLine], isDoubtful: Bool) {
    self.year = year
    entries = Dictionary(grouping: lines, by: \.place).mapValues { lines in
      let name = Self.itemName(lines)
      let sum = lines.reduce(0) { $0.addingReportingOverflow($1.kroner.amount).partialValue }
      var point = BudgetPoint(
        year: year, kroner: Kroner(sum), chapterName: lines.first?.chapterName ?? "", itemName: name)
      point.isDoubtful = isDoubtful
      return Entry(point: point, name: BudgetName(name))
    }
    let names = entries.sorted { $0.key < $1.key }.map { ($0.key.chapter, $0.value.point.chapterName) }
    chapters = Dictionary(names, uniquingKeysWith: { first, _ in first }).mapValues { BudgetName($0) }
  }

  /// The name of an item; where only its sub-items are printed, item 1 is «Driftsutgifter» by the rules of the budget.
  static func itemName(_ lines: [BudgetLine]) -> String {
    if let whole = lines.first(where: { $0.subItem == nil }) { return whole.itemName }
    if lines.first?.item == 1 { return "Driftsutgifter" }
    return lines.map(\.itemName).sorted().joined(separator: " / ")
  }
}
