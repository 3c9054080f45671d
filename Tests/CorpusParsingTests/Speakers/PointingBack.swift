// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusParsing

/// Openings in bokmål that point back, go on, or are about somebody.
@Suite struct PointingBack {
  private static let all = "A H FrP Sp SV V KrF R"
  private static let rightWing = "Komiteens medlemmer fra Høyre og Fremskrittspartiet vil ha vei."
  private static let left = "Komiteens medlemmer fra Sosialistisk Venstreparti og Rødt vil ha tog."
  private static let red = "Komiteens medlem fra Rødt vil ha båt."
  private static let majority = "Komiteens flertall, alle unntatt medlemmene fra Høyre og Fremskrittspartiet, sier ja."
  private static let another = "Et annet flertall, alle unntatt medlemmet fra Rødt, sier kanskje."

  static let pronouns: [Opening] = [
    Opening("Disse medlemmer mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("Disse medlemmene mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("Disse representanter mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("Disse partier mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("Disse to partiene mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("De samme medlemmer mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("Denne fraksjonen mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("Fraksjonen mener mer.", "anaphor H FrP <1", after: rightWing),
    Opening("Videre mener disse medlemmer at tunnelen må vente.", "anaphor H FrP <1", after: rightWing),
    Opening("Etter disse medlemmers syn må tunnelen vente.", "anaphor H FrP <1", after: rightWing),
    Opening("Det er viktig for disse medlemmer at veien blir bygd.", "anaphor H FrP <1", after: rightWing),
    Opening("Dette gjør at disse medlemmer ikke kan støtte det.", "anaphor H FrP <1", after: rightWing),
    Opening("Disse medlemmer mener mer.", "anaphor SV R <2", after: rightWing, left),
    Opening("Disse medlemmer mener mer.", "anaphor H FrP <1", after: rightWing, red),
    Opening("Disse medlemmer mener mer.", "anaphor H FrP <1", after: rightWing, "Komiteen er enig i noe."),
    Opening("Disse medlemmer fra Høyre vil gå lenger.", "stated H", after: rightWing),
    Opening("Dette medlem mener mer.", "anaphor R <1", after: red),
    Opening("Dette medlemmet mener mer.", "anaphor R <1", after: red),
    Opening("Denne representanten mener mer.", "anaphor R <1", after: red),
    Opening("Derfor vil dette medlem gå imot.", "anaphor R <1", after: red),
    Opening("Dette medlem mener mer.", "anaphor R <1", after: red, "Komiteen er enig i noe."),
    Opening("Dette medlem mener mer.", "anaphor H <1", after: "Komiteens leder mener noe."),
    Opening("Dette medlem mener mer.", "anaphor - ?", after: red, rightWing),
    Opening("Dette medlem mener mer. Disse medlemmer mener også mer.", "anaphor H FrP <2 ?", after: red, rightWing),
    Opening("Disse medlemmer mener mer.", "anaphor - ?"),
    Opening("Dette medlem mener mer.", "anaphor - ?"),
    Opening(
      "Disse medlemmer mener mer.", "anaphor - <1 ?",
      after: "Komiteens medlemmer fra Høyre vil ha vei, mens komiteens medlemmer fra Senterpartiet vil ha bane."),
  ]

  static let majorities: [Opening] = [
    Opening("Flertallet mener mer.", "anaphor A Sp SV V KrF R <1", after: majority),
    Opening("Flertallet mener mer.", "anaphor A Sp SV V KrF R <1", after: majority, rightWing),
    Opening("Komiteens flertall mener mer.", "anaphor A Sp SV V KrF R <1", after: majority, rightWing),
    Opening("På dette grunnlaget vil flertallet fremme et forslag.", "anaphor A Sp SV V KrF R <1", after: majority),
    Opening("Etter flertallets syn haster det.", "anaphor A Sp SV V KrF R <1", after: majority),
    Opening("En større andel må ifølge flertallet gå på skinner.", "anaphor A Sp SV V KrF R <1", after: majority),
    Opening("Dette flertallet mener mer.", "anaphor A H FrP Sp SV V KrF <2", after: majority, another),
    Opening("Det andre flertallet mener mer.", "anaphor A H FrP Sp SV V KrF <2", after: majority, another),
    Opening("Det første flertallet mener mer.", "anaphor A Sp SV V KrF R <1", after: majority, another),
    Opening("Flertallet mener mer.", "anaphor A H FrP Sp SV V KrF <2", after: majority, another),
    Opening("Flertallet mener mer.", "anaphor - ?", after: majority, another, red),
    Opening("Flertallet i flertallet mener mer.", "stated - ?", after: majority, another),
    Opening("Flertallet mener mer.", "anaphor - ?"),
    Opening("Flertallet mener mer.", "anaphor - ?", after: left),
    Opening(
      "Flertallet mener mer.", "anaphor A H V <1",
      after: "Komiteens medlemmer fra Arbeiderpartiet, Høyre og Venstre mener noe."),
    Opening(
      "Mindretallet mener mer.", "anaphor SV R <2", after: majority,
      "Et mindretall, medlemmene fra Sosialistisk Venstreparti og Rødt, sier nei."),
    Opening("Mindretallet sier nei.", "anaphor H FrP <1", after: majority),
    Opening("Mindretallet, unntatt medlemmene fra Høyre, sier nei.", "anaphor FrP <1", after: majority),
    Opening("Mindretallet sier nei.", "anaphor - ?", after: majority, another),
    Opening(
      "Dette mindretallet sier nei.", "anaphor SV R <1",
      after: "Et mindretall, medlemmene fra Sosialistisk Venstreparti og Rødt, vil noe."),
  ]

  static let sums: [Opening] = [
    Opening("Disse medlemmer, utenom medlemmet fra Rødt, vil vente.", "anaphor SV <1", after: left),
    Opening("Disse medlemmer, med unntak av medlemmene fra Høyre, vil vente.", "anaphor FrP <1", after: rightWing),
    Opening("Disse medlemmer og komiteens medlem fra Venstre vil vente.", "anaphor SV V R <1", after: left),
    Opening("Disse medlemmer, sammen med medlemmene fra Senterpartiet, vil vente.", "anaphor Sp SV R <1", after: left),
    Opening("Komiteens medlemmer fra Senterpartiet og disse medlemmer vil vente.", "anaphor Sp SV R <1", after: left),
    Opening(
      "Et flertall, medlemmene fra Arbeiderpartiet, Høyre, Venstre og disse medlemmer, vil vente.",
      "anaphor A H SV V R <1", after: left),
    Opening("Dette medlem og medlemmene fra Høyre vil vente.", "anaphor H R <1", after: red),
    Opening(
      "Disse medlemmer mener mer.", "anaphor SV V R <2", after: left,
      "Disse medlemmer og komiteens medlem fra Venstre vil vente."),
    Opening("Resten av komiteen vil vente.", "anaphor A Sp SV V KrF R <1", after: rightWing),
    Opening("De øvrige medlemmer vil vente.", "anaphor A Sp SV V KrF R <1", after: rightWing),
    Opening("De øvrige medlemmene i komiteen vil vente.", "anaphor A Sp SV V KrF R <1", after: rightWing),
    Opening("De andre medlemmene vil vente.", "anaphor A Sp SV V KrF R <1", after: rightWing),
    Opening("Komiteens øvrige medlemmer vil vente.", "anaphor A Sp SV V KrF R <1", after: rightWing),
    Opening(
      "De øvrige medlemmer, medlemmene fra Venstre og Kristelig Folkeparti, vil vente.", "stated V KrF",
      after: rightWing),
    Opening("Resten av komiteen vil vente.", "anaphor - ?", after: rightWing, left),
    Opening("Resten av komiteen vil vente.", "anaphor - ?"),
    Opening(
      "Komiteens medlemmer fra regjeringspartiene vil vente.", "stated H V",
      after: "Komiteens medlemmer fra regjeringspartiene, Høyre og Venstre, vil noe."),
    Opening("Samarbeidspartiene mener det haster.", "stated - ?", after: rightWing),
    Opening("Komiteens flertall, alle unntatt disse medlemmer, vil vente.", "stated A Sp SV V KrF R", after: rightWing),
  ]

  static let about: [Opening] = [
    Opening("Disse medlemmer viser til at flertallet ikke har svart.", "anaphor H FrP <2", after: majority, rightWing),
    Opening("Komiteen viser til at flertallet i kommunestyret er delt.", "stated \(all)", after: rightWing),
    Opening("Det er bred støtte til merknaden fra komiteens medlemmer fra Høyre.", "inherited SV R", after: left),
    Opening("Slik er det.", "inherited SV R", after: left),
    Opening("Høyre foreslår i sitt budsjett å kutte.", "inherited SV R", after: left),
    Opening("I sitt budsjett foreslår Høyre å kutte.", "inherited SV R", after: left),
    Opening("Veien er 30 km lang. Det er langt.", "inherited R", after: red),
    Opening("Høyre har i sitt budsjett satt av penger.", "inherited SV R", after: left),
    Opening("Et flertall av kommunene mangler kai.", "inherited SV R", after: left),
    Opening("Det store flertallet av innbyggerne kjører bil.", "inherited SV R", after: left),
    Opening("Finanskomiteens medlemmer fra Høyre har sagt det samme.", "inherited SV R", after: left),
    Opening("Det vises til at flertallet i finanskomiteen har sagt det samme.", "inherited SV R", after: left),
    Opening("I Innst. 12 S (2015–2016) uttalte flertallet: «Flertallet vil bygge.»", "inherited SV R", after: left),
    Opening("I Innst. 12 S (2015–2016) uttaler komiteens flertall at det haster.", "inherited SV R", after: left),
    Opening("I fjor ba komiteens medlemmer fra Høyre om vei.", "inherited SV R", after: left),
    Opening("Departementet skriver: «Komiteens medlemmer fra Høyre bør vente.»", "inherited SV R", after: left),
    Opening("Statsråden svarte på spørsmål fra representanten Jon Moe i mai.", "inherited SV R", after: left),
  ]

  @Test(arguments: pronouns) func `disse medlemmer and dette medlem go back to whom they agree with`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: majorities) func `a bare majority or minority goes back to the one in play`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: sums) func `a group may be widened, narrowed or what is left`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: about) func `who is only talked about does not speak`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  static let emphasised: [Opening] = [
    Opening(
      "Høyre mener at det er dyrt.", "inherited R", after: "*Komiteens medlem fra Rødt* vil noe.", emphasised: true),
    Opening(
      "Komiteen har ingen flere merknader.", "stated \(all)", after: "*Komiteens medlem fra Rødt* vil noe.",
      emphasised: true),
    Opening(
      "Komiteens medlemmer fra Høyre vil noe.", "stated H", after: "*Komiteens medlem fra Rødt* vil noe.",
      emphasised: true),
    Opening(
      "Derfor fremmer komiteens medlemmer fra Høyre følgende forslag:", "stated H",
      after: "*Komiteens medlem fra Rødt* vil noe.", emphasised: true),
    Opening(
      "Likevel mener dette medlem at det går.", "anaphor R <1", after: "*Komiteens medlem fra Rødt* vil noe.",
      emphasised: true),
    Opening(
      "I fjor mente komiteen noe annet.", "inherited R", after: "*Komiteens medlem fra Rødt* vil noe.", emphasised: true
    ),
    Opening(
      "Det er slik at *disse medlemmer* går imot.", "anaphor H V <1",
      after: "*Komiteens medlemmer fra Høyre og Venstre* vil noe.", emphasised: true),
    Opening("I likhet med *flertallet* går *komiteens medlem fra Rødt* imot.", "stated R", emphasised: true),
  ]

  @Test(arguments: emphasised) func `an emphasised text may forget to emphasise a speaker`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }
}
