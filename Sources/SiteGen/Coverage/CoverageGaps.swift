// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Something that the corpus is known to lack.
struct CoverageGap: Sendable {
  var kind: Kind
  /// The key or id of what is lacking, or of what lacks something.
  var id: String
  var label: String
  /// The page that says more.
  var address: String

  enum Kind: String, CaseIterable, Sendable {
    /// Texts refer to a document that the corpus does not hold.
    case documentMissing = "document_missing"
    /// A case has a step of which the corpus has nothing.
    case stepMissing = "step_missing"
    /// Nothing says what became of a proposal.
    case proposalWithoutOutcome = "proposal_without_outcome"
    /// Nobody is known to stand behind a proposal.
    case proposalWithoutProposer = "proposal_without_proposer"
    /// A vote was counted, and the source has no ballots by party.
    case voteWithoutParties = "vote_without_parties"
    /// A vote is on no document of the corpus.
    case voteWithoutDocument = "vote_without_document"
    /// The president's words were not understood.
    case voteNotUnderstood = "vote_not_understood"
    case documentWithoutDate = "document_without_date"
    case documentWithoutDesignation = "document_without_designation"
  }

  /// By kind, then in the corpus's order.
  static func all(in graph: CorpusGraph) -> [CoverageGap] {
    missing(in: graph) + ofProposals(in: graph) + ofVotes(in: graph) + ofDocuments(in: graph)
  }

  private static func missing(in graph: CorpusGraph) -> [CoverageGap] {
    let documents = graph.mentionedOnly.map { key, mentions in
      CoverageGap(
        kind: .documentMissing, id: key,
        label: CitationLabel.written(key: key, literals: mentions.map(\.reference.literal)),
        address: SiteAddress.mentioned(key))
    }
    let steps = graph.trails.flatMap { trail in
      trail.steps.filter(\.isMissing).map { step in
        CoverageGap(
          kind: .stepMissing, id: trail.id, label: "\(Labels.step(step.kind)): \(trail.title)",
          address: SiteAddress.sak(trail.id))
      }
    }
    return documents + steps
  }

  private static func ofProposals(in graph: CorpusGraph) -> [CoverageGap] {
    let decided = Set(graph.trails.flatMap(\.outcomes).filter { $0.result != .unknown }.map(\.proposal))
    let own = graph.documents.flatMap { document in
      document.eachProposalOnce.filter { $0.place == .original || $0.place == .minorityList }.map { (document, $0) }
    }
    func gap(_ kind: Kind, _ document: Document, _ proposal: Forslag) -> CoverageGap {
      CoverageGap(
        kind: kind, id: proposal.id,
        label: "\(ProposalCard.name(of: proposal)), \(document.designation ?? document.title)",
        address: SiteAddress.proposal(proposal.id))
    }
    let undecided = own.filter { _, proposal in
      let family = [proposal] + graph.twins(of: proposal)
      return family.allSatisfy { !decided.contains($0.id) && graph.votes(on: $0).isEmpty }
    }
    let anonymous = own.filter { _, proposal in
      ([proposal] + graph.twins(of: proposal)).allSatisfy { ($0.parties ?? []).isEmpty && $0.proposers.isEmpty }
    }
    return undecided.map { gap(.proposalWithoutOutcome, $0, $1) }
      + anonymous.map { gap(.proposalWithoutProposer, $0, $1) }
  }

  private static func ofVotes(in graph: CorpusGraph) -> [CoverageGap] {
    func gaps(_ kind: Kind, _ isGap: (Vote) -> Bool) -> [CoverageGap] {
      graph.votes.filter(isGap).map {
        CoverageGap(
          kind: kind, id: $0.id, label: Labels.excerpt($0.topic, longest: 100), address: SiteAddress.vote($0.id))
      }
    }
    return gaps(.voteWithoutParties) { !$0.isUnanimous && $0.byParty.isEmpty }
      + gaps(.voteWithoutDocument) { $0.document.flatMap { graph.document($0) } == nil }
      + gaps(.voteNotUnderstood) { $0.meaning.map { $0.kind == .unknown } ?? true }
  }

  private static func ofDocuments(in graph: CorpusGraph) -> [CoverageGap] {
    func gaps(_ kind: Kind, _ isGap: (Document) -> Bool) -> [CoverageGap] {
      graph.documents.filter(isGap).map {
        CoverageGap(kind: kind, id: $0.id, label: $0.title, address: SiteAddress.document($0.id))
      }
    }
    return gaps(.documentWithoutDate) { $0.date == nil }
      + gaps(.documentWithoutDesignation) { $0.designation == nil && $0.kind != .artikkel && $0.kind != .brev }
  }
}

/// How sure one sort of fact is, in numbers.
struct Certainty: Sendable {
  var name: String
  /// The source says so.
  var stated: Int
  /// It follows from what the source says.
  var derived: Int
  /// It is not known.
  var unknown: Int

  static func all(in graph: CorpusGraph) -> [Certainty] {
    let remarks = graph.documents.flatMap(\.passages).filter { $0.kind == .merknad }.map(\.attribution.basis)
    let positions = graph.documents.flatMap(\.positions)
    let answered = graph.documents.flatMap(\.proposals).filter { $0.repliedTo != nil }
    let steps = graph.trails.flatMap(\.steps)
    let outcomes = graph.trails.flatMap(\.outcomes)
    let known = positions.filter { $0.stance != .unknown }
    return [
      Certainty(
        name: "Hvem som taler i en merknad", stated: remarks.count { $0 == .stated },
        derived: remarks.count { $0 == .anaphor || $0 == .inherited }, unknown: remarks.count { $0 == .none }),
      Certainty(
        name: "Et partis standpunkt til et forslag", stated: known.count { $0.basis == .stated },
        derived: known.count { $0.basis == .derived }, unknown: positions.count - known.count),
      Certainty(
        name: "Hvilket forslag et svar gjelder", stated: answered.count { $0.replyBasis == .stated },
        derived: answered.count { $0.replyBasis == .derived }, unknown: answered.count { $0.replyBasis == nil }),
      Certainty(
        name: "At et steg hører til en sak", stated: steps.count { !$0.isMissing && $0.basis == .stated },
        derived: steps.count { !$0.isMissing && $0.basis == .derived }, unknown: steps.count(where: \.isMissing)),
      Certainty(
        name: "Hva det ble til med et forslag",
        stated: outcomes.count { $0.result != .unknown && $0.basis == .stated },
        derived: outcomes.count { $0.result != .unknown && $0.basis == .derived },
        unknown: outcomes.count { $0.result == .unknown }),
    ]
  }
}
