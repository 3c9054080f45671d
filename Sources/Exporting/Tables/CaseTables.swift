// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The tables of cases: their course through Stortinget, step by step, and what became of their proposals.
enum CaseTables {
  static let all = [cases, documents, steps, stepSources, outcomes]

  /// A case with its course and the record that Stortinget's data service has of it; of a case that only votes name
  /// there is neither.
  private struct KnownCase: Sendable {
    let id: String
    var trail: CaseTrail?
    var record: CaseRecord?
  }

  private static let known: @Sendable (DataSource) -> [KnownCase] = { source in
    let corpus = source.corpus
    let records = Dictionary(corpus.cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(corpus.trails.map(\.id))
    let named = Set(corpus.votes.compactMap(\.caseID)).subtracting(ids).sorted()
    return corpus.trails.map { KnownCase(id: $0.id, trail: $0, record: records[$0.id]) }
      + named.map { KnownCase(id: $0) }
  }

  static let cases = DataTable(
    "cases", "Cases", "Cases before Stortinget; of one that only votes name there is no more than the id.", key: ["id"],
    rows: known,
    columns: [
      .id("id", "Stortinget's number of the case, or the key of the document that was treated, after sak-.") { $0.id },
      .text("title", "The title.") { $0.trail?.title },
      .text("short_title", "Stortinget's short title.") { $0.record?.shortTitle },
      .text("session", "The session that the case belongs to.") { $0.trail?.session?.name },
      .text("committee", "The committee, in lower case.") { $0.trail?.committee },
      .text("status", "Where the case stands, in Stortinget's word.") { $0.trail?.status },
      .text("decision", "What became of the case, in Stortinget's words.") { $0.record?.decision },
    ])

  private static let trails: @Sendable (DataSource) -> [CaseTrail] = { $0.corpus.trails }

  static let documents = DataTable(
    "case_documents", "Documents of cases", "The documents on the course of a case.", key: ["case_id", "ordinal"],
    rows: { Numbered.all(trails($0)) { $0.documents } },
    columns: [
      .part(of: "cases", "case_id", "The case.") { $0.owner.id },
      .ordinal("Place on the course, from 1.") { $0.ordinal },
      .part(of: "documents", "document_id", "The document.") { $0.value },
    ])

  static let steps = DataTable(
    "case_steps", "Steps of cases", "The steps that a case took, and those that the corpus has nothing of.",
    key: ["case_id", "ordinal"], rows: { Numbered.all(trails($0)) { $0.steps } },
    columns: [
      .part(of: "cases", "case_id", "The case.") { $0.owner.id },
      .ordinal("Place on the course, from 1.") { $0.ordinal },
      .choice("kind", "The step of the procedure.") { $0.value.kind },
      .text("citation_key", "Key of the step's document.") { $0.value.key },
      .date("date", "When the step was taken.") { $0.value.date },
      .optionalChoice("date_source", "Where the date stands.") { $0.value.dateSource },
      .choice("basis", "Whether a source says outright that the step belongs to the case.") { $0.value.basis },
      .choice("rule", "What ties the step to its case.") { $0.value.rule },
      .boolean("missing", "Whether there must be such a step and the corpus has nothing of it.") { $0.value.isMissing },
      .integer("remarks", "Remarks that a recommendation holds.") { $0.value.counts?.remarks },
      .integer("minority_proposals", "Minority proposals that a recommendation holds.") {
        $0.value.counts?.minorityProposals
      },
      .integer("recommendations", "Decisions that a recommendation asks for.") { $0.value.counts?.recommendations },
      .text("text", "What was decided or put, in a few words, as a source says it.") { $0.value.text },
    ])

  /// What shows a step: a document, a passage or a vote.
  private enum Shown: Sendable {
    case document(String)
    case passage(String)
    case vote(String)

    var document: String? { if case .document(let id) = self { id } else { nil } }
    var passage: String? { if case .passage(let id) = self { id } else { nil } }
    var vote: String? { if case .vote(let id) = self { id } else { nil } }
  }

  static let stepSources = DataTable(
    "case_step_sources", "What shows each step", "Documents, passages and votes that show a step; one of them a row.",
    key: ["case_id", "step", "ordinal"],
    links: [DataLink(["case_id", "step"], to: "case_steps", ["case_id", "ordinal"])],
    rows: { source in
      Numbered.all(Numbered.all(trails(source)) { $0.steps }) { step -> [Shown] in
        let documents = step.value.documents.map { Shown.document($0) }
        return documents + step.value.passages.map { .passage($0) } + step.value.votes.map { .vote($0) }
      }
    },
    columns: [
      .part(of: "cases", "case_id", "The case.") { $0.owner.owner.id },
      .integer("step", "The step's place in case_steps.", isRequired: true) { $0.owner.ordinal },
      .ordinal("Place among what shows the step, from 1.") { $0.ordinal },
      .link(to: "documents", "document_id", "A document that shows it.") { $0.value.document },
      .link(to: "passages", "passage_id", "A passage that shows it.") { $0.value.passage },
      .link(to: "votes", "vote_id", "A vote that shows it.") { $0.value.vote },
    ])

  /// An outcome, and which table its source stands in.
  private struct SourcedOutcome: Sendable {
    let row: Numbered<CaseTrail, CaseTrail.Outcome>
    let source: Kind

    enum Kind { case vote, proposal, passage }

    init(_ row: Numbered<CaseTrail, CaseTrail.Outcome>, _ source: DataSource) {
      self.row = row
      let id = row.value.source ?? ""
      self.source = source.votes.contains(id) ? .vote : source.proposals.contains(id) ? .proposal : .passage
    }

    func id(_ kind: Kind) -> String? { source == kind ? row.value.source : nil }
  }

  static let outcomes = DataTable(
    "proposal_outcomes", "What became of proposals", "What became of each proposal that opened a case.",
    key: ["case_id", "ordinal"],
    rows: { source in Numbered.all(trails(source)) { $0.outcomes }.map { SourcedOutcome($0, source) } },
    columns: [
      .part(of: "cases", "case_id", "The case.") { $0.row.owner.id },
      .ordinal("Place among the case's proposals, from 1.") { $0.row.ordinal },
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.row.value.proposal },
      .choice("result", "What became of it; ukjent where nothing says it.") { $0.row.value.result },
      .choice("basis", "Whether a source says so outright, or it follows from what one says.") { $0.row.value.basis },
      .link(to: "passages", "source_passage_id", "The passage that shows it.") { $0.id(.passage) },
      .link(to: "proposals", "source_proposal_id", "The proposal that shows it.") { $0.id(.proposal) },
      .link(to: "votes", "source_vote_id", "The vote that shows it.") { $0.id(.vote) },
    ])
}
