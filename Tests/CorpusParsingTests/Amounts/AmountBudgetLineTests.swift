// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// Budget or other money.
@Suite struct AmountBudgetLineTests {
  @Test(
    "What the state gives, sets aside, injects or frames is a budget line",
    arguments: [
      "Regjeringen foreslår å bevilge 12 mill. kroner til fyrvesenet.",
      "Regjeringa gjer framlegg om å løyve 12 mill. kroner til fyrvesenet.",
      "Det vart løyvd 12 mill. kroner til nye fyr.", "Løyvinga er på 12 mill. kroner.",
      "I budsjettet for 2022 var det avsatt 12 mill. kroner til fyr.",
      "Det er sett av 12 millionar kroner til rassikring.", "Regjeringen vil sette av 12 mill. kroner til rassikring.",
      "Stortinget ga en tilsagnsfullmakt på 12 mill. kroner.", "Husbanken får ei låneramme på 12 mrd. kroner.",
      "Utlånsrammen foreslås satt til 12 mrd. kroner.", "Selskapet får et egenkapitalinnskudd på 12 mill. kroner.",
      "Flertallet vil styrke kap. 732 post 70 med 12 mill. kroner.", "Tilskotet til bygdemuseum er 12 mill. kroner.",
      "Av dette øyremerkast 12 mill. kroner til samiske tiltak.",
      "Komiteen merker seg at regjeringen bruker 12 mill. kroner på rassikring.",
      "Departementet har tildelt 12 mill. kroner til prøveprosjektet.",
      "Forskningsrådet investerte ca. 12 mill. kroner i havforskning.",
      "Enova har gitt 12 mill. kroner til ladestasjoner.", "Kraftpakken er på 12 mill. kroner i statsbudsjettet.",
      "Regjeringen foreslår et kutt på 12 mill. kroner i pressestøtten.",
      "Kommunane får 12 mill. kroner i tilskot til vatn.", "Vadsø kommune får et tilskudd på 12 mill. kroner.",
      "Det bevilges 12 mill. kroner til kontroll av avgifter.",
      "Anslaget på kap. 614 post 90 er 12 mill. kroner i budsjettet.",
    ])
  func lines(text: String) {
    #expect(AmountReader.amounts(in: text).map(\.isBudgetLine) == [true])
  }

  @Test(
    "Turnover, costs, prices, income, private capital, taxes and fees are not",
    arguments: [
      "Fiskerinæringen omsatte for 12 mrd. kroner.", "Næringa eksporterte for 12 mrd. kroner.",
      "Skadene er beregnet til 12 mill. kroner.", "Prosjektet vil koste rundt 12 mrd. kroner.",
      "Anskaffelseskostnaden er om lag 12 mrd. kroner.", "Anskaffelsesprisen har gått ned til 12 mrd. kr.",
      "Statens inntekter øker med 12 mrd. kroner.", "Selskapet hentet 12 mill. kroner fra private investorer.",
      "Formuesskatten gir 12 mrd. kroner.", "Skattelettelsen utgjør 12 mill. kroner.",
      "Endringen gir et provenytap på 12 mill. kroner.", "Gebyret er 1 200 kroner.", "Bota er på 12 mill. kroner.",
      "Verksemda selde varer for 12 mill. kroner.", "Medianlønna er 612 000 kroner.",
      "Bedriften hadde et overskudd på 12 mill. kroner.", "Han kjøpte huset for 12 mill. kroner.",
      "Gjelda til kommunen er 12 mrd. kroner.", "Statsbudsjettet er på 1 800 mrd. kroner.",
      "Kommunen har bevilget 12 mill. kroner til ny skole.", "Moss bystyre vedtok å bevilge 12 mill. kroner.",
      "Fradraget utgjør 25 000 kroner.",
      "Det gir en besparelse på 12 mill. kroner.", "Egenandelen er 300 kroner.",
      "Bedrifter med et kapitalbehov opp til 20 mill. kroner sliter.", "Tapa er anslåtte til 12 mill. kroner.",
      "Satsen er 50 kroner per døgn.", "Støtten utgjør kr 50 pr. dag.", "Vaktene får 300 kroner i timen.",
      "Inntektene på kap. 3732 post 80 er 12 mill. kroner.",
      "Prosjektet på kap. 1320 post 30 vil koste 12 mrd. kroner.",
    ])
  func otherMoney(text: String) {
    #expect(AmountReader.amounts(in: text).map(\.isBudgetLine) == [false])
  }
}
