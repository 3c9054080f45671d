// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// What the words around a figure make of it: budget or not, level or change, which year, part of what.
struct AmountSetting {
  private let figure: AmountFigure
  private let sentence: AmountSentence
  private let context: AmountContext
  private let earlier: [Amount]
  private let following: ArraySlice<AmountFigure>
  private let before: Range<Int>
  private let after: Range<Int>

  init(
    _ figure: AmountFigure, followedBy following: ArraySlice<AmountFigure>, in sentence: AmountSentence,
    context: AmountContext, earlier: [Amount]
  ) {
    self.following = following
    (self.figure, self.sentence, self.context, self.earlier) = (figure, sentence, context, earlier)
    before = figure.surroundings.lowerBound..<figure.words.lowerBound
    after = figure.words.upperBound..<figure.surroundings.upperBound
  }

  func amount(passage: String) -> Amount {
    let kroner = figure.currency == "NOK" ? figure.value.map { Kroner($0) } : nil
    var amount = Amount(literal: figure.literal, kroner: kroner, passage: passage)
    amount.currency = figure.currency
    amount.isBudgetLine = isBudgetLine
    amount.purpose = AmountPurpose.purpose(of: figure, in: sentence)
    let whole = whole
    amount.partOf = whole?.literal
    (amount.flow, amount.direction) = flow(partOf: whole)
    amount.year = year(amount)
    (amount.chapter, amount.item) = BudgetPlace.near(figure, in: sentence)
    return amount
  }

  /// A year that is stated, and for budget the year that the text deals with; other money without a year has none.
  private func year(_ amount: Amount) -> Int? {
    if let stated = AmountYear.stated(for: figure, in: sentence, context) { return stated }
    return amount.isBudgetLine ? context.currentYear : amount.flow == .limit ? context.budgetYear : nil
  }
}

extension AmountSetting {
  private var isBudgetLine: Bool {
    guard figure.currency == "NOK", !isRatio, !isTax, !isTotalBudget else { return false }
    if figure.isRest || isPartOfBudget { return true }
    if isMeasuredOtherwise { return false }
    if sentence.mentions(AmountWords.appropriation, in: near) || isSetAside { return true }
    if isOtherMoney { return false }
    if sentence.mentions(AmountWords.appropriation) { return true }
    if isForeignBody { return false }
    if context.isBudget || sentence.mentions(["statsbudsjett"]) || isProposedGrant { return true }
    return sentence.mentions(AmountWords.grant, in: near) && isOfState
  }

  private var isOfState: Bool {
    sentence.mentions(AmountWords.state) || sentence.tokens.contains { $0.lower.contains("departement") }
  }

  /// `settes av til`, `vart sett av`.
  private var isSetAside: Bool {
    if sentence.lower(after.lowerBound) == "av", sentence.mentions(["sett", "satt", "setj"], in: before) {
      return true
    }
    return near.contains { index in
      sentence.lower(index) == "av" && sentence.lower(index - 1).hasPrefix("set")
        || sentence.lower(index) == "av" && sentence.lower(index - 1) == "satt"
    }
  }

  /// `et inntektstap på`, `en investering på`.
  private var isMeasuredOtherwise: Bool {
    guard leading.last == "på", let noun = leading.dropLast().last else { return false }
    return AmountWords.otherMoney.contains(where: noun.hasPrefix)
      || AmountWords.otherNouns.contains(where: noun.hasSuffix)
  }

  /// `foreslås 10 millioner kroner til skoler`.
  private var isProposedGrant: Bool {
    sentence.mentions(["foresl", "føresl"], in: near) && ["til", "for"].contains(sentence.lower(after.lowerBound))
  }

  private var near: Range<Int> { before.lowerBound..<after.upperBound }

  /// The words after the figure as far as its purpose begins.
  private var headAfter: Range<Int> {
    let end = after.first { ["til", "for", "som", "slik", ","].contains(sentence.lower($0)) } ?? after.upperBound
    return after.lowerBound..<end
  }

  private var isOtherMoney: Bool {
    sentence.mentions(AmountWords.otherMoney, in: before) || sentence.mentions(AmountWords.otherMoney, in: headAfter)
      || isLimit && !sentence.mentions(AmountWords.grant, in: before)
  }

  /// Another treasury's programme.
  private var isForeignBody: Bool { sentence.contains(["eu", "nato", "fn", "verdensbanken"], in: before.prefix(2)) }

  private var isTax: Bool {
    sentence.mentions(AmountWords.tax) || sentence.contains(AmountWords.taxWords)
  }

  /// `2 kroner for hver krone`, `1 krone per krone`.
  private var isRatio: Bool {
    let words = after.prefix(3).map { sentence.lower($0) }
    guard let last = words.last,
      AmountWords.kroner.contains(last) || AmountWords.kroner.contains(words.dropLast().last ?? "")
    else { return false }
    return ["per", "pr", "for"].contains(words[0])
  }

  /// `Statsbudsjettet er på 1 400 milliarder kroner`.
  private var isTotalBudget: Bool {
    let words = before.map { sentence.lower($0) }.filter { !AmountWords.about.contains($0) && Int($0) == nil }
    return words.last == "på" && ["er", "var", "blir", "vert"].contains(words.dropLast().last ?? "")
      && words.dropLast(2).last.map { $0.hasSuffix("budsjettet") || $0.hasSuffix("budsjett") } ?? false
  }

  private var isPartOfBudget: Bool {
    guard let whole else { return false }
    return whole.isBudgetLine
  }
}

extension AmountSetting {
  /// What this amount is a part of: `70 millioner av disse kronene`, `hvorav 10 millioner`, `som del av de nevnte 26
  /// millionene`, and both parts of `35 millioner … de resterende 65 millionene`.
  private var whole: Amount? {
    let next = sentence.lower(after.lowerBound)
    if next == "av", AmountWords.partOfThese.contains(sentence.lower(after.lowerBound + 1)) { return lastBudget }
    if before.last(where: { ["hvorav", "derav", "kvarav", "herav"].contains(sentence.lower($0)) }) != nil {
      return lastBudget
    }
    if before.prefix(3).map({ sentence.lower($0) }).starts(with: ["av", "disse"]) { return lastBudget }
    if figure.isRest { return sum(withRest: figure.value, earlier) }
    return restAfter ?? named
  }

  private var lastBudget: Amount? { earlier.last { $0.isBudgetLine && $0.partOf == nil } ?? earlier.last }

  /// The nearest earlier amount that this one and the one before it add up to.
  private func sum(withRest rest: Int?, _ earlier: [Amount]) -> Amount? {
    guard let rest, let first = earlier.last?.kroner?.amount else { return nil }
    return earlier.last { $0.kroner?.amount == first + rest }
  }

  /// The first part, where the rest follows in the same sentence.
  private var restAfter: Amount? {
    guard let value = figure.value, let rest = following.first(where: \.isRest)?.value else { return nil }
    return earlier.last { $0.kroner?.amount == value + rest }
  }

  private var named: Amount? {
    guard let whole = following.first(where: \.isRepetition), let value = whole.value, value != figure.value,
      sentence.mentions(["del"], in: after)
    else { return nil }
    return earlier.last { $0.kroner?.amount == value }
  }
}

extension AmountSetting {
  private func flow(partOf whole: Amount?) -> (Flow, Direction) {
    if isRatio { return (.none, .none) }
    if isLimit && !isFrame { return (.limit, .none) }
    if let direction = change { return (.change, direction) }
    if isFrame { return (.frame, .none) }
    if let whole, whole.flow == .change, !sentence.mentions(["øremerk"], in: near) { return (.change, whole.direction) }
    if sentence.mentions(AmountWords.unchanged, in: near) { return (.level, .same) }
    return (.level, risesTo)
  }

  /// `økes til 50 millioner kroner`.
  private var risesTo: Direction {
    guard leading.last == "til" else { return .none }
    return direction(of: Array(leading.dropLast()))
  }

  private var isLimit: Bool {
    let words = before.suffix(4).map { sentence.lower($0) }
    if words.suffix(2) == ["opp", "til"] || words.suffix(2) == ["under", "enn"] { return true }
    if AmountWords.limits.subtracting(["opp"]).contains(words.last ?? "") { return true }
    return sentence.contains(
      ["grense", "grensen", "grensa", "maksimal", "maksimalt", "tak", "taket", "terskel"], in: before)
      || sentence.mentions(["beløpsgrense", "omsetningsgrense"], in: before) || isTax && isOneOfLimits
  }

  /// A second limit beside the first: `fra 1 000 kroner til 2 000 kroner`, `25 millioner i omsetning`.
  private var isOneOfLimits: Bool {
    sentence.contains(["inntil", "opptil", "maksimal", "maksimalt", "grense", "grensen", "grensa"])
  }

  /// `en ramme på`, `over seks år`, `i perioden 2024–2028`.
  private var isFrame: Bool {
    let head = before.suffix(5).map { sentence.lower($0) }
    if head.last.map({ $0 == "på" || AmountWords.about.contains($0) }) ?? false,
      head.contains(where: { word in AmountWords.frames.contains { word.hasPrefix($0) } })
    {
      return true
    }
    let words = after.prefix(6).map { sentence.lower($0) }
    if words.count > 2, words[0] == "over", words[2] == "år" { return true }
    return words.contains("perioden") || words.contains("fireårsperioden")
  }

  /// The direction, where the figure is a difference.
  private var change: Direction? {
    let next = after.prefix(3).map { sentence.lower($0) }
    if let first = next.first {
      if AmountWords.more.contains(first) { return .up }
      if AmountWords.less.contains(first) { return .down }
      if first == "i", let second = next.dropFirst().first {
        let direction = direction(of: [second])
        if direction != .none { return direction }
      }
      if first == "over" || first == "under",
        next.dropFirst().first == "forslaget" || next.dropFirst().first == "regjeringens"
      {
        return first == "over" ? .up : .down
      }
    }
    guard let last = leading.last else { return nil }
    if ["ytterligere", "ytterlegare", "ekstra"].contains(last) { return .up }
    let direction = last == "på" || last == "med" ? direction(of: Array(leading.dropLast())) : direction(of: [last])
    return direction == .none || last == "på" && !isOfDifference ? nil : direction
  }

  /// `en økning på`, `økt bevilgning på`, but not `økte tilskuddet til en ordning på`.
  private var isOfDifference: Bool { direction(of: Array(leading.dropLast().suffix(4))) != .none }

  /// The words before the figure, without `om lag` and the like.
  private var leading: [String] {
    var words = before.map { sentence.lower($0) }
    while words.count > 1, let last = words.last, last != "til" || words.dropLast().last == "opp",
      AmountWords.about.contains(last)
    {
      words.removeLast()
    }
    return words
  }

  /// The verb or noun nearest the end decides.
  private func direction(of words: [String]) -> Direction {
    for word in words.reversed() {
      if AmountWords.raising.contains(where: word.hasPrefix) && !AmountWords.notRaising.contains(where: word.hasPrefix)
      {
        return .up
      }
      if AmountWords.lowering.contains(where: word.hasPrefix) { return .down }
    }
    return .none
  }
}

/// `kap. 732 post 72`, `post 72 under kap. 732`.
enum BudgetPlace {
  /// The place nearest the figure, those before it first.
  static func near(_ figure: AmountFigure, in sentence: AmountSentence) -> (chapter: Int?, item: Int?) {
    let before = figure.surroundings.lowerBound..<figure.words.lowerBound
    let after = figure.words.upperBound..<figure.surroundings.upperBound
    let first = place(in: Array(before), sentence)
    return first.chapter == nil ? place(in: Array(after), sentence) : first
  }

  private static func place(in range: [Int], _ sentence: AmountSentence) -> (chapter: Int?, item: Int?) {
    var found: (chapter: Int?, item: Int?) = (nil, nil)
    for index in range {
      switch sentence.lower(index) {
      case "kap", "kapittel": found.chapter = number(after: index, longest: 4, in: sentence) ?? found.chapter
      case "post": found.item = number(after: index, longest: 2, in: sentence) ?? found.item
      default: continue
      }
    }
    return found.chapter == nil ? (nil, nil) : found
  }

  private static func number(after index: Int, longest: Int, in sentence: AmountSentence) -> Int? {
    let next = sentence.lower(index + 1) == "." ? sentence.lower(index + 2) : sentence.lower(index + 1)
    return next.count <= longest ? Int(next) : nil
  }
}
