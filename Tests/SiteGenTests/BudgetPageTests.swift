// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

private func line(_ year: Int, _ chapter: Int, _ item: Int, _ name: String, _ amount: Int) -> BudgetLine {
  BudgetLine(
    year: year, stage: .forslag, chapter: chapter, chapterName: chapter == 740 ? "Brygger" : "Fyr", item: item,
    itemName: name, kroner: Kroner(amount))
}

private func chapter(_ number: Int, _ lines: [BudgetLine]) throws -> ChapterPage {
  var corpus = Corpus()
  corpus.budget = lines
  let site = Site(graph: CorpusGraph(corpus), baseURL: nil)
  let tables = BudgetTables(lines)
  let chapter = try #require(tables.chapters.first { $0.number == number })
  return ChapterPage(chapter, tables: tables, site: site)
}

@Suite struct `Budget pages` {
  @Test func `a number that is used for something else has a row for each use, and a missing year is a dash`() throws {
    let lines = [line(2020, 740, 70, "Ymse tiltak", 1_000_000), line(2022, 740, 70, "Fortøyning", 9_000_000)]
    let stage = try #require(try chapter(740, lines).stages.first)
    #expect(stage.items.map(\.name) == ["Ymse tiltak", "Fortøyning"])
    #expect(stage.items.map(\.cells) == [["1,0", "–", "–"], ["–", "–", "9,0"]])
    #expect(stage.events.count == 1 && stage.events[0].contains("trolig brukt til noe annet fra 2022"))
  }

  @Test func `a moved line is told with its evidence, and a name in another spelling as such`() throws {
    let lines = [
      line(2020, 740, 70, "Tilskudd til redningsvester", 1_000_000), line(2020, 740, 71, "Tau mv.", 5_000_000),
      line(2021, 741, 72, "Tilskudd til redningsvester", 1_100_000), line(2021, 740, 71, "Tau m.m.", 5_000_000),
    ]
    let events = try #require(try chapter(740, lines).stages.first).events
    #expect(events.count == 2)
    #expect(events[0].contains("går videre som kap. 741 post 72 fra 2021. Utledet av samme navn og beløpet (1,0 mill."))
    #expect(events[1].contains("Post 71 skrives annerledes fra 2021"))
  }

  @Test func `tables that agree to the krone are told on the page`() throws {
    let lines = (2019...2020).flatMap { year in (1...20).map { line(year, 740, $0, "Post \($0)", $0) } }
    let doubt = try #require(try chapter(740, lines).stages.first).doubt
    #expect(doubt?.contains("2019 og 2020") == true)
  }
}
