// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// One line a request, written beside the serving so that a full pipe holds nobody up.
///
/// Nobody's address is written, and what somebody searches for only where that is asked for.
package struct RequestLog: Sendable {
  package enum Format: String, Sendable, CaseIterable { case text, json }

  let format: Format
  let hasQueries: Bool
  private let write: @Sendable (String) -> Void
  private let pool: WorkerPool

  /// - Parameters:
  ///   - hasQueries: the query of each search is written too.
  ///   - write: called with one line at a time, without its end.
  package init(_ format: Format, hasQueries: Bool, write: @escaping @Sendable (String) -> Void) {
    (self.format, self.hasQueries, self.write) = (format, hasQueries, write)
    pool = WorkerPool(name: "saksgang-log", threads: 1, capacity: 10_000)
  }

  /// One request that was answered.
  struct Entry: Sendable {
    var date: Date
    /// Empty where the request could not be read.
    var method: String
    /// As sent, without its query.
    var path: String
    var query: String
    var route: ServerMetrics.Route
    var status: Int
    var bytes: Int
    var seconds: Double
  }

  /// False where so many lines wait already that this one is lost.
  func add(_ entry: Entry) -> Bool {
    let (format, hasQueries, write) = (format, hasQueries, write)
    return pool.add { write(entry.line(format, hasQuery: hasQueries)) }
  }

  /// Lets the lines that wait be written, and ends.
  func close() async {
    pool.close()
    _ = await pool.ends(within: 2)
  }
}

extension RequestLog.Entry {
  private struct Fields: Encodable {
    var time: String
    var method: String
    var path: String
    var query: String?
    var route: String
    var status: Int
    var bytes: Int
    var ms: Double
  }

  func line(_ format: RequestLog.Format, hasQuery: Bool) -> String {
    let query = hasQuery && !query.isEmpty ? query : nil
    let time = date.formatted(.iso8601.time(includingFractionalSeconds: true))
    let milliseconds = (seconds * 100_000).rounded() / 100
    switch format {
    case .text:
      return "\(time) \(method.isEmpty ? "-" : method) \(path.isEmpty ? "-" : path)\(query.map { "?" + $0 } ?? "") "
        + "\(status) \(bytes) \(milliseconds) ms"
    case .json:
      let fields = Fields(
        time: time, method: method, path: path, query: query, route: route.rawValue, status: status, bytes: bytes,
        ms: milliseconds)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return (try? encoder.encode(fields)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
  }
}
