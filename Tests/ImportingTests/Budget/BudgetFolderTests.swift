// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel
import Testing

@testable import Importing

@Suite struct BudgetFolderTests {
  private static let head = ["kap_nr", "post_nr", "kap_navn", "post_navn", "GB"]

  private static func rows(_ amounts: [Int]) -> [[String]] {
    [head] + amounts.enumerated().map { ["740", "\($0 + 1)", "Brygger, kaier", "Post \($0 + 1)", "\($1)"] }
  }

  private static func put(_ rows: [[String]], _ name: String, in folder: ImporterTests.Folder) throws {
    try folder.put(WorkbookFixture.workbook([("Ark1", rows)]), name)
  }

  @Test("tables are written by year and stage with their sources, and a second import changes nothing")
  func twice() async throws {
    let folder = try ImporterTests.Folder()
    try Self.put(Self.rows([70, 5]), "Gul-bok-2030.xlsx", in: folder)
    try folder.put("chapterNo,postNo,text,amount\n740,1,Post 1,\"1 000\"\n", "venstre-2030.csv")
    let report = try await folder.importing()
    #expect(
      report.written == ["budsjett/2030-alternativ-v.csv", "budsjett/2030-forslag.csv", "budsjett/kilder.csv"])
    let table = try folder.corpusFile("budsjett/2030-forslag.csv").split(separator: "\n")
    #expect(table.last == "2030,forslag,,,,,,,,,740,\"Brygger, kaier\",2,Post 2,,,5")
    #expect(try folder.corpusFile("budsjett/kilder.csv").contains("2030-forslag.csv,Gul-bok-2030.xlsx,"))
    let first = try folder.everything()
    let again = try await folder.importing()
    #expect(again.written == [] && again.unchanged.count == 3)
    #expect(try folder.everything() == first)
  }

  @Test("a table that a person has corrected is left alone")
  func corrected() async throws {
    let folder = try ImporterTests.Folder()
    try Self.put(Self.rows([70, 5]), "Gul-bok-2030.xlsx", in: folder)
    _ = try await folder.importing()
    try folder.correct("budsjett/2030-forslag.csv", "Post 2,,,5", "Post 2,,,6")
    let report = try await folder.importing()
    #expect(report.kept == ["budsjett/2030-forslag.csv"])
    #expect(try folder.corpusFile("budsjett/2030-forslag.csv").contains("Post 2,,,6"))
  }

  @Test("files of one budget are put together, a line in two of them counts once, and other amounts are reported")
  func merged() async throws {
    let folder = try ImporterTests.Folder()
    let head = "chapterNo,postNo,text,amount\n"
    try folder.put(head + "740,1,Drift,100\n", "a-forslag-2030.csv")
    try folder.put(head + "740,1,Drift,100\n3740,1,Gebyr,\"2 000\"\n", "b-forslag-2030.csv")
    try folder.put(head + "740,1,Drift,101\n", "c-forslag-2030.csv")
    try folder.put("frameNo,frameName,chapterNo,chapterName\n9,Sjø,740,Brygger\n", "rammer-2030.csv")
    let report = try await folder.importing()
    #expect(report.findings.map(\.id) == ["budget-tables-differ"])
    let rows = try folder.corpusFile("budsjett/2030-forslag.csv").split(separator: "\n").dropFirst()
    #expect(
      Array(rows) == [
        "2030,forslag,,,,,,,9,Sjø,740,Brygger,1,Drift,,,100", "2030,forslag,,,,,,,,,3740,,1,Gebyr,,,2000",
      ])
  }

  @Test("a table of several files is kept where only some of them are imported again")
  func partOnly() async throws {
    let folder = try ImporterTests.Folder()
    let head = "chapterNo,postNo,text,amount\n"
    try folder.put(head + "740,1,Drift,100\n", "utgifter-forslag-2030.csv")
    try folder.put(head + "3740,1,Gebyr,2000\n", "inntekter-forslag-2030.csv")
    _ = try await folder.importing()
    let whole = try folder.corpusFile("budsjett/2030-forslag.csv")
    try folder.put("", "inntekter-forslag-2030.csv")
    let report = try await folder.importing()
    #expect(report.findings.map(\.id).contains("budget-part-only"))
    #expect(try folder.corpusFile("budsjett/2030-forslag.csv") == whole)
  }

  @Test("tables of two years that agree to the krone are imported and reported")
  func alike() async throws {
    let folder = try ImporterTests.Folder()
    let rows = Self.rows((1...25).map { $0 * 1000 })
    try Self.put(rows, "Gul-bok-2030.xlsx", in: folder)
    try Self.put(rows, "Gul-bok-2031.xlsx", in: folder)
    try Self.put(Self.rows((1...25).map { $0 * 1001 }), "Gul-bok-2032.xlsx", in: folder)
    let report = try await folder.importing()
    #expect(report.written.count == 4)
    #expect(report.findings.map(\.id) == ["budget-tables-alike"])
    #expect(report.findings.first?.message.contains("2030-forslag and 2031-forslag") == true)
  }

  @Test("a row that stands twice is imported twice and reported")
  func twiceInOne() async throws {
    let folder = try ImporterTests.Folder()
    try folder.put("kap,post,tekst,beløp\n740,1,Drift,5\n740,1,Drift,5\n", "forslag-2030.csv")
    let report = try await folder.importing()
    #expect(report.findings.map(\.id) == ["budget-row-twice"])
    #expect(try folder.corpusFile("budsjett/2030-forslag.csv").split(separator: "\n").count == 3)
  }
}
