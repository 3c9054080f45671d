// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A list of parties in running text: «Høyre, Venstre og Kristelig Folkeparti», with or without their members' names.
struct PartyList {
  /// In the usual order, each once.
  let parties: [Party]
  /// Empty where the list names parties only.
  let members: [Document.Member]
  /// The index of the first word after the list.
  let end: Int

  /// Reads «fra X, Y og Z» or «X, Y og Z» from a word on, each party with or without its members' names; `nil` where no
  /// party stands there.
  init?(_ words: Words, at start: Int) {
    var reader = Reader(words: words, index: start)
    reader.read()
    guard !reader.parties.isEmpty else { return nil }
    parties = Set(reader.parties).sorted()
    members = reader.members
    end = reader.end
  }

  /// Longest first, so that «Sosialistisk Venstreparti» is not read as «Venstre».
  private static let names: [(words: [Substring], party: Party)] = Party.spellings
    .map { ($0.text.split(separator: " "), $0.party) }
    .sorted { $0.0.count > $1.0.count }

  /// The party whose name starts at a word, and the index after it.
  static func party(in words: Words, at index: Int, inGenitive: Bool = false) -> (party: Party, end: Int)? {
    guard words.all.indices.contains(index), words.all[index].isCapitalised else { return nil }
    for (name, party) in names {
      let last = name.count - 1
      guard last == 0 || name.indices.dropLast().allSatisfy({ words[index + $0] == name[$0] }) else { continue }
      let word = words[index + last]
      if inGenitive ? word.last == "s" && word.dropLast() == name[last] : word == name[last] {
        return (party, index + name.count)
      }
    }
    return nil
  }

  private struct Reader {
    let words: Words
    var index: Int
    var parties: [Party] = []
    var members: [Document.Member] = []
    var end = 0

    private static let joints: Set<Substring> = [",", "og", "samt", "fra", "frå", "partiene", "partia"]
    private static let chairs: [Substring: String] = [
      "lederen": "leder", "leder": "leder", "leiaren": "leder", "leiar": "leder", "lederen,": "leder",
      "nestlederen": "nestleder", "nestleder": "nestleder", "nestleiaren": "nestleder",
    ]

    mutating func read() {
      while index < words.all.count {
        if let (party, after) = PartyList.party(in: words, at: index) {
          parties.append(party)
          index = after
          end = after
        } else if Self.joints.contains(words[index]) {
          index += 1
        } else if let after = MemberNoun.end(in: words, at: index), words[index - 1] == "og" {
          index = after
        } else if let party = parties.last, let after = readMember(of: party) {
          index = after
          end = after
        } else {
          return
        }
      }
    }

    private mutating func readMember(of party: Party) -> Int? {
      var next = index
      let role = Self.chairs[words[next]]
      if role != nil { next += 1 }
      let start = next
      while next < words.all.count, words.all[next].isCapitalised || isPart(ofNameAt: next, from: start) { next += 1 }
      guard next > start + 1, [",", "og", "samt"].contains(words[index - 1]) else { return nil }
      members.append(Document.Member(name: words.literal(start..<next), party: party, role: role))
      return next
    }

    /// The stop after an initial, and the small words inside a name.
    private func isPart(ofNameAt index: Int, from start: Int) -> Bool {
      guard index > start else { return false }
      if words[index] == "." { return words[index - 1].count <= 2 }
      let particles: Set<Substring> = ["av", "de", "van", "von", "da", "bin", "el", "al"]
      return particles.contains(words[index]) && index + 1 < words.all.count && words.all[index + 1].isCapitalised
    }
  }
}

extension PartyList {
  /// Who is behind a recommendation: «Komiteens tilråding fremmes av medlemmene fra Høyre og Venstre.»
  static func recommenders(in text: String) -> Attribution? {
    let words = Words(text)
    let verbs: Set<Substring> = ["fremmes", "fremmet", "fremma", "fremja", "framma", "fremst"]
    guard let by = words.all.indices.first(where: { verbs.contains(words[$0]) && words[$0 + 1] == "av" }) else {
      return nil
    }
    var start = by + 2
    if words[start].hasPrefix("medlem") { start += 1 }
    if ["fra", "frå"].contains(words[start]) { start += 1 }
    guard let list = PartyList(words, at: start) else { return nil }
    return Attribution(speaker: words.literal(by + 2..<list.end), parties: list.parties, basis: .stated)
  }
}

/// «Medlemmet», «komiteens medlemmer», before the party that they are from.
private enum MemberNoun {
  /// The index of «fra» after the noun that stands at an index.
  static func end(in words: Words, at index: Int) -> Int? {
    let noun = ["komiteens", "komitéens"].contains(words[index]) ? index + 1 : index
    guard words[noun].hasPrefix("medlem"), ["fra", "frå"].contains(words[noun + 1]) else { return nil }
    return noun + 1
  }
}
