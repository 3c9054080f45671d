// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex
import CorpusParsing
import Foundation
import StortingModel

/// Where the corpus is.
struct CorpusOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of corpus files.", valueName: "folder"), completion: .directory)
  var corpus = "corpus"

  /// The corpus for a build of outputs beside an index.
  func source(besideIndex index: String, _ building: BuildOptions) throws -> CorpusSource {
    try CorpusSource(folder: corpus, memory: BuildMemory(beside: index), explanation: building.explanation)
  }

  /// The corpus of the folder; what could not be read in it is told on standard error.
  func read() throws -> Corpus {
    let corpus = try CorpusReader.corpus(at: corpus)
    Console.report(corpus.findings, atLeast: .error)
    return corpus
  }
}

/// Where the index is.
struct IndexOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the search index.", valueName: "folder"), completion: .directory)
  var index = "_index"

  /// The index, to be searched; where there is none the error says how to make it from what is here.
  func open() throws -> SearchIndex {
    do throws(SaksgangError) { return try SearchIndex(path: index) } catch {
      guard error.id == "index-missing" else { throw error }
      throw SaksgangError(id: error.id, message: error.message, hint: hint)
    }
  }

  private var hint: String {
    let option = index == "_index" ? "" : " --index \(index)"
    return FileManager.default.fileExists(atPath: "corpus")
      ? "make it with: saksgang index\(option)"
      : "make a corpus with: saksgang import FILES… and then the index with: saksgang index\(option)"
  }
}

/// Where the site is, and what it is made with.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var output = "_site"

  @Option(help: ArgumentHelp("The folder of templates.", valueName: "folder"))
  var templates = "site-templates"

  @Option(
    name: .customLong("template-overrides"),
    help: ArgumentHelp(
      "A folder of templates and other files that take the place of those of the same name.", valueName: "folder"))
  var templateOverrides: String?

  @Option(name: .customLong("base-url"), help: ArgumentHelp("Where the site will be published.", valueName: "url"))
  var baseURL: String?
}

/// How a build goes about its work.
struct BuildOptions: ParsableArguments {
  @Flag(help: "Write everything again, changed or not.")
  var rebuild = false

  @Flag(help: "Tell what is made again, why, and how long it took.")
  var explain = false

  var explanation: Explanation { Explanation(isAsked: explain) }
}
