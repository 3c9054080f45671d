// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Which parties a fraction is, and how that is known.
private struct Resolution {
  var parties: [Party]?
  /// The passage that the fraction points back to.
  var antecedent: String?
  var isAnaphor = false
  var ambiguity: String?

  static func stated(_ parties: [Party]?) -> Resolution { Resolution(parties: parties) }

  static func unknown(_ reason: String, isAnaphor: Bool = false) -> Resolution {
    Resolution(isAnaphor: isAnaphor, ambiguity: reason)
  }

  static func anaphor(_ antecedent: SpeakerMemory.Antecedent) -> Resolution {
    Resolution(
      parties: antecedent.parties, antecedent: antecedent.passage.isEmpty ? nil : antecedent.passage, isAnaphor: true,
      ambiguity: antecedent.ambiguity)
  }
}

// From what a text names to parties
extension SpeakerContext {
  /// Why parties cannot be told, as a page says it.
  private enum Reason {
    static let noRoster = "komiteens medlemmer er ikke kjent"
    static let noAntecedent = "ingen gruppe er nevnt før"
    static let severalMajorities = "flere flertall er nevnt, og det er ikke sagt hvilket"
    static let notNamed = "gruppa er ikke navngitt med parti"
    static let oneOfSeveral = "ett medlem er nevnt, men siste gruppe er på flere partier"
    static let unknownPerson = "representantens parti er ikke kjent"
    static let noSeats = "flertallet har etter oversikten over medlemmene ikke flertall i komiteen"
    static func unknownParty(_ name: String) -> String { "«\(name)» er ikke et kjent parti" }
    static func alliance(_ name: String) -> String { "dokumentet sier ikke hvem «\(name)» er" }
  }

  /// Who a mention is; groups that it names are remembered.
  mutating func resolve(_ mention: Mention, in words: Words, passage: String) -> Attribution {
    let speaker = words.literal(mention.words)
    let each = mention.fractions.map { resolution(of: $0, speaker) }
    let whole = each.dropFirst().reduce(each[0], union)
    if whole.isAnaphor, whole.antecedent == nil, whole.ambiguity == Reason.noAntecedent {
      oddities.append(.noAntecedent(speaker))
    }
    remember(mention, whole, speaker, passage)
    memory.list(mention, as: each.map(\.parties), speaker, passage)
    return Attribution(
      speaker: speaker, parties: whole.parties, basis: whole.isAnaphor ? .anaphor : .stated,
      antecedent: whole.antecedent, ambiguity: whole.ambiguity)
  }

  /// Keeps a majority that is named without speaking.
  mutating func offer(_ mention: Mention, in words: Words, passage: String) {
    var copy = self
    let attribution = copy.resolve(mention, in: words, passage: passage)
    memory.offeredMajority = SpeakerMemory.Antecedent(
      speaker: words.literal(mention.words), parties: attribution.parties, passage: passage,
      ambiguity: attribution.ambiguity, isMajority: true)
  }

  private mutating func remember(_ mention: Mention, _ whole: Resolution, _ speaker: String, _ passage: String) {
    let first = mention.fractions[0]
    let antecedent = SpeakerMemory.Antecedent(
      speaker: speaker, parties: whole.parties, passage: whole.isAnaphor ? whole.antecedent ?? passage : passage,
      ambiguity: whole.ambiguity)
    let isNew =
      mention.fractions.count > 1 || !whole.isAnaphor || !first.exceptions.isEmpty || first.kind == .rest
      || first.isListed
    guard isNew else {
      var current = antecedent
      current.isMajority = first.kind == .majority
      memory.current = current
      return
    }
    var named = antecedent
    named.passage = passage
    let fraction = mention.fractions.count > 1 ? Fraction(kind: .members) : first
    memory.remember(named, as: fraction, isOne: fraction.isOne && mention.fractions.count == 1)
  }

  private mutating func resolution(of fraction: Fraction, _ speaker: String) -> Resolution {
    var resolution = base(of: fraction, speaker)
    if !fraction.exceptions.isEmpty { resolution = without(fraction.exceptions, from: fraction, resolution, speaker) }
    if fraction.kind == .majority, !resolution.isAnaphor { checkSeats(fraction, &resolution, speaker) }
    return resolution
  }

  /// The fraction without those whom it leaves out.
  private mutating func base(of fraction: Fraction, _ speaker: String) -> Resolution {
    if let named = fraction.named, fraction.kind != .committee, fraction.kind != .chair(role: "leder") {
      return parties(of: named, speaker)
    }
    switch fraction.kind {
    case .committee: return committeeParties.map { .stated($0) } ?? .unknown(Reason.noRoster)
    case .majority where !fraction.exceptions.isEmpty && !pointsBack(fraction):
      return committeeParties.map { .stated($0) } ?? .unknown(Reason.noRoster)
    case .majority: return majority(fraction.order)
    case .minority: return fraction.order == .other ? .unknown(Reason.notNamed) : minority()
    case .rest: return rest()
    case .these, .members: return these()
    case .this: return this()
    case .listed(let isLast, let count): return listed(isLast: isLast, count: count)
    case .chair(let role): return chair(role, fraction.named)
    case .person, .unclear: return .unknown(Reason.notNamed)
    }
  }

  /// «Dette flertallet, unntatt …» and «flertallet vil, med unntak av …» leave out of a majority that is in play.
  private func pointsBack(_ fraction: Fraction) -> Bool {
    (fraction.leavesLater || fraction.order == .this) && !memory.majorities.isEmpty
  }

  /// The parties that a list names.
  private mutating func parties(of list: PartyList, _ speaker: String) -> Resolution {
    if let name = list.unknown.first {
      oddities.append(.unknownParty(name))
      return .unknown(Reason.unknownParty(name))
    }
    var parties = Set(list.parties)
    for alliance in list.alliances where list.parties.isEmpty {
      guard let known = memory.alliances[alliance] else { return .unknown(Reason.alliance(alliance)) }
      parties.formUnion(known)
    }
    for person in list.people {
      guard let member = member(named: person) else { return .unknown(Reason.unknownPerson) }
      parties.insert(member.party)
    }
    if let committeeParties {
      for party in parties.sorted() where !committeeParties.contains(party) {
        oddities.append(.notOnCommittee(party, speaker: speaker))
      }
    }
    return .stated(parties.sorted())
  }

  private func member(named name: String) -> Document.Member? {
    let wanted = name.lowercased()
    let found = roster.filter { member in
      let known = member.name.lowercased()
      return known == wanted || known.hasSuffix(" " + wanted)
    }
    return Set(found.map(\.party)).count == 1 ? found.first : nil
  }

  private var spokesperson: Document.Member? { spokespersonName.flatMap(member) }

  private func chair(_ role: String, _ named: PartyList?) -> Resolution {
    let chairs = role == "ordfører" ? [spokesperson].compactMap(\.self) : roster.filter { $0.role == role }
    if let party = named?.parties.first { return .stated([party]) }
    guard let chair = chairs.first, chairs.count == 1 else {
      return named?.people.first.flatMap(member).map { .stated([$0.party]) } ?? .unknown(Reason.unknownPerson)
    }
    return .stated([chair.party])
  }
}

// Words that point back
extension SpeakerContext {
  private func these() -> Resolution {
    if let plural = memory.plural { return .anaphor(plural) }
    return memory.single.map { .anaphor($0) } ?? .unknown(Reason.noAntecedent, isAnaphor: true)
  }

  private func this() -> Resolution {
    if let single = memory.single {
      guard memory.isSingleOvertaken else { return .anaphor(single) }
      return .unknown(Reason.oneOfSeveral, isAnaphor: true)
    }
    return .unknown(memory.plural == nil ? Reason.noAntecedent : Reason.oneOfSeveral, isAnaphor: true)
  }

  /// One of the groups last named beside each other, or of the parties of the group last named.
  private func listed(isLast: Bool, count: Int?) -> Resolution {
    let choices = memory.listed
    guard choices.count > count ?? 1 else {
      return .unknown(choices.isEmpty ? Reason.noAntecedent : Reason.notNamed, isAnaphor: true)
    }
    let chosen = isLast ? choices.suffix(count ?? 1) : choices.prefix(count ?? 1)
    var group = chosen[chosen.startIndex]
    for other in chosen.dropFirst() {
      group.parties = group.parties.flatMap { parties in other.parties.map { Set(parties + $0).sorted() } }
    }
    if group.parties == nil { group.ambiguity = group.ambiguity ?? Reason.notNamed }
    return .anaphor(group)
  }

  private func majority(_ order: Fraction.Order) -> Resolution {
    let majorities = memory.majorities
    guard let last = majorities.last else {
      return memory.offeredMajority.map { .anaphor($0) } ?? majorityOfSeats(order)
    }
    switch order {
    case .other: return .unknown(Reason.notNamed)
    case .first: return .anaphor(majorities[0])
    case .this: return .anaphor(last)
    case .plain:
      let areAlike = Set(majorities.map { $0.parties ?? [] }).count == 1
      if areAlike { return .anaphor(last) }
      if let current = memory.current, current.isMajority { return .anaphor(current) }
      return .unknown(Reason.severalMajorities, isAnaphor: true)
    }
  }

  /// Where no majority is named, the last group is one if it has most of the seats.
  private func majorityOfSeats(_ order: Fraction.Order) -> Resolution {
    if order == .other { return .unknown(Reason.notNamed) }
    guard let group = memory.plural, let parties = group.parties, !roster.isEmpty, seats(of: parties) * 2 > roster.count
    else { return .unknown(Reason.noAntecedent, isAnaphor: true) }
    return .anaphor(group)
  }

  /// The minority last named, or those outside the only majority.
  private func minority() -> Resolution {
    if let minority = memory.minority { return .anaphor(minority) }
    guard let majority = memory.majorities.last else {
      guard let plural = memory.plural, let parties = plural.parties,
        roster.isEmpty || seats(of: parties) * 2 < roster.count
      else { return .unknown(Reason.noAntecedent, isAnaphor: true) }
      return .anaphor(plural)
    }
    guard memory.majorities.count == 1 else { return .unknown(Reason.severalMajorities, isAnaphor: true) }
    return complement(of: [majority])
  }

  /// Everyone whom the last groups do not hold.
  private func rest() -> Resolution {
    guard let last = memory.named.last else { return .unknown(Reason.noAntecedent, isAnaphor: true) }
    let ofLast = complement(of: [last])
    let ofAll = complement(of: memory.named)
    if ofLast.parties == ofAll.parties || last.isMajority { return ofLast }
    return .unknown("det er ikke sagt hvem resten er", isAnaphor: true)
  }

  private func complement(of groups: [SpeakerMemory.Antecedent]) -> Resolution {
    guard let committeeParties else { return .unknown(Reason.noRoster, isAnaphor: true) }
    var left = committeeParties
    for group in groups {
      guard let parties = group.parties else { return .unknown(group.ambiguity ?? Reason.notNamed, isAnaphor: true) }
      left.removeAll { parties.contains($0) }
    }
    guard !left.isEmpty else { return .unknown(Reason.noAntecedent, isAnaphor: true) }
    return Resolution(parties: left, antecedent: groups.last?.passage, isAnaphor: true)
  }
}

// Sums and differences of groups
extension SpeakerContext {
  private func union(_ one: Resolution, _ other: Resolution) -> Resolution {
    Resolution(
      parties: one.parties.flatMap { parties in other.parties.map { Set(parties + $0).sorted() } },
      antecedent: one.antecedent ?? other.antecedent, isAnaphor: one.isAnaphor || other.isAnaphor,
      ambiguity: one.ambiguity ?? other.ambiguity)
  }

  private mutating func without(
    _ exceptions: [Fraction], from fraction: Fraction, _ base: Resolution, _ speaker: String
  ) -> Resolution {
    var result = base
    for exception in exceptions {
      let left = self.base(of: exception, speaker)
      // «Komiteen, utenom Kystverket»: who is no member leaves no group.
      if exception.kind == .person, left.parties == nil, fraction.kind != .majority { continue }
      result.isAnaphor = result.isAnaphor || left.isAnaphor && left.antecedent == nil
      result.antecedent = result.antecedent ?? left.antecedent
      guard let parties = left.parties else {
        (result.parties, result.ambiguity) = (nil, result.ambiguity ?? left.ambiguity)
        continue
      }
      let leaving = whole(parties, leftBy: exception)
      result.parties?.removeAll { leaving.contains($0) }
    }
    if result.parties?.isEmpty == true { (result.parties, result.ambiguity) = (nil, Reason.notNamed) }
    return result
  }

  /// A party stays where only one of its members leaves: «alle unntatt medlemmet Kari Li».
  private func whole(_ parties: [Party], leftBy exception: Fraction) -> [Party] {
    guard let named = exception.named, named.people.count + named.members.count > 0 else { return parties }
    let leaving = named.members.map(\.party) + named.people.compactMap { member(named: $0)?.party }
    return parties.filter { party in
      let leave = leaving.filter { $0 == party }.count
      return leave == 0 || leave >= seats[party] ?? 0
    }
  }

  private func seats(of parties: [Party]) -> Int { roster.filter { parties.contains($0.party) }.count }

  /// A majority that the roster gives too few seats keeps its parties, and is marked.
  private mutating func checkSeats(_ fraction: Fraction, _ resolution: inout Resolution, _ speaker: String) {
    guard !roster.isEmpty, let parties = resolution.parties else { return }
    let seats = seats(of: parties)
    guard seats * 2 <= roster.count else { return }
    oddities.append(.tooFewSeats(speaker, seats: seats, of: roster.count))
    resolution.ambiguity = resolution.ambiguity ?? Reason.noSeats
  }
}
