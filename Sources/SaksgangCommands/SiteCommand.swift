// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusParsing
import Foundation
import SiteGen
import StortingModel

/// `saksgang site`: brings the site up to date.
struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Bring the site up to date with the corpus.")

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var index: IndexOptions
  @OptionGroup var site: SiteOptions

  @OptionGroup var building: BuildOptions

  func run() async throws {
    try await reporting {
      _ = try SiteStage(options: site, index: index.index, building: building)
        .run(try corpus.source(besideIndex: index.index, building))
    }
  }
}

/// The stage that `site` and `build` share: corpus → files of the site.
struct SiteStage {
  let options: SiteOptions
  /// The search index, which the search in the browser is made from where it is that of the corpus.
  let index: String
  let building: BuildOptions
  /// Takes what is wrong with the site, which is printed in any case.
  var tells: ([Finding]) -> Void = { _ in }

  /// - Returns: whether the site is another than before.
  @discardableResult
  func run(_ source: CorpusSource) throws -> Bool {
    let templates = ([options.templates] + (options.templateOverrides.map { [$0] } ?? []))
      .map { (try? CorpusListing(of: $0))?.stamp }
    let freshness = Freshness(
      record: BuildMemory(beside: options.output).record, of: source, others: templates,
      settings: [options.baseURL ?? ""]
    ) { OutputMark.ofSite(at: options.output) }
    if !building.rebuild, let record = freshness.record() {
      source.tell(record.errors)
      source.explanation.tell(Freshness.nothingChanged)
      tell(SiteBuild.Outcome(unchanged: record.count))
      return false
    }
    let outcome = try write(
      source.corpus, source.explanation, templates: templates.map { $0?.written ?? UUID().uuidString }.joined())
    freshness.note(count: outcome.written + outcome.unchanged, errors: source.errors)
    tell(outcome)
    return outcome.written + outcome.removed > 0
  }

  private func write(
    _ corpus: Corpus, _ explanation: Explanation, templates: String
  ) throws -> SiteBuild.Outcome {
    let search = try explanation.timing("search files made") {
      try SearchFilesStage(
        templates: options.templates, index: index, memory: BuildMemory(beside: options.output)
      ).run(corpus)
    }
    let generator = explanation.timing("links followed") {
      SiteGenerator(
        corpus: corpus, templatesFolder: options.templates, overrides: options.templateOverrides,
        baseURL: options.baseURL, search: search.files, savedSearches: search.saved,
        waitingIn: BuildMemory(beside: options.output).folder)
    }
    let output = options.output
    let build = SiteBuild(
      generator, output: output, baseURL: options.baseURL, memory: BuildMemory(beside: output).pages,
      version: ProgramVersion.current + templates
    ) { OutputMark.ofSite(at: output) }
    let progress = ProgressLine(of: "files")
    let outcome = try explanation.timing("pages made and checked") {
      defer { progress.clear() }
      return try build.run(rebuild: building.rebuild, progress: { progress.show($0, of: $1) }) { findings in
        progress.clear()
        for finding in findings.prefix(Self.mostFindings) { Console.note(finding.written) }
        tells(Array(findings.prefix(Self.mostFindings)))
      }
    }
    explanation.tell("\(outcome.made) files made, \(outcome.written) of them changed", outcome.paths)
    return outcome
  }

  private func tell(_ outcome: SiteBuild.Outcome) {
    Console.note(
      "site \(options.output): \(outcome.written) files written, \(outcome.unchanged) unchanged, \(outcome.removed) removed"
    )
  }

  /// So many findings are printed.
  private static let mostFindings = 20
}
