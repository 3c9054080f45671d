// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import Exporting

@Suite struct SQLiteExportTests {
  @Test func `the database is whole and every foreign key leads to a row`() throws {
    let database = try Exported.database()
    #expect(try database.column("PRAGMA integrity_check") == ["ok"])
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(try database.number("PRAGMA user_version") == CorpusTables.version)
  }

  @Test func `keys, columns and foreign keys are those of the definitions`() throws {
    let database = try Exported.database()
    for table in CorpusTables.definitions {
      let columns = try database.rows(
        "SELECT name, \"notnull\", pk FROM pragma_table_info('\(table.name)') ORDER BY cid")
      #expect(columns.map { $0[0] } == table.columns.map(\.name))
      #expect(columns.map { $0[1] == "1" } == table.columns.map(\.isRequired), "\(table.name)")
      let key = columns.filter { $0[2] != "0" }.sorted { $0[2] < $1[2] }.map { $0[0] }
      #expect(key == table.key)
      let links = try database.rows("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('\(table.name)')")
      let defined = table.links.flatMap { link in zip(link.columns, link.targets).map { [$0, link.table, $1] } }
      #expect(Set(links) == Set(defined), "\(table.name)")
    }
  }

  @Test func `each foreign key is the beginning of a key or an index`() throws {
    let database = try Exported.database()
    for table in CorpusTables.definitions {
      let indexes = try database.column("SELECT name FROM pragma_index_list('\(table.name)')").map { index in
        try database.column("SELECT name FROM pragma_index_info('\(index)') ORDER BY seqno")
      }
      for link in table.links {
        let begins = (indexes + [table.key]).contains { Array($0.prefix(link.columns.count)) == link.columns }
        #expect(begins, "\(table.name).\(link.columns)")
      }
    }
  }

  @Test(
    .enabled(if: SQLiteFile.isBuilt(with: "ENABLE_FTS5")),
    arguments: ["legemidler", "stortinget", "år", "ar", "kumulere", "finnesikke"])
  func `full text finds the passages that hold a word, and no others`(word: String) throws {
    let holding = try Exported.corpus.get().documents.flatMap(\.passages).filter { passage in
      passage.text.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0 == word }
    }
    let found = try Exported.database().column(
      "SELECT id FROM passages WHERE rowid IN (SELECT rowid FROM passages_fts WHERE passages_fts MATCH '\(word)') ORDER BY id"
    )
    #expect(found == holding.map(\.id).sorted())
    #expect(word == "finnesikke" || word == "ar" || !found.isEmpty)
  }

  @Test func `a view has the columns that are described, and rows`() throws {
    let database = try Exported.database()
    for view in DataView.all {
      #expect(try database.column("SELECT name FROM pragma_table_info('\(view.name)')") == view.columns.map(\.name))
      #expect(try !database.rows("SELECT * FROM \(view.name)").isEmpty, "\(view.name)")
    }
  }

  @Test func `views answer what a walk through the corpus answers`() throws {
    let (database, corpus) = (try Exported.database(), try Exported.corpus.get())
    let remarks = corpus.documents.flatMap(\.passages).filter { $0.kind == .merknad }
    let written = remarks.map { [$0.id, ($0.attribution.parties ?? []).map(\.code).joined(separator: ", ")] }
    let viewed = try database.rows("SELECT passage_id, parties FROM remarks_with_parties ORDER BY passage_id")
    #expect(viewed == written.sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) })
    let rebels = corpus.votes.filter { !$0.isMirror }.flatMap { vote in vote.rebels.map { [vote.id, $0.name] } }
    #expect(try Set(database.rows("SELECT vote_id, name FROM members_against_their_party")) == Set(rebels))
    #expect(!rebels.isEmpty)
    let proposals = Set(corpus.documents.flatMap { $0.proposals.map(\.id) })
    #expect(try Set(database.column("SELECT proposal_id FROM proposals_with_outcome")) == proposals)
    let decided = try database.rows("SELECT vote_id, adopted FROM proposals_with_outcome WHERE vote_id <> ''")
    let votes = corpus.votes.filter { !$0.isMirror }.flatMap { vote in
      vote.proposals.map { _ in [vote.id, vote.adopted ? "1" : "0"] }
    }
    #expect(decided.sorted { $0[0] < $1[0] } == votes.sorted { $0[0] < $1[0] })
  }

  @Test func `the data dictionary and Datasette's metadata name every column there is`() throws {
    let database = try Exported.database()
    let metadata = try Exported.sqlite.get().deletingLastPathComponent().appending(path: "metadata.json")
    let shown = JSON(try JSONSerialization.jsonObject(with: Data(contentsOf: metadata)))["databases"]["saksgang"][
      "tables"]
    let names = try database.column(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'passages_fts%' AND name NOT LIKE 'sqlite%'"
    )
    #expect(shown.keys == Set(names))
    for name in names {
      let columns = try database.column("SELECT name FROM pragma_table_info('\(name)') ORDER BY cid")
      let described = try database.rows(
        "SELECT column_name, description FROM data_dictionary WHERE table_name = '\(name)' ORDER BY ordinal")
      #expect(described.map { $0[0] } == columns, "\(name)")
      #expect(described.allSatisfy { $0[1].hasSuffix(".") })
      #expect(shown[name]["columns"].keys == Set(columns))
      #expect(shown[name]["title"].string?.isEmpty == false)
    }
  }
}
