// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that tell what an amount is; bokmål and nynorsk.
enum AmountWords {
  static let numerals: [String: Int] = [
    "en": 1, "én": 1, "ein": 1, "éin": 1, "ett": 1, "eitt": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14,
    "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19, "tjue": 20, "tyve": 20, "tretti": 30,
    "tredve": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90, "hundre": 100,
  ]

  /// How the words begin that a sum may begin with.
  static let figureWords = Array(numerals.keys) + ["ei", "halvann", "kr", "nok", "eur", "usd", "gbp", "sek", "dkk"]

  /// Powers of ten.
  static let units: [String: Int] = [
    "tusen": 3, "million": 6, "millioner": 6, "millionar": 6, "millionene": 6, "millionane": 6, "millionen": 6,
    "mill": 6, "mnok": 6, "milliard": 9, "milliarder": 9, "milliardar": 9, "milliardene": 9, "milliardane": 9,
    "milliarden": 9, "mrd": 9, "mia": 9,
  ]

  /// Whether a text holds anything that a unit, a currency or a budget is written with; quick, and never a wrong no.
  static func mayBeMoney(_ bytes: some Sequence<UInt8>) -> Bool {
    var last: UInt32 = 0
    for byte in bytes {
      if byte == 0x24 || byte == 0x7C { return true }
      let letter = byte | 0x20
      let isLetter = 0x61...0x7A ~= letter && byte < 0x80
      if !isLetter, isHint(last & 0xFFFF, longest: 2) || isHint(last & 0xFF_FFFF, longest: 3) { return true }
      // The last byte of `€` and `£`, and the comma and dash of `500,-`.
      if byte == 0xAC || byte == 0xA3 || byte == 0x2D && last & 0xFF == 0x2C { return true }
      last = last << 8 | UInt32(isLetter ? letter : byte)
      if isHint(last, longest: 4) { return true }
    }
    return isHint(last & 0xFFFF, longest: 2) || isHint(last & 0xFF_FFFF, longest: 3)
  }

  /// Letters in one number: two and three at the end of a word, four anywhere.
  private static func isHint(_ letters: UInt32, longest: Int) -> Bool {
    switch (longest, letters) {
    // kr
    case (2, 0x6B72): true
    // mrd mia nok eur usd gbp sek dkk yen
    case (3, 0x6D7264), (3, 0x6D6961), (3, 0x6E6F6B), (3, 0x657572), (3, 0x757364), (3, 0x676270), (3, 0x73656B),
      (3, 0x646B6B), (3, 0x79656E):
      true
    // mill kron euro doll pund buds
    case (4, 0x6D696C6C), (4, 0x6B726F6E), (4, 0x6575726F), (4, 0x646F6C6C), (4, 0x70756E64), (4, 0x62756473): true
    default: false
    }
  }

  static let kroner: Set<String> = ["krone", "kroner", "kronar", "kronene", "kronane", "kr"]
  static let currencies: [String: String] = [
    "krone": "NOK", "kroner": "NOK", "kronar": "NOK", "kronene": "NOK", "kronane": "NOK", "kr": "NOK", "nok": "NOK",
    "mnok": "NOK", "statsbudsjettkroner": "NOK", "euro": "EUR", "eur": "EUR", "€": "EUR", "dollar": "USD",
    "dollars": "USD", "usd": "USD", "pund": "GBP", "gbp": "GBP", "sek": "SEK", "dkk": "DKK", "yen": "JPY",
  ]
  static let leadingCurrencies: [String: String] = [
    "kr": "NOK", "nok": "NOK", "eur": "EUR", "€": "EUR", "usd": "USD", "$": "USD", "gbp": "GBP", "£": "GBP",
    "sek": "SEK", "dkk": "DKK",
  ]
  static let nationalities = ["svenske": "SEK", "danske": "DKK", "islandske": "ISK", "tsjekkiske": "CZK"]
  static let dollars: Set<String> = ["amerikanske", "us"]
  static let moneyAdjectives: Set<String> = ["norske", "nye", "friske", "statlige", "statlege", "offentlige", "ekstra"]

  static let between: Set<String> = ["–", "-", "—", "til", "og", "eller"]
  static let dashes: Set<String> = ["–", "-", "—"]
  static let labels: Set<String> = [
    "post", "poster", "postane", "postene", "kap", "kapittel", "nr", "side", "s", "§", "punkt", "pkt", "tabell",
    "artikkel", "romertall",
  ]

  static let vague: Set<String> = ["flere", "fleire", "noen", "nokre", "mange", "par", "titalls", "hundretalls"]
  static let saidBefore: Set<String> = ["nevnte", "nemnde", "omtalte", "omtala", "samme", "same", "disse", "desse"]
  static let rest: Set<String> = ["resterende", "resterande", "øvrige", "siste", "andre"]

  /// Words after a bare «25 millioner» that show that nothing is counted.
  static let afterElliptic: Set<String> = [
    "til", "i", "av", "for", "på", "fra", "frå", "over", "under", "gjennom", "og", "eller", "mens", "men", "som",
    "mer", "meir", "ekstra", "mindre", "årlig", "årleg", "per", "pr", "er", "var", "blir", "vert", "ble", "blei",
    "vart", "skal", "vil", "går", "gikk", "gjekk", "foreslås", "settes", "setjast", "gis", "fordeles", "kommer",
    "kjem", "bevilges", "øremerkes", "tilføres", "brukes", "har", "å", "ut", "inn", "fordelt", "utover", "hvert",
    "kvart", "høyere", "høgare", "lavere", "lågare", "kan", "må", "bør", "med",
  ]

  /// Ends of nouns that measure something other than a budget line.
  static let otherNouns = [
    "tap", "tapet", "kostnad", "kostnader", "utgifter", "investering", "investeringer", "krav", "etterslep",
  ]

  static let more: Set<String> = [
    "mer", "meir", "ekstra", "høyere", "høgare", "ytterligere", "ytterlegare", "økt", "auka", "utover",
  ]
  static let less: Set<String> = ["mindre", "lavere", "lågare"]

  /// What may stand between a preposition and the number.
  static let about: Set<String> = [
    "om", "lag", "ca", ".", "cirka", "circa", "rundt", "omtrent", "omkring", "omlag", "nær", "nærmere", "nærare",
    "nesten", "over", "under", "hele", "heile", "til", "sammen", "saman", "totalt", "samlet", "samla", "mer", "meir",
    "enn", "knapt", "drøyt", "drøye", "vel", "snaut", "godt", "minst", "minimum",
    "henholdsvis", "høvesvis", "mellom", "anslagsvis", "bortimot", "kun", "bare", "berre",
  ]

  /// What a printed amount takes with it: `om lag 97 millioner kroner`. Longest first.
  static let approximations: [[String]] = [
    ["i", "overkant", "av"], ["i", "underkant", "av"], ["om", "lag"], ["ca", "."], ["opp", "mot"], ["mer", "enn"],
    ["meir", "enn"], ["ca"], ["cirka"], ["circa"], ["omtrent"], ["omkring"], ["omlag"], ["rundt"], ["nær"],
    ["nærmere"], ["nærare"], ["nesten"], ["knapt"], ["snaut"], ["drøyt"], ["drøye"], ["vel"], ["bortimot"],
    ["anslagsvis"],
  ]
}
