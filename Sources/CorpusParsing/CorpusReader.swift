// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
package import StortingModel

/// Reads a corpus folder into a corpus: every document, vote and budget table, linked with each other.
package struct CorpusReader {
  private let folder: URL
  private var corpus = Corpus()
  private var budget = BudgetFolder()
  /// The file that took each id.
  private var takenBy: [String: String] = [:]

  private init(folder: URL) { self.folder = folder }

  /// Reads the folder; files that cannot be used are findings, and the rest is read.
  ///
  /// - Throws: `SaksgangError` where there is no folder.
  package static func corpus(at path: String) throws -> Corpus {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw SaksgangError(
        id: "corpus-missing", message: "reading the corpus: there is no folder «\(path)»",
        hint: "name it with --corpus, or make one with: saksgang import PATH… --into \(path)")
    }
    var reader = CorpusReader(folder: URL(filePath: path, directoryHint: .isDirectory))
    for file in reader.files() { reader.read(file) }
    return reader.finished()
  }

  /// Paths of all regular files relative to the folder, sorted; hidden ones and symbolic links are left out.
  private func files() -> [String] {
    let base = folder.path(percentEncoded: false)
    guard let walk = FileManager.default.enumerator(atPath: base) else { return [] }
    var paths: [String] = []
    while let path = walk.nextObject() as? String {
      if path.split(separator: "/").last?.hasPrefix(".") ?? true {
        walk.skipDescendants()
      } else if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  private mutating func read(_ path: String) {
    let folder = path.split(separator: "/").first ?? ""
    switch (folder, path.split(separator: ".").last?.lowercased()) {
    case ("voteringer", "yaml"), ("voteringer", "yml"):
      withFile(path) { file, corpus in
        let (votes, findings) = VoteReader.read(file)
        corpus.votes += votes
        corpus.findings += findings
      }
    case ("saker", "yaml"), ("saker", "yml"):
      withFile(path) { file, corpus in
        let (record, findings) = CaseReader.read(file)
        if let record { corpus.cases.append(record) }
        corpus.findings += findings
      }
    case ("vakter", "yaml"), ("vakter", "yml"): readSearch(path)
    case ("budsjett", "csv"):
      var read: SourceFile?
      withFile(path) { file, _ in read = file }
      if let read { budget.read(read) }
    case (_, "md"): readDocument(path)
    default:
      corpus.findings.append(
        Finding(
          path: path, severity: .note, id: "file-not-read", message: "files of this kind are not part of a corpus here",
          hint:
            "documents are .md, cases saker/*.yaml, votes voteringer/*.yaml, budget tables budsjett/*.csv, searches vakter/*.yaml"
        ))
    }
  }

  private mutating func readSearch(_ path: String) {
    withFile(path) { file, corpus in
      let (search, findings) = SavedSearchReader.read(file)
      corpus.findings += findings
      guard let search else { return }
      if let other = corpus.searches.first(where: { $0.id == search.id }) {
        corpus.findings.append(
          Finding(
            path: path, line: 1, severity: .error, id: "search-id-twice",
            message: "the name «\(search.id)» is taken by \(other.path); this file is left out",
            hint: "give one of the files another name"))
      } else {
        corpus.searches.append(search)
      }
    }
  }

  private mutating func readDocument(_ path: String) {
    var read: Document?
    withFile(path) { file, corpus in
      let (document, findings) = DocumentReader.read(file)
      corpus.findings += findings
      read = document
    }
    guard let document = read else { return }
    if let other = takenBy.updateValue(path, forKey: document.id) {
      takenBy[document.id] = other
      corpus.findings.append(
        Finding(
          path: path, line: 1, severity: .error, id: "document-id-twice",
          message: "the id «\(document.id)» is taken by \(other); this file is left out",
          hint: "give one of them another id"))
    } else {
      corpus.documents.append(document)
    }
  }

  private mutating func withFile(_ path: String, _ use: (SourceFile, inout Corpus) -> Void) {
    switch SourceFile.read(folder.appending(path: path), as: path) {
    case .success(let file): use(file, &corpus)
    case .failure(let finding): corpus.findings.append(finding)
    }
  }

  private func finished() -> Corpus {
    var corpus = corpus
    corpus.documents.sort { $0.id < $1.id }
    corpus.sortCases()
    corpus.searches.sort { $0.id < $1.id }
    budget.finish(&corpus)
    corpus.votes.sort { first, second in
      (first.date?.sortable ?? 0, first.time ?? "", first.id) < (
        second.date?.sortable ?? 0, second.time ?? "", second.id
      )
    }
    CorpusLinker.link(&corpus)
    corpus.findings.sort()
    return corpus
  }
}
