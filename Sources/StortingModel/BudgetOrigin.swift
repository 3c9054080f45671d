// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a budget table of the corpus came from: one row of `budsjett/kilder.csv`.
package struct BudgetOrigin: Sendable, Equatable {
  package static let path = "budsjett/kilder.csv"
  package static let columns = ["file", "source", "sha256", "rows", "expenditure", "revenue", "generated"]

  /// `2025-forslag.csv`
  package var file: String
  /// Base names of the imported files.
  package var source: String
  package var sha256: String
  /// What the imported tables add up to.
  package var totals: BudgetTotals
  /// The mark of the table as the import wrote it; where it no longer matches, a person has corrected the table.
  package var generated: String

  package init(file: String, source: String, sha256: String, totals: BudgetTotals, generated: String) {
    (self.file, self.source, self.sha256) = (file, source, sha256)
    (self.totals, self.generated) = (totals, generated)
  }

  /// `nil` for a row that is none.
  package init?(_ cells: [String]) {
    guard cells.count == Self.columns.count, let rows = Int(cells[3]), let expenditure = Int(cells[4]),
      let revenue = Int(cells[5])
    else { return nil }
    self.init(
      file: cells[0], source: cells[1], sha256: cells[2],
      totals: BudgetTotals(rows: rows, expenditure: Kroner(expenditure), revenue: Kroner(revenue)), generated: cells[6])
  }

  /// The rows of the list; file names hold no comma, so none of them is quoted.
  package static func read(_ text: String) -> [BudgetOrigin] {
    text.split(separator: "\n").compactMap {
      BudgetOrigin($0.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
  }

  package static func text(_ origins: [BudgetOrigin]) -> String {
    let rows = origins.map { origin in
      let totals = origin.totals
      return [
        origin.file, origin.source.replacing(",", with: ""), origin.sha256, "\(totals.rows)",
        "\(totals.expenditure.amount)", "\(totals.revenue.amount)", origin.generated,
      ]
    }
    return ([columns] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// Sixteen hexadecimal digits of FNV-1a over every byte; a mark of a change, not a seal against one.
  package static func mark(of text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
