// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Norwegian

@Suite("Words by number")
struct WordReaderTests {
  let analyser = Analyser()

  @Test("a reader tells the words and extra forms that the tokens are, text after text", arguments: 0..<20)
  func agreesWithTokens(seed: Int) {
    var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7)
    var reader = WordReader(analyser: analyser)
    for _ in 0..<10 {
      let text = AnalyserTests.text(&random)
      let tokens = analyser.tokens(in: text)
      reader.read(text)
      #expect((0..<reader.length).map { reader.form(of: reader.word(at: $0)) } == tokens.map(\.form))
      let extra = (0..<reader.extraLength).map { reader.form(of: reader.extraWord(at: $0)) }
      #expect(extra.sorted() == tokens.flatMap(\.extra).sorted())
    }
  }

  @Test("a word has one number wherever it stands, by the bytes of its form")
  func numbers() {
    var reader = WordReader(analyser: analyser)
    reader.read("Skatt og avgift")
    #expect((0..<reader.length).map(reader.word) == [0, 1, 2])
    reader.read("avgift, SKATT, a\u{30A}r, år")
    #expect((0..<reader.length).map(reader.word) == [2, 0, 3, 3])
    reader.read("")
    #expect(reader.length == 0 && reader.extraLength == 0 && reader.wordCount == 4)
  }

  @Test("a suspended first part is a word of its own among the extra forms")
  func suspended() {
    var reader = WordReader(analyser: analyser)
    reader.read("helse- og omsorgstjenester i EØS-landene")
    #expect(
      (0..<reader.extraLength).map { reader.form(of: reader.extraWord(at: $0)) } == ["eøslandene", "helsetjenester"])
  }

  @Test("many words keep their numbers, and are given back as they were")
  func many() {
    var words = WordNumbers()
    let letters = ["", "åæø"]
    let made = (0..<5000).map { "ord" + letters[$0 % 2] + String($0, radix: 3) }
    let texts = made + ["", "\0", "e\u{301}", "é"]
    #expect(texts.map { words.number(of: $0) } == Array(texts.indices))
    #expect(texts.map { words.number(of: $0) } == Array(texts.indices))
    #expect(texts.indices.allSatisfy { Array(words.form(of: $0).utf8) == Array(texts[$0].utf8) })
    #expect(words.count == texts.count)
  }
}
