// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// Reads the amounts of money that a text mentions, with what they are for, which year, and whether they are budget.
///
/// Amounts are read in document order, because a text says «av disse kronene» and «statsbudsjettet for neste år».
package struct AmountReader {
  package private(set) var context: AmountContext
  private var earlier: [Amount] = []
  private var said: Set<Said> = []

  package init(context: AmountContext) { self.context = context }

  /// What makes an amount the same as one before it.
  private struct Said: Hashable {
    var kroner: Kroner
    var sentence: String
    var order: Int
    var chapter: Int?
    var item: Int?
  }

  /// The amounts of one passage, in order; `nil` for what the text does not say.
  ///
  /// - Parameters:
  ///   - headings: the headings over the passage, outermost first.
  ///   - passage: the id that the amounts get.
  package mutating func amounts(in text: String, headings: [String] = [], passage: String) -> [Amount] {
    context.enter(headings: headings)
    context.readDates(of: text)
    if let line = AmountTable(line: text) { return amounts(of: line, passage: passage) }
    guard AmountWords.mayBeMoney(text.utf8) else { return [] }
    if let table = AmountTable(text) { return amounts(of: table, passage: passage) }
    var found: [Amount] = []
    for sentence in AmountSentence.sentences(of: text) {
      context.read(sentence)
      found += amounts(
        in: sentence, afterMoney: !found.isEmpty || context.isBudget && !earlier.isEmpty, passage: passage)
    }
    return found
  }

  private mutating func amounts(in sentence: AmountSentence, afterMoney: Bool, passage: String) -> [Amount] {
    var found: [Amount] = []
    let figures = AmountFigure.figures(in: sentence, afterMoney: afterMoney)
    let places = figures.isEmpty ? [] : BudgetPlace.all(in: sentence)
    let wording = figures.isEmpty || sentence.tokens.count < Self.longEnough ? nil : sentence.wording
    for (index, figure) in figures.enumerated() {
      let amount = amount(
        of: figure, followedBy: figures[(index + 1)...].prefix(4), in: sentence, places: places, passage: passage)
      let isSaidBefore = isRepetition(amount, figure, order: index, wording)
      earlier.append(amount)
      if !isSaidBefore { found.append(amount) }
    }
    return found
  }

  private func amount(
    of figure: AmountFigure, followedBy following: ArraySlice<AmountFigure>, in sentence: AmountSentence,
    places: [BudgetPlace], passage: String
  ) -> Amount {
    AmountSetting(
      figure, followedBy: following, in: sentence, context: context, earlier: earlier, places: places,
      passage: passage
    ).amount()
  }

  /// Words and signs of a sentence that is not said twice of two things.
  private static let longEnough = 10

  /// `de nevnte 26 millionene`, and a long sentence said again, as a proposal is in the list of the minority's.
  private mutating func isRepetition(
    _ amount: Amount, _ figure: AmountFigure, order: Int, _ wording: String?
  ) -> Bool {
    if figure.isRepetition { return earlier.contains { $0.kroner == amount.kroner } }
    guard let kroner = amount.kroner, let wording else { return false }
    let saying = Said(
      kroner: kroner, sentence: wording, order: order, chapter: amount.chapter, item: amount.item)
    return !said.insert(saying).inserted
  }

  private mutating func amounts(of table: AmountTable, passage: String) -> [Amount] {
    let found = table.amounts(context: context, passage: passage)
    earlier += found
    return found
  }

  /// The amounts of one passage by itself.
  package static func amounts(
    in text: String, headings: [String] = [], passage: String = "", context: AmountContext = AmountContext()
  ) -> [Amount] {
    var reader = AmountReader(context: context)
    return reader.amounts(in: text, headings: headings, passage: passage)
  }

  /// The amounts of all passages of a document, in order.
  package static func amounts(of document: Document) -> [Amount] {
    var reader = AmountReader(context: AmountContext(document))
    let sections = Dictionary(document.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return document.passages.flatMap { passage in
      reader.amounts(in: passage.text, headings: headings(of: passage, in: sections), passage: passage.id)
    }
  }

  private static func headings(of passage: Passage, in sections: [String: Section]) -> [String] {
    var chain: [String] = []
    var next = passage.section
    while let id = next, let section = sections[id], chain.count < 8 {
      chain.insert(section.heading, at: 0)
      next = section.parent
    }
    return chain
  }
}
