// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that tell what an amount is; bokmål and nynorsk, stems where a list says so.
enum AmountWords {
  static let numerals: [String: Int] = [
    "en": 1, "én": 1, "ein": 1, "ett": 1, "eitt": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7,
    "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15,
    "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19, "tjue": 20, "tyve": 20, "tretti": 30, "tredve": 30,
    "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90, "hundre": 100,
  ]

  /// Powers of ten.
  static let units: [String: Int] = [
    "tusen": 3, "million": 6, "millioner": 6, "millionar": 6, "millionene": 6, "millionane": 6, "millionen": 6,
    "mill": 6, "mnok": 6, "milliard": 9, "milliarder": 9, "milliardar": 9, "milliardene": 9, "milliardane": 9,
    "milliarden": 9, "mrd": 9, "mia": 9,
  ]

  /// Whether a text holds anything that a unit, a currency or a budget is written with; quick, and never a wrong no. The signs are `$` and the last byte of `€` and `£`, the two letters `kr`.
  static func mayBeMoney(_ text: String) -> Bool {
    var last: UInt32 = 0
    for byte in text.utf8 {
      let letter = byte | 0x20
      if last & 0xFFFF == 0x6B72, letter == UInt8(ascii: "o") || !(0x61...0x7A ~= letter) { return true }
      last = last << 8 | UInt32(letter)
      if isHint(last & 0xFF_FFFF) || byte == 0x24 || byte == 0xAC || byte == 0xA3 { return true }
    }
    return last & 0xFFFF == 0x6B72
  }

  /// Three letters in one number: `mil mrd mia nok uds eur dol usd pun gbp sek dkk yen`.
  private static func isHint(_ letters: UInt32) -> Bool {
    switch letters {
    case 0x6D696C, 0x6D7264, 0x6D6961, 0x6E6F6B, 0x756473, 0x657572, 0x646F6C, 0x757364, 0x70756E, 0x676270, 0x73656B,
      0x646B6B, 0x79656E:
      true
    default: false
    }
  }

  static let kroner: Set<String> = ["krone", "kroner", "kronar", "kronene", "kronane", "kr"]
  static let currencies: [String: String] = [
    "krone": "NOK", "kroner": "NOK", "kronar": "NOK", "kronene": "NOK", "kronane": "NOK", "kr": "NOK", "nok": "NOK",
    "mnok": "NOK", "statsbudsjettkroner": "NOK", "euro": "EUR", "eur": "EUR", "€": "EUR", "dollar": "USD",
    "usd": "USD", "pund": "GBP", "gbp": "GBP", "sek": "SEK", "dkk": "DKK", "yen": "JPY",
  ]
  static let leadingCurrencies: [String: String] = [
    "kr": "NOK", "nok": "NOK", "eur": "EUR", "€": "EUR", "usd": "USD", "$": "USD", "gbp": "GBP", "£": "GBP",
    "sek": "SEK", "dkk": "DKK",
  ]
  static let nationalities = ["svenske": "SEK", "danske": "DKK", "islandske": "ISK", "tsjekkiske": "CZK"]
  static let moneyAdjectives: Set<String> = ["norske", "nye", "friske", "statlige", "statlege", "offentlige", "ekstra"]

  static let between: Set<String> = ["–", "-", "—", "til", "og", "eller"]
  static let labels: Set<String> = [
    "post", "poster", "postane", "kap", "kapittel", "nr", "side", "s", "§", "punkt", "pkt", "tabell", "artikkel",
  ]

  static let vague: Set<String> = ["flere", "fleire", "noen", "nokre", "mange", "par", "titalls", "hundretalls"]
  static let saidBefore: Set<String> = ["nevnte", "nemnde", "omtalte", "omtala", "samme", "same", "disse", "desse"]
  static let rest: Set<String> = ["resterende", "resterande", "øvrige", "siste", "andre"]
  static let partOfThese: Set<String> = [
    "disse", "desse", "dette", "denne", "de", "dei", "beløpet", "summen", "midlene",
  ]

  /// Stems of words that make a bare «25 millioner» money.
  static let money = [
    "kron", "bevilg", "løyv", "budsjett", "tilsku", "tilsko", "midl", "omset", "omsat", "foresl", "føresl", "tilfør",
    "kapital", "støtte", "stønad", "investering", "ramme", "lån", "kost", "inntekt", "peng", "tildel", "avsett", "post",
  ]

  /// Words that make a bare «5 millioner» people.
  static let living: Set<String> = ["bor", "bur", "lever", "innbyggere", "innbyggjarar", "mennesker", "menneske"]

  /// Words after a bare «25 millioner» that show that nothing is counted.
  static let afterElliptic: Set<String> = [
    "til", "i", "av", "for", "på", "fra", "frå", "over", "under", "gjennom", "og", "eller", "mens", "men", "som",
    "mer", "meir", "ekstra", "mindre", "årlig", "årleg", "per", "pr", "er", "var", "blir", "vert", "ble", "blei",
    "vart",
    "skal", "vil", "går", "gikk", "gjekk", "foreslås", "blir", "settes", "setjast", "gis", "fordeles", "kommer", "kjem",
    "bevilges", "øremerkes", "tilføres", "brukes", "har", "å", "ut", "inn", "fordelt", "utover", "hvert", "kvart",
    "høyere", "høgare", "lavere", "lågare", "kan", "må", "bør",
    "med",
  ]

  /// Stems that always mean a budget, whatever else the sentence says.
  static let appropriation = [
    "bevilg", "løyv", "tilskudd", "tilskot", "øremerk", "låneramm", "tilsagnsramm", "avsett", "avsatt", "rammebevilg",
    "rammetilsk", "statsbudsjettkron", "kapitalinnsku", "kapitaltilfør", "tilleggsbevilg", "budsjettmidl",
    "gründerpakk",
    "tiltakspakk", "krisepakk", "budsjettpost", "tildelt", "tildeles",
  ]

  /// Stems that mean a budget where the state acts or the text is about its budget.
  static let grant = [
    "foresl", "føresl", "får", "fått", "fekk", "fikk", "gå", "styrk", "øk", "auk", "tilfør", "kutt", "reduser", "løft",
    "pakke", "satsing", "satse", "fordel", "støtte", "stønad", "ramme", "midl", "viderefør", "vidarefør", "totalt",
    "program", "tildel", "prioriter", "priorit", "omdispon", "omprior", "ordning", "sette", "satt", "sett", "bruke",
  ]
  static let state = [
    "regjering", "departement", "statsbudsjett", "budsjett", "statlig", "statleg", "staten", "storting", "kap",
  ]

  /// Stems of what an amount is where it is no budget.
  static let otherMoney = [
    "omset", "omsat", "eksportverdi", "eksportinntekt", "eksporter", "importverdi", "inntekt", "inntjen", "tjene",
    "tjent",
    "overskudd", "overskot", "underskudd", "underskot", "verdi", "verdt", "verdsatt", "verdsett", "gevinst", "kost",
    "pris", "lønn", "løn", "gjeld", "formue", "bøter", "gebyr", "egenandel", "eigendel", "besparels", "spare", "sparte",
    "tap", "utbytte", "kapitalbehov", "solgt", "kjøpesum", "avkastning", "skade", "anslå", "anslag", "beregnet",
    "berekna", "samfunnsøkonomisk", "hentet", "hentar", "henter", "henta", "markedsverdi", "bnp", "erstatning",
  ]

  /// Ends of nouns that measure something other than a budget line.
  static let otherNouns = [
    "tap", "tapet", "kostnad", "kostnader", "utgifter", "investering", "investeringer", "krav", "etterslep",
  ]

  /// Stems that make the whole sentence one about taxes.
  static let tax = [
    "skattefunn", "skatteordning", "skattefradrag", "skattelett", "skattegrunnlag", "skatteutgift", "skattefordel",
    "skatteinntekt", "skatteskjerp", "skattenivå", "skattepliktig", "skattlegg", "formuesskatt", "selskapsskatt",
    "inntektsskatt",
    "opsjonsskatt", "opsjonsfordel", "fradrag", "frådrag", "proveny", "avgifter", "avgiften", "avgifta", "bunnfradrag",
    "minstefradrag", "trygdeavgift", "arbeidsgiveravgift", "arbeidsgjevaravgift",
  ]
  static let taxWords: Set<String> = ["skatt", "skatten", "skatter", "skattar", "avgift", "mva", "merverdiavgift"]

  static let limits: Set<String> = [
    "inntil", "opptil", "opp", "maksimal", "maksimalt", "maks", "maksimum", "høyst", "høgst", "makimale", "grense",
    "grensen", "grensa", "beløpsgrense", "beløpsgrensen", "terskel", "terskelen", "tak", "taket", "øvre", "minst",
    "minimum", "nedre",
  ]

  static let frames = ["ramme", "låneramm", "tilsagnsramm", "investeringsramm", "kostnadsramm", "utgiftsramm"]

  /// Stems of verbs that «med 20 millioner» makes a change.
  static let raising = [
    "øk", "auk", "styrk", "hev", "utvid", "pluss", "trapp", "oppjuster", "forsterk", "løfte", "økt", "doble", "vokst",
    "gått opp", "steg", "stig", "påpluss", "vekst", "vokse", "tillegg", "opptrapp",
  ]
  /// Words that only begin like one of `raising`.
  static let notRaising = [
    "økonom", "hevd", "vekstl", "vekstsel", "vekstb", "hever", "økolog", "tilleggsp", "økosys", "stige",
  ]
  static let lowering = [
    "reduser", "reduksjon", "kutt", "senk", "svekk", "nedjuster", "nedtrapp", "nedgang", "innspar", "spar", "minsk",
    "avkort", "gått ned", "falt", "fall", "reduks", "lett",
  ]
  static let more: Set<String> = [
    "mer", "meir", "ekstra", "høyere", "høgare", "ytterligere", "ytterlegare", "økt", "auka",
  ]
  static let less: Set<String> = ["mindre", "lavere", "lågare"]
  static let unchanged = ["viderefør", "vidarefør", "uendr", "oppretthold", "oppretthald"]
  /// What may stand between a preposition and the number.
  static let about: Set<String> = [
    "om", "lag", "ca", ".", "cirka", "rundt", "omtrent", "nær", "nesten", "over", "under", "hele", "heile", "til",
    "sammen", "saman", "totalt", "samlet", "samla", "mer", "meir", "enn", "knapt", "drøyt", "vel", "snaut", "godt",
  ]
}
