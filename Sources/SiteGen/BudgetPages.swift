// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Amounts that texts put forward for a budget, and the chapters of the budget tables.
struct BudgetPage: DividedPage {
  static let template = "budsjett"

  var frame = Frame()
  var hasAmounts = false
  var amountGroups: [AmountGroup] = []
  var hasChapters = false
  var areas: [ChapterGroup] = []
  var years: [String] = []
  var stageNote = ""
}

struct AmountGroup: RowGroup {
  var heading = ""
  var href = ""
  var anchor = ""
  var rows: [AmountRow] = []
}

struct AmountRow: TemplateModel {
  var purpose = ""
  var year = ""
  var amount = ""
  /// In kroner, where the text is shorter.
  var kroner: String?
  var flow = ""
  var direction = ""
  var partOf: String?
  var chapter: LinkView?
  var href = ""
}

/// The chapters of one programområde.
struct ChapterGroup: RowGroup {
  var anchor = ""
  /// Empty where the tables name no areas.
  var heading = ""
  var isNamed = false
  /// As many columns as the table has.
  var width = 0
  var chapters: [ChapterRow] = []
}

struct ChapterRow: TemplateModel {
  var number = 0
  var name = ""
  var href = ""
  var cells: [String] = []
}

/// One chapter of the budget: its items by year.
struct ChapterPage: PageModel {
  static let template = "kapittel"

  var frame = Frame()
  var number = 0
  var name = ""
  var stages: [ChapterStage] = []
  var hasMentions = false
  var mentions: [AmountRow] = []
}

/// The items of a chapter as proposed, or as adopted.
struct ChapterStage: TemplateModel {
  var heading = ""
  var anchor = ""
  var chart = SafeHTML("")
  var years: [String] = []
  var items: [ItemRow] = []
  var sums: [String] = []
  var hasEvents = false
  /// Names and numbers that changed, with how we know.
  var events: [String] = []
  var doubt: String?
}

struct ItemRow: TemplateModel {
  var number = ""
  var name = ""
  var cells: [String] = []
}

/// What the tables of the budget are made from.
struct BudgetSource {
  let lines: [BudgetLine]
  let moves: [BudgetMove]

  /// Everything of it, to tell whether it has changed.
  func write(to writer: inout StoredWriter) {
    for line in lines {
      for number in [line.year, line.chapter, line.item, line.subItem ?? -1] { writer.add(number) }
      writer.add(name: line.stage)
      for text in [line.party?.code, line.department, line.note] { writer.add(text) }
      for name in [line.area, line.category, line.frame] {
        writer.add(name?.number ?? -1)
        writer.add(name?.name)
      }
      writer.add(line.chapterName)
      writer.add(line.itemName)
      writer.add("\(line.kroner.amount)")
    }
    for move in moves { writer.add("\(move)") }
  }
}

/// The budget tables by chapter.
struct BudgetTables: Sendable {
  /// Every year of the tables, without a gap; only the years at hand where they are too far apart.
  let years: [Int]
  let chapters: [(number: Int, lines: [BudgetLine])]
  /// The series of each chapter, by stage, party, item.
  let series: [Int: [BudgetSeries]]
  /// Tables that agree to the krone.
  let alike: [BudgetLikeness]
  /// Some lines are what the government proposed.
  let hasProposal: Bool

  init(_ source: BudgetSource) { self.init(source.lines, moves: source.moves) }

  init(_ lines: [BudgetLine], moves: [BudgetMove] = []) {
    hasProposal = lines.contains { $0.stage == .forslag }
    let known = Set(lines.map(\.year)).sorted()
    if let first = known.first, let last = known.last, last - first <= 40 {
      years = Array(first...last)
    } else {
      years = known
    }
    let valid = lines.filter { $0.chapter >= 0 }
    chapters = Dictionary(grouping: valid, by: \.chapter).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let history = BudgetHistory(valid, moves: moves)
    (series, alike) = (Dictionary(grouping: history.series) { $0.place.chapter }, history.alike)
  }

  /// The sum of some lines by year; `nil` for a year without a line.
  func sums(of lines: [BudgetLine]) -> [Kroner?] {
    let byYear = Dictionary(grouping: lines, by: \.year)
    return years.map { year in
      byYear[year].map { lines in Kroner(lines.reduce(0) { $0.addingReportingOverflow($1.kroner.amount).partialValue })
      }
    }
  }

  /// In millions, with a dash for what is missing.
  static func cells(_ sums: [Kroner?]) -> [String] { sums.map { $0?.millions ?? "–" } }

  /// The stage that overviews show: what was proposed, where a proposal is at hand.
  static func mainStage(of lines: [BudgetLine]) -> BudgetStage {
    lines.contains { $0.stage == .forslag } ? .forslag : lines.first?.stage ?? .forslag
  }

  static func name(of lines: [BudgetLine]) -> String {
    let name = lines.max { $0.year < $1.year }?.chapterName ?? ""
    return name.isEmpty ? "Uten navn" : name
  }
}

extension BudgetPage {
  static var lists: [DividedList<BudgetPage>] {
    [
      .groups(\.areas, \.chapters, flag: \.hasChapters, section: ("Statsbudsjettet etter kapittel", "_kapitler")),
      .groups(\.amountGroups, \.rows, flag: \.hasAmounts, section: ("Budsjettbeløp i tekstene", "_tekster")),
    ]
  }

  init(_ tables: BudgetTables, site: Site) {
    let place = Place(SiteAddress.budget)
    frame = site.frame(
      at: SiteAddress.budget, title: "Budsjett", summary: "Budsjettbeløp i tekstene, og statsbudsjettet etter kapittel."
    )
    let withLines = site.graph.withBudgetLines
    let byID = Dictionary(withLines.map { ($0.document.id, $0.amounts) }) { first, _ in first }
    amountGroups = site.graph.newestFirst(withLines.map(\.document)).compactMap { document in
      let lines = (byID[document.id] ?? []).filter(\.isBudgetLine)
      guard !lines.isEmpty else { return nil }
      return AmountGroup(
        heading: document.designation ?? document.title, href: place.link(to: SiteAddress.document(document.id)),
        anchor: "d-\(document.id)", rows: lines.map { AmountRow($0, tables: tables, site: site, from: place) })
    }
    hasAmounts = !amountGroups.isEmpty
    years = tables.years.map(String.init)
    areas = ChapterGroup.all(tables, from: place)
    hasChapters = !areas.isEmpty
    let hasProposal = tables.hasProposal
    stageNote = hasProposal ? "regjeringens forslag der det finnes, ellers vedtatt" : "vedtatt budsjett"
  }
}

extension ChapterGroup {
  /// By the number of the programområde; where a chapter has been moved, the newest budget decides.
  static func all(_ tables: BudgetTables, from place: Place) -> [ChapterGroup] {
    let chapters = tables.chapters.map { (number: $0.number, lines: $0.lines, area: area(of: $0.lines)) }
    let hasAreas = chapters.contains { $0.area != nil }
    return Dictionary(grouping: chapters) { $0.area?.number ?? Int.max }.sorted { $0.key < $1.key }.map { _, chapters in
      let area = chapters.max { year(of: $0.lines) < year(of: $1.lines) }?.area
      return ChapterGroup(
        anchor: "_omraade-\(area.map { String($0.number) } ?? "uten")",
        heading: hasAreas ? area.map { "\($0.number) \($0.name)" } ?? "Uten programområde" : "",
        isNamed: hasAreas, width: tables.years.count + 1, chapters: chapters.map { row($0, tables, from: place) })
    }
  }

  private static func area(of lines: [BudgetLine]) -> NumberedName? {
    lines.filter { $0.area != nil }.max { $0.year < $1.year }?.area
  }

  private static func year(of lines: [BudgetLine]) -> Int { lines.map(\.year).max() ?? 0 }

  private static func row(
    _ chapter: (number: Int, lines: [BudgetLine], area: NumberedName?), _ tables: BudgetTables, from place: Place
  ) -> ChapterRow {
    let stage = BudgetTables.mainStage(of: chapter.lines)
    return ChapterRow(
      number: chapter.number, name: BudgetTables.name(of: chapter.lines),
      href: place.link(to: SiteAddress.chapter(chapter.number)),
      cells: BudgetTables.cells(tables.sums(of: chapter.lines.filter { $0.stage == stage })))
  }
}

extension AmountRow {
  init(_ amount: Amount, tables: BudgetTables, site: Site, from place: Place) {
    purpose = amount.purpose ?? Self.sentence(with: amount, in: site)
    year = amount.year.map(String.init) ?? "–"
    self.amount = amount.literal
    kroner = amount.kroner.map(\.written)
    (flow, direction) = (Labels.flow(amount.flow), Labels.direction(amount.direction))
    partOf = amount.partOf
    href = place.link(to: SiteAddress.passage(amount.passage))
    chapter = amount.chapter.map { number in
      let item = amount.item.map { " post \($0)" } ?? ""
      let isKnown = tables.chapters.contains { $0.number == number }
      return LinkView(
        label: "kap. \(number)\(item)", href: isKnown ? place.link(to: SiteAddress.chapter(number)) : href)
    }
  }

  /// Where no purpose was read, the words around the amount say it.
  private static func sentence(with amount: Amount, in site: Site) -> String {
    guard let passage = site.graph.passage(amount.passage) else { return "ikke oppgitt" }
    let around = SentenceAround(amount.literal, in: passage.text)
    let before = around.before.split(separator: " ").suffix(6).joined(separator: " ")
    let after = around.after.split(separator: " ").prefix(6).joined(separator: " ")
    // As printed: no space between the amount and a sign that touches it.
    let (front, back) = (around.before.last == " " ? " " : "", around.after.first == " " ? " " : "")
    return "«… \(before)\(front)\(amount.literal)\(back)\(after) …»"
  }
}

extension ChapterPage {
  init(_ chapter: (number: Int, lines: [BudgetLine]), tables: BudgetTables, site: Site) {
    let path = SiteAddress.chapter(chapter.number)
    let place = Place(path)
    (number, name) = (chapter.number, BudgetTables.name(of: chapter.lines))
    frame = site.frame(
      at: path, title: "Kap. \(number) \(name)", summary: "Statsbudsjettets kapittel \(number) \(name), post for post.",
      area: SiteAddress.budget, trail: [("Budsjett", SiteAddress.budget)])
    let all = tables.series[chapter.number] ?? []
    let budgets = Dictionary(grouping: chapter.lines) { BudgetEdition(year: 0, stage: $0.stage, party: $0.party) }
    stages = budgets.sorted { $0.key < $1.key }.map { budget, lines in
      let series = all.filter { $0.stage == budget.stage && $0.party == budget.party }
      return ChapterStage(budget, lines, series, chapter: "kap. \(chapter.number)", tables: tables)
    }
    mentions = site.graph.withBudgetLines.flatMap(\.amounts).filter { $0.chapter == chapter.number }
      .map { AmountRow($0, tables: tables, site: site, from: place) }
    hasMentions = !mentions.isEmpty
  }
}

extension ChapterStage {
  init(
    _ budget: BudgetEdition, _ lines: [BudgetLine], _ series: [BudgetSeries], chapter: String, tables: BudgetTables
  ) {
    heading = Self.heading(budget)
    anchor = "_\(Slug.of(budget.stage.rawValue + (budget.party.map { " \($0.code)" } ?? "")))"
    years = tables.years.map(String.init)
    let sums = tables.sums(of: lines)
    self.sums = BudgetTables.cells(sums)
    chart =
      YearColumns(
        title: "\(heading), \(chapter), millioner kroner", years: zip(tables.years, sums).map { ($0, $1) }
      ).drawing
    // A number that stands for something else from a year on has a row for each.
    items = series.flatMap { series in series.runs.map { ItemRow(series.place, $0, years: tables.years) } }
    events = series.flatMap { series in series.events.map { BudgetEventWords.sentence($0, at: series.place) } }
    hasEvents = !events.isEmpty
    doubt = BudgetEventWords.doubt(tables.alike, about: series)
  }

  private static func heading(_ budget: BudgetEdition) -> String {
    switch budget.stage {
    case .forslag: "Regjeringens forslag"
    case .alternativ: "Alternativt budsjett" + (budget.party.map { " fra \($0.name)" } ?? "")
    case .vedtatt, .revidert: Labels.sentenceCase(budget.stage.rawValue)
    }
  }
}

extension ItemRow {
  init(_ place: BudgetItem, _ run: [BudgetPoint], years: [Int]) {
    number = place.item < 10 ? "0\(place.item)" : "\(place.item)"
    name = run.last?.itemName ?? ""
    cells = BudgetTables.cells(years.map { year in run.first { $0.year == year }?.kroner })
  }
}
