// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// The documents of an index that have to be taken out, and those that have to be put in, one transaction for all.
struct IndexUpdate {
  /// Those that leave, as they are now.
  private(set) var removed: [IndexedDocuments.Row] = []
  /// Places in the corpus of those that come, with the ids they get.
  private(set) var added: [(document: Int, first: UInt32)] = []
  /// Rows of those that stay, by their place in the corpus.
  private var kept: [Int: IndexedDocuments.Row] = [:]

  /// `nil` where an update is no gain, or where the ids leave no room for it.
  ///
  /// - Parameters:
  ///   - sizes: passages of each document of the corpus at most.
  ///   - isSame: whether a row is that of the document at a place.
  ///   - room: ids that are left free behind the last document.
  init?(
    of present: IndexedDocuments, to ids: [String], sizes: [Int], room: Int,
    isSame: (IndexedDocuments.Row, Int) -> Bool
  ) {
    let rows = Dictionary(present.rows.map { ($0.id, $0) }) { first, _ in first }
    for (place, id) in ids.enumerated() {
      guard let row = rows[id], isSame(row, place) else { continue }
      kept[place] = row
    }
    let known = Set(kept.values.map(\.id))
    removed = present.rows.filter { !known.contains($0.id) }
    let changes = removed.count + ids.count - kept.count
    guard rows.count == present.rows.count, changes <= max(8, present.rows.count / 5) else { return nil }
    guard place(sizes, room: room) else { return nil }
  }

  /// Gives each document that comes its ids, between those of the documents around it.
  private mutating func place(_ sizes: [Int], room: Int) -> Bool {
    var next = 1
    var waiting: [Int] = []
    for place in 0...sizes.count {
      let row = kept[place]
      if place < sizes.count, row == nil {
        waiting.append(place)
        continue
      }
      let needed = waiting.map { sizes[$0] }
      let end = row.map { Int($0.first) } ?? next + needed.reduce(0, +) + room * (needed.count + 1)
      guard end >= next, let firsts = PassageNumbers.fit(needed, in: next..<end) else { return false }
      added += zip(waiting, firsts).map { ($0, $1) }
      waiting = []
      if let row { next = Int(row.first) + Int(row.count) }
    }
    return true
  }

  var isEmpty: Bool { removed.isEmpty && added.isEmpty }

  /// Makes the changes in an index.
  ///
  /// - Parameters:
  ///   - source: the digest of the document at a place.
  /// - Returns: the rows of the index as it is now.
  func write(
    _ documents: [Document], sources: [ContentDigest], to writer: inout XapianWriter, by analyser: Analyser,
    hasParts: Bool
  ) throws(XapianFailure) -> IndexedDocuments {
    var vocabulary = VocabularyUpdate(analyser: analyser, hasParts: hasParts)
    for row in removed { try forgetWords(of: row, in: writer, &vocabulary) }
    var indexer = PassageIndexer(analyser: analyser, hasParts: hasParts)
    var rows = kept
    for place in kept.keys { rows[place]?.source = sources[place] }
    var fresh: [(first: UInt32, documents: [XapianDocument])] = []
    for (place, first) in added {
      let records = IndexRecord.all(of: documents[place])
      fresh.append((first, records.map { indexer.document(from: $0) }))
      rows[place] = IndexedDocuments.Row(
        id: documents[place].id, source: sources[place], records: CorpusFingerprint.of(records), first: first,
        count: UInt32(records.count))
    }
    vocabulary.add(indexer.counts)
    try vocabulary.write(to: &writer)
    for row in removed { for passage in row.passages { try writer.delete(passage) } }
    for (first, documents) in fresh {
      for (number, document) in documents.enumerated() { try writer.put(document, at: first + UInt32(number)) }
    }
    return IndexedDocuments(rows: rows.sorted { $0.key < $1.key }.map(\.value))
  }

  private func forgetWords(
    of row: IndexedDocuments.Row, in writer: borrowing XapianWriter, _ vocabulary: inout VocabularyUpdate
  ) throws(XapianFailure) {
    for passage in row.passages {
      let terms = try writer.reading { database throws(XapianFailure) in try database.terms(of: passage) }
      for term in terms where !Schema.hasPrefix(term.term) { vocabulary.remove(term.term) }
    }
  }
}
