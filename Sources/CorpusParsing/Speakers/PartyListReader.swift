// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Goes through a list of parties and their members word by word.
struct PartyListReader {
  let words: Words
  var index: Int
  let keepsUnknown: Bool
  let isRoster: Bool
  private(set) var parties: [Party] = []
  /// The parties as they are named together.
  private(set) var groups: [[Party]] = []
  private var opensGroup = true
  private(set) var members: [Document.Member] = []
  private(set) var alliances: [String] = []
  private(set) var people: [String] = []
  private(set) var unknown: [String] = []
  private(set) var end = 0
  /// A chair whose party comes after: «lederen Kari Li fra Høyre».
  private var waiting: (name: String, role: String?)?

  init(words: Words, index: Int, keepsUnknown: Bool, isRoster: Bool) {
    (self.words, self.index, self.keepsUnknown, self.isRoster) = (words, index, keepsUnknown, isRoster)
  }

  private static let joints: Set<Substring> = [
    ",", "og", "samt", "fra", "frå", "partiene", "partia", "partiet", "både", "eller",
    "/", "det", "de", "tidligere", "regjeringspartiet", "opposisjonspartiet", "sentrumspartiet",
  ]

  mutating func read() {
    while index < words.all.count {
      if let (party, after) = PartyList.party(in: words, at: index) {
        take(party, to: after)
      } else if isIndependent {
        take(.independent, to: words[index + 1].hasPrefix("representant") ? index + 2 : index + 1)
      } else if FractionWords.alliances.contains(words[index]) {
        alliances.append(String(words[index]))
        (index, end) = (index + 1, index + 1)
      } else if Self.joints.contains(words[index]), !isNameOfParty {
        index += 1
      } else if let after = memberNoun() {
        (index, opensGroup) = (after, true)
      } else if !readAside(), !readMember(), !readUnknown() {
        return
      }
    }
  }

  private mutating func take(_ party: Party, to after: Int) {
    parties.append(party)
    if opensGroup { groups.append([]) }
    groups[groups.count - 1].append(party)
    opensGroup = false
    if let waiting { members.append(.init(name: waiting.name, party: party, role: waiting.role)) }
    waiting = nil
    (index, end) = (after, after)
  }

  private var isIndependent: Bool {
    words[index].hasPrefix("uavhengig")
      && (words[index + 1].hasPrefix("representant") || isRoster || FractionWords.from.contains(words[index - 1]))
  }

  /// «Sentrumspartiet» may be a party that the table lacks, «sentrumspartiet» is none.
  private var isNameOfParty: Bool { words.isCapitalised(index) && words[index].hasSuffix("partiet") }

  /// The index of «fra» after «og medlemmet», «og komiteens medlemmer».
  private func memberNoun() -> Int? {
    guard FractionWords.and.contains(words[index - 1]) || words[index - 1] == "," || words[index - 1] == "både" else {
      return nil
    }
    let noun = FractionWords.ofCommittee.contains(words[index]) ? index + 1 : index
    guard FractionWords.members.contains(words[noun]), FractionWords.from.contains(words[noun + 1]) else { return nil }
    return noun + 1
  }

  /// What stands in brackets: a role, whom a member stands in for, or the parties of an alliance.
  private mutating func readAside() -> Bool {
    if words[index].hasPrefix("vara"), words[index + 1] == "for", let after = name(at: index + 2) {
      (index, end) = (after, after)
      return true
    }
    guard words[index] == "(", end == index else { return false }
    guard let close = (index + 1..<index + 16).first(where: { words[$0] == ")" }) else { return false }
    if !alliances.isEmpty, let list = PartyList(words, at: index + 1), list.end == close {
      parties += list.parties
    } else if let role = FractionWords.chairs[words[index + 1]], !members.isEmpty {
      members[members.count - 1].role = role
    }
    (index, end) = (close + 1, close + 1)
    return true
  }

  /// «lederen Kari Li», «representanten Per Ås», «Kari Li, leder».
  private mutating func readMember() -> Bool {
    let isAfterJoint = [",", "og", "samt"].contains(words[index - 1])
    var next = index
    let role = FractionWords.chairs[words[next]]
    let isNamedRepresentative = words[next] == "representanten"
    if role != nil || isNamedRepresentative { next += 1 }
    if role != nil, words[next] == ",", words.isCapitalised(next + 1) { next += 1 }
    let followsRole = next > index || words[index - 1].hasPrefix("representant")
    guard isAfterJoint || followsRole, let after = name(at: next, isSure: isNamedRepresentative) else {
      return readRoleAfterName(role)
    }
    let name = words.literal(next..<after)
    if words[after] == "(", let (party, close) = PartyList.party(in: words, at: after + 1), words[close] == ")" {
      parties.append(party)
      members.append(.init(name: name, party: party, role: role))
      (index, end) = (close + 1, close + 1)
      return true
    }
    if isNamedRepresentative, !isRoster || parties.isEmpty {
      people.append(name)
    } else if let party = parties.last {
      members.append(.init(name: name, party: party, role: role))
    } else if role != nil {
      waiting = (name, role)
    } else {
      return false
    }
    (index, end) = (after, after)
    return true
  }

  private mutating func readRoleAfterName(_ role: String?) -> Bool {
    guard let role, !members.isEmpty, words[index - 1] == ",", [",", "og"].contains(words[index + 1]) else {
      return false
    }
    members[members.count - 1].role = role
    (index, end) = (index + 1, index + 1)
    return true
  }

  /// The index after a person's name: two words or more, or one in a roster or after «representanten».
  private func name(at start: Int, isSure: Bool = false) -> Int? {
    guard let next = PersonName.end(in: words, at: start, isListed: true) else { return nil }
    if next > start + 1 || isSure { return next }
    return isRoster && [",", "og"].contains(words[next]) ? next : nil
  }

  /// A name that stands where a party should.
  private mutating func readUnknown() -> Bool {
    guard keepsUnknown, words.isCapitalised(index) else { return false }
    let isFirst = FractionWords.from.contains(words[index - 1])
    var after = index + 1
    while after < index + 3, words.isCapitalised(after), PartyList.party(in: words, at: after) == nil { after += 1 }
    let goesOn = [",", "og"].contains(words[after]) && PartyList.party(in: words, at: after + 1) != nil
    let isAfterAnd = words[index - 1] == "og" && words[after - 1].contains("parti")
    guard isFirst || goesOn || isAfterAnd else { return false }
    unknown.append(words.literal(index..<after))
    (index, end) = (after, after)
    return true
  }
}
