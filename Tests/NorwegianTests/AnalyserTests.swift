// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Norwegian

@Suite("Analyser")
struct AnalyserTests {
  let analyser = Analyser()

  @Test(
    "a word is known by its form in any letter case", arguments: ["HELSENÆRINGEN", "Helsenæringen", "helsenæringen"])
  func letterCase(word: String) {
    let analysis = analyser.analysis(of: word)
    #expect(analysis.form == "helsenæringen")
    #expect(analysis.stem == "helsenæring")
  }

  @Test(
    "a word has its form in the other written standard",
    arguments: [
      ("sykehus", "sjukehus"), ("sykehusene", "sjukehus"), ("sjukehusa", "sykehus"), ("bevilgninger", "løyving"),
      ("løyvingar", "bevilgning"), ("flertallet", "fleirtal"), ("Noreg", "norge"), ("skoler", "skule"),
      ("helsetjenestene", "helseteneste"), ("tannhelsetjeneste", "tannhelseteneste"),
      ("forskningsmidler", "forskingsmidler"), ("sak", ""), ("helse", ""), ("hilse", "helsing"), ("støtte", ""),
      ("leiande", "ledende"), ("ferge", "ferje"), ("difor", "derfor"), ("oftast", "oftest"),
    ])
  func otherStandard(word: String, expected: String) {
    #expect(analyser.analysis(of: word).also == (expected.isEmpty ? [] : [expected]))
  }

  @Test("no word is its own counterpart, and none has its own stem")
  func counterparts() {
    for word in ["sykdom", "virkemiddel", "nødvendig", "valg", "eier", "mulighet", "hovedstad", "åpen"] {
      let stem = Stemmer.stem(word)
      #expect(StandardPairs.counterparts(ofStem: stem).allSatisfy { Stemmer.stem($0) != stem })
      #expect(!StandardPairs.counterparts(ofStem: stem).isEmpty)
    }
  }

  @Test(
    "a word left unfinished before a conjunction is completed",
    arguments: [
      ("helse- og omsorgstjenester", ["helsetjenester"]), ("bil- og båttrafikk", ["biltrafikk"]),
      ("nærings-, fiskeri- og handelspolitikk", ["næringspolitikk", "fiskeripolitikk"]),
      ("EU- og EØS-saker", ["eusaker", "eøssaker"]), ("barne- og", []), ("helse- og saken", []),
      ("pris - og lønnsvekst", []),
    ])
  func suspendedHyphen(text: String, expected: [String]) {
    #expect(analyser.tokens(in: text).flatMap(\.extra) == expected)
  }

  @Test(
    "ways of typing without æ, ø and å share a key",
    arguments: [
      ("næring", ["naering", "naring", "Næring"]), ("høring", ["hoering", "horing"]), ("råd", ["raad", "rad"]),
      ("helsefåretak", ["helsefaaretak"]), ("grün", ["grun"]), ("komité", ["komite"]),
    ])
  func foldedKeys(word: String, typed: [String]) {
    for other in typed { #expect(Letters.foldedKey(of: other) == Letters.foldedKey(of: word)) }
  }

  @Test(
    "foreign accents go in words over three letters", arguments: [("komité", "komite"), ("én", "en"), ("idé", "idé")])
  func accents(word: String, expected: String) {
    if word == "én" { #expect(Letters.folded(word) == word) } else { #expect(Letters.folded(word) == expected) }
  }

  @Test("words without meaning are stop words, words of politics are not")
  func stopWords() {
    #expect(["og", "Det", "ikkje", "være"].allSatisfy(analyser.isStopWord))
    #expect(["skatt", "ja", "EU", "nei", ""].filter(analyser.isStopWord) == ["ja"])
  }

  @Test("every word of any text slices out of it and gives itself again, and its parts join to it", arguments: 0..<40)
  func anyText(seed: Int) {
    var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let text = Self.text(&random)
    let bytes = Array(text.utf8)
    var end = 0
    for (index, token) in analyser.tokens(in: text).enumerated() {
      #expect(token.position == index + 1)
      #expect(token.range.lowerBound >= end && !token.range.isEmpty && token.range.upperBound <= bytes.count)
      end = token.range.upperBound
      let slice = String(decoding: bytes[token.range], as: UTF8.self)
      #expect(analyser.tokens(in: slice).first?.form == token.form, "\(slice)")
      let parts = analyser.analysis(of: token.form).parts
      #expect(parts.isEmpty || parts.map(\.text).joined() == token.form)
      #expect(parts.count != 1)
    }
  }

  /// Pieces of words, signs and stray scalars in a random order.
  static func text(_ random: inout Seeded) -> String {
    let pieces = [
      "helse", "nærings", "politikk", "lov", "EØS", "-", "- og ", "’", "'", "\u{AD}", "a\u{30A}", "\u{308}", "é", "100",
      " ", "\u{A0}000", ".", ",5", "2019", "–", ":", "/", "ﬁ", "CO₂", "\u{200D}", "🇳🇴", "ß", "İ", "日本", "s", "\n",
      "\u{FEFF}", "٣", "ǅ", "ÅRS", "½", "²", "_", "skatte", "ø", "\u{1F468}\u{200D}\u{1F469}", "\0",
    ]
    var text = ""
    for _ in 0..<120 {
      if random.next() % 12 == 0, let scalar = Unicode.Scalar(UInt32(random.next() % 0x11_0000)) {
        text.unicodeScalars.append(scalar)
      } else {
        text += pieces[Int(random.next() % UInt64(pieces.count))]
      }
    }
    return text
  }
}

/// Random numbers that are the same in each run (xorshift).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
