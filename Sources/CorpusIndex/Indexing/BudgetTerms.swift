// SPDX-License-Identifier: GPL-3.0-or-later

/// The terms of lines of the state budget.
enum BudgetTerms {
  static func chapter(_ chapter: Int) -> String { "\(Schema.Prefix.chapter)\(chapter)" }

  static func item(_ item: Int, of chapter: Int?) -> String {
    chapter.map { "\(Schema.Prefix.chapter)\($0)/\(item)" } ?? "\(Schema.Prefix.item)\(item)"
  }
}
