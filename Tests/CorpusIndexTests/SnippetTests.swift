// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct SnippetTests {
  private func snippet(_ text: String, _ query: String, headings: [String] = []) throws -> Snippet {
    var corpus = Corpus()
    var document = Document(id: "d", kind: .brev, title: "Tittel", path: "d.md")
    document.passages = [
      Passage(id: "d/a", kind: .avsnitt, section: nil, text: text, markdown: text, attribution: Attribution(), line: 1)
    ]
    corpus.documents = [document]
    let scratch = try SmallCorpus()
    let results = try scratch.index(corpus).search(SearchRequest(query: query))
    return try #require(results.hits.first, "\(query)").snippet
  }

  @Test(
    "What matched is marked, and no more than that",
    arguments: [
      ("skatt", "De vil senke formuesskatten.", "De vil senke formues[skatten]."),
      ("formuesskatt", "De vil senke formuesskatten.", "De vil senke [formuesskatten]."),
      (
        "\"klinisk studie\"", "Flere kliniske studier, og en klinisk prøve.",
        "Flere [kliniske studier], og en klinisk prøve."
      ),
      ("sykehus", "Sjukehuset ligg ved fjorden.", "[Sjukehuset] ligg ved fjorden."),
      (
        "legemiddelproduksjon", "Egen produksjon av legemidler, og et legemiddelregister.",
        "Egen [produksjon] av [legemidler], og et [legemiddel]register."
      ),
      ("gruender", "En gründer kom.", "En [gründer] kom."),
      ("pasientenne", "Der ventet pasientene.", "Der ventet [pasientene]."),
      ("skatte*", "Skatteordningen er ny.", "[Skatteordningen] er ny."),
      ("e-helse", "Direktoratet for e-helse svarer.", "Direktoratet for [e-helse] svarer."),
      ("omsorgstjeneste", "Lov om helse- og omsorgstjenester.", "Lov om helse- og [omsorgstjenester]."),
      ("laks NEAR/4 avgift", "En avgift på oppdrett av laks.", "En [avgift] på oppdrett av [laks]."),
      ("skatt -laks", "Skatten øker.", "[Skatten] øker."),
      ("til", "Veien til byen.", "Veien [til] byen."),
      ("\"Skatten\"!", "Skatten og skatter.", "[Skatten] og skatter."),
    ])
  func marked(query: String, text: String, expected: String) throws {
    #expect(try snippet(text, query).marked(start: "[", end: "]") == expected)
  }

  @Test("A snippet begins with a sentence where one begins near", arguments: [4, 12, 40])
  func sentence(count: Int) throws {
    let filler = String(repeating: "Her står det noe annet om fjell og fjord. ", count: count)
    let text = filler + "Kommunene får mindre skatt enn ventet. " + filler
    let shown = try snippet(text, "skatt").marked(start: "[", end: "]")
    #expect(shown.drop { $0 == "…" || $0 == " " }.first?.isUppercase == true, "\(shown)")
    #expect(shown.contains("Kommunene får mindre [skatt] enn ventet."))
  }

  @Test("What stands far into a very long passage is found and marked")
  func longPassage() throws {
    let filler = String(repeating: "fjell og fjord ", count: 20_000)
    let shown = try snippet(filler + "kliniske studier " + filler, "\"klinisk studie\"")
    #expect(shown.html.contains("<mark>kliniske studier</mark>"))
    #expect(shown.html.utf8.count < 600)
  }

  @Test("A word of a million letters neither breaks the snippet nor fills it")
  func longWord() throws {
    let giant = String(repeating: "å", count: 1_000_000)
    let shown = try snippet("skatt \(giant) skatt", "skatt")
    #expect(shown.html.contains("<mark>skatt</mark>"))
    #expect(shown.html.utf8.count < 600)
    #expect(!shown.html.contains("\u{FFFD}"))
  }

  @Test("Every hit of a query of words has a mark, whatever the text holds", arguments: 0..<6)
  func alwaysMarked(seed: UInt64) throws {
    let scratch = try SmallCorpus()
    let index = try scratch.index(ScatteredCorpus.corpus(seed: seed, hostile: seed > 2))
    var numbers = Numbers(state: seed &+ 77)
    for _ in 0..<150 {
      let query = ScatteredCorpus.query(&numbers)
      for hit in try index.search(SearchRequest(query: query, limit: 200)).hits {
        #expect(
          hit.snippet.pieces.contains { $0.isMarked }, "\(query): \(hit.passage.id) \(hit.passage.text.prefix(300))")
      }
    }
  }

  @Test("A snippet is safe HTML that holds the text and nothing else", arguments: 0..<6)
  func safe(seed: UInt64) throws {
    let scratch = try SmallCorpus()
    let index = try scratch.index(ScatteredCorpus.corpus(seed: seed &+ 50, hostile: true))
    var numbers = Numbers(state: seed &+ 5)
    for _ in 0..<60 {
      for hit in try index.search(SearchRequest(query: ScatteredCorpus.query(&numbers), limit: 200)).hits {
        let html = hit.snippet.html
        #expect(Self.isSafe(html), "\(html.debugDescription)")
        let shown = hit.snippet.pieces.map(\.text).joined()
        #expect(
          Self.letters(shown).isSubset(
            of: Self.letters(hit.passage.text + hit.passage.title + (hit.passage.heading ?? ""))))
      }
    }
  }

  private static func letters(_ text: String) -> Set<Character> { Set(text.filter { $0.isLetter || $0.isNumber }) }

  /// No tag but `mark` in pairs, every `&` a reference, no sign that steers a terminal or turns the direction.
  static func isSafe(_ html: String) -> Bool {
    var rest = html[...]
    var isMarked = false
    while let sign = rest.first(where: { "<>&\"'".contains($0) }), let index = rest.firstIndex(of: sign) {
      rest = rest[index...]
      if !isMarked, rest.hasPrefix("<mark>") {
        (isMarked, rest) = (true, rest.dropFirst(6))
      } else if isMarked, rest.hasPrefix("</mark>") {
        (isMarked, rest) = (false, rest.dropFirst(7))
      } else if let reference = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(reference.count)
      } else {
        return false
      }
    }
    return !isMarked && !html.unicodeScalars.contains { ShownText.isUnseen($0) }
  }
}
