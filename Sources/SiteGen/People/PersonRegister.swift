// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Somebody whom the corpus names, and everything that it says of them.
///
/// A person is a name in one party: two people may share a name, and the corpus has nothing else to tell them apart by.
/// A name without a party counts for the person of that name where all who bear it are in one party.
struct Person: Sendable {
  /// The most frequent spelling; of two as frequent the first by letters.
  var name = ""
  var party: Party?
  var spellings: [String: Int] = [:]
  /// The page's address.
  var address = ""
  /// Whether something here names no party, and is here for its name alone.
  var isJoinedByName = false

  /// Ids of motions that the person put forward.
  var proposed: [String] = []
  /// Documents whose committee the person sat on, with the office.
  var seats: [Mention] = []
  /// Documents that the person signed, with the office.
  var signed: [Mention] = []
  /// The first passage of the person's first speech in each document.
  var spoke: [Mention] = []
  /// By date.
  var ballots: [Ballot] = []

  struct Mention: Sendable {
    /// The id of the document.
    var document: String
    var role: String?
    /// The id of a passage.
    var passage: String?
  }

  struct Ballot: Sendable {
    /// The id of the vote.
    var vote: String
    var ballot: Vote.Ballot
    /// Otherwise than most of the party.
    var isRebel: Bool
  }
}

/// Everybody whom the corpus names, by name and party.
struct PersonRegister: Sendable {
  private var allPeople: [Person] = []
  private var allShared: [String: [Int]] = [:]
  private var addresses: [String: Int] = [:]
  private var places: [Key: Int] = [:]
  /// The one person of each name, whatever the party.
  private var onlyBearer: [String: Int] = [:]

  private struct Key: Hashable {
    var name: String
    var party: Party?
  }

  init(_ graph: CorpusGraph) {
    var reader = PersonReader()
    var people: [Person] = []
    var shared: [String: [Int]] = [:]
    for document in graph.documents { reader.read(document, graph) }
    for vote in graph.votes { reader.read(vote) }
    for (slug, found) in reader.joined().sorted(by: { $0.key < $1.key }) {
      for var person in found {
        person.address = found.count == 1 ? SiteAddress.person(slug) : SiteAddress.person(slug, of: person.party)
        places[Key(name: slug, party: person.party)] = people.count
        if found.count > 1 { shared[SiteAddress.person(slug), default: []].append(people.count) }
        people.append(person)
      }
    }
    let order = people.indices.sorted { Self.key(people[$0]) < Self.key(people[$1]) }
    let new = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    allPeople = order.map { people[$0] }
    places = places.compactMapValues { new[$0] }
    allShared = shared.mapValues { $0.compactMap { new[$0] }.sorted() }
    for (key, place) in places where allShared[SiteAddress.person(key.name)] == nil { onlyBearer[key.name] = place }
    addresses = Dictionary(allPeople.enumerated().map { ($1.address, $0) }) { first, _ in first }
  }

  /// By family name, then name, then party.
  var people: [Person] {
    ReadLog.note(.people)
    return allPeople
  }

  /// Names that people of several parties bear, by address, with their places among the people.
  var shared: [String: [Int]] {
    ReadLog.note(.all)
    return allShared
  }

  /// The person whose page has this address.
  func person(at address: String) -> Person? {
    ReadLog.note(.person, address)
    return addresses[address].map { allPeople[$0] }
  }

  /// A name with a link to its page: the person's, or that of all who bear the name.
  func link(_ name: String, party: Party? = nil, from place: Place) -> MaybeLink {
    let key = "\(PersonReader.slug(of: name)) \(party?.code ?? "")"
    ReadLog.note(.personLink, key)
    return MaybeLink(label: name, href: target(ofKey: key).map { place.link(to: $0) })
  }

  /// The address that a name leads to; `nil` where the name is nobody's or it cannot be told whose.
  ///
  /// - Parameter key: the name's slug, a space, and the code of a party where one is known.
  func target(ofKey key: String) -> String? {
    let words = key.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (slug, code) = (words[0], words.count > 1 ? words[1] : "")
    let address = SiteAddress.person(slug)
    if let place = places[Key(name: slug, party: code.isEmpty ? nil : Party(code: code))] {
      return allPeople[place].address
    }
    if allShared[address] != nil { return address }
    return code.isEmpty ? onlyBearer[slug].map { allPeople[$0].address } : nil
  }

  private static func key(_ person: Person) -> (String, String, String) {
    let words = person.name.split(separator: " ").map { Slug.of($0) }
    return (words.last ?? "", words.joined(separator: " "), person.party?.code ?? "")
  }
}

/// Gathers what the corpus says of each name.
struct PersonReader {
  /// By the slug of the name, then by party.
  private var found: [String: [Party?: Person]] = [:]

  /// What names a person in an address; empty for what is no name of two words or more.
  static func slug(of name: String) -> String {
    name.split(separator: " ").count < 2 ? "" : Slug.of(name, longest: 100)
  }

  mutating func read(_ document: Document, _ graph: CorpusGraph) {
    for name in Self.proposers(of: document, graph) {
      edit(name, nil) { if $0.proposed.last != document.id { $0.proposed.append(document.id) } }
    }
    for member in document.members {
      edit(member.name, member.party) { $0.seats.append(.init(document: document.id, role: member.role)) }
    }
    for signatory in document.signatories {
      edit(signatory.name, nil) { $0.signed.append(.init(document: document.id, role: signatory.role)) }
    }
    guard [.referat, .spoersmaal].contains(document.kind) else { return }
    for passage in document.passages where passage.attribution.basis == .stated {
      guard let speaker = passage.attribution.speaker else { continue }
      let parties = passage.attribution.parties ?? []
      edit(Self.withoutOffice(speaker), parties.count == 1 ? parties[0] : nil) { person in
        guard person.spoke.last?.document != document.id else { return }
        person.spoke.append(.init(document: document.id, passage: passage.id))
      }
    }
  }

  /// Those who put a motion forward; a recommendation tells them only of motions that the corpus lacks.
  private static func proposers(of document: Document, _ graph: CorpusGraph) -> [String] {
    let isRepeated = document.treats.contains { graph.documentCited(by: $0) != nil }
    let named = isRepeated ? [] : document.proposals.filter { $0.place == .original }.flatMap(\.proposers)
    return document.proposers + named
  }

  mutating func read(_ vote: Vote) {
    let rebels = Set(vote.rebels.map { "\($0.party.code) \($0.name)" })
    for member in vote.members {
      let isRebel = rebels.contains("\(member.party.code) \(member.name)")
      edit(member.name, member.party) {
        $0.ballots.append(.init(vote: vote.id, ballot: member.ballot, isRebel: isRebel))
      }
    }
  }

  /// The people of each name, by party; what names no party is with the only one who bears the name.
  func joined() -> [String: [Person]] {
    found.mapValues { parties in
      var people = parties
      if people.count == 2, let loose = people.removeValue(forKey: nil), let (party, only) = people.first {
        people[party] = only.joined(with: loose)
      }
      return people.values.sorted { ($0.party.map { "1\($0.code)" } ?? "2") < ($1.party.map { "1\($0.code)" } ?? "2") }
        .map(\.named)
    }
  }

  private mutating func edit(_ name: String, _ party: Party?, _ change: (inout Person) -> Void) {
    let slug = Self.slug(of: name)
    guard !slug.isEmpty else { return }
    var person = found[slug]?[party] ?? Person(party: party)
    person.spellings[name, default: 0] += 1
    change(&person)
    found[slug, default: [:]][party] = person
  }

  /// `Statsråd Kari Lunde` speaks as Kari Lunde.
  private static func withoutOffice(_ speaker: String) -> String {
    let words = speaker.split(separator: " ")
    guard words.count >= 3, let first = words.first?.lowercased() else { return speaker }
    let isOffice = first == "statsråd" || first.hasSuffix("minister") || first.hasSuffix("ministeren")
    return isOffice ? words.dropFirst().joined(separator: " ") : speaker
  }
}

extension Person {
  fileprivate func joined(with loose: Person) -> Person {
    var person = self
    person.proposed += loose.proposed
    person.signed += loose.signed
    person.spoke += loose.spoke
    person.spellings.merge(loose.spellings, uniquingKeysWith: +)
    person.isJoinedByName = true
    return person
  }

  fileprivate var named: Person {
    var person = self
    person.name = spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    return person
  }
}
