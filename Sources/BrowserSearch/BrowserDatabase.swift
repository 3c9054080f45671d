// SPDX-License-Identifier: GPL-3.0-or-later

/// What the search asks of an index, answered from files of `BrowserFormat`.
///
/// A call throws `.incomplete` where a file is missing; the store then knows which, and the search is run again when it
/// is there.
final class BrowserDatabase {
  let store: ChunkStore
  let passages: Int
  let averageLength: Double
  private let firstKeys: [[UInt8]]
  private let firstPassages: [Int]
  /// Blocks of the dictionary that were read, by number.
  private var blocks: [Int: [Entry]] = [:]
  private var postings: [String: Postings] = [:]
  private var columns: [UInt32: Column] = [:]
  private var knownLengths: [Int]?
  /// The hits of the last match in order: their texts are wanted together.
  var expected: [UInt32] = []

  /// One key of the dictionary.
  struct Entry {
    var key: [UInt8]
    var count: Int
    var postings: Range<Int>
    var positions: Range<Int>
  }

  /// Throws `.incomplete`, and `.version` for files of another version.
  init(_ store: ChunkStore) throws(XapianFailure) {
    self.store = store
    guard let bytes = store.bytes(BrowserFormat.Stream.overview, 0) else { throw Self.incomplete }
    var reader = ByteReader(bytes)
    guard reader.number() == BrowserFormat.version else {
      throw XapianFailure(code: .version, message: "the files of the index are of another version")
    }
    passages = reader.number()
    var bits: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) { bits |= UInt64(reader.byte()) << UInt64(shift) }
    averageLength = Double(bitPattern: bits)
    let (keys, texts) = Self.tables(&reader)
    (firstKeys, firstPassages) = (keys, texts)
  }

  private static func tables(_ reader: inout ByteReader) -> ([[UInt8]], [Int]) {
    var keys: [[UInt8]] = []
    for _ in 0..<reader.number() { keys.append(reader.counted()) }
    var texts: [Int] = []
    for _ in 0..<reader.number() { texts.append(reader.number()) }
    return (keys, texts)
  }

  static let incomplete = XapianFailure(code: .incomplete, message: "a file of the index is not here yet")
}

typealias XapianDatabase = BrowserDatabase

// MARK: Dictionary

extension BrowserDatabase {
  /// The number of the block that a key is in, if it is anywhere.
  private func block(of key: [UInt8]) -> Int {
    var (low, high) = (0, firstKeys.count)
    while low < high {
      let middle = (low + high) / 2
      if key.lexicographicallyPrecedes(firstKeys[middle]) { high = middle } else { low = middle + 1 }
    }
    return low - 1
  }

  private func entries(ofBlock number: Int) throws(XapianFailure) -> [Entry] {
    if let known = blocks[number] { return known }
    guard let bytes = store.bytes(BrowserFormat.Stream.dictionary, number) else { throw Self.incomplete }
    var reader = ByteReader(bytes)
    var (postings, positions) = (reader.number(), reader.number())
    var entries: [Entry] = []
    var key: [UInt8] = []
    while !reader.isAtEnd {
      key.removeLast(key.count - min(key.count, reader.number()))
      key += reader.counted()
      let count = reader.number()
      let (list, places) = (reader.number(), reader.number())
      entries.append(
        Entry(
          key: key, count: count, postings: postings..<postings + list, positions: positions..<positions + places))
      postings += list
      positions += places
    }
    blocks[number] = entries
    return entries
  }

  func entry(_ key: [UInt8]) throws(XapianFailure) -> Entry? {
    let number = block(of: key)
    guard number >= 0 else { return nil }
    let entries = try entries(ofBlock: number)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].key == key ? entries[low] : nil
  }

  /// Every entry whose key begins so; asks for all files at once.
  private func entries(beginning prefix: [UInt8]) throws(XapianFailure) -> [Entry] {
    guard !firstKeys.isEmpty else { return [] }
    var found: [Entry] = []
    var isWhole = true
    for number in max(0, block(of: prefix))..<firstKeys.count {
      if number > block(of: prefix), !firstKeys[number].starts(with: prefix) { break }
      do throws(XapianFailure) {
        found += try entries(ofBlock: number).filter { $0.key.starts(with: prefix) }
      } catch {
        guard error.code == .incomplete else { throw error }
        isWhole = false
      }
    }
    guard isWhole else { throw Self.incomplete }
    return found
  }

  /// Asks at once for every part of the dictionary that has one of these terms.
  func prepare(_ terms: [String]) throws(XapianFailure) {
    var isWhole = true
    for number in Set(terms.map { block(of: BrowserFormat.key(ofTerm: $0)) }) where number >= 0 {
      if blocks[number] == nil, store.bytes(BrowserFormat.Stream.dictionary, number) == nil { isWhole = false }
    }
    guard isWhole else { throw Self.incomplete }
  }

  func frequency(of term: String) throws(XapianFailure) -> Int {
    guard !term.isEmpty else { return 0 }
    return try entry(BrowserFormat.key(ofTerm: term))?.count ?? 0
  }

  /// Terms that begin so, in byte order; only words as written, and terms that begin with two capitals, are asked for.
  func terms(prefix: String) throws(XapianFailure) -> [XapianTermCount] {
    try entries(beginning: Array(prefix.utf8)).compactMap { entry in
      guard entry.key.last == BrowserFormat.Kind.term else { return nil }
      return XapianTermCount(term: String(decoding: entry.key.dropLast(2), as: UTF8.self), count: entry.count)
    }
  }

  func synonyms(of name: String) throws(XapianFailure) -> [String] {
    guard let entry = try entry(BrowserFormat.key(ofSynonym: name)) else { return [] }
    var reader = ByteReader(try bytes(BrowserFormat.Stream.postings, entry.postings))
    var words: [String] = []
    for _ in 0..<entry.count { words.append(String(decoding: reader.counted(), as: UTF8.self)) }
    return words
  }

  /// Asks at once for the words of several entries.
  func prepare(synonymsOf names: [String]) throws(XapianFailure) {
    for name in names {
      guard let entry = try entry(BrowserFormat.key(ofSynonym: name)) else { continue }
      _ = store.stretch(BrowserFormat.Stream.postings, entry.postings)
    }
  }

  /// The forms that end as the key says, which are all that is asked for.
  func metadata(_ name: String) throws(XapianFailure) -> [UInt8] {
    guard let entry = try entry(BrowserFormat.key(ofReversed: name)) else { return [] }
    return try bytes(BrowserFormat.Stream.postings, entry.postings)
  }

  func metadataKeys(prefix: String) throws(XapianFailure) -> [String] {
    try entries(beginning: [1]).map {
      Schema.MetadataKey.reversed + String(decoding: $0.key.dropFirst().dropLast(2), as: UTF8.self)
    }
  }

  private func bytes(_ stream: UInt8, _ range: Range<Int>) throws(XapianFailure) -> [UInt8] {
    guard let bytes = store.stretch(stream, range) else { throw Self.incomplete }
    return bytes
  }
}

// MARK: Lists

extension BrowserDatabase {
  /// The passages with a term, ascending, and how often it stands in each.
  struct Postings {
    var documents: [UInt32] = []
    /// Empty where it stands once in each, or where it only filters.
    var frequencies: [UInt32] = []
    var isFilter = false

    func frequency(at place: Int) -> UInt32 { isFilter ? 0 : frequencies.isEmpty ? 1 : frequencies[place] }
  }

  func postings(of term: String) throws(XapianFailure) -> Postings {
    if let known = postings[term] { return known }
    guard let entry = try entry(BrowserFormat.key(ofTerm: term)) else { return Postings() }
    var reader = ByteReader(try bytes(BrowserFormat.Stream.postings, entry.postings))
    var found = Postings()
    found.documents.reserveCapacity(entry.count)
    let kind = reader.byte()
    found.isFilter = kind == BrowserFormat.Frequencies.none
    let isNoted = kind == BrowserFormat.Frequencies.noted
    if isNoted { found.frequencies.reserveCapacity(entry.count) }
    var document = 0
    for _ in 0..<entry.count {
      let number = reader.number()
      document += isNoted ? number >> 1 : number
      found.documents.append(UInt32(truncatingIfNeeded: document))
      if isNoted { found.frequencies.append(number & 1 == 0 ? 1 : UInt32(truncatingIfNeeded: reader.number())) }
    }
    postings[term] = found
    return found
  }

  /// Asks for the lists of all terms at once, and throws where one is missing.
  func require(_ terms: [String]) throws(XapianFailure) {
    var isWhole = true
    for term in terms where postings[term] == nil {
      do throws(XapianFailure) {
        guard let entry = try entry(BrowserFormat.key(ofTerm: term)) else { continue }
        if store.stretch(BrowserFormat.Stream.postings, entry.postings) == nil { isWhole = false }
      } catch {
        guard error.code == .incomplete else { throw error }
        isWhole = false
      }
    }
    guard isWhole else { throw Self.incomplete }
  }

  /// Where a term stands in each of the passages with it, ascending.
  func positions(of term: String) throws(XapianFailure) -> [UInt32: [Int]] {
    guard let entry = try entry(BrowserFormat.key(ofTerm: term)), !entry.positions.isEmpty else { return [:] }
    var reader = ByteReader(try bytes(BrowserFormat.Stream.positions, entry.positions))
    var found: [UInt32: [Int]] = [:]
    for document in try postings(of: term).documents {
      var place = 0
      let count = reader.number()
      guard count > 0 else { continue }
      var places: [Int] = []
      for _ in 0..<count {
        place += reader.number()
        places.append(place)
      }
      found[document] = places
    }
    return found
  }

  /// The length of each passage, from the first on.
  func lengths() throws(XapianFailure) -> [Int] {
    if let knownLengths { return knownLengths }
    let number = BrowserFormat.lengthsColumn
    guard let bytes = store.bytes(BrowserFormat.Stream.columns, number) else { throw Self.incomplete }
    var reader = ByteReader(bytes)
    var lengths: [Int] = []
    lengths.reserveCapacity(passages)
    for _ in 0..<passages { lengths.append(reader.number()) }
    knownLengths = lengths
    return lengths
  }

  /// The values of a slot as numbers in their byte order; 0 is none.
  struct Column {
    /// The value of each number, the empty one first.
    var values: [[UInt8]]
    /// From the first passage on.
    var codes: [Int]

    func code(_ document: UInt32) -> Int { codes[Int(document) - 1] }
  }

  func column(_ slot: UInt32) throws(XapianFailure) -> Column {
    if let known = columns[slot] { return known }
    guard let bytes = store.bytes(BrowserFormat.Stream.columns, Int(slot)) else { throw Self.incomplete }
    var reader = ByteReader(bytes)
    var column = Column(values: [[]], codes: [])
    for _ in 0..<reader.number() { column.values.append(reader.counted()) }
    column.codes.reserveCapacity(passages)
    for _ in 0..<passages { column.codes.append(reader.number()) }
    columns[slot] = column
    return column
  }

  func statistics() throws(XapianFailure) -> XapianStatistics {
    XapianStatistics(
      documents: passages, lastDocument: UInt32(passages), averageLength: averageLength, hasPositions: true)
  }

  func documents(with term: String, limit: Int = 0) throws(XapianFailure) -> [UInt32] {
    let documents = try postings(of: term).documents
    return limit > 0 ? Array(documents.prefix(limit)) : documents
  }

  /// What is shown of a passage; asks for those of the passages behind it too.
  func data(of document: UInt32) throws(XapianFailure) -> [UInt8] {
    if let bytes = text(of: document) { return bytes }
    let after = expected.drop { $0 != document }
    for other in after.prefix(Self.textsAtOnce) { _ = text(of: other) }
    throw Self.incomplete
  }

  /// A page of results.
  private static let textsAtOnce = 12

  private func text(of document: UInt32) -> [UInt8]? {
    var file = firstPassages.count - 1
    while file > 0, firstPassages[file] > Int(document) { file -= 1 }
    guard file >= 0, let bytes = store.bytes(BrowserFormat.Stream.texts, file) else { return nil }
    var reader = ByteReader(bytes)
    for _ in firstPassages[file]..<Int(document) { _ = reader.raw(reader.number()) }
    return reader.counted()
  }
}
