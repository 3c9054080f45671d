// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@Suite("Reading a database")
struct ReadingTests {
  let scratch: Scratch
  let reader: Reader

  init() throws {
    scratch = try Scratch()
    let writer = try Writer(scratch.file("index"))
    try writer.add(Page("komiteen viser til komiteen", filters: ["Kinnst"], values: [1: "2024-05-01"], data: "første"))
    try writer.add(Page("flertallet viser til saken", data: ""))
    var words = ["komiteen", "flertallet", "statsbudsjettet"].map { sk_entry(text: bytes($0), count: 3, weight: 0) }
    try succeed { sk_writer_add_spellings(writer.handle, words, words.count, $0) }
    words = [sk_entry(text: bytes("saken"), count: 1, weight: 0), sk_entry(text: bytes("saker"), count: 9, weight: 0)]
    try succeed { sk_writer_add_spellings(writer.handle, words, words.count, $0) }
    words = [sk_entry(text: bytes("flertallet"), count: 3, weight: 0)]
    try succeed { sk_writer_remove_spellings(writer.handle, words, 1, $0) }
    for synonym in ["sykehus", "hospital"] {
      try succeed { sk_writer_add_synonym(writer.handle, bytes("sjukehus"), bytes(synonym), $0) }
    }
    try succeed { sk_writer_add_synonym(writer.handle, bytes("skule"), bytes("skole"), $0) }
    try succeed { sk_writer_clear_synonyms(writer.handle, bytes("skule"), $0) }
    for key in ["b", "a", "gone"] { try succeed { sk_writer_set_metadata(writer.handle, bytes(key), bytes("v"), $0) } }
    try succeed { sk_writer_set_metadata(writer.handle, bytes("gone"), bytes(""), $0) }
    try writer.commit()
    writer.close()
    reader = try Reader(scratch.file("index"))
  }

  @Test("statistics count documents and words, not filters")
  func statistics() throws {
    var statistics = sk_statistics()
    try succeed { sk_database_statistics(reader.handle, &statistics, $0) }
    #expect(statistics.documents == 2)
    #expect(statistics.last_document == 2)
    #expect(statistics.average_length == 4)
    #expect(statistics.has_positions)
  }

  @Test("terms come in byte order with their documents, up to a limit")
  func terms() throws {
    #expect(try reader.terms("k") == ["komiteen 1"])
    #expect(try rows { sk_terms(reader.handle, sk_bytes(), 3, $0, $1) } == ["Kinnst 1", "flertallet 1", "komiteen 1"])
    #expect(try reader.frequency("viser") == 2)
    #expect(try reader.frequency("ukjent") == 0)
    #expect(try reader.frequency("") == 0)
  }

  @Test("a document gives its terms, data, values and positions")
  func documents() throws {
    let terms = try rows { sk_document_terms(reader.handle, 1, $0, $1) }
    #expect(terms == ["Kinnst 0", "komiteen 2", "til 1", "viser 1"])
    #expect(try reader.data(1) == "første")
    #expect(try reader.data(2).isEmpty)
    #expect(try text { sk_document_value(reader.handle, 1, 1, $0, $1) } == "2024-05-01")
    #expect(try text { sk_document_value(reader.handle, 1, 2, $0, $1) }.isEmpty)
    #expect(try numbers { sk_term_positions(reader.handle, 1, bytes("komiteen"), $0, $1) } == [1, 4])
    #expect(try numbers { sk_term_positions(reader.handle, 1, bytes("Kinnst"), $0, $1) }.isEmpty)
    #expect(try numbers { sk_term_positions(reader.handle, 9, bytes("komiteen"), $0, $1) }.isEmpty)
    #expect(try numbers { sk_documents_with_term(reader.handle, bytes("viser"), 0, $0, $1) } == [1, 2])
    #expect(try numbers { sk_documents_with_term(reader.handle, bytes("viser"), 1, $0, $1) } == [1])
    #expect(try numbers { sk_documents_with_term(reader.handle, sk_bytes(), 0, $0, $1) } == [1, 2])
  }

  @Test("a document that is not there is told as such", arguments: [0, 3, UInt32.max])
  func noDocument(id: UInt32) {
    var text = sk_text()
    var list = sk_list()
    #expect(fail { sk_document_data(reader.handle, id, &text, $0) } == .SK_NO_DOCUMENT)
    #expect(fail { sk_document_value(reader.handle, id, 0, &text, $0) } == .SK_NO_DOCUMENT)
    #expect(fail { sk_document_terms(reader.handle, id, &list, $0) } == .SK_NO_DOCUMENT)
    #expect(text.storage == nil && list.storage == nil)
  }

  @Test("metadata is kept by key, and an empty value deletes")
  func metadata() throws {
    #expect(try reader.metadata("a") == "v")
    #expect(try reader.metadata("unknown").isEmpty)
    #expect(try rows { sk_metadata_keys(reader.handle, sk_bytes(), $0, $1) } == ["a 0", "b 0"])
  }

  @Test(
    "spelling finds the nearest word within the edits",
    arguments: [
      ("komitten", "komiteen"), ("statsbudsjetet", "statsbudsjettet"), ("statbudsjetet", "statsbudsjettet"),
      ("komiteen", ""), ("flertalet", ""), ("helsevesen", ""), ("", ""),
    ])
  func spelling(word: String, expected: String) throws {
    #expect(try reader.spelling(word) == expected)
  }

  @Test("a right word too gets an answer where a neighbour is more frequent, so ask only about unknown words")
  func spellingOfRightWord() throws {
    #expect(try reader.spelling("saken") == "saker")
    #expect(try reader.spelling("saker").isEmpty)
  }

  @Test("synonyms are listed in byte order and can be cleared")
  func synonyms() throws {
    #expect(try reader.synonyms("sjukehus") == ["hospital 0", "sykehus 0"])
    #expect(try reader.synonyms("skule").isEmpty)
    #expect(try reader.synonyms("").isEmpty)
  }

  @Test("sortable numbers sort as numbers and come back")
  func sortable() {
    let numbers = [-1e300, -2.5, -1, 0, 0.1, 1, 9, 10, 1e9, 1_250_000_000_000]
    let written = numbers.map { number in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 9) { room in
        let size = room.baseAddress.map { sk_sortable_number(number, $0) } ?? 0
        return room.prefix(size).map { UInt8(bitPattern: $0) }
      }
    }
    #expect(zip(written, written.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    let read = written.map { bytes in
      bytes.withUnsafeBytes {
        sk_number_from_sortable(sk_bytes(data: $0.baseAddress?.assumingMemoryBound(to: CChar.self), size: $0.count))
      }
    }
    #expect(read == numbers)
  }

  @Test("the library that runs is the one that the quirks are known of")
  func version() {
    #expect(String(cString: sk_xapian_version()).hasPrefix("1.4."))
  }
}
