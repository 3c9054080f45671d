// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// Chapter and item of the state budget, in sentences, headings and tables.
@Suite struct BudgetPlaceTests {
  @Test(
    "The sentence names the chapter and the item of its sum",
    arguments: [
      ("Kap. 761 post 21 økes med 5 mill. kroner.", 761, 21), ("Kapittel 1320, post 30, får 5 mill. kroner.", 1320, 30),
      ("Det gis 5 mill. kroner under kap. 2421 Innovasjon Norge, post 50.", 2421, 50),
      ("Det løyvast 5 mill. kroner over kap./post 553.65.", 553, 65), ("På kap. 553.65 gis 5 mill. kroner.", 553, 65),
      ("Det bevilges 5 mill. kroner på post 72 under kap. 732.", 732, 72), ("Kap. 4 post 1 får 5 mill. kroner.", 4, 1),
      ("Kap. 4 post 1 og 21 får 5 mill. kroner.", 4, nil), ("Over kap. 762 gis 5 mill. kroner.", 762, nil),
      ("Det gis 5 mill. kroner på post 71.", nil, 71), ("Kapittel 4 i meldingen nevner 5 mill. kroner.", nil, nil),
      ("Kapittel 12 nevner 5 mill. kroner.", nil, nil), ("Beløpet på 5 mill. kroner føres i post 3.2.1.", nil, nil),
      ("Det gis 5 mill. kroner mot et kutt på kap. 500 post 22.", nil, nil),
      ("Det flyttes 5 mill. kroner fra kap. 1142 til kap. 525.", nil, nil),
      ("Det gis 5 mill. kroner til post og tele.", nil, nil),
    ] as [(String, Int?, Int?)])
  func sentences(text: String, chapter: Int?, item: Int?) {
    let found = AmountReader.amounts(in: text)
    #expect(found.map(\.chapter) == [chapter])
    #expect(found.map(\.item) == [item])
  }

  @Test(
    "Where a sentence names several places, each sum has its own",
    arguments: [
      (
        "Kap. 761 post 21 økes med 5 mill. kroner, mens kap. 762 post 60 reduseres med 4 mill. kroner.", [761, 762],
        [21, 60]
      ),
      ("Det gis 5 mill. kroner på kap. 761 post 21 og 4 mill. kroner på kap. 762 post 60.", [761, 762], [21, 60]),
      ("På kap. 4 post 1 og 21 gis henholdsvis 5 og 6 mill. kroner.", [4, 4], [1, 21]),
      ("På kap. 732 post 72 gis 5 mill. kroner i 2024 og 6 mill. kroner i 2025.", [732, 732], [72, 72]),
      ("Det gis 5 mill. kroner til dans og 6 mill. kroner til sang på kap. 323 post 70.", [nil, 323], [nil, 70]),
    ] as [(String, [Int?], [Int?])])
  func several(text: String, chapters: [Int?], items: [Int?]) {
    let found = AmountReader.amounts(in: text)
    #expect(found.map(\.chapter) == chapters)
    #expect(found.map(\.item) == items)
  }

  @Test("A heading names the place of the budget lines under it, unless it names several")
  func headings() {
    let text = "Det bevilges 5 mill. kroner. Næringen omsatte for 6 mill. kroner."
    let rows: [([String], [Int?], [Int?])] = [
      (["Kap. 761 Omsorgstjeneste"], [761, nil], [nil, nil]),
      (["Kap. 761 Omsorgstjeneste", "Post 21 Spesielle driftsutgifter"], [761, nil], [21, nil]),
      (["Kap. 761 og kap. 762"], [nil, nil], [nil, nil]), (["Merknader"], [nil, nil], [nil, nil]),
    ]
    for (headings, chapters, items) in rows {
      let found = AmountReader.amounts(in: text, headings: headings)
      #expect(found.map(\.chapter) == chapters)
      #expect(found.map(\.item) == items)
    }
  }

  private static let table = """
    | Kap. | Post | Formål | 1 000 kroner |
    | --- | --- | --- | ---: |
    | 761 | | Omsorgstjeneste | |
    | | 21 | Spesielle driftsutgifter | 120 000 |
    | | 60 | Kommunale kompetansetiltak, forhøyes med | 1 500 |
    | 3710 | | Vederlag | |
    | | 3 | Vederlag for oppdrag | 95 250 |
    """

  @Test("The rows of a table are budget lines of their chapter, and income is not", arguments: [table, oneLine])
  func tables(text: String) {
    let context = AmountContext(title: "Innstilling om bevilgninger på statsbudsjettet for 2024")
    let found = AmountReader.amounts(in: text, passage: "t", context: context)
    #expect(found.map(\.kroner?.amount) == [120_000_000, 1_500_000, 95_250_000])
    #expect(found.map(\.chapter) == [761, 761, 3710])
    #expect(found.map(\.item) == [21, 60, 3])
    #expect(found.map(\.isBudgetLine) == [true, true, false])
    #expect(found.map(\.flow) == [.level, .change, .level])
    #expect(found.first?.purpose == "Spesielle driftsutgifter")
    #expect(found.map(\.year) == [2024, 2024, 2024])
  }

  private static var oneLine: String { table.split(separator: "\n").joined(separator: " ") }

  @Test("A single row, and a table with a column for each year")
  func otherTables() {
    let row = AmountReader.amounts(in: "| 732 | 72 | Basisbevilgning | 1 250 000 000 |")
    #expect(row.map(\.kroner?.amount) == [1_250_000_000])
    #expect(row.map(\.chapter) == [732])
    #expect(row.map(\.item) == [72])
    let years = AmountReader.amounts(
      in: """
        | Kap. | Post | Saldert budsjett 2023 | Forslag 2024 |
        |---|---|---|---|
        | 732 | 72 | 4 000 000 | 5 000 000 |
        """)
    #expect(years.map(\.year) == [2023, 2024])
    #expect(years.map(\.kroner?.amount) == [4_000_000, 5_000_000])
    #expect(years.map(\.purpose) == [nil, nil])
    #expect(AmountReader.amounts(in: "| Land | Tonn |\n|---|---|\n| Norge | 4 000 000 |").isEmpty)
  }

  @Test(
    "A line of a table without rules is a row of it",
    arguments: [
      (
        "Kap. 761 Omsorgstjeneste, post 21 Spesielle driftsutgifter 120 000 000", "Spesielle driftsutgifter",
        120_000_000
      ),
      ("761 21 Spesielle driftsutgifter, kan overføres 120 000 000", "Spesielle driftsutgifter", 120_000_000),
      ("Kap. 761 post 60 Tilskudd til lag, nedsettes med 1 250 000", "Tilskudd til lag", 1_250_000),
    ])
  func lines(text: String, purpose: String, kroner: Int) {
    let found = AmountReader.amounts(in: text)
    #expect(found.map(\.kroner?.amount) == [kroner])
    #expect(found.map(\.chapter) == [761])
    #expect(found.map(\.purpose) == [purpose])
  }

  @Test(
    "A line that only begins or ends like a row is none",
    arguments: [
      "761 21", "Kap. 761 post 21", "22 24 90 90 og 983 887 406", "12 20 av dem 5 000", "Kap. 4 post 1 i 2024",
      "100 000 personer i 2016 og 120 000", "Kommunen har 12 skoler og 120 000",
    ])
  func noLines(text: String) {
    #expect(AmountReader.amounts(in: text).isEmpty)
  }
}
