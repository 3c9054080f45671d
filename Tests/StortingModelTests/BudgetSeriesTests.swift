// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

/// Lines of one year of a small budget: `740/70 Tau = 100 @ Bryggevesenet`.
private func table(_ year: Int, _ rows: [String], stage: BudgetStage = .forslag) -> [BudgetLine] {
  rows.compactMap { row in
    let parts = row.split(separator: "=")
    let words = parts[0].split(separator: " ").map(String.init)
    let place = words[0].split(separator: "/").compactMap { Int($0) }
    let after = parts[1].split(separator: "@").map { $0.split(separator: " ").joined(separator: " ") }
    let (amount, chapter) = (Int(after[0]), after.dropFirst().first)
    guard place.count == 2, let amount else { return nil }
    return BudgetLine(
      year: year, stage: stage, chapter: place[0], chapterName: chapter ?? "Bryggevesenet", item: place[1],
      itemName: words.dropFirst().joined(separator: " "), kroner: Kroner(amount))
  }
}

private func found(_ lines: [BudgetLine], _ chapter: Int, _ item: Int, moves: [BudgetMove] = []) -> BudgetSeries? {
  BudgetHistory(lines, moves: moves).series.first { $0.place == BudgetItem(chapter: chapter, item: item) }
}

@Suite struct `Budget series` {
  @Test func `a year without a table is missing, and no zero`() throws {
    let lines = table(2020, ["740/70 Tau = 100"]) + table(2023, ["740/70 Tau = 0"]) + table(2024, ["740/1 Drift = 7"])
    let series = try #require(found(lines, 740, 70))
    #expect(series.points.map(\.year) == [2020, 2023])
    #expect(series.level(in: 2023) == Kroner(0))
    #expect(series.level(in: 2021) == nil)
    #expect(series.level(in: 2024) == nil)
    #expect(series.change(from: 2020, to: 2023)?.kroner == Kroner(-100))
    #expect(series.change(from: 2020, to: 2024) == nil)
  }

  @Test func `stages are series of their own`() {
    let lines = table(2020, ["740/70 Tau = 100"]) + table(2020, ["740/70 Tau = 90"], stage: .vedtatt)
    let series = BudgetHistory(lines).series
    #expect(series.map(\.stage) == [.forslag, .vedtatt])
    #expect(series.map { $0.level(in: 2020)?.amount } == [100, 90])
  }

  @Test func `sub-items are summed, and an item known by its sub-items only is the operating costs`() throws {
    var lines = table(2020, ["740/1 Lønn = 100", "740/1 Varer = 20"]) + table(2021, ["740/1 Varer = 130"])
    for index in lines.indices { lines[index].subItem = lines[index].itemName == "Lønn" ? 1 : 2 }
    let series = try #require(found(lines, 740, 1))
    #expect(series.points.map(\.kroner.amount) == [120, 130])
    #expect(series.points.map(\.itemName) == ["Driftsutgifter", "Driftsutgifter"])
    #expect(series.events == [])
  }

  @Test(arguments: [
    ("740/70 Tilskudd til tau mv. = 100", "740/70 Tilskudd til tau m.m. = 110", BudgetEvent.Kind.respelt),
    ("740/70 Tilskudd til tau og fortøyning = 100", "740/70 Tilskudd til tau og fortøyninger = 900", .respelt),
    ("740/70 Tilskudd til brygger = 100", "740/70 Tilskudd til brygger og kaier i nord = 110", .renamed),
    ("740/70 Ymse tiltak = 100", "740/70 Fortøyning = 120", .renamed),
    ("740/70 Ymse tiltak = 100", "740/70 Fortøyning = 900", .reused),
    ("740/70 Ymse tiltak = 100", "740/70 Fortøyning = -100", .reused),
  ])
  func `what a new name at the same number means is graded`(before: String, after: String, kind: BudgetEvent.Kind)
    throws
  {
    let series = try #require(found(table(2020, [before]) + table(2021, [after]), 740, 70))
    #expect(series.events.map(\.kind) == [kind])
    #expect(series.events.first?.basis == .derived)
    #expect(series.runs.count == (kind == .reused ? 2 : 1))
    #expect((series.change(from: 2020, to: 2021) == nil) == (kind == .reused))
  }

  @Test func `a line that goes on under another number is moved, with its evidence at both places`() throws {
    let lines =
      table(2020, ["740/70 Tilskudd til redningsvester = 100", "741/1 Annet = 5 @ Fyr"])
      + table(2021, ["741/72 Tilskudd til redningsvester = 110 @ Fyr", "741/1 Annet = 5 @ Fyr"])
    let from = try #require(found(lines, 740, 70)?.events.first)
    #expect(
      (from.kind, from.other, from.year, from.likeness) == (.movedTo, BudgetItem(chapter: 741, item: 72), 2021, 100))
    #expect((from.before, from.after, from.basis) == (Kroner(100), Kroner(110), .derived))
    let to = try #require(found(lines, 741, 72)?.events.first)
    #expect((to.kind, to.other) == (.movedFrom, BudgetItem(chapter: 740, item: 70)))
  }

  @Test func `a number taken over by a line from elsewhere breaks the series, and both are followed`() throws {
    let lines =
      table(2020, ["740/70 Tilskudd til redningsvester = 100", "740/71 Fyrlykter og bøyer = 90"])
      + table(2021, ["740/70 Fyrlykter og bøyer = 95", "740/75 Tilskudd til redningsvester = 110"])
    let events = try #require(found(lines, 740, 70)).events
    #expect(events.map(\.kind) == [.movedFrom, .movedTo, .reused])
    #expect(found(lines, 740, 75)?.events.map(\.other) == [BudgetItem(chapter: 740, item: 70)])
  }

  @Test
  func `a name that many chapters have moves with its whole chapter only, and where two are as good none is claimed`() {
    let names = ["Kai", "Fyr", "Skip", "Los"]
    let old = names.enumerated().map { "\(700 + $0)/1 Driftsutgifter = 100 @ \($1)verket i kongeriket" }
    let new = names.enumerated().map { "\(800 + $0)/1 Driftsutgifter = 100 @ \($1)verket i kongeriket" }
    let moved = BudgetHistory(table(2020, old) + table(2021, new)).series.filter { $0.place.chapter < 800 }
    #expect(moved.map { $0.events.first?.other?.chapter } == [800, 801, 802, 803])
    let twins =
      table(2020, ["740/70 Tau til alle = 5"]) + table(2021, ["740/71 Tau til alle = 5", "740/72 Tau til alle = 5"])
    #expect(BudgetHistory(twins).series.flatMap(\.events) == [])
  }

  @Test func `a move that a person has stated needs no likeness`() throws {
    let lines = table(2020, ["740/70 Tau = 100"]) + table(2021, ["812/3 Kveil = 900 @ Rep"])
    #expect(found(lines, 740, 70)?.events == [])
    let move = BudgetMove(year: 2021, from: .init(chapter: 740, item: 70), to: .init(chapter: 812, item: 3))
    let event = try #require(found(lines, 740, 70, moves: [move])?.events.first)
    #expect((event.kind, event.basis) == (.movedTo, .stated))
  }

  @Test func `a chapter number used for another chapter breaks every item in it`() throws {
    let lines =
      table(2020, ["495/1 Driftsutgifter = 100 @ Innvandring", "495/21 Prosjekter = 10 @ Innvandring"])
      + table(
        2021,
        [
          "495/1 Driftsutgifter = 100 @ Kystvakta", "290/1 Driftsutgifter = 100 @ Innvandring",
          "290/21 Prosjekter = 11 @ Innvandring",
        ])
    #expect(found(lines, 495, 1)?.events.map(\.kind) == [.movedTo, .reused])
    #expect(found(lines, 495, 21)?.events.map(\.other) == [BudgetItem(chapter: 290, item: 21)])
  }

  @Test func `tables of two years that agree to the krone make both years doubtful`() throws {
    let rows = (1...30).map { "740/\($0) Post nummer \($0) = \($0)000" }
    let lines = table(2019, rows) + table(2020, rows) + table(2021, rows.map { $0 + "1" })
    let history = BudgetHistory(lines)
    #expect(BudgetLikeness.alike(lines).map { "\($0.earlier.name) \($0.later.name)" } == ["2019-forslag 2020-forslag"])
    let series = try #require(history.series.first)
    #expect(series.points.map(\.isDoubtful) == [true, true, false])
    #expect(series.change(from: 2019, to: 2020) == nil)
  }

  @Test func `amounts too large to add do not stop the reading`() {
    let lines =
      table(2020, ["740/1 A = \(Int.max)", "740/1 B = \(Int.max)", "740/2 C = \(Int.min + 1)"])
      + table(2021, ["740/2 C = \(Int.max)"])
    #expect(BudgetTotals(lines) == nil)
    #expect(BudgetHistory(lines).series.count == 2)
  }
}
