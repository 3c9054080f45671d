// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

extension TopicCursor {
  /// Who put a proposal forward: parties by code or name, people by name, committees, the chair.
  struct Proposers {
    var parties: [Party] = []
    var others: [String] = []
  }

  /// «på vegne av SV, R og MDG», «fra FrP», «(SV)», «fra Per Vik på vegne av Sp»; nobody where no such word stands.
  mutating func proposers() -> Proposers? {
    if word() == "(" { return inBrackets() }
    let start = index
    guard take("på", "vegne", "av") || take("på", "vegner", "av") || take("fra") || take("frå") || take("av") else {
      return Proposers()
    }
    guard var found = named(from: start) else { return nil }
    if take("på", "vegne", "av") || take("på", "vegner", "av") {
      guard let behind = named(from: start), !behind.parties.isEmpty else {
        index = start
        return nil
      }
      found.parties = Set(found.parties + behind.parties).sorted()
    }
    return found
  }

  private mutating func inBrackets() -> Proposers? {
    let start = index
    index += 1
    guard let found = named(from: start), !found.parties.isEmpty, take(")") else {
      index = start
      return nil
    }
    return found
  }

  private mutating func named(from start: Int) -> Proposers? {
    var found = Proposers()
    while let next = proposer() {
      if let party = next.party { found.parties.append(party) }
      if let other = next.other { found.others.append(other) }
      let end = index
      skip([",", "/", "+"])
      _ = take(anyOf: ["og", "samt", "og/eller"])
      if index == end || !isAtProposer {
        index = end
        break
      }
    }
    found.parties = Set(found.parties).sorted()
    if found.parties.isEmpty, found.others.isEmpty, peek().map({ $0.word != "." }) ?? false {
      index = start
      return nil
    }
    return found
  }

  private var isAtProposer: Bool {
    var copy = self
    return copy.proposer() != nil
  }

  private mutating func proposer() -> (party: Party?, other: String?)? {
    if let party = party() { return (party, nil) }
    if let body = body() { return (nil, body) }
    return person().map { (nil, $0) }
  }

  /// Longest name first; a code of one letter is a capital.
  private mutating func party() -> Party? {
    for length in stride(from: 3, through: 1, by: -1) {
      guard let last = peek(length - 1), let first = peek(), first.kind == .word, last.kind == .word,
        first.text.first?.isUppercase ?? false
      else { continue }
      let name = (0..<length).compactMap { peek($0)?.text }.joined(separator: " ")
      if let party = Party(named: name) {
        index += length
        return party
      }
    }
    return nil
  }

  /// «finanskomiteen», «presidentskapet», «komiteens flertall».
  private mutating func body() -> String? {
    guard let token = peek(), token.kind == .word else { return nil }
    if let name = committee("komiteen") ?? committee("komitéen") { return name }
    if take("presidentskapet") { return token.word }
    guard ["presidenten", "regjeringen", "regjeringa"].contains(token.word) else { return nil }
    index += 1
    return token.word
  }

  /// «næringskomiteen», «utenriks- og forsvarskomiteen»: words with hyphens and joints up to the one with the ending.
  mutating func committee(_ ending: String) -> String? {
    var name = ""
    for ahead in 0..<7 {
      guard let token = peek(ahead), token.kind == .word || token.text == "-" || token.text == "," else { return nil }
      let isJoint = ["og", "-", ","].contains(token.word)
      guard isJoint || token.word.hasSuffix(ending) || word(ahead + 1) == "-" else { return nil }
      name += (name.isEmpty || !token.isAfterSpace ? "" : " ") + token.text.lowercased()
      if token.word.hasSuffix(ending) {
        index += ahead + 1
        return name
      }
    }
    return nil
  }

  /// A title in small letters, then two to five names with capitals.
  private mutating func person() -> String? {
    let start = index
    let titles: Set<String> = [
      "representanten", "representantene", "representantane", "stortingsrepresentanten", "stortingsrepresentantene",
      "uavhengig", "representant", "visepresident", "president", "femte", "fjerde", "tredje", "andre", "første",
    ]
    while take(anyOf: titles) {}
    let from = index
    while let token = peek(), token.kind == .word, token.text.first?.isUppercase ?? false, index - from < 5,
      token.text.count > 1
    {
      index += 1
      if peek()?.text == "-", peek()?.isAfterSpace == false, peek(1)?.isAfterSpace == false { index += 1 }
    }
    guard index - from >= 2 else {
      index = start
      return nil
    }
    return tokens[from..<index].reduce("") { name, token in
      name.isEmpty || !token.isAfterSpace ? name + token.text : "\(name) \(token.text)"
    }
  }
}
