// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

/// The order of hits, over passages of our own that differ in one thing each.
@Suite struct RankingTests {
  private func ids(_ query: String, in texts: [String], limit: Int = 100) throws -> [String] {
    try results(query, in: texts, limit: limit).hits.map(\.passage.id)
  }

  private func results(_ query: String, in texts: [String], limit: Int = 100) throws -> SearchResults {
    let folder = try SmallCorpus()
    let index = try folder.index(SmallCorpus.of(texts))
    return try index.search(SearchRequest(query: query, limit: limit))
  }

  @Test(
    "Of passages alike but for the word, the typed form comes before an inflection, and that before a compound",
    arguments: [
      ("skatten", "skatten", "skatter", "formuesskatten"),
      ("legemidlet", "legemidlet", "legemidler", "legemiddelmangel"),
      ("helsenæring", "helsenæring", "helsenæringen", "helsenæringsmelding"),
      ("avgift", "avgift", "avgifter", "bilavgift"),
    ])
  func formThenStemThenPart(query: String, form: String, inflection: String, compound: String) throws {
    for turn in 0..<3 {
      var words = [form, inflection, compound]
      words = Array(words[turn...] + words[..<turn])
      let texts = words.map { "Komiteen drøfter \($0) på mandag." } + SmallCorpus.filling
      let found = try ids(query, in: texts)
      #expect(found == [form, inflection, compound].compactMap(words.firstIndex).map { "d/a-\($0)" }, "\(words)")
    }
  }

  @Test("More of the words come before fewer, and all of them in a row first")
  func coordination() throws {
    let texts = [
      "Havet gir mat, og havner tar imot fisk fra kysten.", "Kysten har mange havner, og noen er små nok for fisk.",
      "Havner på kysten lager støy.", "Vind fra havet gir strøm, og vinden er gratis i år.",
    ]
    #expect(Set(try ids("fisk havner kysten", in: texts + SmallCorpus.filling).prefix(2)) == ["d/a-0", "d/a-1"])
    #expect(try ids("havner på kysten", in: texts + SmallCorpus.filling).first == "d/a-2")
  }

  @Test("Two words find the compound that they make, and put it before the words apart")
  func compound() throws {
    let texts = ["Næring gir god helse til alle barn.", "Landets helsenæring gir arbeid til alle."]
    let results = try results("helse næring", in: texts + SmallCorpus.filling)
    #expect(results.hits.map(\.passage.id) == ["d/a-1", "d/a-0"])
    #expect(results.also == ["helsenæring"])
    #expect(results.alternatives.map(\.source) == [.compound])
    #expect(results.alternatives.map(\.typed) == ["helse næring"])
  }

  @Test("A compound finds its pieces apart, cut as the texts have them, and comes before them")
  func pieces() throws {
    let texts = [
      "Landet skal ha egen produksjon av legemidler.", "Legen kjente et middel mot produksjonen av røyk.",
      "De drøfter legemiddelproduksjon i et møte.",
    ]
    #expect(try ids("legemiddelproduksjon", in: texts + SmallCorpus.filling) == ["d/a-2", "d/a-0"])
  }

  @Test("A word that is a compound weighs no more than another of its rarity", arguments: [false, true])
  func compoundAndWord(turned: Bool) throws {
    let texts = ["De så en fiskebåt ved kaien.", "De så en skonnert ved kaien.", "Han har en båt.", "Hun spiser fisk."]
    let query = turned ? "skonnert fiskebåt" : "fiskebåt skonnert"
    let hits = try results(query, in: texts + SmallCorpus.filling).hits
    #expect(Set(hits.map(\.passage.id)) == ["d/a-0", "d/a-1"])
    #expect(abs(hits[0].score - hits[1].score) < 0.1)
  }

  @Test("A passage that says the same as a better one comes after the others, and is named by it")
  func repeats() throws {
    let proposal = "Stortinget ber regjeringen styrke kystvakten."
    let texts = [
      proposal, proposal.uppercased(), "Den norske kystvakten trenger, sier mange, nye skip og folk til sjøs.",
    ]
    let results = try results("kystvakten styrke", in: texts + [proposal] + SmallCorpus.filling)
    #expect(results.total == 4)
    #expect(results.hits.map(\.passage.id) == ["d/a-0", "d/a-2", "d/a-1", "d/a-3"])
    #expect(results.hits.map(\.sameText) == [["d/a-1", "d/a-3"], [], [], []])
    #expect(results.hits.map(\.score) == results.hits.map(\.score).sorted(by: >))
  }

  @Test("Pages show every passage once where texts repeat, past the hits that are put in order too")
  func pagesOfRepeats() throws {
    let texts = (0..<80).map { "Stortinget ber regjeringen vurdere fergen nummer \($0 % 9)." } + SmallCorpus.filling
    let folder = try SmallCorpus()
    let index = try folder.index(SmallCorpus.of(texts))
    let all = try index.search(SearchRequest(query: "fergen", limit: 200)).hits
    #expect(Set(all.map(\.passage.id)).count == 80)
    #expect(Set(all.prefix(9).map(\.passage.text)).count == 9)
    for size in [1, 7, 30, 49, 60] {
      let paged = try stride(from: 0, to: 80, by: size).flatMap {
        try index.search(SearchRequest(query: "fergen", limit: size, offset: $0)).hits
      }
      #expect(paged == all, "\(size) a page")
    }
  }

  @Test(
    "Texts are the same whatever their case and signs, and differ by a letter or digit",
    arguments: [
      ("«Øk støtten»", "øk støtten.", true), ("1,5 – 2 mill.", "1,5-2 mill", true), ("ÆØÅ", "æøå", true),
      ("a b", "ab", true), ("øk", "ok", false), ("5 mill.", "6 mill.", false), ("é", "e", false),
      ("βeta", "γeta", false),
    ])
  func sameText(left: String, right: String, isSame: Bool) {
    #expect((SameText.key(of: left) == SameText.key(of: right)) == isSame)
  }

  @Test("A text without letters is the same as no other", arguments: ["", "–", "« … »", "*"])
  func noText(text: String) { #expect(SameText.key(of: text) == nil) }
}

extension SmallCorpus {
  /// A corpus of one document with these passages: `d/a-0`, `d/a-1` and so on.
  static func of(_ texts: [String]) -> Corpus {
    var document = Document(id: "d", kind: .brev, title: "Brev", path: "d.md")
    document.passages = texts.enumerated().map { number, text in
      Passage(
        id: "d/a-\(number)", kind: .avsnitt, section: nil, text: text, markdown: text,
        attribution: Attribution(speaker: nil, parties: nil, basis: .none), line: number + 1)
    }
    var corpus = Corpus()
    corpus.documents = [document]
    return corpus
  }

  /// Passages about other things, so that no word stands everywhere.
  static let filling = [
    "Toget går tidlig.", "Broen ble bygd av stein.", "Elevene leser om romfart.", "Bonden sår korn i mai.",
    "Isen på vannet er tynn.", "Museet viser gamle kart.", "Hunden bjeffer mot posten.", "Skogen vokser sakte.",
  ]
}
