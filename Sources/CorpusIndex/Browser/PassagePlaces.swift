// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import Norwegian
internal import Publishing
internal import StortingModel
internal import Synchronization

/// Where the words of every passage stand, passage by passage, to be dealt out word by word.
///
/// Xapian tells places only one word of one passage at a time, which would take most of the time of reading an index; so
/// the texts in the index are read again, and what was read is kept for the next time, by document.
struct PassagePlaces {
  /// For each passage, for each of its words in byte order: the number of places, then each as its distance from the one
  /// before.
  private var bytes: [UInt8] = []
  /// Where the next word of each passage begins.
  private var next: [Int] = []
  /// The lengths of what each document has, passage by passage.
  private var kept: [(digest: ContentDigest, lengths: [Int])] = []

  /// Where what is read is kept, and for which program.
  struct Memory: Sendable {
    let path: String
    let version: String
  }

  fileprivate static let heading = "saksgang places 1"

  /// - Parameter memory: what it holds of the same documents is not read again.
  init(
    of database: borrowing XapianDatabase, ids: [UInt32], indexAt path: String, memory: Memory?
  ) throws(XapianFailure) {
    let rows = try IndexedDocuments(of: database)?.rows ?? []
    // An index of ours; anything else is read as one document that is never the same again.
    let isWhole = rows.flatMap(\.passages) == ids
    let known = isWhole ? memory.flatMap(Known.init) : nil
    let digests = isWhole ? rows.map(\.records) : [ContentDigest()]
    let passages = isWhole ? rows.map { Array($0.passages) } : [ids]
    let missing = digests.indices.filter { known?.holds(digests[$0], passages: passages[$0].count) != true }
    let read = try Self.read(missing.map { passages[$0] }, indexAt: path)
    var fresh = zip(missing, read).makeIterator()
    var newest = fresh.next()
    for place in digests.indices {
      if let found = newest, found.0 == place {
        add(found.1.bytes, found.1.lengths, digests[place])
        newest = fresh.next()
      } else if let known {
        known.take(digests[place]) { add($0, $1, digests[place]) }
      }
    }
    if let memory, isWhole, !missing.isEmpty || known?.count != digests.count { write(to: memory) }
  }

  private mutating func add(_ new: some Sequence<UInt8>, _ lengths: [Int], _ digest: ContentDigest) {
    var start = bytes.count
    bytes.append(contentsOf: new)
    for length in lengths {
      next.append(start)
      start += length
    }
    kept.append((digest, lengths))
  }

  /// The places of the next word of some passages, passage by passage; empty where it has none in any.
  ///
  /// Words have to come in byte order, each with all passages that hold it.
  ///
  /// - Parameter ranks: from 1, ascending.
  mutating func take(ranks: [Int]) -> [UInt8] {
    var taken: [UInt8] = []
    var isAny = false
    bytes.withUnsafeBufferPointer { bytes in
      for rank in ranks {
        let start = next[rank - 1]
        var end = start
        var (count, shift) = (0, 0)
        while end < bytes.count {
          count |= Int(bytes[end] & 0x7F) << shift
          end += 1
          if bytes[end - 1] < 0x80 { break }
          shift += 7
        }
        if count > 0 { isAny = true }
        while count > 0, end < bytes.count {
          if bytes[end] < 0x80 { count -= 1 }
          end += 1
        }
        taken.append(contentsOf: bytes[start..<end])
        next[rank - 1] = end
      }
    }
    return isAny ? taken : []
  }

  private typealias Places = (bytes: [UInt8], lengths: [Int])

  /// Reads the passages of some documents on every processor.
  ///
  /// Their texts are read as they were when they were indexed, which gives the same words at the same places.
  private static func read(_ documents: [[UInt32]], indexAt path: String) throws(XapianFailure) -> [Places] {
    let indexers = Mutex<[PassageIndexer]>([])
    return try documents.mapInShares(of: 64) { some throws(XapianFailure) in
      var indexer = indexers.withLock { $0.popLast() } ?? PassageIndexer(analyser: Analyser(), hasParts: false)
      let database = try XapianDatabase(path: path)
      var found: [Places] = []
      for passages in some { found.append(try places(of: passages, in: database, by: &indexer)) }
      indexers.withLock { $0.append(indexer) }
      return found
    }
  }

  private static func places(
    of passages: [UInt32], in database: borrowing XapianDatabase, by indexer: inout PassageIndexer
  ) throws(XapianFailure) -> Places {
    var writer = ByteWriter()
    var lengths: [Int] = []
    for id in passages {
      guard let passage = IndexedPassage(stored: try database.data(of: id)) else {
        throw XapianFailure(code: .corrupt, message: "passage \(id) cannot be read")
      }
      let start = writer.bytes.count
      indexer.addPlaces(ofWordsIn: passage.text, to: &writer)
      lengths.append(writer.bytes.count - start)
    }
    return (writer.bytes, lengths)
  }

  /// Without it the next time takes longer, so a disk that says no is no failure.
  private func write(to memory: Memory) {
    var writer = StoredWriter()
    writer.add(Self.heading)
    writer.add(memory.version)
    writer.add(UInt64(kept.count))
    for (digest, lengths) in kept {
      writer.add(digest)
      writer.add(words: lengths.map { UInt64($0) })
    }
    let file = URL(filePath: memory.path)
    try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(writer.bytes + bytes).write(to: file, options: .atomic)
  }
}

/// What was kept of an index.
private struct Known {
  private let data: Data
  /// By what the index was told of a document: where its places begin, and their lengths by passage.
  private var places: [ContentDigest: (start: Int, lengths: [Int])] = [:]

  var count: Int { places.count }

  /// `nil` where there is nothing that can be read, or something of another program.
  init?(_ memory: PassagePlaces.Memory) {
    guard let data = try? Data(contentsOf: URL(filePath: memory.path), options: .mappedIfSafe) else { return nil }
    self.data = data
    var found: [(digest: ContentDigest, lengths: [Int])] = []
    // The places themselves stand behind the table.
    let start = data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Int? in
      var reader = StoredReader(bytes)
      guard reader.text() == PassagePlaces.heading, reader.text() == memory.version else { return nil }
      for _ in 0..<reader.count() where !reader.isDamaged {
        let digest: ContentDigest = reader.value()
        found.append((digest, reader.words().map { Int(clamping: $0) }))
      }
      return reader.isDamaged ? nil : reader.place
    }
    guard var start, start + found.reduce(0, { $0 + $1.lengths.reduce(0, +) }) == data.count else { return nil }
    for (digest, lengths) in found {
      places[digest] = (start, lengths)
      start += lengths.reduce(0, +)
    }
  }

  func holds(_ digest: ContentDigest, passages: Int) -> Bool { places[digest]?.lengths.count == passages }

  func take(_ digest: ContentDigest, _ body: (UnsafeBufferPointer<UInt8>, [Int]) -> Void) {
    guard let (start, lengths) = places[digest] else { return }
    data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      let own = UnsafeRawBufferPointer(rebasing: bytes[start..<start + lengths.reduce(0, +)])
      body(own.bindMemory(to: UInt8.self), lengths)
    }
  }
}
