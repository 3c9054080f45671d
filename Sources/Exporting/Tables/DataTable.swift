// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// One table of the export: its columns, its keys and how its rows are taken from a corpus.
///
/// CSV, SQLite, `datapackage.json` and every data dictionary are made from this and nothing else.
package struct DataTable: Sendable {
  package let name: String
  package let title: String
  package let description: String
  /// Names of the columns that together name a row.
  package let key: [String]
  package let columns: [DataColumn]
  /// Keys over several columns; those of one column stand with the column.
  private let compoundLinks: [DataLink]
  /// In the order of the corpus, with as many cells as columns in each.
  let rows: @Sendable (DataSource) -> [[DataCell]]

  /// - Parameters:
  ///   - links: foreign keys over several columns.
  ///   - rows: what becomes a row each, in the order of the corpus.
  init<Row>(
    _ name: String, _ title: String, _ description: String, key: [String], links: [DataLink] = [],
    rows: @escaping @Sendable (DataSource) -> [Row], columns: [TypedColumn<Row>]
  ) {
    (self.name, self.title, self.description, self.key) = (name, title, description, key)
    (self.columns, compoundLinks) = (columns.map(\.column), links)
    let values = columns.map(\.value)
    self.rows = { source in rows(source).map { row in values.map { $0(row) } } }
  }

  /// Every foreign key of the table.
  package var links: [DataLink] {
    columns.compactMap { column in
      column.target.map { DataLink([column.name], to: $0.table, [$0.column]) }
    } + compoundLinks
  }
}

/// One column of a table.
package struct DataColumn: Sendable {
  package let name: String
  package let type: DataType
  /// What a value says, with its unit, in one or two sentences.
  package let description: String
  /// Whether every row has a value.
  package let isRequired: Bool
  /// The only values there are; empty where any may come.
  package let choices: [String]
  /// The column of another table that holds the value too.
  package let target: (table: String, column: String)?
}

/// What the values of a column are.
package enum DataType: String, Sendable {
  case text, integer, boolean
  /// ISO 8601 as far as it is known: `2019-11-19`, `2024-02` or `2024`.
  case date
}

/// One value; `null` where the corpus does not say it, never a guess.
package enum DataCell: Sendable, Hashable {
  case null
  case text(String)
  case integer(Int)
  case boolean(Bool)
}

/// A foreign key: columns whose values name a row of another table.
package struct DataLink: Sendable, Hashable {
  package let columns: [String]
  package let table: String
  package let targets: [String]

  init(_ columns: [String], to table: String, _ targets: [String]) {
    (self.columns, self.table, self.targets) = (columns, table, targets)
  }
}
