// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

/// A hundred thousand strings of what queries are made of, and of what they are not.
@Suite struct QueryFuzzTests {
  private static let analyser = Analyser()

  @Test("Every string is read or gets its caret, and its canonical form reads back as itself", arguments: 0..<50)
  func random(seed: UInt64) throws {
    let parser = QueryParser(
      analyser: Self.analyser, vocabulary: QueryVocabulary(committees: ["næringskomiteen", "finanskomiteen"]))
    var numbers = Numbers(state: seed &* 86_028_121 &+ 37)
    for _ in 0..<2000 {
      let text = Self.text(&numbers)
      let parsed = try parser.lenient(text)
      let again = try parser.lenient(parsed.written)
      if again.written != parsed.written || again.node != parsed.node {
        Issue.record("\(text.debugDescription) is \(parsed.written), and that is \(again.written)")
      }
      let length = text.count
      if !parsed.notes.allSatisfy({ $0.range.upperBound <= length }) { Issue.record("\(text.debugDescription)") }
      guard let fault = parsed.notes.first(where: \.isError) else { continue }
      if !fault.error(in: text).message.contains("^") { Issue.record("no caret for \(text.debugDescription)") }
    }
  }

  /// Found by libFuzzer: docs/fuzzing.md.
  @Test(
    "Numbers beside words that stand near each other, accents on nothing, and signs that take the next, read back as they were",
    arguments: [
      "i NEAR 2\u{0}017", "2\u{0}017 NEAR/4 i", "kap NEAR 3 i kap\u{0}917",
      "innst: NEAR/3 201,-\u{0}017:nst: NEAR/3 2016-20174-S", "om:(et\t\u{301}Zt", "\u{301}Zt:", "\"\u{301}Zt\" i",
      "om:(\u{FFFD}HsOG\"\u{69E}\u{FFFD}\u{FFFD}\u{6DD}", "x\u{6DD}\"a b\"", "\"a \u{D4E}\"", "\u{6DD}\u{6DD}) i",
      "NOT Innst. 12 S \u{FFFD}(2019–2020)", "i NOT 12 S / (2019–2020)",
      "Innst) 12 S (2019–2020 r", "NEAR(innst 12 S (2019–2020 r", "ref:\"Dok. 835:1 S\" i",
      "s M-, M-, :8:4", "a-, b- og c-ord i",
    ])
  func found(text: String) throws {
    let parser = QueryParser(analyser: Self.analyser)
    let parsed = try parser.lenient(text)
    let again = try parser.lenient(parsed.written)
    #expect(again.written == parsed.written && again.node == parsed.node)
  }

  private static func text(_ numbers: inout Numbers) -> String {
    (0..<numbers.next(below: 9)).map { _ in
      numbers.next(below: 3) == 0
        ? letters[numbers.next(below: letters.count)] : pieces[numbers.next(below: pieces.count)]
    }.joined()
  }

  private static let letters = [
    "a", "S", "æ", "Ø", "é", "e\u{301}", "\u{301}", "ß", "İ", "ﬁ", "¹", "½", "٣", "日", "🇳🇴", "👩‍👩‍👧", "\u{0}", "\u{AD}",
    "\u{200B}", "\u{6DD}", "\u{D4E}", "\u{202E}", "\u{A0}", "\r\n", "\n", "\t", "1", "23", "2019", "-", "–", "'", "’",
    "\"", "”", "«", "»",
    "„", "(", ")",
    "*", ":", "!", "/", ",", ".", "..", "<", ">", "=", "+", "_", "~", "^", "\\", "#", "@", "&", "|",
  ]
  private static let pieces = [
    " ", " ", " ", "skatt", "helse-", "om", "og", "AND", "OG", "OR", "NOT", "IKKE", "NEAR", "NEAR/3", "NÆR/0", "parti:",
    "av:SV",
    "parti:(SV A)", "om:", "type:forslag", "komite:næring", "sesjon:2019-20", "dokument:", "dok8:45", "8:45",
    "person:\"A B\"",
    "dato:2019..", "siden:2020", "kap:732", "post:70", "kap 1320", " post 30", "beløp:>5", " mill", "beløp:1..2mrd",
    "for:",
    "mot:H", "ref:", "ref:8:45", "tittel:", "språk:nn", "ukjent:x", "100 000", "150.000", "Innst. 12 S", "12 S 2023-24",
    "(2019–2020)", ", 13 S", "Meld. St. 18", "prop", "nou 2018:16", "vedtak", "innst:2016-2017:4-S", "e-helse",
    "*skatt", "hel*ring",
    "helse*", "\"klin* studie\"", "\"a b\"!", "EØS-avtalen", "http://x.no/",
  ]
}
