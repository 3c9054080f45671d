// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel
import Testing

@testable import Importing

private let small: [[String]] = [
  ["kap_nr", "post_nr", "upost_nr", "kap_navn", "post_navn", "stikkord", "fdep_navn", "omr_nr", "omr_navn", "GB"],
  ["740", "1", "1", " Bryggedirektoratet", " Lønn", "", " Sjødepartementet", "10", " Sjø", "1200000"],
  ["740", "1", "2", " Bryggedirektoratet", " Varer", "", " Sjødepartementet", "10", " Sjø", "300000"],
  [
    "740", "70", "0", " Bryggedirektoratet", " Tilskudd til fortøyning", " kan overføres", " Sjødepartementet", "10",
    " Sjø", "5.0E6",
  ],
  ["3740", "2", "0", " Bryggedirektoratet", " Gebyrer", "  ", " Sjødepartementet", "10", " Sjø", "-25000"],
]

private func source(_ name: String, _ rows: [[String]], sheet: String = "Ark1") throws -> BudgetSource {
  try #require(BudgetSource(name, bytes: WorkbookFixture.workbook([(sheet, rows)])))
}

private func lines(_ source: BudgetSource) -> [BudgetLine] { source.tables.flatMap(\.lines) }

@Suite struct BudgetImportTests {
  @Test("every row of a workbook becomes a line, with its sub-items, names and keywords")
  func whole() throws {
    let source = try source("Gul-bok-2031.xlsx", small)
    let lines = lines(source)
    #expect(source.findings == [])
    #expect(lines.map(\.kroner.amount) == [1_200_000, 300_000, 5_000_000, -25_000])
    #expect(lines.map(\.subItem) == [1, 2, nil, nil])
    #expect(lines.map(\.note) == [nil, nil, "kan overføres", nil])
    #expect(Set(lines.map(\.edition)) == [BudgetEdition(year: 2031, stage: .forslag)])
    #expect(lines[2].chapterName == "Bryggedirektoratet")
    #expect(lines[2].department == "Sjødepartementet")
    #expect(lines[2].area == NumberedName(number: 10, name: "Sjø"))
    #expect(BudgetTotals(lines) == BudgetTotals(rows: 4, expenditure: Kroner(6_500_000), revenue: Kroner(-25_000)))
  }

  @Test(
    "columns are known by their headings, whatever their order, letter case and edition",
    arguments: [
      ["Kap. nr", "Postnr.", "Underpostnr.", "Posttekst", "Stikkord", "Postsum"],
      [" KAPITTEL ", "POST", "Underpost", "Formål", "stikkord", "Beløp"],
      ["kap_nr", "post_nr", "upost_nr", "post_navn", "stikkord", "beløp"],
      ["chapterNo", "postNo", "subitem", "text", "note", "amount"],
    ])
  func headings(names: [String]) throws {
    let values = ["740", "21", "1", "Spesielle driftsutgifter", "kan overføres", "42000"]
    for order in [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 2, 4]] {
      let line = try #require(
        lines(try source("saldert-2030.xlsx", [order.map { names[$0] }, order.map { values[$0] }])).first)
      #expect(line.place == BudgetItem(chapter: 740, item: 21))
      #expect((line.subItem, line.itemName, line.note) == (1, "Spesielle driftsutgifter", "kan overføres"))
      #expect((line.kroner.amount, line.year, line.stage) == (42000, 2030, .vedtatt))
    }
  }

  @Test("year, stage and party come from column, heading, sheet or file")
  func editions() throws {
    let heads = [
      ["kap", "post", "tekst", "Saldert 2029", "Forslag 2030 (i 1000 kr)"], ["740", "1", "Drift", "100", "0.5"],
    ]
    #expect(lines(try source("x.xlsx", heads)).map(\.edition.name) == ["2029-vedtatt", "2030-forslag"])
    #expect(lines(try source("x.xlsx", heads)).map(\.kroner.amount) == [100, 500])
    let plain = [["kap", "post", "tekst", "beløp"], ["740", "1", "Drift", "100"]]
    #expect(lines(try source("x.xlsx", plain, sheet: "Saldert 2028")).map(\.edition.name) == ["2028-vedtatt"])
    #expect(lines(try source("2027-venstre.xlsx", plain)).map(\.edition.name) == ["2027-alternativ-v"])
    #expect(lines(try source("rnb-2027.xlsx", plain)).map(\.edition.name) == ["2027-revidert"])
    #expect(try source("x.xlsx", plain).findings.map(\.id) == ["budget-year"])
    #expect(try source("tall-2027.xlsx", plain).findings.map(\.id) == ["budget-stage-assumed"])
  }

  @Test("a table without a budget's columns is named with the columns that it has")
  func unknownLayout() throws {
    let source = try source("Gul-bok-2031.xlsx", [["Navn", "Dato"], ["a", "b"]])
    #expect(source.findings.map(\.id) == ["budget-columns-unknown"])
    #expect(source.findings.first?.message.contains("Navn, Dato") == true)
  }

  @Test("the sheet is chosen by what it holds, and a bad row is named by its number")
  func sheets() throws {
    let bytes = try WorkbookFixture.workbook([
      ("Om tallene", [["Her står det forklaringer"]]),
      (
        "Tall",
        [
          ["Gul bok 2031"], ["kap", "post", "tekst", "kroner"], ["740", "x", "Drift", "1"],
          ["740", "2", "Mer", "tull"],
        ]
      ),
    ])
    let source = try #require(BudgetSource("tall.xlsx", bytes: bytes))
    #expect(source.findings.map { "\($0.line) \($0.id)" } == ["3 budget-row", "4 budget-amount"])
  }

  @Test("sums that the table states are held against its lines")
  func sums() throws {
    let rows = [
      ["kap", "post", "formål", "kroner"], ["740", "", "Brygger", ""], ["", "1", "Drift", "100"],
      ["", "70", "Tau", "50"],
      ["", "", "Sum kap. 740", "150"], ["", "", "Sum utgifter", "151"], ["3740", "1", "Gebyr", "10"],
      ["", "", "Sum inntekter", "10"], ["", "", "Totalt", "999"],
    ]
    let source = try source("vedtatt-2030.xlsx", rows)
    #expect(lines(source).map(\.place.written) == ["kap. 740 post 01", "kap. 740 post 70", "kap. 3740 post 01"])
    #expect(lines(source).map(\.chapterName).prefix(2) == ["Brygger", "Brygger"])
    #expect(source.findings.map { "\($0.line) \($0.id)" } == ["6 budget-sum", "9 budget-sum"])
  }

  @Test("an adopted budget in a proposal gives adopted lines, with its keywords taken from the names")
  func adopted() {
    let html = """
      <p>På statsbudsjettet for 2031 bevilges under:</p><table><tbody><tr><td colspan='5'><p>Utgifter</p></td></tr>
      <tr><td><p>740</p></td><td></td><td><p>Brygger</p></td><td></td><td></td></tr>
      <tr><td></td><td>1</td><td>Drift</td><td>1&nbsp;200&nbsp;000</td><td></td></tr>
      <tr><td></td><td>70</td><td>Tau &amp; fortøyning, kan overføres</td><td>−300\u{00A0}000</td><td>900 000</td></tr>
      <tr><td colspan=5>Inntekter</td></tr><tr><td>3740</td><td></td><td>Brygger</td><td></td></tr>
      <tr><td></td><td>2</td><td>Gebyrer</td><td>15 000</td></tr></tbody></table>
      """
    let (lines, findings) = AdoptedBudget.lines(in: html, path: "vedtak.xml")
    #expect(findings == [])
    #expect(lines.map(\.edition.name) == ["2031-vedtatt", "2031-vedtatt", "2031-vedtatt"])
    #expect(lines.map(\.kroner.amount) == [1_200_000, -300_000, 15_000])
    #expect((lines[1].itemName, lines[1].note) == ("Tau & fortøyning", "kan overføres"))
    #expect(lines.map(\.chapter) == [740, 740, 3740])
    let wrong = AdoptedBudget.lines(in: html.replacing("900 000", with: "900 001"), path: "vedtak.xml")
    #expect(wrong.findings.map(\.id) == ["budget-sum"])
    #expect(!AdoptedBudget.isIn("<p>Stortinget bevilges</p><table><tr><td>1</td><td>2</td></tr></table>"))
  }
}
