// SPDX-License-Identifier: GPL-3.0-or-later

/// The description of a folder of tables for people, in Markdown.
enum TableGuide {
  static let fileName = "README.md"

  static func text(_ tables: [DataTable]) -> String {
    let contents = tables.map { "| [\($0.name)](#\($0.name)) | \($0.description) |" }
    let head = """
      # Stortinget's documents as tables

      Made by `saksgang export --format csv`; the next export replaces this folder.

      One row is one fact, and the ids are the same in every table and in the other exports.
      Files are UTF-8 with commas, quotes where needed, and the names of the columns in the first line.
      An empty cell is not known; nothing is guessed.
      `datapackage.json` says the same as this file to programs (Frictionless Data Package).

      Values stand as they are, also such as begin with `=` or `+`: in a spreadsheet, import the files as text.

      | table | what it holds |
      | --- | --- |
      \(contents.joined(separator: "\n"))

      """
    return ([head] + tables.map(section)).joined(separator: "\n")
  }

  private static func section(_ table: DataTable) -> String {
    let rows = table.columns.map { "| `\($0.name)` | \(type($0)) | \(description($0, in: table)) |" }
    return """
      ## \(table.name)

      \(table.description)
      A row is named by \(table.key.map { "`\($0)`" }.joined(separator: " and ")).

      | column | type | what it says |
      | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """
  }

  private static func type(_ column: DataColumn) -> String {
    column.type.rawValue + (column.isRequired ? ", always" : "")
  }

  private static func description(_ column: DataColumn, in table: DataTable) -> String {
    var parts = [column.description]
    if !column.choices.isEmpty { parts.append("One of \(column.choices.map { "`\($0)`" }.joined(separator: ", ")).") }
    parts += table.links.filter { $0.columns.last == column.name }.map { "Leads to `\($0.table)`." }
    return parts.joined(separator: " ")
  }
}
