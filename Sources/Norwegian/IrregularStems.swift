// SPDX-License-Identifier: GPL-3.0-or-later

/// Stems that no rule brings together: `gikk` and `gå`, `vedtok` and `vedta`, `bønder` and `bonde`, `best` and `god`.
enum IrregularStems {
  /// The stem of the word that a form belongs to, from what the rules leave of the form; nil where the rules will do.
  static func base(of stem: String) -> String? { byStem[stem] }

  /// The stem of a form that the rules would take for a form of another word.
  static func exception(for form: String) -> String? { byForm[form] }

  private static let byStem: [String: String] = {
    var table: [String: String] = [:]
    table.reserveCapacity(2_500)
    irregularForms.withUTF8Buffer { bytes in
      for row in bytes.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }) {
        guard let space = row.firstIndex(of: UInt8(ascii: " ")) else { continue }
        table[String(decoding: row[..<space], as: UTF8.self)] = String(decoding: row[(space + 1)...], as: UTF8.self)
      }
    }
    return table
  }()

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

  private static let exceptions = """
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
    virksomhet virksomheta
    delt deltakende deltagende
    lit minst minste
    høy høg høge høgt høgere høgre høgast
    middels middels
    dagens dagens
    del delt delte
    la lot latt late
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
    kraft krefter kreftene
    tann tenner tennene
    nå nådd nådde nås
    sen senere
    ligg lå
    """
}
