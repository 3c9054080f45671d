// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// How a remark opens, what stood before it, and who speaks.
struct Opening: Sendable, CustomTestStringConvertible {
  let text: String
  /// Paragraphs before it, after the roster.
  let before: [String]
  /// `stated A H`, `anaphor SV <1` (back to the first paragraph before it), `inherited R`; `-` where the parties are not
  /// known; `?` at the end where the attribution says why they are not certain.
  let expected: String
  let emphasised: Bool

  init(_ text: String, _ expected: String, after before: String..., emphasised: Bool = false) {
    (self.text, self.expected, self.before, self.emphasised) = (text, expected, before, emphasised)
  }

  var testDescription: String { text }

  /// Fifteen members: A 4, H 3, FrP 2, Sp 2, SV 1, V 1, KrF 1, R 1.
  static let roster = """
    Komiteen, medlemmene fra Arbeiderpartiet, Anna Ås, Per de Vik, Ola N. Nes og Eva Dal, fra Høyre, \
    lederen Kari Lie, Jon Moe og Liv Tveit, fra Fremskrittspartiet, Per-Willy Aas og Siv Berg, \
    fra Senterpartiet, Geir Ruud og nestlederen Marit Lund, fra Sosialistisk Venstreparti, Ida Holm, \
    fra Venstre, Abid Khan, fra Kristelig Folkeparti, Olaug van der Bakke, og fra Rødt, Mimir Strand, \
    viser til saken.
    """

  /// The attribution of the text, in the form of `expected`.
  func read(roster: String = Self.roster) -> String {
    let roster = emphasised ? "*Komiteen* er kjent med saken." : roster
    let head = emphasised ? Self.head : ""
    let body = (["## Komiteens merknader", roster] + before + [text]).joined(separator: "\n\n")
    let passages = innstilling(body, head: head)?.passages ?? []
    guard let last = passages.last, last.kind == .merknad else { return "no remark" }
    let parties = last.attribution.parties?.map(\.code).joined(separator: " ") ?? "-"
    var words = "\(last.attribution.basis.rawValue) \(parties)"
    if last.attribution.basis == .anaphor, let antecedent = last.attribution.antecedent,
      let index = passages.firstIndex(where: { $0.id == antecedent })
    {
      words += " <\(index)"
    }
    return words + (last.attribution.ambiguity == nil ? "" : " ?")
  }

  /// The same committee in front matter.
  static let head = """
    members:
    \([("A", 4), ("H", 3), ("FrP", 2), ("Sp", 2), ("SV", 1), ("V", 1), ("KrF", 1), ("R", 1)]
      .flatMap { party, count in (1...count).map { "  - {name: Ola \(party)\($0), party: \(party)}" } }
      .joined(separator: "\n"))

    """
}
