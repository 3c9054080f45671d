// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusIndex
import Foundation

/// A list of queries, and an open index to run them on.
struct SearchBench {
  private struct Query {
    let kind: String
    let text: String
  }

  /// What is asked beside the query.
  private struct Work {
    let name: String
    var limit = 10
    var countsFacets = true

    static let whole = Work(name: "snippets and facets")
    static let all = [
      whole, Work(name: "snippets", countsFacets: false), Work(name: "facets", limit: 0),
      Work(name: "neither", limit: 0, countsFacets: false),
    ]

    func request(_ query: String) -> SearchRequest {
      SearchRequest(query: query, limit: limit, countsFacets: countsFacets)
    }
  }

  private let index: SearchIndex
  private let queries: [Query]
  /// Milliseconds: on the wall, or of the processor where others keep the machine busy.
  private let clock: () -> Double

  init(index path: String, list: String, countsProcessor: Bool) throws {
    let source = countsProcessor ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC
    clock = { Self.milliseconds(of: source) }
    index = try SearchIndex(path: path)
    queries = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return cells.count == 2 ? Query(kind: cells[0], text: cells[1]) : nil
    }
  }

  private static func milliseconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// Totals, facets and hits of every query, a line each.
  func answers() throws -> String {
    var lines: [String] = []
    for query in queries {
      let results = try index.search(Work.whole.request(query.text))
      let facets = (results.facets ?? []).map { facet in
        facet.name + ":" + facet.counts.map { "\($0.value)=\($0.count)" }.joined(separator: ",")
      }
      let hits = results.hits.map { "\($0.passage.id) \($0.snippet.html)" }
      lines.append(([query.text, "\(results.total)"] + facets + hits).joined(separator: "\t"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Milliseconds as a Markdown table: the whole list for each work, then each class with everything.
  func table(rounds: Int) throws -> String {
    var rows: [String] = []
    var slowest = ""
    for work in Work.all {
      let times = try measured(work, rounds: rounds)
      rows.append(Self.row("all \(queries.count), \(work.name)", times.flatMap { $0 }))
      guard work.name == Work.whole.name else { continue }
      rows += byKind(times)
      slowest = slow(times)
    }
    let head = "| queries | p50 | p90 | p99 | max |\n| --- | --- | --- | --- | --- |\n"
    return head + rows.joined(separator: "\n") + "\n\nslowest, by median: " + slowest
  }

  /// The times of each query in the order of the list.
  private func measured(_ work: Work, rounds: Int) throws -> [[Double]] {
    for query in queries { _ = try index.search(work.request(query.text)) }
    var times = Array(repeating: [Double](), count: queries.count)
    for _ in 0..<rounds {
      for (place, query) in queries.enumerated() {
        let request = work.request(query.text)
        let start = clock()
        _ = try index.search(request)
        times[place].append(clock() - start)
      }
    }
    return times
  }

  private func byKind(_ times: [[Double]]) -> [String] {
    var kinds: [String] = []
    for query in queries where kinds.last != query.kind { kinds.append(query.kind) }
    return kinds.map { kind in
      let own = queries.indices.filter { queries[$0].kind == kind }
      return Self.row("\(kind) (\(own.count))", own.flatMap { times[$0] })
    }
  }

  private func slow(_ times: [[Double]]) -> String {
    let medians = times.map { $0.sorted()[$0.count / 2] }
    let worst = queries.indices.sorted { medians[$0] > medians[$1] }.prefix(12)
    return worst.map { "\(queries[$0].text) \(Self.written(medians[$0]))" }.joined(separator: "; ")
  }

  private static func row(_ name: String, _ times: [Double]) -> String {
    let sorted = times.sorted()
    guard let most = sorted.last else { return "| \(name) | | | | |" }
    let quantiles = [0.5, 0.9, 0.99].map { sorted[min(sorted.count - 1, Int(Double(sorted.count) * $0))] }
    return "| \(name) | " + (quantiles + [most]).map(written).joined(separator: " | ") + " |"
  }

  private static func written(_ milliseconds: Double) -> String { String(format: "%.2f", milliseconds) }
}
