// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// Which year an amount belongs to.
@Suite struct AmountYearTests {
  @Test(
    "The sentence states the year",
    arguments: [
      ("Det bevilges 4 mill. kroner for budsjettåret 2025.", 2025),
      ("I 2019-budsjettet ble det bevilget 4 mill. kroner.", 2019),
      ("I statsbudsjettet for 2020 er det satt av 4 mill. kroner.", 2020),
      ("Det vart løyvd 4 mill. kroner i 2018.", 2018), ("Løyvinga for 2021 er 4 mill. kroner.", 2021),
      ("I revidert nasjonalbudsjett for 2023 ble det bevilget 4 mill. kroner.", 2023),
      ("I RNB 2022 ble det bevilget 4 mill. kroner.", 2022), ("I Prop. 1 S (2023–2024) foreslås 4 mill. kroner.", 2024),
      ("I St.prp. nr. 1 (2008–2009) ble det foreslått bevilget 4 mill. kroner.", 2009),
      ("Tilskuddet økte med 4 mill. kroner fra 2020 til 2021.", 2021),
      ("Det bevilges 4 mill. kroner i løpet av 2022.", 2022), ("Det ble bevilget 4 mill. kroner høsten 2022.", 2022),
      ("Det ble bevilget 4 mill. kroner i mai 2022.", 2022), ("Det bevilges 4 mill. kroner neste år.", 2024),
      ("Det bevilges 4 mill. kroner i år.", 2023), ("Det ble bevilget 4 mill. kroner i fjor.", 2022),
      ("Det vart løyvd 4 mill. kroner i 2017, ifølgje rapporten av 12. mai 2019.", 2017),
      ("Det er bevilget 4 mill. kroner.", 2023), ("Det er bevilget 4 mill. kroner, mer enn i 2020.", 2023),
      ("Det er bevilget 4 mill. kroner i perioden 2021–2025.", nil), ("Det ble omsatt for 4 mill. kroner.", nil),
      ("Museene omsatte for 4 mill. kroner i 2016.", 2016), ("Anslaget er 4 mill. 2011-kroner.", nil),
      ("Det bevilges 4 mill. kroner til museet, som ble etablert i 2019.", 2023),
      ("Tilskuddet er 4 mill. kroner, det samme som for 2019.", 2023),
      ("Det er bevilget 4 mill. kroner mer i forhold til saldert budsjett for 2022.", 2023),
      ("Tilskuddet økte med 4 mill. kroner fra 2022.", 2023),
    ] as [(String, Int?)])
  func stated(text: String, year: Int?) {
    let context = AmountContext(
      title: "Innstilling om museer", kind: .innstilling, date: CalendarDate(iso: "2023-05-06"))
    #expect(AmountReader.amounts(in: text, context: context).map(\.year) == [year])
  }

  @Test(
    "What an amount is measured from is not its year",
    arguments: [
      ("I 2022 ble det bevilget 4 mill. kroner, mens regjeringen for 2023 foreslår 5 mill. kroner.", [2022, 2023]),
      ("Det foreslås bevilget 5 mill. kroner, mot 4 mill. kroner i saldert budsjett 2022.", [2023, 2022]),
      ("Regjeringa foreslår ein auke på 5 mill. kroner frå saldert budsjett 2022.", [2023]),
    ] as [(String, [Int?])])
  func compared(text: String, years: [Int?]) {
    let context = AmountContext(
      title: "Innstilling om statsbudsjettet for 2023", kind: .innstilling, date: CalendarDate(iso: "2022-12-06"))
    #expect(AmountReader.amounts(in: text, context: context).map(\.year) == years)
  }

  @Test("A budget proposition deals with its own year, whatever it measures from")
  func proposition() {
    let context = AmountContext(
      title: "Prop. 1 S", kind: .proposisjon, session: StortingSession("2024–2025"),
      designation: "Prop. 1 S (2024–2025)")
    var reader = AmountReader(context: context)
    _ = reader.amounts(in: "Det er 3 mill. kroner mindre enn i saldert budsjett 2024.", passage: "a")
    #expect(reader.amounts(in: "Det foreslås å bevilge 5 mill. kroner.", passage: "b").map(\.year) == [2025])
  }

  @Test("What a budget line grows by has its year, and is a budget line too")
  func growth() {
    let text = "Regjeringen foreslår å bevilge 9 mill. kroner i 2015. Dette er en økning på 2 mill. kroner fra 2014."
    let found = AmountReader.amounts(in: text, context: AmountContext(kind: .brev))
    #expect(found.map(\.isBudgetLine) == [true, true])
    #expect(found.map(\.flow) == [.level, .change])
    #expect(found.first?.year == 2015)
  }

  @Test("Each sum of a list has its own year")
  func listed() {
    let text = "Det bevilges henholdsvis 10 og 20 mill. kroner i 2024 og 2025."
    #expect(AmountReader.amounts(in: text).map(\.year) == [2024, 2025])
    let pair = "Løyvinga aukar frå 10 mill. kroner i 2020 til 15 mill. kroner i 2021."
    #expect(AmountReader.amounts(in: pair).map(\.year) == [2020, 2021])
  }

  @Test(
    "Without a stated year a budget line has that of the heading, the title or the session's proposition",
    arguments: [
      ("Innstilling om bevilgninger på statsbudsjettet for 2024", nil, "Fyr", 2024),
      ("Innstilling om fyr", nil, "Statsbudsjettet 2022", 2022), ("Om fyr", "Prop. 1 S (2020–2021)", "Fyr", 2021),
      ("Om endringer i statsbudsjettet 2019", "Prop. 114 S (2018–2019)", "Fyr", 2019),
      ("Innstilling om fyr", "Innst. 12 S (2020–2021)", "Fyr", nil),
    ] as [(String, String?, String, Int?)])
  func inherited(title: String, designation: String?, heading: String, year: Int?) {
    let context = AmountContext(title: title, kind: .innstilling, designation: designation)
    let found = AmountReader.amounts(in: "Det bevilges 4 mill. kroner til fyr.", headings: [heading], context: context)
    #expect(found.map(\.year) == [year])
  }

  @Test("An undated letter speaks of the year of the last day it names in its session")
  func undated() {
    let session = StortingSession(startYear: 2020)
    var reader = AmountReader(context: AmountContext(title: "Svar", kind: .brev, session: session))
    _ = reader.amounts(in: "Jeg viser til brev av 3. februar 2021 og til loven av 4. mai 1990.", passage: "a")
    let found = reader.amounts(in: "Vi foreslår å bevilge 4 mill. kroner til fyr.", passage: "b")
    #expect(found.map(\.year) == [2021])
    let without = AmountReader.amounts(in: "Vi foreslår å bevilge 4 mill. kroner.", context: AmountContext(kind: .brev))
    #expect(without.map(\.year) == [nil])
  }
}
