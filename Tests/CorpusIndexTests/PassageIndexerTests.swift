// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

@Suite("Terms of a passage")
struct PassageIndexerTests {
  let records = SmallCorpus.corpus.documents.flatMap(IndexRecord.all)
  let analyser = Analyser()

  /// A term with how often it comes and where.
  struct Term: Equatable {
    var frequency = 0
    var positions: [Int] = []
  }

  @Test(
    "A passage has the terms that its words make one by one, whatever was read before it", arguments: [false, true])
  func naive(isReversed: Bool) throws {
    var indexer = PassageIndexer(analyser: analyser)
    for record in isReversed ? records.reversed() : records {
      #expect(try terms(of: indexer.document(from: record)) == expected(of: record, hasParts: true))
    }
  }

  @Test("Without parts, compounds are words like others")
  func withoutParts() throws {
    var indexer = PassageIndexer(analyser: analyser, hasParts: false)
    for record in records {
      #expect(try terms(of: indexer.document(from: record)) == expected(of: record, hasParts: false))
    }
  }

  @Test("A word too long for a term is left out, and keeps its position")
  func tooLong() throws {
    var record = try #require(records.first)
    let long = String(repeating: "skatt", count: 100)
    record.passage = IndexedPassage(
      id: "x/1", document: "x", kind: "avsnitt", title: "X", heading: nil, parties: [], date: nil, url: "x",
      text: "før \(long) etter")
    var indexer = PassageIndexer(analyser: analyser)
    let found = try terms(of: indexer.document(from: record))
    #expect(found["før"]?.positions == [1] && found["etter"]?.positions == [3])
    #expect(found.keys.allSatisfy { !$0.contains("skattskatt") })
  }

  @Test("A word counts once for each passage, by the form without foreign accents")
  func counts() throws {
    var indexer = PassageIndexer(analyser: analyser)
    for record in records { _ = indexer.document(from: record) }
    var expected: [String: Int] = [:]
    for record in records {
      let tokens = analyser.tokens(in: record.passage.text)
      for form in Set(tokens.flatMap { [$0.form] + $0.extra }.map(Letters.folded)) { expected[form, default: 0] += 1 }
    }
    #expect(indexer.counts == expected)
  }

  /// What Xapian has of a document after it was written.
  private func terms(of document: XapianDocument) throws -> [String: Term] {
    let scratch = try XapianScratch()
    var writer = try XapianWriter(path: scratch.file("index"), options: XapianWriterOptions(.create))
    try writer.add(document)
    try writer.finish()
    let database = try XapianDatabase(path: scratch.file("index"))
    var terms: [String: Term] = [:]
    for row in try database.terms(of: 1) {
      terms[row.term] = Term(
        frequency: row.count, positions: try database.positions(of: row.term, in: 1).map { Int($0) })
    }
    return terms
  }

  private func expected(of record: IndexRecord, hasParts: Bool) -> [String: Term] {
    var terms: [String: Term] = [:]
    func add(_ form: String, as prefixes: (stem: String, part: String)) {
      let word = WordTerms(form, by: analyser)
      terms[prefixes.stem + word.stem, default: Term()].frequency += 1
      for run in word.runs where hasParts { terms[prefixes.part + run.stem, default: Term()].frequency += 1 }
    }
    for token in analyser.tokens(in: record.passage.text) {
      terms[Letters.folded(token.form), default: Term()].positions.append(token.position)
      for form in [token.form] + token.extra {
        terms[Letters.folded(form), default: Term()].frequency += 1
        add(form, as: ("Z", "K"))
      }
    }
    for (prefix, texts) in [("H", record.headings), ("T", [record.title])] {
      for token in texts.flatMap({ analyser.tokens(in: $0) }) {
        for form in [token.form] + token.extra { add(form, as: (prefix, prefix)) }
      }
    }
    for term in record.references { terms[term, default: Term()].frequency += 1 }
    for term in record.filters { terms[term, default: Term()].frequency += 0 }
    return terms
  }
}
