// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel
import Testing

@testable import Importing

/// The Ministry's own workbooks, beside the project.
@Suite(.enabled(if: Seeds.isExpected, "../shared is missing")) struct GulBokTests {
  static let folder = Seeds.shared.appendingPathComponent("samples/budget")

  static func source(_ name: String) throws -> BudgetSource {
    let file = folder.appendingPathComponent(name)
    return try #require(BudgetSource(file.path, bytes: [UInt8](try Data(contentsOf: file))))
  }

  /// Rows, expenditure and revenue of the column of amounts, added up by another program.
  @Test(
    "every row of the tables is imported, and the sums are the tables'",
    arguments: [
      (2019, 1727, 1_852_351_253_000, 1_775_208_082_000), (2020, 1727, 1_852_351_253_000, 1_775_208_082_000),
      (2021, 1721, 1_836_011_550_000, 1_738_218_258_000), (2022, 1729, 2_062_493_768_000, 1_968_611_653_000),
      (2023, 1746, 3_358_329_183_000, 3_354_693_640_000), (2024, 1735, 2_938_608_883_000, 2_838_891_130_000),
      (2025, 1761, 2_970_883_012_000, 2_796_781_829_000),
    ])
  func totals(year: Int, rows: Int, expenditure: Int, revenue: Int) throws {
    let source = try Self.source("Gul-bok-\(year).xlsx")
    let lines = source.tables.flatMap(\.lines)
    #expect(source.findings == [])
    #expect(
      BudgetTotals(lines)
        == BudgetTotals(rows: rows, expenditure: Kroner(expenditure), revenue: Kroner(revenue)))
    #expect(Set(lines.map(\.edition)) == [BudgetEdition(year: year, stage: .forslag)])
    #expect(
      lines.allSatisfy { !$0.chapterName.isEmpty && !$0.itemName.isEmpty && $0.department != nil && $0.area != nil })
    #expect(BudgetDuplicates.among(lines).isEmpty)
  }

  @Test("both amount styles of the 2014 tables give the same lines, and the alternative is its party's")
  func csv() throws {
    func lines(_ name: String) throws -> [BudgetLine] { try Self.source(name).tables.flatMap(\.lines) }
    func key(_ line: BudgetLine) -> String { "\(line.place.written) \(line.itemName) \(line.kroner.amount)" }
    let main = try lines("hdo-2014-main.csv")
    let parts = try lines("hdo-2014-main-cost.csv") + lines("hdo-2014-main-revenue.csv")
    #expect(main.count == 1602)
    // Where one file has a heading without an amount, the other has nothing.
    let (left, right) = (Set(main.filter { $0.kroner.amount != 0 }.map(key)), Set(parts.map(key)))
    #expect(left.symmetricDifference(right).isEmpty)
    let alternative = try lines("hdo-2014-venstre.csv")
    #expect(alternative.count == 1699)
    #expect(Set(alternative.map(\.edition.name)) == ["2014-alternativ-v"])
    let frames = try Self.source("hdo-2014-structure.csv").tables.map(\.frames.count)
    #expect(frames == [611])
  }

  @Test("the adopted budget of a proposal is read from its table")
  func adopted() throws {
    let source = try Self.source("voteringsforslag-budsjett-tabell.html")
    let lines = source.tables.flatMap(\.lines)
    #expect(source.findings == [])
    #expect(
      lines.map { "\($0.edition.name) \($0.place.written) \($0.kroner.amount)" } == [
        "2026-vedtatt kap. 159 post 73 14413100000", "2026-vedtatt kap. 159 post 75 1859022000",
        "2026-vedtatt kap. 179 post 21 2703135000", "2026-vedtatt kap. 3100 post 01 33344000",
      ])
    #expect(lines.map(\.note).prefix(3) == ["kan overføres", "kan overføres", nil])
  }

  @Test("a workbook cut anywhere, or with changed bytes, gives findings or the same lines", .timeLimit(.minutes(20)))
  func damaged() throws {
    let file = Self.folder.appendingPathComponent("Gul-bok-2020.xlsx")
    let whole = [UInt8](try Data(contentsOf: file))
    for length in stride(from: 0, to: whole.count, by: 1997) {
      let source = try #require(BudgetSource("Gul-bok-2020.xlsx", bytes: Array(whole.prefix(length))))
      #expect(source.findings.map(\.id) == ["workbook-unreadable"])
    }
  }
}
