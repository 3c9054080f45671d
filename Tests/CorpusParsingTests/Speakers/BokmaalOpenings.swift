// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusParsing

/// Openings in bokmål that name their speaker.
@Suite struct BokmaalOpenings {
  private static let all = "A H FrP Sp SV V KrF R"

  static let whole: [Opening] = [
    Opening("Komiteen mener broa må stå til høsten.", "stated \(all)"),
    Opening("Komitéen ser behov for flere ferjer.", "stated \(all)"),
    Opening("En samlet komité slutter seg til planen.", "stated \(all)"),
    Opening("En enstemmig komité går inn for kaia.", "stated \(all)"),
    Opening("Hele komiteen er glad for avtalen.", "stated \(all)"),
    Opening("Den samlede komiteen ber om svar.", "stated \(all)"),
    Opening("Komiteen samlet peker på fristen.", "stated \(all)"),
    Opening("Komiteen som helhet støtter målet.", "stated \(all)"),
    Opening("Komiteens medlemmer er kjent med rapporten.", "stated \(all)"),
    Opening("Alle komiteens medlemmer støtter tiltaket.", "stated \(all)"),
    Opening("Samtlige medlemmer av komiteen deler dette synet.", "stated \(all)"),
    Opening("Etter komiteens oppfatning haster det.", "stated \(all)"),
    Opening("Det er komiteens syn at havna må utdypes.", "stated \(all)"),
    Opening("Videre vil komiteen minne om fristen.", "stated \(all)"),
    Opening("Når det gjelder kaia, viser komiteen til høringen.", "stated \(all)"),
    Opening("For komiteen er det viktig med trygge veier.", "stated \(all)"),
    Opening("Komiteen, unntatt medlemmet fra Venstre, er uenig.", "stated A H FrP Sp SV KrF R"),
    Opening("Komiteen, med unntak av medlemmene fra Høyre, mener det.", "stated A FrP Sp SV V KrF R"),
    Opening("En samlet komité, unntatt medlemmene fra Venstre, ber om mer.", "stated A H FrP Sp SV KrF R"),
    Opening("Hele komiteen bortsett fra Rødt vil ha ferje.", "stated A H FrP Sp SV V KrF"),
  ]

  static let majorities: [Opening] = [
    Opening(
      "Komiteens flertall, medlemmene fra Arbeiderpartiet, Høyre og Venstre, støtter det.", "stated A H V"),
    Opening(
      "Komiteens flertall, alle unntatt medlemmene fra Fremskrittspartiet, mener det.", "stated A H Sp SV V KrF R"),
    Opening("Komiteens flertall, alle unntatt medlemmet fra Rødt, mener det.", "stated A H FrP Sp SV V KrF"),
    Opening("Komiteens flertall, alle utenom Høyre og Rødt, går imot.", "stated A FrP Sp SV V KrF"),
    Opening("Komiteens flertall, alle bortsett fra Senterpartiet, går imot.", "stated A H FrP SV V KrF R"),
    Opening(
      "Komiteens flertall, alle med unntak av medlemmene fra Senterpartiet, vil vente.", "stated A H FrP SV V KrF R"),
    Opening("Komiteens flertall, med unntak av medlemmet fra Venstre, vil vente.", "stated A H FrP Sp SV KrF R"),
    Opening("Komiteens flertall (alle unntatt Høyre) vil vente.", "stated A FrP Sp SV V KrF R"),
    Opening("Komiteens flertall, alle så nær som medlemmet fra Rødt, vil vente.", "stated A H FrP Sp SV V KrF"),
    Opening("Komiteens flertall, alle andre enn medlemmene fra Høyre, vil vente.", "stated A FrP Sp SV V KrF R"),
    Opening(
      "Komiteens flertall, samtlige medlemmer unntatt medlemmene fra Høyre, vil vente.", "stated A FrP Sp SV V KrF R"),
    Opening("Komiteens flertall, hele komiteen unntatt Rødt, vil vente.", "stated A H FrP Sp SV V KrF"),
    Opening("Komiteens flertall, bestående av medlemmene fra Arbeiderpartiet, Høyre og Rødt, sier ja.", "stated A H R"),
    Opening("Komiteens flertall, Arbeiderpartiet, Høyre og Senterpartiet, sier ja.", "stated A H Sp"),
    Opening("Komiteens flertall fra Arbeiderpartiet, Høyre og Senterpartiet sier ja.", "stated A H Sp"),
    Opening("Flertallet, medlemmene fra Arbeiderpartiet, Fremskrittspartiet og Høyre, sier ja.", "stated A H FrP"),
    Opening("Flertallet i komiteen, medlemmene fra Arbeiderpartiet, Høyre og Venstre, sier ja.", "stated A H V"),
    Opening("Flertallet i komiteen, alle unntatt medlemmet fra Venstre, sier ja.", "stated A H FrP Sp SV KrF R"),
    Opening("Et flertall i komiteen, alle unntatt Rødt, sier ja.", "stated A H FrP Sp SV V KrF"),
    Opening("Et flertall, medlemmene fra Arbeiderpartiet, Høyre og Venstre, sier ja.", "stated A H V"),
    Opening(
      "Et annet flertall, medlemmene fra Arbeiderpartiet, Senterpartiet, Rødt og Venstre, sier ja.", "stated A Sp V R"),
    Opening("Et tredje flertall, alle unntatt Høyre og Venstre, sier ja.", "stated A FrP Sp SV KrF R"),
    Opening("Et nytt flertall, alle unntatt medlemmene fra Høyre, sier ja.", "stated A FrP Sp SV V KrF R"),
    Opening("Komiteens flertall, medlemmene fra Ap, H og KrF, sier ja.", "stated A H KrF"),
    Opening("Komiteens flertall, representantene fra Ap, Sp og FrP, sier ja.", "stated A FrP Sp"),
    Opening(
      "Komiteens flertall, alle unntatt medlemmet Ida Holm fra Sosialistisk Venstreparti, sier ja.",
      "stated A H FrP Sp V KrF R"),
    Opening("Komiteens flertall, alle unntatt medlemmet Jon Moe, sier ja.", "stated \(all)"),
    Opening(
      "Komiteens flertall, medlemmene fra Arbeiderpartiet, Anna Ås, Per de Vik, Ola N. Nes og Eva Dal, og fra Høyre, Kari Lie, Jon Moe og Liv Tveit, samt fra Rødt, Mimir Strand, sier ja.",
      "stated A H R"),
    Opening(
      "På dette grunnlaget fremmer komiteens flertall, alle unntatt Rødt, forslag.", "stated A H FrP Sp SV V KrF"),
    Opening("Komiteens flertall, medlemmene fra Høyre og Rødt, mener det.", "stated H R ?"),
    Opening("Et annet flertall har merket seg saken.", "stated - ?"),
    Opening("Komiteens flertall, alle unntatt medlemmet fra Samlingspartiet, mener det.", "stated - ?"),
  ]

  static let minorities: [Opening] = [
    Opening("Komiteens mindretall, medlemmene fra Høyre og Venstre, er imot.", "stated H V"),
    Opening("Et mindretall, medlemmet fra Rødt, er imot.", "stated R"),
    Opening("Et mindretall i komiteen, medlemmene fra Fremskrittspartiet, er imot.", "stated FrP"),
    Opening("Mindretallet, medlemmene fra Sosialistisk Venstreparti og Rødt, er imot.", "stated SV R"),
    Opening("Et annet mindretall, medlemmet fra Kristelig Folkeparti, er imot.", "stated KrF"),
    Opening("Komiteens mindretall fra Høyre er imot.", "stated H"),
  ]

  static let members: [Opening] = [
    Opening("Komiteens medlemmer fra Høyre vil ha bro.", "stated H"),
    Opening("Komiteens medlemmer fra Høyre, Venstre og Rødt vil ha bro.", "stated H V R"),
    Opening("Komiteens medlemmer fra H, V slutter seg til dette.", "stated H V"),
    Opening("Komiteens medlemmer fra Ap, Frp, Krf og SV slutter seg til dette.", "stated A FrP SV KrF"),
    Opening("Komiteens medlemmer i Høyre slutter seg til dette.", "stated H"),
    Opening("Komiteens medlem fra Kristelig Folkeparti vil ha bro.", "stated KrF"),
    Opening("Komiteens to medlemmer fra Senterpartiet vil ha bro.", "stated Sp"),
    Opening("Komiteens representanter fra Senterpartiet vil ha bro.", "stated Sp"),
    Opening("Komiteens medlemmer fra Senterpartiet og komiteens medlem fra Rødt vil ha bro.", "stated Sp R"),
    Opening("Komiteens medlemmer fra Senterpartiet og medlemmet fra Rødt vil ha bro.", "stated Sp R"),
    Opening("Komiteens medlemmer fra både Høyre og Venstre vil ha bro.", "stated H V"),
    Opening("Medlemmene i komiteen fra Høyre og Venstre vil ha bro.", "stated H V"),
    Opening("Medlemmene fra Høyre og Venstre vil ha bro.", "stated H V"),
    Opening("Medlemmene fra Høyre i komiteen vil ha bro.", "stated H"),
    Opening("Medlemmet fra Rødt vil ha bro.", "stated R"),
    Opening("Medlemmen i komiteen fra Rødt vil ha bro.", "stated R"),
    Opening("Representantene fra Høyre og Venstre foreslår bro.", "stated H V"),
    Opening("Komitémedlemmene fra Høyre foreslår bro.", "stated H"),
    Opening("Høyres medlemmer i komiteen foreslår bro.", "stated H"),
    Opening("Høyres og Venstres medlemmer foreslår bro.", "stated H V"),
    Opening("Kristelig Folkepartis medlem støtter broa.", "stated KrF"),
    Opening("Sosialistisk Venstrepartis medlem av komiteen støtter broa.", "stated SV"),
    Opening("Høyre og Venstre mener broa haster.", "stated H V"),
    Opening("Senterpartiet, Sosialistisk Venstreparti og Rødt foreslår ferje.", "stated Sp SV R"),
    Opening("Arbeiderpartiets fraksjon i komiteen foreslår ferje.", "stated A"),
    Opening("Komiteens fraksjon fra Høyre foreslår ferje.", "stated H"),
    Opening("Komiteens fraksjon for Senterpartiet foreslår ferje.", "stated Sp"),
    Opening("Høyre-fraksjonen foreslår ferje.", "stated H"),
    Opening("Fraksjonen fra Venstre og Kristelig Folkeparti foreslår ferje.", "stated V KrF"),
    Opening("Videre mener komiteens medlemmer fra Venstre at ferja går for sjelden.", "stated V"),
    Opening("På denne bakgrunn fremmer komiteens medlem fra Rødt følgende forslag:", "stated R"),
    Opening("I likhet med flertallet mener komiteens medlem fra Rødt at det haster.", "stated R"),
    Opening("I tråd med høringen foreslår medlemmene fra Høyre en ny kai.", "stated H"),
    Opening("For komiteens medlemmer fra Senterpartiet er det avgjørende at ferja går.", "stated Sp"),
    Opening("Forslaget fremmes av komiteens medlemmer fra Senterpartiet.", "stated Sp"),
    Opening("Etter Høyres medlemmers syn haster det ikke, mener komiteens medlemmer fra Høyre.", "stated H"),
    Opening("Komiteens leder mener saken er godt opplyst.", "stated H"),
    Opening("Komiteens nestleder går inn for utsettelse.", "stated Sp"),
    Opening("Representanten Mimir Strand fra Rødt fremmer følgende forslag:", "stated R"),
    Opening("Representanten Ida Holm mener kaia må vente.", "stated SV"),
    Opening("Representanten Holm mener kaia må vente.", "stated SV"),
    Opening("Representanten Ukjent Person mener kaia må vente.", "stated - ?"),
    Opening("Komiteens medlem Abid Khan foreslår ferje.", "stated V"),
    Opening("Komiteens medlemmer fra Høire vil ha bro.", "stated - ?"),
    Opening("Komiteens yngste medlemmer vil ha bro.", "stated - ?"),
    Opening("Komiteens medlemmer fra regjeringspartiene vil ha bro.", "stated - ?"),
    Opening("Komiteens medlemmer fra regjeringspartiene Høyre og Venstre vil ha bro.", "stated H V"),
    Opening("Komiteens medlemmer fra Høyre, unntatt medlemmet Jon Moe, vil ha bro.", "stated H"),
    Opening("Komiteens medlemmer fra Høyre, sammen med medlemmet fra Rødt, vil ha bro.", "stated H R"),
    Opening("Komiteens medlemmer fra Miljøpartiet De Grønne vil ha bro.", "stated MDG"),
  ]

  static let lessUsual: [Opening] = [
    Opening("Alle partier i komiteen unntatt Høyre støtter saken.", "stated A FrP Sp SV V KrF R"),
    Opening("Samtlige partier i komiteen vil ha bro.", "stated A H FrP Sp SV V KrF R"),
    Opening("Alle partiene unntatt Rødt vil ha bro.", "stated A H FrP Sp SV V KrF"),
    Opening("Komiteens flertall, alle unntatt Fremskrittspartiets medlemmer, sier ja.", "stated A H Sp SV V KrF R"),
    Opening("Komiteens flertall, alle unntatt Høyres og Rødts medlemmer, sier ja.", "stated A FrP Sp SV V KrF"),
    Opening(
      "Komiteens flertall, medlemmene fra Arbeiderpartiet, Høyre og representanten Strand, sier ja.", "stated A H R"),
    Opening("Flertallets medlemmer fra Arbeiderpartiet og Senterpartiet sier mer.", "stated A Sp"),
    Opening("Medlemmene av flertallet fra Senterpartiet sier mer.", "stated Sp"),
    Opening("Et flertall i flertallet, medlemmene fra Arbeiderpartiet og Senterpartiet, sier mer.", "stated A Sp"),
    Opening("Medlemmene Anna Ås og Jon Moe foreslår mer.", "stated A H"),
    Opening("Komiteens medlemmer Ås og Moe sier mer.", "stated A H"),
    Opening("Medlemmet Ida Holm (SV) foreslår mer.", "stated SV"),
    Opening("Lederen av komiteen mener saken haster.", "stated H"),
    Opening("Komiteens leder, Kari Lie, mener saken haster.", "stated H"),
    Opening("Komiteens medlem fra Høyre, Jon Moe, mener saken haster.", "stated H"),
    Opening("På vegne av komiteens medlemmer fra Venstre fremmes følgende forslag:", "stated V"),
    Opening("Forslag fra komiteens medlemmer fra Rødt:", "stated R"),
    Opening("Det fremmes følgende forslag fra komiteens medlemmer fra Høyre og Venstre:", "stated H V"),
    Opening("Følgende forslag fremmes av Høyre og Venstre:", "stated H V"),
    Opening("Komiteens medlemmer fra Høyre/Venstre vil ha bro.", "stated H V"),
    Opening("Komiteens medlemmer fra partiene Høyre og Venstre vil ha bro.", "stated H V"),
    Opening("Komiteens medlemmer fra det tidligere regjeringspartiet Høyre vil ha bro.", "stated H"),
    Opening("Representanten fra Rødt mener noe annet.", "stated R"),
    Opening("Saksordføreren mener saken haster.", "stated - ?"),
    Opening("Komiteens flertall – alle unntatt Rødt – sier ja.", "stated A H FrP Sp SV V KrF"),
    Opening("Komiteens flertall - medlemmene fra Arbeiderpartiet, Høyre og Rødt - sier ja.", "stated A H R"),
    Opening("Et annet flertall , medlemmene fra Arbeiderpartiet , Høyre og Venstre , sier ja.", "stated A H V"),
    Opening("KOMITEENS MEDLEMMER FRA HØYRE OG RØDT SIER JA.", "stated H R"),
    Opening("Komiteens medlemmer fra Sosialistisk venstreparti og kristelig folkeparti sier ja.", "stated SV KrF"),
    Opening("Komiteens medlem, Ida Holm, støtter saken.", "stated SV"),
    Opening("Et flertall bestående av alle unntatt medlemmene fra Rødt støtter saken.", "stated A H FrP Sp SV V KrF"),
    Opening("Flertallet består av medlemmene fra Arbeiderpartiet, Høyre og Rødt og støtter saken.", "stated A H R"),
    Opening("Komiteens flertall (A, H og R) støtter saken.", "stated A H R"),
    Opening(
      "Komiteens flertall, medlemmene fra alle partier unntatt Høyre, støtter saken.", "stated A FrP Sp SV V KrF R"),
    Opening("Komiteens medlemmer fra alle partier unntatt Høyre støtter saken.", "stated A FrP Sp SV V KrF R"),
    Opening("Komiteens medlemmer, unntatt medlemmene fra Høyre, støtter saken.", "stated A FrP Sp SV V KrF R"),
    Opening(
      "Flertallet på dette punktet, medlemmene fra Arbeiderpartiet, Høyre og Rødt, støtter saken.", "stated A H R"),
    Opening("Komiteens flertall i denne saken, alle unntatt Rødt, støtter saken.", "stated A H FrP Sp SV V KrF"),
    Opening("Et solid flertall, alle unntatt medlemmet fra Rødt, støtter saken.", "stated A H FrP Sp SV V KrF"),
    Opening("Et mindretall på to, medlemmene fra Venstre og Rødt, går imot.", "stated V R"),
    Opening("Et mindretall, Holm og Strand, går imot.", "stated SV R"),
    Opening("Et medlem av komiteen, Mimir Strand fra Rødt, går imot.", "stated R"),
    Opening("Ett medlem, medlemmet fra Rødt, går imot.", "stated R"),
    Opening("De to medlemmene fra Senterpartiet går imot.", "stated Sp"),
    Opening("Et forslag i flertallet fikk støtte.", "inherited A H FrP Sp SV V KrF R"),
    Opening("Medlemmene i komiteen er enige om saken.", "stated A H FrP Sp SV V KrF R"),
    Opening("Et flertall av komiteens medlemmer, alle unntatt Rødt, støtter saken.", "stated A H FrP Sp SV V KrF"),
    Opening("Når det gjelder kaia, fremmer Høyre, Venstre og Rødt følgende forslag:", "stated H V R"),
    Opening("Regjeringspartiene har flertall i salen.", "inherited A H FrP Sp SV V KrF R"),
    Opening("Venstre-medlemmet støtter saken.", "stated V"),
    Opening("Representantene Kari Lie og Jon Moe fra Høyre foreslår ferje.", "stated H"),
    Opening("Representantene Kari Lie og Ida Holm tok opp saken i fjor.", "inherited A H FrP Sp SV V KrF R"),
    Opening("Post 50: Komiteens medlem fra Rødt sier ja.", "stated R"),
    Opening("a) Komiteens medlem fra Rødt sier ja.", "stated R"),
    Opening("Arbeiderpartiets, Senterpartiets og Rødts medlemmer av komiteen sier ja.", "stated A Sp R"),
    Opening("Dette støttes fullt ut av komiteens medlem fra Rødt.", "stated R"),
  ]

  @Test(arguments: lessUsual) func `a group may be named in less usual ways`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: [
    Opening("Hele komiteen, med ett unntak, støtter saken.", "stated - ?")
  ])
  func `an exception without a name is not seen`(opening: Opening) {
    withKnownIssue { #expect(opening.read() == opening.expected) }
  }

  @Test(arguments: whole) func `the whole committee is every party on it`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: majorities) func `a majority is those it names, or all but those it leaves out`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: minorities) func `a minority is those it names`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: members) func `named members are their parties`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }
}
