// SPDX-License-Identifier: GPL-3.0-or-later

/// A question that many ask of the tables, answered by SQL: a view of the SQLite file.
package struct DataView: Sendable {
  package let name: String
  package let title: String
  package let description: String
  /// In the order of the query's columns.
  package let columns: [(name: String, description: String)]
  /// The query, with a column for each of `columns`.
  let query: String
}

extension DataView {
  package static let all = [remarks, proposals, partyVotes, rebels, budget]

  private static let remarks = DataView(
    name: "remarks_with_parties", title: "Who is behind each remark",
    description: "The remarks of committees' members, with the parties that speak.",
    columns: [
      ("passage_id", "The passage."), ("document_id", "The document."), ("designation", "The document's designation."),
      ("title", "The document's title."), ("date", "The document's date."), ("committee", "The committee."),
      ("heading", "The heading that the remark stands under."),
      ("parties", "Codes of the parties that speak, in the usual order; empty where it is not known."),
      ("speaker", "The words that name them."), ("attribution", "How it is known who speaks."),
      ("text", "The remark."),
    ],
    query: """
      SELECT p.id, p.document_id, d.designation, d.title, d.date, d.committee, s.heading,
        (SELECT group_concat(code, ', ') FROM (SELECT y.code FROM passage_parties x JOIN parties y ON y.code = x.party
          WHERE x.passage_id = p.id ORDER BY y.ordinal)),
        p.speaker, p.attribution, p.text
      FROM passages p JOIN documents d ON d.id = p.document_id
      LEFT JOIN sections s ON s.id = p.section_id
      WHERE p.kind = 'merknad' ORDER BY d.date, d.id, p.ordinal
      """)

  private static let proposals = DataView(
    name: "proposals_with_outcome", title: "Proposals and what became of them",
    description: "Each proposal with the parties or people behind it, the votes on it and what became of it.",
    columns: [
      ("proposal_id", "The proposal."), ("document_id", "The document."), ("date", "The document's date."),
      ("place", "Where it stands."), ("number", "The printed number."),
      ("parties", "Codes of the parties behind it, in the usual order."), ("proposers", "Representatives behind it."),
      ("text", "The proposal."), ("vote_id", "A vote on it; a proposal with several has a row for each."),
      ("vote_date", "The day of the vote."), ("votes_for", "Members who voted for."),
      ("votes_against", "Members who voted against."),
      ("adopted", "1 where what was put to the vote was adopted, 0 where it fell, empty without a vote."),
      ("outcome", "What became of it on the course of its case, for proposals that opened one."),
    ],
    query: """
      SELECT p.id, p.document_id, d.date, p.place, p.number,
        (SELECT group_concat(code, ', ') FROM (SELECT y.code FROM proposal_parties x JOIN parties y ON y.code = x.party
          WHERE x.proposal_id = p.id ORDER BY y.ordinal)),
        (SELECT group_concat(name, ', ') FROM (SELECT x.name FROM proposal_proposers x
          WHERE x.proposal_id = p.id ORDER BY x.ordinal)),
        p.text, v.id, v.date, v.votes_for, v.votes_against, v.adopted,
        (SELECT o.result FROM proposal_outcomes o WHERE o.proposal_id = p.id AND o.result <> 'ukjent'
          ORDER BY o.case_id, o.ordinal LIMIT 1)
      FROM proposals p JOIN documents d ON d.id = p.document_id
      LEFT JOIN vote_proposals w ON w.proposal_id = p.id
      LEFT JOIN votes v ON v.id = w.vote_id AND v.mirror = 0
      WHERE w.vote_id IS NULL OR v.id IS NOT NULL
      ORDER BY d.date, d.id, p.ordinal, v.date, v.time, v.id
      """)

  private static let partyVotes = DataView(
    name: "party_votes", title: "How the parties voted",
    description: "Each party in each vote; the second record of an alternative vote is left out.",
    columns: [
      ("vote_id", "The vote."), ("date", "The day of the vote."), ("time", "The time of day."),
      ("topic", "What was put to the vote."), ("party", "The party."), ("votes_for", "Its members who voted for."),
      ("votes_against", "Its members who voted against."), ("absent", "Its members who did not vote."),
      ("side", "for or against, as most of the party voted; empty where it split evenly or did not vote."),
      ("adopted", "1 where what was put to the vote was adopted."),
    ],
    query: """
      SELECT v.id, v.date, v.time, v.topic, b.party, b.votes_for, b.votes_against, b.absent,
        CASE WHEN b.votes_for > b.votes_against THEN 'for' WHEN b.votes_against > b.votes_for THEN 'against' END,
        v.adopted
      FROM votes_by_party b JOIN votes v ON v.id = b.vote_id WHERE v.mirror = 0
      ORDER BY v.date, v.time, v.id, b.ordinal
      """)

  private static let rebels = DataView(
    name: "members_against_their_party", title: "Who broke with their party",
    description: "Members who voted otherwise than most of their party, where the source names them.",
    columns: [
      ("vote_id", "The vote."), ("date", "The day of the vote."), ("topic", "What was put to the vote."),
      ("name", "The member."), ("party", "The member's party."), ("ballot", "What the member voted."),
      ("party_for", "Members of the party who voted for."),
      ("party_against", "Members of the party who voted against."),
    ],
    query: """
      SELECT v.id, v.date, v.topic, m.name, m.party, m.ballot, b.votes_for, b.votes_against
      FROM vote_members m JOIN votes v ON v.id = m.vote_id
      JOIN votes_by_party b ON b.vote_id = m.vote_id AND b.party = m.party
      WHERE v.mirror = 0 AND (m.ballot = 'for' AND b.votes_against > b.votes_for
        OR m.ballot = 'against' AND b.votes_for > b.votes_against)
      ORDER BY v.date, v.time, v.id, m.ordinal
      """)

  private static let budget = DataView(
    name: "budget_chapters", title: "The budget by chapter",
    description: "What each chapter amounts to in each budget, all its items together.",
    columns: [
      ("year", "The budget year."), ("stage", "Which budget of the year."), ("party", "Whose alternative it is."),
      ("chapter", "The chapter."), ("chapter_name", "Its name."),
      ("revenue", "1 for revenue, 0 for expenditure."), ("lines", "Lines that were added up."),
      ("nok", "Their sum in whole Norwegian kroner."),
    ],
    query: """
      SELECT year, stage, party, chapter, min(chapter_name), chapter >= 3000, count(*), sum(nok)
      FROM budget_lines GROUP BY year, stage, party, chapter ORDER BY year, stage, party, chapter
      """)
}
