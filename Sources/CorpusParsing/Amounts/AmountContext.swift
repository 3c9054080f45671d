// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// What is known about a document before a sentence of it is read, and what the sentences so far have told.
package struct AmountContext: Sendable {
  package var title: String
  package var kind: DocumentKind?
  package var date: CalendarDate?
  package var session: StortingSession?
  /// The year of the budget that the title or the designation speaks of.
  private let titleYear: Int?
  private let titleIsBudget: Bool
  private var headings: [String] = []
  private var headingYear: Int?
  private var headingIsBudget = false
  /// The chapter and item that the headings name.
  private(set) var place: BudgetPlace?
  /// The year of the budget named last in running text.
  private var namedYear: Int?
  /// The latest day of the session that an undated text names.
  private var latestDate: CalendarDate?

  package init(
    title: String = "", kind: DocumentKind? = nil, date: CalendarDate? = nil, session: StortingSession? = nil,
    designation: String? = nil
  ) {
    (self.title, self.kind, self.date, self.session) = (title, kind, date, session)
    let words = [AmountSentence(title)] + (designation.map { [AmountSentence($0)] } ?? [])
    titleYear = words.lazy.compactMap { AmountYear.budgetYear(in: $0) }.first
    titleIsBudget = words.contains { $0.mentions(.budget) } || kind == .proposisjon && titleYear != nil
  }

  package init(_ document: Document) {
    self.init(
      title: document.title, kind: document.kind, date: document.date, session: document.session,
      designation: document.designation)
  }

  /// The year of the budget that the text deals with, where it deals with one.
  var budgetYear: Int? { headingYear ?? namedYear ?? titleYear ?? propositionYear }

  /// Whether an amount that is not called anything else is budget.
  var isBudget: Bool { headingIsBudget || titleIsBudget || isOneText && namedYear != nil }

  /// An article deals with one budget from where it names it; a committee or a minister names one in passing.
  private var isOneText: Bool { kind == nil || kind == .artikkel }

  /// When the text was written.
  private var written: CalendarDate? { date ?? latestDate }

  /// The year that a sentence in the present tense speaks of: that of the budget, else of the document.
  var currentYear: Int? { budgetYear ?? written.map { ($0.month ?? 1) >= 10 ? $0.year + 1 : $0.year } }

  /// The calendar year in which the text was written; a budget is put forward the autumn before.
  var writingYear: Int? { written?.year ?? budgetYear.map { $0 - 1 } }

  /// A budget named in one part of a committee's or minister's text does not reach into the next.
  mutating func enter(headings: [String]) {
    guard headings != self.headings else { return }
    self.headings = headings
    let words = headings.map { AmountSentence($0) }
    headingYear = words.reversed().lazy.compactMap { AmountYear.budgetYear(in: $0) }.first
    headingIsBudget = words.contains { $0.mentions(.budget) }
    place = BudgetPlace.named(in: words)
    namedYear = headingYear ?? (isOneText ? namedYear : nil)
  }

  mutating func read(_ sentence: AmountSentence) {
    guard let year = AmountYear.budgetYear(in: sentence) else { return }
    namedYear = year
  }

  /// An undated letter was written after the days it names.
  mutating func readDates(of text: String) {
    guard date == nil, let start = session?.startYear, 1900..<2100 ~= start else { return }
    guard let found = AmountYear.latestDate(in: text, within: start...start + 1) else { return }
    latestDate = latestDate.map { max($0, found) } ?? found
  }

  private var propositionYear: Int? {
    kind == .proposisjon && title.contains("statsbudsjett") ? session.map { $0.startYear + 1 } : nil
  }
}
