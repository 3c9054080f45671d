// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// What the words around a figure make of it: budget or not, level or change, which year, part of what.
struct AmountSetting {
  let figure: AmountFigure
  let sentence: AmountSentence
  let context: AmountContext
  let earlier: [Amount]
  let following: ArraySlice<AmountFigure>
  /// The chapter and item that the sentence, else the heading, names.
  let place: BudgetPlace?
  let passage: String
  let before: Range<Int>
  let after: Range<Int>

  init(
    _ figure: AmountFigure, followedBy following: ArraySlice<AmountFigure>, in sentence: AmountSentence,
    context: AmountContext, earlier: [Amount], places: [BudgetPlace], passage: String
  ) {
    self.passage = passage
    self.following = following
    (self.figure, self.sentence, self.context, self.earlier) = (figure, sentence, context, earlier)
    place = BudgetPlace.of(figure, in: sentence, among: places)
    before = figure.surroundings.lowerBound..<max(figure.surroundings.lowerBound, figure.lead)
    after = figure.words.upperBound..<figure.surroundings.upperBound
  }

  func amount() -> Amount {
    let kroner = figure.currency == "NOK" ? figure.value.map { Kroner($0) } : nil
    var amount = Amount(literal: figure.literal, kroner: kroner, passage: passage)
    amount.currency = figure.currency
    amount.isBudgetLine = isBudgetLine
    amount.purpose = AmountPurpose.purpose(of: figure, in: sentence)
    let whole = whole
    amount.partOf = whole?.literal
    (amount.flow, amount.direction) = flow(partOf: whole)
    amount.year = year(amount)
    let place = place ?? (amount.isBudgetLine ? context.place : nil)
    (amount.chapter, amount.item) = (place?.chapter, place?.item)
    return amount
  }

  /// A year that is stated, and for budget the year that the text deals with; other money without a year has none.
  private func year(_ amount: Amount) -> Int? {
    if let stated = AmountYear.stated(for: figure, in: sentence, context) { return stated }
    if amount.flow == .frame, isOverPeriod { return nil }
    if let whatItGrowsBy { return whatItGrowsBy.year }
    return amount.isBudgetLine ? context.currentYear : amount.flow == .limit ? context.budgetYear : nil
  }

  /// `over tre år`, before the figure or after it.
  var isOverPeriod: Bool { AmountYear.isPeriod(in: after, sentence) || AmountYear.isPeriod(in: before, sentence) }

  /// The figure's own part of the sentence.
  var near: Range<Int> { before.lowerBound..<after.upperBound }

  /// The words before the figure, without `om lag` and the like.
  var leading: [Int] {
    var words = Array(before)
    while words.count > 1, let last = words.last, AmountWords.about.contains(sentence.lower(last)),
      sentence.lower(last) != "til" || isFixed(last)
    {
      words.removeLast()
    }
    return words
  }

  /// `opp til`, `til sammen`: here `til` says nothing of where the money goes.
  private func isFixed(_ index: Int) -> Bool {
    sentence.lower(index - 1) == "opp" || ["sammen", "saman"].contains(sentence.lower(index + 1))
  }
}

extension AmountSetting {
  /// What this amount is a part of: `70 millioner av disse kronene`, `hvorav 10 millioner`, `som del av de nevnte 26
  /// millionene`, `av rammen på 100 mill. kroner går 20`, and both parts of `35 millioner … de resterende 65 millionene`.
  private var whole: Amount? {
    let next = after.lowerBound
    if sentence.lower(next) == "av", isPointer(next + 1) { return lastBudget }
    if sentence.contains(["hvorav", "derav", "kvarav", "herav"], in: before) { return lastBudget }
    if let first = before.first, sentence.lower(first) == "av", isPointer(first + 1) { return lastBudget }
    if figure.isRest { return sum(withRest: figure.value, earlier) }
    return frameOfSentence ?? restAfter ?? named
  }

  /// `disse midlene`, `dette`, `beløpet`: what was said before.
  private func isPointer(_ index: Int) -> Bool {
    let word = sentence.lower(index)
    return ["disse", "desse", "dette", "denne", "de", "dei", "den"].contains(word)
      || sentence.isA([.gift, .grant, .appropriation, .frame], index)
        && ["en", "a", "et", "ne"].contains { word.hasSuffix($0) } && sentence.lower(index + 1) != "på"
  }

  private var lastBudget: Amount? { earlier.last { $0.isBudgetLine && $0.partOf == nil } ?? earlier.last }

  /// `Av rammen på 100 mill. kroner går 20 mill. kroner til tog`.
  private var frameOfSentence: Amount? {
    guard sentence.lower(0) == "av", figure.surroundings.lowerBound > 0, figure.first < 10,
      (1..<figure.first).contains(where: { sentence.lower($0) == "på" })
    else { return nil }
    return earlier.last { sentence.printed(figure.first..<sentence.tokens.count).hasPrefix($0.literal) }
  }

  /// The nearest earlier amount that this one and the one before it add up to.
  private func sum(withRest rest: Int?, _ earlier: [Amount]) -> Amount? {
    guard let rest, let first = earlier.last?.kroner?.amount else { return nil }
    return earlier.last { $0.kroner?.amount == first &+ rest }
  }

  /// The first part, where the rest follows in the same sentence.
  private var restAfter: Amount? {
    guard let value = figure.value, let rest = following.first(where: \.isRest)?.value else { return nil }
    return earlier.last { $0.kroner?.amount == value &+ rest }
  }

  private var named: Amount? {
    guard let whole = following.first(where: \.isRepetition), let value = whole.value, value != figure.value,
      sentence.contains(["del", "ein"], in: after)
    else { return nil }
    return earlier.last { $0.kroner?.amount == value }
  }

  var isPartOfBudget: Bool { whole?.isBudgetLine ?? false }
}
