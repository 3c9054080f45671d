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
      let topic = vote.topic.lowercased()
      return vote.adopted && ["tilråding", "innstillingen", "innstillinga"].contains { topic.contains($0) }
        && !topic.contains("alternativ")
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

  private func voted(_ proposal: Forslag) -> CaseTrail.Outcome? {
    let family = Set([proposal.id] + proposal.sameAs)
    let votes = material.votes.filter { !family.isDisjoint(with: $0.proposals) }
    guard let vote = votes.first(where: \.adopted) ?? votes.last else { return nil }
    return CaseTrail.Outcome(
      proposal: proposal.id, result: vote.adopted ? .adopted : .rejected, basis: .stated, source: vote.id)
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
    let isFinal = adoption != nil || material.documents.contains { $0.kind == .vedtak }
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
    switch MotionVerdict(passage.text) {
    case .rejected: return (.rejected, .recommendedRejected)
    case .filed: return (.filed, .recommendedFiled)
    case nil: return nil
    }
  }

  private func recorded(_ proposal: Forslag) -> CaseTrail.Outcome? {
    guard let decision = material.record?.decision, let verdict = MotionVerdict(decision) else { return nil }
    return CaseTrail.Outcome(
      proposal: proposal.id, result: verdict == .rejected ? .rejected : .filed, basis: .stated)
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

/// What a decision does with a motion as a whole.
enum MotionVerdict {
  case rejected, filed

  /// Reads the end of a decision: «… vedtas ikke», «… vert lagt ved protokollen».
  init?(_ text: String) {
    let words = Words(String(text.suffix(400))).all.map(\.lower)
    func has(_ stems: [String]) -> Bool { words.contains { word in stems.contains { word.hasPrefix($0) } } }
    if has(["ikke", "ikkje"]), has(["vedta", "vedtek", "vedtatt", "bifall", "bifalt", "tiltre", "følge"]) {
      self = .rejected
    } else if has(["avvis", "avslå", "avslått", "forkast"]) {
      self = .rejected
    } else if has(["protokoll", "møtebok"]), has(["vedlegg", "vedlagt", "legg", "lagt", "lagd"]) {
      self = .filed
    } else {
      return nil
    }
  }
}
