// SPDX-License-Identifier: GPL-3.0-or-later

/// The course of one case through Stortinget (saksløp), step by step, with what shows each step.
package struct CaseTrail: Sendable, Equatable {
  /// Stortinget's own id where a record gives it, `sak-46258`; else `sak-` and the key of the document that was
  /// treated, `sak-dok8-2024-2025-153-s`, so that it lasts.
  package var id: String
  package var title: String
  package var session: StortingSession?
  /// In lower case: `næringskomiteen`.
  package var committee: String?
  /// The topics of its record.
  package var topics: [String] = []
  /// Where the case stands, in Stortinget's word; `nil` without a record.
  package var status: String?
  /// In the order of the procedure, then by date.
  package var steps: [Step] = []
  /// What became of each proposal that opened the case, in its order.
  package var outcomes: [Outcome] = []

  package init(id: String, title: String) { (self.id, self.title) = (id, title) }

  /// Ids of every document on the trail, in its order.
  package var documents: [String] {
    var seen: Set<String> = []
    return steps.flatMap(\.documents).filter { seen.insert($0).inserted }
  }

  /// Whether a step that the procedure asks for stands in no document of the corpus.
  package var isComplete: Bool { steps.allSatisfy { !$0.isMissing } }

  /// A step that the case took, or one that the corpus lacks.
  package struct Step: Sendable, Equatable {
    package var kind: StepKind
    /// Ids of documents.
    package var documents: [String] = []
    /// Ids of the passages that show the step.
    package var passages: [String] = []
    /// Ids of votes.
    package var votes: [String] = []
    /// The citation key of the step's document: `dok8:2024-2025:153-S`.
    package var key: String?
    package var date: CalendarDate?
    /// Where the date stands.
    package var dateSource: DateSource?
    /// Whether a source says outright that the step belongs to the case.
    package var basis: Basis
    /// What found it.
    package var rule: Rule
    /// The procedure or a reference says that there is such a step, and the corpus has nothing of it.
    package var isMissing = false
    /// What a recommendation holds.
    package var counts: Counts?
    /// What was decided or put in a few words, as a source says it.
    package var text: String?

    package init(_ kind: StepKind, basis: Basis, rule: Rule) {
      (self.kind, self.basis, self.rule) = (kind, basis, rule)
    }
  }

  /// How much a recommendation says.
  package struct Counts: Sendable, Equatable {
    package var remarks: Int
    package var minorityProposals: Int
    package var recommendations: Int

    package init(remarks: Int, minorityProposals: Int, recommendations: Int) {
      (self.remarks, self.minorityProposals, self.recommendations) = (remarks, minorityProposals, recommendations)
    }
  }

  /// What became of one proposal.
  package struct Outcome: Sendable, Equatable {
    /// The proposal's id.
    package var proposal: String
    package var result: Result
    package var basis: Basis
    /// The id of the passage, proposal or vote that shows it.
    package var source: String?

    package init(proposal: String, result: Result, basis: Basis, source: String? = nil) {
      (self.proposal, self.result, self.basis, self.source) = (proposal, result, basis, source)
    }
  }
}

extension CaseTrail {
  /// The steps in the order of the procedure.
  package enum StepKind: String, CaseIterable, Sendable, Comparable {
    case motion = "forslag"
    case referral = "oversendelse"
    case letter = "brev"
    case hearing = "høring"
    case statement = "uttalelse"
    case recommendation = "innstilling"
    case debate = "behandling"
    case vote = "votering"
    case decision = "vedtak"

    package static func < (left: StepKind, right: StepKind) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What ties a step to its case.
  package enum Rule: String, CaseIterable, Sendable {
    /// The case's record names the document or the step.
    case record = "saken"
    /// The document's front matter says what it treats, or it is the document that is treated.
    case treats = "behandler"
    /// The document is an appendix to one of the case.
    case attached = "vedlegg"
    /// The vote names the document or the case.
    case voted = "votert"
    /// A text of the case says it.
    case text = "tekst"
    /// The document refers to the one that the case treats and to no other of its kind.
    case reference = "henvisning"
    /// The procedure has the step.
    case procedure = "saksordning"
  }

  /// Where a date stands.
  package enum DateSource: String, CaseIterable, Sendable {
    case document = "dokument"
    case record = "sak"
    case vote = "votering"
    case text = "tekst"
  }

  /// What became of a proposal.
  package enum Result: String, CaseIterable, Sendable {
    /// Stortinget made the decision in the proposal's words.
    case adopted = "vedtatt"
    /// Stortinget made a decision that differs from it in its words.
    case adoptedChanged = "vedtatt med endret ordlyd"
    case rejected = "ikke vedtatt"
    /// Stortinget took note of the motion without a decision on it.
    case filed = "vedlagt protokollen"
    /// The committee recommends to adopt it, and no decision is known.
    case recommended = "tilrådd vedtatt"
    case recommendedChanged = "tilrådd vedtatt med endret ordlyd"
    case recommendedRejected = "tilrådd ikke vedtatt"
    case recommendedFiled = "tilrådd vedlagt protokollen"
    case unknown = "ukjent"
  }
}
