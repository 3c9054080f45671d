// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

// Words that point back, persons, and whom a group leaves out
extension MentionGrammar {
  /// «Disse medlemmer», «disse to partier», «disse medlemmer fra Høyre».
  func these(at index: Int) -> Reading? {
    var next = index + 1
    if FractionWords.numerals.contains(words[next]) || FractionWords.same.contains(words[next]) { next += 1 }
    guard isGroupNoun(next) else {
      let genitive: Set<Substring> = ["medlemmers", "medlemmenes", "partiers", "partienes", "medlemers", "medlemenes"]
      guard genitive.contains(words[next]) else { return nil }
      return FractionWords.opinionsOfSpeaker.contains(words[next + 1]) || isGroupNoun(next + 1)
        ? (Fraction(kind: .these), next + 1) : nil
    }
    if FractionWords.from.contains(words[next + 1]), let list = PartyList(words, at: next + 2) {
      return (Fraction(kind: .members, named: list), list.end)
    }
    return (Fraction(kind: .these), next + 1)
  }

  /// «Dette medlem», «denne medlemen», «dette flertallet», «denne fraksjonen».
  func this(at index: Int) -> Reading? {
    let next = words[index + 1]
    if FractionWords.theMajority.contains(next) || FractionWords.majorities.contains(next) {
      return definite(.majority, order: .this, at: index + 2)
    }
    if FractionWords.theMinority.contains(next) || FractionWords.minorities.contains(next) {
      return definite(.minority, order: .this, at: index + 2)
    }
    if FractionWords.fractions.contains(next) { return (Fraction(kind: .these), index + 2) }
    if next == "medlems" || next == "medlemmets" || next == "medlemens" {
      return FractionWords.opinionsOfSpeaker.contains(words[index + 2])
        ? (Fraction(kind: .this, isOne: true), index + 2) : nil
    }
    guard isOne(index + 1) else { return nil }
    if FractionWords.from.contains(words[index + 2]), let list = PartyList(words, at: index + 3) {
      return (Fraction(kind: .members, named: list, isOne: true), list.end)
    }
    return (Fraction(kind: .this, isOne: true), index + 2)
  }

  /// «Et annet flertall, medlemmene fra …», «eit mindretal i komiteen», «det første flertallet».
  func another(at index: Int) -> Reading? {
    let isDefinite = words[index] == "det"
    let isOfOtherKind = isPart(index + 2) && !isPart(index + 1)
    let found = Self.orders[words[index + 1]] ?? (isOfOtherKind ? .plain : nil)
    let order = isDefinite && found == .other ? .this : found
    let noun = found == nil ? index + 1 : index + 2
    let word = words[noun]
    if FractionWords.theMajority.contains(word) || FractionWords.theMinority.contains(word) {
      guard isDefinite, let order else { return nil }
      return definite(FractionWords.theMajority.contains(word) ? .majority : .minority, order: order, at: noun + 1)
    }
    if let one = oneMember(at: index + 1) { return one }
    if isPart(noun), words[noun + 1] == "i", FractionWords.theMajority.contains(words[noun + 2]) {
      return partOfMajority(at: noun + 3)
    }
    guard FractionWords.majorities.contains(word) || FractionWords.minorities.contains(word), !isElsewhere(noun + 1),
      !isDefinite || order != nil
    else { return nil }
    let kind: Fraction.Kind = FractionWords.majorities.contains(word) ? .majority : .minority
    guard let reading = detailed(kind, order: order ?? .plain, at: noun + 1) else { return nil }
    let isPlain = order == nil || order == .plain
    let isTold = reading.fraction.named != nil || reading.end > noun + 1 || exceptions(at: reading.end) != nil
    return isPlain && !isTold ? nil : reading
  }

  private func isPart(_ index: Int) -> Bool {
    FractionWords.majorities.contains(words[index]) || FractionWords.minorities.contains(words[index])
  }

  /// «Et medlem av komiteen, Kari Li fra Høyre», «eitt medlem, medlemen frå Raudt».
  private func oneMember(at index: Int) -> Reading? {
    guard isOne(index) else { return nil }
    let next = skipCommittee(index + 1)
    let comma = words[next] == "," ? next + 1 : next
    let list = memberList(at: comma) ?? (comma > next ? person(at: comma)?.fraction.named : nil)
    return list.map { (Fraction(kind: .person, named: $0, isOne: true), $0.end) }
  }

  /// «Et flertall i flertallet, medlemmene fra …».
  private func partOfMajority(at index: Int) -> Reading? {
    let next = words[index] == "," ? index + 1 : index
    guard let list = memberList(at: next) else { return (Fraction(kind: .unclear), index) }
    return (Fraction(kind: .members, named: list), list.end)
  }

  /// «Flertallets syn», where that is what it thinks; «flertallets medlemmer fra Høyre».
  func opinion(_ kind: Fraction.Kind, at index: Int) -> Reading? {
    if FractionWords.members.contains(words[index + 1]) {
      return members(.init(kind: .members, isOne: isOne(index + 1)), listAt: index + 2)
    }
    return FractionWords.opinionsOfSpeaker.contains(words[index + 1]) ? (Fraction(kind: kind), index + 1) : nil
  }

  /// «Fraksjonen», «fraksjonen fra Høyre», «komiteens fraksjon for Venstre».
  func fractionNoun(at index: Int) -> Reading? {
    let next = skipCommittee(index + 1)
    let comma = words[next] == "," ? next + 1 : next
    let list =
      FractionWords.fromOrIn.contains(words[next])
      ? PartyList(words, at: next + 1) : memberList(at: comma) ?? bestaaende(at: comma)
    if let list { return (Fraction(kind: .members, named: list), list.end) }
    return isElsewhere(next) ? nil : (Fraction(kind: .these), next)
  }

  private func bestaaende(at index: Int) -> PartyList? {
    guard let next = after([["bestående", "av"], ["beståande", "av"]], at: index) else { return nil }
    return memberList(at: next) ?? PartyList(words, at: next)
  }

  /// «Representanten Kari Li fra Rødt», where she says something.
  func representative(at index: Int) -> Reading? {
    if FractionWords.from.contains(words[index + 1]) { return members(at: index, isJoined: false) }
    guard let person = person(at: index + 1) else { return nil }
    let speaks = SpeechVerbs.present.contains(words[person.end]) && opensSentence(index)
    let comma = words[person.end] == "," && opensSentence(index) && SpeechVerbs.present.contains(words[person.end + 1])
    guard speaks || comma || SpeechVerbs.present.contains(words[index - 1]) else { return nil }
    return person
  }

  /// A name, and the party where it follows: «Kari Li (H)», «Kari Li fra Rødt», «Li, Høyre,».
  func person(at index: Int) -> Reading? {
    guard words.isCapitalised(index), let after = PersonName.end(in: words, at: index) else { return nil }
    var next = after
    if ["fra", "frå", "(", ","].contains(words[next]) { next += 1 }
    if let (party, end) = PartyList.party(in: words, at: next), next > after {
      let close = words[end] == ")" ? end + 1 : end
      return (Fraction(kind: .person, named: PartyList([party], end: close), isOne: true), close)
    }
    let list = PartyList(person: words.literal(index..<after), end: after)
    return (Fraction(kind: .person, named: list, isOne: true), after)
  }

  /// «Kari Li og Per Ås» of «medlemmene Kari Li og Per Ås».
  func people(at index: Int) -> Reading? {
    guard let first = person(at: index) else { return nil }
    var (list, end) = (first.fraction.named, first.end)
    while [",", "og", "samt"].contains(words[end]), words.isCapitalised(end + 1), let next = person(at: end + 1) {
      list = list.map { next.fraction.named.map($0.joined) ?? $0 }
      end = next.end
    }
    return (Fraction(kind: .person, named: list), end)
  }

  /// «, alle unntatt medlemmene fra Rødt», «, med unntak av disse medlemmer».
  func exceptions(at index: Int) -> (fractions: [Fraction], end: Int)? {
    let isApart = FractionWords.appositions.contains(words[index]) || words[index] == "("
    return exceptionList(at: isApart ? index + 1 : index)
  }

  func exceptionList(at index: Int) -> (fractions: [Fraction], end: Int)? {
    let phrases: [[Substring]] = [
      ["det", "vil", "si"], ["dvs", "."], ["bestående", "av"], ["beståande", "av"], ["som", "består", "av"],
      ["består", "av"], ["utgjøres", "av"],
    ]
    var next = after(phrases, at: index) ?? index
    // «medlemmene fra alle partier unntatt …»
    let from = FractionWords.members.contains(words[next]) ? next + 1 : next
    if FractionWords.from.contains(words[from]), ["alle", "samtlige"].contains(words[from + 1]) { next = from + 1 }
    if ["alle", "samtlige"].contains(words[next]) {
      next += 1
      if FractionWords.ofCommittee.contains(words[next]) { next += 1 }
      if isGroupNoun(next) { next = skipCommittee(next + 1) }
    } else if ["hele", "heile"].contains(words[next]), FractionWords.committee.contains(words[next + 1]) {
      next += 2
    }
    if words[next] == "," { next += 1 }
    guard let opened = after(Self.exceptionOpenings, at: next) else { return nil }
    guard var found = exception(at: opened) else {
      return opened > next && next > index ? ([Fraction(kind: .unclear)], opened) : nil
    }
    if words[found.end] == ")" { found.end += 1 }
    return ([found.fraction], found.end)
  }

  private func exception(at index: Int) -> Reading? {
    if let list = memberList(at: index) {
      return (Fraction(kind: .members, named: list, isOne: isOne(index) || isOne(index + 1)), list.end)
    }
    if FractionWords.these.contains(words[index]) { return these(at: index) }
    if FractionWords.this.contains(words[index]) { return this(at: index) }
    let next = FractionWords.from.contains(words[index]) ? index + 1 : index
    guard words.isCapitalised(next) || FractionWords.alliances.contains(words[next]) else { return nil }
    if let group = genitiveGroup(at: next) { return group }
    return PartyList(words, at: next).map { (Fraction(kind: .members, named: $0), $0.end) } ?? person(at: next)
  }

  private static let exceptionOpenings: [[Substring]] = [
    ["unntatt"], ["unnateke"], ["unntake"], ["unnatekne"], ["unnteke"], ["unteke"], ["utenom"], ["utanom"],
    ["med", "unntak", "av"], ["med", "unnatak", "av"], ["med", "unntak", "for"], ["med", "unntak", "frå"],
    ["bortsett", "fra"], ["bortsett", "frå"], ["så", "nær", "som"], ["så", "nær"], ["andre", "enn"], ["uten"],
    ["utan"], ["minus"],
  ]

  private static let orders: [Substring: Fraction.Order] = [
    "annet": .other, "anna": .other, "nytt": .other, "andre": .other, "tredje": .other, "fjerde": .other,
    "femte": .other, "sjette": .other, "ytterligere": .other, "første": .first, "fyrste": .first,
    "samme": .this, "same": .this, "nevnte": .this, "sistnevnte": .this, "førstnevnte": .first, "nemnde": .this,
    "samlet": .plain, "samla": .plain, "bredt": .plain, "breitt": .plain, "stort": .plain, "knapt": .plain,
  ]
}
