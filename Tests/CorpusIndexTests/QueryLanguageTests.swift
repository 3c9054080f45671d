// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import CorpusIndex

@Suite struct QueryLanguageTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/query-language.md")

  @Test("The page on the query language lists exactly the fields of the table")
  func page() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let header = try #require(lines.firstIndex { $0.hasPrefix("| field | also |") })
    let rows = lines[(header + 2)...].prefix { $0.hasPrefix("|") }
    let wanted = QueryField.all.map { field in
      let others = field.others.map { "`\($0)`" }.joined(separator: " ")
      let several = field.isMultiple ? "yes" : "no"
      return "| `\(field.keyword)` | \(others) | `\(field.english)` | \(field.values.rawValue) | \(several) "
        + "| \(field.help) | `\(field.example)` |"
    }
    #expect(Array(rows) == wanted)
  }

  @Test("No two fields share a keyword")
  func keywords() {
    let all = QueryField.all.flatMap { Set($0.keywords.map(Spelling.key)) }
    #expect(all.count == Set(all).count)
  }
}
