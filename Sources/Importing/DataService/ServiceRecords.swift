// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// What is known of one case, in the shape of its file in the corpus.
struct CasePart: Codable, Equatable {
  /// `sak-46258`.
  var id: String
  var title: String?
  var shortTitle: String?
  var session: String?
  var committee: String?
  var topics: [String]?
  var keys: [String]?
  var status: String?
  var decision: String?
  var steps: [Step]?
  var sources: [String]?

  init(id: String) { self.id = id }

  struct Step: Codable, Equatable {
    var number: Int
    var name: String
    var skipped: Bool?
    var date: String?
  }

  /// What the newer part knows, and else what was known.
  func merged(with new: CasePart) -> CasePart {
    var all = self
    all.title = new.title ?? title
    all.shortTitle = new.shortTitle ?? shortTitle
    all.session = new.session ?? session
    all.committee = new.committee ?? committee
    all.topics = new.topics.nonEmpty ?? topics
    all.keys = new.keys.nonEmpty ?? keys
    all.status = new.status ?? status
    all.decision = new.decision ?? decision
    all.steps = new.steps.nonEmpty ?? steps
    all.sources = Set((sources ?? []) + (new.sources ?? [])).sorted()
    return all
  }
}

/// What is known of one vote, in the shape of its entry in the corpus.
struct VotePart: Codable, Equatable {
  /// `votering-2640`.
  var id: String
  var date: String?
  var time: String?
  var topic: String?
  var document: String?
  var proposals: [String]?
  var `for`: Int?
  var against: Int?
  var absent: Int?
  var adopted: Bool?
  var method: String?
  var resultType: String?
  var alternativeTo: String?
  var motions: [Motion]?
  var decisions: [Decision]?
  var byParty: [PartyRow]?
  var members: [MemberRow]?

  init(id: String) { self.id = id }

  struct Motion: Codable, Equatable {
    var name: String
    var kind: String?
    var parties: [String]?
    var text: String?
  }

  struct Decision: Codable, Equatable {
    var number: Int?
    var code: String?
    var text: String?
  }

  struct PartyRow: Codable, Equatable {
    var party: String
    var `for`: Int
    var against: Int
    var absent: Int?
  }

  /// The members of one party, `Per Olsen (PO)` or `PO`, by what they did.
  struct MemberRow: Codable, Equatable {
    var party: String
    var `for`: [String]?
    var against: [String]?
    var absent: [String]?
  }

  /// A header names the topic; without one there is no vote to write.
  var isWhole: Bool { topic != nil && adopted != nil }

  /// What the newer part knows, and else what was known.
  func merged(with new: VotePart) -> VotePart {
    var all = self
    all.date = new.date ?? date
    all.time = new.time ?? time
    all.topic = new.topic ?? topic
    all.document = new.document ?? document
    all.proposals = new.proposals.nonEmpty ?? proposals
    all.for = new.for ?? self.for
    all.against = new.against ?? against
    all.absent = new.absent ?? absent
    all.adopted = new.adopted ?? adopted
    all.method = new.method ?? method
    all.resultType = new.resultType ?? resultType
    all.alternativeTo = new.alternativeTo ?? alternativeTo
    all.motions = new.motions.nonEmpty ?? motions
    all.decisions = new.decisions.nonEmpty ?? decisions
    all.byParty = new.byParty.nonEmpty ?? byParty
    all.members = MemberBallot.rows(MemberBallot.all(in: members) + MemberBallot.all(in: new.members)).nonEmpty
    return all
  }
}

/// What one member did, on its way into rows by party.
struct MemberBallot: Equatable {
  /// Stortinget's letters for the member.
  var id: String?
  var name: String?
  var party: String
  var ballot: Vote.Ballot

  /// `Per Olsen (PO)`, or the half that is known.
  var written: String {
    switch (name, id) {
    case (let name?, let id?): "\(name) (\(id))"
    default: name ?? id ?? ""
    }
  }

  init(id: String?, name: String?, party: String, ballot: Vote.Ballot) {
    (self.id, self.name, self.party, self.ballot) = (id, name, party, ballot)
  }

  init(_ written: String, party: String, ballot: Vote.Ballot) {
    (self.party, self.ballot) = (party, ballot)
    if written.hasSuffix(")"), let open = written.lastIndex(of: "(") {
      id = String(written[written.index(after: open)...].dropLast())
      name = String(written[..<open].trimmed)
    } else if !written.contains(" "), written.allSatisfy(\.isUppercase) {
      id = written
    } else {
      name = written
    }
  }

  static func all(in rows: [VotePart.MemberRow]?) -> [MemberBallot] {
    (rows ?? []).flatMap { row in
      (row.for ?? []).map { MemberBallot($0, party: row.party, ballot: .for) }
        + (row.against ?? []).map { MemberBallot($0, party: row.party, ballot: .against) }
        + (row.absent ?? []).map { MemberBallot($0, party: row.party, ballot: .absent) }
    }
  }

  /// Each member once, the last one's word counting, by party and name.
  static func rows(_ ballots: [MemberBallot]) -> [VotePart.MemberRow]? {
    var known: [String: MemberBallot] = [:]
    for var ballot in ballots where !ballot.written.isEmpty {
      let key = ballot.id ?? ballot.name ?? ""
      ballot.name = ballot.name ?? known[key]?.name
      known[key] = ballot
    }
    guard !known.isEmpty else { return nil }
    let byParty = Dictionary(grouping: known.values, by: \.party)
    let parties = byParty.keys.sorted { Self.order($0) < Self.order($1) }
    return parties.map { party in
      func names(_ ballot: Vote.Ballot) -> [String]? {
        (byParty[party] ?? []).filter { $0.ballot == ballot }.map(\.written).sorted().nonEmpty
      }
      return VotePart.MemberRow(party: party, for: names(.for), against: names(.against), absent: names(.absent))
    }
  }

  private static func order(_ code: String) -> Party { Party(named: code) ?? Party(code: code) }
}

extension Optional where Wrapped: Collection {
  /// `nil` for an empty collection too.
  var nonEmpty: Wrapped? { flatMap { $0.isEmpty ? nil : $0 } }
}

extension Collection {
  var nonEmpty: Self? { isEmpty ? nil : self }
}
