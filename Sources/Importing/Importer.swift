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
    let noVotes = try DataServiceImport.run(files, into: corpusFolder, report: &report)
    let others = try BudgetImport.importing(noVotes, into: corpusFolder, report: &report)
    var publications = PublicationSources()
    let texts = try await learn(others, publications: &publications, report: &report)
    var writer = CorpusWriter(folder: corpusFolder)
    var names = DocumentNames(standing: writer.standing)
    for publication in publications.publications {
      report.findings += publication.findings
      for file in SourceReading.files(of: publication, names: &names) { try writer.write(file, report: &report) }
    }
    try await read(texts) { drafts, source in
      let files = SourceReading.files(of: drafts, source: source, names: &names)
      if files.isEmpty { report.findings.append(Self.empty(source.file)) }
      for file in files { try writer.write(file, report: &report) }
    }
    report.findings += writer.lostDocuments()
    report.sort()
    return report
  }

  /// The text sources to read, and the words of them all.
  private struct Texts {
    var paths: [String] = []
    var vocabulary = Vocabulary()
  }

  /// Goes through every file once: publications are taken, and texts give their words.
  ///
  /// Texts are read again when they are imported, so that never more than a few are in memory.
  private func learn(
    _ paths: [String], publications: inout PublicationSources, report: inout ImportReport
  ) async throws -> Texts {
    var texts = Texts()
    var seen: Set<String> = []
    try await InOrder.map(paths.filter(SourceFiles.holdsText), by: learnt) { path, learnt in
      switch learnt {
      case .words(let words, let sha256):
        if seen.insert(sha256).inserted {
          texts.paths.append(path)
          texts.vocabulary.add(words)
        } else {
          report.findings.append(SourceFiles.isTwice(path))
        }
      case .finding(let finding): report.findings.append(finding)
      }
    }
    for path in paths where !SourceFiles.holdsText(path) {
      guard PublicationSources.extensions.contains(SourceFiles.kind(path)) else {
        report.findings.append(SourceFiles.isOfAnotherKind(path))
        continue
      }
      do {
        report.findings += try SourceFiles.take(path, seen: &seen, into: &publications)
      } catch {
        report.findings.append(Self.unreadable(path, error))
      }
    }
    return texts
  }

  private enum Learnt: Sendable {
    case words(Vocabulary, sha256: String)
    case finding(Finding)
  }

  private func learnt(_ path: String) async -> Learnt {
    do {
      guard let source = try await SourceFiles.read(path, pdfProgram: pdfProgram) else {
        return .finding(SourceFiles.isNoText(path))
      }
      guard source.lines.contains(where: { !$0.trimmed.isEmpty }) else { return .finding(Self.empty(path)) }
      return .words(Vocabulary(lines: source.lines), sha256: source.sha256)
    } catch {
      return .finding(Self.unreadable(path, error))
    }
  }

  /// Reads the documents of each text, several texts at a time, and hands them over in the order of the paths.
  private func read(
    _ texts: Texts, take: ([SourceReading.Draft], CorpusFile.Source) throws -> Void
  ) async throws {
    let reading = SourceReading(vocabulary: texts.vocabulary)
    let program = pdfProgram
    try await InOrder.map(
      texts.paths,
      by: { path in
        // A file that was read a moment ago and is gone now gives nothing, as an empty one does.
        let source = try? await SourceFiles.read(path, pdfProgram: program)
        return source.flatMap { $0 }.map { (drafts: reading.drafts(of: $0), origin: $0.origin) }
      }
    ) { _, read in
      if let read { try take(read.drafts, read.origin) }
    }
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
