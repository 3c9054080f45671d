// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// The budget that a proposal to a decision holds as an HTML table: `På statsbudsjettet for 2026 bevilges under:`.
package enum AdoptedBudget {
  /// Whether a text holds such a table.
  package static func isIn(_ html: String) -> Bool {
    let lower = html.prefix(100_000).lowercased()
    return lower.contains("<table") && (lower.contains("bevilges") || lower.contains("løyv")) && !rows(html).isEmpty
  }

  /// The lines at stage `vedtatt`, and what is wrong with the table.
  ///
  /// - Parameters:
  ///   - path: for the findings.
  ///   - year: where the text before the table names none.
  package static func lines(in html: String, path: String, year: Int? = nil) -> (
    lines: [BudgetLine], findings: [Finding]
  ) {
    let table = BudgetTable(adopted: html, path: path, year: year)
    return (table.lines, table.findings)
  }

  static func facts(_ html: String, path: String, year: Int?) -> BudgetFacts {
    let opening = html.lowercased().components(before: "<table")
    var facts = BudgetFacts(in: HTMLRows.text(opening))
    facts.year = facts.year ?? year ?? BudgetFacts(in: path).year
    (facts.stage, facts.party) = (.vedtatt, nil)
    return facts
  }

  /// Rows of kap., post, formål, kroner; a table of another shape has none.
  static func rows(_ html: String) -> [SheetRow] {
    let rows = HTMLRows.read(html)
    let isBudget = rows.contains { row in
      row.cells.count >= 4 && row.cells[0].isEmpty && Int(row.cells[1]) != nil
        && ExactAmount.kroner(row.cells[3]) != nil
    }
    return isBudget ? rows.filter { !isHeading($0.cells[0]) } : []
  }

  private static func isHeading(_ cell: String) -> Bool {
    cell.lowercased().hasPrefix("kap") && Int(cell.filter(\.isNumber)) == nil
  }
}

extension String {
  fileprivate func components(before mark: String) -> String {
    firstRange(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }
}

/// The cells of the tables in a piece of HTML, tags removed.
enum HTMLRows {
  static func read(_ html: String) -> [SheetRow] {
    var rows: [SheetRow] = []
    var cells: [String]?
    var cell: String?
    var line = 1
    scan(html) { piece in
      switch piece {
      case .tag("tr"):
        cells = []
      case .tag("td"), .tag("th"):
        if let open = cell { cells?.append(open.singleLine) }
        cell = ""
      case .end("td"), .end("th"):
        if let text = cell { cells?.append(text.singleLine) }
        cell = nil
      case .end("tr"):
        if let row = cells, row.contains(where: { !$0.isEmpty }) { rows.append(SheetRow(number: line, cells: row)) }
        (cells, cell) = (nil, nil)
      case .text(let text):
        line += text.utf8.count { $0 == UInt8(ascii: "\n") }
        cell?.append(text)
      case .tag, .end:
        cell?.append(" ")
      }
    }
    return rows
  }

  /// The text without its tags.
  static func text(_ html: String) -> String {
    var all = ""
    scan(html) { if case .text(let text) = $0 { all += text } else { all += " " } }
    return all.singleLine
  }

  private enum Piece {
    case tag(String)
    case end(String)
    case text(String)
  }

  private static func scan(_ html: String, _ use: (Piece) -> Void) {
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      if open > rest.startIndex { use(.text(decoded(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: ">") else { return }
      let inside = rest[rest.index(after: open)..<close]
      let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      use(inside.hasPrefix("/") ? .end(name) : .tag(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { use(.text(decoded(rest))) }
  }

  /// `&amp;` last, so that nothing is decoded twice.
  private static let entities: [(name: String, letter: String)] = [
    ("&nbsp;", " "), ("&#160;", " "), ("&minus;", "−"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
    ("&aring;", "å"),
    ("&oslash;", "ø"), ("&aelig;", "æ"), ("&amp;", "&"),
  ]

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return entities.reduce(String(text)) { $0.replacing($1.name, with: $1.letter) }
  }
}
