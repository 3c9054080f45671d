// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
package import StortingModel

/// The tables of a corpus as one SQLite file, with views, full text and a data dictionary, and what Datasette shows of
/// them in `metadata.json` beside it.
package enum SQLiteExport {
  /// What a run wrote.
  package struct Outcome: Sendable, Equatable {
    package let tables: Int
    package let rows: Int
    /// Whether the SQLite of this machine could make a full-text table.
    package let hasFullText: Bool
  }

  /// Writes both files beside their places and puts them there when they are whole; the same corpus gives the same
  /// bytes with the same version of SQLite.
  ///
  /// - Throws: `SaksgangError` where they cannot be written; the last ones then stand as they were.
  package static func write(_ corpus: Corpus, to path: String) throws -> Outcome {
    let tables = CorpusTables(corpus)
    let file = URL(fileURLWithPath: path)
    let metadata = file.deletingLastPathComponent().appendingPathComponent(DatasetteMetadata.fileName)
    try DatasetteMetadata.requireOurs(metadata)
    try requireFile(file)
    let hasFullText = SQLiteFile.isBuilt(with: "ENABLE_FTS5")
    try FreshFile(metadata).write { beside in
      try Data(DatasetteMetadata.text(database: file.deletingPathExtension().lastPathComponent).utf8).write(to: beside)
      try FreshFile(file).write { beside in
        do {
          try fill(beside.path, tables, hasFullText: hasFullText)
        } catch let failure as SQLiteFile.Failure {
          throw SaksgangError(
            id: "export-sqlite", message: "writing the database «\(path)»: \(failure.cause)",
            hint: "the last one is as it was; check room on the disk and who may write there")
        }
      }
    }
    return Outcome(tables: tables.all.count + 1, rows: tables.rowCount, hasFullText: hasFullText)
  }

  private static func requireFile(_ file: URL) throws {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
    guard isThere && isFolder.boolValue || file.lastPathComponent == DatasetteMetadata.fileName else { return }
    throw SaksgangError(
      id: "export-output",
      message:
        "writing the database «\(file.path)»: \(isThere && isFolder.boolValue ? "it is a folder" : "Datasette reads its metadata there")",
      hint: "name a file such as _export/saksgang.db with --output")
  }

  private static func fill(_ path: String, _ tables: CorpusTables, hasFullText: Bool) throws {
    let file = try SQLiteFile(path: path)
    try file.run("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
    let dictionary = CorpusTables.Filled(
      table: DataDictionary.table, rows: DataDictionary.rows(tables.all.map(\.table), DataView.all))
    for filled in tables.all + [dictionary] {
      try file.run(SQLiteSchema.table(filled.table))
      try file.insert(filled.rows, by: SQLiteSchema.insertion(into: filled.table))
    }
    for index in tables.all.flatMap({ SQLiteSchema.indexes(of: $0.table) }) { try file.run(index) }
    for view in DataView.all { try file.run(SQLiteSchema.view(view)) }
    if hasFullText { try file.run(SQLiteSchema.fullText) }
    try file.run("ANALYZE; PRAGMA user_version = \(CorpusTables.version);")
    let broken = try file.count("PRAGMA foreign_key_check")
    guard broken == 0 else { throw SQLiteFile.Failure(cause: "\(broken) rows point at rows that are not there") }
    try file.run("COMMIT;")
  }
}
