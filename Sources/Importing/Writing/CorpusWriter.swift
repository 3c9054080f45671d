// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// Writes corpus files into their folder, and leaves alone what a person has corrected.
package struct CorpusWriter {
  private let folder: URL
  /// Paths of the files that the folder holds, by id.
  private var existing: [String: String] = [:]
  /// The file that each document in the folder was imported from, by id.
  package private(set) var owners: [String: String] = [:]

  /// Notes what the folder holds already; it may be missing.
  package init(folder: String) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in names.sorted() where path.hasSuffix(".md") { note(path) }
  }

  private mutating func note(_ path: String) {
    guard let text = text(at: path) else { return }
    let front = FrontLines(text)
    guard let id = front.value("id") else { return }
    existing[id] = existing[id] ?? path
    if let file = front.sourceValue("file") { owners[id] = file }
  }

  private func text(at path: String) -> String? {
    (try? Data(contentsOf: folder.appendingPathComponent(path))).map { String(decoding: $0, as: UTF8.self) }
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
    guard let path = existing[file.id], let old = text(at: path) else {
      guard text(at: file.path) == nil else { return report.findings.append(Self.taken(file.path)) }
      try save(file.text, at: file.path)
      existing[file.id] = file.path
      return report.written.append(file.path)
    }
    try update(file, at: path, old: old, report: &report)
  }

  private mutating func update(_ file: CorpusFile, at path: String, old: String, report: inout ImportReport) throws {
    var file = file
    let front = FrontLines(old)
    let isSameSource = front.sourceValue("sha256") == file.source.sha256
    if isSameSource, let day = front.sourceValue("date") { file.source.day = CalendarDate(iso: day) }
    if file.text == old { return report.unchanged.append(path) }
    guard GeneratedMark.isUntouched(old) else {
      report.kept.append(path)
      if !isSameSource { report.findings.append(Self.sourceChanged(path, source: file.source.file)) }
      return
    }
    try save(file.text, at: file.path)
    if path != file.path { try? FileManager.default.removeItem(at: folder.appendingPathComponent(path)) }
    existing[file.id] = file.path
    report.written.append(file.path)
  }

  /// Writes beside and renames, so that no half file is ever seen.
  private func save(_ text: String, at path: String) throws {
    let target = folder.appendingPathComponent(path)
    do {
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw SaksgangError(
        id: "corpus-unwritable", message: "could not write \(target.path): \(error.localizedDescription)",
        hint: "check that the folder may be written to and that the disk has room")
    }
  }

  private static func taken(_ path: String) -> Finding {
    Finding(
      path: path, severity: .error, id: "path-taken",
      message: "a file that no import wrote stands here: it was left alone",
      hint: "move it away, or give it the id that its name says")
  }

  private static func sourceChanged(_ path: String, source: String) -> Finding {
    Finding(
      path: path, severity: .warning, id: "corrected-source-changed",
      message: "\(source) has changed since, and the file was corrected by hand: it was left alone",
      hint: "move the file away, import again, and bring the corrections over")
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
