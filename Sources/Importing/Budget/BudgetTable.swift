// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// The lines of one table of a budget, with what was wrong with it.
struct BudgetTable {
  private(set) var lines: [BudgetLine] = []
  /// Names and frames of chapters, from a table that holds nothing else.
  private(set) var frames: [Int: ChapterFrame] = [:]
  private(set) var findings: [Finding] = []

  struct ChapterFrame: Equatable {
    var frame: NumberedName
    var chapterName: String
  }

  private let path: String
  /// What the names of file and sheet say, where no row does.
  private let facts: BudgetFacts
  private let columns: BudgetColumns
  private var chapter: Int?
  private var chapterName = ""
  private var sums = StatedSums()

  /// Reads the rows under the headings; `nil` where no row in the first thirty has a budget's headings.
  ///
  /// - Parameter names: of the file and the sheet, the nearest first.
  init?(_ rows: [SheetRow], path: String, names: [String]) {
    let heads = rows.prefix(30)
    guard let head = heads.firstIndex(where: { BudgetColumns(headings: $0.cells).isKnown }) else { return nil }
    let titles = heads[..<head].flatMap(\.cells).filter { !$0.isEmpty }
    self.init(
      rows[(head + 1)...], columns: BudgetColumns(headings: rows[head].cells), path: path,
      facts: BudgetFacts(names: titles + names))
    findings = Self.unknown(columns, path, rows[head].number) + findings
  }

  init(_ rows: some Sequence<SheetRow>, columns: BudgetColumns, path: String, facts: BudgetFacts) {
    (self.columns, self.path, self.facts) = (columns, path, facts)
    if columns.isFrames {
      for row in rows { readFrame(row) }
    } else {
      for row in rows { read(row) }
      findings += sums.findings(path: path)
      tellAssumedStage()
    }
  }

  private mutating func readFrame(_ row: SheetRow) {
    guard let chapter = Self.number(row[columns[.chapter]]), let frame = Self.number(row[columns[.frame]]) else {
      return report(row, .error, "budget-row", "the row has no chapter and frame")
    }
    frames[chapter] = ChapterFrame(
      frame: NumberedName(number: frame, name: row[columns[.frameName]]), chapterName: row[columns[.chapterName]])
  }

  private mutating func read(_ row: SheetRow) {
    let (chapterText, itemText) = (row[columns[.chapter]], row[columns[.item]])
    let hasAmount = columns.amounts.contains { !row[$0.column].isEmpty }
    if !chapterText.isEmpty {
      guard let number = Self.number(chapterText) else { return readUnnumbered(row, chapterText, hasAmount) }
      chapter = number
      chapterName = itemText.isEmpty && columns[.chapterName] == nil ? row[columns[.itemName]] : ""
    }
    if let name = columns[.chapterName], !row[name].isEmpty { chapterName = row[name] }
    readChapterSum(row)
    guard !itemText.isEmpty else {
      return hasAmount ? readSum(row, row[columns[.itemName]], isChapter: !chapterText.isEmpty) : readHeading(row)
    }
    guard let chapter, let item = Self.number(itemText) else {
      return report(row, .error, "budget-row", "the row has no chapter and item in numbers")
    }
    guard hasAmount else {
      return report(row, .note, "budget-amount-missing", "kap. \(chapter) post \(item) has no amount")
    }
    for amount in columns.amounts where !row[amount.column].isEmpty { add(row, chapter, item, amount) }
  }

  /// A row whose first cell is words: a section's heading, or a sum.
  private mutating func readUnnumbered(_ row: SheetRow, _ text: String, _ hasAmount: Bool) {
    if hasAmount { return readSum(row, text, isChapter: false) }
    if !row[columns[.item]].isEmpty { report(row, .error, "budget-row", "«\(text)» is no chapter's number") }
    (chapter, chapterName) = (nil, "")
  }

  private mutating func readHeading(_ row: SheetRow) {
    if row[columns[.chapter]].isEmpty { (chapter, chapterName) = (nil, "") }
  }

  private mutating func readChapterSum(_ row: SheetRow) {
    guard let column = columns[.chapterSum], let chapter, let first = columns.amounts.first else { return }
    if let sum = ExactAmount.kroner(row[column], unit: first.unit) {
      sums.state(sum, of: .chapter(chapter), row.number)
    }
  }

  /// An amount without an item is the sum of a chapter, of one side of the budget, or of the whole table.
  private mutating func readSum(_ row: SheetRow, _ text: String, isChapter: Bool) {
    guard columns.amounts.count == 1, let amount = columns.amounts.first else { return }
    guard let sum = ExactAmount.kroner(row[amount.column], unit: amount.unit) else {
      return report(row, .error, "budget-amount", "«\(row[amount.column])» is no whole number of kroner")
    }
    let words = text.lowercased()
    if isChapter || words.contains("kap"), let number = isChapter ? chapter : Self.number(words.filter(\.isNumber)) {
      sums.state(sum, of: .chapter(number), row.number)
    } else if words.contains("utgift") {
      sums.state(sum, of: .expenditure, row.number)
    } else if words.contains("inntekt") {
      sums.state(sum, of: .revenue, row.number)
    } else {
      sums.state(sum, of: .all, row.number)
    }
  }

  private mutating func add(_ row: SheetRow, _ chapter: Int, _ item: Int, _ amount: BudgetColumns.Amount) {
    let text = row[amount.column]
    guard let kroner = ExactAmount.kroner(text, unit: amount.unit) else {
      return report(row, .error, "budget-amount", "«\(text)» is no whole number of kroner")
    }
    guard let year = Self.number(row[columns[.year]]) ?? amount.year ?? facts.year, 1814...9999 ~= year else {
      return report(row, .error, "budget-year", "no column, title, sheet or file name says which year this is")
    }
    let (name, note) = BudgetNote.split(row[columns[.itemName]])
    var line = BudgetLine(
      year: year, stage: BudgetFacts(in: row[columns[.stage]]).stage ?? amount.stage ?? facts.stage ?? .forslag,
      chapter: chapter, chapterName: chapterName, item: item, itemName: name, kroner: kroner)
    line.party = Party(named: row[columns[.party]]) ?? (line.stage == .alternativ ? facts.party : nil)
    line.subItem = Self.number(row[columns[.subItem]]).flatMap { $0 == 0 ? nil : $0 }
    line.note = [row[columns[.note]], note].compactMap { $0 }.first { !$0.isEmpty }
    let department = row[columns[.department]]
    line.department = department.isEmpty ? Self.given(row[columns[.group]]) : department
    line.area = named(row, .area, .areaName)
    line.category = named(row, .category, .categoryName)
    line.frame = named(row, .frame, .frameName)
    lines.append(line)
    sums.add(line, row.number)
  }

  private func named(_ row: SheetRow, _ number: BudgetColumns.Meaning, _ name: BudgetColumns.Meaning) -> NumberedName? {
    Self.number(row[columns[number]]).map { NumberedName(number: $0, name: row[columns[name]]) }
  }

  private mutating func tellAssumedStage() {
    let isStated = columns[.stage] != nil || facts.stage != nil || columns.amounts.allSatisfy { $0.stage != nil }
    guard !lines.isEmpty, !isStated else { return }
    findings.append(
      Finding(
        path: path, severity: .note, id: "budget-stage-assumed",
        message: "nothing says whether this is a proposal or adopted: it was read as the government's proposal",
        hint: "put «forslag», «saldert», «revidert» or the party into the file's name"))
  }

  private mutating func report(_ row: SheetRow, _ severity: Finding.Severity, _ id: String, _ message: String) {
    findings.append(
      Finding(
        path: path, line: row.number, severity: severity, id: id, message: message,
        hint: "the row was left out; check it against the table"))
  }

  private static func unknown(_ columns: BudgetColumns, _ path: String, _ line: Int) -> [Finding] {
    guard !columns.unknown.isEmpty else { return [] }
    return [
      Finding(
        path: path, line: line, severity: .note, id: "budget-column-unknown",
        message: "these columns are not read: \(columns.unknown.joined(separator: ", "))",
        hint: "the others were read; say so if one of these matters")
    ]
  }

  private static func given(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// `732`, `01`, `Kap. 732`, `732.0`; `nil` for anything else.
  private static func number(_ text: String) -> Int? {
    var text = Substring(text)
    for mark in ["kap.", "kap", "kapittel", "post"] where text.lowercased().hasPrefix(mark) {
      text = text.dropFirst(mark.count)
    }
    guard let kroner = ExactAmount.kroner(String(text)), 0..<1_000_000 ~= kroner.amount else { return nil }
    return kroner.amount
  }
}

extension BudgetColumns {
  var isKnown: Bool { isBudget || isFrames }
}

extension BudgetFacts {
  /// What several names say; the first that says something decides.
  init(names: [String]) {
    let all = names.map { BudgetFacts(in: $0) }
    self.init(in: "")
    year = all.lazy.compactMap(\.year).first
    stage = all.lazy.compactMap(\.stage).first
    party = all.lazy.compactMap(\.party).first
  }
}

/// Keywords that follow a name in the table of a proposal: `Afrika, kan overføres`.
enum BudgetNote {
  private static let openings = [
    ", kan overføres", ", kan nyttes under", ", overslagsbevilgning", ", kan overførast", ", kan nyttast under",
    ", overslagsløyving",
  ]

  static func split(_ name: String) -> (name: String, note: String?) {
    let lower = name.lowercased()
    guard lower.count == name.count else { return (name, nil) }
    let starts = openings.compactMap { lower.firstRange(of: $0)?.lowerBound }
    guard let start = starts.min() else { return (name, nil) }
    let length = lower.distance(from: lower.startIndex, to: start)
    return (String(name.prefix(length)), String(name.dropFirst(length + 2)))
  }
}
