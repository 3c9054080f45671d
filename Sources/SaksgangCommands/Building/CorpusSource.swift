// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import StortingModel

/// The corpus of a build: listed at once, and read when the first output asks for it.
final class CorpusSource {
  private let folder: String
  let memory: BuildMemory
  let explanation: Explanation
  private let listing: CorpusListing
  private var read: Corpus?
  private var hasToldErrors = false

  /// Throws `corpus-missing`.
  init(folder: String, memory: BuildMemory, explanation: Explanation) throws(SaksgangError) {
    (self.folder, self.memory, self.explanation) = (folder, memory, explanation)
    listing = try CorpusListing(of: folder)
  }

  /// `nil` while a file is so new that one more change might not show.
  var stamp: ContentDigest? { listing.stamp }

  /// Of what is in the files, whatever their times are.
  private(set) lazy var contents = listing.contents(in: folder, memory: memory.parsing)

  /// Whether no file has changed since they were listed, as far as their times tell.
  private(set) lazy var isAsListed = listing.stamp != nil && (try? CorpusListing(of: folder))?.stamp == listing.stamp

  /// Documents that were parsed before are taken from the memory of the last build; errors are told once.
  var corpus: Corpus {
    if let read { return read }
    let (corpus, parsed) = explanation.timing("corpus read") {
      CorpusReader.corpus(of: listing, in: folder, memory: memory.parsing)
    }
    explanation.tell("\(parsed.count) of \(listing.files.count) files parsed", parsed)
    tell(corpus.findings)
    read = corpus
    return corpus
  }

  /// Tells the errors among the findings, the first time.
  func tell(_ findings: [Finding]) {
    if !hasToldErrors { Console.report(findings, atLeast: .error) }
    hasToldErrors = true
  }

  /// The errors of the corpus, once it is read.
  var errors: [Finding] { read?.findings.filter { $0.severity == .error } ?? [] }
}
