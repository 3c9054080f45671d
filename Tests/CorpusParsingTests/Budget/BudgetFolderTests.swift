// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import StortingModel
import Testing

@Suite struct `Budget tables of the corpus` {
  private static let head =
    "year,stage,party,department,area,area_name,category,category_name,frame,frame_name,chapter,chapter_name,item,"
    + "item_name,sub_item,note,amount\n"
  private static let table =
    head + "2030,forslag,,Sjødepartementet,10,Sjø,20,\"Brygger, kaier\",9,Ramme,740,Brygger,1,Lønn,1,kan overføres,70\n"
    + "2030,forslag,,,,,,,,,3740,Brygger,2,Gebyr,,,5\n"

  private static func origin(revenue: Int = 5, of text: String = table) -> String {
    BudgetOrigin.text([
      BudgetOrigin(
        file: "2030-forslag.csv", source: "Gul-bok-2030.xlsx", sha256: "0",
        totals: BudgetTotals(rows: 2, expenditure: Kroner(70), revenue: Kroner(revenue)),
        generated: BudgetOrigin.mark(of: text))
    ])
  }

  private static func corpus(_ texts: [String: String]) throws -> Corpus {
    let folder = try TemporaryCorpus(texts: texts)
    return try CorpusReader.corpus(at: folder.path)
  }

  @Test func `every column of a row is read`() throws {
    let corpus = try Self.corpus(["budsjett/2030-forslag.csv": Self.table, "budsjett/kilder.csv": Self.origin()])
    #expect(corpus.findings == [])
    let line = try #require(corpus.budget.first)
    #expect((line.place, line.subItem, line.note) == (BudgetItem(chapter: 740, item: 1), 1, "kan overføres"))
    #expect(line.department == "Sjødepartementet")
    #expect(line.area == NumberedName(number: 10, name: "Sjø"))
    #expect(line.category == NumberedName(number: 20, name: "Brygger, kaier"))
    #expect(line.frame == NumberedName(number: 9, name: "Ramme"))
  }

  @Test(arguments: [
    ("2030,forslag", "2030,utkast", "budget-table"), ("2030,forslag,,", "2030,alternativ,Xyz,", "budget-table"),
    (",,5\n", ",,fem\n", "budget-table"),
    (",,5\n", ",,5\n2030,forslag,,,,,,,,,3740,Brygger,2,Gebyr,,,5\n", "budget-row-twice"),
  ])
  func `a row that is wrong is named`(old: String, new: String, id: String) throws {
    let text = Self.table.replacing(old, with: new)
    let findings = try Self.corpus(["budsjett/2030-forslag.csv": text]).findings
    #expect(Set(findings.map(\.id)) == [id])
  }

  @Test func `a table that differs from its source's totals, or from what the import wrote, is named`() throws {
    let wrongSum = ["budsjett/2030-forslag.csv": Self.table, "budsjett/kilder.csv": Self.origin(revenue: 6)]
    #expect(try Self.corpus(wrongSum).findings.map(\.id) == ["budget-sum"])
    let corrected = [
      "budsjett/2030-forslag.csv": Self.table.replacing("Gebyr", with: "Gebyrer"),
      "budsjett/kilder.csv": Self.origin(),
    ]
    #expect(try Self.corpus(corrected).findings.map(\.id) == ["corrected-by-hand"])
  }

  @Test func `moves that a person has listed are read`() throws {
    let list = "year,from_chapter,from_item,to_chapter,to_item,source\n2031,740,70,741,72,Prop. 1 S\n2031,a,70,1,2,x\n"
    let corpus = try Self.corpus(["budsjett/overganger.csv": list])
    let (from, to) = (BudgetItem(chapter: 740, item: 70), BudgetItem(chapter: 741, item: 72))
    #expect(corpus.budgetMoves == [BudgetMove(year: 2031, from: from, to: to)])
    #expect(corpus.findings.map { "\($0.line) \($0.id)" } == ["3 budget-moves"])
  }
}
