// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Exporting

@Suite struct DocumentationTests {
  /// What stands between back quotes.
  private static func named(in page: String) throws -> Set<String> {
    let text = try String(contentsOf: Exported.root.appending(path: page), encoding: .utf8)
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return Set(parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
  }

  @Test func `the page on exports names every table and view`() throws {
    let named = try Self.named(in: "docs/exports.md")
    let tables = CorpusTables.definitions + [UnresolvedReferences.table, DataDictionary.table]
    let missing = Set(tables.map(\.name) + DataView.all.map(\.name)).subtracting(named)
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test func `the README of the tables has a row for every column`() throws {
    let text = try String(contentsOf: Exported.csv.get().appending(path: "README.md"), encoding: .utf8)
    let sections = text.components(separatedBy: "\n## ").dropFirst()
    let tables = CorpusTables.definitions + [UnresolvedReferences.table]
    #expect(sections.count == tables.count)
    for (section, table) in zip(sections, tables) {
      let rows = section.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
      #expect(section.hasPrefix(table.name + "\n"))
      #expect(rows.count == table.columns.count)
      for (row, column) in zip(rows, table.columns) { #expect(row.hasPrefix("| `\(column.name)` | ")) }
    }
  }
}
