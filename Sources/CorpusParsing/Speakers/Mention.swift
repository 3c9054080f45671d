// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A place in a paragraph that names a speaker of the committee.
struct Mention {
  enum Group: Equatable {
    /// The whole committee.
    case committee
    /// A majority or a minority; the parties where they are listed.
    case majority([Party]?)
    case majorityExcept([Party])
    case minority([Party]?)
    /// Named members.
    case members([Party])
    /// «Disse medlemmer».
    case theseMembers
    /// «Dette medlem».
    case thisMember
  }

  let group: Group
  /// Indices of words.
  let words: Range<Int>
  /// Names, where the mention is the roster of the committee.
  let roster: [Document.Member]

  /// The parties that the mention itself lists.
  var listed: [Party]? {
    switch group {
    case .majority(let parties), .minority(let parties): parties
    case .members(let parties): parties
    default: nil
    }
  }

  /// Whether it says which members it is of.
  var namesGroup: Bool {
    if case .majorityExcept = group { return true }
    return listed != nil
  }

  /// Whether it is worded as one member: «komiteens medlem fra Venstre».
  func isOne(in words: Words) -> Bool {
    self.words.contains { ["medlem", "medlemmet", "medlemen", "medlemmen"].contains(words[$0]) }
  }

  /// Every mention in a paragraph, in order, without overlap.
  static func all(in words: Words) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < words.all.count {
      if let mention = MentionGrammar(words: words, start: index).mention() {
        mentions.append(mention)
        index = mention.words.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }
}

/// The ways in which bokmål and nynorsk name a group in a committee.
private struct MentionGrammar {
  let words: Words
  let start: Int

  private static let committee: Set<Substring> = ["komiteen", "komitéen"]
  private static let ofCommittee: Set<Substring> = ["komiteens", "komitéens"]
  private static let oneCommittee: Set<Substring> = ["komité", "komite"]
  private static let members: Set<Substring> = [
    "medlemmer", "medlem", "medlemmene", "medlemmet", "medlemer", "medlemene", "medlemen", "medlemmen", "medlemmar",
    "medlemmane",
  ]
  private static let parties: Set<Substring> = ["partier", "partiene", "parti", "partia"]
  private static let majorities: Set<Substring> = ["flertall", "fleirtal"]
  private static let theMajority: Set<Substring> = ["flertallet", "fleirtalet"]
  private static let minorities: Set<Substring> = ["mindretall", "mindretal"]
  private static let theMinority: Set<Substring> = ["mindretallet", "mindretalet"]
  private static let from: Set<Substring> = ["fra", "frå"]
  private static let exceptions: [[Substring]] = [
    ["alle", "unntatt"], ["alle", "unnateke"], ["alle", "utenom"], ["alle", "utanom"], ["med", "unntak", "av"],
    ["alle", "bortsett", "fra"], ["alle", "med", "unntak", "av"], ["alle", "så", "nær", "som"],
  ]

  func mention() -> Mention? {
    let first = words[start]
    if Self.ofCommittee.contains(first) { return part(from: start + 1) }
    if Self.committee.contains(first) { return wholeCommittee() }
    if Self.theMajority.contains(first) { return majority(after: skipCommittee(start + 1)) }
    if Self.theMinority.contains(first) { return minority(after: skipCommittee(start + 1)) }
    if Self.members.contains(first) { return membersOfCommittee() }
    return openedByDeterminer(first) ?? membersOfParty()
  }

  /// «Høyres medlemmer», where it opens a sentence or goes on with «i komiteen».
  private func membersOfParty() -> Mention? {
    guard let (party, end) = PartyList.party(in: words, at: start, inGenitive: true) else { return nil }
    guard Self.members.contains(words[end]) else { return nil }
    let after = skipCommittee(end + 1)
    return after > end + 1 || opensSentence ? mention(.members([party]), to: after) : nil
  }

  private func openedByDeterminer(_ first: Substring) -> Mention? {
    let next = words[start + 1]
    switch first {
    case "disse", "desse":
      return Self.members.contains(next) || Self.parties.contains(next) ? mention(.theseMembers, to: start + 2) : nil
    case "dette", "denne":
      if Self.theMajority.contains(next) || Self.majorities.contains(next) {
        return majority(after: start + 2)
      }
      return Self.members.contains(next) ? mention(.thisMember, to: start + 2) : nil
    case "en", "ein", "den", "hele", "heile":
      return unanimous()
    case "et", "eit":
      return anotherMajority()
    default:
      return nil
    }
  }

  /// «Komiteen, medlemmene fra Høyre, Kari Nordmann, og …» or bare «Komiteen».
  private func wholeCommittee() -> Mention? {
    var index = start + 1
    if words[index] == "sitt" || words[index] == "sine" || words[index] == "sin" { return part(from: index + 1) }
    if words[index] == "," { index += 1 }
    if Self.members.contains(words[index]), Self.from.contains(words[index + 1]),
      let list = PartyList(words, at: index + 1)
    {
      return Mention(group: .committee, words: start..<list.end, roster: list.members)
    }
    return mention(.committee, to: start + 1)
  }

  /// What follows «komiteens»: a majority, a minority or members.
  private func part(from index: Int) -> Mention? {
    let next = words[index]
    if Self.majorities.contains(next) { return majority(after: index + 1) }
    if Self.minorities.contains(next) { return minority(after: index + 1) }
    guard Self.members.contains(next) else { return nil }
    return fromList(at: index + 1).map { mention(.members($0.parties), to: $0.end) }
  }

  /// «medlemmene i komiteen fra Høyre», and «medlemmene fra Høyre» where it opens a sentence.
  private func membersOfCommittee() -> Mention? {
    let index = skipCommittee(start + 1)
    guard index > start + 1 || opensSentence, let list = fromList(at: index) else { return nil }
    return mention(.members(list.parties), to: list.end)
  }

  private func majority(after index: Int) -> Mention? {
    let afterCommittee = skipCommittee(index)
    let next = words[afterCommittee] == "," ? afterCommittee + 1 : afterCommittee
    if let exception = exception(at: next) { return mention(.majorityExcept(exception.parties), to: exception.end) }
    if let list = memberList(at: next) { return mention(.majority(list.parties), to: list.end) }
    return mention(.majority(nil), to: index)
  }

  private func minority(after index: Int) -> Mention? {
    let next = words[index] == "," ? index + 1 : index
    if let list = memberList(at: next) { return mention(.minority(list.parties), to: list.end) }
    return mention(.minority(nil), to: index)
  }

  /// «Et annet flertall, medlemmene fra …».
  private func anotherMajority() -> Mention? {
    var index = start + 1
    let kinds: Set<Substring> = [
      "annet", "anna", "nytt", "tredje", "fjerde", "femte", "sjette", "samlet", "bredt", "breitt", "stort",
    ]
    if kinds.contains(words[index]) { index += 1 }
    guard Self.majorities.contains(words[index]) || Self.minorities.contains(words[index]) else { return nil }
    let isMajority = Self.majorities.contains(words[index])
    return isMajority ? majority(after: index + 1) : minority(after: skipCommittee(index + 1))
  }

  /// «En samlet komité», «hele komiteen».
  private func unanimous() -> Mention? {
    let united: Set<Substring> = ["samlet", "samla", "samlede", "enstemmig", "einstemmig"]
    var index = start + 1
    if united.contains(words[index]) { index += 1 }
    let isWhole = ["hele", "heile"].contains(words[start]) || index > start + 1
    let word = words[index]
    guard isWhole, Self.oneCommittee.contains(word) || Self.committee.contains(word) else { return nil }
    return mention(.committee, to: index + 1)
  }

  /// «alle unntatt medlemmene fra Rødt».
  private func exception(at index: Int) -> PartyList? {
    for opening in Self.exceptions where opening.indices.allSatisfy({ words[index + $0] == opening[$0] }) {
      return memberList(at: index + opening.count) ?? fromList(at: index + opening.count)
    }
    return nil
  }

  /// «medlemmene fra X og Y», with or without «bestående av».
  private func memberList(at index: Int) -> PartyList? {
    var index = index
    if ["bestående", "beståande"].contains(words[index]), words[index + 1] == "av" { index += 2 }
    if ["medlemmene", "medlemene", "medlemmane", "medlemmer", "medlemmet", "medlem", "medlemen"].contains(words[index])
    {
      return fromList(at: skipCommittee(index + 1))
    }
    return nil
  }

  private func fromList(at index: Int) -> PartyList? {
    guard Self.from.contains(words[index]) else { return nil }
    return PartyList(words, at: index + 1)
  }

  /// The index after «i komiteen» or «av komiteen», where that stands here.
  private func skipCommittee(_ index: Int) -> Int {
    ["i", "av"].contains(words[index]) && Self.committee.contains(words[index + 1]) ? index + 2 : index
  }

  private var opensSentence: Bool { start == 0 || [".", ":", "«"].contains(words[start - 1]) }

  private func mention(_ group: Mention.Group, to end: Int) -> Mention {
    Mention(group: group, words: start..<end, roster: [])
  }
}
