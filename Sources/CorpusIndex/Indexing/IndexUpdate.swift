// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// The documents of an index that have to be taken out, and those that have to be put in, one transaction for all.
struct IndexUpdate {
  /// Those that leave, as they are now.
  private(set) var removed: [IndexedDocuments.Row] = []
  /// Places in the corpus of those that come, with the ids they get.
  private(set) var added: [(document: Int, first: UInt32)] = []
  /// How many of both are one document that only gets other ids.
  private(set) var moved = 0
  /// Rows of those that stay, by their place in the corpus.
  private var kept: [Int: IndexedDocuments.Row] = [:]

  /// `nil` where an update is no gain.
  ///
  /// - Parameters:
  ///   - sizes: passages of each document of the corpus at most.
  ///   - isSame: whether a row is that of the document at a place.
  ///   - room: ids that are left free behind a document at the end, at least.
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
    let most = max(8, present.rows.count / 5)
    guard rows.count == present.rows.count, removed.count + ids.count - kept.count <= most else { return nil }
    place(sizes, room: room)
    guard removed.count + added.count <= most else { return nil }
  }

  /// Gives each document that comes its ids, between those of the documents around it.
  private mutating func place(_ sizes: [Int], room: Int) {
    var firsts: [Int: UInt32] = [:]
    var place = 0
    while place < sizes.count {
      guard kept[place] == nil else {
        place += 1
        continue
      }
      var run = place..<place + 1
      while run.upperBound < sizes.count, kept[run.upperBound] == nil { run = place..<run.upperBound + 1 }
      widen(&run, sizes, firsts)
      for (place, first) in zip(run, numbers(for: run, sizes, firsts, room: room)) { firsts[place] = first }
      place = run.upperBound
    }
    added = firsts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Takes documents on both sides in, which then get other ids, until there are ids enough for all of them.
  private mutating func widen(_ run: inout Range<Int>, _ sizes: [Int], _ firsts: [Int: UInt32]) {
    var isRight = true
    while let free = free(around: run, sizes, firsts), free.count < sizes[run].reduce(0, +) {
      let takesRight = isRight || run.lowerBound == 0
      run = takesRight ? run.lowerBound..<run.upperBound + 1 : run.lowerBound - 1..<run.upperBound
      if let row = kept.removeValue(forKey: takesRight ? run.upperBound - 1 : run.lowerBound) {
        removed.append(row)
        moved += 1
      }
      isRight.toggle()
    }
  }

  /// The ids between the documents around a run; `nil` behind the last, where there is no end to them.
  private func free(around run: Range<Int>, _ sizes: [Int], _ firsts: [Int: UInt32]) -> Range<Int>? {
    guard run.upperBound < sizes.count else { return nil }
    let start = next(before: run, sizes, firsts)
    // A document that has no ids either has none to keep free.
    guard let end = kept[run.upperBound].map({ Int($0.first) }) else { return start..<start }
    return start..<max(start, end)
  }

  /// The first id behind the document before a run.
  private func next(before run: Range<Int>, _ sizes: [Int], _ firsts: [Int: UInt32]) -> Int {
    let last = run.lowerBound - 1
    if let row = kept[last] { return Int(row.first) + Int(row.count) }
    return firsts[last].map { Int($0) + sizes[last] } ?? 1
  }

  private func numbers(
    for run: Range<Int>, _ sizes: [Int], _ firsts: [Int: UInt32], room: Int
  ) -> [UInt32] {
    let needed = Array(sizes[run])
    if let free = free(around: run, sizes, firsts) { return PassageNumbers.fit(needed, in: free) }
    return PassageNumbers.spread(needed, room: room, from: next(before: run, sizes, firsts))
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
