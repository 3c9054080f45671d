// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

/// Help where little is found: other spellings, and what emptied an answer.
@Suite struct HelpTests {
  private static let texts = [
    "Helsenæringen er en stor næring, og helsenæringsmeldingen beskriver den.",
    "Legemiddelmangel rammer pasientene når forsyningen svikter.",
    "Beredskapslageret skal romme legemidler for et halvt år.",
    "Kommunene søker om tilskudd til gang- og sykkelveier.",
    "Sandtangen er et sted ved fjorden der båtene legger til.",
    "Fergen til øya ble innstilt, og fergen kom aldri tilbake.",
    "Statsråden svarer på spørsmål om fergen og om ferjefri forbindelse.",
    "Vi teller fisk; torsken kom, og torsken gikk.", "Torsken er dyr i år.", "Prisen på torsken stiger.",
  ]

  private let folder: SmallCorpus
  private let index: SearchIndex

  init() throws {
    folder = try SmallCorpus()
    index = try folder.index(SmallCorpus.of(Self.texts + SmallCorpus.filling))
  }

  private func search(_ query: String) throws -> SearchResults { try index.search(SearchRequest(query: query)) }

  @Test(
    "A word that the corpus does not know is taken for the nearest that it does",
    arguments: [
      ("legemidelmangel", "legemiddelmangel"), ("passientene", "pasientene"), ("tilskdd", "tilskudd"),
      ("xtorsken", "torsken"), ("beredskpaslageret", "beredskapslageret"),
      // Two letters wrong.
      ("statsrådne", "statsråden"), ("legemidelmangl", "legemiddelmangel"),
      // A compound of which one part is wrong, and that stands nowhere itself.
      ("helsnæringstilskudd", "helsenæringstilskudd"), ("legemiddelforsynnigen", "legemiddelforsyningen"),
      ("beredskpasmangel", "beredskapsmangel"),
    ])
  func spelling(typed: String, meant: String) throws {
    #expect(try search(typed).corrected == meant)
  }

  @Test(
    "What is known, a name, a number and a reference are never taken for another word",
    arguments: ["torsken", "torsk", "Sandtrø", "Torskn", "Sandtungen", "1814x", "8:154", "Innst. 13 S", "Prp"])
  func kept(query: String) throws {
    #expect(try search(query).corrected == nil)
  }

  @Test("A name that is nowhere is not replaced, but the nearest is named")
  func nameMeant() throws {
    let results = try search("Sandtangn")
    #expect(results.total == 0)
    #expect(results.advice.first?.kind == .didYouMean)
    #expect(results.advice.first?.query == "sandtangen")
    #expect(results.advice.first?.hits == 1)
  }

  @Test("One letter wrong in a long word of the corpus is put right, but for one in a hundred", arguments: 0..<3)
  func typos(seed: UInt64) throws {
    var generator = Numbers(state: seed &* 7_919 &+ 11)
    let words = Self.texts.flatMap { Analyser().tokens(in: $0).map(\.form) }.filter { $0.count > 7 }
    var wrong = 0
    for _ in 0..<60 {
      let word = words[generator.next(below: words.count)]
      let forms = WordCorrection.edited(word).filter { $0 != word && !words.contains($0) }
      let typed = forms[generator.next(below: forms.count)]
      let results = try search(typed)
      if !results.hits.contains(where: { $0.passage.text.lowercased().contains(word) }) { wrong += 1 }
    }
    #expect(wrong <= 2)
  }

  @Test("Every form one letter away is tried, and no other")
  func edited() {
    let forms = Set(WordCorrection.edited("båt"))
    for form in ["båts", "kbåt", "bå", "åt", "båk", "låt", "åbt", "btå", "boåt"] { #expect(forms.contains(form)) }
    for form in forms {
      #expect(Spelling.distance(Array(form.unicodeScalars), Array("båt".unicodeScalars)) <= 1, "\(form)")
    }
  }

  @Test(
    "An empty answer names the word or filter that emptied it, and what there is without",
    arguments: [
      ("torsken AND romvesen", "no passage has «romvesen»", "torsken", 3),
      ("fergen parti:SV", "no passage has parti:SV", "fergen", 2),
      ("torsken fergen parti:SV", "no passage has parti:SV", "torsken fergen", 5),
      ("parti:SV", "no passage has parti:SV", "", 0),
      ("\"fergen til fjorden\"", "with any of the words: 3 passages", "fergen til fjorden", 3),
      ("fergen AND torsken", "without «torsken»: 2 passages", "fergen", 2),
      ("romvesen", "no passage has «romvesen»", "", 0),
    ])
  func advice(query: String, message: String, better: String, hits: Int) throws {
    let results = try search(query)
    #expect(results.total == 0)
    let advice = try #require(results.advice.first { $0.message == message }, "\(results.advice)")
    #expect(advice.query == better)
    #expect(advice.hits == hits)
    if !better.isEmpty { #expect(try search(better).total == hits) }
  }

  @Test("A filter that has passages, but none with the words, is named with what there is without it")
  func filter() throws {
    let folder = try SmallCorpus()
    let results = try folder.index().search(SearchRequest(query: "gründere parti:H"))
    #expect(results.total == 0)
    let first = try #require(results.advice.first)
    #expect(first == .init(kind: .withoutFilter, message: "without parti:H: 1 passage", query: "gründere", hits: 1))
  }

  @Test("A rare word beside a far commoner one is searched as typed, with a question")
  func rare() throws {
    let texts =
      (0..<45).map { "Fangsten av torsk var god i uke \($0)." } + ["Byen Torse ligger langt fra torsj og hav."]
    let folder = try SmallCorpus()
    let results = try folder.index(SmallCorpus.of(texts)).search(SearchRequest(query: "torsj"))
    #expect(results.corrected == nil)
    #expect(results.total == 1)
    #expect(results.advice == [.init(kind: .didYouMean, message: "did you mean «torsk»?", query: "torsk", hits: 45)])
  }

  @Test("Where enough is found there is no advice", arguments: ["fergen OR torsken", "torsken OR næring OR båt"])
  func noAdvice(query: String) throws {
    let results = try search(query)
    #expect(results.total >= 5)
    #expect(results.advice.isEmpty)
  }

  @Test("Each other word that was searched is told with its source and its passages")
  func alternatives() throws {
    #expect(
      try search("torskn").alternatives == [.init(typed: "torskn", form: "torsken", source: .spelling, passages: 3)])
    let folded = try search("fjorden oya").alternatives
    #expect(folded.map(\.form) == ["øya"])
    #expect(folded.map(\.source) == [.folded])
  }
}
