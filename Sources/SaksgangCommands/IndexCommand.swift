// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import StortingModel

/// `saksgang index`: brings the search index up to date.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the search index up to date with the corpus.")

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var index: IndexOptions

  @Flag(help: "Write the index again, changed or not.")
  var rebuild = false

  func run() async throws {
    try await reporting {
      try IndexStage(path: index.index, rebuild: rebuild).run(try corpus.read())
    }
  }
}

/// The stage that `index` and `build` share: corpus → search index.
struct IndexStage {
  let path: String
  let rebuild: Bool

  func run(_ corpus: Corpus) throws {
    var progress = ProgressLine(of: "passages")
    let report = try IndexBuilder().build(corpus, at: path, rebuild: rebuild) { progress.show($0, of: $1) }
    progress.clear()
    let what = report.isUnchanged ? "unchanged" : "\(report.passages) passages of \(report.documents) documents"
    Console.note("index \(path): \(what)")
  }
}

/// `saksgang build`: index and site together.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Bring index and site up to date with the corpus.")

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var index: IndexOptions
  @OptionGroup var site: SiteOptions

  @Flag(help: "Write everything again, changed or not.")
  var rebuild = false

  func run() async throws {
    try await reporting {
      let corpus = try corpus.read()
      try IndexStage(path: index.index, rebuild: rebuild).run(corpus)
      try SiteStage(options: site, index: index.index, rebuild: rebuild).run(corpus)
    }
  }
}
