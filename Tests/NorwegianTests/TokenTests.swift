// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Norwegian

@Suite("Tokens")
struct TokenTests {
  let analyser = Analyser()

  @Test(
    "a text is cut into lower-case words",
    arguments: [
      ("Komiteen viser til saken.", "komiteen viser til saken"),
      ("EØS-avtalen, e-helse og FoU-kostnader", "eøs avtalen e helse og fou kostnader"),
      ("100 000 kroner, 1\u{A0}250\u{202F}000 kroner", "100000 kroner 1250000 kroner"),
      ("1.250.000 og 1 250,5 og 2,5 prosent", "1250000 og 1250,5 og 2,5 prosent"),
      ("10 av 2019, 12 34 og 1,2,3", "10 av 2019 12 34 og 1 2 3"),
      ("12.03.2019, kap. 3.2.1, 8:153 S", "12 03 2019 kap 3 2 1 8 153 s"),
      ("USA’s rolle, d'Hondt og 'sitat'", "usas rolle dhondt og sitat"),
      ("a\u{30A}pen A\u{30A}pen \u{C5}pen kome\u{AD}tene", "åpen åpen åpen kometene"),
      ("CO₂ og de\u{FB01}nert", "co2 og definert"),
      ("100 000-200 000 kroner", "100000 200000 kroner"),
      ("09 123 1000 000", "09 123 1000 000"),
      (" – . ’ - ", ""), ("\u{2BC} \u{2BC}n \u{2BC}\u{2BC} d\u{2BC}Hondt\u{2BC}", "n dhondt"),
      ("", ""),
    ])
  func words(text: String, expected: String) {
    let forms = analyser.tokens(in: text).map(\.form)
    #expect(forms.joined(separator: " ") == expected)
  }

  @Test(
    "a word knows where it stands in the text as written",
    arguments: [
      ("Ta [fe\u{AD}rie] nå", "ferie"), ("en [a\u{30A}r] til", "år"), ("[ÆØÅ]", "æøå"),
      ("om [100\u{202F}000] år", "100000"),
      ("🇳🇴 [komité]", "komité"), ("\u{AD}[sak]\u{AD}\u{AD} her", "sak"),
    ])
  func offsets(marked: String, form: String) throws {
    let text = marked.filter { $0 != "[" && $0 != "]" }
    let start = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "[")))
    let end = try #require(marked.utf8.firstIndex(of: UInt8(ascii: "]")))
    let lower = marked.utf8.distance(from: marked.utf8.startIndex, to: start)
    let upper = marked.utf8.distance(from: marked.utf8.startIndex, to: end) - 1
    let token = try #require(analyser.tokens(in: text).first { $0.form == form })
    #expect(token.range == lower..<upper)
  }

  @Test(
    "words written together give the joined form as an extra form of the last",
    arguments: [
      ("e-helse", ["ehelse"]), ("EØS\u{2011}avtalen", ["eøsavtalen"]), ("FoU-kostnader", ["foukostnader"]),
      ("helse-sør-øst", ["helsesørøst"]), ("12.03.2019", ["12.03.2019"]), ("8:153", ["8:153"]),
      ("2018–2019", ["2018-2019"]), ("covid-19", ["covid19"]), ("EUs", ["eu"]), ("USA's", ["usa"]), ("Kaos", []),
      ("100 000", []), ("stortinget.no", []), ("og/eller", []), ("Bodø–Tromsø", []),
    ])
  func extraForms(text: String, expected: [String]) throws {
    let tokens = analyser.tokens(in: "Se " + text + ".")
    let last = try #require(tokens.last)
    #expect(last.extra == expected)
    #expect(tokens.dropLast().allSatisfy { $0.extra.isEmpty })
    if !expected.isEmpty { #expect(last.whole == 3..<3 + text.utf8.count) }
  }

  @Test("every scalar there is ends, alone and beside letters, digits and hyphens", arguments: 0..<17)
  func scalars(plane: UInt32) {
    let scalars = (plane << 16..<(plane + 1) << 16).compactMap(Unicode.Scalar.init)
    let text = scalars.map { "\($0) \($0)a\($0)-\($0)1\($0)2\($0)" }.joined()
    var end = 0
    var wrong = 0
    for token in analyser.tokens(in: text) {
      if token.range.lowerBound < end || token.range.isEmpty || token.form.isEmpty { wrong += 1 }
      end = token.range.upperBound
    }
    #expect(wrong == 0 && end <= text.utf8.count && end > 0)
  }

  @Test("positions count words from one, hyphenated words one by one")
  func positions() {
    let tokens = analyser.tokens(in: "Ny EØS-avtale. Ja.")
    #expect(tokens.map(\.position) == [1, 2, 3, 4])
  }
}
