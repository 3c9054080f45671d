// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

@testable import CorpusParsing
@testable import Markdown

/// Files of a corpus; a file that gives nothing says why.
enum CorpusTarget {
  static func run(_ bytes: [UInt8]) {
    guard let kind = bytes.first else { return }
    switch SourceFile.decoded(Data(bytes.dropFirst()), as: "a") {
    case .failure(let finding): check([finding])
    case .success(let file): read(file, kind)
    }
  }

  private static func read(_ file: SourceFile, _ kind: UInt8) {
    var corpus = Corpus()
    switch kind {
    case UInt8(ascii: "v"): (corpus.votes, corpus.findings) = VoteReader.read(file)
    case UInt8(ascii: "c"):
      let (record, findings) = CaseReader.read(file)
      (corpus.cases, corpus.findings) = ([record].compactMap(\.self), findings)
    case UInt8(ascii: "s"):
      let (search, findings) = SavedSearchReader.read(file)
      (corpus.searches, corpus.findings) = ([search].compactMap(\.self), findings)
    case UInt8(ascii: "b"): (corpus.budget, corpus.findings) = BudgetTableReader.read(file)
    default:
      let (document, findings) = DocumentReader.read(file)
      (corpus.documents, corpus.findings) = ([document].compactMap(\.self), findings)
      guard document != nil || findings.contains(where: { $0.severity == .error }) else {
        fatalError("a file gave neither a document nor an error")
      }
    }
    CorpusLinker.link(&corpus)
    check(corpus.findings)
    render(corpus)
  }

  private static func check(_ findings: [Finding]) {
    for finding in findings where finding.line < 0 || finding.message.isEmpty || finding.hint.isEmpty {
      fatalError("a finding without place, words or advice: \(finding)")
    }
  }

  /// As pages do: what a text says is never markup.
  private static func render(_ corpus: Corpus) {
    for passage in corpus.documents.flatMap(\.passages) {
      let html = CommonMark.inlineHTML(of: passage.markdown)
      if html.contains("<script") || html.contains("\"javascript:") { fatalError("unsafe HTML: \(html)") }
    }
  }
}
