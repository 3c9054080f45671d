// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
package import StortingModel

/// The tables of a corpus as a folder of CSV files, with `datapackage.json` (Frictionless) and a `README.md` for people.
package enum TableFolder {
  /// What a run wrote.
  package struct Outcome: Sendable, Equatable {
    package let tables: Int
    package let rows: Int
  }

  /// Writes the folder beside its place and puts it there when it is whole; the same corpus gives the same bytes.
  ///
  /// - Throws: `SaksgangError` where the folder holds what no export wrote, or the disk says no; the last folder then
  ///   stands as it was.
  package static func write(_ corpus: Corpus, to path: String) throws -> Outcome {
    let folder = URL(fileURLWithPath: path)
    try requireOurs(folder)
    let tables = CorpusTables(corpus)
    try FreshFile(folder).write { beside in
      try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: false)
      var package = DataPackage()
      for filled in tables.all {
        let data = Data(text(of: filled).utf8)
        try data.write(to: beside.appendingPathComponent(DataPackage.fileName(of: filled.table)))
        package.add(filled.table, data)
      }
      try Data(package.text.utf8).write(to: beside.appendingPathComponent(DataPackage.fileName))
      try Data(TableGuide.text(tables.all.map(\.table)).utf8).write(
        to: beside.appendingPathComponent(TableGuide.fileName))
    }
    return Outcome(tables: tables.all.count, rows: tables.rowCount)
  }

  /// The names of the columns, then a line for each row; what is not known is an empty cell.
  static func text(of filled: CorpusTables.Filled) -> String {
    CSVTable.exact([filled.table.columns.map(\.name)] + filled.rows.map { $0.map(\.written) })
  }

  /// A folder is replaced only where all that it holds was written by an export.
  private static func requireOurs(_ folder: URL) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw taken(folder, "there is a file of that name") }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let package = try? Data(contentsOf: folder.appendingPathComponent(DataPackage.fileName))
    let ours = Set(package.flatMap(DataPackage.files) ?? []).union([DataPackage.fileName, TableGuide.fileName])
    let foreign = package.flatMap(DataPackage.files) == nil ? names : names.filter { !ours.contains($0) }
    if let name = foreign.min() { throw taken(folder, "it holds «\(name)», which no export wrote") }
  }

  private static func taken(_ folder: URL, _ cause: String) -> SaksgangError {
    SaksgangError(
      id: "export-folder-taken", message: "writing the tables to the folder «\(folder.path)»: \(cause)",
      hint: "name an empty folder, or one that an export made, with --output")
  }
}
