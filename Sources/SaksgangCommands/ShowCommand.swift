// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import StortingModel

/// `saksgang show`: one document, passage, proposal or case in the terminal.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one document, passage, proposal or case.")

  @Argument(
    help: ArgumentHelp("An id as search and export print it: document, document/passage, or case.", valueName: "id"))
  var id: String

  @OptionGroup var corpus: CorpusOptions

  func run() async throws {
    try await reporting {
      let corpus = try corpus.read()
      let page = TerminalPage(corpus: corpus, width: min(Console.width, 100), usesColour: Console.usesColour)
      guard let text = page.text(of: id) else {
        throw SaksgangError(
          id: "id-unknown",
          message: "showing «\(id)»: the corpus holds no document, passage, proposal or case of that name",
          hint: Self.hint(id, in: corpus))
      }
      Console.result(text)
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
