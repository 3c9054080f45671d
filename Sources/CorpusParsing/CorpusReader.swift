// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Publishing
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
    corpus(of: try CorpusListing(of: path), in: path).corpus
  }

  /// Reads the files of a listing.
  ///
  /// - Parameter memory: documents that were read before; only what has changed since is parsed.
  /// - Returns: the corpus, and the paths of the files that were parsed.
  package static func corpus(
    of listing: CorpusListing, in folder: String, memory: ParsingMemory? = nil
  ) -> (corpus: Corpus, parsed: [String]) {
    let parsed = memory.map { ParsedDocuments(folder: $0.folder, version: $0.version) }
    var reader = CorpusReader(folder: URL(filePath: folder, directoryHint: .isDirectory))
    reader.corpus.findings += listing.findings
    let documents = reader.parse(listing.files.filter(\.isDocument), parsed)
    var next = documents.makeIterator()
    for file in listing.files {
      if file.isDocument {
        if let (document, findings) = next.next() { reader.add(document, findings, from: file.path) }
      } else {
        reader.read(file.path)
      }
    }
    parsed?.save()
    let fresh = Set(parsed?.freshPaths ?? listing.files.filter(\.isDocument).map(\.path))
    let paths = listing.files.filter { !$0.isDocument || fresh.contains($0.path) }.map(\.path)
    return (reader.finished(), paths)
  }

  /// Parses documents on every processor; in the order of the files.
  private func parse(
    _ files: [ListedFile], _ memory: ParsedDocuments?
  ) -> [(document: Document?, findings: [Finding])] {
    files.mapInShares(of: 64) { $0.map { parse($0, memory) } }
  }

  private func parse(_ listed: ListedFile, _ memory: ParsedDocuments?) -> (Document?, [Finding]) {
    if let known = memory?.parsed(listed) { return (known.document, known.findings) }
    switch SourceFile.read(folder.appending(path: listed.path), as: listed.path) {
    case .failure(let finding): return (nil, [finding])
    case .success(let file):
      let content = file.digest
      if let known = memory?.parsed(listed, with: content) { return (known.document, known.findings) }
      let (document, findings) = DocumentReader.read(file)
      guard let memory else { return (document, findings) }
      let kept = memory.keep(ParsedDocument(document: document, findings: findings), of: listed, with: content)
      return (kept.document, kept.findings)
    }
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

  private mutating func add(_ document: Document?, _ findings: [Finding], from path: String) {
    corpus.findings += findings
    guard let document else { return }
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
