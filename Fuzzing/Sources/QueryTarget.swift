// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import StortingModel

@testable import CorpusIndex
@testable import CorpusParsing

/// The query language: a query's canonical form reads back as itself, and an index answers every query.
enum QueryTarget {
  private static let analyser = Analyser()
  private static let parser = QueryParser(
    analyser: analyser, vocabulary: QueryVocabulary(committees: ["næringskomiteen", "finanskomiteen"]))

  /// An index of a document of our own; made anew by each process.
  private static let index: SearchIndex = {
    let path = NSTemporaryDirectory() + "saksgang-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    var corpus = Corpus()
    for (id, body) in documents {
      let head = "---\nid: \(id)\nkind: innstilling\ntitle: Innstilling om fiske\nsession: 2030–2031\n"
      let text = head + "committee: næringskomiteen\ndate: 2031-03-04\n---\n\n" + body
      if let document = DocumentReader.read(SourceFile(path: "\(id).md", text: text)).document {
        corpus.documents.append(document)
      }
    }
    do {
      try IndexBuilder(analyser: analyser).build(corpus, at: path)
      defer { try? FileManager.default.removeItem(atPath: path) }
      return try SearchIndex(path: path, analyser: analyser)
    } catch { fatalError("no index to search in: \(error)") }
  }()

  private static let documents = [
    (
      "innst-1",
      "## Merknader\n\n*Komiteen, medlemmene fra Høyre og SV*, viser til at skatten på laks var 120 mill. kroner, "
        + "kap. 917 post 22 og Meld. St. 10 (2030–2031).\n\n*Komiteens medlemmer fra Høyre* vil ha lavere avgift.\n"
    ),
    ("innst-2", "## Forslag\n\n### Forslag fra SV:\n\n> Stortinget ber regjeringen telle ferjer og helseforetak.\n"),
  ]

  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      let parsed = try parser.lenient(text)
      let again = try parser.lenient(parsed.written)
      guard again.written == parsed.written else {
        fatalError("«\(text)» is \(parsed.written), and that is \(again.written)")
      }
      _ = parsed.notes.map { $0.error(in: text).message }
    } catch {}
    for grouping in SearchRequest.Grouping.allCases {
      let request = SearchRequest(query: text, grouping: grouping, countsFacets: true, explains: true)
      do { _ = try index.search(request) } catch {
        if error.id == "index-corrupt" { fatalError("the index could not answer: \(error.message)") }
      }
    }
  }
}
