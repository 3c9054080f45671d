// SPDX-License-Identifier: GPL-3.0-or-later

/// One vote in the chamber.
package struct Vote: Sendable, Equatable {
  /// `votering-` and Stortinget's number: `votering-2640`.
  package var id: String
  /// The id of the case: `sak-46258`.
  package var caseID: String?
  package var date: CalendarDate?
  /// The time of day in Norway, `22:38:39`, as far as it is known.
  package var time: String?
  /// What the president put to the vote, as printed.
  package var topic: String
  /// The id of the document that was voted on.
  package var document: String?
  /// Ids of the proposals that were voted on.
  package var proposals: [String] = []
  /// Numbers of members; `nil` for a unanimous vote without a count.
  package var votesFor: Int?
  package var votesAgainst: Int?
  package var absent: Int?
  package var adopted: Bool
  /// How the vote was held, as Stortinget writes it: `elektronisk`, `navneopprop`; `nil` where it does not say.
  package var method: String?
  /// How the vote ended, as Stortinget writes it: `enstemmig_vedtatt`; `nil` where it does not say.
  package var resultType: String?
  /// The id of the other half of an alternative vote: the same ballots, seen from the other alternative.
  package var alternativeTo: String?
  /// What was voted on, piece by piece, as the source lists it.
  package var motions: [Motion] = []
  /// What was decided.
  package var decisions: [Decision] = []
  package var byParty: [PartyResult] = []
  /// By party, then name; empty where the source does not name them, and maybe not all of them.
  package var members: [MemberResult] = []
  /// What the topic says, read by its grammar.
  package var reading = VoteTopic()
  /// Ids of the parts of the recommendation that were voted on: `innst-om-brygger/tilraading-2`.
  package var parts: [String] = []
  /// Ids of the proposals that a ballot against was for, in an alternative vote.
  package var alternatives: [String] = []
  /// `nil` before the vote is linked.
  package var meaning: VoteMeaning?
  /// The second record of an alternative vote, the counts the other way around: the same ballots, not to be counted.
  package var isMirror = false
  /// The file in the corpus.
  package var path: String
  /// 1-based line of the file on which the vote begins; 0 where it is not known.
  package var line = 0

  package init(id: String, topic: String, adopted: Bool, path: String) {
    (self.id, self.topic, self.adopted, self.path) = (id, topic, adopted, path)
  }

  /// Nobody asked for a count, and so none was against.
  package var isUnanimous: Bool { votesFor == nil && votesAgainst == nil }

  /// Members who voted otherwise than most of their party; nobody where the party split evenly.
  package var rebels: [MemberResult] {
    let majorities = Dictionary(
      byParty.filter { $0.votesFor != $0.votesAgainst }.map { ($0.party, $0.votesFor > $0.votesAgainst) },
      uniquingKeysWith: { first, _ in first })
    return members.filter { member in
      guard member.ballot != .absent, let isFor = majorities[member.party] else { return false }
      return (member.ballot == .for) != isFor
    }
  }

  package struct PartyResult: Sendable, Equatable {
    package var party: Party
    package var votesFor: Int
    package var votesAgainst: Int
    package var absent: Int

    package init(party: Party, votesFor: Int, votesAgainst: Int, absent: Int) {
      (self.party, self.votesFor, self.votesAgainst, self.absent) = (party, votesFor, votesAgainst, absent)
    }
  }

  /// How one member voted.
  package struct MemberResult: Sendable, Equatable {
    /// The name, or Stortinget's letters for the member where the source has no name.
    package var name: String
    package var party: Party
    package var ballot: Ballot

    package init(name: String, party: Party, ballot: Ballot) {
      (self.name, self.party, self.ballot) = (name, party, ballot)
    }
  }

  /// What a member did.
  package enum Ballot: String, CaseIterable, Sendable {
    case `for`, against, absent
  }

  /// One text that was put to the vote.
  package struct Motion: Sendable, Equatable {
    /// Stortinget's name for it: «Forslag nr. 2 fra Høyre og Venstre».
    package var name: String
    package var kind: Kind?
    /// The parties that put it forward; empty for a committee's recommendation.
    package var parties: [Party]
    /// Plain text; `nil` where the source has none.
    package var text: String?

    package init(name: String, kind: Kind? = nil, parties: [Party] = [], text: String? = nil) {
      (self.name, self.kind, self.parties, self.text) = (name, kind, parties, text)
    }

    package enum Kind: String, CaseIterable, Sendable {
      /// What the committee recommends.
      case tilraading = "tilråding"
      case mindretallsforslag
      /// Put forward in the chamber.
      case loestForslag = "løst forslag"
    }
  }

  /// One decision that a vote led to.
  package struct Decision: Sendable, Equatable {
    /// Stortinget's running number of the session.
    package var number: Int?
    /// `Anmodning`.
    package var code: String?
    package var text: String?

    package init(number: Int? = nil, code: String? = nil, text: String? = nil) {
      (self.number, self.code, self.text) = (number, code, text)
    }
  }
}
