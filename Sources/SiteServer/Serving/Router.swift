// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Says what a request is answered with: a file, the metrics, a stream of events, or a search.
struct Router: Sendable {
  let files: SiteFiles
  let search: SiteServer.SearchAnswer
  /// By path.
  let feeds: [String: EventFeed]
  let addition: PageAddition?
  let metrics: ServerMetrics
  let servesMetrics: Bool

  enum Answer {
    case now(Response, ServerMetrics.Route)
    /// Takes time: to be worked out on another thread, before the instant that it is given.
    case later(@Sendable (ContinuousClock.Instant) -> Response)
  }

  func answer(_ head: RequestHead, waitingSearches: Int) -> Answer {
    if let feed = feeds[head.path] {
      return .now(Response(status: 200, type: "text/event-stream", body: .events(feed)), .events)
    }
    if let addition, addition.path == head.path { return .now(addition.file, .page) }
    return switch head.path {
    case "/api/search": searched(head)
    case "/metrics" where servesMetrics:
      .now(
        .text(
          200, metrics.text(waitingSearches: waitingSearches), type: "text/plain; version=0.0.4; charset=utf-8"),
        .metrics)
    default: .now(addition?.added(to: page(head)) ?? page(head), .page)
    }
  }

  private func searched(_ head: RequestHead) -> Answer {
    guard let parameters = PercentEncoding.parameters(head.query) else {
      return .now(
        .problem(400, "the query's percent-encoding cannot be read", hint: "encode it as UTF-8: ?q=bl%C3%A5b%C3%A6r"),
        .search)
    }
    return .later { [search] deadline in
      let (status, json) = search(parameters, deadline)
      return Response(status: status, type: "application/json; charset=utf-8", body: .bytes(Array(json)))
    }
  }

  private func page(_ head: RequestHead) -> Response {
    switch files.found(at: head.path) {
    case .file(let file, let type):
      let isKnown = addition == nil && (head.knownTag.map { $0 == "*" || $0.contains(file.tag) } ?? false)
      return Response(
        status: isKnown ? 304 : 200, type: type, headers: [("ETag", file.tag)],
        body: isKnown ? .bytes([]) : .file(file))
    case .folder(let address):
      var response = Response.text(301, "Siden er på \(address)\n")
      response.headers.append(("Location", address + (head.query.isEmpty ? "" : "?" + head.query)))
      return response
    case nil:
      guard case .file(let file, let type)? = files.found(at: "/404.html") else {
        return .text(404, "Fant ikke siden.\n")
      }
      return Response(status: 404, type: type, body: .file(file))
    }
  }
}
