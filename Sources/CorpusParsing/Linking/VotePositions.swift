// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Takes the parties' positions from votes: stated where the vote was on that very proposal, derived where the
/// recommendation said what was to become of the motion.
///
/// A vote wins over the text. A party that was absent, or split evenly, stays as it was; so does everyone where
/// support was subsidiary, and where the text took no stand.
struct VotePositions {
  private var corpus: Corpus
  private let catalogue: Catalogue
  /// Votes that have stated a position, by proposal and party.
  private var stated: Set<String> = []

  static func take(_ corpus: inout Corpus, _ catalogue: Catalogue) {
    var taker = VotePositions(corpus: corpus, catalogue: catalogue)
    for vote in corpus.votes where !vote.isMirror { taker.take(vote) }
    corpus = taker.corpus
    for index in corpus.documents.indices {
      corpus.documents[index].positions.sort { ($0.proposal, $0.party) < ($1.proposal, $1.party) }
    }
  }

  private init(corpus: Corpus, catalogue: Catalogue) { (self.corpus, self.catalogue) = (corpus, catalogue) }

  private mutating func take(_ vote: Vote) {
    guard !vote.reading.isSubsidiary else { return }
    for (party, stance) in stances(in: vote) {
      // Nobody else is against every line of an alternative budget.
      if vote.reading.isAlternativeBudget, stance == .against { continue }
      for id in vote.proposals { set(id, party, stance, .stated, vote) }
      for id in vote.alternatives { set(id, party, stance == .for ? .against : .for, .stated, vote) }
      // Where everybody agreed at last, those who wanted the motion had lost already.
      guard vote.meaning?.kind == .againstMotion, !vote.isUnanimous else { continue }
      for id in originals(of: vote) { set(id, party, stance == .for ? .against : .for, .derived, vote) }
    }
  }

  /// How each party voted on the whole; every party of the committee, where nobody was against.
  private func stances(in vote: Vote) -> [(party: Party, stance: Stance)] {
    if vote.isUnanimous {
      guard vote.adopted, let index = vote.document.flatMap({ catalogue.position[$0] }) else { return [] }
      return Set(corpus.documents[index].members.map(\.party)).sorted().map { ($0, .for) }
    }
    return vote.byParty.compactMap { row in
      row.votesFor == row.votesAgainst ? nil : (row.party, row.votesFor > row.votesAgainst ? .for : .against)
    }
  }

  /// The motion's own proposals, as the recommendation repeats them and as the motion has them; none where the
  /// recommendation is on several motions.
  private func originals(of vote: Vote) -> [String] {
    guard let index = vote.document.flatMap({ catalogue.position[$0] }), corpus.documents[index].treats.count <= 1
    else {
      return []
    }
    let recommendation = corpus.documents[index]
    let motion = recommendation.treats.first.flatMap { catalogue.documentsByKey[$0] }
      .flatMap { catalogue.position[$0] }.map { corpus.documents[$0] }
    return (recommendation.proposals + (motion?.proposals ?? [])).filter { $0.place == .original }.map(\.id)
  }

  private mutating func set(_ id: String, _ party: Party, _ stance: Stance, _ basis: Basis, _ vote: Vote) {
    let document = id.lastIndex(of: "/").map { String(id[..<$0]) } ?? ""
    guard let index = catalogue.position[document],
      corpus.documents[index].proposals.contains(where: { $0.id == id })
    else { return }
    let key = "\(id) \(party)"
    if basis == .stated { stated.insert(key) }
    let position = Position(proposal: id, party: party, stance: stance, basis: basis, source: vote.id)
    if let place = corpus.documents[index].positions.firstIndex(where: { $0.proposal == id && $0.party == party }) {
      let old = corpus.documents[index].positions[place]
      let textSaysSo = old.basis == .stated && old.stance != .unknown
      if basis == .derived, textSaysSo || stated.contains(key) { return }
      corpus.documents[index].positions[place] = position
    } else {
      corpus.documents[index].positions.append(position)
    }
  }
}
