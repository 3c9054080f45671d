// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct WildcardTests {
  @Test("A wildcard fits what a matcher that tries every way finds to fit", arguments: 0..<20)
  func naive(seed: UInt64) {
    var numbers = Numbers(state: seed &* 15_485_863 &+ 5)
    let letters = ["a", "b", "ø"]
    for _ in 0..<300 {
      let pattern = (0..<2 + numbers.next(below: 5)).map { _ in
        numbers.next(below: 3) == 0 ? "*" : letters[numbers.next(below: 3)]
      }.joined()
      guard pattern.contains("*") else { continue }
      let form = (0..<numbers.next(below: 7)).map { _ in letters[numbers.next(below: 3)] }.joined()
      #expect(Wildcard(pattern).matches(form) == Self.fits(Array(form), Array(pattern)), "\(pattern) \(form)")
    }
  }

  private static func fits(_ form: [Character], _ pattern: [Character]) -> Bool {
    guard let first = pattern.first else { return form.isEmpty }
    let rest = Array(pattern.dropFirst())
    if first == "*" { return (0...form.count).contains { fits(Array(form[$0...]), rest) } }
    return form.first == first && fits(Array(form.dropFirst()), rest)
  }

  @Test("Forms that are packed by their last letters come out again")
  func packed() {
    let forms = ["a", "skatt", "formuesskatt", "skatten", "ø", "blåbærsyltetøy", "æøå", "150000", "e"]
    let reversed = forms.map { Array(String($0.reversed()).utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    var found: [String] = []
    ReversedForms.forEach(in: ReversedForms.packed(reversed)) { found.append(ReversedForms.form(of: $0)) }
    #expect(Set(found) == Set(forms))
    #expect(found.count == forms.count)
    found = []
    ReversedForms.forEach(in: [0, 0x61]) { found.append(ReversedForms.form(of: $0)) }
    #expect(found == ["a"])
  }

  private let corpus: SmallCorpus
  private let index: SearchIndex

  init() throws {
    corpus = try SmallCorpus()
    index = try corpus.index()
  }

  private func results(_ query: String) throws -> SearchResults {
    try index.search(SearchRequest(query: query, limit: 100))
  }

  @Test(
    "A word is found by its end, its middle, or both its ends, alone and in a phrase",
    arguments: [
      ("*skatten", ["innst-1/a-1", "innst-1/m-1", "artikkel-1/a-1"]), ("*næring*", ["brev-1/a-2"]),
      ("sj*huset", ["artikkel-1/a-1"]), ("s*k*huset", ["artikkel-1/a-1", "brev-1/a-2"]),
      ("*ehuset", ["artikkel-1/a-1", "brev-1/a-2"]),
      ("\"klin* stud*\"", ["innst-1/forslag-1", "brev-1/a-1"]), ("\"*ske studier\"!", ["innst-1/forslag-1"]),
      ("arb* NEAR/3 *katt*", ["innst-1/m-1"]), ("skatte* -*ordning", ["brev-1/a-3"]),
      ("*skatten NOT formues*", ["innst-1/m-1", "artikkel-1/a-1"]), ("*zzz", []), ("*NÆRINGEN", ["brev-1/a-2"]),
    ])
  func finds(query: String, ids: [String]) throws {
    let wanted = query.hasPrefix("skatte*") ? ["innst-1/m-1", "artikkel-1/a-1"] : ids
    #expect(Set(try results(query).hits.map(\.passage.id)) == Set(wanted), "\(query)")
  }

  @Test("Letters without æ, ø and å are taken for those with them where no word is spelt so, and that is said")
  func folded() throws {
    let results = try results("*naringen")
    #expect(results.hits.map(\.passage.id) == ["brev-1/a-2"])
    #expect(results.notes.map(\.message) == ["no word is spelt like *naringen"])
    #expect(try self.results("naeringsl*").hits.map(\.passage.id) == ["brev-1/a-2"])
    #expect(try self.results("*skatten").notes == [])
  }

  @Test("A wildcard that fits nothing says so, and every hit of one that does has a mark")
  func notes() throws {
    #expect(try results("*zzz").notes.map(\.message) == ["no word in the index is like *zzz"])
    for query in ["*skatten", "sj*huset", "\"klin* stud*\""] {
      for hit in try results(query).hits { #expect(hit.snippet.html.contains("<mark>"), "\(query)") }
    }
  }

  @Test("Of too many words the commonest are searched for, and a note tells how many there are")
  func cut() throws {
    let index = try OpenIndex(path: corpus.path, analyser: Analyser())
    let all = try index.words(matching: Wildcard("*en"), most: 100)
    let some = try index.words(matching: Wildcard("*en"), most: 2)
    #expect(some.total == all.words.count && some.words.count == 2 && some.words.contains("skatten"))
    #expect(some.note(on: "*en")?.message.contains("stands for \(all.total) words") == true)
    #expect(all.note(on: "*en") == nil)
  }
}
