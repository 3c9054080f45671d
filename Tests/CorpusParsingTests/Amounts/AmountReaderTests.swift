// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// Amounts of money in sentences of our own.
@Suite struct AmountReaderTests {
  @Test(
    "A sum of money is read exactly, however it is written",
    arguments: [
      ("Museet fikk 150 millioner kroner.", [150_000_000]), ("Det ble 110,9 mill. kroner.", [110_900_000]),
      ("Det ble 75,6 mrd. kroner.", [75_600_000_000]), ("Rammen er 1 414,6 milliarder kroner.", [1_414_600_000_000]),
      ("Prisen er 500\u{A0}000 kroner.", [500_000]), ("Prisen er 1.250.000 kroner.", [1_250_000]),
      ("Det koster kr 5 000 og 700 kr.", [5_000, 700]), ("Det koster kr 500,- per gang.", [500]),
      ("Det koster en million kroner.", [1_000_000]), ("Det koster to og en halv milliard kroner.", [2_500_000_000]),
      ("Det koster fem hundre millioner kroner.", [500_000_000]), ("Det koster tjuefem kroner.", [25]),
      ("Det kostar 4,5 millionar kroner og 2 milliardar kroner.", [4_500_000, 2_000_000_000]),
      ("Vi gir to millioner statsbudsjettkroner.", [2_000_000]), ("Budsjettet er NOK 25 mill. i år.", [25_000_000]),
      ("Det gis 10–15 millioner kroner.", [10_000_000, 15_000_000]),
      ("Prisen øker fra 20 til 35 mill. kroner.", [20_000_000, 35_000_000]),
      ("Museet får 90 millioner kroner, og 30 millioner av disse kronene går til dans.", [90_000_000, 30_000_000]),
      ("Foretak med 25 millioner i omsetning er små.", [25_000_000]), ("Veien kostet 3 mrd.", [3_000_000_000]),
      ("Post 72 150 millioner kroner", [150_000_000]), ("I 2024 150 millioner kroner", [150_000_000]),
      ("Prisen er 12,50 kroner.", [13]),
    ])
  func sums(text: String, kroner: [Int]) {
    #expect(AmountReader.amounts(in: text).map(\.kroner?.amount) == kroner)
  }

  @Test(
    "Numbers that count something else are no money",
    arguments: [
      "Tiltaket når 100 000 personer.", "Satsen er 17 pst. eller 1,1 prosent.", "Antallet falt fra 60 til 37.",
      "Ring 22 24 90 90 før kl. 8:30 den 12.05.2020.", "Det bor 5,4 millioner i landet.", "50 millioner besøk per år",
      "3 millioner innbyggere får støtte.", "Én av ti forskningskroner går dit.", "Beløp i 1 000 kroner",
      "Innst. 12 S (2019–2020), kap. 732 post 72", "Det er nok en god idé.", "Milliarder går tapt.", "",
    ])
  func decoys(text: String) {
    #expect(AmountReader.amounts(in: text).map(\.literal) == [])
  }

  @Test("What is not a known sum of kroner has no kroner")
  func unknownSums() {
    let foreign = AmountReader.amounts(in: "Fondet har 4 milliarder Euro og 3 millioner svenske kroner.")
    #expect(foreign.map(\.currency) == ["EUR", "SEK"])
    #expect(foreign.map(\.kroner) == [nil, nil])
    #expect(AmountReader.amounts(in: "Han sparte flere hundre tusen kroner.").map(\.kroner) == [nil])
    let huge = AmountReader.amounts(in: "Det er 10 000 000 000 000 000 000 000 millioner kroner.")
    #expect(huge.map(\.kroner) == [nil])
  }

  @Test(
    "An appropriation is a budget line, other money is not",
    arguments: [
      ("Det bevilges 40 mill. kroner til skoler.", true),
      ("Regjeringa foreslår å løyve 2 mill. kroner til vegar.", true),
      ("Museet har fått et tilskudd på 3 mill. kroner.", true), ("Det foreslås en låneramme på 2 mrd. kroner.", true),
      ("Av dette settes 5 mill. kroner av til dans.", true), ("En tiltakspakke på 9 mrd. kroner ble lagt fram.", true),
      ("Næringen omsatte for 7 mrd. kroner.", false), ("Eksportverdien var 7 mrd. kroner.", false),
      ("Tiltaket vil koste 7 mrd. kroner.", false), ("Selskapet hentet inn 250 mill. kroner.", false),
      ("Fradraget øker med 5 mill. kroner.", false), ("Staten får 3 mrd. kroner i inntekter.", false),
      ("Statsbudsjettet er på 1 400 mrd. kroner.", false), ("Ordningen gjelder inntil 5 mill. kroner.", false),
      ("Effekten er 2 kroner for hver krone i støtte.", false), ("EU bruker 4 milliarder euro på dette.", false),
    ])
  func budgetLines(text: String, isBudgetLine: Bool) {
    #expect(AmountReader.amounts(in: text).map(\.isBudgetLine) == [isBudgetLine])
  }

  @Test(
    "The words around an amount tell what it measures",
    arguments: [
      ("Det bevilges 40 mill. kroner til skoler.", Flow.level, Direction.none),
      ("Bevilgningen økes med 40 mill. kroner.", .change, .up),
      ("Løyvinga aukar med om lag 40 mill. kroner.", .change, .up),
      ("Det er en økning på 40 mill. kroner.", .change, .up), ("Skolene får 40 mill. kroner mer.", .change, .up),
      ("Skolene får 40 mill. kroner i økt bevilgning.", .change, .up),
      ("Ytterligere 40 mill. kroner går til skoler.", .change, .up),
      ("Bevilgningen reduseres med 40 mill. kroner.", .change, .down),
      ("De foreslår å kutte 40 mill. kroner.", .change, .down),
      ("Tilskuddet økes til 40 mill. kroner.", .level, .up),
      ("Det bevilges 40 mill. kroner for å styrke skolene.", .level, .none),
      ("Tilskuddet videreføres med 40 mill. kroner.", .level, .same),
      ("Planen har en ramme på 40 mill. kroner.", .frame, .none),
      ("Det bevilges 40 mill. kroner over fire år.", .frame, .none),
      ("Fradraget er maksimalt 40 mill. kroner.", .limit, .none),
      ("Støtten gis til foretak under grensen på 40 mill. kroner.", .limit, .none),
      ("Effekten er 2 kroner for hver krone i støtte.", .none, .none),
    ])
  func flows(text: String, flow: Flow, direction: Direction) {
    let found = AmountReader.amounts(in: text)
    #expect(found.map(\.flow) == [flow])
    #expect(found.map(\.direction) == [direction])
  }

  @Test(
    "The year is the one stated, else for a budget line the year of the budget",
    arguments: [
      ("Museet får 5 mill. kroner i 2022.", 2022), ("I 2021 bevilges 5 mill. kroner.", 2021),
      ("I statsbudsjettet for 2025 er det bevilget 5 mill. kroner.", 2025), ("Museet får 5 mill. kroner.", 2024),
      ("Et tilskudd på 5 mill. kroner videreføres fra 2023 til museet.", 2024),
      ("Museet får 5 mill. kroner neste år.", 2024), ("Museet fikk 5 mill. kroner i fjor.", 2022),
      ("Museet får 5 mill. kroner til åpningen innen 2030.", 2024), ("Næringen omsatte for 5 mill. kroner.", nil),
      ("Museet får 5 mill. kroner etter planen for 2018–2019.", 2024),
    ] as [(String, Int?)])
  func years(text: String, year: Int?) throws {
    let date = try #require(CalendarDate(iso: "2023-10-06"))
    let context = AmountContext(title: "Statsbudsjettet 2024", kind: .artikkel, date: date)
    #expect(AmountReader.amounts(in: text, context: context).map(\.year) == [year])
  }

  @Test("A heading or an earlier sentence names the budget that amounts belong to")
  func namedBudget() {
    var reader = AmountReader(context: AmountContext(title: "Nytt fra laget", kind: .artikkel))
    let first = reader.amounts(in: "Museet får 5 mill. kroner.", headings: ["Statsbudsjettet 2021"], passage: "a")
    #expect(first.map(\.year) == [2021])
    _ = reader.amounts(in: "I dag kom statsbudsjettet for 2022.", headings: ["Kultur"], passage: "b")
    let second = reader.amounts(in: "Museet får 6 mill. kroner.", headings: ["Mer kultur"], passage: "c")
    #expect(second.map(\.year) == [2022])
    #expect(second.map(\.passage) == ["c"])
  }

  @Test("Parts point at their whole, and a sum said again is not listed again")
  func parts() {
    var reader = AmountReader(context: AmountContext(title: "Statsbudsjettet 2024", kind: .artikkel))
    let text =
      "Dansen styrkes med 90 mill. kroner. 30 millioner går til scener, mens de resterende 60 millionene går til skoler."
    let found = reader.amounts(in: text, passage: "a")
    #expect(found.map(\.partOf) == [nil, "90 mill. kroner", "90 mill. kroner"])
    #expect(found.map(\.flow) == [.change, .change, .change])
    let again = reader.amounts(
      in: "Det øremerkes 2 mill. kroner til ballett, som del av de nevnte 30 millionene.", passage: "b")
    #expect(again.map(\.partOf) == ["30 millioner"])
    let of = reader.amounts(in: "Det gis 20 mill. kroner, hvorav 4 mill. kroner til jazz.", passage: "c")
    #expect(of.map(\.partOf) == [nil, "20 mill. kroner"])
  }

  @Test("Chapter and item are read beside the amount")
  func chapters() {
    let found = AmountReader.amounts(
      in: "Over kap. 732 post 72 bevilges 12,3 mill. kroner. Vi gir 4 mill. kroner på kap. 1320 post 30.")
    #expect(found.map(\.chapter) == [732, 1320])
    #expect(found.map(\.item) == [72, 30])
  }

  @Test(
    "The purpose is a phrase of the sentence",
    arguments: [
      ("Det bevilges 5 mill. kroner til nye scener, skriver avisa.", "nye scener"),
      ("Det bevilges 5 mill. kroner for å bygge nye scener i 2024.", "bygge nye scener"),
      ("Nasjonalmuseet får 5 mill. kroner.", "Nasjonalmuseet"), ("Totalt får museene 5 mill. kroner.", "museene"),
      ("Foretak med 25 millioner kroner i omsetning", "omsetning"),
      ("En museumspakke på 5 mill. kroner", "museumspakke"),
      ("Regjeringen øker tilskuddet til museer med 5 mill. kroner.", "museer"),
      ("Til de nye, store museene foreslås 5 mill. kroner.", "de nye, store museene"),
    ])
  func purposes(text: String, purpose: String) {
    #expect(AmountReader.amounts(in: text).map(\.purpose) == [purpose])
  }

  @Test(
    "No input stops the reader",
    arguments: ["kr", "kr.", "5,", "mill.", "1 000 ", "–5–", ",5 kr", "5 . 5 mill", "og og"])
  func oddInput(text: String) {
    #expect(AmountReader.amounts(in: text).count <= 1)
  }

  @Test("Every amount of a long text is read")
  func longText() {
    let text = (1...1_000).map { "museet får \($0) mill. kroner til 3 scener og 10–15 dager, " }.joined()
    #expect(AmountReader.amounts(in: text).count == 1_000)
  }
}
