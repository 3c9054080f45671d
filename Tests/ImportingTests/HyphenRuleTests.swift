// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

/// Each rule of the hyphen at a line end, with words that no other rule knows.
@Suite struct HyphenRuleTests {
  private static let words = Vocabulary(lines: [
    "Vi kjører ferje og buss, og ferja går i ro.", "De så Havbris seile, og Havbris er ny.", "Her er Kystlink oppe.",
    "Et nord-norsk lag og en kyst-nær by, et kyst-nært hus.", "En øko-vennlig kai og en øko-vennlig by.",
    "Den er lyse-blå, en lyse-blå båt.", "Det er et fri-tt valg, et fritt valg og et fritt ord.", "En båt er rask.",
    "Her er brukerstyrte og halv-offentlige kaier, sjø-baserte anlegg og landbaserte anlegg.",
    "Nordlag er laget, og vi så Nordlag vinne.", "Rutene er rute-baserte, de fleste by-nære.",
    "En ordning og et prosjekt, en leder og en modell.", "Gårsdagens tog og morgendagens ferje.",
  ])

  private func pieces(_ text: String) -> (left: String, right: String) {
    let cut = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (cut.first ?? "", cut.count > 1 ? cut[1] : "")
  }

  private func check(_ rule: HyphenRule, _ decision: LineEndHyphen.Decision, _ rows: String) {
    for row in rows.split(separator: " ").map(String.init) {
      let (left, right) = pieces(row)
      let decided = LineEndHyphen(vocabulary: Self.words).decided(.init(left, right))
      #expect(decided.decision == decision, "\(row) by \(decided.rule)")
      #expect(decided.rule == rule, "\(row)")
    }
  }

  @Test("a conjunction after the hyphen suspends it, unless the halves are a word")
  func conjunction() {
    check(
      .conjunction, .suspended,
      """
      helse|og omsorgs|og inn|og barne|og vann|eller skole|eller ferje|samt olje|og buss|og/eller skatte|og sosial|og \
      barnehage|og finans|og havne|og fiskeri|eller utdannings|og nærings|og
      """)
    check(.conjunction, .join, "dial|og pedag|og katal|og")
  }

  @Test("a small word after the hyphen mostly ends a word, and rarely follows a suspended hyphen")
  func particle() {
    check(
      .particle, .join,
      """
      plattfor|men Dram|men ram|men kom|men dom|men drøm|men rom|men strøm|men hen|til inn|til der|som lik|som slik|som \
      bar|i akade|men
      """)
    check(.particle, .suspended, "barnehage|til ferje|til skole|til")
  }

  @Test("a figure beside the hyphen keeps it")
  func figure() {
    check(
      .figure, .keep,
      """
      2019|2020 1998|99 covid|19 50|årsjubileum 17|mai CO2|avgift G20|landene F|35 16|årsgrensen 5|10 10|kroner \
      2030|målene B|52 CO₂|fangst 1990|tallet 4|åring
      """)
  }

  @Test("a capital after the hyphen keeps it, unless the whole is one word")
  func capital() {
    check(
      .capital, .keep,
      """
      Tom|Christer Per|Kristian Anne|Lise EU|EØS Sør|Norge Aust|Agder Nord|Trøndelag Carl|Ivar Møre|Romsdal Bjørn|Erik \
      Oslo|Bergen Jan|Tore Nor|FJORD NTNU|SINTEF Lill|Anita Stor|Oslo
      """)
    check(.capital, .join, "KOMMU|NEN HELSE|SAKEN NÆRINGS|KOMITEEN")
  }

  @Test("an abbreviation keeps its hyphen")
  func abbreviation() {
    check(
      .abbreviation, .keep,
      """
      e|helse EU|kommisjonen FoU|kostnader A|pressen IKT|prosjekt u|land p|plass EØS|avtalen NAV|kontoret pH|verdi \
      F|gasser GMO|planter x|akse LO|lederen Pilot-H|program NRK|lisensen
      """)
  }

  @Test("what has no vowel is an abbreviation too")
  func noSyllable() {
    check(
      .noSyllable, .keep,
      """
      tv|lisens dvd|plater sms|tjeneste pc|er cd|salg gps|sporing bnp|vekst lhbt|rettar wc|anlegg nrk|avtale \
      sfj|vedtak ssb|tall kfk|saker hf|styrer hms|arbeid fn|soldater
      """)
  }

  @Test("a negation keeps its hyphen")
  func negation() {
    check(
      .negation, .keep,
      """
      ikke|statlig ikke|kommersiell ikkje|statleg ikke|spredning ikke|vold ikkje|vald ikke|bruk ikke|europeisk \
      ikke|medlem ikke|diskriminering ikkje|kommersiell ikke|finansiell ikke|tariffestet Ikke|angrep ikke|demokratisk
      """)
  }

  @Test("a word twice keeps its hyphen")
  func repeated() {
    check(
      .repeated, .keep,
      """
      vinn|vinn hipp|hipp tut|tut hysj|hysj tikk|tikk dunk|dunk bom|bom mor|mor so|so fy|fy tja|tja tipp|tipp hei|hei \
      puff|puff klapp|klapp
      """)
  }

  @Test("the sources tell whether the word has a hyphen")
  func sources() {
    check(.sources, .keep, "kyst|nær øko|vennlig lyse|blå nord|norsk kyst|nært halv|offentlige sjø|baserte by|nære")
    check(.sources, .join, "fri|tt bruker|styrte land|baserte gårs|dagens morgen|dagens prosj|ekt mod|ell ord|ning")
  }

  @Test("a name before a word keeps its hyphen, but not where it opens the sentence")
  func name() {
    check(
      .name, .keep,
      """
      Havbris|ordning Havbris|prosjekt Havbris|leder Havbris|modell Havbris|båt Nordlag|leder Nordlag|prosjekt \
      Nordlag|ordning Nordlag|modell Nordlag|båt Kystlink|ordning Kystlink|prosjekt Kystlink|modell Kystlink|leder \
      Kystlink|buss
      """)
    let hyphen = LineEndHyphen(vocabulary: Self.words)
    #expect(hyphen.decided(.init("Havbris", "ordning", opensSentence: true)).rule == .typesetter)
  }

  @Test("another form with its hyphen in the sources keeps it")
  func sister() {
    check(
      .sister, .keep,
      """
      øko|vennlige halv|offentlig halv|offentliges sjø|basert sjø|baserter rute|basert rute|basertes \
      rute|baserten øko|vennligst sjø|basertes halv|offentligen rute|basertene
      """)
  }

  @Test("two adjectives on -sk stand side by side")
  func sideBySide() {
    check(
      .sideBySide, .keep,
      """
      norsk|svensk svensk|finsk dansk|tysk russisk|norsk engelsk|norsk økonomisk|politisk politisk|historisk \
      teknisk|medisinske juridisk|teknisk fransk|tysk kritisk|analytisk fysisk|teknisk kjemisk|biologiske \
      praktisk|teoretisk
      """)
  }

  @Test("anything else was cut by the typesetter")
  func typesetter() {
    check(
      .typesetter, .join,
      """
      konkurran|sen livsviten|skap medlem|mer ferje|rute omsorgs|tjenesten Stor|tinget Regjer|ingen sam|arbeid \
      kom|munene for|slag inn|stilling utgangs|punktet MRSA-be|kjempelsen Life-na|sjoner Ak|son vide|regåande
      """)
  }

  @Test("nothing beside the hyphen leaves it")
  func alone() { check(.alone, .keep, "ord| |ord") }
}
