// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

extension TopicCursor {
  /// Who put a proposal forward: parties by code or name, people by name, committees, the chair.
  struct Proposers {
    var parties: [Party] = []
    var others: [String] = []
  }

  /// «på vegne av SV, R og MDG», «fra FrP», «frå Senterpartiet»; nobody where no such word stands.
  mutating func proposers() -> Proposers? {
    let start = index
    guard take("på", "vegne", "av") || take("på", "vegner", "av") || take("fra") || take("frå") || take("av") else {
      return Proposers()
    }
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
    if token.word.hasSuffix("komiteen") || token.word.hasSuffix("komitéen") || token.word == "presidentskapet" {
      index += 1
      _ = take("sitt") || take("sin")
      return token.word
    }
    guard ["presidenten", "regjeringen", "regjeringa"].contains(token.word) else { return nil }
    index += 1
    return token.word
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
