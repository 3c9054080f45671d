// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusIndex
import Foundation
import SiteGen
import StortingModel

/// An index of the corpus that the site is made of: the one that is there, or one made for the purpose.
struct IndexAtHand: ~Copyable {
  let path: String
  private let isTemporary: Bool

  /// An index of another corpus, or none, is left alone.
  init(at path: String, of corpus: Corpus) throws {
    isTemporary = !IndexBuilder(program: ProgramVersion.current).isUpToDate(at: path, with: corpus)
    guard isTemporary else {
      self.path = path
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
    self.path = folder.path(percentEncoded: false)
    _ = try IndexBuilder(program: ProgramVersion.current).build(corpus, at: self.path)
  }

  deinit {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }
}

/// Makes what the site takes from the search: the files of its search page, and what saved searches find.
struct SearchFilesStage {
  let templates: String
  let index: String
  let memory: BuildMemory

  /// So many hits of a saved search are shown.
  private static let mostHits = 50

  func run(_ corpus: Corpus) throws -> (files: SearchFiles?, saved: [SavedSearchResult]) {
    let program = try? Data(contentsOf: URL(filePath: templates).appending(path: SearchFiles.program.template))
    if program == nil {
      Console.note(
        "note: the site has no search in the browser: \(templates)/\(SearchFiles.program.template) is missing")
      Console.note("hint: make it with scripts/browser-search.sh, and the site again")
    }
    guard program != nil || !corpus.searches.isEmpty else { return (nil, []) }
    let index = try IndexAtHand(at: index, of: corpus)
    return (try program.map { try files($0, index.path) }, try saved(corpus.searches, in: index.path))
  }

  private func files(_ program: Data, _ index: String) throws(SaksgangError) -> SearchFiles {
    var files = SearchFiles(waitingIn: memory.folder)
    files.add(SearchFiles.program.name, [UInt8](program))
    _ = try BrowserIndexWriter.write(indexAt: index, memory: (memory.places, ProgramVersion.current)) { name, bytes in
      files.add(name, bytes)
    }
    return files
  }

  /// What each search finds; one that cannot be read is told, and the rest goes on.
  private func saved(_ searches: [SavedSearch], in path: String) throws -> [SavedSearchResult] {
    guard !searches.isEmpty else { return [] }
    let index = try SearchIndex(path: path)
    return searches.compactMap { search in
      let request = SearchRequest(query: search.query, limit: Self.mostHits, sort: .newest, isStrict: true)
      do throws(SaksgangError) {
        let found = try index.search(request)
        return SavedSearchResult(search: search, total: found.total, hits: found.hits.map(Self.hit))
      } catch {
        Console.note("\(search.path): error: this search is left out: \(error.message) [\(error.id)]")
        Console.note("hint: \(error.hint)")
        return nil
      }
    }
  }

  private static func hit(_ hit: SearchResults.Hit) -> SavedSearchResult.Hit {
    let passage = hit.passage
    return SavedSearchResult.Hit(
      id: passage.id, document: passage.document, kind: passage.kind, title: passage.title, heading: passage.heading,
      parties: passage.parties, date: passage.date, address: passage.url, text: passage.text,
      snippet: hit.snippet.pieces.map { ($0.text, $0.isMarked) })
  }
}
