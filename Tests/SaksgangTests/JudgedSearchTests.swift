// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusIndex
import CorpusParsing
import Foundation
import Importing
import StortingModel
import Testing

/// Search over the seed documents, held against queries judged by hand.
@Suite struct JudgedSearchTests {
  private static let queries = Checkout.shared.appending(path: "eval/queries.jsonl")

  @Test(
    "Judged queries keep their score",
    .enabled(if: Checkout.hasShared || Checkout.isCI, "the judged queries are not beside the checkout"))
  func judged() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-judged-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await Importer().importing(paths: [Checkout.shared.appending(path: "seeds").path], into: folder + "/corpus")
    let corpus = try CorpusReader.corpus(at: folder + "/corpus")
    try IndexBuilder().build(corpus, at: folder + "/index")
    let index = try SearchIndex(path: folder + "/index")
    let rows = try String(contentsOf: Self.queries, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(JudgedQuery.self, from: Data($0.utf8)) }
    var scores: [JudgedQuery.Score] = []
    for row in rows {
      let query = row.query + (row.parti.map { " parti:\($0)" } ?? "")
      let hits = try index.search(SearchRequest(query: query)).hits
      scores.append(row.score(hits.map(\.passage.whole)))
      if ProcessInfo.processInfo.environment["SAKSGANG_JUDGED"] != nil {
        print("JUDGED", row.id, query, scores.last?.written ?? "")
        for hit in hits.prefix(5) {
          print("   ", row.grade(hit.passage.whole), hit.passage.id, hit.passage.text.prefix(90))
        }
      }
    }
    let mean = JudgedQuery.Score.mean(scores)
    print("JUDGED all", mean.written, "without a hit", scores.count { !$0.hasHit })
    #expect(mean.gain > 0.8)
    #expect(mean.reciprocalRank > 0.95)
    #expect(scores.count { !$0.hasHit } == 0)
  }
}

/// One query with the passages that were judged relevant.
private struct JudgedQuery: Decodable {
  var id: String
  var query: String
  var parti: String?
  var relevant: [Relevant]

  struct Relevant: Decodable {
    var quote: String
    var grade: Int?
  }

  struct Score {
    var precision = 0.0
    var reciprocalRank = 0.0
    var gain = 0.0
    var hasHit = false

    var written: String {
      String(format: "P@5 %.3f MRR %.3f nDCG@10 %.3f", precision, reciprocalRank, gain)
    }

    static func mean(_ scores: [Score]) -> Score {
      let count = Double(max(1, scores.count))
      return Score(
        precision: scores.reduce(0) { $0 + $1.precision } / count,
        reciprocalRank: scores.reduce(0) { $0 + $1.reciprocalRank } / count,
        gain: scores.reduce(0) { $0 + $1.gain } / count)
    }
  }

  private var quotes: [String: Int] {
    Dictionary(relevant.map { (Self.plain($0.quote), $0.grade ?? 1) }, uniquingKeysWith: { $1 })
  }

  func grade(_ text: String) -> Int {
    let text = Self.plain(text)
    return quotes.filter { text.contains($0.key) }.map(\.value).max() ?? 0
  }

  /// A quote counts once, for the first hit that holds it.
  func score(_ hits: [String]) -> Score {
    let quotes = quotes
    var used: Set<String> = []
    let gains = hits.map { hit in
      let text = Self.plain(hit)
      let matched = quotes.filter { text.contains($0.key) && !used.contains($0.key) }
      used.formUnion(matched.keys)
      return matched.values.max() ?? 0
    }
    let ideal = Self.discounted(quotes.values.sorted(by: >))
    let first = gains.firstIndex { $0 > 0 }
    return Score(
      precision: Double(gains.prefix(5).count { $0 > 0 }) / Double(min(5, max(1, quotes.count))),
      reciprocalRank: first.map { 1 / Double($0 + 1) } ?? 0,
      gain: ideal > 0 ? Self.discounted(gains) / ideal : 0, hasHit: !hits.isEmpty)
  }

  private static func discounted(_ gains: [Int]) -> Double {
    gains.prefix(10).enumerated().reduce(0) { $0 + (pow(2, Double($1.element)) - 1) / log2(Double($1.offset + 2)) }
  }

  /// Lower case, without marks and quotation marks, with single spaces.
  private static func plain(_ text: String) -> String {
    var text = text.precomposedStringWithCanonicalMapping.replacing("\u{AD}", with: "")
    for dash in ["–", "—", "−", "‑"] { text = text.replacing(dash, with: "-") }
    text.removeAll { "«»\"'’‘“”*_>".contains($0) }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.trimmingCharacters(in: CharacterSet(charactersIn: " .:;,-")).lowercased()
  }
}
