// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

/// The rows of a table as the corpus writes it: cells between `|`, and a line of `---` under the head.
enum TableRows {
  /// The filled cells of each row that has any, the head first; `nil` where a paragraph is no table.
  static func rows(in text: String) -> [[String]]? {
    guard text.hasPrefix("|") else { return nil }
    let cells = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard let rule = cells.firstIndex(of: "---") else { return nil }
    let width = cells[rule...].prefix { $0 == "---" }.count
    // The head, what stands between the lines, and the rule: each row is its cells and one empty piece.
    guard rule == width + 1 else { return nil }
    let rows = stride(from: 0, to: cells.count, by: width + 1).map { start in
      Array(cells[start..<min(start + width, cells.count)])
    }
    return rows.filter { $0.first != "---" }.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }
}

// Tables
extension BodyReader {
  /// Each row of a table is a passage of its own; false where the paragraph is no table.
  mutating func readTable(_ block: Block, _ text: String) -> Bool {
    guard let rows = TableRows.rows(in: text) else { return false }
    for (index, cells) in rows.enumerated() {
      let row = cells.joined(separator: " | ")
      let place = Passage.ListItem(marker: "–", depth: 0, opens: index == 0)
      let line = line(of: block) + index + (index > 0 ? 1 : 0)
      add(row, markdown: row, emphasis: [], line: line, listItem: place)
    }
    return true
  }
}
