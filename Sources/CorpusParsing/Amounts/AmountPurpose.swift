// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads what an amount is for, in the sentence's own words.
enum AmountPurpose {
  /// A short phrase: what follows `til` or `for å`, else the noun before `på`, else the subject that gets the money.
  static func purpose(of figure: AmountFigure, in sentence: AmountSentence) -> String? {
    let before = figure.surroundings.lowerBound..<max(figure.surroundings.lowerBound, figure.lead)
    let after = figure.words.upperBound..<figure.surroundings.upperBound
    return given(in: after, sentence) ?? measured(by: before, sentence) ?? kind(in: before, sentence)
      ?? receiver(in: before, sentence) ?? aim(of: before, sentence)
  }

  /// `til kollektivtrafikk`, `for å bygge skoler`, `i omsetning`, after at most eight words.
  private static func given(in range: Range<Int>, _ sentence: AmountSentence) -> String? {
    let opening = range.prefix { ![",", ".", ";", "–"].contains(sentence.lower($0)) }.prefix(8)
    if let place = opening.first(where: { isAim($0, sentence) }) {
      return phrase(from: place + 1, within: range, sentence)
    }
    let filled = opening.first { sentence.lower($0) == "som" && sentence.lower($0 - 1).hasPrefix("tilfør") }
    guard let first = filled ?? opening.first(where: { !["inn", "ut"].contains(sentence.lower($0)) }),
      ["i", "som", "under", "gjennom", "på"].contains(sentence.lower(first)), !isYear(first + 1, sentence)
    else { return nil }
    return phrase(from: first + 1, within: range, sentence)
  }

  private static func isAim(_ index: Int, _ sentence: AmountSentence) -> Bool {
    let word = sentence.lower(index)
    if word == "for" { return !isYear(index + 1, sentence) && sentence.lower(index + 1) != "eksempel" }
    if word == "å" { return sentence.lower(index - 1) == "på" }
    if hollow.contains(sentence.lower(index + 1)) || sentence.lower(index - 1).hasPrefix("forslag") { return false }
    return word == "til" && !["neste", "sammen", "saman", "nå"].contains(sentence.lower(index + 1))
  }

  /// `en eksportverdi på`, `en gründerpakke på`; where the noun only says that money is given, what it is given to.
  private static func measured(by range: Range<Int>, _ sentence: AmountSentence) -> String? {
    guard let on = range.last(where: { !AmountWords.about.contains(sentence.lower($0)) }), sentence.lower(on) == "på",
      on > range.lowerBound, sentence.tokens[on - 1].isWord, !verbs.contains(sentence.lower(on - 1))
    else { return nil }
    guard sentence.isA(.gift, on - 1) else { return sentence.printed(on - 1..<on) }
    return aim(of: range, sentence) ?? receiver(in: range, sentence)
  }

  /// `Museet får`, `Totalt får museene`, `Tilskuddet økes med`.
  private static func receiver(in range: Range<Int>, _ sentence: AmountSentence) -> String? {
    guard let verb = range.first(where: { verbs.contains(sentence.lower($0)) }), verb > range.lowerBound else {
      return nil
    }
    var subject = range.lowerBound..<verb
    if subject.count == 1, general.contains(sentence.lower(subject.lowerBound)) {
      guard ["får", "fikk", "fekk"].contains(sentence.lower(verb)) else { return nil }
      subject = verb + 1..<range.upperBound
    }
    while let first = subject.first, !sentence.tokens[first].isWord || joints.contains(sentence.lower(first)) {
      subject = first + 1..<subject.upperBound
    }
    guard !["i", "for", "av", "på"].contains(sentence.lower(subject.lowerBound)) else { return nil }
    let isClause = subject.contains { [",", "som", "at"].contains(sentence.lower($0)) }
    return subject.isEmpty || subject.count > 10 || isClause ? nil : sentence.printed(subject)
  }

  /// What ties a subject to the clause before it.
  private static let joints: Set<String> = ["og", "men", "eller", "samt", "mens"]

  /// The last `til` or `for` before the figure; a sentence that begins with one names its purpose there.
  private static func aim(of range: Range<Int>, _ sentence: AmountSentence) -> String? {
    if let first = range.first, first == 0, sentence.lower(0) == "til",
      let verb = range.first(where: { verbs.contains(sentence.lower($0)) }), verb > 1
    {
      let end = sentence.lower(verb - 1) == "," ? verb - 1 : verb
      return end - 1 <= 14 ? sentence.printed(1..<end) : nil
    }
    guard
      let place = range.last(where: { sentence.lower($0) == "til" && isAim($0, sentence) })
        ?? range.last(where: { isAim($0, sentence) })
        ?? range.last(where: { ["i", "under"].contains(sentence.lower($0)) && !isYear($0 + 1, sentence) })
    else { return nil }
    let end = (place..<range.upperBound).first { sentence.lower($0) == "med" } ?? range.upperBound
    return phrase(from: place + 1, within: range.lowerBound..<end, sentence)
  }

  /// `eksportinntektene fra`: the noun that is measured.
  private static func kind(in range: Range<Int>, _ sentence: AmountSentence) -> String? {
    range.last { sentence.isA(.measure, $0) }.map { sentence.printed($0..<$0 + 1) }
  }

  /// At most twelve words, to the next sign, clause or year.
  private static func phrase(from start: Int, within range: Range<Int>, _ sentence: AmountSentence) -> String? {
    var start = start
    while start < range.upperBound, ["å", "«", "“", "”", "\""].contains(sentence.lower(start)) { start += 1 }
    var end = start
    while end < range.upperBound, end - start < 12, !ends(at: end, sentence) { end += 1 }
    while end > start, loose.contains(sentence.lower(end - 1)) { end -= 1 }
    let isEmpty = (start..<end).allSatisfy { AmountWords.about.contains(sentence.lower($0)) }
    return isEmpty || hollow.contains(sentence.lower(start)) ? nil : sentence.printed(start..<end)
  }

  private static func ends(at index: Int, _ sentence: AmountSentence) -> Bool {
    let word = sentence.lower(index)
    if stops.contains(word) || word == "slik" && sentence.lower(index + 1) == "at" { return true }
    return ["i", "for", "fra", "frå"].contains(word) && isYear(index + 1, sentence)
  }

  private static func isYear(_ index: Int, _ sentence: AmountSentence) -> Bool {
    sentence.lower(index).count == 4 && Int(sentence.lower(index)) != nil
  }

  /// Stems of nouns that only say that money is given or moved.
  private static let gifts = [
    "økning", "auke", "bevilgning", "bevilging", "løyving", "ramme", "tilskudd", "tilskot", "reduksjon", "kutt",
    "styrking",
    "beløp", "sum", "påplussing",
  ]
  private static let measures = [
    "omsetning", "omsetnad", "eksport", "import", "inntekt", "kostnad", "verdi", "gevinst",
  ]
  private static let general: Set<String> = [
    "regjeringen", "regjeringa", "det", "vi", "derfor", "samtidig", "stortinget", "dette", "totalt", "nå", "no",
    "samla",
    "samlet", "departementet", "de", "dei", "den", "i",
  ]
  /// What opens no purpose: `i fjor`, `på kap. 732`, `i statsbudsjettet`.
  private static let hollow: Set<String> = [
    "fjor", "år", "kap", "post", "statsbudsjettet", "budsjettet", "kroner", "dag", "budsjett", "statsbudsjett",
    "inneværende",
  ]
  private static let loose: Set<String> = [
    "og", "i", "til", "for", "med", "på", "en", "ei", "et", "eit", "som", "av", "fra", "frå", "om",
  ]
  private static let stops: Set<String> = [
    ".", ",", ";", ":", "(", ")", "«", "»", "“", "”", "\"", "•", "som", "fordi", "mens", "men", "mot",
    "foreslås", "blir", "ble", "skal", "er",
  ]
  private static let verbs: Set<String> = [
    "får", "fikk", "fekk", "er", "var", "blir", "ble", "økes", "øker", "aukar", "styrkes", "foreslås", "kuttes", "skal",
    "reduseres", "fortsetter", "tildeles", "mottar", "omsatte", "omsetter", "omset", "har", "koster", "kostar",
    "foreslår",
    "bevilger", "dobles", "vil", "heves", "senkes", "utgjør", "utgjer",
  ]
}
