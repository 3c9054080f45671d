// SPDX-License-Identifier: GPL-3.0-or-later

/// The verbs with which a committee speaks, and with which it tells what somebody once said.
enum SpeechVerbs {
  /// In the present tense, bokmål and nynorsk; also what stands in their place: «vil», «kan ikke».
  static let present: Set<Substring> = [
    "mener", "meiner", "meinar", "fremmer", "fremjar", "fremmar", "framset", "fremsetter", "framsetter", "fremsetter",
    "foreslår", "foreslå", "føreslår", "ønsker", "ynskjer", "ønskjer", "støtter", "stør", "støttar", "viser", "syner",
    "vil", "ser", "peker", "peikar", "påpeker", "påpeikar", "understreker", "understrekar", "slutter", "sluttar", "tar",
    "tek", "ber", "bed", "kan", "må", "bør", "skal", "registrerer", "merker", "merkar", "konstaterer", "deler", "deier",
    "delar", "finner", "finn", "forutsetter", "føreset", "legger", "legg", "anser", "reknar", "regner", "går", "gjeng",
    "frykter", "fryktar", "fremhever", "framhevar", "vektlegger", "vektlegg", "minner", "minnar", "erkjenner",
    "erkjenner", "vurderer", "imøteser", "imøteser", "stiller", "oppfordrer", "oppmodar", "forventer", "ventar",
    "forventar", "tror", "trur", "kritiserer", "beklager", "beklagar", "avviser", "stemmer", "røystar", "tilrår",
    "anbefaler", "rår", "takker", "takkar", "opplever", "opplev", "har", "er", "vedkjenner", "holder", "held",
    "hevder", "hevdar", "aksepterer", "aksepterar", "etterlyser", "etterlyser", "undrer", "undrast", "bemerker",
    "uttrykker", "uttrykkjer", "gir", "gjev", "varsler", "varslar", "kommer", "kjem", "kjenner", "synes",
    "synest", "prioriterer", "stadfester", "gleder", "gler", "noterer", "fastholder", "subsidiært", "primært", "krever",
    "krev", "slår", "savner", "saknar", "oppfatter", "oppfattar", "tolker", "tolkar", "tilføyer", "henviser", "gjentar",
    "gjentek", "utfordrer", "utfordrar", "respekterer", "innser", "akter", "roser", "rosar", "hilser", "helsar",
    "avventer", "innstiller", "stusser", "stussar", "reagerer", "advarer", "åtvarar", "setter", "set", "føler",
    "forstår", "antar", "reiser", "påpeikar", "minnes", "bifaller", "kunne", "skulle", "ville", "burde", "måtte",
    "foreslås", "fremmes", "støttes", "støttast", "fremjast",
    "fremmast", "tillegger", "poengterer", "presiserer", "gjer", "gjør", "tilrådes",
  ]
  /// Those that say what somebody thinks; the others may as well tell a fact about a party.
  static let ofOpinion = present.subtracting([
    "har", "er", "kommer", "kjem", "kunne", "skulle", "ville", "burde", "måtte", "må", "bør", "skal", "kan", "får",
    "foreslås", "fremmes", "støttes", "støttast", "fremjast", "fremmast", "tilrådes",
  ])
  /// With which a text quotes somebody.
  static let saying: Set<Substring> = ["uttaler", "uttalar", "sier", "seier", "skriver", "skriv", "heter", "heiter"]
  static let past: Set<Substring> = [
    "mente", "meinte", "uttalte", "uttala", "viste", "synte", "pekte", "peikte", "ønsket", "ønskte", "ynskte",
    "fremmet", "fremja", "foreslo", "ba", "bad", "sa", "gikk", "gjekk", "la", "var", "hadde", "ble", "blei", "vart",
    "fikk", "fekk", "tok", "sluttet", "slutta", "støttet", "støtta", "understreket", "understreka", "vedtok", "skrev",
    "skreiv", "fremhevet", "framheva", "behandlet", "behandla", "avga", "avgav", "tilrådde", "rådde", "anmodet",
    "oppfordret", "oppmoda", "merket", "merka", "registrerte", "påpekte", "konstaterte", "forutsatte", "føresette",
    "stemte", "røysta", "drøftet", "drøfta", "mottok", "inviterte", "sendte", "sende",
  ]
}
