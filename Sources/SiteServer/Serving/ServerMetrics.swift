// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// What the server has done so far, as Prometheus reads it.
final class ServerMetrics: Sendable {
  /// What a request was for.
  enum Route: String, Sendable, CaseIterable { case page, search, metrics, events, refused }

  /// Why a connection was closed or a piece of work not done.
  enum Drop: String, Sendable, CaseIterable {
    case full, headTime = "head_time", idle, sendTime = "send_time", logLine = "log_line"
  }

  private struct Kind: Hashable, Comparable {
    let route: Route
    let status: Int

    static func < (left: Kind, right: Kind) -> Bool {
      (left.route.rawValue, left.status) < (right.route.rawValue, right.status)
    }
  }

  private struct Times {
    var buckets = [Int](repeating: 0, count: ServerMetrics.bounds.count)
    var sum = 0.0
    var count = 0
  }

  private struct State {
    var requests: [Kind: Int] = [:]
    var times: [Route: Times] = [:]
    var drops: [Drop: Int] = [:]
    var bytes = 0
    var accepted = 0
    var open = 0
  }

  /// In seconds, each bucket up to and with its bound.
  private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
  private let state = Mutex(State())

  func answered(_ route: Route, status: Int, seconds: Double, bytes: Int) {
    state.withLock { state in
      state.requests[Kind(route: route, status: status), default: 0] += 1
      state.bytes += bytes
      var times = state.times[route] ?? Times()
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { times.buckets[index] += 1 }
      times.sum += seconds
      times.count += 1
      state.times[route] = times
    }
  }

  func dropped(_ drop: Drop) { state.withLock { $0.drops[drop, default: 0] += 1 } }

  func opened() { state.withLock { ($0.accepted, $0.open) = ($0.accepted + 1, $0.open + 1) } }

  func closed() { state.withLock { $0.open -= 1 } }

  /// The text of the Prometheus exposition format, version 0.0.4.
  func text(waitingSearches: Int) -> String {
    let state = state.withLock { $0 }
    var text = Self.header("saksgang_requests_total", "counter", "Requests that were answered.")
    for (kind, count) in state.requests.sorted(by: { $0.key < $1.key }) {
      text += "saksgang_requests_total{route=\"\(kind.route.rawValue)\",status=\"\(kind.status)\"} \(count)\n"
    }
    text += Self.header(
      "saksgang_request_seconds", "histogram", "From the end of a request's head to the end of its answer.")
    for route in Route.allCases { text += state.times[route].map { Self.histogram($0, route) } ?? "" }
    text += Self.header("saksgang_dropped_total", "counter", "Connections closed, and log lines lost, by reason.")
    for drop in Drop.allCases {
      text += "saksgang_dropped_total{reason=\"\(drop.rawValue)\"} \(state.drops[drop] ?? 0)\n"
    }
    for (name, type, help, value) in [
      ("saksgang_connections_total", "counter", "Connections taken.", state.accepted),
      ("saksgang_connections", "gauge", "Connections that are open.", state.open),
      ("saksgang_searches_waiting", "gauge", "Searches that wait for another to end.", waitingSearches),
      ("saksgang_sent_bytes_total", "counter", "Bytes of responses.", state.bytes),
    ] { text += Self.header(name, type, help) + "\(name) \(value)\n" }
    return text
  }

  private static func header(_ name: String, _ type: String, _ help: String) -> String {
    "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private static func histogram(_ times: Times, _ route: Route) -> String {
    let name = "saksgang_request_seconds"
    var text = ""
    for (bound, count) in zip(bounds, times.buckets) {
      text += "\(name)_bucket{route=\"\(route.rawValue)\",le=\"\(bound)\"} \(count)\n"
    }
    text += "\(name)_bucket{route=\"\(route.rawValue)\",le=\"+Inf\"} \(times.count)\n"
    text += "\(name)_sum{route=\"\(route.rawValue)\"} \(times.sum)\n"
    return text + "\(name)_count{route=\"\(route.rawValue)\"} \(times.count)\n"
  }
}
