// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import Norwegian
internal import Publishing
package import StortingModel

/// Cuts an index in shards by session, each a database that a server can hold, with a head that knows what all have.
///
/// Passages keep the ids that they have in the whole index, so the hits of all shards come in the order of the whole.
/// The folder holds the shards, the head and `cluster.stub`, which names them; another cut keeps shards that are as they
/// should be, and a stub that names as many.
package struct ShardBuilder: Sendable {
  private let analyser: Analyser
  private let runLength: Int

  package init(analyser: Analyser = Analyser(), runLength: Int = 300) {
    (self.analyser, self.runLength) = (analyser, runLength)
  }

  /// What a cut did.
  package struct Report: Sendable, Equatable {
    package var shards: Int
    /// Those that were written; the others were as they should be.
    package var written: Int
    /// The path of the stub file.
    package var stub: String
  }

  /// - Parameters:
  ///   - path: of the whole index, which is that of this corpus.
  ///   - count: of shards; fewer are made of fewer sessions.
  ///
  /// Throws `index-missing` where the index is not there or is another corpus's, and what `IndexBuilder` throws.
  package func build(
    _ corpus: Corpus, ofIndexAt path: String, count: Int, into output: String
  ) throws(SaksgangError) -> Report {
    let folder = ShardFolder(path: output)
    let lock = try folder.lock()
    defer { lock.release() }
    do {
      return try build(corpus, ofIndexAt: path, count: count, into: folder)
    } catch let failure as XapianFailure {
      folder.removeStaging()
      throw folder.unwritable(failure.message)
    } catch {
      folder.removeStaging()
      throw error as? SaksgangError ?? folder.unwritable(error.localizedDescription)
    }
  }

  private func build(
    _ corpus: Corpus, ofIndexAt path: String, count: Int, into folder: ShardFolder
  ) throws -> Report {
    let index = try XapianDatabase(path: path)
    let rows = try rows(of: corpus, in: index, path)
    let places = ShardPlan.shards(of: corpus.documents, sizes: rows.map { Int($0.count) }, count: max(1, count))
    let state = try IndexState(of: index)
    try folder.makeStaging()
    var shards: [Shard] = []
    var written = 0
    for (number, places) in places.enumerated() {
      let shard = shard(number + 1, places, of: corpus.documents, rows, state)
      if !folder.keep(shard) {
        try write(shard, places.map { corpus.documents[$0] }, places.map { rows[$0] }, state, in: folder)
        written += 1
      }
      shards.append(shard)
    }
    try writeHead(of: shards, places, rows, from: index, in: folder)
    try folder.publish(shards: shards.count)
    return Report(shards: shards.count, written: written, stub: folder.stub)
  }

  private func rows(
    of corpus: Corpus, in index: borrowing XapianDatabase, _ path: String
  ) throws -> [IndexedDocuments.Row] {
    let rows = try IndexedDocuments(of: index)?.rows ?? []
    guard rows.map(\.id) == corpus.documents.map(\.id) else {
      throw SaksgangError(
        id: "index-outdated", message: "cannot cut the index at \(path): it is not that of this corpus",
        hint: "bring it up to date with `saksgang index --index \(path)`")
    }
    return rows
  }

  private func shard(
    _ number: Int, _ places: [Int], of documents: [Document], _ rows: [IndexedDocuments.Row], _ state: IndexState
  ) -> Shard {
    var digest = ContentDigest()
    for text in [state.schema, state.analyser, state.lexicon, state.program] { digest.add(text) }
    var bytes = StoredWriter()
    for place in places { bytes.add(rows[place]) }
    digest.add(ContentDigest(of: bytes.bytes).written)
    return Shard(
      number: UInt32(number), fingerprint: digest,
      sessions: Set(places.map { ShardPlan.session(of: documents[$0]).slug }).sorted(),
      passages: places.reduce(0) { $0 + Int(rows[$1].count) })
  }

  private func write(
    _ shard: Shard, _ documents: [Document], _ rows: [IndexedDocuments.Row], _ state: IndexState,
    in folder: ShardFolder
  ) throws {
    let staging = try folder.stagingForRuns()
    var writer = RunWriter(analyser: analyser, runLength: runLength, hasParts: true, staging: staging)
    _ = try writer.write(documents, digests: rows.map(\.source), firsts: rows.map(\.first))
    try writer.fold { last throws(XapianFailure) in
      try state.write(to: &last)
      try last.setMetadata(Schema.MetadataKey.shard, to: stored(shard))
    }
    try folder.take(staging, as: ShardFolder.name(of: shard.number))
  }

  private func stored(_ value: some Storable) -> [UInt8] {
    var bytes = StoredWriter()
    bytes.add(value)
    return bytes.bytes
  }

  /// What is asked of all shards at once, and what no server tells: lengths, values, and the tables of words.
  private func writeHead(
    of shards: [Shard], _ places: [[Int]], _ rows: [IndexedDocuments.Row], from index: borrowing XapianDatabase,
    in folder: ShardFolder
  ) throws {
    var writer = try XapianWriter(path: folder.fresh("head"), options: XapianWriterOptions(.create))
    let (ids, lengths) = try index.documentLengths()
    let lengthOf = Dictionary(zip(ids, lengths)) { first, _ in first }
    var document = XapianDocument()
    for (shard, places) in zip(shards, places) {
      for id in places.flatMap({ rows[$0].passages }) {
        document.removeAll()
        document.add("l", frequency: Int(lengthOf[id] ?? 0))
        document.add(filter: "S\(shard.number)")
        document.data = Array(String(shard.number).utf8)
        for slot in Schema.Slot.all { document.set(try index.value(in: slot, of: id), slot: slot) }
        try writer.put(document, at: id)
      }
    }
    try writer.addSpellings(try index.spellingWords())
    for key in try index.synonymKeys() {
      for word in try index.synonyms(of: key) { try writer.addSynonym(word, of: key) }
    }
    for key in try index.metadataKeys() where key != Schema.MetadataKey.documents {
      try writer.setMetadata(key, to: try index.metadata(key))
    }
    try writer.setMetadata(Schema.MetadataKey.shards, to: stored(ShardList(shards: shards)))
    try writer.finish()
  }
}

/// The shards that a head is of.
struct ShardList: Storable, Equatable {
  var shards: [Shard]

  init(shards: [Shard]) { self.shards = shards }
  init(from reader: inout StoredReader) { shards = reader.value() }
  func store(in writer: inout StoredWriter) { writer.add(shards) }
}
