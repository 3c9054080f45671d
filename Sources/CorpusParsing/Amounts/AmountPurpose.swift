// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads what an amount is for, in the sentence's own words; nothing rather than half a phrase.
struct AmountPurpose {
  private let sentence: AmountSentence
  private let before: Range<Int>
  private let after: Range<Int>

  /// A short phrase: what follows `til` or `for å`, else the noun before `på`, else the subject that gets the money.
  static func purpose(of figure: AmountFigure, in sentence: AmountSentence) -> String? {
    let reader = AmountPurpose(figure, sentence)
    return reader.given ?? reader.measured ?? reader.kind ?? reader.object ?? reader.receiver ?? reader.aim
  }

  private init(_ figure: AmountFigure, _ sentence: AmountSentence) {
    self.sentence = sentence
    let start = figure.risesFrom == nil ? figure.surroundings.lowerBound : 0
    before = start..<max(start, figure.risesFrom.map { $0 + 1 } ?? figure.lead)
    after = figure.words.upperBound..<figure.surroundings.upperBound
  }

  /// `til kollektivtrafikk`, `for å bygge skoler`, `i omsetning`, after at most eight words.
  private var given: String? {
    let opening = after.prefix { !AmountPhrase.breaks.contains(sentence.lower($0)) && !isNewClause($0) }.prefix(8)
    if let place = opening.first(where: isAim) { return phrase(from: place + 1, within: after) }
    let filled = opening.first { sentence.lower($0) == "som" && sentence.lower($0 - 1).hasPrefix("tilfør") }
    guard let first = filled ?? opening.first(where: { !["inn", "ut"].contains(sentence.lower($0)) }),
      ["i", "som", "under", "gjennom", "på"].contains(sentence.lower(first)), !isYear(first + 1)
    else { return nil }
    return phrase(from: first + 1, within: after)
  }

  /// `og å doble`, `og får`.
  private func isNewClause(_ index: Int) -> Bool {
    let next = sentence.lower(index + 1)
    return sentence.lower(index) == "og" && (next == "å" || AmountPhrase.verbs.contains(next))
  }

  private func isAim(_ index: Int) -> Bool {
    let word = sentence.lower(index)
    if word == "for" {
      return !isYear(index + 1) && sentence.lower(index + 1) != "eksempel"
        && !AmountPhrase.hollow.contains(sentence.lower(index + 1)) && sentence.lower(index - 1) != "rette"
    }
    if word == "å" { return sentence.lower(index - 1) == "på" }
    let next = sentence.lower(index + 1)
    if AmountPhrase.pointing.contains(sentence.lower(index - 1)) { return false }
    if next == "å", AmountPhrase.emptyVerbs.contains(sentence.lower(index + 2)) { return false }
    return word == "til" && !AmountPhrase.hollow.contains(next) && !sentence.lower(index - 1).hasPrefix("forslag")
      && !["neste", "sammen", "saman", "nå", "no"].contains(next)
  }

  /// `en eksportverdi på`, `en gründerpakke på`; where the noun only says that money is given, what it is given to.
  private var measured: String? {
    guard let on = before.last(where: { !AmountWords.about.contains(sentence.lower($0)) }), sentence.lower(on) == "på",
      on > before.lowerBound, sentence.tokens[on - 1].isWord, !AmountPhrase.verbs.contains(sentence.lower(on - 1))
    else { return nil }
    if sentence.isA([.gift, .appropriation, .frame], on - 1) {
      return aim ?? receiver ?? (sentence.isA(.gift, on - 1) ? nil : phrase(from: on - 1, within: on - 1..<on))
    }
    if (max(before.lowerBound, on - 5)..<on).contains(where: { ["fra", "frå"].contains(sentence.lower($0)) }) {
      return nil
    }
    if let given = givenEarlier(to: on) { return given }
    return ["i", "av", "for"].contains(sentence.lower(on - 2))
      ? nil : phrase(from: on - 1, within: on - 1..<on)
  }

  /// `styrke dansen med`, `støtte konferansen med`.
  private var object: String? {
    guard let with = before.last, ["med", "fra", "frå", "til"].contains(sentence.lower(with)),
      let verb = before.last(where: { AmountPhrase.givingVerbs.contains(sentence.lower($0)) }), with - verb <= 12,
      !(verb + 1..<with).contains(where: { sentence.isA(.gift, $0) || AmountPhrase.stops.contains(sentence.lower($0)) })
    else { return nil }
    return phrase(from: verb + 1, within: before.lowerBound..<with)
  }

  /// `bevilgning til barn av psykisk syke på`.
  private func givenEarlier(to end: Int) -> String? {
    let start = max(before.lowerBound, end - 12)
    guard let gift = (start..<end).last(where: { sentence.isA([.gift, .appropriation, .frame], $0) }),
      ["til", "for", "i"].contains(sentence.lower(gift + 1)), gift + 2 < end
    else { return nil }
    return phrase(from: gift + 2, within: before.lowerBound..<end)
  }

  /// `Museet får`, `Totalt får museene`, `De siste årene har museet blitt tilført`.
  private var receiver: String? {
    guard let verb = before.first(where: { AmountPhrase.verbs.contains(sentence.lower($0)) }), verb > before.lowerBound
    else { return nil }
    var subject = before.lowerBound..<verb
    while let first = subject.first,
      !sentence.tokens[first].isWord || AmountPhrase.joints.contains(sentence.lower(first))
    {
      subject = first + 1..<subject.upperBound
    }
    if isAdverbial(subject) {
      let end = (verb + 1..<before.upperBound).first { AmountPhrase.participles.contains(sentence.lower($0)) }
      subject = verb + 1..<(end ?? before.upperBound)
      guard end != nil || ["får", "fikk", "fekk"].contains(sentence.lower(verb)) else { return nil }
    } else if AmountPhrase.lightVerbs.contains(sentence.lower(verb)), before.upperBound - verb > 3 {
      return nil
    }
    if !AmountPhrase.gettingVerbs.contains(sentence.lower(verb)), subject.contains(where: { sentence.isA(.state, $0) })
    {
      return nil
    }
    let isClause = subject.contains {
      [",", "som", "at", "kap", "kapittel", "(", "til", "med"].contains(sentence.lower($0))
    }
    guard let last = subject.last, subject.count <= 10, !isClause, !isAdverbial(subject),
      !AmountPhrase.general.contains(sentence.lower(last)),
      !(verb..<before.upperBound).contains(where: { [",", ";"].contains(sentence.lower($0)) })
    else { return nil }
    return phrase(from: subject.lowerBound, within: subject)
  }

  /// `Totalt`, `De siste årene`, `Blant annet`, `I 2021`: not who gets the money.
  private func isAdverbial(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return AmountPhrase.adverbs.contains(sentence.lower(first))
      || range.count == 1 && AmountPhrase.general.contains(sentence.lower(first))
      || range.contains { AmountPhrase.times.contains(sentence.lower($0)) }
  }

  /// The last `til` or `for` before the figure; a sentence that begins with one names its purpose there.
  private var aim: String? {
    let before = self.before.last.map { sentence.lower($0) } == "til" ? self.before.dropLast() : self.before
    if before.first == 0, sentence.lower(0) == "til",
      let verb = before.first(where: { AmountPhrase.verbs.contains(sentence.lower($0)) }), verb > 1
    {
      let end = sentence.lower(verb - 1) == "," ? verb - 1 : verb
      return end - 1 <= 14 ? sentence.printed(1..<end) : nil
    }
    guard
      let place = before.last(where: { sentence.lower($0) == "til" && isAim($0) }) ?? before.last(where: isAim)
        ?? before.last(where: isPlace)
    else { return nil }
    if (place..<before.upperBound).contains(where: { isNewClause($0) || sentence.lower($0) == "at" }) { return nil }
    let end = (place..<before.upperBound).first { ["med", "på"].contains(sentence.lower($0)) } ?? before.upperBound
    return phrase(from: place + 1, within: before.lowerBound..<max(place + 1, end))
  }

  /// `kutt i pressestøtten`, `utlysning under Grønn plattform`.
  private func isPlace(_ index: Int) -> Bool {
    sentence.lower(index) == "i" && sentence.isA(.gift, index - 1) && !isYear(index + 1)
      || sentence.lower(index) == "under" && sentence.isCapital(index + 1)
  }

  /// `eksportinntektene fra`: the noun that is measured.
  private var kind: String? {
    before.last { sentence.isA(.measure, $0) }.map { sentence.printed($0..<$0 + 1) }
  }
}

extension AmountPurpose {
  /// At most twelve words, to the next sign, clause or year; what is longer ends before its last part.
  private func phrase(from start: Int, within range: Range<Int>) -> String? {
    var start = start
    while start < range.upperBound, isOpening(start) { start += 1 }
    start = afterVerbs(start, within: range)
    var end = start
    while end < range.upperBound, end - start < 12, !ends(at: end) { end += 1 }
    if end < range.upperBound, !ends(at: end) {
      end = (start + 2..<max(start + 2, end)).last { AmountPhrase.loose.contains(sentence.lower($0)) } ?? end
    }
    while end > start, AmountPhrase.loose.union(AmountWords.about).contains(sentence.lower(end - 1)) { end -= 1 }
    let isEmpty = (start..<end).allSatisfy {
      AmountWords.about.contains(sentence.lower($0)) || AmountPhrase.pronouns.contains(sentence.lower($0))
        || !sentence.tokens[$0].isWord
    }
    let isOfBudget = end - start <= 3 && start < end && sentence.isA(.budget, end - 1)
    let isOnlyGift = end - start <= 4 && start < end && sentence.isA(.gift, end - 1)
    guard !isEmpty, !isOfBudget, !isOnlyGift, !AmountPhrase.hollow.contains(sentence.lower(start)),
      !isBareVerb(start..<end)
    else {
      return nil
    }
    let phrase = sentence.printed(start..<end)
    return phrase.utf8.count > 2 ? phrase : nil
  }

  private func isOpening(_ index: Int) -> Bool {
    ["å", "«", "“", "”", "\""].contains(sentence.lower(index))
  }

  /// `styrke og videreutvikle fastlegeordningen` is money for `fastlegeordningen`.
  private func afterVerbs(_ start: Int, within range: Range<Int>) -> Int {
    guard sentence.lower(start - 1) == "å", AmountPhrase.strengthening.contains(sentence.lower(start)) else {
      return start
    }
    var place = start + 1
    while sentence.lower(place) == "og", AmountPhrase.strengthening.contains(sentence.lower(place + 1)) { place += 2 }
    return place < range.upperBound && sentence.tokens[place].isWord ? place : start
  }

  /// `styrke dem`, `øke`.
  private func isBareVerb(_ range: Range<Int>) -> Bool {
    guard let first = range.first, sentence.lower(first - 1) == "å" else { return false }
    return range.dropFirst().allSatisfy {
      AmountPhrase.pronouns.contains(sentence.lower($0)) || sentence.isA(.gift, $0)
    }
  }

  private func ends(at index: Int) -> Bool {
    let (word, next) = (sentence.lower(index), sentence.lower(index + 1))
    if AmountPhrase.stops.contains(word) || AmountPhrase.verbs.contains(word)
      || AmountPhrase.pairs[word]?.contains(next) ?? false
    {
      return true
    }
    return ["i", "for", "fra", "frå", "innen", "innan"].contains(word) && isYear(index + 1)
  }

  private func isYear(_ index: Int) -> Bool { sentence.lower(index).utf8.count == 4 && sentence.number(index) != nil }
}
