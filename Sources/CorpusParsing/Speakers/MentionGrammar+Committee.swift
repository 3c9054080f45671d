// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

// The whole committee, what belongs to it, and who is left of it
extension MentionGrammar {
  /// «Komiteen, medlemmene fra Høyre, Kari Li, og …», «komiteen sine medlemer frå Høgre» or bare «komiteen».
  func committee(at index: Int) -> Reading? {
    var next = index + 1
    if FractionWords.possessives.contains(words[next]) { return part(at: next + 1) }
    if let end = after([["for", "øvrig"], ["forøvrig"], ["elles"], ["ellers"]], at: next) {
      return (Fraction(kind: .rest), end)
    }
    if let end = after(
      [["som", "helhet"], ["i", "sin", "helhet"], ["som", "heilskap"], ["samlet"], ["samla"]], at: next)
    {
      return (Fraction(kind: .committee), end)
    }
    if [",", "("].contains(words[next]) { next += 1 }
    if let end = after([["bestående", "av"], ["beståande", "av"], ["dvs", "."], ["det", "vil", "si"]], at: next) {
      next = end
    }
    if let list = roster(at: next) { return (Fraction(kind: .committee, named: list), list.end) }
    return (Fraction(kind: .committee), index + 1)
  }

  /// «medlemmene fra Arbeiderpartiet, Kari Li og …», «lederen Per Ås fra Høyre, …».
  private func roster(at index: Int) -> PartyList? {
    if FractionWords.members.contains(words[index]), FractionWords.fromOrIn.contains(words[index + 1]) {
      return PartyList(
        words, at: index + 1 + (FractionWords.from.contains(words[index + 1]) ? 0 : 1), keepsUnknown: false,
        isRoster: true)
    }
    guard FractionWords.chairs[words[index]] != nil || opensBracketedRoster(index) else { return nil }
    return PartyList(words, at: index, keepsUnknown: false, isRoster: true).flatMap { $0.parties.isEmpty ? nil : $0 }
  }

  /// «Kari Li (Ap), Per Ås (H) …».
  private func opensBracketedRoster(_ index: Int) -> Bool {
    guard words.isCapitalised(index), let end = PersonName.end(in: words, at: index), words[end] == "(",
      let party = PartyList.party(in: words, at: end + 1)
    else { return false }
    return words[party.end] == ")"
  }

  /// What follows «komiteens»: its chair, a majority, a minority, members, or what it means.
  func part(at index: Int) -> Reading? {
    let next = words[index]
    if let role = FractionWords.chairs[next] { return chair(role, at: index + 1) }
    if FractionWords.majorities.contains(next) { return detailed(.majority, at: index + 1) }
    if FractionWords.minorities.contains(next) { return detailed(.minority, at: index + 1) }
    if FractionWords.opinionsOfSpeaker.contains(next) { return (Fraction(kind: .committee), index) }
    if FractionWords.fractions.contains(next) { return fractionNoun(at: index) }
    if FractionWords.others.contains(next), FractionWords.members.contains(words[index + 1]) {
      return members(.init(kind: .rest), listAt: index + 2)
    }
    if FractionWords.members.contains(next) { return membersOfCommittee(at: index) }
    guard FractionWords.members.contains(words[index + 1]), isAdjective(next) else { return nil }
    if let named = members(.init(kind: .members, isOne: isOne(index + 1)), listAt: index + 2),
      named.fraction.named != nil
    {
      return named
    }
    return (Fraction(kind: FractionWords.numerals.contains(next) ? .committee : .unclear), index + 2)
  }

  private func isAdjective(_ word: Substring) -> Bool {
    FractionWords.numerals.contains(word) || word.hasSuffix("e") && !FractionWords.and.contains(word)
  }

  private func membersOfCommittee(at index: Int) -> Reading? {
    let one = isOne(index)
    if PersonName.end(in: words, at: index + 1) != nil { return one ? person(at: index + 1) : people(at: index + 1) }
    if one, words[index + 1] == ",", words.isCapitalised(index + 2), PartyList.party(in: words, at: index + 2) == nil {
      return person(at: index + 2)
    }
    if let named = members(.init(kind: .members, isOne: one), listAt: index + 1, prepositions: FractionWords.fromOrIn),
      named.fraction.named != nil
    {
      return named
    }
    if FractionWords.from.contains(words[index + 1]), words[index + 2] != "alle" {
      return (Fraction(kind: .unclear, isOne: one), index + 1)
    }
    // «Komiteens medlemmer er enige»: all of them.
    return one ? nil : (Fraction(kind: .committee), index + 1)
  }

  /// «Lederen av komiteen».
  func chair(at index: Int) -> Reading? {
    let end = skipCommittee(index + 1)
    guard end > index + 1, let role = FractionWords.chairs[words[index]] else { return nil }
    return chair(role, at: end)
  }

  /// «Saksordføreren mener».
  func spokesperson(at index: Int) -> Reading? {
    let speaks = opensSentence(index) && SpeechVerbs.ofOpinion.contains(words[index + 1])
    guard speaks || SpeechVerbs.ofOpinion.contains(words[index - 1]) else { return nil }
    return (Fraction(kind: .chair(role: "ordfører"), isOne: true), index + 1)
  }

  private func chair(_ role: String, at index: Int) -> Reading? {
    var next = words[index] == "," ? index + 1 : index
    guard words.isCapitalised(next), let named = person(at: next) else {
      return (Fraction(kind: .chair(role: role), isOne: true), index)
    }
    next = named.end
    return (Fraction(kind: .chair(role: role), named: named.fraction.named, isOne: true), next)
  }

  /// «En samlet komité», «hele komiteen», «den samlede komiteen».
  func whole(at index: Int) -> Reading? {
    let united: Set<Substring> = ["samlet", "samla", "samlede", "enstemmig", "einstemmig", "samrøystes", "samstemt"]
    var next = index
    if united.contains(words[next]) {
      guard opensSentence(index) else { return nil }
    } else if united.contains(words[next + 1]) {
      next += 1
    }
    if words[index] == "den", FractionWords.others.contains(words[index + 1]),
      FractionWords.aCommittee.contains(words[index + 2]) || FractionWords.committee.contains(words[index + 2])
    {
      return (Fraction(kind: .rest), index + 3)
    }
    let isWhole = ["hele", "heile"].contains(words[index]) || united.contains(words[next])
    let noun = words[next + 1]
    guard isWhole, FractionWords.aCommittee.contains(noun) || FractionWords.committee.contains(noun) else { return nil }
    return (Fraction(kind: .committee), next + 2)
  }

  /// «Alle komiteens medlemmer», «samtlige medlemmer av komiteen».
  func everyone(at index: Int) -> Reading? {
    var next = index + 1
    let isOfCommittee = FractionWords.ofCommittee.contains(words[next])
    if isOfCommittee { next += 1 }
    guard FractionWords.members.contains(words[next]) || FractionWords.someParties.contains(words[next]) else {
      return nil
    }
    let end = skipCommittee(next + 1)
    if let named = members(.init(kind: .members), listAt: end), named.fraction.named != nil { return named }
    let leavesOut = opensSentence(index) && exceptions(at: end) != nil
    return isOfCommittee || end > next + 1 || leavesOut ? (Fraction(kind: .committee), end) : nil
  }

  /// «Resten av komiteen», «resten av medlemmene».
  func rest(at index: Int) -> Reading? {
    guard words[index + 1] == "av" else { return nil }
    let noun = words[index + 2]
    if FractionWords.committee.contains(noun) { return (Fraction(kind: .rest), index + 3) }
    if FractionWords.ofCommittee.contains(noun), FractionWords.members.contains(words[index + 3]) {
      return (Fraction(kind: .rest), index + 4)
    }
    guard ["medlemmene", "medlemene", "medlemmer"].contains(noun) else { return nil }
    return (Fraction(kind: .rest), skipCommittee(index + 3))
  }

  /// «De øvrige medlemmer», «dei andre medlemene frå Høgre», «øvrige partier i komiteen»; «de samme medlemmer».
  func others(at index: Int) -> Reading? {
    let word = ["de", "dei"].contains(words[index]) ? index + 1 : index
    if FractionWords.same.contains(words[word]) {
      if FractionWords.theMajority.union(FractionWords.majorities).contains(words[word + 1]) {
        return detailed(.majority, order: .this, at: word + 2)
      }
      guard isGroupNoun(word + 1) else { return nil }
      return isOne(word + 1) ? (Fraction(kind: .this, isOne: true), word + 2) : (Fraction(kind: .these), word + 2)
    }
    if word > index, FractionWords.numerals.contains(words[word]), FractionWords.members.contains(words[word + 1]) {
      return members(.init(kind: .members), listAt: word + 2) ?? (Fraction(kind: .these), word + 2)
    }
    guard FractionWords.others.contains(words[word]), word > index || words[index] == "øvrige" else { return nil }
    var next = word + 1
    if FractionWords.numerals.contains(words[next]) { next += 1 }
    if FractionWords.members.contains(words[next]) || FractionWords.fractions.contains(words[next]) {
      let end = skipCommittee(next + 1)
      return isElsewhere(end) ? nil : members(.init(kind: .rest), listAt: end)
    }
    guard FractionWords.someParties.contains(words[next]), skipCommittee(next + 1) > next + 1 else { return nil }
    return (Fraction(kind: .rest), next + 3)
  }

  func isGroupNoun(_ index: Int) -> Bool {
    let word = words[index]
    return FractionWords.members.contains(word) || FractionWords.someParties.contains(word)
      || FractionWords.fractions.contains(word) || word == "partigrupper" || word == "partigruppene"
  }
}
