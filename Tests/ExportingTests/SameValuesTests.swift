// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import Exporting

/// The values of the tables beside those of the JSON lines.
@Suite struct SameValuesTests {
  /// A table's columns, and where the JSON lines have the same.
  private static let pairs: [(table: String, list: String, columns: [(column: String, key: String)])] = [
    ("sections", "sections", [("name", "id"), ("level", "level"), ("heading", "heading")]),
    (
      "passages", "passages",
      [
        ("id", "id"), ("kind", "kind"), ("text", "text"), ("speaker", "speaker"), ("attribution", "attribution"),
        ("antecedent_id", "antecedent"), ("ambiguity", "ambiguity"),
      ]
    ),
    (
      "proposals", "proposals",
      [
        ("id", "id"), ("place", "place"), ("number", "number"), ("text", "text"), ("passage_id", "passage"),
        ("replied_to_id", "repliedTo"), ("reply_basis", "replyBasis"),
      ]
    ),
    (
      "document_references", "references",
      [("citation_key", "key"), ("literal", "literal"), ("passage_id", "passage"), ("resolved_id", "resolved")]
    ),
    (
      "amounts", "amounts",
      [
        ("literal", "literal"), ("nok", "nok"), ("currency", "currency"), ("purpose", "purpose"), ("year", "year"),
        ("budget_line", "budgetLine"), ("flow", "flow"), ("direction", "direction"), ("part_of", "part_of"),
        ("chapter", "chapter"), ("item", "item"), ("passage_id", "passage"),
      ]
    ),
    (
      "positions", "positions",
      [
        ("proposal_id", "proposal"), ("party", "party"), ("stance", "stance"), ("basis", "basis"),
        ("coalesce(source_passage_id, source_vote_id)", "source"),
      ]
    ),
    ("document_members", "members", [("name", "name"), ("party", "party"), ("role", "role")]),
    ("document_signatories", "signatories", [("name", "name"), ("role", "role")]),
  ]

  @Test func `each document's rows say what its line says, in the same order`() throws {
    let (database, lines) = (try Exported.database(), try Exported.documents())
    for (table, list, columns) in Self.pairs {
      let names = columns.map(\.column).joined(separator: ", ")
      for line in lines {
        let id = try #require(line["id"].string)
        let rows = try database.rows("SELECT \(names) FROM \(table) WHERE document_id = '\(id)' ORDER BY ordinal")
        #expect(rows == line[list].list.map { value in columns.map { value[$0.key].cell } }, "\(table) of \(id)")
      }
    }
  }

  @Test func `documents and votes say what the lines say`() throws {
    let (database, lines) = (try Exported.database(), try Exported.documents())
    let documents = try database.rows(
      "SELECT id, kind, title, designation, session, committee, date, language, digest, attached_to, source_sha256 FROM documents"
    )
    let keys = [
      "id", "kind", "title", "designation", "session", "committee", "date", "language", "digest", "attachedTo",
    ]
    #expect(documents == lines.map { line in keys.map { line[$0].cell } + [line["source"]["sha256"].cell] })
    let columns = """
      id, topic, date, votes_for, votes_against, absent, adopted, case_id, understood, alternative_to_id, mirror,
      unanimous, subsidiary, alternative_budget, meaning, meaning_yes
      """
    let votes = lines.flatMap { $0["votes"].list }.sorted { $0["id"].cell < $1["id"].cell }
    let voteKeys = [
      "id", "topic", "date", "for", "against", "absent", "adopted", "case", "understood", "alternativeTo", "mirror",
      "unanimous", "subsidiary", "alternativeBudget",
    ]
    #expect(
      try database.rows("SELECT \(columns) FROM votes ORDER BY id")
        == votes.map { vote in
          voteKeys.map { vote[$0].cell } + [vote["meaning"]["kind"].cell, vote["meaning"]["yes"].cell]
        })
  }

  @Test(arguments: [("passages", "passage_parties", "passage_id"), ("proposals", "proposal_parties", "proposal_id")])
  func `parties are those of the lines, and unknown is told from nobody`(list: String, table: String, key: String)
    throws
  {
    let (database, lines) = (try Exported.database(), try Exported.documents())
    for value in lines.flatMap({ $0[list].list }) {
      let id = try #require(value["id"].string)
      let parties = try database.column(
        "SELECT code FROM \(table) JOIN parties ON code = party WHERE \(key) = '\(id)' ORDER BY parties.ordinal")
      #expect(parties == value["parties"].list.map(\.cell))
      let isKnown = try database.number("SELECT parties_known FROM \(list) WHERE id = '\(id)'")
      #expect(isKnown == (value["parties"].isNull ? 0 : 1))
    }
  }
}
