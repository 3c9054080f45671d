// SPDX-License-Identifier: GPL-3.0-or-later

/// How an index is cut into files for a browser, which reads only those that a query needs.
///
/// Numbers are LEB128 of 7 bits a byte, the lowest first. Streams are one row of bytes each, cut into files:
///
/// | stream | what | cut |
/// | --- | --- | --- |
/// | `o` | one file: version, passages, average length (8 bytes), first keys of `d`, first passages of `t` | no |
/// | `d` | the dictionary: keys in byte order, each with where its lists begin | at `blockLength`, at a key |
/// | `p` | posting lists and lists of words, in the order of the keys | at `chunkLength` |
/// | `q` | positions, in the order of the keys | at `chunkLength` |
/// | `k` | one file a slot, and one for the lengths of passages | by slot |
/// | `t` | what is shown of a passage | at about `chunkLength`, at a passage |
/// | `w` | the words that a misspelt one is held against, in byte order | no |
enum BrowserFormat {
  static let version = 1
  /// Bytes of a stream in one file.
  static let chunkLength = 1 << 15
  /// About so many bytes of the dictionary are in one file.
  static let blockLength = 12_000
  /// The number of the file with the lengths of passages; files of slots have the slot's number.
  static let lengthsColumn = 99

  enum Stream {
    static let overview = UInt8(ascii: "o")
    static let dictionary = UInt8(ascii: "d")
    static let postings = UInt8(ascii: "p")
    static let positions = UInt8(ascii: "q")
    static let columns = UInt8(ascii: "k")
    static let texts = UInt8(ascii: "t")
    static let words = UInt8(ascii: "w")
  }

  /// What stands under a key, behind the text: a term of the index, or another table of it.
  enum Kind {
    static let term = UInt8(ascii: " ")
    static let forms = UInt8(ascii: "S")
    static let folded = UInt8(ascii: "F")
    static let reversed = UInt8(ascii: "R")
  }

  /// How often a term stands in each passage of a list: noted for each, or everywhere the same.
  enum Frequencies {
    static let noted: UInt8 = 0
    static let none: UInt8 = 1
    static let once: UInt8 = 2
  }

  /// The key of a term: its letters, then its prefix, so that a word, its stem and its parts are in one file.
  static func key(ofTerm term: String) -> [UInt8] {
    let bytes = Array(term.utf8)
    guard let first = bytes.first, [0x5A, 0x4B, 0x48, 0x54].contains(first) else { return key(bytes, Kind.term) }
    return key(Array(bytes.dropFirst()), first)
  }

  /// The key of an entry of the synonym table.
  static func key(ofSynonym name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    return key(Array(bytes.dropFirst()), bytes.first ?? Kind.term)
  }

  /// The key of forms that end alike; before all words, so that they stand together.
  static func key(ofReversed name: String) -> [UInt8] {
    key([1] + Array(name.utf8.dropFirst(Schema.MetadataKey.reversed.utf8.count)), Kind.reversed)
  }

  private static func key(_ text: [UInt8], _ kind: UInt8) -> [UInt8] { text + [0, kind] }
}

/// Bytes under construction.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

  /// Each number as its distance from the one before.
  mutating func add(rising numbers: some Sequence<Int>) {
    var before = 0
    for number in numbers {
      add(number - before)
      before = number
    }
  }

  /// The number of bytes, then the bytes.
  mutating func add(counted raw: [UInt8]) {
    add(raw.count)
    add(raw)
  }
}

/// Reads what `ByteWriter` wrote; past the end there are zeros.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], at place: Int = 0) { (self.bytes, self.place) = (bytes, place) }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func number() -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
      if shift > 63 { break }
    }
    return Int(clamping: number)
  }

  mutating func byte() -> UInt8 {
    guard place < bytes.count else { return 0 }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func raw(_ count: Int) -> ArraySlice<UInt8> {
    let end = min(bytes.count, place + max(0, count))
    defer { place = end }
    return bytes[min(place, end)..<end]
  }

  mutating func counted() -> [UInt8] { Array(raw(number())) }
}
