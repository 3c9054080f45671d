// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// Finds and reads the files that an import is asked for.
package enum SourceFiles {
  /// What this importer reads, in lower case.
  package static let extensions = ["csv", "htm", "html", "json", "pdf", "txt", "xlsx", "xml"]

  /// Every file in reading order; what is missing or of another kind becomes a finding.
  package static func all(in paths: [String], report: inout ImportReport) -> [String] {
    var files: [String] = []
    for path in paths.sorted() {
      var isFolder = ObjCBool(false)
      if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        report.findings.append(
          Finding(
            path: path, severity: .error, id: "source-missing", message: "there is no such file or folder",
            hint: "check the path"))
      } else if isFolder.boolValue {
        files += inFolder(path)
      } else {
        files.append(path)
      }
    }
    let (known, other) = (files.filter(isKnown), files.filter { !isKnown($0) })
    report.findings += other.map(isOfAnotherKind)
    return known.uniqued
  }

  private static func inFolder(_ folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { "\(folder)/\($0)" }.filter { path in
      var isFolder = ObjCBool(false)
      let name = path.split(separator: "/").last ?? ""
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return !isFolder.boolValue && !name.hasPrefix(".")
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
