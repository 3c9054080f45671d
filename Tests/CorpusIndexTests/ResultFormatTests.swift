// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct ResultFormatTests {
  private static let passage = IndexedPassage(
    id: "d-1/m-1", document: "d-1", kind: "merknad", title: "Om \"skatt\"", heading: nil, parties: ["A", "SV"],
    date: "2019-11-19", url: "dok/d-1.html#m-1", text: "Skatten\tbør\u{1B} ned, a < b.")

  private var results: SearchResults {
    let snippet = Snippet(
      of: Self.passage.text, headings: [], marks: marks("skatten"), by: Analyser())
    return SearchResults(
      query: "skatten", parsed: "skatten", total: 1, offset: 0, corrected: nil, also: ["skatt"],
      facets: [
        .init(name: "parti", counts: [.init(value: "SV", count: 4)]), .init(name: "type", counts: []),
      ],
      hits: [.init(rank: 1, score: 8.125, passage: Self.passage, snippet: snippet)], notes: [], explanation: nil)
  }

  private func marks(_ form: String) -> Marks {
    var marks = Marks()
    marks.single = [Marks.Matcher(forms: [form])]
    return marks
  }

  @Test("The JSON has the keys of the contract in its order")
  func json() throws {
    let hit = #"""
      {"rank": 1, "score": 8.125, "id": "d-1/m-1", "document": "d-1", "kind": "merknad", "title": "Om \"skatt\"", \#
      "heading": null, "parties": ["A", "SV"], "date": "2019-11-19", "url": "dok/d-1.html#m-1", \#
      "snippet": "<mark>Skatten</mark> bør  ned, a &lt; b.", "text": "Skatten\tbør\u001b ned, a < b."}
      """#
    let json = #"""
      {"schema": "saksgang.search/1", "query": "skatten", "parsed": "skatten", "total": 1, "offset": 0, \#
      "corrected": null, "also": ["skatt"], "facets": {"parti": [{"value": "SV", "count": 4}], "type": []}, \#
      "hits": [
      """#
    #expect(results.json == json + hit + "]}\n")
    #expect(results.jsonLines == hit + "\n")
    #expect(try JSONSerialization.jsonObject(with: Data(results.json.utf8)) is [String: Any])
  }

  @Test("Ids and CSV have one line a hit, and CSV holds no formula")
  func lines() {
    #expect(results.ids == "d-1/m-1\n")
    var formula = results
    formula.hits[0].passage.text = "=1+1, ja"
    let lines = formula.csv.components(separatedBy: "\r\n")
    #expect(lines[0] == "rank,score,id,document,kind,title,heading,parties,date,url,text")
    #expect(
      lines[1] == "1,8.125,d-1/m-1,d-1,merknad,\"Om \"\"skatt\"\"\",,A SV,2019-11-19,dok/d-1.html#m-1,\"'=1+1, ja\"")
  }

  @Test("The listing shows what a person needs, without signs that steer the terminal")
  func listing() {
    let text = ResultListing(width: 60).text(of: results)
    #expect(
      text.hasPrefix("1. Om \"skatt\"\n   merknad · A, SV · 2019-11-19\n   [Skatten] bør ned, a < b.\n   d-1/m-1\n"))
    #expect(text.hasSuffix("parti: SV 4\n\n1 hit\n"))
    let coloured = ResultListing(hasColour: true).text(of: results)
    #expect(coloured.contains("\u{1B}[1;33mSkatten\u{1B}[0m"))
  }

  @Test("No line is wider than the terminal", arguments: [40, 61, 100])
  func width(columns: Int) {
    var long = results
    long.hits[0].passage.title = String(repeating: "en lang tittel ", count: 20)
    for line in ResultListing(width: columns).text(of: long).split(separator: "\n") { #expect(line.count <= columns) }
  }

  @Test("A long passage is cut between words, around what matched", arguments: [0, 700, 1800])
  func cut(place: Int) {
    let filler = String(repeating: "blåbærsyltetøy og ærfugl på øya ", count: 40)
    var text = Array(filler)
    text.insert(contentsOf: " skatten ", at: place * text.count / 2000)
    let snippet = Snippet(of: String(text), headings: [], marks: marks("skatten"), by: Analyser())
    #expect(snippet.html.contains("<mark>skatten</mark>"))
    #expect(snippet.pieces.map(\.text).joined().utf8.count < Snippet.length + 80)
    #expect(!snippet.html.contains("\u{FFFD}"))
  }

  @Test("What is stored with a passage comes back, whatever signs it holds")
  func stored() {
    var passage = Self.passage
    passage.text = "a\u{1F}b\u{0}\nc"
    let back = IndexedPassage(stored: Array(passage.stored.utf8))
    #expect(back?.text == "ab\u{0}\nc")
    #expect(back?.parties == ["A", "SV"])
    #expect(IndexedPassage(stored: Array("x".utf8)) == nil)
  }
}
