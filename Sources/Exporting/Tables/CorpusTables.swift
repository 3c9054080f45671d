// SPDX-License-Identifier: GPL-3.0-or-later

package import StortingModel

/// Every table of a corpus with its rows; all foreign keys lead to a row.
package struct CorpusTables: Sendable {
  /// A table filled from one corpus.
  package struct Filled: Sendable {
    package let table: DataTable
    package let rows: [[DataCell]]
  }

  /// Raised where a table or a column changes its name or meaning.
  package static let version = 1

  /// Every table that is filled from a corpus, one that others point at before those.
  package static let definitions =
    DocumentTables.all + PassageTables.all + ProposalTables.all + CaseTables.all + VoteTables.all + BudgetTables.all

  /// In the order of `definitions`, what could not be resolved last.
  package let all: [Filled]

  package init(_ corpus: Corpus) {
    let source = DataSource(corpus)
    var resolver = LinkResolver()
    var filled = Self.definitions.map { Filled(table: $0, rows: $0.rows(source)) }
    for table in filled { resolver.note(table) }
    filled = filled.map { resolver.resolved($0) }
    all = filled + [Filled(table: UnresolvedReferences.table, rows: resolver.unresolved)]
  }

  /// Rows of all tables together.
  package var rowCount: Int { all.reduce(0) { $0 + $1.rows.count } }
}

/// The table of what rows name and the corpus does not hold.
enum UnresolvedReferences {
  /// Rows come from `LinkResolver`, when the others are known.
  static let table = DataTable(
    "unresolved_references", "Unresolved references",
    "What a row names and the corpus does not hold: there the column is empty, or the row is left out.",
    key: ["id"], rows: { _ in [Row]() },
    columns: [
      .integer("id", "Place among these rows, from 1.", isRequired: true) { $0.id },
      .id("table_name", "The table of the row.") { $0.table },
      .id("row_key", "The row's key, its parts with a space between them.") { $0.row },
      .id("column_name", "The column that names it.") { $0.column },
      .text("value", "What is named.") { $0.value },
    ])

  private struct Row: Sendable {
    let id: Int
    let table: String
    let row: String
    let column: String
    let value: String
  }
}

/// Takes out of tables what points nowhere, so that every foreign key leads to a row, and writes down what it was.
struct LinkResolver {
  /// The values of the columns that a foreign key may lead to.
  private var held: [Target: Set<[DataCell]>] = [:]
  private(set) var unresolved: [[DataCell]] = []

  private struct Target: Hashable {
    let table: String
    let columns: [String]
  }

  /// Remembers the keys of a table that others may point at.
  mutating func note(_ filled: CorpusTables.Filled) {
    let places = filled.table.places(of: filled.table.key)
    held[Target(table: filled.table.name, columns: filled.table.key)] = Set(
      filled.rows.map { row in places.map { row[$0] } })
  }

  /// The table with its dead links emptied; a row that cannot be without the link is left out.
  mutating func resolved(_ filled: CorpusTables.Filled) -> CorpusTables.Filled {
    let links = filled.table.links.map { link in
      (
        places: filled.table.places(of: link.columns),
        held: held[Target(table: link.table, columns: link.targets)] ?? []
      )
    }
    guard !links.isEmpty else { return filled }
    var rows = filled.rows
    var dropped: Set<Int> = []
    for index in rows.indices {
      for link in links {
        let values = link.places.map { rows[index][$0] }
        guard let last = link.places.last, !values.contains(.null), !link.held.contains(values) else { continue }
        write(filled.table, rows[index], column: last)
        if filled.table.columns[last].isRequired { dropped.insert(index) } else { rows[index][last] = .null }
      }
    }
    let kept = dropped.isEmpty ? rows : rows.indices.filter { !dropped.contains($0) }.map { rows[$0] }
    return CorpusTables.Filled(table: filled.table, rows: kept)
  }

  private mutating func write(_ table: DataTable, _ row: [DataCell], column: Int) {
    let key = table.places(of: table.key).map { row[$0].written }.joined(separator: " ")
    unresolved.append([
      .integer(unresolved.count + 1), .text(table.name), .text(key), .text(table.columns[column].name), row[column],
    ])
  }
}

extension DataTable {
  /// Where the named columns stand; a name that the table does not have is left out.
  package func places(of names: [String]) -> [Int] {
    names.compactMap { name in columns.firstIndex { $0.name == name } }
  }
}

extension DataCell {
  /// As CSV has it: nothing for `null`, `true` and `false`.
  package var written: String {
    switch self {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    }
  }
}
