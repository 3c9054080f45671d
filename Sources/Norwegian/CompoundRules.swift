// SPDX-License-Identifier: GPL-3.0-or-later

/// What is fixed in the splitting of compounds: words that are never parts, and what a part costs.
enum CompoundRules {
  /// Prefixes and particles: they stand before a part, but no boundary follows them.
  private static let prefixes = Set(
    words(
      """
      an av be bi bort etter for fore foran forbi fram frem fra gjen gjennom igjen imot inn inne innen med mellom mis \
      mot ned nede om omkring opp oppe over på rundt sam sammen til tilbake tilrette tve under unna ut utad ute uten \
      utover sær van ved videre vidare att atter føre full fast fort
      """
    ).map { packed(Array($0.utf8)[...]) })
  static let prefixCost = 1.55

  /// Whether these bytes are a prefix or particle; none has more than eight.
  static func isPrefix(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count <= 8 && prefixes.contains(packed(bytes)) }

  private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

  /// Pronouns, auxiliaries, prefixes of loanwords and endings that look like modifiers.
  static let neverModifiers = words(
    """
    og den det de som men når nå så da hva hvor hvem alle all alt ene ein eit dei ikke ikkje jeg meg deg seg han hun \
    hans hennes min din sin vår var vere vera ha har kan skal vil må bli ble blir gi tar ta la lar nok mer mest \
    mange minst bedre best bare vel eller enn noe noen ingen ingenting dette disse denne pro pre anti inter intra \
    trans sub super re dis kon kontra eks ekso poly mono para meta hyper isk ske ing ling ning else ens ets ast est \
    ster ere are ane ende ande erk kon kom per hel heil hos ert ten ter ver sta ste stå sto sti tra rei ren res sen \
    ser tran opps inns overs unders skaps doms hets heits leggings
    """)

  /// Endings of words that look like heads.
  static let neverHeads = words(
    """
    het heit heten heter heiter hetene skap skapet skapen skapene skapa dom dommen domen dommer ende ande isere \
    isert iserer eringa eringen eringer else elsen elser elsene ning ninger ningen ingen inger sjon sjonen sjoner \
    isme ist istisk itet tet lig lige elig elige leg messig messige bar bare som somme aktig aktige skapelig \
    skapelige ferdig ferdige løs løse eren erne este tene dene ling lingen linger eten ette eter isk iske ert erte \
    tive iv ive logi logisk grafi grafisk ale alt ell elle elt al ant ent ans ens or orer orene ator ær ærer ulere \
    ulering ifisere onene arder vis rende tende nende lende tiske tisk siske ster stere ringer ringen asjon asjoner \
    rasjon rasjoner tert rette retta somt bart full fullt fulle løst sløs sløse rik rike krati krat vendig stendig \
    sleg slege arisk istikk est men mene leik leiken synlig synleg ment menter rast risk
    """)

  /// The stems of two and three letters that are heads.
  static let shortHeads = words(
    """
    lov råd mål lån år hus dag tap rom liv krav vei veg sak bil bok ord dyr lag syn fag tid sti fly båt tog mat tal rik \
    lys del uk yt by sal løp tur tre tak fot sum par art dør bær rør kar dam tøy lyd rot vær sko søk hav ton mor hår \
    bru bro egg bad rus vin fat ovn omn død tru fil ark val
    """)

  /// The heads that are as short as an ending.
  static let twoLetterHeads = words("år by")

  /// Words put together once, whose parts have nothing to do with what they mean now.
  static let opaqueWords = words(
    """
    grunnlag underlag spleiselag jordmor flaggermus jomfru kjerring bryllup husbond søndag mandag tirsdag onsdag torsdag \
    fredag lørdag sundag måndag tysdag laurdag bursdag plattform skjelett
    """)

  /// Whether a form is an ending that looks like a head, also in the genitive.
  static func isSuffix(_ part: String) -> Bool {
    neverHeads.contains(part) || part.hasSuffix("s") && neverHeads.contains(String(part.dropLast()))
  }

  static func cost(length: Int, count: Int) -> Double {
    1 + 6 / Double(length) - 0.25 * CompoundCount.logarithm(of: count)
  }

  /// Whether a modifier would need a linking s: nouns in -ing, -sjon, -het and their like.
  static func needsLink(_ part: String) -> Bool {
    part.utf8.count > 5 && linkedSuffixes.contains(where: part.hasSuffix) && !unlinkedLoanwords.contains(part)
  }

  /// Whether a form is a derived noun with its linking s, which may be a modifier without being listed.
  static func isDerivedModifier(_ part: String) -> Bool {
    part.utf8.count >= 9
      && ["sjons", "ings", "itets", "skaps", "hets", "heits"].contains(where: part.hasSuffix)
  }

  /// Whether a cut would fall inside -ering, -het, -sjon.
  static func isInsideSuffix(_ cut: Int, of bytes: [UInt8]) -> Bool {
    let after = bytes[cut...]
    switch bytes[cut - 1] {
    case UInt8(ascii: "e"): return after.starts(with: "ring".utf8) || cut >= 2 && isHei(bytes[(cut - 2)...])
    case UInt8(ascii: "h"): return after.starts(with: "et".utf8)
    case UInt8(ascii: "s"): return after.starts(with: "jon".utf8)
    default: return false
    }
  }

  private static func isHei(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "hei".utf8) }

  private static let linkedSuffixes = ["ing", "sjon", "het", "tet", "skap", "dom", "else", "heit"]
  private static let unlinkedLoanwords = words(
    "screening leasing marketing coaching catering clearing holding camping doping trading shipping mobbing")

  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}

/// Counts in classes of a third of a power of ten, as the tables hold them.
enum CompoundCount {
  /// 0 for 0, 1 for 1 and 2, 9 for 700 and more.
  static func digit(of count: Int) -> Int { (1...9).last { count >= lowest[$0] } ?? 0 }

  /// The smallest count of a class.
  static func count(ofDigit digit: Int) -> Int { lowest[min(max(digit, 0), 9)] }

  /// The decimal logarithm of a count and one more, to a third.
  static func logarithm(of count: Int) -> Double { Double(digit(of: count)) / 3 }

  private static let lowest = [0, 1, 3, 6, 15, 30, 70, 150, 330, 700]
}
