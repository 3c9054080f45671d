// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The ways in which bokmål and nynorsk name a group in a committee.
struct MentionGrammar {
  let words: Words
  let start: Int
  /// The last word of the committee's own name, in lower case: `finanskomiteen`.
  let own: Substring?

  /// A fraction and the index after it.
  typealias Reading = (fraction: Fraction, end: Int)

  /// The mention that starts here: «disse medlemmer og komiteens medlem fra Rødt».
  func mention() -> Mention? {
    guard let first = reading(at: start) else { return nil }
    var (fractions, end) = ([first.fraction], first.end)
    while fractions.count < 6, let next = joined(at: end) {
      fractions.append(next.fraction)
      end = next.end
    }
    return Mention(fractions: fractions, words: start..<end)
  }

  /// A fraction with whom it leaves out.
  private func reading(at index: Int) -> Reading? {
    guard let opening = Self.openings[words[index]] ?? partyOpening(at: index) ?? ownOpening(at: index),
      var reading = fraction(opening, at: index)
    else { return nil }
    if case .chair = reading.fraction.kind { return reading }
    if let exception = exceptions(at: reading.end) {
      reading.fraction.exceptions = exception.fractions
      reading.end = exception.end
    } else if let exceptions = exceptionsApart(from: index..<reading.end) {
      reading.fraction.exceptions = exceptions
      reading.fraction.leavesLater = true
    }
    return reading
  }

  /// «… og disse medlemmer», «…, sammen med medlemmet fra Rødt,».
  private func joined(at index: Int) -> Reading? {
    var next = words[index] == "," ? index + 1 : index
    if FractionWords.and.contains(words[next]) {
      next += 1
    } else if ["sammen", "saman", "i", "med"].contains(words[next]),
      let after = after([["sammen", "med"], ["saman", "med"], ["i", "lag", "med"]], at: next)
    {
      next = after
    } else {
      return nil
    }
    guard let opening = Self.openings[words[next]], let reading = fraction(opening, at: next, isJoined: true) else {
      return nil
    }
    switch reading.fraction.kind {
    case .committee, .unclear, .person: return nil
    default: return reading
    }
  }

  /// What the first word of a mention can be.
  enum Opening {
    case ofCommittee, committee, majority, minority, member, committeeMember, these, this, whole, another, rest, others,
      all, representative, fraction, ofMajority, ofMinority, party, partyInGenitive, alliance, chair, spokesperson,
      listed
  }

  static let openings: [Substring: Opening] = {
    var table: [Substring: Opening] = [
      "en": .whole, "ein": .whole, "ei": .whole, "den": .whole, "hele": .whole, "heile": .whole, "samlet": .whole,
      "samla": .whole, "et": .another, "eit": .another, "ett": .another, "eitt": .another, "det": .another,
      "resten": .rest, "øvrige": .others,
      "de": .others, "dei": .others, "alle": .all, "samtlige": .all, "representanten": .representative,
      "stortingsrepresentanten": .representative, "samme": .others, "same": .others, "saksordføreren": .spokesperson,
      "saksordførar": .spokesperson, "saksordføraren": .spokesperson, "saksordfører": .spokesperson,
    ]
    let rows: [(Set<Substring>, Opening)] = [
      (FractionWords.ofCommittee, .ofCommittee), (FractionWords.committee, .committee),
      (FractionWords.theMajority, .majority), (FractionWords.theMinority, .minority),
      (FractionWords.members, .member), (FractionWords.committeeMembers, .committeeMember),
      (FractionWords.these, .these), (FractionWords.this, .this), (["fraksjonen", "fraksjonene"], .fraction),
      (FractionWords.ofTheMajority, .ofMajority), (FractionWords.ofTheMinority, .ofMinority),
      (FractionWords.alliances, .alliance), (Set(FractionWords.chairs.keys), .chair),
      (FractionWords.alliancesInGenitive, .alliance), (FractionWords.formerOrLatter, .listed),
    ]
    for (forms, opening) in rows {
      for form in forms where table[form] == nil { table[form] = opening }
    }
    return table
  }()

  private func partyOpening(at index: Int) -> Opening? {
    guard words.isCapitalised(index) else { return nil }
    if PartyList.party(in: words, at: index, inGenitive: true) != nil { return .partyInGenitive }
    return PartyList.party(in: words, at: index) != nil || words[index].contains("-") ? .party : nil
  }

  /// «Finanskomiteen» in its own document, or where its members follow by name.
  private func ownOpening(at index: Int) -> Opening? {
    let word = words[index]
    guard word.hasSuffix("komiteen") || word.hasSuffix("komiteens") || word.hasSuffix("komitéen") else { return nil }
    if let own, word == own { return .committee }
    if let own, word.dropLast() == own { return .ofCommittee }
    guard let list = committee(at: index)?.fraction.named, !list.members.isEmpty else { return nil }
    return .committee
  }

  private func fraction(_ opening: Opening, at index: Int, isJoined: Bool = false) -> Reading? {
    switch opening {
    case .ofCommittee: part(at: index + 1)
    case .committee: committee(at: index)
    case .majority: definite(.majority, at: index + 1)
    case .minority: definite(.minority, at: index + 1)
    case .ofMajority: opinion(.majority, at: index)
    case .ofMinority: opinion(.minority, at: index)
    case .member: members(at: index, isJoined: isJoined)
    case .committeeMember: members(.init(kind: .members, isOne: isOne(index)), listAt: index + 1)
    case .these: these(at: index)
    case .listed: listed(at: index)
    case .this: this(at: index)
    case .whole: whole(at: index)
    case .another: another(at: index)
    case .rest: rest(at: index)
    case .others: others(at: index)
    case .all: everyone(at: index)
    case .representative: representative(at: index)
    case .fraction: fractionNoun(at: index)
    case .party: parties(at: index)
    case .partyInGenitive: partyInGenitive(at: index)
    case .alliance: alliance(at: index)
    case .chair: chair(at: index)
    case .spokesperson: spokesperson(at: index)
    }
  }

  // Small things that many rules ask

  func isOne(_ index: Int) -> Bool { FractionWords.oneMember.contains(words[index]) }

  func opensSentence(_ index: Int) -> Bool { index == 0 || [".", ":", "«", "!", "?", "–"].contains(words[index - 1]) }

  /// The index after the first of several phrases that stands here.
  func after(_ phrases: [[Substring]], at index: Int) -> Int? {
    phrases.first { phrase in phrase.indices.allSatisfy { words[index + $0] == phrase[$0] } }.map { index + $0.count }
  }

  /// The index after «i komiteen» or «av komiteen», where that stands here.
  func skipCommittee(_ index: Int) -> Int {
    guard ["i", "av"].contains(words[index]) else { return index }
    if FractionWords.committee.contains(words[index + 1]) { return index + 2 }
    let isOfMembers =
      FractionWords.ofCommittee.contains(words[index + 1]) && FractionWords.members.contains(words[index + 2])
    return isOfMembers ? index + 3 : index
  }

  /// Whether the words go on with another body: «i finanskomiteen», «på Stortinget», «av kommunene».
  func isElsewhere(_ index: Int) -> Bool {
    if skipMatter(index) > index || skipCommittee(index) > index { return false }
    let next = words[index + 1]
    return switch words[index] {
    case "av", "i":
      !FractionWords.committee.contains(next) && !FractionWords.from.contains(next) && next != "saken" && next != "saka"
    case "på", "blant", "hos", "mot": true
    default: false
    }
  }

  /// The index after «i denne saken», «på dette punktet», «på tre medlemmer», where that stands here.
  func skipMatter(_ index: Int) -> Int {
    guard ["i", "på"].contains(words[index]) else { return index }
    if FractionWords.this.contains(words[index + 1]) { return index + 3 }
    guard words[index] == "på", FractionWords.numerals.contains(words[index + 1]) else { return index }
    return FractionWords.members.contains(words[index + 2]) ? index + 3 : index + 2
  }
}
