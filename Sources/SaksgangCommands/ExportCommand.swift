// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Exporting
import Foundation
import StortingModel

/// `saksgang export`: the parsed corpus as data.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the parsed corpus as data.",
    discussion: """
      jsonl   one document a line; to standard output without --output
      csv     a folder of tables that join by id, with datapackage.json; _export/csv without --output
      sqlite  one database for SQLite and Datasette, with metadata.json beside it; _export/saksgang.db without --output
      popolo  people, parties, proposals and votes in one JSON object; to standard output without --output
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case jsonl, csv, sqlite, popolo
  }

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "The format.")
  var format: Format = .jsonl

  @Option(
    help: ArgumentHelp("The file, or for csv the folder, to write; - for standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  func run() async throws {
    try await reporting {
      switch format {
      case .jsonl: try deliver(try JSONLinesExport.lines(of: try corpus.read()))
      case .popolo: try deliver([PopoloExport.data(of: try corpus.read())])
      case .csv:
        let path = try place("_export/csv", what: "a folder of tables")
        let outcome = try TableFolder.write(try corpus.read(), to: path)
        Console.note("csv \(path): \(outcome.tables) tables, \(outcome.rows) rows")
      case .sqlite:
        let path = try place("_export/saksgang.db", what: "a database")
        let outcome = try SQLiteExport.write(try corpus.read(), to: path)
        Console.note("sqlite \(path): \(outcome.tables) tables, \(outcome.rows) rows")
        if !outcome.hasFullText { Console.note("note: the SQLite here lacks FTS5, so there is no full-text table") }
      }
    }
  }

  /// Prints the parts, or writes them to the file that was named.
  private func deliver(_ parts: [Data]) throws {
    guard let output, output != "-" else {
      for part in parts { Console.result(part) }
      return
    }
    try FreshFile(URL(fileURLWithPath: output)).write { beside in
      try parts.reduce(into: Data()) { $0 += $1 }.write(to: beside)
    }
  }

  /// Where a format is written that cannot be printed.
  private func place(_ usual: String, what: String) throws -> String {
    guard output != "-" else {
      throw SaksgangError(
        id: "export-standard-output", message: "exporting as \(format.rawValue): \(what) cannot go to standard output",
        hint: "name it with --output, or leave --output out for \(usual)")
    }
    return output ?? usual
  }
}
