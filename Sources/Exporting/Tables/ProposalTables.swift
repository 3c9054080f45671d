// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The tables of proposals: who is behind them, where else they stand, and where the parties stand on them.
enum ProposalTables {
  static let all = [proposals, parties, proposers, same, related, positions, recommendationParts, partPassages]

  static let proposals = DataTable(
    "proposals", "Proposals", "Proposals put to Stortinget, once for each place where they stand.", key: ["id"],
    rows: { Numbered.all($0.corpus.documents) { $0.proposals } },
    columns: [
      .id("id", "The proposal's id, which follows its number or its content.") { $0.value.id },
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place among the document's proposals, from 1.") { $0.ordinal },
      .choice("place", "Where it stands: in the remarks, in the minority's list, in the motion, in a letter, quoted.") {
        $0.value.place
      },
      .integer("number", "The printed number.") { $0.value.number },
      .boolean("parties_known", "Whether the text says which parties are behind it; if so, proposal_parties has them.")
      {
        $0.value.parties != nil
      },
      .text("text", "The text of the proposal.") { $0.value.text },
      .part(of: "passages", "passage_id", "The passage that holds it.") { $0.value.passage },
      .link(to: "passages", "replied_to_id", "The first passage of the minister's answer.") { $0.value.repliedTo },
      .optionalChoice("reply_basis", "Whether the letter says outright which proposal it answers.") {
        $0.value.replyBasis
      },
    ])

  private static let everyProposal: @Sendable (DataSource) -> [Forslag] = { $0.corpus.documents.flatMap(\.proposals) }

  static let parties = DataTable(
    "proposal_parties", "Who is behind each proposal", "The parties behind a proposal.", key: ["proposal_id", "party"],
    rows: { Numbered.all(everyProposal($0)) { ($0.parties ?? []).once } },
    columns: [
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.owner.id },
      .party("party", "A party behind it.") { $0.value },
    ])

  static let proposers = DataTable(
    "proposal_proposers", "Proposers of proposals", "Representatives who put a proposal forward.",
    key: ["proposal_id", "ordinal"], rows: { Numbered.all(everyProposal($0)) { $0.proposers } },
    columns: [
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.owner.id },
      .ordinal("Place among the proposers, from 1.") { $0.ordinal },
      .text("name", "The name as printed.") { $0.value },
    ])

  static let same = DataTable(
    "same_proposals", "The same proposal elsewhere", "Places where the same proposal stands, both ways.",
    key: ["proposal_id", "same_as_id"], rows: { Numbered.all(everyProposal($0)) { $0.sameAs.once } },
    columns: [
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.owner.id },
      .part(of: "proposals", "same_as_id", "The same proposal in another place.") { $0.value },
    ])

  static let related = DataTable(
    "related_proposals", "Related proposals", "Other proposals about the same thing, the nearest first.",
    key: ["proposal_id", "ordinal"], rows: { Numbered.all(everyProposal($0)) { $0.related } },
    columns: [
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.owner.id },
      .ordinal("1 for the nearest.") { $0.ordinal },
      .part(of: "proposals", "related_id", "The other proposal.") { $0.value.id },
      .choice("grade", "Nearly all content shared, a clause of it, or the subject.") { $0.value.grade },
      .integer("likeness", "Share of the content of both that the two share, in percent.", isRequired: true) {
        $0.value.likeness
      },
    ])

  /// A position, and which table its source stands in.
  private struct SourcedPosition: Sendable {
    let row: Numbered<Document, Position>
    let isFromVote: Bool
  }

  static let positions = DataTable(
    "positions", "Positions", "Where a party stands on a proposal, and what shows it.",
    key: ["document_id", "ordinal"],
    rows: { source in
      Numbered.all(source.corpus.documents) { $0.positions }
        .map { SourcedPosition(row: $0, isFromVote: source.votes.contains($0.value.source)) }
    },
    columns: [
      .part(of: "documents", "document_id", "The document that holds the proposal.") { $0.row.owner.id },
      .ordinal("Place among the document's positions, from 1.") { $0.row.ordinal },
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.row.value.proposal },
      .party("party", "The party.") { $0.row.value.party },
      .choice("stance", "For, against, or unknown.") { $0.row.value.stance },
      .choice("basis", "Whether a source says so outright, or it follows from what one says.") { $0.row.value.basis },
      .link(to: "passages", "source_passage_id", "The passage that shows it.") {
        $0.isFromVote ? nil : $0.row.value.source
      },
      .link(to: "votes", "source_vote_id", "The vote that shows it.") { $0.isFromVote ? $0.row.value.source : nil },
    ])

  static let recommendationParts = DataTable(
    "recommendation_parts", "Parts of recommendations",
    "A committee's recommendation (tilråding), whole and in its lettered or numbered parts, as votes name them.",
    key: ["id"], rows: { Numbered.all($0.corpus.documents) { $0.tilraading } },
    columns: [
      .id("id", "The document's id and the part's name.") { "\($0.owner.id)/\($0.value.name)" },
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place in the document, from 1; the whole recommendation first.") { $0.ordinal },
      .text("letter", "The letter over it, where the recommendation is divided by letters.") { $0.value.letter },
      .integer("roman", "The Roman number, as a number.") { $0.value.roman },
    ])

  static let partPassages = DataTable(
    "recommendation_part_passages", "Passages of recommendation parts", "The passages of each part, in reading order.",
    key: ["part_id", "ordinal"],
    rows: { source in
      let parts = source.corpus.documents.flatMap { document in
        document.tilraading.map { (id: "\(document.id)/\($0.name)", passages: $0.passages) }
      }
      return Numbered.all(parts) { $0.passages }
    },
    columns: [
      .part(of: "recommendation_parts", "part_id", "The part.") { $0.owner.id },
      .ordinal("Place in the part, from 1.") { $0.ordinal },
      .part(of: "passages", "passage_id", "The passage.") { $0.value },
    ])
}
