// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Exporting
import Foundation
import StortingModel

/// `saksgang export`: the parsed corpus as data.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the parsed corpus as data.")

  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case jsonl
  }

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "The format; more are to come.")
  var format: Format = .jsonl

  @Option(help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"))
  var output: String?

  func run() async throws {
    try await reporting {
      let corpus = try corpus.read()
      let lines = try JSONLinesExport.lines(of: corpus)
      guard let output else {
        for line in lines { Console.result(line) }
        return
      }
      do {
        try lines.reduce(into: Data()) { $0 += $1 }.write(to: URL(filePath: output), options: .atomic)
      } catch {
        throw SaksgangError(
          id: "export-output", message: "writing «\(output)»: \(error.localizedDescription)",
          hint: "name a file in a folder that exists and can be written")
      }
    }
  }
}
