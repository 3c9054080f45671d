// SPDX-License-Identifier: GPL-3.0-or-later

/// What all connections share: who answers, within which limits, and who is told.
struct SiteService: Sendable {
  let router: Router
  let limits: ServerLimits
  let log: RequestLog?
  let searches: WorkerPool

  var metrics: ServerMetrics { router.metrics }

  /// Counts and logs a request that has been answered.
  func note(_ exchange: Exchange, seconds: Double) {
    metrics.answered(exchange.route, status: exchange.status, seconds: seconds, bytes: exchange.size)
    guard let log else { return }
    let entry = RequestLog.Entry(
      date: exchange.date, method: exchange.head.map { $0.isHead ? "HEAD" : "GET" } ?? "",
      path: exchange.head?.path ?? "", query: exchange.head?.query ?? "", route: exchange.route,
      status: exchange.status, bytes: exchange.size, seconds: seconds)
    if !log.add(entry) { metrics.dropped(.logLine) }
  }
}
