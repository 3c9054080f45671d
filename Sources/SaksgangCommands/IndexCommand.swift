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

  @OptionGroup var building: BuildOptions

  @Option(help: "Cut it in so many shards by session too, in a folder beside it.")
  var shards: Int?

  func validate() throws {
    if let shards, shards < 1 { throw ValidationError("--shards must be 1 or more") }
  }

  func run() async throws {
    try await reporting {
      let source = try corpus.source(besideIndex: index.index, building)
      try IndexStage(path: index.index, building: building).run(source)
      guard let shards else { return }
      let report = try source.explanation.timing("shards written") {
        try ShardBuilder().build(source.corpus, ofIndexAt: index.index, count: shards, into: index.index + ".shards")
      }
      Console.note("shards \(report.stub): \(report.shards) shards, \(report.written) written")
    }
  }
}

/// The stage that `index` and `build` share: corpus → search index.
struct IndexStage {
  let path: String
  let building: BuildOptions

  func run(_ source: CorpusSource) throws {
    let freshness = Freshness(record: BuildMemory(beside: path).record, of: source) { OutputMark.ofIndex(at: path) }
    if !building.rebuild, let record = freshness.record() {
      source.tell(record.errors)
      source.explanation.tell(Freshness.nothingChanged)
      return Console.note("index \(path): unchanged")
    }
    let progress = ProgressLine(of: "documents")
    let corpus = source.corpus
    let report = try source.explanation.timing("index written") {
      try IndexBuilder(program: ProgramVersion.current).build(corpus, at: path, rebuild: building.rebuild) {
        progress.show($0, of: $1)
      }
    }
    progress.clear()
    freshness.note(count: report.passages, errors: source.errors)
    Console.note("index \(path): \(Self.told(report, source.explanation))")
  }

  private static func told(_ report: IndexBuilder.Report, _ explanation: Explanation) -> String {
    let all = "\(report.passages) passages of \(report.documents) documents"
    switch report.change {
    case .none: return "unchanged"
    case .update(let removed, let added): return "\(all), \(removed) documents taken out, \(added) put in"
    case .all(let reason):
      explanation.tell("the whole index was written: \(reason)")
      return all
    }
  }
}

/// `saksgang build`: index and site together.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Bring index and site up to date with the corpus.")

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var index: IndexOptions
  @OptionGroup var site: SiteOptions

  @OptionGroup var building: BuildOptions

  func run() async throws {
    try await reporting {
      let source = try corpus.source(besideIndex: index.index, building)
      try IndexStage(path: index.index, building: building).run(source)
      try SiteStage(options: site, index: index.index, building: building).run(source)
    }
  }
}
