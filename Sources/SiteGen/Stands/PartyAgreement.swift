// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// How often each two parties voted the same, and how the parties parted, over all votes with ballots by party.
///
/// A party's side is that of most of its members; a party that was absent or split evenly has none in that vote.
struct PartyAgreement: Sendable {
  /// What keeps votes apart, since they say different things.
  enum Kind: String, CaseIterable, Sendable {
    /// Somebody was against.
    case contested
    /// On a whole alternative budget, which its own party alone may support.
    case alternativeBudget = "alternative_budget"
    /// Support only in case another proposal fell.
    case subsidiary
    /// Nobody was against.
    case unanimous

    init(_ vote: Vote) {
      let (inFavour, against) = (
        vote.votesFor ?? vote.byParty.reduce(0) { $0 + $1.votesFor },
        vote.votesAgainst ?? vote.byParty.reduce(0) { $0 + $1.votesAgainst }
      )
      self =
        if vote.isUnanimous || min(inFavour, against) == 0 {
          .unanimous
        } else if vote.reading.isAlternativeBudget {
          .alternativeBudget
        } else {
          vote.reading.isSubsidiary ? .subsidiary : .contested
        }
    }
  }

  /// Two parties in the usual order.
  struct Pair: Hashable, Sendable, Comparable {
    let first: Party
    let second: Party

    static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  /// One vote in which both of a pair had a side.
  struct Meeting: Sendable {
    let vote: Vote
    let kind: Kind
    /// Whether the first party was for.
    let first: Bool
    let second: Bool

    var isSame: Bool { first == second }
  }

  /// A way in which the parties parted in a contested vote.
  struct Split: Sendable {
    /// The side with the first of the parties in the usual order.
    let one: [Party]
    let other: [Party]
    /// By date.
    var votes: [Vote]
  }

  /// Parties with a side in any vote, in the usual order; only those that an address can name.
  let parties: [Party]
  /// By date.
  private(set) var meetings: [Pair: [Meeting]] = [:]
  /// The most frequent first.
  private(set) var splits: [Split] = []
  /// How many votes there are of each kind, with ballots by party or without.
  private(set) var counts: [Kind: Int] = [:]
  /// Of them those without ballots by party, which count for no pair.
  private(set) var withoutParties: [Kind: Int] = [:]

  /// - Parameter votes: without the second records of alternative votes.
  init(_ votes: [Vote]) {
    let sides = votes.map { Self.sides(in: $0) }
    parties = Set(sides.flatMap(\.keys)).sorted()
    for (vote, sides) in zip(votes, sides) {
      let kind = Kind(vote)
      counts[kind, default: 0] += 1
      if vote.byParty.isEmpty { withoutParties[kind, default: 0] += 1 }
      let present = sides.keys.sorted()
      for (place, first) in present.enumerated() {
        for second in present[(place + 1)...] {
          meetings[Pair(first: first, second: second), default: []].append(
            Meeting(vote: vote, kind: kind, first: sides[first] == true, second: sides[second] == true))
        }
      }
    }
    splits = Self.splits(zip(votes, sides).filter { Kind($0.0) == .contested })
  }

  /// Meetings of a pair in votes of one kind.
  func meetings(of pair: Pair, _ kind: Kind) -> [Meeting] { (meetings[pair] ?? []).filter { $0.kind == kind } }

  /// Whether each party was for.
  static func sides(in vote: Vote) -> [Party: Bool] {
    let sides = vote.byParty.filter { $0.votesFor != $0.votesAgainst && !$0.party.slug.isEmpty }
      .map { ($0.party, $0.votesFor > $0.votesAgainst) }
    return Dictionary(sides, uniquingKeysWith: { first, _ in first })
  }

  private static func splits(_ votes: [(vote: Vote, sides: [Party: Bool])]) -> [Split] {
    var splits: [[[Party]]: Split] = [:]
    for (vote, sides) in votes {
      guard let first = sides.keys.min() else { continue }
      let one = sides.keys.filter { sides[$0] == sides[first] }.sorted()
      let other = sides.keys.filter { sides[$0] != sides[first] }.sorted()
      guard !other.isEmpty else { continue }
      splits[[one, other], default: Split(one: one, other: other, votes: [])].votes.append(vote)
    }
    return splits.values.sorted { left, right in
      left.votes.count == right.votes.count
        ? left.name < right.name : left.votes.count > right.votes.count
    }
  }
}

extension PartyAgreement.Split {
  /// A name for an address, the same as long as the parties are.
  var name: String { [one, other].map { $0.map(\.slug).joined(separator: "-") }.joined(separator: "-mot-") }
}
