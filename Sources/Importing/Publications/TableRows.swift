// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the rows of a table, of the CALS model of publications or of HTML.
enum TableRows {
  /// Cells in their columns, the head first; rows without a word are left out.
  static func rows(of table: XMLTree) -> [[String]] {
    var rows: [[String]] = []
    collect(table, columns: columns(of: table), into: &rows)
    return rows.filter { $0.contains { !$0.isEmpty } }
  }

  /// Lines as a signature block prints them: the first lines of all cells of a row side by side, then the second ones.
  static func lines(of table: XMLTree) -> [String] {
    var lines: [String] = []
    for row in elements("row", "tr", of: table) {
      let cells = row.children("entry", "td", "th").map(paragraphs)
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        let line = cells.compactMap { index < $0.count ? $0[index] : nil }.joined(separator: "  ")
        if !line.isEmpty { lines.append(line) }
      }
    }
    return lines
  }

  /// The paragraphs of a cell.
  private static func paragraphs(_ cell: XMLTree) -> [String] {
    let inner = cell.elements.filter { ["a", "p", "div"].contains($0.name.lowercased()) }.map(InlineReader.plain)
    return (inner.isEmpty ? [InlineReader.plain(cell)] : inner).filter { !$0.isEmpty }
  }

  private static func elements(_ names: String..., of element: XMLTree) -> [XMLTree] {
    element.elements.flatMap { child -> [XMLTree] in
      names.contains(child.name.lowercased())
        ? [child] : child.elements.isEmpty ? [] : elements(names[0], names[1], of: child)
    }
  }

  private static func collect(_ element: XMLTree, columns: [String: Int], into rows: inout [[String]]) {
    for child in element.elements {
      switch child.name.lowercased() {
      case "row", "tr": rows.append(cells(of: child, columns: columns))
      case "tfoot", "title", "tittel", "tit", "caption": continue
      default: collect(child, columns: columns, into: &rows)
      }
    }
    for foot in element.elements where foot.name.lowercased() == "tfoot" {
      collect(foot, columns: columns, into: &rows)
    }
  }

  private static let widest = 60

  private static func cells(of row: XMLTree, columns: [String: Int]) -> [String] {
    var cells: [String] = []
    for entry in row.children("entry", "td", "th") {
      let start = columns[entry.attribute("colname") ?? entry.attribute("namest") ?? ""] ?? cells.count
      while cells.count < min(start, widest) { cells.append("") }
      cells.append(InlineReader.plain(entry))
      for _ in 1..<span(of: entry, columns: columns) { cells.append("") }
    }
    return Array(cells.prefix(widest))
  }

  private static func span(of entry: XMLTree, columns: [String: Int]) -> Int {
    if let wide = entry.attribute("colspan").flatMap({ Int($0) }) { return max(1, min(wide, widest)) }
    guard let first = columns[entry.attribute("namest") ?? ""], let last = columns[entry.attribute("nameend") ?? ""]
    else { return 1 }
    return max(1, last - first + 1)
  }

  /// The place of each named column, from 0.
  private static func columns(of table: XMLTree) -> [String: Int] {
    guard let group = table.first("tgroup") else { return [:] }
    let names = group.children("colspec").prefix(widest).map { $0.attribute("colname") ?? "" }
    return Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
