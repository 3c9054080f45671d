// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What became of each proposal that opened a case: by votes on it, by the decisions made, by what is recommended.
struct TrailOutcomes {
  private let material: CaseMaterial
  private let reader: ProposalWordReader
  /// What the recommendations ask Stortinget to decide.
  private let recommended: [Passage]
  /// What Stortinget decided.
  private let decided: [(text: String, source: String)]
  /// The vote that carried the recommendation.
  private let adoption: Vote?

  init(_ material: CaseMaterial, _ reader: ProposalWordReader) {
    (self.material, self.reader) = (material, reader)
    recommended = material.documents.filter { $0.kind == .innstilling }.flatMap { document in
      document.passages.filter { $0.kind == .vedtak }
    }
    let texts = material.documents.filter { $0.kind == .vedtak }.flatMap { document in
      document.passages.filter { $0.kind == .vedtak }.map { ($0.text, $0.id) }
    }
    let voted = material.votes.filter(\.adopted).flatMap { vote in
      vote.decisions.compactMap { decision in decision.text.map { ($0, vote.id) } }
    }
    decided = texts + voted
    adoption = Self.adoption(of: material.votes)
  }

  /// The vote by which Stortinget adopted the committee's recommendation.
  static func adoption(of votes: [Vote]) -> Vote? {
    votes.last { vote in
      vote.adopted && !vote.isMirror
        && vote.reading.subjects.contains { if case .tilraading = $0 { true } else { false } }
    }
  }

  /// One for each original proposal, in the order of the motion; those that stand twice are one.
  func all() -> [CaseTrail.Outcome] {
    var twins: Set<String> = []
    return material.documents.sorted {
      ($0.kind == .innstilling ? 1 : 0, $0.id) < ($1.kind == .innstilling ? 1 : 0, $1.id)
    }
    .flatMap { document in document.proposals.filter { $0.place == .original }.map { ($0, document) } }
    .filter { proposal, _ in
      defer { twins.formUnion(proposal.sameAs) }
      return !twins.contains(proposal.id)
    }
    .map { outcome(of: $0, motion: Catalogue.key(of: $1)) }
  }

  private func outcome(of proposal: Forslag, motion key: String?) -> CaseTrail.Outcome {
    voted(proposal) ?? decided(proposal) ?? recommended(proposal, key) ?? recorded(proposal)
      ?? CaseTrail.Outcome(proposal: proposal.id, result: .unknown, basis: .derived)
  }

  /// By a vote on the proposal, or on another text with the proposal as the alternative to it.
  private func voted(_ proposal: Forslag) -> CaseTrail.Outcome? {
    let family = Set([proposal.id] + proposal.sameAs)
    let counted = material.votes.filter { !$0.isMirror }
    let fates = counted.compactMap { vote -> (isAdopted: Bool, vote: Vote)? in
      if !family.isDisjoint(with: vote.proposals) { return (vote.adopted, vote) }
      return family.isDisjoint(with: vote.alternatives) ? nil : (!vote.adopted, vote)
    }
    guard let fate = fates.first(where: \.isAdopted) ?? fates.last else { return nil }
    return CaseTrail.Outcome(
      proposal: proposal.id, result: fate.isAdopted ? .adopted : .rejected, basis: .stated, source: fate.vote.id)
  }

  private func decided(_ proposal: Forslag) -> CaseTrail.Outcome? {
    for (text, source) in decided {
      switch agreement(of: proposal.text, with: text) {
      case .same: return .init(proposal: proposal.id, result: .adopted, basis: .stated, source: source)
      case .near: return .init(proposal: proposal.id, result: .adoptedChanged, basis: .derived, source: source)
      case nil: continue
      }
    }
    return nil
  }

  private func recommended(_ proposal: Forslag, _ key: String?) -> CaseTrail.Outcome? {
    let isFinal = adoption != nil || recordAgrees || material.documents.contains { $0.kind == .vedtak }
    for passage in recommended where concerns(passage, key) {
      guard let (result, recommendation) = verdict(of: passage, on: proposal) else { continue }
      return CaseTrail.Outcome(
        proposal: proposal.id, result: isFinal ? result : recommendation, basis: isFinal ? .derived : .stated,
        source: passage.id)
    }
    return nil
  }

  /// Whether a decision is about the motion with this key: it names that one, or none.
  private func concerns(_ passage: Passage, _ key: String?) -> Bool {
    let named = Set(DocumentCitation.all(in: passage.text).map(\.citation.key)).filter { CaseKey($0) == .treated }
    if named.isEmpty { return true }
    if let key { return named.contains(key) }
    return material.keys.count == 1 && named.contains(material.keys[0])
  }

  private func verdict(
    of passage: Passage, on proposal: Forslag
  ) -> (result: CaseTrail.Result, recommendation: CaseTrail.Result)? {
    switch agreement(of: proposal.text, with: passage.text) {
    case .same: return (.adopted, .recommended)
    case .near: return (.adoptedChanged, .recommendedChanged)
    case nil: break
    }
    switch VoteMeanings.effect(of: passage.text) {
    case .rejects: return (.rejected, .recommendedRejected)
    case .neutral: return (.filed, .recommendedFiled)
    case .substance: return nil
    }
  }

  /// «Vedtak i samsvar med innstillingen»; «med avvik» leaves open what was changed.
  private var recordAgrees: Bool {
    guard let decision = material.record?.decision?.lowercased() else { return false }
    return decision.contains("i samsvar med innstilling") && !decision.contains("avvik")
  }

  private func recorded(_ proposal: Forslag) -> CaseTrail.Outcome? {
    guard let decision = material.record?.decision else { return nil }
    let result: CaseTrail.Result
    let words = decision.lowercased()
    if ["ved protokollen", "vedlagt protokollen"].contains(where: words.contains) {
      return CaseTrail.Outcome(proposal: proposal.id, result: .filed, basis: .stated)
    }
    switch VoteMeanings.effect(of: decision) {
    case .rejects: result = .rejected
    case .neutral: result = .filed
    case .substance: return nil
    }
    return CaseTrail.Outcome(proposal: proposal.id, result: result, basis: .stated)
  }

  private enum Agreement { case same, near }

  private func agreement(of proposal: String, with decision: String) -> Agreement? {
    guard ProposalGrammar.opensProposal(decision) else { return nil }
    let words = [ProposalWords(proposal, reader), ProposalWords(decision, reader)]
    if SameWording.holds(words[0], words[1]) { return .same }
    let grade = RelatedProposals(words).pairs().first?.likeness.grade
    return grade == .near || grade == .partial ? .near : nil
  }
}
