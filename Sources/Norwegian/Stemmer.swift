// SPDX-License-Identifier: GPL-3.0-or-later

/// One key for the inflected forms of a word: Snowball, and then the pairs that Snowball leaves apart.
///
/// Over the forms of one word list the rules merge what belongs together (klima/klimaet, vei/veien, komité/komiteer,
/// legemiddel/legemidler, medlem/medlemmer, bok/bøker); the price is a few merged strangers (skala/skal).
enum Stemmer {
  /// The stem of a normalised word; a word with digits or other signs is its own stem, without foreign accents.
  static func stem(_ word: String) -> String {
    let folded = Letters.folded(word, fromLength: 3)
    guard Letters.isLettersOnly(folded) else { return folded }
    if let exception = IrregularStems.exception(for: folded) { return exception }
    var scalars = Array(of: folded)
    if nounsInS.contains(where: scalars.ends) { return folded }
    if !shortenQuality(&scalars) { removeInflections(&scalars) }
    let stem = scalars.text
    return IrregularStems.base(of: stem) ?? stem
  }

  /// Takes the inflection off a word by rule; `ert` to `er` is no pass, since the forms of `konsert` differ in it.
  private static func removeInflections(_ scalars: inout [Unicode.Scalar]) {
    removeEndingsBeforeSnowball(&scalars)
    var passes = 0
    while passes < 2 {
      let shorter = snowball(scalars)
      if shorter == scalars || shorter.count < 2 { break }
      if !scalars.ends(with: "ert") { passes += 1 }
      scalars = shorter
      if scalars.count < 5 || scalars.last == "s" { break }
    }
    scalars = joined(shortWord(scalars))
  }

  /// A noun in -het keeps it, since a unit is no one and news is nothing new; nynorsk -heit is the same ending.
  private static func shortenQuality(_ word: inout [Unicode.Scalar]) -> Bool {
    for ending in qualityEndings where word.count >= ending.count + 2 && word.ends(with: ending) {
      word.removeLast(ending.count)
      joinAdjective(&word)
      word += ["h", "e", "t"]
      return true
    }
    return false
  }

  private static let qualityEndings = [
    "hetenes", "heitenes", "hetene", "heitene", "hetens", "heitas", "heters", "heten", "hetas", "heta", "heita",
    "heter", "heiter",
    "hets", "heits", "het", "heit",
  ].map { Array($0.unicodeScalars) }

  /// Nynorsk -leg and bokmål -lig are one ending: `dagleg`, `daglig`.
  private static func joinAdjective(_ stem: inout [Unicode.Scalar]) {
    if stem.count >= 5, stem.ends(with: "leg") { stem[stem.count - 2] = "i" }
  }

  /// Nouns that end in an s of their own, which Snowball takes for a genitive: `ressurs`, `konsekvens`, `innsats`.
  private static let nounsInS = [
    "sats", "ans", "urs", "krets", "puls", "kors", "univers", "kvens", "lisens", "ligens", "tendens", "sistens",
    "valens",
    "essens", "potens", "evidens", "insolvens",
  ].map { Array($0.unicodeScalars) }

  /// Plurals of `kraft`, participles like `reparert`, superlatives in -igst, and the forms of verbs in -å: `viktigst`, `foreslås`.
  private static func removeEndingsBeforeSnowball(_ word: inout [Unicode.Scalar]) {
    for ending in pluralsOfForce where word.ends(with: ending) {
      word.replaceSubrange((word.count - ending.count)..., with: ["k", "r", "a", "f", "t"])
    }
    if word.ends(with: "rerte") { word.removeLast() }
    if word.count >= 7, word.ends(with: "rert") { word[word.count - 1] = "e" }
    if word.count >= 7, word.ends(with: "igste") { word.removeLast(3) }
    if word.count >= 6, word.ends(with: "igst") { word.removeLast(2) }
    if word.count >= 7, word.ends(with: "tatt"), !word.ends(with: "statt") { word.removeLast(3) }
    if word.count >= 5, verbsInAa.contains(where: word.ends) { word.removeLast() }
  }

  /// The stem of `kreft`, the disease, must not be touched, and `arbeidskrefter` must find `arbeidskraft`.
  private static let pluralsOfForce = ["krefter", "kreftene", "kreftenes"].map { Array($0.unicodeScalars) }

  private static let verbsInAa = ["slår", "slås", "går", "gås", "står", "stås", "når", "nås", "får", "fås"].map {
    Array($0.unicodeScalars)
  }

  /// Snowball without its third step, which would make `straffeloven` a form of `straff` and `tidlig` one of `tid`.
  private static func snowball(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var stemmer = SnowballStemmer(word)
    stemmer.removeInflection()
    stemmer.undoubleConsonantPair()
    return stemmer.word
  }

  /// Takes the ending off words too short for Snowball's region: `veien`, `byer`, `årene`, `uka`.
  private static func shortWord(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard (3...7).contains(word.count) else { return word }
    for ending in shortEndings where word.ends(with: ending) {
      let rest = Array(word.dropLast(ending.count))
      if isVowelConsonant(rest) || endsInOpenSyllable(rest, before: ending) { return rest }
    }
    return word
  }

  private static let shortEndings = ["enes", "ene", "ens", "ets", "ers", "en", "et", "er", "es", "a", "e"].map {
    Array($0.unicodeScalars)
  }

  private static func isVowelConsonant(_ word: [Unicode.Scalar]) -> Bool {
    word.count == 2 && SnowballStemmer.isVowel(word[0]) && !SnowballStemmer.isVowel(word[1])
  }

  /// Whether a word is consonants and then vowels other than e: `vei`, `by`, `sjø`, `bru`.
  private static func endsInOpenSyllable(_ word: [Unicode.Scalar], before ending: [Unicode.Scalar]) -> Bool {
    guard let last = word.last, last != "e", SnowballStemmer.isVowel(last), ending != ["a"] else { return false }
    guard let vowel = word.firstIndex(where: SnowballStemmer.isVowel), vowel > 0 || last == "y" else { return false }
    let isLong = word.count >= 3 || last == "y"
    return isLong && (vowel > 0 || ending != ["e"]) && word[vowel...].allSatisfy(SnowballStemmer.isVowel)
  }

  /// Brings stems of one word together that end differently: `lærern`, `medlemm`, `middel`, `museum`, `bøk`.
  private static func joined(_ stem: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var stem = stem
    if let row = replacements.first(where: { stem.ends(with: $0.ending) && !$0.except.contains(stem) }) {
      let rest = stem.count - row.ending.count
      if rest >= row.least { stem.replaceSubrange(rest..., with: row.replacement) }
    }
    dropSyllabicE(&stem)
    dropFinalR(&stem)
    joinAdjective(&stem)
    return stem
  }

  private struct Replacement {
    var ending: [Unicode.Scalar]
    var replacement: [Unicode.Scalar]
    /// Letters that must stand before the ending.
    var least: Int
    var except: [[Unicode.Scalar]]
  }

  /// Endings of stems, the first that fits: plurals in -erne, doubled m, neuter -t, Latin -um, changed vowels, the
  /// j of nynorsk verbs (`byggje`, `tenkje`).
  private static let replacements: [Replacement] = [
    ("jern", "jern", 0, ""), ("ern", "", 3, "intern ekstern modern latern kasern"),
    ("mm", "m", 1, ""), ("eum", "e", 2, ""), ("ium", "i", 3, ""), ("våpn", "våp", 0, ""),
    ("relt", "rell", 2, ""), ("nelt", "nell", 2, ""), ("llelt", "llell", 2, ""), ("ielt", "iell", 2, ""),
    ("uelt", "uell", 2, ""), ("alt", "al", 3, "asfalt kobalt overalt"), ("somt", "som", 3, ""), ("bart", "bar", 3, ""),
    ("menn", "mann", 0, "allmenn gjemenn gemenn"), ("bøk", "bok", 0, ""), ("røtt", "rot", 0, ""),
    ("føtt", "fot", 0, ""), ("brødr", "bror", 0, ""), ("døtr", "datt", 0, ""), ("mødr", "mor", 0, ""),
    ("fedr", "far", 0, ""), ("hundr", "hundr", 0, ""),
    ("ggj", "gg", 1, ""), ("kkj", "kk", 1, ""), ("lgj", "lg", 2, ""), ("ngj", "ng", 2, ""), ("nkj", "nk", 2, ""),
    ("rkj", "rk", 2, ""), ("nskj", "nsk", 1, ""), ("løst", "løs", 2, ""), ("fritt", "fri", 2, ""),
    ("fullt", "full", 2, ""), ("gjort", "gjør", 1, ""), ("ørt", "ør", 2, ""), ("ært", "ær", 3, ""),
    ("lagt", "legg", 1, ""), ("bønd", "bond", 0, ""),
  ].map { ending, replacement, least, except in
    Replacement(
      ending: Array(ending.unicodeScalars), replacement: Array(replacement.unicodeScalars), least: least,
      except: except.split(separator: " ").map { Array($0.unicodeScalars) })
  }

  /// A vowel, a consonant or two, and `el`: the e comes and goes in `middel`/`midler`, `regel`/`regler`.
  private static func dropSyllabicE(_ stem: inout [Unicode.Scalar]) {
    let count = stem.count
    guard count >= 5, stem.ends(with: ["e", "l"]), !SnowballStemmer.isVowel(stem[count - 3]) else { return }
    let isDouble = stem[count - 4] == stem[count - 3]
    guard stem[..<(count - (isDouble ? 4 : 3))].contains(where: SnowballStemmer.isVowel) else { return }
    stem.removeLast(isDouble ? 3 : 2)
    stem.append("l")
  }

  /// The r of a plural that has lost its e: `teatr` for `teater`.
  private static func dropFinalR(_ stem: inout [Unicode.Scalar]) {
    guard stem.count >= 4, stem.last == "r", let before = stem.dropLast().last, stem != Array("hundr".unicodeScalars)
    else { return }
    switch before {
    case "t", "d", "g", "k", "p", "b": stem.removeLast()
    default: break
    }
  }
}
