// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusParsing
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
      try SiteStage(options: site, index: index.index, building: building)
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

  func run(_ source: CorpusSource) throws {
    let templates = (try? CorpusListing(of: options.templates))?.stamp
    let freshness = Freshness(
      record: source.memory.record(of: "site", at: options.output), inputs: [source.stamp, templates],
      settings: [options.baseURL ?? ""]
    ) { OutputMark.ofSite(at: options.output) }
    if !building.rebuild, let record = freshness.record() {
      source.tell(record.errors)
      source.explanation.tell(Freshness.nothingChanged)
      return Console.note("site \(options.output): unchanged")
    }
    try write(source.corpus, source.explanation)
    freshness.note(errors: source.errors)
  }

  private func write(_ corpus: Corpus, _ explanation: Explanation) throws {
    let search = try explanation.timing("search files made") {
      try SearchFilesStage(templates: options.templates, index: index).run(corpus)
    }
    let generator = explanation.timing("links followed") {
      SiteGenerator(
        corpus: corpus, templatesFolder: options.templates, baseURL: options.baseURL, search: search.files,
        savedSearches: search.saved)
    }
    let pages = try explanation.timing("pages rendered") {
      try generator.pages(after: try PreviousSite(output: options.output))
    }
    try explanation.timing("links checked") { try requireWhole(pages) }
    let outcome = try explanation.timing("files written") {
      try SiteWriter(output: options.output).write(pages, rebuild: building.rebuild)
    }
    Console.note(
      "site \(options.output): \(outcome.written) files written, \(outcome.unchanged) unchanged, \(outcome.removed) removed"
    )
  }

  /// So many findings are printed.
  private static let mostFindings = 20

  /// Throws `site-broken` where a link leads nowhere; the last good site then stands as it was.
  private func requireWhole(_ pages: [Page]) throws {
    let findings = SiteCheck(pages, baseURL: options.baseURL).findings()
    guard !findings.isEmpty else { return }
    for finding in findings.prefix(Self.mostFindings) { Console.note(finding.written) }
    throw SaksgangError(
      id: "site-broken",
      message: "cannot write the site to \(options.output): \(findings.count) links, anchors or ids of it are wrong",
      hint: "mend the templates or the corpus files that these pages are made of; the last site stands as it was")
  }
}
