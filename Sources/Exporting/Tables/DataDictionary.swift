// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The columns of every table and view as a table: what `data_dictionary` of the SQLite file holds.
enum DataDictionary {
  /// Tables first, then views, in their order; the dictionary lists itself last among the tables.
  static func rows(_ tables: [DataTable], _ views: [DataView]) -> [[DataCell]] {
    let ofTables = (tables + [table]).flatMap { table in
      table.columns.enumerated().map { Row(table: table, column: $0.element, ordinal: $0.offset + 1) }
    }
    let ofViews = views.flatMap { view in
      view.columns.enumerated().map { Row(view: view, name: $0.element.name, $0.element.description, $0.offset + 1) }
    }
    return (ofTables + ofViews).map { $0.cells }
  }

  static let table = DataTable(
    "data_dictionary", "Data dictionary", "Every column of every table and view: what its values are and say.",
    key: ["table_name", "ordinal"], rows: { _ in [Row]() }, columns: Row.columns)

  private struct Row: Sendable {
    let table: String
    let ordinal: Int
    let column: String
    let type: String?
    let isRequired: Bool?
    let choices: [String]
    let target: String?
    let description: String

    init(table: DataTable, column: DataColumn, ordinal: Int) {
      (self.table, self.ordinal, self.column) = (table.name, ordinal, column.name)
      (type, isRequired, choices) = (column.type.rawValue, column.isRequired, column.choices)
      target = table.links.first { $0.columns.last == column.name }.map { "\($0.table).\($0.targets.last ?? "")" }
      description = column.description
    }

    init(view: DataView, name: String, _ description: String, _ ordinal: Int) {
      (table, self.ordinal, column, self.description) = (view.name, ordinal, name, description)
      (type, isRequired, choices, target) = (nil, nil, [], nil)
    }

    var cells: [DataCell] { Self.columns.map { $0.value(self) } }

    static let columns: [TypedColumn<Row>] = [
      .id("table_name", "The table or view.") { $0.table },
      .ordinal("Place of the column, from 1.") { $0.ordinal },
      .text("column_name", "The column.", isRequired: true) { $0.column },
      .text("type", "text, integer, boolean (0 or 1), or date (as far as it is known); empty for a view.") { $0.type },
      .text("required", "yes where every row has a value; empty for a view.") {
        $0.isRequired.map { $0 ? "yes" : "no" }
      },
      .text("choices", "The only values there are, with a bar between them; empty where any may come.") {
        $0.choices.joined(separator: " | ")
      },
      .text("target", "The column of another table that holds the value too.") { $0.target },
      .text("description", "What a value says.") { $0.description },
    ]
  }
}
