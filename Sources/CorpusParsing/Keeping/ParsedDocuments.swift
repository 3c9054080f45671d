// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Publishing
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
  /// The documents of former runs.
  private let former: TextFile?
  /// How many bytes those are.
  private let length: Int
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
    /// Documents of this run stand here, as if behind those of former ones.
    var texts: TextFile?
    var length = 0
    /// The disk took not all; nothing is kept then.
    var isLost = false
    /// Of the files that were parsed.
    var paths: [String] = []
    var hasChanges = false
  }

  private static let heading = "saksgang documents 2"

  init(folder: String, version: String) {
    (self.folder, self.version) = (folder, version)
    table = (try? Data(contentsOf: URL(filePath: folder + "/table"))) ?? Data()
    let file = TextFile(reading: folder + "/documents")
    let size = file?.size ?? 0
    let found = table.withUnsafeBytes { Self.rows(in: $0, version: version, within: size) }
    (former, length) = found == nil ? (nil, 0) : (file, size)
    rows = found ?? [:]
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

  /// What a file that has not been changed since holds, without opening it; `nil` where it has to be read.
  func content(of file: ListedFile) -> ContentDigest? {
    guard file.isSettled, let row = rows[file.path], row.file == file else { return nil }
    return row.content
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
    guard let former else { return nil }
    let parsed: ParsedDocument?? = former.withBytes(row.start..<row.start + row.length) { stored in
      ContentDigest(of: stored) == row.kept ? Self.document(stored, in: former, at: row.start) : nil
    }
    guard let parsed = parsed ?? nil else { return nil }
    fresh.withLock { fresh in
      fresh.rows.append(Row(file, row.content, kept: row.kept, row.start, row.length))
      if row.file != file { fresh.hasChanges = true }
    }
    return parsed
  }

  private static func document(_ stored: UnsafeRawBufferPointer, in file: TextFile, at start: Int) -> ParsedDocument? {
    var reader = StoredReader(stored, in: (file, start))
    let parsed = reader.value(ParsedDocument.self)
    return reader.isDamaged ? nil : parsed
  }

  /// Keeps what a file gave for the next run, and gives it back with its texts on the disk.
  func keep(_ parsed: ParsedDocument, of file: ListedFile, with content: ContentDigest) -> ParsedDocument {
    var writer = StoredWriter()
    writer.add(parsed)
    let bytes = writer.bytes
    let kept = ContentDigest(of: bytes)
    let place = fresh.withLock { fresh -> (file: TextFile, start: Int)? in
      fresh.paths.append(file.path)
      fresh.hasChanges = true
      if fresh.texts == nil, !fresh.isLost { fresh.texts = makeTexts() }
      guard let texts = fresh.texts, texts.write(bytes, at: fresh.length) else {
        fresh.isLost = true
        return nil
      }
      fresh.rows.append(Row(file, content, kept: kept, length + fresh.length, bytes.count))
      fresh.length += bytes.count
      return (texts, fresh.length - bytes.count)
    }
    guard let place else { return parsed }
    return bytes.withUnsafeBytes { Self.document($0, in: place.file, at: place.start) } ?? parsed
  }

  private func makeTexts() -> TextFile? {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return TextFile(unnamedIn: folder)
  }

  /// The files that this run parsed.
  var freshPaths: [String] { fresh.withLock { $0.paths } }

  /// Writes what this run found, for the next one; nothing where nothing is new.
  func save() {
    let fresh = fresh.withLock { $0 }
    guard !fresh.isLost, fresh.hasChanges || fresh.rows.count != rows.count else { return }
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
    if used * 2 < length + fresh.length || length == 0 {
      rows = try rewrite(fresh)
    } else {
      try append(fresh)
    }
    var writer = StoredWriter()
    writer.add(Self.heading)
    writer.add(version)
    writer.add(rows.sorted { $0.file.path < $1.file.path })
    try Data(writer.bytes).write(to: URL(filePath: folder + "/table"), options: .atomic)
  }

  private func append(_ fresh: Fresh) throws {
    let file = try FileHandle(forUpdating: URL(filePath: folder + "/documents"))
    defer { try? file.close() }
    // What an interrupted run added is no row's, and is written over.
    try file.truncate(atOffset: UInt64(length))
    try file.seekToEnd()
    try copy(fresh.rows.filter { $0.start >= length }, of: fresh, to: file)
  }

  /// Writes the bytes that are in use, and returns the rows with where they are now.
  private func rewrite(_ fresh: Fresh) throws -> [Row] {
    // Without a table the bytes belong to nobody: another program's table never meets these bytes.
    try? FileManager.default.removeItem(atPath: folder + "/table")
    let part = folder + "/documents.part"
    guard FileManager.default.createFile(atPath: part, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
    let file = try FileHandle(forWritingTo: URL(filePath: part))
    defer { try? file.close() }
    var rows = fresh.rows.sorted { $0.start < $1.start }
    try copy(rows, of: fresh, to: file)
    var start = 0
    for place in rows.indices {
      rows[place].start = start
      start += rows[place].length
    }
    guard rename(part, folder + "/documents") == 0 else { throw CocoaError(.fileWriteUnknown) }
    return rows
  }

  /// Copies the bytes of some rows in their order.
  private func copy(_ rows: [Row], of fresh: Fresh, to file: FileHandle) throws {
    var bytes = Data()
    for row in rows {
      let isFormer = row.start < length
      let start = isFormer ? row.start : row.start - length
      let isThere: Void? = (isFormer ? former : fresh.texts)?.withBytes(start..<start + row.length) {
        bytes.append(contentsOf: $0)
      }
      guard isThere != nil else { throw CocoaError(.fileReadUnknown) }
      guard bytes.count > 1 << 20 else { continue }
      try file.write(contentsOf: bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: bytes)
  }
}
