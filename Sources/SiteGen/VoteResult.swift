// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The outcome of a vote in plain words.
enum VoteResult {
  /// `Forkastet med 74 mot 27 stemmer`: the winning side's number first.
  static func written(_ vote: Vote) -> String {
    let outcome = vote.adopted ? "Vedtatt" : "Forkastet"
    guard let votesFor = vote.votesFor, let votesAgainst = vote.votesAgainst else {
      return vote.adopted ? "Enstemmig vedtatt" : "Enstemmig forkastet"
    }
    let (winning, losing) = vote.adopted ? (votesFor, votesAgainst) : (votesAgainst, votesFor)
    let note = winning == losing ? ", avgjort med presidentens dobbeltstemme" : ""
    return "\(outcome) med \(winning) mot \(losing) stemmer\(note)"
  }
}
