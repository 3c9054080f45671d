// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct QueryParserTests {
  private let parser = QueryParser(
    analyser: Analyser(), vocabulary: QueryVocabulary(committees: ["næringskomiteen", "finanskomiteen"]))

  @Test(
    "A query has one canonical form, and that form reads back as itself",
    arguments: [
      ("Helsenæring eksport", "helsenæring eksport"),
      ("skatt og avgift", "skatt og avgift"),
      ("skatt OG avgift", "skatt AND avgift"),
      ("skatt ELLER avgift", "skatt OR avgift"),
      ("skatt IKKE avgift", "skatt NOT avgift"),
      ("skatt -avgift", "skatt NOT avgift"),
      ("a b OR c AND d", "a b OR c AND d"),
      ("(a OR b) c", "(a OR b) c"),
      ("((a)) ((b OR c))", "a (b OR c)"),
      ("a AND (b OR c)", "a AND (b OR c)"),
      ("NOT (NOT a)", "a"),
      ("-(a OR b) c", "NOT (a OR b) c"),
      ("\"tilgang til  helsedata\"", "\"tilgang til helsedata\""),
      ("«tilgang til helsedata»", "\"tilgang til helsedata\""),
      ("\"Kliniske studier\"!", "\"kliniske studier\"!"),
      ("\"skatt\"!", "\"skatt\"!"),
      ("helse*", "helse*"),
      ("skatt NEAR/5 eksport", "skatt NEAR/5 eksport"),
      ("skatt NÆR eksport", "skatt NEAR/10 eksport"),
      ("*skatt", "*skatt"),
      ("Hel*ring *SKATT*", "hel*ring *skatt*"),
      ("**skatt**en, -*lov", "*skatt*en NOT *lov"),
      ("\"klin* studie\"", "\"klin* studie\""),
      ("\"Skatt*\" \"*skatt\"!", "skatt* *skatt"),
      ("e-helse*", "\"e helse*\""),
      ("skatt* NEAR/3 *lov", "skatt* NEAR/3 *lov"),
      ("\"100/ 200\"", "\"100 / 200\""),
      ("e-helse", "e-helse"),
      ("100 000 kroner", "100000 kroner"),
      ("100/x 000", "100 x 000"),
      ("kap 10 (200)", "kap 10 (200)"),
      ("om:(\"OG\" \"a, b\")", "om:(\"OG\" \"a, b\")"),
      ("av:sv skatt", "parti:SV skatt"),
      ("party:\"Sosialistisk Venstreparti\"", "parti:SV"),
      ("parti:(SV, høyre OR krf)", "parti:(SV H KrF)"),
      ("parti:raudt", "parti:R"),
      ("type:remark", "type:merknad"),
      ("kind:tilraading", "type:tilråding"),
      ("komite:næring", "komite:næringskomiteen"),
      ("komité:finanskomiteen", "komite:finanskomiteen"),
      ("sesjon:2019–20", "sesjon:2019-2020"),
      ("dato:2019-11..2020", "dato:2019-11..2020"),
      ("dato:..2020", "dato:..2020"),
      ("siden:2019-11-19", "siden:2019-11-19"),
      ("kap:732 om:SV", "kap:732 om:SV"),
      ("om:\"norsk eksport\"", "om:\"norsk eksport\""),
      ("sprak:nynorsk", "språk:nn"),
      ("for:raudt mot:(H, \"Kristelig Folkeparti\")", "for:R mot:(H KrF)"),
      ("supports:sv opposes:frp", "for:SV mot:FrP"),
      ("post:70 item:732.70 post:732/1", "post:70 post:732/70 post:732/1"),
      ("kap. 1320 post 30", "post:1320/30"),
      ("Kapittel 1320, post 30 veg", "post:1320/30 veg"),
      ("-kap 732", "NOT kap:732"),
      ("kap (732)", "kap (732)"),
      ("beløp:>500mill", "beløp:>=500000001"),
      ("belop:>= 5", "beløp:>=5"),
      ("beløp:>=500 millioner kroner helse", "beløp:>=500mill helse"),
      ("amount:100..500mill", "beløp:100mill..500mill"),
      ("beløp:<1,5mrd", "beløp:<=1499999999"),
      ("beløp:(250000, \"1 250 000\")", "beløp:(250tusen 1250tusen)"),
      ("Innst. 12 S", "Innst. 12 S"),
      ("dok8:45", "dok8:45"),
      ("8:45 NOT innst 12 s 2019-20", "8:45 NOT innst 12 s 2019-20"),
      ("innst. 12 s, 13 s 2019-20", "Innst. 12 S (2019–2020) 13 s 2019-20"),
      ("(Innst. 12) s", "(Innst. 12) (s)"),
      ("prop (1)", "(prop) (1)"),
      ("innst:2016-2017:453-S", "innst:2016-2017:453-S"),
      ("dokument:Innst. 12 S skatt", "dokument:innst::12-S skatt"),
      ("dok:8:45", "dokument:dok8::45"),
      ("ref:\"prop 1 s 2019-20\"", "ref:prop:2019-2020:1-S"),
      ("-parti:SV skatt", "NOT parti:SV skatt"),
      ("", ""),
    ])
  func canonical(query: String, written: String) throws {
    let parsed = try parser.lenient(query)
    #expect(parsed.written == written)
    #expect(parsed.notes.filter(\.isError) == [])
    #expect(try parser.lenient(written).node == parsed.node)
  }

  @Test(
    "What cannot be read is read as words, and said",
    arguments: [
      ("a* skatt", "a skatt", "a * stands for letters beside at least two others"),
      ("h*l*g", "h l g", "a * stands for letters beside at least two others"),
      ("\"a* skatt\"", "\"a skatt\"", "a * stands for letters beside at least two others"),
      ("beløp:mange", "mange", "\"mange\" is no amount of money"),
      ("beløp:1mrd..5mill", "1mrd 5mill", "no amount of money is \"1mrd..5mill\""),
      ("post:170", "170", "\"170\" is no item"),
      ("for:SVV", "svv", "unknown party \"SVV\""),
      ("ref:noe", "noe", "\"noe\" is no reference to a document"),
      ("foo:bar", "foo bar", "unknown field \"foo\""),
      ("parti:XYZ skatt", "xyz skatt", "unknown party \"XYZ\""),
      ("type:merknat", "merknat", "unknown kind \"merknat\""),
      ("sesjon:2019-2021", "2019-2021", "\"2019-2021\" is no session"),
      ("dato:2019-13", "2019-13", "\"2019-13\" is no date"),
      ("dato:2020..2019", "2020 (2019)", "\"2020..2019\" ends before it begins"),
      ("kap:x7", "x7", "\"x7\" is no chapter"),
      ("skatt)", "skatt", "the bracket was never opened"),
      ("(skatt", "skatt", "the bracket is never closed"),
      ("()", "", "nothing stands in the brackets"),
      ("\"skatt", "skatt", "the quotation mark is never closed"),
      ("skatt AND", "skatt", "this operator needs a word on both sides"),
      ("OR skatt", "skatt", "this operator needs a word on both sides"),
      ("skatt NOT", "skatt", "nothing follows to leave out"),
      ("NEAR/3 skatt", "skatt", "NEAR stands between two words"),
      ("komite:miljø", "miljø", "no committee \"miljø\" in the index"),
    ])
  func lenient(query: String, written: String, message: String) throws {
    let parsed = try parser.lenient(query)
    #expect(parsed.written == written)
    #expect(parsed.notes.contains { $0.message == message }, "\(parsed.notes)")
  }

  @Test(
    "A strict reader puts a caret under the fault and says what to write",
    arguments: [
      ("skatt parit:SV", "  skatt parit:SV\n        ^~~~~", "did you mean parti:?"),
      ("parti:SVV", "  parti:SVV\n        ^~~", "did you mean parti:SV?"),
      ("a *s", "  a *s\n    ^~", "write helse*, *skatt, hel*ring or *skatt*"),
      ("mot:Hoyra", "  mot:Hoyra\n      ^~~~~", "did you mean mot:høyre?"),
      ("skatt (a OR b", "  skatt (a OR b\n        ^", "write ) after the last word"),
    ])
  func strict(query: String, caret: String, hint: String) throws {
    let error = #expect(throws: SaksgangError.self) { try parser.strict(query) }
    #expect(error?.id == "query-unreadable")
    #expect(error?.message.hasSuffix(caret) == true, "\(error?.message ?? "")")
    #expect(error?.hint == hint)
  }

  @Test("Ten thousand brackets of any kind neither crash nor hang")
  func brackets() throws {
    let count = 10_000
    let nests = [
      String(repeating: "(", count: count), String(repeating: ")", count: count),
      String(repeating: "(", count: count / 2) + "skatt" + String(repeating: ")", count: count / 2),
      String(repeating: "(a ", count: 300) + String(repeating: ")", count: 300),
      String(repeating: "- ", count: count / 2), String(repeating: "NOT ", count: count / 4) + "a",
      String(repeating: "parti:(", count: 200), String(repeating: "\"", count: 700),
    ]
    for text in nests {
      let parsed = try parser.lenient(text)
      #expect(parsed.notes.count < 6_000)
      #expect(try parser.lenient(parsed.written).written == parsed.written)
    }
  }

  @Test("A query past the limits is refused with a reason")
  func tooLong() {
    for text in [String(repeating: "a", count: 20_001), String(repeating: "skatt ", count: 401)] {
      let error = #expect(throws: SaksgangError.self) { try parser.lenient(text) }
      #expect(error?.id == "query-too-long")
    }
  }

  @Test("Random strings are read, and their canonical form reads back as itself", arguments: 0..<20)
  func random(seed: UInt64) throws {
    var generator = Numbers(state: seed &* 7919 &+ 1)
    let pieces = [
      "skatt", "helse-", "-", "\"", "(", ")", "*", ":", "parti:", "av:SV", "dato:2019", "..", "NEAR/3", "NEAR", "OG",
      "OR", "NOT", " ", " ", " ", "é", "\u{301}", "🇳🇴", "\u{0}", "«", "»", "!", "Innst.", "12 S", "8:153", "100 000",
      "e-helse", "type:", "(SV A)", "/", ",", "“", "”", "om:", "\n", "\u{AD}", "'", "_", "S", "(2019–2020)",
    ]
    for _ in 0..<200 {
      let text = (0..<generator.next(below: 12)).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
      let once = try parser.lenient(text)
      #expect(try parser.lenient(once.written).written == once.written, "\(text.debugDescription)")
    }
  }

  @Test("Every example in the field table is a query without a fault")
  func examples() throws {
    for field in QueryField.all {
      #expect(try parser.strict(field.example).node != nil)
      for keyword in field.keywords { #expect(QueryField(keyword: keyword) == field) }
    }
  }

  @Test("In an exact query every word stands for its own form")
  func exact() throws {
    let exact = QueryParser(analyser: Analyser(), isExact: true)
    #expect(try exact.lenient("skatt \"på arbeid\"").written == "\"skatt\"! \"på arbeid\"!")
  }
}

/// A fixed row of numbers for each seed.
struct Numbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
