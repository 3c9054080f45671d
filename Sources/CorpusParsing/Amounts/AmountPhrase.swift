// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that open, end and empty a phrase of purpose.
enum AmountPhrase {
  /// Signs and words that part an amount from what is said next.
  static let breaks: Set<String> = [",", ".", ";", "–", "kan", "fører", "føre", "fordi", "at"]
  static let general: Set<String> = [
    "regjeringen", "regjeringa", "det", "vi", "derfor", "samtidig", "stortinget", "dette", "totalt", "nå", "no",
    "samla", "samlet", "departementet", "de", "dei", "den", "i", "han", "hun", "ho", "jeg", "eg", "her", "der", "da",
    "så", "også", "videre", "vidare", "komiteen", "flertallet", "fleirtalet", "partiet", "man", "ein", "en",
    "statsråden", "ministeren", "forslaget", "representanten",
  ]
  static let adverbs: Set<String> = [
    "i", "for", "av", "på", "blant", "mellom", "under", "over", "ved", "etter", "til", "å",
  ]
  static let times: Set<String> = [
    "år", "året", "årene", "åra", "siste", "fjor", "høsten", "hausten", "våren", "annet", "anna", "gang", "dag",
  ]
  /// What ties a subject to the clause before it.
  static let joints: Set<String> = ["og", "men", "eller", "samt", "mens", "medan"]
  /// Where a subject that stands after its verb ends.
  static let participles: Set<String> = [
    "blitt", "fått", "tilført", "redusert", "økt", "auka", "styrket", "styrkt", "tildelt", "kuttet", "kutta", "også",
    "mottatt", "bevilget", "løyvd", "brukt", "derfor", "nå", "no", "minst", "totalt",
  ]
  /// What opens no purpose: `i fjor`, `på kap. 732`, `i statsbudsjettet`, `til dette`.
  static let hollow: Set<String> = [
    "fjor", "år", "kap", "kapittel", "post", "posten", "statsbudsjettet", "budsjettet", "kroner", "dag", "budsjett",
    "statsbudsjett", "inneværende", "inneverande", "dette", "disse", "desse", "formålet", "føremålet", "forbindelse",
    "perioden", "måneden", "månaden", "at", "denne", "regi", "forhold", "tillegg", "snitt", "gjennomsnitt", "alt",
    "løpet",
    "form", "året", "årene", "revidert", "årlig", "prisen", "prosjektet", "hele", "rette", "tross", "og", "neste",
    "bruk",
    "stedet",
  ]
  static let loose: Set<String> = [
    "og", "i", "til", "for", "med", "på", "en", "ei", "et", "eit", "som", "av", "fra", "frå", "om", "ved", "over",
    "under", "innen", "innenfor", "eller", "samt", "å", "den", "det", "de", "dei", "hos", "gjennom", "mellom", "per",
    "pr",
  ]
  static let pronouns: Set<String> = ["dem", "dei", "det", "den", "dette", "disse", "desse", "seg", "denne", "de"]
  static let stops: Set<String> = [
    ".", ",", ";", ":", "(", ")", "«", "»", "“", "”", "\"", "•", "|", "?", "!", "som", "fordi", "mens", "medan", "men",
    "mot", "foreslås", "blir", "ble", "skal", "er", "at", "dersom", "hvorav", "kvarav", "derav", "herav", "vil",
    "kan", "jf", "når", "overført", "overføres", "overførast",
  ]
  /// `slik at`, `i perioden`, `med sikte på`, `over kap.`.
  static let pairs: [String: Set<String>] = [
    "slik": ["at"], "i": ["perioden", "forbindelse", "fjor", "år", "løpet", "tillegg", "stedet", "forhold"],
    "med": ["sikte", "mål", "formål", "henblikk"], "over": ["kap", "kapittel", "statsbudsjettet", "budsjettet"],
    "på": ["kap", "kapittel", "post", "statsbudsjettet", "budsjettet"], "under": ["kap", "kapittel", "post"],
    "ved": ["å"], "fra": ["og"], "frå": ["og"], "neste": ["år"],
    "og": ["øker", "økes", "har", "får", "ber", "mener", "foreslår", "viser"],
    "for": ["å"], "årlig": ["i"],
  ]
  /// Whose object is what the money is for.
  static let strengthening: Set<String> = [
    "styrke", "styrkje", "øke", "auke", "videreføre", "vidareføre", "videreutvikle", "vidareutvikle", "finansiere",
    "dekke", "dekkje", "støtte", "stø",
  ]
  /// Tell who gets the money only where it stands beside them.
  static let lightVerbs: Set<String> = ["er", "var", "har", "vil", "skal"]
  /// Words whose `til` leads to no purpose.
  static let pointing: Set<String> = [
    "viser", "vise", "vist", "vises", "syner", "knyttet", "knytt", "hensyn", "omsyn", "kommer", "kjem", "grunnen",
    "årsaken", "forhold", "høve", "rette", "anslått", "beregnet", "berekna", "frem", "fram", "opp",
  ]
  static let emptyVerbs: Set<String> = ["bli", "være", "vere", "verte", "ha", "kunne"]
  static let givingVerbs: Set<String> = [
    "styrke", "styrker", "styrkje", "styrkjer", "støtte", "støtter", "støttar", "øke", "øker", "auke", "aukar", "heve",
    "redusere", "reduserer", "kutte", "kutter", "kuttar", "styrket", "støttet", "økte", "auka", "løfte",
  ]
  static let gettingVerbs: Set<String> = [
    "får", "fikk", "fekk", "mottar", "mottek", "styrkes", "styrkast", "tildeles", "foreslås", "kuttes", "økes",
    "reduseres", "blir", "ble", "vart", "vert",
  ]
  static let verbs: Set<String> = [
    "får", "fikk", "fekk", "er", "var", "blir", "ble", "vart", "vert", "økes", "øker", "aukar", "styrkes", "styrkast",
    "foreslås", "kuttes", "skal", "reduseres", "fortsetter", "tildeles", "mottar", "omsatte", "omsetter", "omset",
    "har", "koster", "kostar", "foreslår", "bevilger", "dobles", "vil", "heves", "senkes", "tilsvarer", "svarer",
    "svarar", "utgjør", "utgjer", "mottek",
  ]
}
