// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// A table of the budget in a text: rows with chapter, item, name and sum, `| 761 | 21 | Driftsutgifter | 120 000 000 |`.
struct AmountTable {
  private let rows: [[String]]
  private let columns: Columns

  /// What stands in which column.
  private struct Columns {
    var chapter: Int?
    var item: Int?
    var name: Int?
    var sums: [(column: Int, scale: Int, year: Int?)] = []
  }

  /// `nil` where the text is no table, or one without chapters and sums.
  init?(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return nil }
    rows = Self.rows(of: text)
    guard let columns = Self.columns(of: rows) else { return nil }
    self.columns = columns
  }

  /// `Kap. 761 Omsorgstjeneste, post 21 Spesielle driftsutgifter 120 000 000` and `761 21 Driftsutgifter 120 000 000`:
  /// a line of a table without its rules.
  init?(line: String) {
    guard let first = line.utf8.first, let last = line.utf8.last, line.utf8.count < 300,
      0x30...0x39 ~= first || first | 0x20 == UInt8(ascii: "k"), 0x30...0x39 ~= last,
      let row = Self.row(of: AmountSentence(line))
    else { return nil }
    rows = [row]
    columns = Columns(chapter: 0, item: 1, name: 2, sums: [(3, 0, nil)])
  }

  /// One for each sum of a row that belongs to a chapter; a row of only a chapter names those below it.
  func amounts(context: AmountContext, passage: String) -> [Amount] {
    var chapter = context.place?.chapter
    var found: [Amount] = []
    for row in rows {
      let named = columns.chapter.flatMap { Self.whole(row, $0, below: 6000) }
      if let named { chapter = named }
      guard let chapter else { continue }
      let item = columns.item.flatMap { Self.whole(row, $0, below: 100) }
      guard item != nil || named != nil || columns.item == nil else { continue }
      for sum in columns.sums {
        guard let amount = amount(row, sum, context, passage) else { continue }
        found.append(amount)
        found[found.count - 1].chapter = chapter
        found[found.count - 1].item = item
        found[found.count - 1].isBudgetLine = chapter < AmountSetting.firstIncome
      }
    }
    return found
  }

  private func amount(
    _ row: [String], _ sum: (column: Int, scale: Int, year: Int?), _ context: AmountContext, _ passage: String
  ) -> Amount? {
    guard row.indices.contains(sum.column) else { return nil }
    let cell = AmountSentence(row[sum.column])
    guard let (value, isNegative, words) = Self.value(of: cell, scale: sum.scale) else { return nil }
    let name = columns.name.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
    let change = Self.change(in: AmountSentence(name + " " + cell.printed(0..<words.lowerBound)))
    var amount = Amount(
      literal: cell.printed(words), kroner: Kroner(isNegative && change == nil ? -value : value), passage: passage)
    amount.purpose = Self.purpose(of: name)
    amount.year = sum.year ?? context.currentYear
    (amount.flow, amount.direction) = change.map { (.change, $0) } ?? (.level, .none)
    return amount
  }

  /// The name of an item without what the vote adds: `, kan overføres`, `, forhøyes med`.
  private static func purpose(of name: String) -> String? {
    let words = AmountSentence(name)
    let end = words.tokens.indices.first { index in
      words.lower(index) == ","
        && (["kan", "overslagsbevilgning", "overslagsløyving"].contains(words.lower(index + 1))
          || words.isA([.raising, .lowering], index + 1) && words.lower(index + 2) == "med")
    }
    let printed = words.printed(0..<(end ?? words.tokens.count))
    return printed.isEmpty ? nil : printed
  }

  /// `forhøyes med`, `nedsettes med`.
  private static func change(in words: AmountSentence) -> Direction? {
    guard words.lower(words.tokens.count - 1) == "med" else { return nil }
    for index in words.tokens.indices.reversed() {
      if words.isA(.raising, index) { return .up }
      if words.isA(.lowering, index) { return .down }
    }
    return nil
  }
}

extension AmountTable {
  /// Where a row of dashes tells how many columns there are, rows are of that length even on one line; else a line is one.
  private static func rows(of text: String) -> [[String]] {
    let cells = text.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    guard let rule = cells.firstIndex(where: isRule) else {
      return text.split(whereSeparator: \.isNewline).map { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        return Array(cells.dropFirst(cells.first == "" ? 1 : 0).dropLast(cells.last == "" ? 1 : 0))
      }
    }
    let width = cells[rule...].prefix(while: isRule).count
    let start = rule % (width + 1)
    return stride(from: start, to: max(start, cells.count - width + 1), by: width + 1).map {
      Array(cells[$0..<$0 + width])
    }
  }

  /// Chapter, item, name and sum; the sum is the last number, of six figures or more, and the only one after the name.
  private static func row(of line: AmountSentence) -> [String]? {
    let isLabelled = !line.tokens[0].isNumber
    let places = isLabelled ? BudgetPlace.all(in: line) : []
    guard isLabelled ? places.count == 1 : line.number(0) != nil && line.number(1) != nil else { return nil }
    let chapter = isLabelled ? places[0].chapter : line.number(0)
    let item = isLabelled ? places[0].item : line.number(1)
    let start = isLabelled ? places[0].words.upperBound : 2
    guard let chapter, let item, 1..<6000 ~= chapter, 1..<100 ~= item, !isLabelled || places[0].words.lowerBound == 0,
      let sum = (start..<line.tokens.count).first(where: { line.tokens[$0].isNumber }), sum > start,
      let number = AmountNumber.read(at: sum, in: line, isLabelled: false), number.end == line.tokens.count,
      number.whole.utf8.count >= 6, number.fraction.isEmpty
    else { return nil }
    let name = line.printed(start..<sum)
    return ["\(chapter)", "\(item)", name, line.printed(sum..<number.end)]
  }

  private static func isRule(_ cell: String) -> Bool {
    cell.utf8.count > 1 && cell.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  private static func trimmed(_ cell: Substring) -> String {
    cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// From the heads of the columns; a single row is read as chapter, item, name and sum.
  private static func columns(of rows: [[String]]) -> Columns? {
    for row in rows.prefix(4) {
      let found = columns(named: row)
      if found.chapter != nil || found.item != nil, !found.sums.isEmpty { return found }
    }
    guard let row = rows.first, (3...4).contains(row.count), whole(row, 0, below: 6000) != nil,
      let last = row.indices.last, value(of: AmountSentence(row[last]), scale: 0) != nil
    else { return nil }
    let hasItem = row.count == 4
    return Columns(chapter: 0, item: hasItem ? 1 : nil, name: last - 1, sums: [(last, 0, nil)])
  }

  private static func columns(named row: [String]) -> Columns {
    var found = Columns()
    for (column, cell) in row.enumerated() {
      let words = AmountSentence(cell)
      let first = words.lower(0)
      if first == "kap" || first == "kapittel" {
        found.chapter = column
      } else if first == "post" {
        found.item = column
      } else if ["formål", "føremål", "navn", "namn", "tekst", "benevnelse", "nemning"].contains(first) {
        found.name = column
      } else if let scale = scale(of: words) {
        found.sums.append((column, scale, AmountYear.budgetYear(in: words) ?? year(in: words)))
      }
    }
    return found
  }

  /// `Kroner`, `1 000 kr`, `Mill. kroner`, `Beløp`, `Saldert budsjett 2023`, `2024`.
  private static func scale(of head: AmountSentence) -> Int? {
    let words = head.tokens.map(\.lower)
    let isMoney = words.contains { AmountWords.kroner.contains($0) || $0.hasPrefix("beløp") || $0 == "sum" }
    guard isMoney || head.mentions([.budget, .proposal, .appropriation]) || year(in: head) != nil else { return nil }
    if words.contains("mill") || words.contains(where: { $0.hasPrefix("million") }) { return 6 }
    if words.contains("mrd") || words.contains(where: { $0.hasPrefix("milliard") }) { return 9 }
    return words.contains("000") || words.contains("1000") || words.contains("tusen") ? 3 : 0
  }

  private static func year(in head: AmountSentence) -> Int? {
    head.tokens.indices.lazy.compactMap { head.number($0) }.first { 1900...2100 ~= $0 }
  }

  private static func whole(_ row: [String], _ column: Int, below limit: Int) -> Int? {
    guard row.indices.contains(column) else { return nil }
    let cell = AmountSentence(row[column])
    let place = ["kap", "post"].contains(cell.lower(0)) ? (cell.lower(1) == "." ? 2 : 1) : 0
    guard let number = cell.number(place), number < limit, number > 0, cell.lower(place + 1) != "," else { return nil }
    return number
  }

  /// The last number of a cell, in kroner.
  private static func value(of cell: AmountSentence, scale: Int) -> (Int, isNegative: Bool, words: Range<Int>)? {
    guard let first = cell.tokens.firstIndex(where: \.isNumber),
      let number = AmountNumber.read(at: first, in: cell, isLabelled: false), number.end == cell.tokens.count,
      let value = number.value(scale: scale)
    else { return nil }
    return (value, ["-", "–", "−"].contains(cell.lower(first - 1)), first..<number.end)
  }
}
