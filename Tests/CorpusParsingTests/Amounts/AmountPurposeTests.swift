// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// What an amount is for.
@Suite struct AmountPurposeTests {
  @Test(
    "The purpose is a whole phrase of the sentence",
    arguments: [
      ("Det bevilges 5 mill. kroner til rassikring på Vestlandet i 2024.", "rassikring på Vestlandet"),
      ("Det løyvast 5 mill. kroner til å styrkje og vidareutvikle ferjetilbodet.", "ferjetilbodet"),
      ("Det settes av 5 mill. kroner for å bygge nye naust.", "bygge nye naust"),
      ("Flertallet vil styrke kystvakten med 5 mill. kroner.", "kystvakten"),
      ("Dei vil auke støtta til folkehøgskulane med 5 mill. kroner.", "folkehøgskulane"),
      ("Det er avsatt en bevilgning til barn i lange sykehusopphold på 5 mill. kroner.", "barn i lange sykehusopphold"),
      ("Det gis en reduksjon i pressestøtten på 5 mill. kroner.", "pressestøtten"),
      (
        "Av dette går 5 mill. kroner til samiske barnehager med lang venteliste.",
        "samiske barnehager med lang venteliste"
      ),
      ("De siste årene har Norsk Folkemuseum blitt tildelt 5 mill. kroner.", "Norsk Folkemuseum"),
      ("Riksteatret får et investeringstilskudd på 5 mill. kroner i 2010.", "Riksteatret"),
      ("Det gis 5 mill. kroner til nye fyr innen 2030.", "nye fyr"),
      ("Det gis 5 mill. kroner til fyrvesenet over kap. 1360 post 21.", "fyrvesenet"),
      ("Det gis 5 mill. kroner til fyrvesenet i forbindelse med revidert budsjett.", "fyrvesenet"),
      (
        "Det bevilges 5 mill. kroner til opplæring i regi av fylkene, slik at flere får plass.",
        "opplæring i regi av fylkene"
      ),
      ("Satsen for kollektivreiser øker fra 30 kroner til 35 kroner.", "Satsen for kollektivreiser"),
    ])
  func phrases(text: String, purpose: String) {
    #expect(AmountReader.amounts(in: text).first?.purpose == purpose)
  }

  @Test(
    "Nothing is said rather than half a phrase, a bare verb, a time or a pronoun",
    arguments: [
      "Det bevilges 5 mill. kroner til dette.", "Det bevilges 5 mill. kroner for å styrke dem.",
      "Det bevilges 5 mill. kroner i forbindelse med saken.", "Blant annet bevilges 5 mill. kroner.",
      "Det vart løyvd 5 mill. kroner i fjor.", "Det bevilges 5 mill. kroner til formålet.",
      "Det ble gitt en bevilgning på 5 mill. kroner.", "Regjeringen foreslår 5 mill. kroner på kap. 732.",
      "Komiteen viser til 5 mill. kroner.", "De fikk tilsagn om en bevilgning på 5 mill. kroner.",
      "De får 5 mill. kroner i statlig støtte.",
      "Det foreslås å redusere bevilgningen med 5 mill. kroner.",
    ])
  func nothing(text: String) {
    #expect(AmountReader.amounts(in: text).map(\.purpose) == [nil])
  }

  @Test("A phrase is at most twelve words and ends before a part, never inside one")
  func longPhrases() throws {
    let text =
      "Det gis 5 mill. kroner til drift av små sykehus med fødeavdeling og beredskap for gravide langs hele kysten nord."
    let purpose = try #require(AmountReader.amounts(in: text).first?.purpose)
    #expect(purpose.split(separator: " ").count <= 12)
    #expect(purpose == "drift av små sykehus med fødeavdeling og beredskap")
  }
}
