// SPDX-License-Identifier: GPL-3.0-or-later

/// The words by which bokmål and nynorsk speak of a committee and its parts, each form in one table.
enum FractionWords {
  static let committee: Set<Substring> = ["komiteen", "komitéen", "presidentskapet"]
  static let ofCommittee: Set<Substring> = ["komiteens", "komitéens", "presidentskapets"]
  static let aCommittee: Set<Substring> = ["komité", "komite"]
  /// «Komiteen sine medlemer».
  static let possessives: Set<Substring> = ["sin", "si", "sitt", "sine"]
  static let members: Set<Substring> = [
    "medlemmer", "medlem", "medlemmene", "medlemmet", "medlemer", "medlemene", "medlemen", "medlemmen", "medlemmar",
    "medlemmane", "medlemane", "medlemet", "representanter", "representantene", "representantane", "representantar",
  ]
  static let committeeMembers: Set<Substring> = [
    "komitémedlemmene", "komitemedlemmene", "komitémedlemene", "komitemedlemene", "komitémedlemmer",
    "komitemedlemmer", "komitémedlemmet", "komitemedlemmet", "komitémedlemen", "komitemedlemen",
  ]
  static let oneMember: Set<Substring> = [
    "medlem", "medlemmet", "medlemen", "medlemmen", "medlemet", "representanten", "representant", "komitémedlemmet",
    "komitemedlemmet", "komitémedlemen", "komitemedlemen",
  ]
  static let someParties: Set<Substring> = ["partier", "partiene", "partia", "parti"]
  static let majorities: Set<Substring> = ["flertall", "fleirtal", "fleirtall"]
  static let theMajority: Set<Substring> = ["flertallet", "fleirtalet", "fleirtallet"]
  static let ofTheMajority: Set<Substring> = ["flertallets", "fleirtalets"]
  static let minorities: Set<Substring> = ["mindretall", "mindretal"]
  static let theMinority: Set<Substring> = ["mindretallet", "mindretalet"]
  static let ofTheMinority: Set<Substring> = ["mindretallets", "mindretalets"]
  static let these: Set<Substring> = ["disse", "desse"]
  static let this: Set<Substring> = ["dette", "denne"]
  static let former: Set<Substring> = ["førstnevnte", "førstnemnde", "fyrstnemnde", "førstnemnte", "fyrstnemnte"]
  static let formerOrLatter = former.union(["sistnevnte", "sistnemnde", "sistnemnte"])
  static let same: Set<Substring> = ["samme", "same"]
  static let others: Set<Substring> = ["øvrige", "andre", "resterende", "gjenværende", "resterande", "attverande"]
  static let fractions: Set<Substring> = ["fraksjon", "fraksjonen", "fraksjoner", "fraksjonene", "fraksjonane"]
  static let numerals: Set<Substring> = [
    "to", "tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni", "ti", "begge", "én", "en", "ein",
  ]
  static let counts: [Substring: Int] = ["to": 2, "tre": 3, "fire": 4, "fem": 5]
  static let from: Set<Substring> = ["fra", "frå"]
  /// What may stand for «fra» after «komiteens medlemmer».
  static let fromOrIn: Set<Substring> = ["fra", "frå", "i", "av", "for", "til"]
  /// Between a majority and those whom it is of.
  static let appositions: Set<Substring> = [",", "-", "–", "—", ":"]
  static let and: Set<Substring> = ["og", "samt"]
  static let chairs: [Substring: String] = [
    "leder": "leder", "lederen": "leder", "leiar": "leder", "leiaren": "leder", "formann": "leder",
    "formannen": "leder", "nestleder": "nestleder", "nestlederen": "nestleder", "nestleiar": "nestleder",
    "nestleiaren": "nestleder", "nestformann": "nestleder", "nestformannen": "nestleder",
  ]
  /// Names of alliances, whose parties only the document itself can tell.
  static let alliances: Set<Substring> = [
    "regjeringspartiene", "regjeringspartia", "samarbeidspartiene", "samarbeidspartia", "sentrumspartiene",
    "sentrumspartia", "opposisjonspartiene", "opposisjonspartia", "koalisjonspartiene", "koalisjonspartia",
    "avtalepartiene", "avtalepartia", "forlikspartiene", "forlikspartia", "støttepartiene", "støttepartia",
    "budsjettpartnerne",
  ]
  static let alliancesInGenitive = Set(alliances.map { $0 + "s" })
  /// What a group has: «etter flertallets syn».
  static let opinions: Set<Substring> = [
    "mening", "meining", "oppfatning", "oppfatting", "oppfatninger", "syn", "vurdering", "vurderinger", "skjønn",
    "skjøn", "standpunkt", "innstilling", "forslag", "klare", "prinsipielle", "primære", "subsidiære", "merknader",
    "merknad", "tilråding",
  ]
  static let opinionsOfSpeaker: Set<Substring> = [
    "mening", "meining", "oppfatning", "oppfatting", "syn", "vurdering", "skjønn", "skjøn", "standpunkt", "klare",
  ]
}
