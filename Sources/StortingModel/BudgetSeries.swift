// SPDX-License-Identifier: GPL-3.0-or-later

/// What one place in the budget amounts to over the years, in one stage: levels, never changes.
///
/// A year without a table, or without the line, has no point; it is never zero.
package struct BudgetSeries: Sendable, Equatable {
  package var place: BudgetItem
  package var stage: BudgetStage
  package var party: Party?
  /// By year.
  package var points: [BudgetPoint]
  /// What happened to name and place, by year.
  package var events: [BudgetEvent] = []

  package init(place: BudgetItem, stage: BudgetStage, party: Party? = nil, points: [BudgetPoint]) {
    (self.place, self.stage, self.party, self.points) = (place, stage, party, points)
  }

  /// `nil` for a year that is missing.
  package func level(in year: Int) -> Kroner? { points.first { $0.year == year }?.kroner }

  /// The points in runs that mean the same thing: a number used for something else begins a new run.
  package var runs: [[BudgetPoint]] {
    let breaks = Set(events.filter { $0.kind == .reused }.map(\.year))
    var runs: [[BudgetPoint]] = []
    for point in points {
      if runs.isEmpty || breaks.contains(point.year) { runs.append([]) }
      runs[runs.count - 1].append(point)
    }
    return runs
  }

  /// The difference between two years' levels; `nil` where one is missing, doubtful, or means something else.
  package func change(from earlier: Int, to later: Int) -> BudgetDifference? {
    guard let run = runs.first(where: { run in run.contains { $0.year == earlier } }),
      let before = run.first(where: { $0.year == earlier }), let after = run.first(where: { $0.year == later }),
      !before.isDoubtful, !after.isDoubtful
    else { return nil }
    let (difference, overflows) = after.kroner.amount.subtractingReportingOverflow(before.kroner.amount)
    return overflows ? nil : BudgetDifference(earlier: earlier, later: later, kroner: Kroner(difference))
  }
}

/// A level in one year.
package struct BudgetPoint: Sendable, Equatable {
  package var year: Int
  /// The sum of the item's sub-items where it has any.
  package var kroner: Kroner
  package var chapterName: String
  package var itemName: String
  /// The table agrees to the krone with another year's, so one of the two holds wrong figures.
  package var isDoubtful = false

  package init(year: Int, kroner: Kroner, chapterName: String, itemName: String) {
    (self.year, self.kroner, self.chapterName, self.itemName) = (year, kroner, chapterName, itemName)
  }
}

/// A change between two levels, kept apart from levels by its type.
package struct BudgetDifference: Sendable, Equatable {
  package var earlier: Int
  package var later: Int
  package var kroner: Kroner
}

/// Something that happened to a line between two budgets that follow each other in the corpus.
package struct BudgetEvent: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// The same name in another spelling.
    case respelt
    /// Another name for the same thing.
    case renamed
    /// The number stands for something else now: the series breaks.
    case reused
    /// The line goes on at another place, or came from one.
    case movedTo, movedFrom
  }

  package var kind: Kind
  /// The last year before, and the first year after.
  package var lastYear: Int
  package var year: Int
  package var oldName: String
  package var newName: String
  /// How like the names are, in per cent.
  package var likeness: Int
  package var before: Kroner
  package var after: Kroner
  /// Where a moved line stands, or stood.
  package var other: BudgetItem?
  /// `stated` where the list of moves says so, `derived` where names and amounts do.
  package var basis: Basis
}

/// A move that a person has written down: one row of `budsjett/overganger.csv`.
package struct BudgetMove: Sendable, Equatable {
  /// The first year at the new place.
  package var year: Int
  package var from: BudgetItem
  package var to: BudgetItem

  package init(year: Int, from: BudgetItem, to: BudgetItem) { (self.year, self.from, self.to) = (year, from, to) }
}
