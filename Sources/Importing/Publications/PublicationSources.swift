// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// The marked-up sources of one import: publications in XML, and web pages, of which several may make one document.
package struct PublicationSources: Sendable {
  private var read: [Publication] = []
  private var pages: [HTMLPage] = []

  package init() {}

  /// What is read here, in lower case.
  package static let extensions = ["htm", "html", "json", "xml"]

  /// Every document, the best kinds of sources first, then in the order of file names.
  package var publications: [Publication] {
    (read + HTMLPages.publications(of: pages)).sorted {
      $0.rank != $1.rank ? $0.rank > $1.rank : $0.source.file < $1.source.file
    }
  }

  /// Takes a source; the finding says why there is nothing in it.
  package mutating func take(_ bytes: [UInt8], source: CorpusFile.Source) -> Finding? {
    if SourceRank(fileName: source.file) == .page { return takePage(bytes, source) }
    return source.file.lowercased().hasSuffix(".json") ? takeQuestions(bytes, source) : takePublication(bytes, source)
  }

  private mutating func takeQuestions(_ bytes: [UInt8], _ source: CorpusFile.Source) -> Finding? {
    let questions = DataValue.json(bytes).map { QuestionReader.publications($0, source: source) } ?? []
    read += questions
    guard questions.isEmpty else { return nil }
    return Finding(
      path: source.file, severity: .warning, id: "json-kind-unknown",
      message: "the file holds no question with its text",
      hint: "read are questions to ministers, and cases and votes, as the data service sends them")
  }

  private mutating func takePublication(_ bytes: [UInt8], _ source: CorpusFile.Source) -> Finding? {
    switch XMLTree.parse(bytes) {
    case .failure(let problem):
      return Finding(
        path: source.file, line: problem.line, severity: .error, id: "xml-broken",
        message: "the file cannot be read as XML: \(problem.message)", hint: "download it again")
    case .success(let root):
      guard let publication = PublicationReader.publication(root, source: source) else {
        let questions = QuestionReader.publications(DataValue(root), source: source)
        read += questions
        guard questions.isEmpty else { return nil }
        return Finding(
          path: source.file, line: root.line, severity: .warning, id: "xml-kind-unknown",
          message: "XML with the root «\(root.name)» is not read",
          hint: "read are publications: Innstilling, dok8, Forhandlinger, and the names of the older document type")
      }
      guard publication.parts.contains(where: { !$0.paragraphs.isEmpty }) else { return Self.empty(source.file) }
      read.append(publication)
      return nil
    }
  }

  private mutating func takePage(_ bytes: [UInt8], _ source: CorpusFile.Source) -> Finding? {
    guard let text = SourceText.decoded(bytes), let root = HTMLTree.parse(text) else { return Self.empty(source.file) }
    guard let page = HTMLPage(root, source: source) else {
      return Finding(
        path: source.file, severity: .warning, id: "page-unknown",
        message: "the page holds no publication of stortinget.no",
        hint: "save the page of a chapter, or the one with the whole document")
    }
    pages.append(page)
    return nil
  }

  private static func empty(_ file: String) -> Finding {
    Finding(
      path: file, severity: .warning, id: "source-empty", message: "the source holds no text",
      hint: "save the page after its text has been loaded")
  }
}

/// The names that the document types give to letters.
enum PublicationEntities {
  private static let values: [(name: [UInt8], value: [UInt8])] = [
    (Array("&shy;".utf8), []), (Array("&nbsp;".utf8), Array("&#160;".utf8)),
  ]

  /// The bytes with those letters in place: a DOCTYPE is never loaded to ask what they mean.
  static func replaced(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while let mark = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
      index = mark + 1
      guard let entity = values.first(where: { bytes[mark...].starts(with: $0.name) }) else { continue }
      result += bytes[copied..<mark] + entity.value
      index = mark + entity.name.count
      copied = index
    }
    return copied == 0 ? bytes : result + bytes[copied...]
  }
}
