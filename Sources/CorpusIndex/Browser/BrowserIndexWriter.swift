// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import Norwegian
internal import Publishing
package import StortingModel

/// Writes an index once more, in files that a browser reads one by one: `BrowserFormat`.
///
/// What it finds and how it weighs that is the same, since postings, positions, lengths and tables are those of the
/// index.
package struct BrowserIndexWriter {
  /// Takes the name of a file, without an ending, and its bytes.
  package typealias Output = (String, [UInt8]) throws(SaksgangError) -> Void

  /// What was written.
  package struct Report: Sendable, Equatable {
    package var files = 0
    /// Before they are packed.
    package var bytes = 0
    package var passages = 0
  }

  private let output: Output
  private var report = Report()
  private var firstKeys: [[UInt8]] = []
  private var firstPassages: [Int] = []
  private var ranks = PassageRanks([])
  private var places: PassagePlaces?
  private let memory: PassagePlaces.Memory?

  private let path: String

  private init(_ path: String, _ memory: PassagePlaces.Memory?, _ output: @escaping Output) {
    (self.path, self.memory, self.output) = (path, memory, output)
  }

  /// Reads the index at a path and gives each file to `output`; throws `index-missing`, `index-outdated` or
  /// `index-corrupt`, and what `output` throws.
  ///
  /// - Parameter memory: a file that keeps what takes long to read for the next time, and the version of the program.
  package static func write(
    indexAt path: String, memory: (path: String, version: String)? = nil, to output: @escaping Output
  ) throws(SaksgangError) -> Report {
    let index = try OpenIndex(path: path, analyser: .init())
    let places = memory.map { PassagePlaces.Memory(path: $0.path, version: "\($0.version) \(Lexicon.version)") }
    var writer = BrowserIndexWriter(path, places, output)
    do throws(XapianFailure) {
      try writer.write(index.database)
    } catch {
      throw IndexProblem.error(error, path: path)
    }
    if let failure = writer.failure { throw failure }
    return writer.report
  }

  /// What `output` threw first; nothing is given to it after that.
  private var failure: SaksgangError?

  private mutating func write(_ database: borrowing XapianDatabase) throws(XapianFailure) {
    let statistics = try database.statistics()
    let (ids, lengths) = try database.documentLengths()
    ranks = PassageRanks(ids)
    places = try PassagePlaces(of: database, ids: ids, indexAt: path, memory: memory)
    try writeDictionary(of: database)
    places = nil
    try writeTexts(of: database, ids)
    try writeColumns(of: database, ids, lengths)
    var words = ByteWriter()
    for word in try database.spellingWords() {
      words.add(counted: Array(word.term.utf8))
      words.add(word.count)
    }
    put(BrowserFormat.Stream.words, 0, words.bytes)
    report.passages = statistics.documents
    var overview = ByteWriter()
    overview.add(BrowserFormat.version)
    overview.add(statistics.documents)
    for shift in stride(from: 0, to: 64, by: 8) {
      overview.add([UInt8(truncatingIfNeeded: statistics.averageLength.bitPattern >> UInt64(shift))])
    }
    overview.add(firstKeys.count)
    for key in firstKeys { overview.add(counted: key) }
    overview.add(firstPassages.count)
    for passage in firstPassages { overview.add(passage) }
    put(BrowserFormat.Stream.overview, 0, overview.bytes)
  }

  private mutating func put(_ stream: UInt8, _ number: Int, _ bytes: [UInt8]) {
    guard failure == nil else { return }
    report.files += 1
    report.bytes += bytes.count
    let name = String(Character(Unicode.Scalar(stream))) + String(number)
    do throws(SaksgangError) { try output(name, bytes) } catch { failure = error }
  }

  // MARK: Dictionary

  private enum Source: Sendable, Comparable {
    case term(IndexKey)
    case synonym(IndexKey)
    case reversed(IndexKey)
  }

  /// A key of the index, in the order of the index.
  private struct IndexKey: Sendable, Comparable {
    let name: String

    static func < (left: IndexKey, right: IndexKey) -> Bool {
      left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }

  private mutating func writeDictionary(of database: borrowing XapianDatabase) throws(XapianFailure) {
    var entries: [(key: [UInt8], source: Source)] = []
    for row in try database.terms() where !Self.isPassageID(row.term) {
      entries.append((BrowserFormat.key(ofTerm: row.term), .term(IndexKey(name: row.term))))
    }
    for name in try database.synonymKeys() where !name.hasPrefix(Schema.SynonymKey.parts) {
      entries.append((BrowserFormat.key(ofSynonym: name), .synonym(IndexKey(name: name))))
    }
    for name in try database.metadataKeys(prefix: Schema.MetadataKey.reversed) {
      entries.append((BrowserFormat.key(ofReversed: name), .reversed(IndexKey(name: name))))
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    var postings = ChunkedStream(), positions = ChunkedStream()
    var block = DictionaryBlock()
    for start in stride(from: 0, to: entries.count, by: Self.batch) {
      let some = entries[start..<min(entries.count, start + Self.batch)]
      for (entry, lists) in zip(some, try Self.lists(of: some.map(\.source), indexAt: path, ranks)) {
        // Words come in byte order here, as their places do.
        let places = lists.places.isEmpty ? [] : places?.take(ranks: lists.places) ?? []
        if block.isFull { flush(&block) }
        if block.isEmpty { block.begin(entry.key, postings: postings.length, positions: positions.length) }
        block.add(entry.key, count: lists.count, postings: lists.list.count, positions: places.count)
        for (number, bytes) in postings.add(lists.list) { put(BrowserFormat.Stream.postings, number, bytes) }
        for (number, bytes) in positions.add(places) { put(BrowserFormat.Stream.positions, number, bytes) }
      }
    }
    flush(&block)
    if let (number, bytes) = postings.rest { put(BrowserFormat.Stream.postings, number, bytes) }
    if let (number, bytes) = positions.rest { put(BrowserFormat.Stream.positions, number, bytes) }
  }

  private mutating func flush(_ block: inout DictionaryBlock) {
    guard !block.isEmpty else { return }
    put(BrowserFormat.Stream.dictionary, firstKeys.count, block.bytes)
    firstKeys.append(block.firstKey)
    block = DictionaryBlock()
  }

  /// A passage is never looked up by its id in a browser.
  private static func isPassageID(_ term: String) -> Bool {
    term.hasPrefix(Schema.Prefix.id) && term.utf8.contains(UInt8(ascii: "/"))
  }

  /// So many entries are read at a time.
  private static let batch = 16_384

  /// The lists of one entry as they are written.
  private struct Lists: Sendable {
    var list: [UInt8]
    /// The passages whose places follow, by number; none for what is no word.
    var places: [Int] = []
    var count: Int
  }

  /// Reads lists on every processor, each from the database opened once more.
  private static func lists(
    of sources: [Source], indexAt path: String, _ ranks: PassageRanks
  ) throws(XapianFailure) -> [Lists] {
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    return try sources.mapInShares(of: max(1, (sources.count + width - 1) / width)) { own throws(XapianFailure) in
      let database = try XapianDatabase(path: path)
      return try lists(of: Array(own), in: database, ranks)
    }
  }

  private static func lists(
    of sources: [Source], in database: borrowing XapianDatabase, _ ranks: PassageRanks
  ) throws(XapianFailure) -> [Lists] {
    var found = [Lists](repeating: Lists(list: [], count: 0), count: sources.count)
    // In the order of the index, which reads each of its blocks once then.
    let ordered = sources.enumerated().sorted { $0.element < $1.element }
    var terms: [(place: Int, term: String)] = []
    for (place, source) in ordered {
      switch source {
      case .term(let key): terms.append((place, key.name))
      case .synonym(let key):
        let words = try database.synonyms(of: key.name)
        var list = ByteWriter()
        for word in words { list.add(counted: Array(word.utf8)) }
        found[place] = Lists(list: list.bytes, count: words.count)
      case .reversed(let key): found[place] = Lists(list: try database.metadata(key.name), count: 1)
      }
    }
    var next = 0
    try database.forEachPostingList(of: terms.map(\.term)) { list in
      var place = PassageRanks.Place()
      let passages = list.map { ranks.rank(of: $0.document, after: &place) }
      let bytes = PostingBytes(passages, list.map { Int($0.frequency) }).bytes
      let isWord = hasPlaces(terms[next].term)
      found[terms[next].place] = Lists(list: bytes, places: isWord ? passages : [], count: passages.count)
      next += 1
    }
    return found
  }

  /// Terms with a prefix stand at no place.
  private static func hasPlaces(_ term: String) -> Bool {
    term.unicodeScalars.first.map { !("A"..."Z").contains($0) } ?? false
  }

  // MARK: Texts and columns

  private mutating func writeTexts(of database: borrowing XapianDatabase, _ ids: [UInt32]) throws(XapianFailure) {
    var texts = ByteWriter()
    for (place, id) in ids.enumerated() {
      if texts.bytes.isEmpty { firstPassages.append(place + 1) }
      texts.add(counted: try database.data(of: id))
      guard texts.bytes.count >= BrowserFormat.chunkLength || place == ids.count - 1 else { continue }
      put(BrowserFormat.Stream.texts, firstPassages.count - 1, texts.bytes)
      texts = ByteWriter()
    }
  }

  private mutating func writeColumns(
    of database: borrowing XapianDatabase, _ ids: [UInt32], _ lengths: [UInt32]
  ) throws(XapianFailure) {
    for slot in Schema.Slot.date...Schema.Slot.document {
      var values = [[UInt8]](repeating: [], count: ids.count)
      var place = PassageRanks.Place()
      for row in try database.values(in: slot) { values[ranks.rank(of: row.document, after: &place) - 1] = row.value }
      if slot == Schema.Slot.sameText { Self.forgetSingle(&values) }
      let known = Set(values).subtracting([[]]).sorted { $0.lexicographicallyPrecedes($1) }
      let codes = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0 + 1) })
      var column = ByteWriter()
      column.add(known.count)
      for value in known { column.add(counted: value) }
      for value in values { column.add(codes[value] ?? 0) }
      put(BrowserFormat.Stream.columns, Int(slot), column.bytes)
    }
    var column = ByteWriter()
    for length in lengths { column.add(Int(length)) }
    put(BrowserFormat.Stream.columns, BrowserFormat.lengthsColumn, column.bytes)
  }

  /// Empties values that one passage alone has: a text is the same as another's or of no interest.
  private static func forgetSingle(_ values: inout [[UInt8]]) {
    var counts: [[UInt8]: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    for place in values.indices where counts[values[place]] == 1 { values[place] = [] }
  }
}

/// One file of the dictionary: where the lists of its first key begin, then for each key how much it shares with the
/// one before, the rest, how many rows its list has, and how many bytes its lists take.
private struct DictionaryBlock {
  private var writer = ByteWriter()
  private(set) var firstKey: [UInt8] = []
  private var last: [UInt8] = []

  var bytes: [UInt8] { writer.bytes }
  var isEmpty: Bool { writer.bytes.isEmpty }
  var isFull: Bool { writer.bytes.count >= BrowserFormat.blockLength }

  mutating func begin(_ key: [UInt8], postings: Int, positions: Int) {
    firstKey = key
    writer.add(postings)
    writer.add(positions)
  }

  mutating func add(_ key: [UInt8], count: Int, postings: Int, positions: Int) {
    let shared = zip(last, key).prefix { $0 == $1 }.count
    writer.add(shared)
    writer.add(counted: Array(key[shared...]))
    writer.add(count)
    writer.add(postings)
    writer.add(positions)
    last = key
  }
}

/// Numbers the passages of an index from 1 on without gaps.
private struct PassageRanks: Sendable {
  /// Stretches of ids without a gap: the first id, and its number.
  private var stretches: [(first: UInt32, rank: Int)] = []

  /// Where the last passage was found; the next one comes after it.
  struct Place {
    fileprivate var stretch = 0
  }

  /// - Parameter ids: ascending.
  init(_ ids: [UInt32]) {
    var last: UInt32?
    for (place, id) in ids.enumerated() {
      if last.map({ $0 + 1 != id }) ?? true { stretches.append((id, place + 1)) }
      last = id
    }
  }

  func rank(of id: UInt32, after place: inout Place) -> Int {
    var step = 1
    var (low, high) = (place.stretch, stretches.count)
    while low + step < high, stretches[low + step].first <= id {
      low += step
      step *= 2
    }
    high = min(high, low + step)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].first <= id { low = middle } else { high = middle }
    }
    place.stretch = low
    return stretches[low].rank + Int(id - stretches[low].first)
  }
}

/// The posting list of a term.
private struct PostingBytes {
  private var list = ByteWriter()

  var bytes: [UInt8] { list.bytes }

  init(_ passages: [Int], _ frequencies: [Int]) { addList(passages, frequencies) }

  private mutating func addList(_ documents: [Int], _ frequencies: [Int]) {
    let kind: UInt8 =
      if frequencies.allSatisfy({ $0 == 0 }) {
        BrowserFormat.Frequencies.none
      } else if frequencies.allSatisfy({ $0 == 1 }) {
        BrowserFormat.Frequencies.once
      } else {
        BrowserFormat.Frequencies.noted
      }
    list.add([kind])
    guard kind == BrowserFormat.Frequencies.noted else { return list.add(rising: documents) }
    var before = 0
    for (document, frequency) in zip(documents, frequencies) {
      // Most stand once: that is the lowest bit of the distance.
      list.add((document - before) * 2 + (frequency == 1 ? 0 : 1))
      if frequency != 1 { list.add(frequency) }
      before = document
    }
  }
}

/// One row of bytes that is handed on in pieces of one length.
private struct ChunkedStream {
  private var pending: [UInt8] = []
  private var written = 0
  private(set) var length = 0

  /// The pieces that are full now, with their numbers.
  mutating func add(_ bytes: [UInt8]) -> [(Int, [UInt8])] {
    pending += bytes
    length += bytes.count
    var full: [(Int, [UInt8])] = []
    var start = 0
    while pending.count - start >= BrowserFormat.chunkLength {
      full.append((written, Array(pending[start..<start + BrowserFormat.chunkLength])))
      written += 1
      start += BrowserFormat.chunkLength
    }
    if start > 0 { pending.removeFirst(start) }
    return full
  }

  /// What is left at the end.
  var rest: (Int, [UInt8])? { pending.isEmpty ? nil : (written, pending) }
}
