// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Where one party stands on one thing that was put to Stortinget: what the texts say, and how the party voted.
///
/// The two are kept apart, since a party may write one thing and vote for another.
struct PartyStand: Sendable, Equatable {
  let party: Party
  /// `nil` where no text says where the party stands.
  var text: Text?
  /// In the order of the votes.
  var ballots: [Ballot] = []

  /// What a text says.
  struct Text: Sendable, Equatable {
    var side: Side
    var basis: Basis
    /// The id of the passage.
    var source: String

    enum Side: String, CaseIterable, Sendable {
      /// The party put it forward, or is named under it.
      case behind
      case inFavour = "for"
      case against
    }
  }

  /// What the party did in one vote.
  struct Ballot: Sendable, Equatable {
    var side: Side
    var basis: Basis
    /// The id of the vote.
    var vote: String
    /// Whether being against says that the party is against: in a vote on a whole alternative budget it does not.
    var isOwnStand = true

    enum Side: String, CaseIterable, Sendable {
      case inFavour = "for"
      case against
      /// As many of its members for as against.
      case split
      /// For, in case another proposal falls.
      case subsidiary
      case absent
    }
  }

  /// Nothing is known.
  var isUnknown: Bool { text == nil && ballots.isEmpty }

  /// The party wrote one thing and voted for the opposite.
  ///
  /// Only votes on the very thing count: who votes for the recommendation in the end may have lost already.
  var differs: Bool {
    guard let text else { return false }
    return ballots.contains { ballot in
      guard ballot.basis == .stated, ballot.isOwnStand else { return false }
      return text.side == .against ? ballot.side == .inFavour : ballot.side == .against
    }
  }
}

extension PartyStand.Ballot {
  /// - Parameters:
  ///   - isInverted: a ballot against was for the thing, as in a vote between two texts.
  init(_ vote: Vote, _ row: Vote.PartyResult, isInverted: Bool = false, basis: Basis = .stated) {
    let (inFavour, against) =
      isInverted ? (row.votesAgainst, row.votesFor) : (row.votesFor, row.votesAgainst)
    side =
      if inFavour == 0, against == 0 {
        .absent
      } else if inFavour == against {
        .split
      } else if inFavour > against {
        vote.reading.isSubsidiary ? .subsidiary : .inFavour
      } else {
        .against
      }
    (self.basis, self.vote) = (basis, vote.id)
    isOwnStand = !vote.reading.isSubsidiary && !vote.reading.isAlternativeBudget
  }
}
