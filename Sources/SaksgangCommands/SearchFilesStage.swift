// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusIndex
import Foundation
import SiteGen
import StortingModel

/// Makes what the site's search page reads, out of the search index.
struct SearchFilesStage {
  let templates: String
  let index: String

  /// `nil` where the program for browsers was not built; the site then has no search of its own.
  ///
  /// An index of another corpus, or none, is left alone, and one is made for the purpose.
  func files(of corpus: Corpus) throws -> SearchFiles? {
    let program = URL(filePath: templates).appending(path: SearchFiles.program.template)
    guard let bytes = try? Data(contentsOf: program) else {
      Console.note("note: the site has no search in the browser, since \(program.relativePath) is missing")
      Console.note("hint: make it with scripts/browser-search.sh, and the site again")
      return nil
    }
    var files = SearchFiles()
    files.add(SearchFiles.program.name, [UInt8](bytes))
    if IndexBuilder().isUpToDate(at: index, with: corpus) {
      try add(from: index, to: &files)
    } else {
      let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.path(percentEncoded: false)
      _ = try IndexBuilder().build(corpus, at: path)
      try add(from: path, to: &files)
    }
    return files
  }

  private func add(from index: String, to files: inout SearchFiles) throws(SaksgangError) {
    var found = files
    _ = try BrowserIndexWriter.write(indexAt: index) { name, bytes in found.add(name, bytes) }
    files = found
  }
}
