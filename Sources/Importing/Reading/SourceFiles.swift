// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// Finds and reads the files that an import is asked for.
package enum SourceFiles {
  /// What this importer reads, in lower case.
  package static let extensions = ["csv", "htm", "html", "json", "pdf", "txt", "xlsx", "xml"]

  /// Larger sources are not read.
  private static let largest = 256 << 20

  /// Every file in reading order; what is missing, of another kind or no regular file becomes a finding.
  package static func all(in paths: [String], report: inout ImportReport) -> [String] {
    var files: [String] = []
    for path in paths.sorted() {
      guard let found = status(of: path) else {
        report.findings.append(
          Finding(
            path: path, severity: .error, id: "source-missing", message: "there is no such file or folder",
            hint: "check the path"))
        continue
      }
      files += found.st_mode & S_IFMT == S_IFDIR ? inFolder(path) : [path]
    }
    let (known, other) = (files.filter(isKnown), files.filter { !isKnown($0) })
    report.findings += other.map(isOfAnotherKind)
    // Compared by their bytes: names that differ in how their letters are put together are different files.
    return known.map { Array($0.utf8) }.uniqued.map { String(decoding: $0, as: UTF8.self) }.filter { path in
      guard let problem = problem(with: path) else { return true }
      report.findings.append(problem)
      return false
    }
  }

  /// A pipe would wait for ever, and a device may never end.
  private static func problem(with path: String) -> Finding? {
    guard let found = status(of: path) else {
      return Finding(
        path: path, severity: .error, id: "source-unreadable", message: "the link leads nowhere, or round in a ring",
        hint: "remove it, or let it lead to a file")
    }
    if found.st_mode & S_IFMT != S_IFREG {
      return Finding(
        path: path, severity: .error, id: "source-special",
        message: "this is no file but a pipe, socket or device; it was not opened", hint: "save its bytes as a file")
    }
    guard Int(found.st_size) > largest else { return nil }
    return Finding(
      path: path, severity: .error, id: "source-too-large", message: "the file is over 256 MB", hint: "split it")
  }

  /// Of what a link leads to; `nil` where there is nothing.
  private static func status(of path: String) -> stat? {
    var found = stat()
    return stat(path, &found) == 0 ? found : nil
  }

  private static func inFolder(_ folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { "\(folder)/\($0)" }.filter { path in
      let name = path.split(separator: "/").last ?? ""
      return !name.hasPrefix(".") && status(of: path).map { $0.st_mode & S_IFMT != S_IFDIR } ?? true
    }
  }

  static func kind(_ path: String) -> String { URL(fileURLWithPath: path).pathExtension.lowercased() }

  private static func isKnown(_ path: String) -> Bool { extensions.contains(kind(path)) }

  /// - Returns: `nil` where the bytes are no text.
  /// - Throws: where the file cannot be read.
  package static func read(_ path: String, pdfProgram: String) async throws -> SourceText? {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let text = kind(path) == "pdf" ? try await PDFText.read(path, program: pdfProgram) : bytes
    guard let decoded = SourceText.decoded(text) else { return nil }
    return SourceText(
      name: URL(fileURLWithPath: path).lastPathComponent, text: decoded, sha256: SHA256.hex(bytes), day: changed(path))
  }

  /// Reads a file that marks up its text itself.
  static func take(
    _ path: String, seen: inout Set<String>, into publications: inout PublicationSources
  ) throws -> [Finding] {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let name = URL(fileURLWithPath: path).lastPathComponent
    let source = CorpusFile.Source(file: name, sha256: SHA256.hex(bytes), day: changed(path))
    guard seen.insert(source.sha256).inserted else { return [isTwice(path)] }
    guard var finding = publications.take(bytes, source: source) else { return [] }
    finding.path = path
    return [finding]
  }

  static func isTwice(_ path: String) -> Finding {
    Finding(
      path: path, severity: .note, id: "source-twice", message: "the same bytes were read from another file",
      hint: "leave one of the two out")
  }

  /// The day in UTC, so that it is the same on every machine.
  private static func changed(_ path: String) -> CalendarDate? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let date = attributes?[.modificationDate] as? Date else { return nil }
    return CalendarDate(iso: date.formatted(.iso8601))
  }

  static func isNoText(_ path: String) -> Finding {
    Finding(
      path: path, severity: .error, id: "source-binary", message: "the file is no text",
      hint: "text in UTF-8, UTF-16 with a byte order mark, Latin-1 and Windows-1252 is read")
  }

  /// Whether a file of this kind is a document, and no data.
  static func holdsText(_ path: String) -> Bool { ["pdf", "txt"].contains(kind(path)) }

  static func isOfAnotherKind(_ path: String) -> Finding {
    Finding(
      path: path, severity: .warning, id: "source-kind-unknown",
      message: "files of this kind are not read",
      hint:
        "read are: \(extensions.map { ".\($0)" }.joined(separator: ", ")), with documents, cases, votes or budget tables in them"
    )
  }
}
