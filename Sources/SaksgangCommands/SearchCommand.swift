// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import Foundation
import StortingModel

/// `saksgang search`: full-text search.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the index.",
    discussion:
      "Fields such as parti:SV and type:forslag are listed by saksgang fields, the language in docs/query-language.md.")

  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, jsonl, csv, ids
  }

  @Argument(help: "Words, phrases and fields; several arguments are one query.")
  var query: [String]

  @OptionGroup var index: IndexOptions

  @Option(help: "How to print hits.")
  var format: Format = .text

  @Option(help: "At most so many hits.")
  var limit = 10

  @Option(help: "Leave out so many hits at the start.")
  var offset = 0

  @Option(help: "The order of hits: relevance, newest or oldest.")
  var sort: SearchRequest.Sort = .relevance

  @Flag(help: "Count hits by party, kind, committee and session.")
  var facets = false

  @Flag(help: "Tell how the query was understood.")
  var explain = false

  @Flag(help: "Find the words as written only.")
  var exact = false

  @Flag(help: "Fail on a query that cannot be read as it stands.")
  var strict = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
    if offset < 0 { throw ValidationError("--offset must be 0 or more") }
  }

  func run() async throws {
    try await reporting {
      let results = try SearchIndex(path: index.index).search(
        SearchRequest(
          query: query.joined(separator: " "), limit: limit, offset: offset, sort: sort, countsFacets: facets,
          explains: explain, isExact: exact, isStrict: strict))
      show(results)
      if results.total == 0 { throw ExitCode.nothing }
    }
  }

  private func show(_ results: SearchResults) {
    let listing = ResultListing(width: Console.width, hasColour: Console.usesColour)
    FileHandle.standardError.write(Data(listing.remarks(of: results).utf8))
    let text =
      switch format {
      case .text: listing.text(of: results)
      case .json: results.json
      case .jsonl: results.jsonLines
      case .csv: results.csv
      case .ids: results.ids
      }
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}

extension SearchRequest.Sort: ExpressibleByArgument {}
