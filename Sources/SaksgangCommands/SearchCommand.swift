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
    case text, json, jsonl, csv, ids, markdown
  }

  @Argument(
    help: "Words, phrases and fields; several arguments are one query.",
    completion: QueryCompletion.kind)
  var query: [String]

  @OptionGroup var index: IndexOptions

  @Option(help: "How to print hits.")
  var format: Format = .text

  @Option(help: "At most so many hits; grouped, so many documents.")
  var limit = 10

  @Option(help: "Leave out so many at the start.")
  var offset = 0

  @Option(help: "The order of hits: relevance, newest or oldest.")
  var sort: SearchRequest.Sort = .relevance

  @Option(
    help: "Let these come earlier: newer, or a field such as type:forslag; may be given several times.",
    completion: QueryCompletion.kind)
  var boost: [String] = []

  @Option(
    help: "What a page counts: documents with their best passages, or passages (none); documents for text.")
  var group: SearchRequest.Grouping?

  @Flag(help: "Count hits by party, kind, committee, session and year.")
  var facets = false

  @Flag(help: "Tell how the query was understood.")
  var explain = false

  @Flag(help: "Find the words as written only.")
  var exact = false

  @Flag(help: "Fail on a query that cannot be read as it stands.")
  var strict = false

  @Flag(help: "Answer without the shards that cannot be reached, and name them.")
  var partial = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
    if offset < 0 { throw ValidationError("--offset must be 0 or more") }
  }

  func run() async throws {
    try await reporting {
      let results = try index.open(partial: partial).search(
        SearchRequest(
          query: query.joined(separator: " "), limit: limit, offset: offset, sort: sort,
          grouping: group ?? (format == .text ? .document : .none), countsFacets: facets, explains: explain,
          isExact: exact, isStrict: strict, boosts: boost))
      show(results)
      if results.total == 0 { throw ExitCode.nothing }
    }
  }

  private func show(_ results: SearchResults) {
    let listing = ResultListing(width: Console.width, hasColour: Console.usesColour)
    let text =
      switch format {
      case .text: listing.text(of: results)
      case .json: results.json
      case .jsonl: results.jsonLines
      case .csv: results.csv
      case .ids: results.ids
      case .markdown: results.markdown
      }
    FileHandle.standardError.write(Data(listing.remarks(of: results).utf8))
    Console.result(Data(text.utf8))
  }
}

extension SearchRequest.Sort: ExpressibleByArgument {}
extension SearchRequest.Grouping: ExpressibleByArgument {}

/// `saksgang who`: which party says it most.
struct WhoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Tell which parties say it most, by year.",
    discussion: """
      Counts the passages behind which a party stands that the query finds, and sets them against all passages of that
      party and year: matches for each 1,000 passages. A passage of several parties counts for each.
      """,
    aliases: ["hvem"])

  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, csv
  }

  @Argument(
    help: "Words, phrases and fields; several arguments are one query.",
    completion: QueryCompletion.kind)
  var query: [String]

  @OptionGroup var index: IndexOptions

  @Option(help: "How to print the counts.")
  var format: Format = .text

  @Flag(help: "Find the words as written only.")
  var exact = false

  @Flag(help: "Fail on a query that cannot be read as it stands.")
  var strict = false

  func run() async throws {
    try await reporting {
      let shares = try index.open().partyShares(of: query.joined(separator: " "), exact: exact, strict: strict)
      for note in shares.notes { Console.note("note: \(note.message); \(note.hint)") }
      if shares.total == 0 { Console.note("no passage of any party matches") }
      let text =
        switch format {
        case .text: shares.total == 0 ? "" : shares.table(width: Console.width)
        case .json: shares.json
        case .csv: shares.csv
        }
      Console.result(Data(text.utf8))
      if shares.total == 0 { throw ExitCode.nothing }
    }
  }
}
