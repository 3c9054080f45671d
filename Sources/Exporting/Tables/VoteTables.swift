// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The tables of votes: what was voted on, how, and by whom.
enum VoteTables {
  static let all = [
    votes, byParty, members, proposals, alternatives, parts, motions, motionParties, decisions,
  ]

  private static let every: @Sendable (DataSource) -> [Vote] = { $0.corpus.votes }

  static let votes = DataTable(
    "votes", "Votes", "Votes in the chamber, by date and time.", key: ["id"], rows: every,
    columns: [
      .id("id", "The vote's id, with Stortinget's number.") { $0.id },
      .link(to: "cases", "case_id", "The case.") { $0.caseID },
      .link(to: "documents", "document_id", "The document that was voted on.") { $0.document },
      .date("date", "The day of the vote.") { $0.date },
      .text("time", "Time of day in Norway, as far as it is known, such as 22:38:39.") { $0.time },
      .text("topic", "What the president put to the vote, as printed.") { $0.topic },
      .integer("votes_for", "Members who voted for; empty for a unanimous vote without a count.") { $0.votesFor },
      .integer("votes_against", "Members who voted against; empty for a unanimous vote without a count.") {
        $0.votesAgainst
      },
      .integer("absent", "Members who did not vote.") { $0.absent },
      .boolean("adopted", "Whether what was put to the vote was adopted.") { $0.adopted },
      .text("method", "How the vote was held, as Stortinget writes it.") { $0.method },
      .text("result_type", "How the vote ended, as Stortinget writes it.") { $0.resultType },
      .text("understood", "The topic as the program reads it; empty where it does not understand the words.") {
        $0.reading.written
      },
      .link(to: "votes", "alternative_to_id", "The other half of an alternative vote: the same ballots.") {
        $0.alternativeTo
      },
      .boolean("mirror", "Whether it is the second record of an alternative vote, not to be counted again.") {
        $0.isMirror
      },
      .boolean("unanimous", "Whether nobody asked for a count.") { $0.isUnanimous },
      .boolean("subsidiary", "Whether the support was only in case another proposal fell.") { $0.reading.isSubsidiary },
      .boolean("alternative_budget", "Whether the vote was on a party's whole alternative budget.") {
        $0.reading.isAlternativeBudget
      },
      .optionalChoice("meaning", "What a ballot for was for; unknown where nothing says it.") { $0.meaning?.kind },
      .text("meaning_yes", "What a ballot for meant, in bokmål.") { $0.meaning?.yes },
      .text("meaning_no", "What a ballot against meant, in bokmål.") { $0.meaning?.no },
      .text("meaning_rule", "The rule that says so, in bokmål.") { $0.meaning?.rule },
    ])

  static let byParty = DataTable(
    "votes_by_party", "Votes by party", "How many of each party voted for and against.", key: ["vote_id", "ordinal"],
    rows: { Numbered.all(every($0)) { $0.byParty } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.id },
      .ordinal("Place among the parties, from 1.") { $0.ordinal },
      .party("party", "The party.") { $0.value.party },
      .integer("votes_for", "Members who voted for.", isRequired: true) { $0.value.votesFor },
      .integer("votes_against", "Members who voted against.", isRequired: true) { $0.value.votesAgainst },
      .integer("absent", "Members who did not vote.", isRequired: true) { $0.value.absent },
    ])

  static let members = DataTable(
    "vote_members", "Who voted what", "How single members voted, where the source names them; maybe not all of them.",
    key: ["vote_id", "ordinal"], rows: { Numbered.all(every($0)) { $0.members } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.id },
      .ordinal("Place among the members, from 1: by party, then name.") { $0.ordinal },
      .text("name", "The member's name, or Stortinget's letters for the member where the source has no name.") {
        $0.value.name
      },
      .party("party", "The member's party.") { $0.value.party },
      .choice("ballot", "What the member did.") { $0.value.ballot },
    ])

  static let proposals = DataTable(
    "vote_proposals", "Proposals voted on", "The proposals that a ballot for was for.",
    key: ["vote_id", "proposal_id"],
    rows: { Numbered.all(every($0)) { $0.proposals.once } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.id },
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.value },
    ])

  static let alternatives = DataTable(
    "vote_alternatives", "Alternatives voted on",
    "The proposals that a ballot against was for, in an alternative vote.",
    key: ["vote_id", "proposal_id"], rows: { Numbered.all(every($0)) { $0.alternatives.once } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.id },
      .part(of: "proposals", "proposal_id", "The proposal.") { $0.value },
    ])

  static let parts = DataTable(
    "vote_parts", "Parts of recommendations voted on", "The parts of a recommendation that a vote was on.",
    key: ["vote_id", "part_id"], rows: { Numbered.all(every($0)) { $0.parts.once } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.id },
      .part(of: "recommendation_parts", "part_id", "The part.") { $0.value },
    ])

  static let motions = DataTable(
    "vote_motions", "Texts put to the vote", "What was voted on, piece by piece, as the source lists it.",
    key: ["vote_id", "ordinal"], rows: { Numbered.all(every($0)) { $0.motions } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.id },
      .ordinal("Place in the source's list, from 1.") { $0.ordinal },
      .text("name", "Stortinget's name for it, such as Forslag nr. 2 fra Høyre og Venstre.") { $0.value.name },
      .optionalChoice("kind", "Whose text it is: the committee's, a minority's, or one put forward in the chamber.") {
        $0.value.kind
      },
      .text("text", "The text.") { $0.value.text },
    ])

  static let motionParties = DataTable(
    "vote_motion_parties", "Who is behind each text put to the vote", "The parties that put a text forward.",
    key: ["vote_id", "motion", "party"],
    links: [DataLink(["vote_id", "motion"], to: "vote_motions", ["vote_id", "ordinal"])],
    rows: { Numbered.all(Numbered.all(every($0)) { $0.motions }) { $0.value.parties.once } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.owner.id },
      .integer("motion", "The text's place in vote_motions.", isRequired: true) { $0.owner.ordinal },
      .party("party", "A party behind it.") { $0.value },
    ])

  static let decisions = DataTable(
    "vote_decisions", "Decisions", "What a vote led to.", key: ["vote_id", "ordinal"],
    rows: { Numbered.all(every($0)) { $0.decisions } },
    columns: [
      .part(of: "votes", "vote_id", "The vote.") { $0.owner.id },
      .ordinal("Place among the vote's decisions, from 1.") { $0.ordinal },
      .integer("number", "Stortinget's running number of the session.") { $0.value.number },
      .text("code", "Stortinget's kind of decision, such as Anmodning.") { $0.value.code },
      .text("text", "The decision.") { $0.value.text },
    ])
}
