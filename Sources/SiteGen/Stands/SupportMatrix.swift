// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Who supports what in one document: its proposals, the points of its recommendation and what else was voted on,
/// against the parties.
struct SupportMatrix: Sendable {
  let document: Document
  /// In the usual order; only those that an address can name.
  let parties: [Party]
  let rows: [Row]

  /// One thing, with the stand of each party in the order of the columns.
  struct Row: Sendable {
    var subject: Subject
    var stands: [PartyStand]
  }

  enum Subject: Sendable {
    case proposal(Forslag)
    case part(TilraadingPart)
    /// A vote on something that the document's text does not hold.
    case vote(Vote)
  }

  /// `nil` where nothing is known of any party's stand.
  init?(_ document: Document, graph: CorpusGraph) {
    let builder = SupportBuilder(document, graph)
    let rows = builder.rows().filter { row in
      if case .vote = row.subject { row.stands.contains { !$0.isUnknown } } else { true }
    }
    guard rows.contains(where: { $0.stands.contains { !$0.isUnknown } }) else { return nil }
    (self.document, parties, self.rows) = (document, builder.parties, rows)
  }

  /// How many cells are flagged: a party wrote one thing and voted for the opposite.
  var differing: Int { rows.reduce(0) { $0 + $1.stands.count { $0.differs } } }

  /// The row of a proposal, or of the place in the document that stands for it.
  func row(of proposal: Forslag) -> Row? {
    let family = Set([proposal.id] + proposal.sameAs)
    return rows.first { row in if case .proposal(let own) = row.subject { own.id == proposal.id } else { false } }
      ?? rows.first { row in if case .proposal(let own) = row.subject { family.contains(own.id) } else { false } }
  }
}

/// Gathers the stands of one document.
private struct SupportBuilder {
  private let document: Document
  private let graph: CorpusGraph
  private let votes: [Vote]
  private let positions: [String: [Position]]
  let parties: [Party]

  init(_ document: Document, _ graph: CorpusGraph) {
    (self.document, self.graph) = (document, graph)
    votes = graph.votes(on: document)
    positions = Dictionary(grouping: document.positions, by: \.proposal)
    let named = document.positions.map(\.party) + document.members.map(\.party)
    parties = Set(named + votes.flatMap { $0.byParty.map(\.party) }).filter { !$0.slug.isEmpty }.sorted()
  }

  func rows() -> [SupportMatrix.Row] {
    let shown = document.eachProposalOnce
    let proposals = shown.map { proposal in
      SupportMatrix.Row(subject: .proposal(proposal), stands: parties.map { stand(of: $0, on: proposal) })
    }
    let parts = document.tilraading.map { part in
      SupportMatrix.Row(subject: .part(part), stands: parties.map { stand(of: $0, on: part) })
    }
    let rest = votes.filter { $0.proposals.isEmpty && $0.parts.isEmpty && $0.alternatives.isEmpty }.map { vote in
      SupportMatrix.Row(
        subject: .vote(vote), stands: parties.map { PartyStand(party: $0, ballots: ballots(of: $0, in: vote)) })
    }
    return proposals + parts + rest
  }

  // Proposals

  private func stand(of party: Party, on proposal: Forslag) -> PartyStand {
    let family = [proposal] + graph.twins(of: proposal).filter { graph.head(holding: $0.id)?.id == document.id }
    let ids = Set(family.map(\.id))
    var stand = PartyStand(party: party, text: text(of: party, on: proposal, family))
    for vote in graph.votes(touching: ids) {
      let isInverted = ids.isDisjoint(with: vote.proposals)
      stand.ballots += ballots(of: party, in: vote, isInverted: isInverted)
    }
    let seen = Set(stand.ballots.map(\.vote))
    let derived = family.flatMap { positions[$0.id] ?? [] }.filter { position in
      position.party == party && position.basis == .derived && position.stance != .unknown
    }
    for position in derived where stand.ballots.isEmpty {
      guard let vote = graph.vote(position.source), !seen.contains(vote.id) else { continue }
      stand.ballots.append(
        .init(
          side: position.stance == .for ? .inFavour : .against, basis: .derived, vote: vote.id, isOwnStand: false))
    }
    return stand
  }

  private func text(of party: Party, on proposal: Forslag, _ family: [Forslag]) -> PartyStand.Text? {
    if proposal.parties?.contains(party) == true {
      return .init(side: .behind, basis: .stated, source: proposal.passage)
    }
    if let twin = family.first(where: { $0.parties?.contains(party) == true }) {
      return .init(side: .behind, basis: .derived, source: twin.passage)
    }
    let known = family.flatMap { positions[$0.id] ?? [] }.first { position in
      position.party == party && position.stance != .unknown && graph.passage(position.source) != nil
    }
    return known.map { .init(side: $0.stance == .for ? .inFavour : .against, basis: $0.basis, source: $0.source) }
  }

  // Points of the recommendation

  private func stand(of party: Party, on part: TilraadingPart) -> PartyStand {
    var stand = PartyStand(party: party)
    if let source = document.recommenders(including: party) {
      stand.text = .init(side: .behind, basis: .stated, source: source)
    }
    let name = "\(document.id)/\(part.name)"
    let own = votes.filter { $0.parts.contains(name) }
    stand.ballots = own.flatMap { ballots(of: party, in: $0) }
    if own.isEmpty {
      // Who votes for the whole votes for each point that was not voted on by itself.
      let whole = votes.filter { $0.parts.contains("\(document.id)/tilraading") }
      stand.ballots = whole.flatMap { ballots(of: party, in: $0, basis: .derived) }
    }
    if part.name == "tilraading" {
      let others = votes.filter { $0.reading.alternatives.contains(.tilraading([])) && !$0.parts.contains(name) }
      stand.ballots += others.flatMap { ballots(of: party, in: $0, isInverted: true) }
    }
    return stand
  }

  // Votes

  /// What a party did in a vote; in a unanimous one without a roll call the parties of the committee were for.
  private func ballots(
    of party: Party, in vote: Vote, isInverted: Bool = false, basis: Basis = .stated
  ) -> [PartyStand.Ballot] {
    if vote.isUnanimous {
      guard vote.adopted, document.members.contains(where: { $0.party == party }) else { return [] }
      return [.init(side: isInverted ? .against : .inFavour, basis: basis, vote: vote.id)]
    }
    return vote.byParty.filter { $0.party == party && $0.votesFor + $0.votesAgainst + $0.absent > 0 }.map { row in
      PartyStand.Ballot(vote, row, isInverted: isInverted, basis: basis)
    }
  }
}

extension Document {
  /// A proposal that stands in several places of the document once: as numbered in the list where it is there.
  var eachProposalOnce: [Forslag] {
    func rank(_ proposal: Forslag) -> Int {
      switch proposal.place {
      case .minorityList: 0
      case .inText: 1
      case .original, .letter, .quoted: 2
      }
    }
    let ranks = Dictionary(proposals.map { ($0.id, rank($0)) }, uniquingKeysWith: { first, _ in first })
    return proposals.filter { proposal in
      !proposal.sameAs.contains { id in ranks[id].map { $0 < rank(proposal) } ?? false }
    }
  }

  /// The id of the passage that names a party among those who recommend the committee's decision; of several such
  /// passages all must name it.
  func recommenders(including party: Party) -> String? {
    let naming = passages.filter { $0.kind == .tilraading && $0.attribution.parties != nil }
    guard let first = naming.first, naming.allSatisfy({ $0.attribution.parties?.contains(party) == true }) else {
      return nil
    }
    return first.id
  }
}
