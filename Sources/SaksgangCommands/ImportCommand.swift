// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Importing
import StortingModel

/// `saksgang import`: sources → corpus files.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read sources and write corpus files.",
    discussion: """
      Reads extracted text (.txt), .pdf, publications and saved pages (.xml, .html), cases and votes of the data service
      (.xml, .json, .csv) and budget tables (.xlsx, .csv); a folder is read with everything in it.
      A corpus file that a person has corrected is left alone.
      """)

  @Argument(help: ArgumentHelp("Files or folders.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The corpus folder to write to.", valueName: "folder"))
  var into = "corpus"

  func run() async throws {
    try await reporting {
      let report = try await Importer().importing(paths: paths, into: into)
      for path in report.written { Console.result(path) }
      for path in report.kept { Console.note("kept, corrected by hand: \(path)") }
      Console.report(report.findings)
      Console.note(
        "\(report.written.count) files written, \(report.unchanged.count) unchanged, \(report.kept.count) kept")
      if report.findings.contains(where: { $0.severity == .error }) { throw ExitCode.failed }
    }
  }
}
