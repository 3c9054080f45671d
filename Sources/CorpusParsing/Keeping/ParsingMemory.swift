// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import StortingModel

/// Where the documents that were parsed are kept for the next run.
package struct ParsingMemory: Sendable {
  /// Made when it is missing; holds nothing that the corpus does not.
  package let folder: String
  /// Of the program: what another version has parsed is parsed again.
  package let version: String

  package init(folder: String, version: String) { (self.folder, self.version) = (folder, version) }
}

extension CorpusListing {
  /// Tells what is in the files from what was in them, whatever their times are.
  ///
  /// - Parameter memory: holds of documents what is in them.
  package func contents(in folder: String, memory: ParsingMemory) -> ContentDigest {
    let known = ParsedDocuments(folder: memory.folder, version: memory.version)
    var digest = ContentDigest()
    for file in files {
      digest.add(file.path)
      digest.add(known.content(of: file) ?? file.content(in: URL(filePath: folder, directoryHint: .isDirectory)))
    }
    addOthers(to: &digest)
    return digest
  }
}

extension ListedFile {
  var isDocument: Bool { path.lowercased().hasSuffix(".md") }

  /// Of the text of a document as a reader takes it, and of the bytes of anything else.
  fileprivate func content(in folder: URL) -> ContentDigest {
    let url = folder.appending(path: path)
    guard isDocument else { return ContentDigest(of: [UInt8]((try? Data(contentsOf: url)) ?? Data())) }
    switch SourceFile.read(url, as: path) {
    case .success(let file): return file.digest
    case .failure(let finding): return ContentDigest(of: finding.written)
    }
  }
}
