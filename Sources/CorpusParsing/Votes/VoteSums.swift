// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The arithmetic of one vote: members against parties, parties against the whole, the whole against the outcome.
enum VoteSums {
  /// Seats in Stortinget since 2005; before that there were fewer.
  private static let seats = 169

  /// The parties' results by the members'; empty where members are missing, so that a part is never taken for the whole.
  static func byParty(of vote: Vote) -> [Vote.PartyResult] {
    guard isComplete(vote) else { return [] }
    return Dictionary(grouping: vote.members, by: \.party).map { party, members in
      func count(_ ballot: Vote.Ballot) -> Int { members.count { $0.ballot == ballot } }
      return Vote.PartyResult(
        party: party, votesFor: count(.for), votesAgainst: count(.against), absent: count(.absent))
    }.sorted { $0.party < $1.party }
  }

  /// Every member who voted is there.
  private static func isComplete(_ vote: Vote) -> Bool {
    guard !vote.members.isEmpty, let votesFor = vote.votesFor, let votesAgainst = vote.votesAgainst else {
      return false
    }
    return vote.members.count { $0.ballot == .for } == votesFor
      && vote.members.count { $0.ballot == .against } == votesAgainst
  }

  struct Problem {
    let id: String
    let message: String
    let hint: String
  }

  /// What does not add up.
  static func problems(of vote: Vote) -> [Problem] {
    [partySum(vote), memberSum(vote), seatSum(vote), outcome(vote), doubled(vote)].compactMap(\.self)
  }

  private static func partySum(_ vote: Vote) -> Problem? {
    guard !vote.byParty.isEmpty, let votesFor = vote.votesFor, let votesAgainst = vote.votesAgainst else { return nil }
    let sums = (vote.byParty.reduce(0) { $0 + $1.votesFor }, vote.byParty.reduce(0) { $0 + $1.votesAgainst })
    guard sums != (votesFor, votesAgainst) else { return nil }
    return Problem(
      id: "sum",
      message: "«\(vote.id)»: the parties sum to \(sums.0)–\(sums.1), the vote is \(votesFor)–\(votesAgainst)",
      hint: "check the numbers against the source")
  }

  /// Members may be missing; there can be no more of them than the vote counts.
  private static func memberSum(_ vote: Vote) -> Problem? {
    guard !vote.members.isEmpty, let votesFor = vote.votesFor, let votesAgainst = vote.votesAgainst else { return nil }
    let sums = (vote.members.count { $0.ballot == .for }, vote.members.count { $0.ballot == .against })
    guard sums.0 > votesFor || sums.1 > votesAgainst else { return nil }
    return Problem(
      id: "members",
      message: "«\(vote.id)»: the members sum to \(sums.0)–\(sums.1), the vote is \(votesFor)–\(votesAgainst)",
      hint: "check the members against the source")
  }

  private static func seatSum(_ vote: Vote) -> Problem? {
    let counts = [vote.votesFor, vote.votesAgainst, vote.absent].compactMap(\.self)
    let sum = counts.reduce(0) { $0.addingReportingOverflow($1).overflow ? Int.max : $0 + $1 }
    guard sum > seats || vote.members.count > seats else { return nil }
    return Problem(
      id: "seats",
      message: "«\(vote.id)»: \(max(sum, vote.members.count)) members are counted, and Stortinget has \(seats)",
      hint: "check the numbers against the source")
  }

  /// A majority decides, and the president's ballot where both sides are equal; a change of the Constitution asks more.
  private static func outcome(_ vote: Vote) -> Problem? {
    guard let votesFor = vote.votesFor, let votesAgainst = vote.votesAgainst else { return nil }
    let isAgainstMajority = vote.adopted && votesFor < votesAgainst
    let isEqualWithoutWord = votesFor == votesAgainst && !(vote.resultType?.contains("dobbeltstemme") ?? false)
    guard isAgainstMajority || isEqualWithoutWord else { return nil }
    return Problem(
      id: "outcome",
      message: "«\(vote.id)»: \(vote.adopted ? "adopted" : "rejected") by \(votesFor) against \(votesAgainst)"
        + (isEqualWithoutWord ? ", and nothing says that the president's ballot decided" : ""),
      hint: "check the outcome against the minutes")
  }

  private static func doubled(_ vote: Vote) -> Problem? {
    let parties = vote.byParty.map(\.party)
    guard let party = parties.first(where: { party in parties.count { $0 == party } > 1 }) else { return nil }
    return Problem(id: "party-twice", message: "«\(vote.id)»: \(party) stands twice", hint: "join the two rows")
  }
}
