// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusParsing
import StortingModel

/// Where the corpus is.
struct CorpusOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of corpus files.", valueName: "folder"))
  var corpus = "corpus"

  /// The corpus of the folder; what could not be read in it is told on standard error.
  func read() throws -> Corpus {
    let corpus = try CorpusReader.corpus(at: corpus)
    Console.report(corpus.findings, atLeast: .error)
    return corpus
  }
}

/// Where the index is.
struct IndexOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the search index.", valueName: "folder"))
  var index = "_index"
}

/// Where the site is, and what it is made with.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var output = "_site"

  @Option(help: ArgumentHelp("The folder of templates.", valueName: "folder"))
  var templates = "site-templates"

  @Option(name: .customLong("base-url"), help: ArgumentHelp("Where the site will be published.", valueName: "url"))
  var baseURL: String?
}
