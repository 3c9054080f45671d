// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// The documents that an index holds, in its order, with what each was made from and the ids of its passages.
///
/// It stands in the index itself, so that it is always that index's own.
struct IndexedDocuments: Storable {
  var rows: [Row] = []

  struct Row: Storable, Equatable {
    /// The document's id.
    var id: String
    /// Of the document with its links.
    var source: ContentDigest
    /// Of what the index is told of it.
    var records: ContentDigest
    /// The Xapian id of its first passage; the others follow.
    var first: UInt32
    var count: UInt32

    init(id: String, source: ContentDigest, records: ContentDigest, first: UInt32, count: UInt32) {
      (self.id, self.source, self.records, self.first, self.count) = (id, source, records, first, count)
    }

    init(from reader: inout StoredReader) {
      self.init(
        id: reader.text(), source: reader.value(), records: reader.value(),
        first: UInt32(clamping: reader.number()), count: UInt32(clamping: reader.number()))
    }

    func store(in writer: inout StoredWriter) {
      writer.add(id)
      writer.add(source)
      writer.add(records)
      writer.add(UInt64(first))
      writer.add(UInt64(count))
    }

    /// The ids of its passages.
    var passages: Range<UInt32> { first..<first &+ count }
  }

  init(rows: [Row] = []) { self.rows = rows }
  init(from reader: inout StoredReader) { rows = reader.value() }
  func store(in writer: inout StoredWriter) { writer.add(rows) }

  /// Reads those of an index; `nil` where it has none that can be read.
  init?(of database: borrowing XapianDatabase) throws(XapianFailure) {
    let bytes = try database.metadata(Schema.MetadataKey.documents)
    let found: IndexedDocuments? = bytes.withUnsafeBytes { bytes in
      var reader = StoredReader(bytes)
      let found = reader.value(IndexedDocuments.self)
      return reader.isDamaged || !reader.isAtEnd || bytes.isEmpty ? nil : found
    }
    guard let found else { return nil }
    self = found
  }

  func write(to writer: inout XapianWriter) throws(XapianFailure) {
    var bytes = StoredWriter()
    bytes.add(self)
    try writer.setMetadata(Schema.MetadataKey.documents, to: bytes.bytes)
  }

  var passages: Int { rows.reduce(0) { $0 + Int($1.count) } }
}

/// The ids that passages get: in the order of the corpus, with room behind each document for what comes later.
///
/// Hits of one weight come in the order of ids, so an index that is brought up to date answers as a new one does only
/// while the order of its ids is that of the corpus.
/// A search keeps a table as long as the highest id, so the room is small; where it does not do, documents around what
/// comes are moved.
enum PassageNumbers {
  /// The first id of each document.
  ///
  /// - Parameters:
  ///   - sizes: passages of each document at most.
  ///   - room: ids that are left free behind each document, at least; half as many as it has passages where that is more.
  ///   - start: the first id.
  static func spread(_ sizes: [Int], room: Int, from start: Int = 1) -> [UInt32] {
    var next = start
    return sizes.map { size in
      defer { next += size + max(room, size / 2) }
      return UInt32(clamping: next)
    }
  }

  /// First ids of documents between two others, with what is left of the ids dealt out behind them.
  ///
  /// - Parameters:
  ///   - free: ids that nobody has, as many as are needed at least.
  static func fit(_ sizes: [Int], in free: Range<Int>) -> [UInt32] {
    let spare = free.count - sizes.reduce(0, +)
    let step = spare / (sizes.count + 1)
    var next = free.lowerBound + step
    return sizes.map { size in
      defer { next += size + step }
      return UInt32(next)
    }
  }
}
