// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Persons, organizations and memberships that the corpus names.
///
/// A person is a name in one party, since the corpus has nothing else to tell two people of one name apart by; a name
/// without a party counts for the person of that name where all who bear it are in one party.
struct PopoloPeople {
  /// The parties in which each name is borne, by the name's slug.
  private let bearers: [String: Set<Party>]
  /// The names of each person as written, by id.
  private var names: [String: Set<String>] = [:]
  private var parties: Set<Party> = []
  /// By id.
  private var committees: [String: String] = [:]
  private var members: Set<Member> = []

  private struct Member: Hashable {
    let person: String
    let organization: String
    var party: String?
    var role: String?

    var id: String { [organization, person, party, role].compactMap(\.self).joined(separator: ":") }
  }

  init(_ corpus: Corpus) {
    let rosters = corpus.documents.flatMap { $0.members.map { ($0.name, $0.party) } }
    let ballots = corpus.votes.flatMap { $0.members.map { ($0.name, $0.party) } }
    bearers = (rosters + ballots).reduce(into: [:]) { $0[PopoloID.slug(of: $1.0), default: []].insert($1.1) }
    parties = Set(DataSource(corpus).parties)
    for document in corpus.documents { add(document) }
    for name in corpus.trails.compactMap(\.committee) + corpus.cases.compactMap(\.committee) { addCommittee(name) }
    for member in corpus.votes.flatMap(\.members) {
      join(member.name, member.party, PopoloID.storting, role: nil)
    }
  }

  /// The id of a person; `nil` for what is no name, such as «Presidenten».
  func id(of name: String, in party: Party? = nil) -> String? {
    guard Self.isLetters(name) || name.split(separator: " ").count > 1 else { return nil }
    let borne = bearers[PopoloID.slug(of: name)] ?? []
    return PopoloID.person(name, party ?? (borne.count == 1 ? borne.first : nil))
  }

  private mutating func add(_ document: Document) {
    let committee = document.committee.map { addCommittee($0) }
    for member in document.members { join(member.name, member.party, committee, role: member.role) }
    let others = document.proposers + document.signatories.map(\.name) + document.proposals.flatMap(\.proposers)
    for name in others { addPerson(name, nil) }
  }

  @discardableResult
  private mutating func addPerson(_ name: String, _ party: Party?) -> String? {
    guard let id = id(of: name, in: party) else { return nil }
    names[id, default: []].insert(name)
    return id
  }

  /// Makes somebody a member of a party, and on its behalf of another organization where one is named.
  private mutating func join(_ name: String, _ party: Party, _ organization: String?, role: String?) {
    guard let person = addPerson(name, party) else { return }
    let party = PopoloID.party(party)
    if let party { members.insert(Member(person: person, organization: party)) }
    if let organization {
      members.insert(Member(person: person, organization: organization, party: party, role: role))
    }
  }

  @discardableResult
  private mutating func addCommittee(_ name: String) -> String {
    let id = PopoloID.committee(name)
    committees[id] = committees[id].map { min($0, name) } ?? name
    return id
  }

  var persons: [JSONText] {
    names.sorted { $0.key < $1.key }.map { id, names in
      let written = names.filter { !Self.isLetters($0) }.sorted()
      let letters = names.filter(Self.isLetters).sorted()
      return .known([
        ("id", .string(id)), ("name", written.first?.json),
        ("other_names", Self.list(written.dropFirst().map { .object([("name", .string($0))]) })),
        (
          "identifiers",
          Self.list(letters.map { .object([("identifier", .string($0)), ("scheme", .string("stortinget"))]) })
        ),
      ])
    }
  }

  var organizations: [JSONText] {
    let storting = Self.organization(PopoloID.storting, "Stortinget", "legislature")
    let parties = parties.sorted().compactMap { party in
      PopoloID.party(party).map { id in
        Self.organization(id, party.name, "party", otherName: party.code == party.name ? nil : party.code)
      }
    }
    let committees = committees.sorted { $0.key < $1.key }.map {
      Self.organization($0.key, $0.value, "committee", parent: PopoloID.storting)
    }
    return [storting] + parties + committees
  }

  var memberships: [JSONText] {
    members.sorted { $0.id < $1.id }.map { member in
      .known([
        ("id", .string(member.id)), ("person_id", .string(member.person)),
        ("organization_id", .string(member.organization)), ("on_behalf_of_id", member.party?.json),
        ("role", member.role?.json),
      ])
    }
  }

  private static func organization(
    _ id: String, _ name: String, _ classification: String, otherName: String? = nil, parent: String? = nil
  ) -> JSONText {
    .known([
      ("id", .string(id)), ("name", .string(name)),
      ("other_names", otherName.map { .array([.object([("name", .string($0)), ("note", .string("code"))])]) }),
      ("classification", .string(classification)), ("parent_id", parent?.json),
    ])
  }

  /// Stortinget's own letters for a member, where the source of a vote has no name.
  private static func isLetters(_ name: String) -> Bool {
    name.count <= 6 && name.allSatisfy { $0.isUppercase || $0 == "_" || $0.isNumber }
  }

  private static func list(_ values: [JSONText]) -> JSONText? { values.isEmpty ? nil : .array(values) }
}
