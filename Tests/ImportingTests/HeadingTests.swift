// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

/// Headings in text without empty lines, as it is taken from web pages.
@Suite struct HeadingTests {
  private func headings(_ text: String) -> [String] {
    let source = SourceText(name: "a.txt", text: text)
    var names = DocumentNames()
    return SourceReading([source]).files(of: source, names: &names).flatMap(\.blocks).compactMap { block in
      if case .heading(let level, let text) = block { "\(level) \(text)" } else { nil }
    }
  }

  /// A recommendation with the lines between two paragraphs that fill their lines.
  private func page(_ lines: String) -> String {
    """
    Komiteens merknader
    Komiteen, medlemmene fra Arbeiderpartiet, Per Li, og fra Høyre,
    lederen Eva Ås, viser til meldingen og mener at ferjene trengs nå.
    \(lines)
    Komiteen mener at billettene må bli billigere for dem som reiser
    ofte mellom øyene, og at det haster med å få det til i hele landet.
    """
  }

  @Test(
    "a number of several levels opens a heading, also after a full line, and its depth is its level",
    arguments: [
      ("1.1 Ruter", ["3 1.1 Ruter"]), ("2.3.1 Ruter i nord", ["4 2.3.1 Ruter i nord"]),
      ("1.1\tRuter", ["3 1.1 Ruter"]), ("2.3.1\tRuter i nord", ["4 2.3.1 Ruter i nord"]),
      ("3.2.1 Forslag om gratis\nferjer i nord", ["4 3.2.1 Forslag om gratis ferjer i nord"]),
      ("12.1 Økonomi", ["3 12.1 Økonomi"]), ("1.2.3.4 Dypt nede", ["4 1.2.3.4 Dypt nede"]),
      ("2.1 Generelle merknader", ["3 2.1 Generelle merknader"]),
      ("4.1 RUTER I NORD", ["3 4.1 RUTER I NORD"]), ("5.2 Kap. 1320", ["3 5.2 Kap. 1320"]),
      ("1.1 Ruter\n1.1.1 Nattruter", ["3 1.1 Ruter", "4 1.1.1 Nattruter"]),
      ("2.2 Merknader frå komiteen", ["3 2.2 Merknader frå komiteen"]),
      ("6.1 Kva no?", ["3 6.1 Kva no?"]), ("3.1 Post 70 (ny)", ["3 3.1 Post 70 (ny)"]),
      ("2.10 Andre saker", ["3 2.10 Andre saker"]),
    ])
  func numbered(lines: String, expected: [String]) { #expect(headings(page(lines)).dropFirst() == expected[...]) }

  @Test(
    "a heading over remarks says to what they are",
    arguments: [
      "Komiteens merknader til kapittel 2", "Merknader til lovforslaget", "Merknader fra Høyre",
      "Merknader frå Senterpartiet",
      "Komiteens generelle merknader", "Merknader fra komiteen til § 4", "Merknader frå komiteen til rutene",
    ])
  func remarks(line: String) { #expect(headings(page(line)).contains { $0.hasSuffix(" " + line) }) }

  @Test func `the name of a party is not parted at the line end of a heading`() {
    let lines = "Merknader fra Venstre og Miljøpartiet\nDe Grønne"
    #expect(headings(page(lines)).dropFirst() == ["3 Merknader fra Venstre og Miljøpartiet De Grønne"])
  }

  @Test(
    "what looks like a heading by its number and is none",
    arguments: [
      "1.2 millioner kroner er satt av til ruter", "2.3 Ferjene er en viktig del av vegnettet langs kysten, og",
      "1.1 Komiteen mener det.", "4.2 prosent er mye", "Merknader til dette har ikke kommet inn.",
      "§ 2.1 Ferja", "1.5 Stortinget ber regjeringen om",
    ])
  func none(line: String) { #expect(headings(page(line)).count == 1) }
}
