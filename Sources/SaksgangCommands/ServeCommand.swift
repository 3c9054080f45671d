// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import Foundation
import Logging
import SiteServer
import StortingModel

/// `saksgang serve`: the built site, with search answered by the index.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the site, with search at /api/search?q=.")

  @OptionGroup var index: IndexOptions

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var output = "_site"

  @Option(help: "The port to listen on; 0 for any free one.")
  var port: UInt16 = 8080

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Flag(help: "Log each request.")
  var verbose = false

  func run() async throws {
    try await reporting {
      guard FileManager.default.fileExists(atPath: output + "/index.html") else {
        throw SaksgangError(
          id: "site-missing", message: "serving «\(output)»: there is no site", hint: "make it with: saksgang build")
      }
      var logger = Logger(label: "saksgang.serve") { StreamLogHandler.standardError(label: $0) }
      logger.logLevel = verbose ? .debug : .warning
      let answers = SearchAnswers(index: LiveIndex(path: index.index))
      let server = SiteServer(folder: output, logger: logger) { parameters in answers.answer(parameters) }
      let host = host.contains(":") ? "[\(host)]" : host
      try await server.run(host: self.host, port: port) { port in
        Console.note("http://\(host):\(port)/  (stop with Ctrl-C)")
      }
    }
  }
}

/// Answers `/api/search` from the index, in the JSON of `search --format json`.
private struct SearchAnswers: Sendable {
  let index: LiveIndex

  /// Parameters: `q`, `limit` (1–100), `offset`, `sort`, `group=document`, `facets=1`, `exact=1`, `boost`.
  func answer(_ parameters: [String: String]) -> (status: Int, json: Data) {
    guard let query = parameters["q"], !query.isEmpty else {
      return (400, Self.problem("the query is missing", "ask with ?q=WORD"))
    }
    let request = SearchRequest(
      query: query, limit: min(max(1, parameters["limit"].flatMap { Int($0) } ?? 10), 100),
      offset: max(0, parameters["offset"].flatMap { Int($0) } ?? 0),
      sort: parameters["sort"].flatMap { SearchRequest.Sort(rawValue: $0) } ?? .relevance,
      grouping: parameters["group"].flatMap { SearchRequest.Grouping(rawValue: $0) } ?? .none,
      countsFacets: parameters["facets"] == "1", isExact: parameters["exact"] == "1",
      boosts: parameters["boost"].map { [$0] } ?? [])
    do throws(SaksgangError) {
      return (200, Data(try index.index().search(request).json.utf8))
    } catch {
      return (
        error.id.hasPrefix("query") || error.id.hasPrefix("boost") ? 400 : 503, Self.problem(error.message, error.hint)
      )
    }
  }

  private static func problem(_ message: String, _ hint: String) -> Data {
    let fields = ["schema": "saksgang.error/1", "error": message, "hint": hint]
    return (try? JSONSerialization.data(withJSONObject: fields, options: .sortedKeys)) ?? Data("{}".utf8)
  }
}
