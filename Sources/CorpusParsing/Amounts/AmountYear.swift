// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads which year an amount belongs to.
enum AmountYear {
  /// `statsbudsjettet 2024`, `budsjettet for 2024`, `2024-budsjettet`.
  static func budgetYear(in sentence: AmountSentence) -> Int? {
    for index in sentence.tokens.indices where sentence.tokens[index].lower.contains("budsjett") {
      let after = ["for", "i"].contains(sentence.lower(index + 1)) ? index + 2 : index + 1
      if let year = year(at: after, in: sentence) { return year }
      if ["-", "–"].contains(sentence.lower(index - 1)), let year = year(at: index - 2, in: sentence) { return year }
    }
    return nil
  }

  /// The year that the words around a figure state: those after it first, as «50 millioner kroner i 2024».
  static func stated(for figure: AmountFigure, in sentence: AmountSentence, _ context: AmountContext) -> Int? {
    let after = figure.words.upperBound..<figure.surroundings.upperBound
    let before = figure.surroundings.lowerBound..<figure.words.lowerBound
    if let year = after.lazy.compactMap({ named(at: $0, in: sentence, context) }).first { return year }
    if let year = before.reversed().lazy.compactMap({ named(at: $0, in: sentence, context) }).first { return year }
    let all = Set(sentence.tokens.indices.compactMap { named(at: $0, in: sentence, context) })
    return all.count == 1 ? all.first : nil
  }

  /// `i 2024`, `for 2024`, `statsbudsjettet 2024`, `neste år`, `i fjor`. A deadline (`innen 2030`), the year that
  /// something goes on from and a range of years name no year of an amount.
  private static func named(at index: Int, in sentence: AmountSentence, _ context: AmountContext) -> Int? {
    if let relative = relative(at: index, in: sentence, context) { return relative }
    guard let year = year(at: index, in: sentence) else { return nil }
    let before = sentence.lower(index - 1)
    if before == "fra" || before == "frå" {
      let goesOn = sentence.lower(index + 1) == "til" || sentence.mentions(AmountWords.unchanged)
      return goesOn ? nil : year
    }
    let isNamed = ["i", "for", "hausten", "høsten", "våren", "medio", "ultimo"].contains(before)
    return isNamed || before.contains("budsjett") ? year : nil
  }

  private static func relative(at index: Int, in sentence: AmountSentence, _ context: AmountContext) -> Int? {
    switch (sentence.lower(index), sentence.lower(index + 1)) {
    case ("neste", "år"), ("kommende", "år"), ("komande", "år"):
      context.isBudget ? context.budgetYear : context.writingYear.map { $0 + 1 }
    case ("i", "år"), ("inneværende", "år"), ("inneverande", "år"): context.writingYear
    case ("i", "fjor"): context.writingYear.map { $0 - 1 }
    default: nil
    }
  }

  /// Four digits that are not part of a range, a date in figures or a larger number.
  private static func year(at index: Int, in sentence: AmountSentence) -> Int? {
    guard sentence.tokens.indices.contains(index), sentence.lower(index).count == 4,
      let year = Int(sentence.lower(index)),
      1900...2100 ~= year
    else { return nil }
    let next = sentence.lower(index + 1)
    let isRange = ["-", "–", "/"].contains(next) && Int(sentence.lower(index + 2)) != nil
    let isEnd = ["-", "–", "/"].contains(sentence.lower(index - 1)) && Int(sentence.lower(index - 2)) != nil
    return isRange || isEnd || AmountWords.kroner.contains(next) ? nil : year
  }
}
