// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// What the columns of a budget table mean, read from their headings in any order and letter case.
struct BudgetColumns {
  enum Meaning: String, CaseIterable {
    case chapter, chapterName, item, itemName, subItem, note, department, group
    case area, areaName, category, categoryName, frame, frameName, year, stage, party, chapterSum, ignored
  }

  /// A column of amounts; a table may have several, each of its own budget.
  struct Amount {
    var column: Int
    var year: Int?
    var stage: BudgetStage?
    /// In kroner.
    var unit: Int
  }

  private(set) var places: [Meaning: Int] = [:]
  private(set) var amounts: [Amount] = []
  /// Headings that the table of names does not know.
  private(set) var unknown: [String] = []

  subscript(meaning: Meaning) -> Int? { places[meaning] }

  /// Lines of a budget.
  var isBudget: Bool { places[.chapter] != nil && places[.item] != nil && !amounts.isEmpty }
  /// Which chapters belong to which frame.
  var isFrames: Bool { places[.chapter] != nil && places[.frame] != nil && amounts.isEmpty }

  /// The order of an adopted budget in a proposal, which has no headings.
  static let adopted: BudgetColumns = {
    var columns = BudgetColumns(headings: ["Kap.", "Post", "Formål"])
    columns.amounts = [Amount(column: 3, year: nil, stage: .vedtatt, unit: 1)]
    columns.places[.chapterSum] = 4
    return columns
  }()

  init(headings: [String]) {
    for (column, heading) in headings.enumerated() where !heading.isEmpty {
      let name = HeadingName(heading)
      if let meaning = Self.meanings[name.letters] {
        if places[meaning] == nil { places[meaning] = column }
      } else if Self.amountNames.contains(name.letters) {
        amounts.append(Amount(column: column, year: name.year, stage: name.stage, unit: name.unit))
      } else {
        unknown.append(heading)
      }
    }
    // A second column of kroner with nothing to tell it from the first is each chapter's sum.
    if amounts.count == 2, amounts[0].year == amounts[1].year, amounts[0].stage == amounts[1].stage {
      places[.chapterSum] = amounts.removeLast().column
    }
  }

  /// Every spelling, lower-case letters only: one table for all years and publishers.
  private static let names: [Meaning: [String]] = [
    .chapter: ["kapnr", "kap", "kapittel", "kapittelnr", "kapittelnummer", "kapitel", "chapter", "chapterno"],
    .chapterName: ["kapnavn", "kapittelnavn", "kaptekst", "kapitteltekst", "chaptername"],
    .item: ["postnr", "post", "postnummer", "item", "postno"],
    .itemName: ["postnavn", "posttekst", "formål", "føremål", "tekst", "text", "itemname", "benevnelse", "betegnelse"],
    .subItem: ["upostnr", "upost", "underpostnr", "underpost", "underpostnummer", "subitem"],
    .note: ["stikkord", "note"],
    .department: ["fdepnavn", "departement", "departementnavn", "depnavn", "fagdepartement", "department"],
    .group: ["gdepnavn"],
    .area: ["omrnr", "områdenr", "programområdenr", "area"],
    .areaName: ["omrnavn", "områdenavn", "programområde", "programområdenavn", "areaname"],
    .category: ["katnr", "kategorinr", "programkategorinr", "category"],
    .categoryName: ["katnavn", "kategorinavn", "programkategori", "programkategorinavn", "categoryname"],
    .frame: ["frameno", "rammenr", "rammeområdenr", "frame"],
    .frameName: ["framename", "rammenavn", "rammeområde", "rammeområdenavn"],
    .year: ["år", "year", "budsjettår"],
    .stage: ["stage", "stadium"],
    .party: ["parti", "party"],
    .chapterSum: ["kapsum", "kapittelsum", "sum", "sumkapittel"],
    .ignored: ["gdepnr", "fdepnr", "avsnr", "avsnavn", "depnr"],
  ]

  private static let meanings = Dictionary(
    names.flatMap { meaning, spellings in spellings.map { ($0, meaning) } }, uniquingKeysWith: { first, _ in first })

  private static let amountNames: Set<String> = [
    "beløp", "belop", "gb", "gulbok", "postsum", "kroner", "kr", "amount", "bevilgning", "forslag", "budsjettforslag",
    "saldert", "saldertbudsjett", "vedtatt", "vedtattbudsjett", "revidert", "revidertbudsjett", "budsjett", "sb",
  ]
}

/// A heading taken apart: its letters, and what it says of year, stage and unit.
private struct HeadingName {
  var letters = ""
  var year: Int?
  var stage: BudgetStage?
  var unit = 1

  init(_ heading: String) {
    var words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (mark, unit) in Self.units where words.count > mark.count {
      guard
        let start = words.indices.dropLast(mark.count - 1).first(where: {
          Array(words[$0...].prefix(mark.count)) == mark
        })
      else { continue }
      words.removeSubrange(start..<(start + mark.count))
      (self.unit, words) = (unit, words.filter { !["i", "kr", "kroner"].contains($0) })
      break
    }
    let facts = BudgetFacts(in: heading)
    (year, stage) = (facts.year, facts.stage)
    letters = words.joined().filter(\.isLetter)
  }

  private static let units: [(mark: [String], unit: Int)] = [
    (["1", "000", "000"], 1_000_000), (["1", "000"], 1000), (["1000"], 1000), (["tusen"], 1000), (["mill"], 1_000_000),
    (["millioner"], 1_000_000), (["mrd"], 1_000_000_000),
  ]
}

/// What a name of a file or sheet, or a title, says of the budget in it.
struct BudgetFacts {
  var year: Int?
  var stage: BudgetStage?
  var party: Party?

  init(in text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for word in words {
      let digits = String(word.drop { !$0.isNumber })
      if year == nil, digits.count == 4, let number = Int(digits), 1990..<2100 ~= number { year = number }
    }
    let joined = words.joined(separator: " ")
    stage = Self.stages.first { joined.contains($0.word) }?.stage
    // A single letter in a file's name says nothing of a party.
    let named = words.filter { $0.count > 1 }.compactMap { Party(named: $0) }
    if Set(named).count == 1, stage == nil || stage == .alternativ { (stage, party) = (.alternativ, named.first) }
  }

  /// In the order in which they decide: «revidert» before «saldert» and both before «forslag».
  private static let stages: [(word: String, stage: BudgetStage)] = [
    ("alternativ", .alternativ), ("revidert", .revidert), ("rnb", .revidert), ("nysaldert", .revidert),
    ("saldert", .vedtatt), ("vedtatt", .vedtatt), ("vedteke", .vedtatt), ("bevilges", .vedtatt),
    ("blir løyvd", .vedtatt),
    ("gul bok", .forslag), ("gulbok", .forslag), ("gb", .forslag), ("forslag", .forslag), ("framlegg", .forslag),
  ]
}
