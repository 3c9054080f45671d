// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import CorpusParsing
import StortingModel

/// `saksgang check`: reads the whole corpus and lists what a person should look at.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read the whole corpus and list findings; exit 1 where one is an error.")

  @OptionGroup var corpus: CorpusOptions

  @Option(
    help: ArgumentHelp("Also hold this search index against the corpus, both ways.", valueName: "folder"),
    completion: .directory)
  var index: String?

  func run() async throws {
    try await reporting {
      var corpus = try CorpusReader.corpus(at: corpus.corpus)
      if let index { corpus.findings += try IndexVerification.findings(indexAt: index, corpus: corpus) }
      for finding in corpus.findings { Console.result(finding.written) }
      for hint in Self.hints(of: corpus.findings) { Console.note(hint) }
      let errors = corpus.findings.count { $0.severity == .error }
      let passages = corpus.documents.reduce(0) { $0 + $1.passages.count }
      Console.note(
        "\(corpus.documents.count) documents, \(passages) passages, \(corpus.findings.count) findings, \(errors) errors"
      )
      if errors > 0 { throw ExitCode.nothing }
    }
  }

  /// What to do now, once for each kind of finding and hint, in the order of the list.
  private static func hints(of findings: [Finding]) -> [String] {
    var seen: Set<String> = []
    return findings.map { "hint [\($0.id)]: \($0.hint)" }.filter { seen.insert($0).inserted }
  }
}
