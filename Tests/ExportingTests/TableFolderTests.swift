// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import Exporting

@Suite struct TableFolderTests {
  private static func package() throws -> JSON {
    JSON(
      try JSONSerialization.jsonObject(with: Data(contentsOf: Exported.csv.get().appending(path: "datapackage.json"))))
  }

  @Test func `the package lists every file of the folder, with its size and sum, and no other`() throws {
    let files = try Scratch.bytes(below: Exported.csv.get())
    let resources = try Self.package()["resources"].list
    #expect(Set(files.keys) == Set(resources.map { $0["path"].cell } + ["datapackage.json", "README.md"]))
    for resource in resources {
      let data = try #require(files[resource["path"].cell])
      #expect(resource["bytes"].int == data.count)
      #expect(resource["hash"].string == "sha256:" + SHA256.hex([UInt8](data)))
    }
  }

  @Test func `the fields of the package are the heads of the files, with a type and a sentence each`() throws {
    for resource in try Self.package()["resources"].list {
      let file = try Exported.csv.get().appending(path: resource["path"].cell)
      let head = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\r\n")[0]
      let fields = resource["schema"]["fields"].list
      #expect(head.split(separator: ",").map(String.init) == fields.map { $0["name"].cell })
      for field in fields {
        #expect(["string", "integer", "boolean"].contains(field["type"].cell))
        #expect(field["description"].cell.hasSuffix("."))
      }
    }
  }

  @Test func `cells keep to their field: type, choices, pattern, and a value where one is required`() throws {
    for resource in try Self.package()["resources"].list {
      let rows = try Exported.csvTable(resource["name"].cell)
      for field in resource["schema"]["fields"].list {
        let (name, choices) = (field["name"].cell, field["constraints"]["enum"].list.map(\.cell))
        let values = rows.map { $0[name] ?? "" }
        let given = values.filter { !$0.isEmpty }
        if field["constraints"]["required"].bool == true { #expect(given.count == values.count, "\(name)") }
        if !choices.isEmpty { #expect(given.allSatisfy(choices.contains), "\(name)") }
        if field["type"].string == "integer" { #expect(given.allSatisfy { Int($0) != nil }, "\(name)") }
        if field["type"].string == "boolean" { #expect(given.allSatisfy { ["true", "false"].contains($0) }) }
        if field["constraints"]["pattern"].string != nil {
          #expect(given.allSatisfy { CalendarDate(iso: $0)?.iso == $0 }, "\(name)")
        }
      }
    }
  }

  @Test func `keys are unique and foreign keys lead to a row of the table that they name`() throws {
    let resources = try Self.package()["resources"].list
    var tables: [String: [[String: String]]] = [:]
    for resource in resources { tables[resource["name"].cell] = try Exported.csvTable(resource["name"].cell) }
    for resource in resources {
      let (name, schema) = (resource["name"].cell, resource["schema"])
      let rows = try #require(tables[name])
      func values(_ row: [String: String], _ columns: [JSON]) -> [String] { columns.map { row[$0.cell] ?? "" } }
      #expect(Set(rows.map { values($0, schema["primaryKey"].list) }).count == rows.count, "\(name)")
      for link in schema["foreignKeys"].list {
        let target = link["reference"]["resource"].cell
        let held = try #require(tables[target.isEmpty ? name : target])
        let keys = Set(held.map { values($0, link["reference"]["fields"].list) })
        let used = rows.map { values($0, link["fields"].list) }.filter { $0.allSatisfy { !$0.isEmpty } }
        #expect(used.allSatisfy(keys.contains), "\(name)")
      }
    }
  }

  @Test func `a CSV reader gets back every value of the database`() throws {
    let database = try Exported.database()
    for table in CorpusTables.definitions {
      let rows = try Exported.csvTable(table.name).map { row in table.columns.map { row[$0.name] ?? "" } }
      let names = table.columns.map(\.name).joined(separator: ", ")
      let stored = try database.rows("SELECT \(names) FROM \(table.name)").map { row in
        zip(table.columns, row).map { $0.type == .boolean ? ($1 == "1" ? "true" : "false") : $1 }
      }
      #expect(Set(rows) == Set(stored), "\(table.name)")
    }
  }

  @Test func `values that are hard on CSV come back as they were`() throws {
    let scratch = try Scratch()
    _ = try TableFolder.write(OddCorpus.corpus, to: scratch.path("t"))
    let texts = try Exported.csvTable("passages", in: scratch.url.appending(path: "t")).map { $0["text"] ?? "" }
    #expect(texts == OddCorpus.texts)
    _ = try SQLiteExport.write(OddCorpus.corpus, to: scratch.path("t.db"))
    #expect(try Database(scratch.path("t.db")).column("SELECT text FROM passages ORDER BY ordinal") == OddCorpus.texts)
  }

  @Test func `what a row names and the corpus lacks is written down, and every key holds`() throws {
    let scratch = try Scratch()
    _ = try SQLiteExport.write(OddCorpus.corpus, to: scratch.path("t.db"))
    let database = try Database(scratch.path("t.db"))
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(
      try database.rows("SELECT table_name, row_key, column_name, value FROM unresolved_references ORDER BY 1, 2, 3")
        == [
          ["documents", "dok", "attached_to", "finnes-ikke"],
          ["passages", "dok/p-1", "section_id", "dok#ingen-slik"],
          ["passages", "dok/p-3", "antecedent_id", "dok/p-99"],
          ["same_proposals", "dok/f-1 dok/f-borte", "same_as_id", "dok/f-borte"],
          ["vote_proposals", "votering-1 dok/f-2", "proposal_id", "dok/f-2"],
          ["votes", "votering-1", "document_id", "dok-borte"],
        ])
    #expect(try database.rows("SELECT vote_id, proposal_id FROM vote_proposals") == [["votering-1", "dok/f-1"]])
    #expect(try database.column("SELECT antecedent_id FROM passages WHERE antecedent_id <> ''") == ["dok/p-0"])
    #expect(try database.rows("SELECT id, title FROM cases") == [["sak-bare-votert", ""]])
    #expect(try database.column("SELECT case_id FROM votes") == ["sak-bare-votert"])
    #expect(try database.column("SELECT source_vote_id FROM positions") == ["votering-1"])
    #expect(try database.column("SELECT votes_for FROM votes_by_party ORDER BY ordinal") == ["1", "3"])
    #expect(try database.column("SELECT party FROM passage_parties ORDER BY party") == ["H", "Å\""])
  }
}
