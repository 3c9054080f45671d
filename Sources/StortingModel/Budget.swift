// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of a state budget as published in a table.
package struct BudgetLine: Sendable, Equatable {
  package var year: Int
  package var stage: BudgetStage
  /// Whose alternative budget the line stands in.
  package var party: Party?
  /// The ministry that answers for the line, as printed.
  package var department: String?
  /// Programområde.
  package var area: NumberedName?
  /// Programkategori.
  package var category: NumberedName?
  /// Rammeområde: the frame under which the committees divide the budget.
  package var frame: NumberedName?
  /// Kapittel; 0 where an alternative budget names none.
  package var chapter: Int
  package var chapterName: String
  /// Post.
  package var item: Int
  /// As printed; where the line is a sub-item, the sub-item's name.
  package var itemName: String
  /// Underpost; several of them make up the item.
  package var subItem: Int?
  /// Stikkord: `kan overføres`, `overslagsbevilgning`.
  package var note: String?
  package var kroner: Kroner

  package init(
    year: Int, stage: BudgetStage, chapter: Int, chapterName: String, item: Int, itemName: String, kroner: Kroner
  ) {
    (self.year, self.stage, self.chapter, self.chapterName) = (year, stage, chapter, chapterName)
    (self.item, self.itemName, self.kroner) = (item, itemName, kroner)
  }

  package var place: BudgetItem { BudgetItem(chapter: chapter, item: item) }
  package var edition: BudgetEdition { BudgetEdition(year: year, stage: stage, party: party) }
}

/// Which budget of a year a line stands in.
package enum BudgetStage: String, CaseIterable, Sendable, Comparable {
  /// The government's proposal.
  case forslag
  /// As adopted in the autumn (saldert budsjett).
  case vedtatt
  /// As changed during the year.
  case revidert
  /// A party's alternative.
  case alternativ

  package static func < (left: BudgetStage, right: BudgetStage) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One budget: a year, a stage, and whose it is.
package struct BudgetEdition: Hashable, Sendable, Comparable {
  package var year: Int
  package var stage: BudgetStage
  package var party: Party?

  package init(year: Int, stage: BudgetStage, party: Party? = nil) {
    (self.year, self.stage, self.party) = (year, stage, party)
  }

  /// `2014-alternativ-v`
  package var name: String { "\(year)-\(stage.rawValue)" + (party.map { "-\($0.slug)" } ?? "") }

  package static func < (left: BudgetEdition, right: BudgetEdition) -> Bool {
    (left.year, left.stage, left.party?.slug ?? "") < (right.year, right.stage, right.party?.slug ?? "")
  }
}

/// A chapter and an item of the budget.
package struct BudgetItem: Hashable, Sendable, Comparable {
  package var chapter: Int
  package var item: Int

  package init(chapter: Int, item: Int) { (self.chapter, self.item) = (chapter, item) }

  /// Chapters from 3000 on are revenue: they mirror an expenditure chapter, or, from 5000 on, stand alone.
  package var isRevenue: Bool { chapter >= 3000 }

  /// `kap. 732 post 72`
  package var written: String { "kap. \(chapter) post \(item < 10 ? "0" : "")\(item)" }

  package static func < (left: BudgetItem, right: BudgetItem) -> Bool {
    (left.chapter, left.item) < (right.chapter, right.item)
  }
}

/// A part of the budget's plan, by its printed number and name.
package struct NumberedName: Hashable, Sendable {
  package var number: Int
  package var name: String

  package init(number: Int, name: String) { (self.number, self.name) = (number, name) }
}

/// What some lines amount to, expenditure and revenue apart.
package struct BudgetTotals: Sendable, Equatable {
  package var rows = 0
  package var expenditure = Kroner(0)
  package var revenue = Kroner(0)

  /// `nil` where the sum is no number that the machine can hold.
  package init?(_ lines: some Sequence<BudgetLine>) {
    for line in lines {
      let (sum, overflows) = (line.place.isRevenue ? revenue : expenditure).amount
        .addingReportingOverflow(line.kroner.amount)
      if overflows { return nil }
      if line.place.isRevenue { revenue = Kroner(sum) } else { expenditure = Kroner(sum) }
      rows += 1
    }
  }

  package init(rows: Int, expenditure: Kroner, revenue: Kroner) {
    (self.rows, self.expenditure, self.revenue) = (rows, expenditure, revenue)
  }
}
