// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// Imports the budget tables among the sources of one run: `corpus/budsjett/YEAR-STAGE.csv`.
///
/// Tables of the same budget are put together; a line that stands in two of them is one line.
struct BudgetImport {
  static let extensions = ["csv", "htm", "html", "xlsx"]

  private var editions: [BudgetEdition: Merged] = [:]
  private var frames: [Int: [Int: BudgetTable.ChapterFrame]] = [:]

  struct Merged {
    var lines: [BudgetLine] = []
    var sources: [(path: String, sha256: String)] = []
  }

  /// Reads the tables among the files, and writes them.
  ///
  /// - Returns: the files that are no budget tables.
  /// - Throws: `SaksgangError` where the corpus folder cannot be written.
  static func importing(_ paths: [String], into folder: String, report: inout ImportReport) throws -> [String] {
    var all = BudgetImport()
    var others: [String] = []
    for path in paths {
      guard extensions.contains(URL(fileURLWithPath: path).pathExtension.lowercased()),
        let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
        let source = BudgetSource(path, bytes: [UInt8](data))
      else {
        others.append(path)
        continue
      }
      report.findings += source.findings
      all.add(source, report: &report)
    }
    try all.write(into: folder, report: &report)
    return others
  }

  private mutating func add(_ source: BudgetSource, report: inout ImportReport) {
    for table in source.tables {
      // Frames hold for the year that their file is named after.
      if !table.frames.isEmpty, let year = BudgetFacts(in: URL(fileURLWithPath: source.path).lastPathComponent).year {
        frames[year, default: [:]].merge(table.frames) { first, _ in first }
      }
    }
    let lines = Dictionary(grouping: source.tables.flatMap(\.lines), by: \.edition)
    for (edition, lines) in lines.sorted(by: { $0.key < $1.key }) {
      report.findings += Self.twice(lines, path: source.path)
      let conflicts = editions[edition, default: Merged()].merge(lines, from: source)
      if conflicts > 0 { report.findings.append(Self.differs(source.path, edition, conflicts)) }
    }
  }

  private func write(into folder: String, report: inout ImportReport) throws {
    guard !editions.isEmpty else { return }
    var writer = BudgetWriter(folder: folder)
    for (edition, merged) in editions.sorted(by: { $0.key < $1.key }) {
      try writer.write(merged.lines.map { framed($0) }, edition: edition, sources: merged.sources, report: &report)
    }
    try writer.finish(report: &report)
    for alike in BudgetLikeness.alike(editions.values.flatMap(\.lines)) {
      let path = editions[alike.later]?.sources.first?.path ?? ""
      report.findings.append(alike.finding(path: path))
    }
  }

  private func framed(_ line: BudgetLine) -> BudgetLine {
    guard let row = frames[line.year]?[line.chapter] else { return line }
    var line = line
    line.frame = line.frame ?? row.frame
    if line.chapterName.isEmpty { line.chapterName = row.chapterName }
    return line
  }

  private static func twice(_ lines: [BudgetLine], path: String) -> [Finding] {
    BudgetDuplicates.among(lines).map { line in
      Finding(
        path: path, severity: .warning, id: "budget-row-twice",
        message: "\(line.place.written) «\(line.itemName)» stands twice in \(line.year)",
        hint: "both rows count; remove one if it is a copy")
    }
  }

  private static func differs(_ path: String, _ edition: BudgetEdition, _ count: Int) -> Finding {
    Finding(
      path: path, severity: .warning, id: "budget-tables-differ",
      message: "\(count) lines of \(edition.name) have other amounts in a table that was read before",
      hint: "the lines read first were kept; import the tables apart to see which is right")
  }
}

extension BudgetImport.Merged {
  private struct Key: Hashable {
    let place: BudgetItem
    let subItem: Int?
    let name: String
  }

  private static func grouped(_ lines: [BudgetLine]) -> [Key: [BudgetLine]] {
    Dictionary(grouping: lines) { Key(place: $0.place, subItem: $0.subItem, name: $0.itemName) }
  }

  /// Adds what is new.
  ///
  /// - Returns: how many lines differ from what stands there already.
  fileprivate mutating func merge(_ new: [BudgetLine], from source: BudgetSource) -> Int {
    sources.append((source.path, source.sha256))
    guard !lines.isEmpty else {
      lines = new
      return 0
    }
    let known = Self.grouped(lines)
    var conflicts = 0
    var taken: Set<Key> = []
    for line in new {
      let key = Key(place: line.place, subItem: line.subItem, name: line.itemName)
      guard let same = known[key] else {
        lines.append(line)
        continue
      }
      if taken.insert(key).inserted, !same.contains(where: { $0.kroner == line.kroner }) { conflicts += 1 }
    }
    return conflicts
  }
}
