// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SiteGen
import StortingModel

/// `saksgang site`: brings the site up to date.
struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Bring the site up to date with the corpus.")

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var site: SiteOptions

  @Flag(help: "Write every file again, changed or not.")
  var rebuild = false

  func run() async throws {
    try await reporting {
      try SiteStage(options: site, rebuild: rebuild).run(try corpus.read())
    }
  }
}

/// The stage that `site` and `build` share: corpus → files of the site.
struct SiteStage {
  let options: SiteOptions
  let rebuild: Bool

  func run(_ corpus: Corpus) throws {
    let generator = SiteGenerator(corpus: corpus, templatesFolder: options.templates, baseURL: options.baseURL)
    let outcome = try SiteWriter(output: options.output).write(try generator.pages(), rebuild: rebuild)
    Console.note(
      "site \(options.output): \(outcome.written) files written, \(outcome.unchanged) unchanged, \(outcome.removed) removed"
    )
  }
}
