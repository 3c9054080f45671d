// SPDX-License-Identifier: GPL-3.0-or-later

/// A party represented in Stortinget, by the code that Stortinget's data service uses.
///
/// A party that the table does not know is kept with its code as written, so that nothing is lost.
package struct Party: Hashable, Sendable {
  /// Stortinget's code: `A`, `H`, `FrP`, `Sp`, `SV`, …
  package let code: String

  package init(code: String) { self.code = code }

  /// The party with this code in any letter case, or this name in bokmål or nynorsk; `nil` for an unknown one.
  package init?(named text: some StringProtocol) {
    let key = text.lowercased()
    guard let row = Self.table.first(where: { $0.spellings.contains(key) }) else { return nil }
    code = row.code
  }

  /// Whoever stands outside the parties.
  package static let independent = Party(code: "Uav")

  /// The whole name in bokmål, or the code of an unknown party.
  package var name: String { row?.name ?? code }

  /// The name in an address: lower-case ASCII letters and hyphens.
  package var slug: String { Slug.of(code) }

  /// Every party that the table knows, in the order in which parties are always listed.
  package static var all: [Party] { table.map { Party(code: $0.code) } }

  /// Every spelling of a party that a text may use, lower-cased, with its code; longest first.
  package static let spellings: [(text: String, party: Party)] =
    table
    .flatMap { row in row.spellings.map { ($0, Party(code: row.code)) } }
    .sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }

  private var row: Row? { Self.table.first { $0.code == code } }

  private struct Row: Sendable {
    let code: String
    let name: String
    /// Lower-case: code, names and abbreviations, bokmål and nynorsk.
    let spellings: [String]

    init(_ code: String, _ name: String, _ others: [String] = []) {
      (self.code, self.name) = (code, name)
      spellings = [code.lowercased(), name.lowercased()] + others
    }
  }

  /// In the order in which Stortinget's tables list the parties; parties without seats today last.
  private static let table: [Row] = [
    Row(
      "A", "Arbeiderpartiet", ["arbeidarpartiet", "ap", "dna", "det norske arbeiderparti", "det norske arbeidarparti"]),
    Row("H", "Høyre", ["høgre"]),
    Row("FrP", "Fremskrittspartiet", ["framstegspartiet", "framskrittspartiet"]),
    Row("Sp", "Senterpartiet", ["bondepartiet"]),
    Row("SV", "Sosialistisk Venstreparti"),
    Row("V", "Venstre"),
    Row("KrF", "Kristelig Folkeparti", ["kristeleg folkeparti"]),
    Row("R", "Rødt", ["raudt"]),
    Row("MDG", "Miljøpartiet De Grønne", ["miljøpartiet dei grøne", "de grønne", "dei grøne"]),
    Row("PF", "Pasientfokus"),
    Row("Kp", "Kystpartiet"),
    Row("RV", "Rød Valgallianse", ["raud valallianse"]),
    Row("TF", "Tverrpolitisk Folkevalgte", ["tverrpolitisk folkevalde", "tverrpolitisk folkevalt"]),
    Row("FFF", "Fremtid for Finnmark", ["framtid for finnmark"]),
    Row("DLF", "Det Liberale Folkepartiet", ["det liberale folkeparti", "det nye folkepartiet"]),
    Row("ALP", "Anders Langes Parti"),
    Row("NKP", "Norges Kommunistiske Parti", ["noregs kommunistiske parti"]),
    Row("SF", "Sosialistisk Folkeparti"),
    Row("SVf", "Sosialistisk Valgforbund", ["sosialistisk valforbund"]),
    Row("Uav", "Uavhengig", ["uavhengige", "uavhengig representant"]),
  ]
}

extension Party: Comparable {
  package static func < (left: Party, right: Party) -> Bool {
    (left.rank, left.code) < (right.rank, right.code)
  }

  private var rank: Int { Self.table.firstIndex { $0.code == code } ?? Self.table.count }
}

extension Party: CustomStringConvertible {
  package var description: String { code }
}
