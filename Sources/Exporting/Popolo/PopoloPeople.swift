// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Persons, organizations and memberships that the corpus names.
///
/// The corpus knows people by name only, so two of one name are one person here.
struct PopoloPeople {
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
    parties = Set(DataSource(corpus).parties)
    for document in corpus.documents { add(document) }
    for name in corpus.trails.compactMap(\.committee) + corpus.cases.compactMap(\.committee) { addCommittee(name) }
    for vote in corpus.votes {
      for member in vote.members {
        let person = addPerson(member.name)
        join(person, member.party)
        members.insert(Member(person: person, organization: PopoloID.storting, party: PopoloID.party(member.party)))
      }
    }
  }

  private mutating func add(_ document: Document) {
    let committee = document.committee.map { addCommittee($0) }
    for member in document.members {
      let person = addPerson(member.name)
      join(person, member.party)
      guard let committee else { continue }
      members.insert(
        Member(
          person: person, organization: committee, party: PopoloID.party(member.party), role: member.role))
    }
    for name in document.proposers + document.signatories.map(\.name) { addPerson(name) }
    for name in document.proposals.flatMap(\.proposers) { addPerson(name) }
  }

  @discardableResult
  private mutating func addPerson(_ name: String) -> String {
    let id = PopoloID.person(name)
    names[id, default: []].insert(name)
    return id
  }

  @discardableResult
  private mutating func addCommittee(_ name: String) -> String {
    let id = PopoloID.committee(name)
    committees[id] = committees[id].map { min($0, name) } ?? name
    return id
  }

  private mutating func join(_ person: String, _ party: Party) {
    if let party = PopoloID.party(party) { members.insert(Member(person: person, organization: party)) }
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
