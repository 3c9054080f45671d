// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import Foundation
import StortingModel

/// `saksgang show`: one document, section, passage, proposal or case in the terminal, or what is like it.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one document, section, passage, proposal or case.",
    discussion:
      "A text longer than the screen goes through $PAGER, or less; --related asks the index and not the corpus.")

  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("An id as search and export print it: document, document/passage, or case.", valueName: "id"))
  var id: String

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var index: IndexOptions

  @Flag(help: "Show passages like it, with the words that they share.")
  var related = false

  @Option(help: "At most so many passages like it.")
  var limit = 10

  @Option(help: "How to print what is like it.")
  var format: Format = .text

  @Flag(inversion: .prefixedNo, help: "Use a pager where the text is longer than the screen.")
  var pager = true

  func validate() throws {
    if format == .json, !related { throw ValidationError("--format json goes with --related; see saksgang export") }
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    try await reporting {
      if related { try showRelated() } else { try showPage() }
    }
  }

  private func showPage() throws {
    let corpus = try corpus.read()
    let page = TerminalPage(corpus: corpus, width: min(Console.width, 100), usesColour: Console.usesColour)
    guard let text = page.text(of: id) else {
      throw SaksgangError(
        id: "id-unknown",
        message: "showing «\(id)»: the corpus holds no document, section, passage, proposal or case of that name",
        hint: Self.hint(id, in: corpus))
    }
    Console.page(text + "\n", usesPager: pager)
  }

  private func showRelated() throws {
    guard let found = try index.open().related(to: id, limit: limit) else {
      throw SaksgangError(
        id: "id-unknown", message: "showing what is like «\(id)»: the index holds no passage or document of that name",
        hint: "find ids with: saksgang search WORD --format ids")
    }
    let listing = ResultListing(width: Console.width, hasColour: Console.usesColour)
    switch format {
    case .json: Console.result(Data(found.json.utf8))
    case .text: Console.page(listing.text(of: found), usesPager: pager)
    }
  }

  /// The documents whose ids share most words with what was asked for.
  private static func hint(_ id: String, in corpus: Corpus) -> String {
    let asked = Set(id.split(whereSeparator: { "-/".contains($0) }))
    let near = (corpus.documents.map(\.id) + corpus.trails.map(\.id)).map {
      ($0, asked.intersection($0.split(separator: "-")).count)
    }
    .filter { $0.1 > 1 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3).map(\.0)
    return near.isEmpty
      ? "find ids with: saksgang search WORD --format ids" : "did you mean \(near.joined(separator: " or "))"
  }
}
