// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// Topics in the president's style, and what they say in plain words.
struct VoteTopicTests {
  @Test(arguments: [
    ("Forslag nr. 5 på vegne av Sp.", "forslag 5 fra Sp"),
    ("Forslag nr. 5 på vegne av Senterpartiet", "forslag 5 fra Sp"),
    ("Forslag nr. 2, 4 og 9 på vegne av MDG, R og SV.", "forslag 2, 4 og 9 fra SV, R og MDG"),
    ("Forslag nr. 21 - 24, 30 og 31 på vegne av AP og FRP.", "forslag 21–24, 30 og 31 fra A og FrP"),
    ("Forslag nr.3-4 fra Ap", "forslag 3 og 4 fra A"),
    ("Forslag nr..7 fra KRF og SP", "forslag 7 fra Sp og KrF"),
    ("Forslag 7 til 9 fra Høyre, Venstre og Kristelig Folkeparti", "forslag 7–9 fra H, V og KrF"),
    ("Forslagene 1–3 samt 8 og nr. 10 fra Rødt", "forslag 1–3, 8 og 10 fra R"),
    ("Forslagene11 og 12 fra PF", "forslag 11 og 12 fra PF"),
    ("Forslag fra Miljøpartiet De Grønne", "forslag fra MDG"),
    ("Forslag nr. 6", "forslag 6"),
    ("Forslag nr. 6 på vegne av .", "forslag 6"),
    ("Forslag nr. 4 på vegner av Framstegspartiet og Raudt.", "forslag 4 fra FrP og R"),
    ("Forslaget frå Arbeidarpartiet og Sosialistisk Venstreparti", "forslag fra A og SV"),
    ("Forslag nr. 3 på vegne av tredje visepresident Kari Nordby.", "forslag 3 fra Kari Nordby"),
    ("Forslag nr. 3 på vegne av V og representanten Per Ås-Lund.", "forslag 3 fra V og Per Ås-Lund"),
    ("Forslag nr. 8 på vegne av justiskomiteen", "forslag 8 fra justiskomiteen"),
    ("Forslag nr. 2 på vegne av H og Sp er opptatt", "forslag 2 fra H og Sp"),
    ("Forslag nr. 1 fra SV og forslag nr. 2 fra R og MDG", "forslag 1 fra SV og forslag 2 fra R og MDG"),
    ("Løst forslag nr. 14 fra Venstre", "forslag 14 fra V"),
    ("Forsalg nr. 9 på vegne av R.", "forslag 9 fra R"),
    ("Forslag nr. 24 fra Per Ås-Lund på vegne av Senterpartiet", "forslag 24 fra Sp og Per Ås-Lund"),
    ("Forslag 4 (SV og R)", "forslag 4 fra SV og R"),
    ("Forslag nr. 1 fra H og nr. 2 og 3 fra FrP", "forslag 1 fra H og forslag 2 og 3 fra FrP"),
    ("Forslag nr. 2 frå utanriks- og forsvarskomiteen", "forslag 2 fra utanriks- og forsvarskomiteen"),
  ])
  func proposalsAreReadByNumberAndProposers(topic: String, written: String) {
    #expect(TopicGrammar.topic(topic).written == written)
  }

  @Test(arguments: [
    ("Innstillingens tilråding.", "innstillingens tilråding"),
    ("Innstillinga", "innstillingens tilråding"),
    ("Tilrådinga", "innstillingens tilråding"),
    ("Tilrådinga frå komiteen", "innstillingens tilråding"),
    ("Komiteens tilråding", "innstillingens tilråding"),
    ("Komiteens forslag", "innstillingens tilråding"),
    ("Forsvarskomiteens innstilling", "innstillingens tilråding"),
    ("Kontroll- og konstitusjonskomiteens innstilling", "innstillingens tilråding"),
    ("Innstilling fra utdannings- og forskningskomiteen", "innstillingens tilråding"),
    ("Komiteen si tilråding", "innstillingens tilråding"),
    ("Innstilingens tilrådning", "innstillingens tilråding"),
    ("Instillingens tilråding", "innstillingens tilråding"),
    ("Lovens overskrift og loven i sin helhet", "lovens overskrift og loven i sin helhet"),
    ("Overskrifta til lova", nil),
    ("Lova si overskrift og lova i det heile", "lovens overskrift og loven i sin helhet"),
    ("Lovenes overskrift og lovene i sin helhet.", "lovens overskrift og loven i sin helhet"),
    ("Brannloven: Tilrådingens punkt B", "innstillingens tilråding, punkt B"),
  ])
  func theWholeRecommendationAndTheLawAreKnown(topic: String, written: String?) {
    #expect(TopicGrammar.topic(topic).written == written)
  }

  @Test(arguments: [
    ("Romertall IV", "romertall IV"),
    ("I, III og IV", "romertall I, III og IV"),
    ("Romertallene II - VI.", "romertall II–VI"),
    ("romartala I og II", "romertall I og II"),
    ("Romertall 3", "romertall III"),
    ("Innstillingens tilråding - romertall II", "romertall II"),
    ("Innstillingens tilråding I og IX", "romertall I og IX"),
    ("Tilrådingens romertall III.", "romertall III"),
    ("Stor bokstav B.", "bokstav B"),
    ("Stor bokstav A, B og C", "bokstav A, B og C"),
    ("Stor bokstav A - D", "bokstav A, B, C og D"),
    ("Stor bokstav A, B, C, D, E, F, G, H og I", "bokstav A, B, C, D, E, F, G, H og I"),
    ("Stor bokstav C, I og III", "bokstav C romertall I og III"),
    ("Stor bokstav B II", "bokstav B romertall II"),
    ("Stor bokstav A I og stor bokstav B II", "bokstav A romertall I og bokstav B romertall II"),
    ("Stor bokstav A I - III og B IV", "bokstav A romertall I–III og bokstav B romertall IV"),
    ("Stor bokstav A samtlige romertall", "bokstav A alle romertall"),
    ("Stor bokstav D liten bokstav c", "bokstav D liten bokstav c"),
    ("B, § 3-9.", "bokstav B § 3-9"),
    ("§ 12", "§ 12"),
    ("§§ 3, 8 og 11.", "§§ 3, 8 og 11"),
    ("§ 5 tredje ledd og § 9 første ledd", "§ 5 tredje ledd og § 9 første ledd"),
    ("Ny § 8-4 annet ledd", "§ 8-4 annet ledd"),
    ("Ny § 14 b", "§ 14 b"),
    ("Romertall I § 7-1 første og tredje ledd", "romertall I § 7-1 første og tredje ledd"),
    ("Romertall II § 4 første ledd bokstav b til d", "romertall II § 4 første ledd bokstav b til d"),
    ("Romertall I, § 3 annet ledd bokstav c nr. 2", "romertall I § 3 annet ledd bokstav c nr. 2"),
    ("I § 8 andre ledd, samt nytt tredje ledd", "romertall I § 8 andre ledd samt nytt tredje ledd"),
    ("II § 6 andre ledd, samt III", "romertall II § 6 andre ledd og romertall III"),
    ("Stor bokstav A. Romertall V", "bokstav A romertall V"),
    ("Kap. 225 post 60", "kapittel 225 post 60"),
    ("Romertall I kapittel 840, post 70", "romertall I kapittel 840 post 70"),
    ("Rammeområde 4", "rammeområde 4"),
    ("Rammeområde 7 med romertall I - IX", "rammeområde 7 romertall I–IX"),
    ("Innstillingens tilråding Rammeområde 2 Rammeområde 9", "rammeområde 2 og 9"),
    ("Romertall I, Del III og Del V nr. 4", "romertall I del III og V nr. 4"),
    ("Tilrådingens punkt 4", "punkt 4"),
  ])
  func partsOfTheRecommendationAreNamed(topic: String, written: String) {
    #expect(TopicGrammar.topic(topic).written == "innstillingens tilråding, \(written)")
  }

  @Test(arguments: [
    ("Resten av romertall II", "resten av romertall II"),
    ("Resten av I, samt II og III", "resten av romertall I og romertall II og III"),
    ("Resten av romertall I, II", "resten av romertall I og II"),
    ("Øvrige deler av romertall I, romertallene II og III", "resten av romertall I og romertall II og III"),
    ("Stor bokstav B resten av romertall I", "resten av bokstav B romertall I"),
    (
      "Romertall I med unntak av kapittel 842 post 70, samt II",
      "romertall I unntatt kapittel 842 post 70 og romertall II"
    ),
    ("Resten av romertall III, samt øvrige romertall", "resten av romertall III og øvrige romertall"),
    ("§ 3 og samtlige øvrige paragrafer som det ikke er votert over", "§ 3 og øvrige paragrafer"),
    ("Resten av stor bokstav A, samt stor bokstav B", "resten av bokstav A og bokstav B"),
  ])
  func whatRemainsAndWhatIsLeftOutAreKept(topic: String, written: String) {
    #expect(TopicGrammar.topic(topic).written == "innstillingens tilråding, \(written)")
  }

  @Test(arguments: [
    (
      "Alternativ votering mellom innstillingen og forslag nr.2 fra H",
      "innstillingens tilråding mot forslag 2 fra H"
    ),
    (
      "Det voteres alternativt mellom innstillingen og forslagene 1 - 4 fra SV og R.",
      "innstillingens tilråding mot forslag 1–4 fra SV og R"
    ),
    (
      "Alternativ votering mellom tilrådinga frå komiteen og forslaget frå Senterpartiet",
      "innstillingens tilråding mot forslag fra Sp"
    ),
    (
      "Alternativ votering mellom innstillingen romertall II § 3 annet ledd, og forslag 6 fra V.",
      "innstillingens tilråding, romertall II § 3 annet ledd mot forslag 6 fra V"
    ),
    (
      "Romertall I Kap 440 post 1 alternativ votering mellom innstillingen og forslag nr. 3 fra FrP",
      "innstillingens tilråding, romertall I kapittel 440 post 1 mot forslag 3 fra FrP"
    ),
    (
      "Alternativ votering mellom innstillingens stor bokstav A §§ 2 - 4 og 3 - 1 og forslag 2 fra MDG",
      "innstillingens tilråding, bokstav A §§ 2-4 og 3-1 mot forslag 2 fra MDG"
    ),
    (
      "Alternativ votering mellom forslag nr. 1 fra SV og forslag nr. 2 fra R",
      "forslag 1 fra SV mot forslag 2 fra R"
    ),
    (
      "Alternativ votering mellom innstillingen og forslag nr. 1 fra V og forslag nr. 2 fra R",
      "innstillingens tilråding mot forslag 1 fra V og forslag 2 fra R"
    ),
    (
      "Alternativ røysting mellom innstillinga og forslag nr. 2 frå Høgre",
      "innstillingens tilråding mot forslag 2 fra H"
    ),
  ])
  func anAlternativeVoteHasTwoSides(topic: String, written: String) {
    let read = TopicGrammar.topic(topic)
    #expect(read.written == written)
    #expect(read.alternatives.count >= 1)
  }

  @Test(arguments: [
    ("Redegjørelse", "redegjørelse"), ("Kulturministerens redegjørelse om språk", "redegjørelse"),
    ("Trontalen", "trontale"), ("Referatsaker", "referatsaker"), ("Referat", nil),
    ("Presidentens forslag", "presidentens forslag"), ("Forslag om tilbakesending til komiteen", "tilbakesending"),
    ("Forslag om å utsette behandlingen", "utsettelse"), ("Votering utsatt", "utsettelse"),
    ("Permisjonssøknad", "permisjoner"), ("Dagsordenen", "dagsorden"), ("Forslag om omvotering", "omvotering"),
  ])
  func matterOfTheMeetingIsApart(topic: String, written: String?) {
    #expect(TopicGrammar.topic(topic).written == written)
  }

  @Test(arguments: [
    "", " ", ".", "Forslag", "Forslag nr.", "Forslag på vegne av", "Forslag nr. 9 - 3 fra H",
    "Forslag nr. 1-99999 fra H",
    "Forslag nr. 2 fra Bygdepartiet", "Forslag nr. 2 (", "Forslag 4 (SV og", "Innstilling fra de", "Komiteen",
    "Stor bokstav romertall II", "Romertall", "Romertall IIII", "Diverse",
    "Alternativ votering mellom innstillingen", "Innstillingens tilråding med tillegg fra Sp",
    "Alternativ votering mellom §§ 2 - 1 og 3 - 2 fra SV", "Forslag nr. 3 om fiske fra H",
    "C § 8 - endring i lover: § 2",
    "Forslag om at Stortinget ber om en redegjørelse nr. 4", "Bokstav", "§", "§ ledd", "Romertall I § 3 om båter",
  ])
  func whatIsNotWhollyUnderstoodStaysUnknown(topic: String) {
    let read = TopicGrammar.topic(topic)
    #expect(!read.isUnderstood)
    #expect(read.written == nil)
  }

  @Test func subsidiarySupportIsMarked() {
    let read = TopicGrammar.topic("Forslag nr. 4 på vegne av V og KrF, subsidiært")
    #expect(read.isSubsidiary)
    #expect(read.written == "forslag 4 fra V og KrF (subsidiært)")
    #expect(TopicGrammar.topic("Forslag nr. 4 fra V (subsidiær støtte).").isSubsidiary)
    #expect(!TopicGrammar.topic("Forslag nr. 4 fra V").isSubsidiary)
  }

  @Test(arguments: [
    ("Høyres alternative statsbudsjett", "alternativt budsjett: forslag fra H"),
    ("Alternativt budsjett fra Rødt", "alternativt budsjett: forslag fra R"),
    ("Forslag nr. 12 fra FrP (alternativt budsjett)", "alternativt budsjett: forslag 12 fra FrP"),
    ("Forslag nr. 3 på vegne av SV, alternativt statsbudsjett", "alternativt budsjett: forslag 3 fra SV"),
  ])
  func anAlternativeBudgetIsKeptApart(topic: String, written: String) {
    let read = TopicGrammar.topic(topic)
    #expect(read.isAlternativeBudget)
    #expect(read.written == written)
  }

  @Test func cutAnywhereAndVeryLongItOnlyStaysUnknown() {
    let whole = Array(
      "Alternativ votering mellom innstillingens stor bokstav A §§ 5A - 4 andre ledd, og forslag 1–3 fra SV.".utf8)
    for end in whole.indices { _ = TopicGrammar.topic(String(decoding: whole[..<end], as: UTF8.self)) }
    _ = TopicGrammar.topic(String(repeating: "Romertall I, ", count: 50_000))
    _ = TopicGrammar.topic(String(repeating: "9", count: 50_000))
    _ = TopicGrammar.topic("Forslag nr. " + String(repeating: "1-500, ", count: 3_000) + "fra H")
  }
}
