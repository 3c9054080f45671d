// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import StortingModel

/// Writes corpus files into their folder, and leaves alone what a person has corrected.
package struct CorpusWriter {
  private let folder: CorpusFolder
  /// Paths of the files that the folder holds, by id.
  private var existing: [String: String] = [:]
  /// The documents in the folder, in the order of their paths.
  package private(set) var standing: [DocumentNames.Standing] = []
  /// Which source each document of this import is from, by id.
  private var settled: [String: String] = [:]

  /// Notes what the folder holds already; it may be missing.
  package init(folder: String) {
    self.folder = CorpusFolder(folder)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in names.sorted() where path.hasSuffix(".md") { note(path) }
  }

  private mutating func note(_ path: String) {
    guard let text = folder.text(at: path) else { return }
    let front = FrontLines(text)
    guard let id = front.value("id") else { return }
    existing[id] = existing[id] ?? path
    if let document = front.document(id) { standing.append(document) }
  }

  /// Writes one file where it is new or its source gives other bytes.
  ///
  /// - Throws: `SaksgangError` `corpus-unwritable`.
  package mutating func write(_ file: CorpusFile, report: inout ImportReport) throws {
    guard Slug.isValid(file.id) else {
      report.findings.append(
        Finding(
          path: file.source.file, severity: .error, id: "id-invalid", message: "the id \(file.id) is no safe file name",
          hint: "give the source a title"))
      return
    }
    guard let path = existing[file.id], let old = folder.text(at: path) else {
      guard folder.text(at: file.path) == nil else { return report.findings.append(Self.taken(file.path)) }
      try folder.save(file.text, at: file.path)
      existing[file.id] = file.path
      settled[file.id] = file.source.file
      return report.written.append(file.path)
    }
    try update(file, at: path, old: old, report: &report)
  }

  private mutating func update(_ file: CorpusFile, at path: String, old: String, report: inout ImportReport) throws {
    var file = file
    let front = FrontLines(old)
    let isSameSource = front.sourceValue("sha256") == file.source.sha256
    let other = settled[file.id] ?? (isSameSource ? nil : front.sourceValue("file"))
    if let other, other != file.source.file, isKept(other, before: file) {
      settled[file.id] = other
      return report.findings.append(Self.sourceKept(path, kept: other, other: file.source.file))
    }
    settled[file.id] = file.source.file
    if isSameSource, let day = front.sourceValue("date") { file.source.day = CalendarDate(iso: day) }
    if file.text == old { return report.unchanged.append(path) }
    guard GeneratedMark.isUntouched(old) else {
      report.kept.append(path)
      if !isSameSource { report.findings.append(Self.sourceChanged(path, source: file.source.file)) }
      return
    }
    try folder.save(file.text, at: file.path)
    if path != file.path { try? FileManager.default.removeItem(at: folder.url.appendingPathComponent(path)) }
    existing[file.id] = file.path
    report.written.append(file.path)
    if let other, other != file.source.file {
      report.findings.append(Self.sourceReplaced(file.path, by: file.source.file, other: other))
    }
  }

  /// The documents in the folder that a source of this import gave once and gives no longer.
  package func lostDocuments() -> [Finding] {
    let read = Set(settled.values)
    return standing.compactMap { document in
      guard let file = document.file, read.contains(file), settled[document.id] == nil,
        let path = existing[document.id]
      else { return nil }
      return Finding(
        path: path, severity: .warning, id: "source-lost-document",
        message: "\(file) was read again and no longer gives this document, which was left as it is",
        hint: "remove the file where another document has taken its place")
    }
  }

  /// What this import has settled stands; before that, only a better kind of source takes a document over.
  private func isKept(_ other: String, before file: CorpusFile) -> Bool {
    settled[file.id] != nil || SourceRank(fileName: file.source.file) <= SourceRank(fileName: other)
  }

  private static func taken(_ path: String) -> Finding {
    Finding(
      path: path, severity: .error, id: "path-taken",
      message: "a file that no import wrote stands here: it was left alone",
      hint: "move it away, or give it the id that its name says")
  }

  private static func sourceKept(_ path: String, kept: String, other: String) -> Finding {
    Finding(
      path: path, severity: .note, id: "source-same-document",
      message: "\(other) holds the document that stands here from \(kept), which is kept",
      hint: "XML is preferred to web pages, and those to text and PDF; remove the corpus file to import the other")
  }

  private static func sourceReplaced(_ path: String, by file: String, other: String) -> Finding {
    Finding(
      path: path, severity: .note, id: "source-replaced",
      message: "\(file) is a better source of this document than \(other), and took its place",
      hint: "names of passages follow their words, so links to what both sources read alike still hold")
  }

  private static func sourceChanged(_ path: String, source: String) -> Finding {
    Finding(
      path: path, severity: .warning, id: "corrected-source-changed",
      message: "\(source) has changed since, and the file was corrected by hand: it was left alone",
      hint: "move the file away, import again, and bring the corrections over")
  }
}

extension FrontLines {
  /// What the front matter says of the document, as far as it tells documents apart.
  func document(_ id: String) -> DocumentNames.Standing? {
    guard let kind = value("kind").flatMap(DocumentKind.init(rawValue:)) else { return nil }
    var facts = DocumentFacts(title: value("title") ?? "")
    facts.designation = value("designation")
    facts.committee = value("committee")
    facts.date = value("date").flatMap { CalendarDate(iso: $0) }
    facts.treats = value("treats").map { $0.split { "[], ".contains($0) }.map(String.init) } ?? []
    return DocumentNames.Standing(
      id: id, file: sourceValue("file"), kind: kind, facts: facts, attachedTo: value("attachedTo"))
  }
}

/// The lines of a corpus file's front matter, read as far as an import needs them.
struct FrontLines {
  private let lines: [Substring]

  init(_ text: String) {
    let all = text.split(separator: "\n", maxSplits: 80, omittingEmptySubsequences: false)
    let end = all.dropFirst().firstIndex(of: "---") ?? all.startIndex
    lines = all.first == "---" ? Array(all[all.startIndex..<end].dropFirst()) : []
  }

  /// The value of a key that stands at the start of a line.
  func value(_ key: String) -> String? {
    lines.first { $0.hasPrefix(key + ":") }.map { Self.unquoted($0.dropFirst(key.count + 1).trimmed) }
  }

  /// A value in `source: {…}`, or under `source:` on lines of their own.
  func sourceValue(_ key: String) -> String? {
    guard let at = lines.firstIndex(where: { $0.hasPrefix("source:") }) else { return nil }
    let rest = lines[at].dropFirst("source:".count)
    let nested = Array(lines[(at + 1)...].prefix { $0.first == " " })
    let flow = rest.contains("{") ? rest.split(whereSeparator: { "{},".contains($0) }) : nested
    return flow.map(\.trimmed).first { $0.hasPrefix(key + ":") }.map {
      Self.unquoted($0.dropFirst(key.count + 1).trimmed)
    }
  }

  private static func unquoted(_ text: String) -> String {
    text.count >= 2 && text.first == text.last && (text.first == "\"" || text.first == "'")
      ? String(text.dropFirst().dropLast()) : text
  }
}
