// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// Reads the amounts of money that a text mentions, with what they are for, which year, and whether they are budget.
///
/// Amounts are read in document order, because a text says «av disse kronene» and «statsbudsjettet for neste år».
package struct AmountReader {
  package private(set) var context: AmountContext
  private var earlier: [Amount] = []

  package init(context: AmountContext) { self.context = context }

  /// The amounts of one passage, in order; `nil` for what the text does not say.
  ///
  /// - Parameters:
  ///   - headings: the headings over the passage, outermost first.
  ///   - passage: the id that the amounts get.
  package mutating func amounts(in text: String, headings: [String] = [], passage: String) -> [Amount] {
    context.enter(headings: headings)
    guard AmountWords.mayBeMoney(text) else { return [] }
    var found: [Amount] = []
    for sentence in AmountSentence.sentences(of: text) {
      context.read(sentence)
      let figures = AmountFigure.figures(in: sentence, afterMoney: !found.isEmpty)
      for (index, figure) in figures.enumerated() {
        let setting = AmountSetting(
          figure, followedBy: figures[(index + 1)...].prefix(4), in: sentence, context: context, earlier: earlier)
        let amount = setting.amount(passage: passage)
        let isSaidBefore = figure.isRepetition && earlier.contains { $0.kroner == amount.kroner }
        earlier.append(amount)
        if !isSaidBefore { found.append(amount) }
      }
    }
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
