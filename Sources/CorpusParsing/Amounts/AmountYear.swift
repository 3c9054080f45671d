// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Reads which year an amount belongs to.
enum AmountYear {
  /// `statsbudsjettet 2024`, `budsjettet for 2024`, `2024-budsjettet`, `Prop. 1 S (2023–2024)`, `Gul bok 2024`.
  static func budgetYear(in sentence: AmountSentence) -> Int? {
    for index in sentence.tokens.indices {
      switch sentence.lower(index) {
      case _ where sentence.isA(.budget, index), "rnb":
        if let year = year(beside: index, in: sentence) { return year }
      case "prop", "prp":
        if let year = budgetProposition(at: index, in: sentence) { return year }
      case "bok" where sentence.lower(index - 1) == "gul":
        if let year = year(beside: index, in: sentence) { return year }
      default: continue
      }
    }
    return nil
  }

  private static func year(beside index: Int, in sentence: AmountSentence) -> Int? {
    guard !isCompared(index, sentence), !isSettled(index, sentence) else { return nil }
    let after = ["for", "i"].contains(sentence.lower(index + 1)) ? index + 2 : index + 1
    if let year = year(at: after, in: sentence) { return year }
    if ["budsjettåret", "året", "budsjettermin", "budsjetterminen"].contains(sentence.lower(after)) {
      return year(at: after + 1, in: sentence)
    }
    guard AmountWords.dashes.contains(sentence.lower(index - 1)) else { return nil }
    return year(at: index - 2, in: sentence)
  }

  /// `saldert budsjett 2022` is what something is measured from.
  private static func isSettled(_ index: Int, _ sentence: AmountSentence) -> Bool {
    ["saldert", "salderte", "vedtatt", "vedteke", "vedtatte"].contains(sentence.lower(index - 1))
  }

  /// The budget of the session's second year: `Prop. 1 S (2023–2024)`, `St.prp. nr. 1 (2008–2009)`.
  private static func budgetProposition(at index: Int, in sentence: AmountSentence) -> Int? {
    var place = index + 1
    while [".", "nr"].contains(sentence.lower(place)) { place += 1 }
    guard sentence.lower(place) == "1", let open = (place + 1..<place + 3).first(where: { sentence.lower($0) == "(" }),
      let first = sentence.number(open + 1), let second = sentence.number(open + 3), second == first + 1,
      1900...2100 ~= second
    else { return nil }
    return second
  }

  /// The year that the words around a figure state: those after it first, as «50 millioner kroner i 2024».
  static func stated(for figure: AmountFigure, in sentence: AmountSentence, _ context: AmountContext) -> Int? {
    let room = figure.words.upperBound..<figure.surroundings.upperBound
    let next = room.first { ["mens", "medan"].contains(sentence.lower($0)) }
    let after = room.lowerBound..<(next ?? room.upperBound)
    let before = figure.surroundings.lowerBound..<max(figure.surroundings.lowerBound, figure.lead)
    if figure.companions > 1, let listed = listed(figure, after, in: sentence) { return listed }
    if let year = after.lazy.compactMap({ named(at: $0, in: sentence, context) }).first { return year }
    if isPeriod(in: after, sentence) { return nil }
    if let year = before.reversed().lazy.compactMap({ named(at: $0, in: sentence, context) }).first {
      return year
    }
    if room.suffix(4).contains(where: { sentence.lower($0) == "mot" }) { return nil }
    let all = Set(sentence.tokens.indices.compactMap { named(at: $0, in: sentence, context) })
    return all.count == 1 ? all.first : nil
  }

  /// `henholdsvis 10 og 20 mill. kroner i 2024 og 2025`.
  private static func listed(_ figure: AmountFigure, _ range: Range<Int>, in sentence: AmountSentence) -> Int? {
    let years = range.filter { index in
      year(at: index, in: sentence) != nil && ["i", "for", "og", ","].contains(sentence.lower(index - 1))
    }
    guard years.count == figure.companions else { return nil }
    return year(at: years[figure.place], in: sentence)
  }

  /// `over seks år`, `i perioden 2021–2025`, `de neste fire årene`: not of one year.
  static func isPeriod(in range: Range<Int>, _ sentence: AmountSentence) -> Bool {
    for index in range.prefix(14) {
      let word = sentence.lower(index)
      if word == "perioden" || word.hasSuffix("årsperioden") { return true }
      if word == "over" || word == "fordelt", (2...4).contains(where: { sentence.lower(index + $0) == "år" }),
        sentence.lower(index + 1) != "neste"
      {
        return true
      }
      let isCounted = AmountNumeral.read(at: index - 1, in: sentence) != nil || sentence.number(index - 1) != nil
      if word == "årene" || word == "åra" || word == "årene", isCounted, !isPast(before: index, sentence) {
        return true
      }
      if isRange(at: index, in: sentence), ["i", "perioden"].contains(sentence.lower(index - 1)) { return true }
    }
    return false
  }

  private static func isPast(before index: Int, _ sentence: AmountSentence) -> Bool {
    (index - 3..<index).contains { ["siste", "forrige", "førre", "første"].contains(sentence.lower($0)) }
  }

  /// `2021–2025`.
  private static func isRange(at index: Int, in sentence: AmountSentence) -> Bool {
    guard AmountWords.dashes.contains(sentence.lower(index + 1)), let first = sentence.number(index),
      let second = sentence.number(index + 2)
    else { return false }
    return 1900...2100 ~= first && first < second && second <= 2100
  }
}

extension AmountYear {
  /// `i 2024`, `for 2024`, `statsbudsjettet 2024`, `neste år`, `i fjor`. A deadline (`innen 2030`), the year that
  /// something goes on from and a range of years name no year of an amount.
  private static func named(at index: Int, in sentence: AmountSentence, _ context: AmountContext) -> Int? {
    let token = sentence.tokens[index]
    guard token.isNumber ? token.lower.utf8.count == 4 : token.isWord && relatives.contains(token.lower) else {
      return nil
    }
    if let relative = relative(at: index, in: sentence, context) {
      return isCompared(index, sentence) || isFrom(index - 1, sentence) ? nil : relative
    }
    guard let year = year(at: index, in: sentence), !isCompared(index, sentence), !isOfClause(index, sentence) else {
      return nil
    }
    let before = sentence.lower(index - 1)
    if before.contains("budsjett"), isSettled(index - 1, sentence),
      isFrom(index - 3, sentence) || isFrom(index - 4, sentence)
    {
      return nil
    }
    if isFrom(index - 1, sentence) {
      let goesOn = sentence.lower(index + 1) == "til" || sentence.mentions(.unchanged)
      return goesOn || year < context.currentYear ?? year ? nil : year
    }
    if before == "til" {
      return isFrom(index - 3, sentence) && self.year(at: index - 2, in: sentence) != nil ? year : nil
    }
    if sentence.isA(.month, index - 1) { return sentence.lower(index - 2) == "i" ? year : nil }
    if before == "av", sentence.lower(index - 2) == "løpet" { return year }
    return opening.contains(before) || before.contains("budsjett") ? year : nil
  }

  private static func isFrom(_ index: Int, _ sentence: AmountSentence) -> Bool {
    sentence.lower(index) == "fra" || sentence.lower(index) == "frå"
  }

  /// `høyere enn i 2023`, `i forhold til saldert budsjett 2023`.
  private static func isCompared(_ index: Int, _ sentence: AmountSentence) -> Bool {
    (index - 5..<index).contains { compared.contains(sentence.lower($0)) }
  }

  /// `som ble etablert i 2019` tells of something else than the money.
  private static func isOfClause(_ index: Int, _ sentence: AmountSentence) -> Bool {
    (index - 8..<index).contains { place in
      ["som", "der", "da", "då"].contains(sentence.lower(place))
        && (past.contains(sentence.lower(place + 1)) || past.contains(sentence.lower(place + 2)))
    }
  }

  private static let past: Set<String> = ["ble", "blei", "vart", "var", "kom", "startet", "starta", "åpnet", "opna"]

  private static let compared: Set<String> = [
    "enn", "forhold", "høve", "sammenlignet", "sammenliknet", "samanlikna", "målt", "samme", "same",
  ]

  private static let opening: Set<String> = [
    "i", "for", "hausten", "høsten", "våren", "medio", "ultimo", "året", "år", "budsjettåret", "sommeren", "sommaren",
    "vinteren",
  ]

  /// The words that `relative` begins with.
  private static let relatives: Set<String> = [
    "neste", "kommende", "komande", "i", "inneværende", "inneverande", "årets", "fjorårets", "foregående",
  ]

  private static func relative(at index: Int, in sentence: AmountSentence, _ context: AmountContext) -> Int? {
    switch (sentence.lower(index), sentence.lower(index + 1)) {
    case ("neste", "år"), ("neste", "års"), ("kommende", "år"), ("komande", "år"), ("neste", "budsjettår"):
      context.isBudget ? context.budgetYear : context.writingYear.map { $0 + 1 }
    case ("i", "år"), ("inneværende", "år"), ("inneverande", "år"), ("årets", "budsjett"): context.writingYear
    case ("i", "fjor"), ("fjorårets", "budsjett"), ("foregående", "år"): context.writingYear.map { $0 - 1 }
    default: nil
    }
  }

  /// Four digits that are not part of a range, a date in figures, a price level or a larger number.
  private static func year(at index: Int, in sentence: AmountSentence) -> Int? {
    guard let year = sentence.number(index), 1900...2100 ~= year else { return nil }
    let next = sentence.lower(index + 1)
    let dashesAndSlash = AmountWords.dashes.union(["/"])
    let isRange =
      dashesAndSlash.contains(next)
      && (sentence.number(index + 2) != nil || AmountWords.kroner.contains(sentence.lower(index + 2)))
    let isEnd = dashesAndSlash.contains(sentence.lower(index - 1)) && sentence.number(index - 2) != nil
    return isRange || isEnd || AmountWords.kroner.contains(next) ? nil : year
  }

  /// The year of the latest date written in full: `12. mai 2020`.
  static func latestDate(in text: String, within years: ClosedRange<Int>) -> CalendarDate? {
    guard years.contains(where: { holds(String($0), in: text) }) else { return nil }
    let sentence = AmountSentence(text)
    return sentence.tokens.indices.compactMap { index -> CalendarDate? in
      guard sentence.isA(.month, index), let year = sentence.number(index + 1), years ~= year,
        let month = months.firstIndex(of: sentence.lower(index)),
        sentence.lower(index - 1) == ".", sentence.number(index - 2) != nil
      else { return nil }
      return CalendarDate(year: year, month: month + 1)
    }.max { ($0.year, $0.month ?? 0) < ($1.year, $1.month ?? 0) }
  }

  private static func holds(_ year: String, in text: String) -> Bool {
    let digits = Array(year.utf8)
    var matched = 0
    for byte in text.utf8 {
      matched = byte == digits[matched] ? matched + 1 : byte == digits[0] ? 1 : 0
      if matched == digits.count { return true }
    }
    return false
  }

  private static let months = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
  ]
}
