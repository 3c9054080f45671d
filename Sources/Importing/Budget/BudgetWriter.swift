// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// Writes budget tables into the corpus, keeps the list of what they came from, and leaves corrected ones alone.
struct BudgetWriter {
  private let folder: CorpusFolder
  private var list: [String: BudgetOrigin] = [:]
  private var old = ""

  init(folder: String) {
    self.folder = CorpusFolder(folder)
    old = self.folder.text(at: BudgetOrigin.path) ?? ""
    for origin in BudgetOrigin.read(old) { list[origin.file] = origin }
  }

  mutating func write(
    _ lines: [BudgetLine], edition: BudgetEdition, sources: [(path: String, sha256: String)],
    report: inout ImportReport
  ) throws {
    let path = BudgetFile.path(edition)
    let text = HiddenCharacters.removed(from: BudgetFile.text(lines))
    guard let totals = BudgetTotals(lines) else {
      return report.findings.append(
        Finding(
          path: sources.first?.path ?? path, severity: .error, id: "budget-amount",
          message: "the amounts of \(edition.name) add up to no number", hint: "check the largest ones"))
    }
    let origin = BudgetOrigin(
      file: "\(edition.name).csv",
      source: sources.map { URL(fileURLWithPath: $0.path).lastPathComponent }.sorted().joined(separator: "; "),
      sha256: sources.map(\.sha256).sorted().joined(separator: "; "), totals: totals,
      generated: BudgetOrigin.mark(of: text))
    guard let standing = folder.text(at: path), standing != text else {
      if folder.text(at: path) == nil { report.written.append(path) } else { report.unchanged.append(path) }
      list[origin.file] = origin
      return try save(text, at: path)
    }
    guard let known = list[origin.file], known.generated == BudgetOrigin.mark(of: standing) else {
      return report.kept.append(path)
    }
    if let missing = Self.missing(in: origin, of: known) {
      report.kept.append(path)
      return report.findings.append(Self.part(path, missing: missing))
    }
    list[origin.file] = origin
    report.written.append(path)
    try save(text, at: path)
  }

  /// The sources of the standing table that this import has not read, where it has read others of them.
  private static func missing(in origin: BudgetOrigin, of known: BudgetOrigin) -> [String]? {
    func names(_ origin: BudgetOrigin) -> Set<String> {
      Set(origin.source.split(separator: ";").map { String($0).trimmed })
    }
    let (now, before) = (names(origin), names(known))
    return now.isStrictSubset(of: before) ? before.subtracting(now).sorted() : nil
  }

  private static func part(_ path: String, missing: [String]) -> Finding {
    Finding(
      path: path, severity: .warning, id: "budget-part-only",
      message:
        "the table was made of \(missing.joined(separator: ", ")) too, which this import did not read: it was kept",
      hint: "import all of its sources in one run")
  }

  /// Writes the list.
  mutating func finish(report: inout ImportReport) throws {
    let text = BudgetOrigin.text(list.values.sorted { $0.file < $1.file })
    if text == old { return report.unchanged.append(BudgetOrigin.path) }
    try save(text, at: BudgetOrigin.path)
    report.written.append(BudgetOrigin.path)
  }

  private func save(_ text: String, at path: String) throws {
    if folder.text(at: path) != text { try folder.save(text, at: path) }
  }
}
