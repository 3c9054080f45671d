// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import StortingModel

/// Imports sources into a corpus folder: `saksgang import`.
package struct Importer: Sendable {
  /// The program that reads PDF files.
  package var pdfProgram: String

  /// An importer that reads PDF files by this program.
  package init(pdfProgram: String = "pdftotext") { self.pdfProgram = pdfProgram }

  /// Reads every source and writes its corpus files; a second run with the same sources changes no byte.
  ///
  /// What a file says never throws: it is a finding in the report, and the other files go on.
  ///
  /// - Parameters:
  ///   - paths: files and folders; a folder stands for the sources in it, folders below it too, in sorted order.
  ///   - corpusFolder: made where it is missing.
  /// - Throws: `SaksgangError` where the corpus folder cannot be written.
  package func importing(paths: [String], into corpusFolder: String) async throws -> ImportReport {
    var report = ImportReport()
    let files = SourceFiles.all(in: paths, report: &report)
    let sources = await read(try BudgetImport.importing(files, into: corpusFolder, report: &report), report: &report)
    var writer = CorpusWriter(folder: corpusFolder)
    let reading = SourceReading(sources)
    var names = DocumentNames(owners: writer.owners)
    for source in sources {
      let files = reading.files(of: source, names: &names)
      if files.isEmpty { report.findings.append(Self.empty(source.name)) }
      for file in files { try writer.write(file, report: &report) }
    }
    report.sort()
    return report
  }

  private func read(_ paths: [String], report: inout ImportReport) async -> [SourceText] {
    var sources: [SourceText] = []
    var seen: Set<String> = []
    for path in paths {
      do {
        let source = try await SourceFiles.read(path, pdfProgram: pdfProgram)
        if let finding = Self.finding(about: source, at: path, seen: &seen) {
          report.findings.append(finding)
        } else if let source {
          sources.append(source)
        }
      } catch {
        report.findings.append(Self.unreadable(path, error))
      }
    }
    return sources
  }

  /// Why a source is left out; `nil` where it is read.
  private static func finding(about source: SourceText?, at path: String, seen: inout Set<String>) -> Finding? {
    guard let source else { return SourceFiles.isNoText(path) }
    guard source.lines.contains(where: { !$0.trimmed.isEmpty }) else { return empty(path) }
    guard !seen.insert(source.sha256).inserted else { return nil }
    return Finding(
      path: path, severity: .note, id: "source-twice", message: "the same bytes were read from another file",
      hint: "leave one of the two out")
  }

  private static func unreadable(_ path: String, _ error: any Error) -> Finding {
    let known = error as? SaksgangError
    return Finding(
      path: path, severity: .error, id: known?.id ?? "source-unreadable",
      message: known?.message ?? "could not read the file: \(error.localizedDescription)",
      hint: known?.hint ?? "check the file's permissions")
  }

  private static func empty(_ path: String) -> Finding {
    Finding(
      path: path, severity: .warning, id: "source-empty", message: "the source holds no text",
      hint: "a scanned PDF needs text recognition first")
  }
}

/// What one import did.
package struct ImportReport: Sendable, Equatable {
  /// Paths in the corpus folder of files that were made or changed.
  package var written: [String] = []
  /// Files that stand as the source gives them already.
  package var unchanged: [String] = []
  /// Files that a person has corrected, and that were left alone.
  package var kept: [String] = []
  /// By path, line.
  package var findings: [Finding] = []

  /// A report of nothing yet.
  package init() {}

  mutating func sort() {
    written.sort()
    unchanged.sort()
    kept.sort()
    findings.sort()
  }
}
