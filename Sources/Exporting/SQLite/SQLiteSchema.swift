// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables and views as SQL; names are ours and hold nothing but lower-case letters and underscores.
enum SQLiteSchema {
  static func table(_ table: DataTable) -> String {
    var lines = table.columns.map { "  " + column($0) }
    lines.append("  PRIMARY KEY (\(list(table.key)))")
    lines += table.links.map { link in
      "  FOREIGN KEY (\(list(link.columns))) REFERENCES \(quoted(link.table)) (\(list(link.targets)))"
    }
    // A key over several columns is the table itself; else the rows keep numbers, which full text needs.
    let ending = table.key.count > 1 ? ") WITHOUT ROWID" : ")"
    return "CREATE TABLE \(quoted(table.name)) (\n\(lines.joined(separator: ",\n"))\n\(ending);"
  }

  /// An index for each foreign key that the primary key does not begin with.
  static func indexes(of table: DataTable) -> [String] {
    table.links.map(\.columns).filter { Array(table.key.prefix($0.count)) != $0 }.map { columns in
      let name = quoted(([table.name] + columns).joined(separator: "_"))
      return "CREATE INDEX \(name) ON \(quoted(table.name)) (\(list(columns)));"
    }
  }

  static func insertion(into table: DataTable) -> String {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(quoted(table.name)) (\(list(table.columns.map(\.name)))) VALUES (\(places))"
  }

  static func view(_ view: DataView) -> String {
    "CREATE VIEW \(quoted(view.name)) (\(list(view.columns.map(\.name)))) AS\n\(view.query);"
  }

  /// The full text of passages; `å` and `a` are different letters here.
  static let fullText = """
    CREATE VIRTUAL TABLE "passages_fts" USING FTS5 (
      text, content="passages", tokenize="unicode61 remove_diacritics 0"
    );
    INSERT INTO passages_fts (passages_fts) VALUES ('rebuild');
    INSERT INTO passages_fts (passages_fts) VALUES ('optimize');
    """

  private static func column(_ column: DataColumn) -> String {
    let type =
      switch column.type {
      case .text, .date: "TEXT"
      case .integer: "INTEGER"
      case .boolean: "INTEGER CHECK (\(quoted(column.name)) IN (0, 1))"
      }
    return "\(quoted(column.name)) \(type)\(column.isRequired ? " NOT NULL" : "")"
  }

  private static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
