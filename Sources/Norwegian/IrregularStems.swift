// SPDX-License-Identifier: GPL-3.0-or-later

/// Stems that no rule brings together: `gikk` and `gå`, `vedtok` and `vedta`, `bønder` and `bonde`, `best` and `god`.
enum IrregularStems {
  /// The stem of the word that a form belongs to, from what the rules leave of the form; nil where the rules will do.
  static func base(of stem: String) -> String? {
    rows.rest(of: stem).map { String(decoding: $0.dropFirst(), as: UTF8.self) }
  }

  private static let rows = SortedRows(irregularForms)

  /// The stem of a form that the rules would take for a form of another word.
  static func exception(for form: String) -> String? { byForm[form] }

  /// Forms of words whose stem another word has taken; written by hand, a stem before its forms.
  private static let byForm: [String: String] = {
    var table: [String: String] = [:]
    for row in exceptions.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      guard let stem = words.first else { continue }
      for form in words.dropFirst() { table[form] = stem }
    }
    return table
  }()

  static let exceptions = """
    skala skala skalaen skalaer skalaene skalaens
    vare vare varer varen varene varens varers varenes
    børs børs børsen børser børsene børsens
    gods gods godset godsets
    føre føre fører føres ført førte
    foren forene forener forenes forent forente
    foreta foreta foretar foretas foretatt foretatte foretok
    felles felles
    liter liter literen literne liters
    presse presse pressen pressens
    verden verden verdens
    verken verken verkens
    norden norden nordens
    vestre vestre
    organ organs
    kultur kulturs
    bruk bruks
    nivå nivås
    delt deltakende deltagende
    lit minst minste
    høy høg høge høgt høgere høgre høgast
    middels middels
    dagens dagens
    del delt delte
    la la lar lot latt late lates
    stå stod
    gi gav gavst
    finn funnet funne
    forby forbudt forbudte forbode
    tilby tilbudt tilbudte
    bygg bygde
    fortsett fortsatte
    lang lengre lengst lengste
    nær nærmeste nærmast nærmaste
    tung tyngre tyngst tyngste
    strand strender strendene
    nå nådd nådde nås
    sen senere
    ligg lå
    gjelde gjelde gjelder gjaldt galdt gjeldt gjeldende gjeldande
    sammen sammen saman
    samme samme
    over over overs
    innebær innebar
    krev krevje krevja krevjast krevst kravde kravd
    natt netter
    skape skape skaper skapte skapt skapes skapende
    banke banke banket banka
    same same sames samer samene samen samens samenes samers samar samane
    eldre eldre eldres
    leie leie leier leide leid leies leien leiene
    bare bare
    fare fare faren farer farene
    øy øy øya øyen øyer øyene øyas øyenes øyar øyane
    øye øye øyet øyne øynene øyets
    veiled veilede veiledende
    innled innlede innledende
    egen egen eget egne egnes eigen eiga eige eigne
    tanke tankar tankane tankars tanke tanken tanker tankene tankens tankers
    rase rase rasen rasens
    ren rent
    rein reint
    være være var vært vere vore værende verande
    ville ville vil villet vilja
    vill vilt
    mene mene mener mente ment menes
    mens mens
    love love lovet lovte lovde lovende loves
    håndter håndtere håndterer håndterte håndtert håndteres
    si seie seia
    gi gje gjev gjeve gjeva
    gjør gjere gjer gjera
    sett setje set setja
    endr endr endre endrer endret endra endrede endrete endres endrar endrast
    levere levere leverer leverte levert leveres leverende leverande leverast
    markere markere markerer markerte markert markeres markerast
    godta godta godtar godtatt godtok godtas godtek godteke
    orden orden ordenen ordener ordenens
    ordre ordre ordren ordrer ordrene ordrar ordrane
    opptre opptre opptrer opptrådte opptrådt
    lagre lagre lagrer lagret lagrede lagres lagra lagrar
    operere operere opererer opererte operert opereres
    utred utrede utreder utredet utredes utredede utreda
    bore bore borer boret bores borede
    vedt vedtek vedteke vedteken vedtekne
    verke verke verkar verka
    voksen voksen voksne voksnes voksent
    vaksen vaksen vaksne vaksnes vakse vaksent
    """
}
