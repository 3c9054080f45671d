// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusParsing

/// Openings in nynorsk.
@Suite struct NynorskOpenings {
  private static let all = "A H FrP Sp SV V KrF R"

  /// The same fifteen members, in nynorsk.
  static let roster = """
    Komiteen, medlemene frå Arbeidarpartiet, Anna Ås, Per de Vik, Ola N. Nes og Eva Dal, frå Høgre, \
    leiaren Kari Lie, Jon Moe og Liv Tveit, frå Framstegspartiet, Per-Willy Aas og Siv Berg, \
    frå Senterpartiet, Geir Ruud og nestleiaren Marit Lund, frå Sosialistisk Venstreparti, Ida Holm, \
    frå Venstre, Abid Khan, frå Kristeleg Folkeparti, Olaug van der Bakke, og frå Raudt, Mimir Strand, \
    syner til saka.
    """

  static let stated: [Opening] = [
    Opening("Komiteen meiner brua må stå til hausten.", "stated \(all)"),
    Opening("Ein samla komité sluttar seg til planen.", "stated \(all)"),
    Opening("Ein samla komite sluttar seg til planen.", "stated \(all)"),
    Opening("Ein samrøystes komité ber om svar.", "stated \(all)"),
    Opening("Heile komiteen er glad for avtalen.", "stated \(all)"),
    Opening("Komiteen samla peikar på fristen.", "stated \(all)"),
    Opening("Etter komiteen si meining hastar det.", "stated \(all)"),
    Opening("Alle medlemene i komiteen stør tiltaket.", "stated \(all)"),
    Opening("Vidare syner komiteen til høyringa.", "stated \(all)"),
    Opening("Komiteen, med unnatak av medlemene frå Høgre, er usamd.", "stated A FrP Sp SV V KrF R"),
    Opening("Ein samla komité, utanom medlemen frå Venstre, er usamd.", "stated A H FrP Sp SV KrF R"),
    Opening("Heile komiteen bortsett frå Raudt vil ha ferje.", "stated A H FrP Sp SV V KrF"),
    Opening("Fleirtalet i komiteen, medlemene frå Arbeidarpartiet, Høgre og Venstre, seier ja.", "stated A H V"),
    Opening(
      "Fleirtalet i komiteen, alle unnateke medlemene frå Framstegspartiet, seier ja.", "stated A H Sp SV V KrF R"),
    Opening("Fleirtalet i komiteen, alle utanom medlemen frå Raudt, seier ja.", "stated A H FrP Sp SV V KrF"),
    Opening(
      "Fleirtalet i komiteen, alle med unnatak av medlemene frå Senterpartiet, seier ja.", "stated A H FrP SV V KrF R"),
    Opening("Fleirtalet i komiteen, alle utan Høgre, seier ja.", "stated A FrP Sp SV V KrF R"),
    Opening("Fleirtalet i komiteen, alle bortsett frå Høgre, seier ja.", "stated A FrP Sp SV V KrF R"),
    Opening("Fleirtalet, medlemene frå Arbeidarpartiet, Høgre og Raudt, seier ja.", "stated A H R"),
    Opening("Fleirtalet, alle så nær som medlemen frå Raudt, seier ja.", "stated A H FrP Sp SV V KrF"),
    Opening("Eit fleirtal i komiteen, alle unnateke Raudt, seier ja.", "stated A H FrP Sp SV V KrF"),
    Opening(
      "Eit anna fleirtal, medlemene frå Arbeidarpartiet, Senterpartiet, Venstre og Raudt, seier ja.", "stated A Sp V R"),
    Opening("Eit tredje fleirtal, alle utanom Høgre og Venstre, seier ja.", "stated A FrP Sp SV KrF R"),
    Opening("Komiteen sitt fleirtal, medlemene frå Arbeidarpartiet, Høgre og Venstre, seier ja.", "stated A H V"),
    Opening("Komiteen sitt fleirtal, alle unnateke Raudt, seier ja.", "stated A H FrP Sp SV V KrF"),
    Opening("Eit mindretal i komiteen, medlemene frå Høgre, er imot.", "stated H"),
    Opening("Mindretalet i komiteen, medlemene frå Høgre og Venstre, er imot.", "stated H V"),
    Opening("Eit mindretal, medlemen frå Raudt, er imot.", "stated R"),
    Opening("Komiteen sitt mindretal, medlemene frå Framstegspartiet, er imot.", "stated FrP"),
    Opening("Medlemene i komiteen frå Arbeidarpartiet vil ha bru.", "stated A"),
    Opening("Medlemene i komiteen frå Høgre, Venstre og Kristeleg Folkeparti vil ha bru.", "stated H V KrF"),
    Opening("Medlemen i komiteen frå Sosialistisk Venstreparti vil ha bru.", "stated SV"),
    Opening("Medlemmen i komiteen frå Raudt vil ha bru.", "stated R"),
    Opening("Medlemene frå Høgre og Framstegspartiet vil ha bru.", "stated H FrP"),
    Opening("Medlemene frå Høgre i komiteen vil ha bru.", "stated H"),
    Opening("Medlemane frå Høgre meiner brua hastar.", "stated H"),
    Opening("Komitémedlemene frå Høgre føreslår bru.", "stated H"),
    Opening("Komiteen sine medlemer frå Senterpartiet føreslår bru.", "stated Sp"),
    Opening("Komiteen sin leiar meiner saka er klår.", "stated H"),
    Opening("Komiteen sin nestleiar meiner saka er uklår.", "stated Sp"),
    Opening("Representantane frå Høgre og Venstre føreslår bru.", "stated H V"),
    Opening("Representanten Mimir Strand frå Raudt fremjar framlegg:", "stated R"),
    Opening("Representanten Olaug van der Bakke meiner kaia må vente.", "stated KrF"),
    Opening("Høgre sine medlemer føreslår bru.", "stated H"),
    Opening("Høgre og Venstre meiner brua hastar.", "stated H V"),
    Opening("Framstegspartiet føreslår å auke løyvinga.", "stated FrP"),
    Opening("Difor fremjar medlemene i komiteen frå Raudt og Sosialistisk Venstreparti framlegg:", "stated SV R"),
    Opening("På denne bakgrunnen vil medlemene frå Høgre setje fram slikt framlegg:", "stated H"),
    Opening("Saman med høyringa peikar medlemene frå Venstre på kostnaden.", "stated V"),
    Opening("Fraksjonen frå Høgre føreslår ferje.", "stated H"),
    Opening("Medlemene frå regjeringspartia vil ha bru.", "stated - ?"),
    Opening("Eit anna fleirtal merkar seg saka.", "stated - ?"),
    Opening("Komiteen sine medlemer frå Hogre føreslår bru.", "stated - ?"),
  ]

  static let pointing: [Opening] = [
    Opening(
      "Desse medlemene meiner meir.", "anaphor H V <1", after: "Medlemene i komiteen frå Høgre og Venstre vil noko."),
    Opening(
      "Desse medlemmane meiner meir.", "anaphor H V <1", after: "Medlemene i komiteen frå Høgre og Venstre vil noko."),
    Opening("Desse to medlemene meiner meir.", "anaphor V R <1", after: "Medlemene frå Venstre og Raudt vil noko."),
    Opening("Desse partia meiner meir.", "anaphor H V <1", after: "Høgre og Venstre meiner noko."),
    Opening("Vidare vil desse medlemene ha svar.", "anaphor H V <1", after: "Medlemene frå Høgre og Venstre vil noko."),
    Opening("Denne medlemen meiner meir.", "anaphor R <1", after: "Medlemen i komiteen frå Raudt vil noko."),
    Opening("Denne medlemmen meiner meir.", "anaphor R <1", after: "Medlemen frå Raudt vil noko."),
    Opening(
      "Fleirtalet meiner meir.", "anaphor A H V <1",
      after: "Fleirtalet i komiteen, medlemene frå Arbeidarpartiet, Høgre og Venstre, seier ja."),
    Opening(
      "Dette fleirtalet meiner meir.", "anaphor A Sp V R <2",
      after: "Fleirtalet i komiteen, alle unnateke Raudt, seier ja.",
      "Eit anna fleirtal, medlemene frå Arbeidarpartiet, Senterpartiet, Venstre og Raudt, seier nei."),
    Opening(
      "Mindretalet meiner meir.", "anaphor H FrP <2",
      after: "Fleirtalet, alle utanom Høgre og Framstegspartiet, seier ja.",
      "Mindretalet, medlemene frå Høgre og Framstegspartiet, seier nei."),
    Opening(
      "Mindretalet seier nei.", "anaphor H FrP <1",
      after: "Fleirtalet, alle utanom Høgre og Framstegspartiet, seier ja."),
    Opening(
      "Resten av komiteen seier ja.", "anaphor A H FrP Sp SV V KrF <1",
      after: "Medlemen i komiteen frå Raudt seier nei."),
    Opening("Dei andre medlemene seier ja.", "anaphor A H FrP Sp SV V KrF <1", after: "Medlemen frå Raudt seier nei."),
    Opening(
      "Desse medlemene, utanom medlemen frå Raudt, seier ja.", "anaphor SV V <1",
      after: "Medlemene frå Venstre, Sosialistisk Venstreparti og Raudt vil noko."),
    Opening(
      "Desse medlemene og medlemen frå Raudt seier ja.", "anaphor H V R <1",
      after: "Medlemene frå Høgre og Venstre vil noko."),
    Opening("Desse medlemene meiner meir.", "anaphor - ?"),
    Opening("Fleirtalet av kommunane manglar kai.", "inherited \(all)"),
    Opening("Det er dyrt å byggje.", "inherited R", after: "Medlemen frå Raudt vil noko."),
    Opening("Framstegspartiet hadde same framlegg i fjor.", "inherited R", after: "Medlemen frå Raudt vil noko."),
  ]

  @Test(arguments: stated) func `a group in nynorsk is exactly its parties`(opening: Opening) {
    #expect(opening.read(roster: Self.roster) == opening.expected)
  }

  @Test(arguments: pointing) func `a word that points back in nynorsk goes to its group`(opening: Opening) {
    #expect(opening.read(roster: Self.roster) == opening.expected)
  }
}
