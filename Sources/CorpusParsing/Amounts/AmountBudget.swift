// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Budget or other money.
extension AmountSetting {
  /// An appropriation, a grant, a capital injection or a frame of the state's.
  var isBudgetLine: Bool {
    guard figure.currency == "NOK", !isRatio, !isRate, !isTax, !isTotalBudget else { return false }
    if let chapter = (place ?? context.place)?.chapter, chapter >= Self.firstIncome { return false }
    if figure.isRest || isPartOfBudget || whatItGrowsBy != nil { return true }
    if isMeasuredOtherwise || isMunicipal { return false }
    if sentence.mentions(.appropriation, in: near) || isSetAside || isFrame && !isOtherMoney { return true }
    if isOtherMoney { return false }
    if sentence.mentions(.appropriation) || place?.chapter != nil { return true }
    if isForeignBody { return false }
    if context.isBudget || sentence.contains(["statsbudsjettet", "statsbudsjett"], in: sentence.tokens.indices)
      || isProposedGrant || isGrantOfBody
    {
      return true
    }
    return sentence.mentions(.grant, in: near)
      && (sentence.mentions([.state, .budget]) || AmountYear.budgetYear(in: sentence) != nil)
  }

  /// `Dette er en økning på 5 mill. kroner`: the budget line before it.
  var whatItGrowsBy: Amount? {
    guard ["dette", "det"].contains(sentence.lower(0)), Self.being.contains(sentence.lower(1)), change != nil,
      figure.surroundings.lowerBound == 0, let last = earlier.last, last.isBudgetLine, last.passage == passage
    else { return nil }
    return last
  }

  private static let being: Set<String> = [
    "er", "utgjør", "utgjer", "blir", "vert", "innebærer", "inneber", "gir", "tilsvarer", "betyr", "representerer",
  ]

  /// Chapters from here on are the state's income.
  static let firstIncome = 3000

  /// `Forskningsrådet tildelte`: the verb stands beside the body.
  private var isGrantOfBody: Bool {
    before.contains { index in
      sentence.isA(.stateBody, index)
        && (max(before.lowerBound, index - 2)...index + 2).contains {
          sentence.isA(.grant, $0) && before.contains($0) && !Self.receiving.contains(sentence.lower($0))
        }
    }
  }

  private static let receiving: Set<String> = ["får", "fekk", "fikk", "fått"]

  /// `kommunen har bevilget`.
  private var isMunicipal: Bool {
    guard !sentence.mentions([.state, .budget]) else { return false }
    return before.contains { index in
      guard sentence.isA(.municipality, index), !Self.receiving.contains(sentence.lower(index + 1)) else {
        return false
      }
      return (index + 1...index + 6).contains {
        before.contains($0) && sentence.isA([.appropriation, .setAside], $0)
      }
    }
  }

  /// `settes av til`, `vart sett av`.
  private var isSetAside: Bool {
    if sentence.lower(after.lowerBound) == "av", sentence.mentions(.setAside, in: before) { return true }
    return near.contains { index in
      sentence.lower(index) == "av"
        && (sentence.isA(.setAside, index - 1) || sentence.isA(.setAside, index - 2) && index < after.lowerBound)
    }
  }

  /// `et inntektstap på`, `en investering på`.
  private var isMeasuredOtherwise: Bool {
    let words = leading
    guard words.count > 1, let last = words.last, sentence.lower(last) == "på" else { return false }
    let noun = sentence.lower(words[words.count - 2])
    return sentence.isA([.otherMoney, .estimate], words[words.count - 2])
      || AmountWords.otherNouns.contains(where: noun.hasSuffix)
  }

  /// `foreslås 10 millioner kroner til skoler`.
  private var isProposedGrant: Bool {
    sentence.mentions(.proposal, in: near) && ["til", "for"].contains(sentence.lower(after.lowerBound))
  }

  /// The words after the figure as far as its purpose begins.
  private var headAfter: Range<Int> {
    let end = after.first { ["til", "for", "som", "slik", ","].contains(sentence.lower($0)) } ?? after.upperBound
    return after.lowerBound..<end
  }

  private var isOtherMoney: Bool {
    let other: WordClass = place?.chapter == nil ? [.otherMoney, .estimate] : .otherMoney
    return sentence.mentions(other, in: before) || sentence.mentions(other, in: headAfter)
      || isLimit && !sentence.mentions(.grant, in: before)
  }

  /// Another treasury's programme.
  private var isForeignBody: Bool { sentence.contains(["eu", "nato", "fn", "verdensbanken"], in: before.prefix(2)) }

  /// A rule, a yield or a relief of a tax, but not `det bevilges 5 mill. kroner til kontroll av avgifter`.
  private var isTax: Bool {
    guard sentence.mentions(.tax) else { return false }
    return sentence.mentions(.tax, in: before) || sentence.mentions(.tax, in: headAfter)
      || !sentence.mentions(.appropriation, in: near)
  }

  /// `2 kroner for hver krone`, `1 krone per krone`.
  var isRatio: Bool {
    let words = after.prefix(3).map { sentence.lower($0) }
    guard let last = words.last,
      AmountWords.kroner.contains(last) || AmountWords.kroner.contains(words.dropLast().last ?? "")
    else { return false }
    return ["per", "pr", "for"].contains(words[0])
  }

  /// `kr 50 pr. dag`, `300 kroner i timen`; a year and a month are when the money is paid.
  var isRate: Bool {
    let next = sentence.lower(after.lowerBound)
    let counted = sentence.lower(
      sentence.lower(after.lowerBound + 1) == "." ? after.lowerBound + 2 : after.lowerBound + 1)
    if next == "i" { return ["timen", "døgnet", "dagen"].contains(counted) }
    guard ["per", "pr", "/"].contains(next) else { return false }
    return !["år", "kalenderår", "budsjettår", "halvår", "år."].contains(counted) && Int(counted) == nil
      && (figure.value ?? 0) < 1_000_000
  }

  /// `Statsbudsjettet er på 1 400 milliarder kroner`.
  private var isTotalBudget: Bool {
    let words = before.map { sentence.lower($0) }.filter { !AmountWords.about.contains($0) && Int($0) == nil }
    return words.last == "på" && ["er", "var", "blir", "vert"].contains(words.dropLast().last ?? "")
      && words.dropLast(2).last.map { $0.hasSuffix("budsjettet") || $0.hasSuffix("budsjett") } ?? false
  }
}
