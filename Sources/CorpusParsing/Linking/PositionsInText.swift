// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Where each party of a committee stands on the proposals of a recommendation, as far as its text says.
struct PositionsInText {
  private let document: Document
  /// The parties that put the committee's recommendation forward.
  private let recommenders: [Party]?

  init(_ document: Document, recommenders: [Party]?) {
    (self.document, self.recommenders) = (document, recommenders)
  }

  /// One row for each proposal and each party on the committee: `for` where the party is behind the proposal, `against`
  /// where it recommends that the motion be rejected, else `unknown`.
  func all() -> [Position] {
    guard document.kind == .innstilling else { return [] }
    let committee = Set(document.members.map(\.party))
    return document.proposals.filter { $0.place != .quoted && $0.place != .letter }.flatMap { proposal in
      let parties = committee.union(proposal.parties ?? [])
      return parties.sorted().map { position(of: $0, on: proposal) }
    }
  }

  private func position(of party: Party, on proposal: Forslag) -> Position {
    if proposal.parties?.contains(party) ?? false {
      return Position(proposal: proposal.id, party: party, stance: .for, basis: .stated, source: proposal.passage)
    }
    if proposal.place == .original, let rejection, recommenders?.contains(party) ?? false {
      return Position(proposal: proposal.id, party: party, stance: .against, basis: .derived, source: rejection)
    }
    return Position(proposal: proposal.id, party: party, stance: .unknown, basis: .derived, source: proposal.passage)
  }

  /// The passage that recommends to reject the motion; «vedlegges protokollen» rejects nothing.
  private var rejection: String? {
    document.passages.first { passage in
      guard passage.kind == .vedtak, case .rejects = VoteMeanings.effect(of: passage.text) else { return false }
      return true
    }?.id
  }
}
