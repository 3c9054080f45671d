// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

// Majorities and minorities, named members, and words that point back
extension MentionGrammar {
  /// «Flertallet», «fleirtalet i komiteen, medlemene frå …»; not «flertallet av kommunene».
  func definite(_ kind: Fraction.Kind, order: Fraction.Order = .plain, at index: Int) -> Reading? {
    if words[index] == "i", FractionWords.theMajority.union(FractionWords.theMinority).contains(words[index + 1]) {
      return (Fraction(kind: .unclear), index + 2)
    }
    if isElsewhere(index) { return nil }
    return detailed(kind, order: order, at: index)
  }

  /// A majority or a minority, with those whom it is of.
  func detailed(_ kind: Fraction.Kind, order: Fraction.Order = .plain, at index: Int) -> Reading? {
    let end = skipCommittee(index)
    var next = skipMatter(end)
    let start = next
    let bracket = words[next] == "("
    if bracket || FractionWords.appositions.contains(words[next]) { next += 1 }
    let phrases: [[Substring]] = [
      ["bestående", "av"], ["beståande", "av"], ["som", "består", "av"], ["som", "er"],
      ["består", "av"], ["utgjøres", "av"], ["dvs", "."],
      ["det", "vil", "si"], ["det", "vil", "seie"], ["nemlig"], ["alle"], ["representert", "ved"],
    ]
    if exceptionList(at: next) == nil, let after = after(phrases, at: next) { next = after }
    if let list = memberList(at: next) ?? directList(at: next, isApart: next > start) {
      let close = bracket && words[list.end] == ")" ? list.end + 1 : list.end
      return (Fraction(kind: kind, order: order, named: list), close)
    }
    return (Fraction(kind: kind, order: order), start > end && exceptions(at: start) != nil ? start : end)
  }

  /// «Komiteens flertall, Høyre og Venstre, mener», «flertallet fra Høyre og Venstre».
  private func directList(at index: Int, isApart: Bool) -> PartyList? {
    if FractionWords.from.contains(words[index]) { return PartyList(words, at: index + 1, keepsUnknown: true) }
    guard isApart else { return nil }
    if PartyList.party(in: words, at: index) != nil || FractionWords.alliances.contains(words[index]) {
      return PartyList(words, at: index)
    }
    // «Et mindretall, Li og Moe, er imot».
    guard let named = people(at: index), [",", "-", "–", ")"].contains(words[named.end]) else { return nil }
    return named.fraction.named
  }

  /// «medlemmene fra X og Y», «representantene frå X».
  func memberList(at index: Int) -> PartyList? {
    var index = index
    if FractionWords.ofCommittee.contains(words[index]) { index += 1 }
    if ["de", "dei"].contains(words[index]) { index += 1 }
    if FractionWords.numerals.contains(words[index]) { index += 1 }
    guard FractionWords.members.contains(words[index]) || FractionWords.fractions.contains(words[index]) else {
      return nil
    }
    let next = skipCommittee(index + 1)
    if words[index] == "representanten" || isOne(index), words.isCapitalised(next), let person = person(at: next) {
      return person.fraction.named
    }
    guard FractionWords.fromOrIn.contains(words[next]) else { return nil }
    return PartyList(words, at: next + 1, keepsUnknown: true)
  }

  /// «medlemmene i komiteen fra Høyre», and «medlemmene fra Høyre» where it opens a sentence, follows a verb or is
  /// joined to another group.
  func members(at index: Int, isJoined: Bool) -> Reading? {
    var next = skipCommittee(index + 1)
    if ["av", "i"].contains(words[next]), FractionWords.theMajority.contains(words[next + 1]) { next += 2 }
    if opensSentence(index), PersonName.end(in: words, at: next) != nil { return namedMembers(at: next, isOne(index)) }
    if !isJoined, next == index + 1 {
      let isDefinite = words[index] != "medlem" && words[index] != "medlemmer" && words[index] != "medlemer"
      let before = words[index - 1]
      let isSpeaking = SpeechVerbs.present.contains(before) || before == "mens" || before == "medan"
      guard opensSentence(index) || isDefinite && isSpeaking else { return nil }
    }
    if next > index + 1, !isOne(index), words[index].hasSuffix("ne") || words[index].hasSuffix("ane"),
      !FractionWords.from.contains(words[next]), words[next] != ","
    {
      return (Fraction(kind: .committee), next)
    }
    guard let reading = members(.init(kind: .members, isOne: isOne(index)), listAt: next),
      let list = reading.fraction.named, next > index + 1 || !list.parties.isEmpty || !list.alliances.isEmpty
    else { return nil }
    if words[reading.end] == "i", !FractionWords.committee.contains(words[reading.end + 1]),
      words[reading.end + 1].contains("komit") || words[reading.end + 1] == "stortinget"
    {
      return nil
    }
    return (reading.fraction, skipCommittee(reading.end))
  }

  /// «Medlemmene Kari Li og Per Ås mener».
  private func namedMembers(at index: Int, _ isOne: Bool) -> Reading? {
    guard let reading = isOne ? person(at: index) : people(at: index) else { return nil }
    let after = words[reading.end] == "," ? reading.end + 1 : reading.end
    return SpeechVerbs.ofOpinion.contains(words[after]) ? reading : nil
  }

  /// Members with the list that follows, if one does; «medlemmene fra Høyre i komiteen».
  func members(
    _ fraction: Fraction, listAt index: Int, prepositions: Set<Substring> = FractionWords.from
  ) -> Reading? {
    var fraction = fraction
    let next = skipCommittee(index)
    let comma = words[next] == "," ? next + 1 : next
    if prepositions.contains(words[next]) {
      fraction.named = PartyList(words, at: next + 1, keepsUnknown: FractionWords.from.contains(words[next]))
    } else if fraction.kind == .rest, let list = memberList(at: comma) {
      fraction.named = list
    } else if FractionWords.from.contains(words[comma]) {
      fraction.named = PartyList(words, at: comma + 1, keepsUnknown: true)
    }
    if let list = fraction.named { return (fraction, skipCommittee(list.end)) }
    return fraction.kind == .members ? nil : (fraction, next)
  }

  /// «Høyres medlemmer», «Høyres og Venstres medlemmer i komiteen», «Kristelig Folkepartis fraksjon».
  func partyInGenitive(at index: Int) -> Reading? {
    guard let group = genitiveGroup(at: index) else { return nil }
    let isOfCommittee = FractionWords.committee.contains(words[group.end - 1])
    guard isOfCommittee || opensSentence(index) || SpeechVerbs.present.contains(words[index - 1]),
      !isElsewhere(group.end)
    else { return nil }
    return group
  }

  /// «Høyres og Venstres medlemmer», wherever it stands.
  func genitiveGroup(at index: Int) -> Reading? {
    var parties: [Party] = []
    var next = index
    while let (party, end) = PartyList.party(in: words, at: next, inGenitive: true) ?? joinedParty(at: next) {
      parties.append(party)
      next = [",", "og"].contains(words[end]) && words.isCapitalised(end + 1) ? end + 1 : end
    }
    guard FractionWords.members.contains(words[next]) || FractionWords.fractions.contains(words[next]) else {
      return nil
    }
    guard !parties.isEmpty else { return nil }
    let end = skipCommittee(next + 1)
    return (Fraction(kind: .members, named: PartyList(parties, end: end), isOne: isOne(next)), end)
  }

  /// «Høyre» of «Høyre og Venstres medlemmer».
  private func joinedParty(at index: Int) -> (party: Party, end: Int)? {
    guard let found = PartyList.party(in: words, at: index), [",", "og"].contains(words[found.end]) else { return nil }
    return found
  }

  /// «Høyre og Venstre mener»: parties that open a sentence and say something now; «Høgre sine medlemer».
  func parties(at index: Int) -> Reading? {
    if let reading = partyInGenitive(at: index) ?? partyFraction(at: index) { return reading }
    guard let list = PartyList(words, at: index) else { return nil }
    if FractionWords.possessives.contains(words[list.end]), isGroupNoun(list.end + 1) {
      return (Fraction(kind: .members, named: list, isOne: isOne(list.end + 1)), skipCommittee(list.end + 2))
    }
    let isAgent =
      words[index - 1] == "av" && ["fremmes", "foreslås", "støttes", "fremma"].contains(words[index - 2])
      || ["fremmer", "fremjar", "fremmar"].contains(words[index - 1]) && Self.such.contains(words[list.end])
    let speaks = opensSentence(index) && SpeechVerbs.ofOpinion.contains(words[list.end]) && !tellsOfOwn(list.end + 1)
    guard isAgent || speaks, list.members.isEmpty else { return nil }
    return (Fraction(kind: .members, named: list, isBare: true), list.end)
  }

  /// Before a proposal that is announced.
  private static let such: Set<Substring> = ["følgende", "følgjande", "fylgjande", "slikt", "slike"]

  /// «foreslår i sitt alternative budsjett»: somebody else tells of it.
  private func tellsOfOwn(_ index: Int) -> Bool {
    words[index] == "i" && (["sitt", "sin", "sine"].contains(words[index + 1]))
  }

  /// «Høyre-fraksjonen», «Venstre-medlemmene».
  private func partyFraction(at index: Int) -> Reading? {
    let parts = words[index].split(separator: "-")
    guard parts.count == 2, FractionWords.members.contains(parts[1]) || FractionWords.fractions.contains(parts[1]),
      let party = Party(named: parts[0])
    else { return nil }
    let list = PartyList([party], end: index + 1)
    return (Fraction(kind: .members, named: list, isOne: FractionWords.oneMember.contains(parts[1])), index + 1)
  }

  /// «Regjeringspartiene, Høyre og Venstre, mener», «regjeringspartienes medlemmer».
  func alliance(at index: Int) -> Reading? {
    if FractionWords.alliancesInGenitive.contains(words[index]) {
      guard FractionWords.members.contains(words[index + 1]) else { return nil }
      let list = PartyList(alliance: String(words[index].dropLast()), end: index + 2)
      return (Fraction(kind: .members, named: list), skipCommittee(index + 2))
    }
    guard let list = PartyList(words, at: index) else { return nil }
    let isSpeaking =
      SpeechVerbs.ofOpinion.contains(words[list.end]) || words[list.end] == "," || skipCommittee(list.end) > list.end
    guard opensSentence(index) && isSpeaking || SpeechVerbs.present.contains(words[index - 1]) else { return nil }
    return (Fraction(kind: .members, named: list), skipCommittee(list.end))
  }
}
