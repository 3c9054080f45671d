// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import Exporting

/// Rows and sums of every table, counted the long way around.
@Suite struct RowCountTests {
  /// What the JSON lines hold of a list, or of a list in a list.
  private static func count(_ documents: [JSON], _ path: String...) -> Int {
    path.reduce(documents) { values, key in values.flatMap { $0[key].list } }.count
  }

  /// Rows that each table must have, by the JSON lines and, for what they leave out, the corpus and its files.
  private static func expected() throws -> [String: Int] {
    let (lines, corpus) = (try Exported.documents(), try Exported.corpus.get())
    var counts = ofLines(lines)
    counts.merge(ofVotes(corpus), uniquingKeysWith: { first, _ in first })
    counts.merge(ofCases(corpus), uniquingKeysWith: { first, _ in first })
    counts["parties"] = Set(try codes(lines, corpus)).count
    counts["budget_lines"] = try budgetRows().count
    counts["budget_moves"] = corpus.budgetMoves.count
    counts["unresolved_references"] = 0
    counts["data_dictionary"] = (CorpusTables.definitions + [UnresolvedReferences.table, DataDictionary.table])
      .reduce(DataView.all.reduce(0) { $0 + $1.columns.count }) { $0 + $1.columns.count }
    return counts
  }

  private static func ofLines(_ lines: [JSON]) -> [String: Int] {
    [
      "documents": lines.count, "document_treats": count(lines, "treats"),
      "document_proposers": count(lines, "proposers"), "document_members": count(lines, "members"),
      "document_signatories": count(lines, "signatories"), "sections": count(lines, "sections"),
      "passages": count(lines, "passages"), "passage_parties": count(lines, "passages", "parties"),
      "document_references": count(lines, "references"), "amounts": count(lines, "amounts"),
      "proposals": count(lines, "proposals"), "proposal_parties": count(lines, "proposals", "parties"),
      "proposal_proposers": count(lines, "proposals", "proposers"),
      "same_proposals": count(lines, "proposals", "sameAs"),
      "related_proposals": count(lines, "proposals", "related"), "positions": count(lines, "positions"),
      "votes": count(lines, "votes"), "votes_by_party": count(lines, "votes", "byParty"),
      "vote_proposals": count(lines, "votes", "proposals"),
      "vote_alternatives": count(lines, "votes", "alternatives"), "vote_parts": count(lines, "votes", "parts"),
    ]
  }

  private static func ofVotes(_ corpus: Corpus) -> [String: Int] {
    [
      "vote_members": corpus.votes.reduce(0) { $0 + $1.members.count },
      "vote_motions": corpus.votes.reduce(0) { $0 + $1.motions.count },
      "vote_motion_parties": corpus.votes.flatMap(\.motions).reduce(0) { $0 + $1.parties.count },
      "vote_decisions": corpus.votes.reduce(0) { $0 + $1.decisions.count },
      "recommendation_parts": corpus.documents.reduce(0) { $0 + $1.tilraading.count },
      "recommendation_part_passages": corpus.documents.flatMap(\.tilraading).reduce(0) { $0 + $1.passages.count },
    ]
  }

  private static func ofCases(_ corpus: Corpus) -> [String: Int] {
    let steps = corpus.trails.flatMap(\.steps)
    return [
      "cases": Set(corpus.trails.map(\.id) + corpus.votes.compactMap(\.caseID)).count,
      "case_documents": corpus.trails.reduce(0) { $0 + $1.documents.count },
      "case_steps": steps.count,
      "case_step_sources": steps.reduce(0) { $0 + $1.documents.count + $1.passages.count + $1.votes.count },
      "proposal_outcomes": corpus.trails.reduce(0) { $0 + $1.outcomes.count },
    ]
  }

  private static func codes(_ lines: [JSON], _ corpus: Corpus) throws -> [String] {
    let named = lines.flatMap { line in
      let lists = (line["passages"].list + line["proposals"].list).flatMap { $0["parties"].list }
      let rows = line["members"].list + line["positions"].list + line["votes"].list.flatMap { $0["byParty"].list }
      return lists.map(\.cell) + rows.map { $0["party"].cell }
    }
    return named + corpus.votes.flatMap { $0.members.map(\.party.code) + $0.motions.flatMap(\.parties).map(\.code) }
  }

  /// The cells of the budget tables of the corpus, split at commas where no quote is.
  private static func budgetRows() throws -> [[String]] {
    let folder = Exported.root.appending(path: "corpus/budsjett")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.first?.isNumber == true }
    return try names.flatMap { name in
      try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
  }

  @Test func `every table has the rows that a count of the JSON lines gives`() throws {
    let (database, expected) = (try Exported.database(), try Self.expected())
    let names = try database.column(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'passages_fts%' AND name NOT LIKE 'sqlite%'"
    )
    #expect(Set(names) == Set(expected.keys))
    for name in names {
      #expect(try database.number("SELECT count(*) FROM \(name)") == expected[name], "\(name)")
      if name != "data_dictionary" { #expect(try Exported.csvTable(name).count == expected[name], "\(name).csv") }
    }
    #expect(expected.values.reduce(0, +) > 10_000)
  }

  @Test func `sums of kroner and of votes are those of the JSON lines and of the budget files`() throws {
    let (database, lines) = (try Exported.database(), try Exported.documents())
    let amounts = lines.flatMap { $0["amounts"].list }.compactMap { $0["nok"].int }
    #expect(amounts.count > 10)
    #expect(try database.number("SELECT sum(nok) FROM amounts") == amounts.reduce(0, +))
    let budget = try Self.budgetRows().compactMap { $0.last.flatMap { Int($0) } }
    #expect(try database.number("SELECT sum(nok) FROM budget_lines") == budget.reduce(0, +))
    #expect(try database.number("SELECT sum(nok) FROM budget_chapters") == budget.reduce(0, +))
    let votes = lines.flatMap { $0["votes"].list }
    for (column, key) in [("votes_for", "for"), ("votes_against", "against"), ("absent", "absent")] {
      let (total, parts) = (
        votes.compactMap { $0[key].int }, votes.flatMap { $0["byParty"].list.compactMap { $0[key].int } }
      )
      #expect(try database.number("SELECT sum(\(column)) FROM votes") == total.reduce(0, +))
      #expect(try database.number("SELECT sum(\(column)) FROM votes_by_party") == parts.reduce(0, +))
    }
  }
}
