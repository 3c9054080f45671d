// SPDX-License-Identifier: GPL-3.0-or-later

extension AmountWords {
  /// The stems of each class of words; a full stop marks a whole word.
  static let stems: [(WordClass, [String])] = [
    (
      .appropriation,
      [
        "bevilg", "bevilj", "løyv", "tilskudd", "tilskot", "statstilsk", "driftstilsk", "investeringstilsk",
        "kapitaltilsk", "øremerk", "øyremerk", "låneramm", "utlånsramm", "tilsagnsramm", "tilsagnsfullm", "garantiramm",
        "avsett",
        "avsatt", "rammebevilg", "rammeløyv", "rammetilsk", "statsbudsjettkron", "kapitalinnsk", "kapitaltilfør",
        "egenkapitalinnsk", "tilleggsbevilg", "tilleggsløyv", "budsjettmidl", "gründerpakk", "tiltakspakk",
        "krisepakk", "budsjettpost", "tildelt", "tildele", "påplus", "startbevilg", "grunnbevilg",
      ]
    ),
    (
      .grant,
      [
        "foresl", "føresl", "får.", "fått.", "fekk.", "fikk.", "gå", "gir.", "gi.", "gis.", "gitt.", "ga.", "gav.",
        "gjev.", "gjeve.", "styrk", "øk", "auk",
        "tilfør", "kutt", "reduser", "løft", "pakke", "satsing", "satse", "fordel", "støtte", "stønad", "ramme",
        "midl", "viderefør", "vidarefør", "totalt", "program", "tildel", "prioriter", "omdispon", "omprior", "ordning",
        "sette", "satt.", "sett.", "setje", "bruke", "brukt", "brukar", "investerte", "investert.",
      ]
    ),
    (.state, ["regjering", "statsbudsjett", "statlig", "statleg", "staten", "storting", "kap.", "post.", "statsråd"]),
    (
      .stateBody,
      [
        "forskningsråd", "forskingsråd", "enova.", "siva.", "helsedirektorat", "utdanningsdirektorat", "husbanken",
        "investinor", "kulturråd", "statsforvalt", "fylkesmann", "helseforetak", "helseføretak", "jernbanedirektorat",
        "nysnø", "eksfin",
      ]
    ),
    (
      .otherMoney,
      [
        "omset", "omsat", "eksportverdi", "eksportinntekt", "eksporter", "importverdi", "import", "inntekt", "inntjen",
        "tjene", "tjent", "overskudd", "overskot", "underskudd", "underskot", "verdi", "verdt", "verdsatt",
        "verdsett", "gevinst", "kost", "pris", "lønn", "løn", "gjeld", "formue", "bøter", "gebyr", "egenandel",
        "eigendel", "besparels", "spare", "sparte", "tap.", "tapte", "tapt.", "tapet", "utbytte", "kapitalbehov",
        "solgt", "selge", "seld", "kjøpesum", "avkastning", "skade", "samfunnsøkonomisk", "hentet", "hentar", "henter",
        "henta", "markedsverdi", "bnp", "erstatning",
        "erstatting", "honorar", "minstepensjon", "billettinntekt", "betal", "kjøpt", "kjøpe", "bot.", "avgiftssats",
        "salg", "bompeng", "bomavgift", "verdiskap", "etterslep",
      ]
    ),
    (.estimate, ["anslå", "anslag", "beregnet", "berekna", "rekna"]),
    (
      .tax,
      [
        "skattefunn", "skatteanslag", "avgiftsøk", "avgiftsauk", "skatteordning", "skattefradrag", "skattelett",
        "skattegrunnlag", "skatteutgift",
        "skattefordel", "skatteinntekt", "skatteskjerp", "skattenivå", "skattepliktig", "skattlegg", "skattefri",
        "formuesskatt", "formuesskatt", "selskapsskatt", "selskapsskatt", "inntektsskatt", "opsjonsskatt",
        "opsjonsfordel", "fradrag", "frådrag", "proveny", "avgifter", "avgiften", "avgifta", "avgiftslett",
        "bunnfradrag", "botnfrådrag", "minstefradrag", "trygdeavgift", "arbeidsgiveravgift", "arbeidsgjevaravgift",
        "skatt.", "skatten.", "skatter.", "skattar.", "avgift.", "mva.", "merverdiavgift.", "momskompensasjonsk",
        "personfradrag", "formuesverdi", "grunnrenteskatt", "elavgift", "skattesats", "trinnskatt",
      ]
    ),
    (
      .money,
      [
        "kron", "bevilg", "løyv", "budsjett", "tilsku", "tilsko", "midl", "omset", "omsat", "foresl", "føresl",
        "tilfør", "kapital", "støtte", "stønad", "investering", "ramme", "lån", "kost", "inntekt", "peng", "tildel",
        "avsett", "avsatt", "post",
      ]
    ),
    (
      .counted,
      [
        "bor.", "bur.", "lever.", "innbygg", "menneske", "befolkning", "folketal", "passasjer", "besøk", "turist",
        "tonn.", "fat.", "dekar.", "kubikkm", "reisende", "reisande",
      ]
    ),
    (
      .raising,
      [
        "øk", "auk", "styrk", "hev", "utvid", "pluss", "trapp", "oppjuster", "forsterk", "løft", "doble", "dobl",
        "vokst", "steg", "stig", "påplus", "vekst", "vokse", "opptrapp", "forhøy", "oppgang", "merutgift",
      ]
    ),
    (
      .lowering,
      [
        "reduser", "reduksjon", "kutt", "senk", "svekk", "nedjuster", "nedtrapp", "nedgang", "innspar", "spar",
        "minsk", "avkort", "falt", "fall", "reduks", "lett", "nedset", "nedsat", "nedsett", "halver", "fjern",
        "bortfall",
        "mindreutgift", "mindreløyv", "mindrebevilg", "avvikl",
      ]
    ),
    (.unchanged, ["viderefør", "vidarefør", "uendr", "oppretthold", "oppretthald"]),
    (
      .limit,
      ["grense.", "grensen.", "grensa.", "maksimal", "tak.", "taket.", "terskel", "beløpsgrense", "omsetningsgrense"]
    ),
    (
      .municipality,
      [
        "kommune.", "kommunen.", "fylkeskommune.", "fylkeskommunen.", "bystyre", "kommunestyre", "fylkesting",
        "heradsstyre",
      ]
    ),
    (
      .gift,
      [
        "økning", "auke", "auking", "bevilgning", "bevilging", "løyving", "ramme", "tilskudd", "tilskot", "reduksjon",
        "kutt", "styrking", "beløp", "sum", "påplussing", "avsetning", "avsetjing", "vekst", "nedgang", "påslag",
        "innsparing", "låneramme", "utlånsramme", "tilsagnsramme", "tilsagnsfullmakt", "garantiramme", "driftstilsk",
        "rammebevilgning", "rammetilsk", "midler", "midlar", "tillegg", "støtte", "støtta", "stønad",
      ]
    ),
    (.measure, ["omsetning", "omsetnad", "eksport", "import", "inntekt", "kostnad", "verdi", "gevinst"]),
    (.proposal, ["foresl", "føresl"]),
    (.undoing, ["reverser", "omgjør", "gjenoppr", "attreis"]),
    (.setAside, ["sett", "satt.", "setj", "set."]),
    (.earmarked, ["øremerk", "øyremerk"]),
    (
      .month,
      [
        "januar.", "februar.", "mars.", "april.", "mai.", "juni.", "juli.", "august.", "september.", "oktober.",
        "november.", "desember.",
      ]
    ),
  ]

  /// Words that only begin like one that raises.
  static let notRaising = [
    "økonom", "hevd", "vekstl", "vekstsel", "vekstb", "hever", "økolog", "tilleggsp", "økosys", "vekstf",
  ]
}
