// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Reads the file of one saved search: docs/corpus-format.md, «A saved search».
enum SavedSearchReader {
  private static let known: Set<String> = ["title", "query", "note"]

  /// The search, or the findings that say why there is none; its id is the name of the file.
  static func read(_ file: SourceFile) -> (search: SavedSearch?, findings: [Finding]) {
    switch DataKeys.root(of: file, noun: "search") {
    case .failure(let finding): return (nil, file.findings + [finding])
    case .success(let mapping):
      var keys = DataKeys(mapping, path: file.path, noun: "search", known: known)
      let search = search(&keys)
      return (search, file.findings + keys.findings)
    }
  }

  private static func search(_ keys: inout DataKeys) -> SavedSearch? {
    let name = keys.path.split(separator: "/").last.map(String.init) ?? keys.path
    let id = String(name.prefix { $0 != "." })
    guard Slug.isValid(id) else {
      keys.warn(
        nil, "file-name", "the file's name is no safe address", "call it as legemiddelberedskap.yaml", .error)
      return nil
    }
    guard let title = keys.text("title"), let query = keys.text("query") else {
      keys.warn(nil, "query", "title or query is missing", "write query: legemiddelmangel type:forslag", .error)
      return nil
    }
    return SavedSearch(id: id, title: title, query: query, note: keys.text("note"), path: keys.path)
  }
}
