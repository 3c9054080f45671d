// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Synchronization

/// What reading a file gave: the document in it, unless it holds none, and the findings.
struct ParsedDocument: Sendable, Storable {
  var document: Document?
  var findings: [Finding]

  init(document: Document?, findings: [Finding]) { (self.document, self.findings) = (document, findings) }

  init(from reader: inout StoredReader) { (document, findings) = (reader.value(), reader.value()) }

  func store(in writer: inout StoredWriter) {
    writer.add(document)
    writer.add(findings)
  }
}

/// Documents as they were read before, in a folder of two files: their bytes, and the table of where each is.
///
/// The folder is a help and no more: where it is missing, damaged or of another program all is read again, and where it
/// cannot be written the next run reads again. The table is replaced in one step; bytes are only added behind those that
/// it knows.
final class ParsedDocuments: Sendable {
  private let folder: String
  /// Of the program: another one may read otherwise.
  private let version: String
  private let bytes: Data
  private let rows: [String: Row]
  /// The table as it was read; saving over another's would lose what that one added.
  private let table: Data
  private let fresh = Mutex(Fresh())

  /// Where a document is, and what its file was like.
  private struct Row: Sendable, Storable {
    var file: ListedFile
    /// Of the file's text.
    var content: ContentDigest
    /// Of the bytes that are kept, so that a write that was torn is no document.
    var kept: ContentDigest
    var start: Int
    var length: Int

    init(_ file: ListedFile, _ content: ContentDigest, kept: ContentDigest, _ start: Int, _ length: Int) {
      (self.file, self.content, self.kept, self.start, self.length) = (file, content, kept, start, length)
    }

    init(from reader: inout StoredReader) {
      self.init(reader.value(), reader.value(), kept: reader.value(), reader.integer(), reader.integer())
    }

    func store(in writer: inout StoredWriter) {
      writer.add(file)
      writer.add(content)
      writer.add(kept)
      writer.add(start)
      writer.add(length)
    }
  }

  /// What this run adds.
  private struct Fresh {
    var rows: [Row] = []
    var bytes: [UInt8] = []
    /// Of the files that were parsed.
    var paths: [String] = []
    var hasChanges = false
  }

  private static let heading = "saksgang documents 1"

  init(folder: String, version: String) {
    (self.folder, self.version) = (folder, version)
    var rows: [String: Row] = [:]
    var bytes = Data()
    table = (try? Data(contentsOf: URL(filePath: folder + "/table"))) ?? Data()
    if let kept = try? Data(contentsOf: URL(filePath: folder + "/documents"), options: .alwaysMapped) {
      let found = table.withUnsafeBytes { Self.rows(in: $0, version: version, within: kept.count) }
      if let found { (rows, bytes) = (found, kept) }
    }
    (self.rows, self.bytes) = (rows, bytes)
  }

  /// `nil` where the table is not that of the documents and this program.
  private static func rows(in table: UnsafeRawBufferPointer, version: String, within size: Int) -> [String: Row]? {
    var reader = StoredReader(table)
    guard reader.text() == heading, reader.text() == version else { return nil }
    let rows = reader.value([Row].self)
    let isWhole = rows.allSatisfy { row in
      row.start >= 0 && row.length >= 0 && row.start <= size && row.length <= size - row.start
    }
    guard !reader.isDamaged, isWhole else { return nil }
    return Dictionary(rows.map { ($0.file.path, $0) }) { first, _ in first }
  }

  /// What a file that has not been changed since gave, without opening it; `nil` where it has to be read.
  func parsed(_ file: ListedFile) -> ParsedDocument? {
    guard file.isSettled, let row = rows[file.path], row.file == file else { return nil }
    return kept(row, for: file)
  }

  /// What a file with this content gave; `nil` where it has to be parsed.
  func parsed(_ file: ListedFile, with content: ContentDigest) -> ParsedDocument? {
    guard let row = rows[file.path], row.content == content else { return nil }
    return kept(row, for: file)
  }

  private func kept(_ row: Row, for file: ListedFile) -> ParsedDocument? {
    let parsed: ParsedDocument? = bytes.withUnsafeBytes { all in
      let stored = UnsafeRawBufferPointer(rebasing: all[row.start..<row.start + row.length])
      guard ContentDigest(of: stored) == row.kept else { return nil }
      var reader = StoredReader(stored)
      let parsed = reader.value(ParsedDocument.self)
      return reader.isDamaged ? nil : parsed
    }
    guard let parsed else { return nil }
    fresh.withLock { fresh in
      fresh.rows.append(Row(file, row.content, kept: row.kept, row.start, row.length))
      if row.file != file { fresh.hasChanges = true }
    }
    return parsed
  }

  /// Keeps what a file gave for the next run.
  func keep(_ parsed: ParsedDocument, of file: ListedFile, with content: ContentDigest) {
    var writer = StoredWriter()
    writer.add(parsed)
    let kept = ContentDigest(of: writer.bytes)
    fresh.withLock { fresh in
      let start = bytes.count + fresh.bytes.count
      fresh.rows.append(Row(file, content, kept: kept, start, writer.bytes.count))
      fresh.bytes += writer.bytes
      fresh.paths.append(file.path)
      fresh.hasChanges = true
    }
  }

  /// The files that this run parsed.
  var freshPaths: [String] { fresh.withLock { $0.paths } }

  /// Writes what this run found, for the next one; nothing where nothing is new.
  func save() {
    let fresh = fresh.withLock { $0 }
    guard fresh.hasChanges || fresh.rows.count != rows.count else { return }
    // A disk that says no costs the next run some time and this one nothing.
    try? write(fresh)
  }

  private func write(_ fresh: Fresh) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let lock = open(folder + "/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard lock >= 0 else { return }
    defer { close(lock) }
    // Whoever holds it, or was here since, has written what this run would.
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { return }
    guard ((try? Data(contentsOf: URL(filePath: folder + "/table"))) ?? Data()) == table else { return }
    let used = fresh.rows.reduce(0) { $0 + $1.length }
    var rows = fresh.rows
    if used * 2 < bytes.count + fresh.bytes.count || bytes.isEmpty {
      rows = try rewrite(fresh)
    } else {
      try append(fresh.bytes)
    }
    var writer = StoredWriter()
    writer.add(Self.heading)
    writer.add(version)
    writer.add(rows.sorted { $0.file.path < $1.file.path })
    try Data(writer.bytes).write(to: URL(filePath: folder + "/table"), options: .atomic)
  }

  private func append(_ more: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(filePath: folder + "/documents"))
    defer { try? file.close() }
    // What an interrupted run added is no row's, and is written over.
    try file.truncate(atOffset: UInt64(bytes.count))
    try file.seekToEnd()
    try file.write(contentsOf: more)
  }

  /// Writes the bytes that are in use, and returns the rows with where they are now.
  private func rewrite(_ fresh: Fresh) throws -> [Row] {
    var all = Data()
    var rows = fresh.rows
    for place in rows.indices {
      let row = rows[place]
      rows[place].start = all.count
      if row.start < bytes.count {
        all.append(bytes[bytes.startIndex + row.start..<bytes.startIndex + row.start + row.length])
      } else {
        let start = row.start - bytes.count
        all.append(contentsOf: fresh.bytes[start..<start + row.length])
      }
    }
    // Without a table the bytes belong to nobody: another program's table never meets these bytes.
    try? FileManager.default.removeItem(atPath: folder + "/table")
    try all.write(to: URL(filePath: folder + "/documents"), options: .atomic)
    return rows
  }
}
