// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A list of parties in running text: «Høyre, Venstre og Kristelig Folkeparti», with or without their members' names.
struct PartyList {
  /// In the usual order, each once.
  private(set) var parties: [Party] = []
  /// In the order of the text: the groups of «medlemmene fra Høyre og Rødt og medlemmet fra Venstre», else each party.
  private(set) var written: [[Party]] = []
  /// Empty where the list names parties only.
  private(set) var members: [Document.Member] = []
  /// «regjeringspartiene», in lower case.
  private(set) var alliances: [String] = []
  /// «representanten Kari Li», whose party is not said.
  private(set) var people: [String] = []
  /// Names that stand where a party should, and are none that the table knows.
  private(set) var unknown: [String] = []
  /// The index of the first word after the list.
  private(set) var end = 0

  /// Reads «fra X, Y og Z» or «X, Y og Z» from a word on, each party with or without its members' names; `nil` where no
  /// party stands there.
  init?(_ words: Words, at start: Int) {
    guard let list = PartyList(words, at: start, keepsUnknown: false) else { return nil }
    self = list
  }

  /// - Parameter keepsUnknown: a capitalised name that is no party is kept as an unknown one.
  init?(_ words: Words, at start: Int, keepsUnknown: Bool, isRoster: Bool = false) {
    var reader = PartyListReader(words: words, index: start, keepsUnknown: keepsUnknown, isRoster: isRoster)
    reader.read()
    guard reader.end > start else { return nil }
    parties = Set(reader.parties).sorted()
    written = reader.groups.count > 1 ? reader.groups : reader.parties.map { [$0] }
    (members, alliances, people, unknown) = (reader.members, reader.alliances, reader.people, reader.unknown)
    end = reader.end
  }

  init(_ parties: [Party], end: Int) {
    (self.parties, written, self.end) = (Set(parties).sorted(), parties.map { [$0] }, end)
  }

  init(alliance: String, end: Int) { (alliances, self.end) = ([alliance], end) }

  init(person: String, end: Int) { (people, self.end) = ([person], end) }

  /// Both lists as one.
  func joined(with other: PartyList) -> PartyList {
    var list = self
    list.parties = Set(parties + other.parties).sorted()
    list.written += other.written
    list.people += other.people
    list.members += other.members
    list.end = other.end
    return list
  }

  /// The first words of all party names, each with the names that begin so, longest first, so that «Sosialistisk
  /// Venstreparti» is not read as «Venstre».
  private static let names: [Substring: [(words: [Substring], party: Party)]] = Dictionary(
    grouping: Party.spellings.map { (words: $0.text.split(separator: " "), party: $0.party) }
  ) { $0.words[0] }
  .mapValues { $0.sorted { $0.words.count > $1.words.count } }

  /// The party whose name starts at a word, and the index after it; only a name of several words may be in lower case.
  static func party(in words: Words, at index: Int, inGenitive: Bool = false) -> (party: Party, end: Int)? {
    let isCapitalised = words.isCapitalised(index)
    if inGenitive { return isCapitalised ? genitive(in: words, at: index) : nil }
    for (name, party) in names[words[index]] ?? []
    where (isCapitalised || name.count > 1) && name.indices.allSatisfy({ words[index + $0] == name[$0] }) {
      return (party, index + name.count)
    }
    return nil
  }

  /// «Høyres», «Kristelig Folkepartis».
  private static func genitive(in words: Words, at index: Int) -> (party: Party, end: Int)? {
    for length in 1...4 {
      let last = words[index + length - 1]
      guard last.last == "s" else { continue }
      let stem = last.dropLast()
      let first = length == 1 ? stem : words[index]
      for (name, party) in names[first] ?? []
      where name.count == length && name[length - 1] == stem
        && name.indices.dropLast().allSatisfy({ words[index + $0] == name[$0] })
      {
        return (party, index + length)
      }
    }
    return nil
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
    if FractionWords.from.contains(words[start]) { start += 1 }
    guard let list = PartyList(words, at: start), !list.parties.isEmpty else { return nil }
    return Attribution(speaker: words.literal(by + 2..<list.end), parties: list.parties, basis: .stated)
  }
}
