// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import Foundation
import SiteServer
import StortingModel

/// `saksgang serve`: the built site, with search answered by the index.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the site, with search at /api/search?q=.",
    discussion: "Ctrl-C or SIGTERM ends it once the requests under way are answered. See docs/serving.md.")

  @OptionGroup var index: IndexOptions

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var output = "_site"

  @Option(help: "The port to listen on; 0 for any free one.")
  var port: UInt16 = 8080

  @Option(help: "The address to listen on, in digits.")
  var host = "127.0.0.1"

  @Flag(help: "Answer without the shards of an index that cannot be reached, and name them.")
  var partial = false

  @Flag(help: "Answer /metrics, in the text format of Prometheus, to whoever asks.")
  var metrics = false

  @Option(help: "Write a line for each request to standard output: text or json.")
  var logFormat: RequestLog.Format?

  @Flag(help: "Write what is searched for in these lines too.")
  var logQueries = false

  @Flag(help: "As --log-format text.")
  var verbose = false

  func run() async throws {
    try await reporting {
      guard FileManager.default.fileExists(atPath: output + "/index.html") else {
        throw SaksgangError(
          id: "site-missing", message: "serving «\(output)»: there is no site", hint: "make it with: saksgang build")
      }
      let limits = ServerLimits()
      let answers = SearchAnswers(index: LiveIndex(path: index.index, copies: limits.searches, allowsMissing: partial))
      let server = SiteServer(folder: output, limits: limits, servesMetrics: metrics, log: log) {
        parameters, deadline in answers.answer(parameters, before: deadline)
      }
      try await server.runUntilStopped(host: host, port: port)
    }
  }

  private var log: RequestLog? {
    guard let format = logFormat ?? (verbose ? .text : nil) else { return nil }
    return RequestLog(format, hasQueries: logQueries) { Console.result($0) }
  }
}

extension RequestLog.Format: ExpressibleByArgument {}

extension SiteServer {
  /// Serves until SIGINT or SIGTERM, and says where.
  func runUntilStopped(host: String, port: UInt16) async throws {
    let serving = Task {
      try await run(host: host, port: port) { port in
        Console.note("http://\(host.contains(":") ? "[\(host)]" : host):\(port)/  (stop with Ctrl-C)")
      }
    }
    let signals = StopSignals { serving.cancel() }
    defer { signals.forget() }
    try await serving.value
  }
}

/// Calls a function at the first SIGINT or SIGTERM; the second ends the program at once, as without it.
private struct StopSignals {
  private let sources: [any DispatchSourceSignal]

  init(_ stop: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(number, SIG_DFL)
        stop()
      }
      source.resume()
      return source
    }
  }

  func forget() { for source in sources { source.cancel() } }
}

/// Answers `/api/search` from the index, in the JSON of `search --format json`.
struct SearchAnswers: Sendable {
  let index: LiveIndex

  /// Parameters: `q`, `limit` (1–100), `offset`, `sort`, `group=document`, `facets=1`, `exact=1`, `boost`.
  func answer(
    _ parameters: [String: String], before deadline: ContinuousClock.Instant
  ) -> (status: Int, json: Data) {
    guard let query = parameters["q"], !query.isEmpty else {
      return (400, Self.problem("the query is missing", "ask with ?q=WORD"))
    }
    var request = SearchRequest(
      query: query, limit: min(max(1, parameters["limit"].flatMap { Int($0) } ?? 10), 100),
      offset: min(max(0, parameters["offset"].flatMap { Int($0) } ?? 0), 10_000),
      sort: parameters["sort"].flatMap { SearchRequest.Sort(rawValue: $0) } ?? .relevance,
      grouping: parameters["group"].flatMap { SearchRequest.Grouping(rawValue: $0) } ?? .none,
      countsFacets: parameters["facets"] == "1", isExact: parameters["exact"] == "1",
      boosts: parameters["boost"].map { [$0] } ?? [])
    request.limits = .served
    do throws(SaksgangError) {
      let results = try index.search { index throws(SaksgangError) in try index.search(request, before: deadline) }
      return (200, Data(results.json.utf8))
    } catch {
      return (Self.status(of: error), Self.problem(error.message, error.hint))
    }
  }

  private static func status(of error: SaksgangError) -> Int {
    if error.id == "search-too-slow" { return 504 }
    return error.id.hasPrefix("query") || error.id.hasPrefix("boost") ? 400 : 503
  }

  private static func problem(_ message: String, _ hint: String) -> Data {
    let fields = ["schema": "saksgang.error/1", "error": message, "hint": hint]
    return (try? JSONSerialization.data(withJSONObject: fields, options: .sortedKeys)) ?? Data("{}".utf8)
  }
}
