// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@Suite("Terms, keys and words at their limits")
struct KeyTests {
  let scratch: Scratch
  let writer: Writer
  let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.file("index")
    writer = try Writer(path)
    try writer.add(Page("første"))
  }

  /// Every call that writes a key, given the key.
  static let writes: [(name: String, call: @Sendable (Writer, String) -> sk_status)] = [
    ("term", { $0.refusal(of: Page($1)) }),
    ("filter", { $0.refusal(of: Page("", filters: [$1])) }),
    (
      "unique term",
      { writer, key in
        Page("a").borrow { page in fail { sk_writer_replace(writer.handle, bytes(key), page, nil, $0) } }
      }
    ),
    ("deleted term", { writer, key in fail { sk_writer_delete_term(writer.handle, bytes(key), $0) } }),
    ("metadata", { writer, key in fail { sk_writer_set_metadata(writer.handle, bytes(key), bytes("v"), $0) } }),
    ("synonym", { writer, key in fail { sk_writer_add_synonym(writer.handle, bytes("a"), bytes(key), $0) } }),
    ("synonym of", { writer, key in fail { sk_writer_add_synonym(writer.handle, bytes(key), bytes("a"), $0) } }),
    ("clear synonyms", { writer, key in fail { sk_writer_clear_synonyms(writer.handle, bytes(key), $0) } }),
    (
      "spelling",
      { writer, key in
        var word = sk_entry(text: bytes(key), count: 1, weight: 0)
        return fail { sk_writer_add_spellings(writer.handle, &word, 1, $0) }
      }
    ),
    (
      "less spelling",
      { writer, key in
        var word = sk_entry(text: bytes(key), count: 1, weight: 0)
        return fail { sk_writer_remove_spellings(writer.handle, &word, 1, $0) }
      }
    ),
  ]

  @Test("245 bytes are taken and kept, and a NUL counts as two", arguments: writes.indices)
  func longest(index: Int) throws {
    for key in [String(repeating: "x", count: 245), String(repeating: "\0", count: 122)] {
      #expect(Self.writes[index].call(writer, key) == .SK_OK, "\(Self.writes[index].name)")
    }
    try writer.commit()
    #expect(try Reader(path).frequency("første") == 1)
  }

  @Test("a longer or empty key is refused at once, and the batch stays whole", arguments: writes.indices)
  func tooLong(index: Int) throws {
    let name = Self.writes[index].name
    for key in [
      String(repeating: "x", count: 246), String(repeating: "\0", count: 123), String(repeating: "x", count: 9999),
    ] {
      #expect(Self.writes[index].call(writer, key) == .SK_INVALID_ARGUMENT, "\(name)")
    }
    if name != "term" { #expect(Self.writes[index].call(writer, "") == .SK_INVALID_ARGUMENT, "\(name)") }
    try writer.commit()
    #expect(try Reader(path).frequency("første") == 1)
  }

  @Test("a message about a long key is cut between characters")
  func longMessage() throws {
    var failure = sk_failure()
    let key = "a" + String(repeating: "ø", count: 600)
    #expect(sk_writer_set_metadata(writer.handle, bytes(key), bytes("v"), &failure) == .SK_INVALID_ARGUMENT)
    #expect(failure.size < Int(SK_MESSAGE_CAPACITY) && failure.size > Int(SK_MESSAGE_CAPACITY) - 4)
    #expect(!message(of: failure).contains("\u{FFFD}"))
  }

  @Test("asking for a key that cannot be there finds nothing")
  func readingTooLong() throws {
    try writer.commit()
    let reader = try Reader(path)
    let long = String(repeating: "x", count: 300)
    for key in [long, String(repeating: "\0", count: 200)] {
      #expect(try reader.frequency(key) == 0)
      #expect(try reader.terms(key).isEmpty)
      #expect(try reader.synonyms(key).isEmpty)
      #expect(try reader.spelling(key).isEmpty)
      #expect(try numbers { sk_documents_with_term(reader.handle, bytes(key), 0, $0, $1) }.isEmpty)
      #expect(try numbers { sk_term_positions(reader.handle, 1, bytes(key), $0, $1) }.isEmpty)
      #expect(try rows { sk_metadata_keys(reader.handle, bytes(key), $0, $1) }.isEmpty)
    }
    var text = sk_text()
    #expect(fail { sk_metadata(reader.handle, bytes(long), &text, $0) } == .SK_INVALID_ARGUMENT)
    #expect(fail { sk_metadata(reader.handle, bytes(""), &text, $0) } == .SK_INVALID_ARGUMENT)
  }

  @Test("NUL passes through terms, values, data, metadata, synonyms and words")
  func nul() throws {
    try writer.add(Page("a\0b", filters: ["Q\0"], values: [3: "v\0w"], data: "d\0e"))
    try succeed { sk_writer_set_metadata(writer.handle, bytes("k\0"), bytes("\0v"), $0) }
    try succeed { sk_writer_add_synonym(writer.handle, bytes("s\0"), bytes("t\0u"), $0) }
    try writer.commit()
    let reader = try Reader(path)
    #expect(try rows { sk_document_terms(reader.handle, 2, $0, $1) } == ["Q\0 0", "a\0b 1"])
    #expect(try reader.terms("a\0") == ["a\0b 1"])
    #expect(try reader.data(2) == "d\0e")
    #expect(try text { sk_document_value(reader.handle, 2, 3, $0, $1) } == "v\0w")
    #expect(try reader.metadata("k\0") == "\0v")
    #expect(try rows { sk_metadata_keys(reader.handle, bytes("k"), $0, $1) } == ["k\0 0"])
    #expect(try reader.synonyms("s\0") == ["t\0u 0"])
    #expect(try numbers { sk_term_positions(reader.handle, 2, bytes("a\0b"), $0, $1) } == [1])
  }

  @Test(
    "a piece outside the document's text is refused",
    arguments: [0..<6, 6..<6, 5..<6, 1..<UInt32.max, UInt32.max..<UInt32.max])
  func pieces(piece: Range<UInt32>) throws {
    let (offset, size) = (piece.lowerBound, UInt32(piece.count))
    var term = sk_term(offset: offset, size: size, frequency: 1, first_position: 0, position_count: 0)
    var value = sk_value(slot: 0, offset: offset, size: size)
    var termDocument = sk_document()
    termDocument.text = bytes("abcde")
    var valueDocument = termDocument
    withUnsafePointer(to: &term) { (termDocument.terms, termDocument.term_count) = ($0, 1) }
    withUnsafePointer(to: &value) { (valueDocument.values, valueDocument.value_count) = ($0, 1) }
    #expect(fail { sk_writer_add(writer.handle, &termDocument, nil, $0) } == .SK_INVALID_ARGUMENT)
    #expect(fail { sk_writer_add(writer.handle, &valueDocument, nil, $0) } == .SK_INVALID_ARGUMENT)
  }

  @Test(
    "positions outside the document's, and position 0, are refused",
    arguments: [0..<3, 2..<3, 3..<4, 1..<UInt32.max, UInt32.max..<UInt32.max])
  func positions(piece: Range<UInt32>) throws {
    let positions: [UInt32] = [1, 0]
    var term = sk_term(
      offset: 0, size: 1, frequency: 1, first_position: piece.lowerBound, position_count: UInt32(piece.count))
    var document = sk_document()
    document.text = bytes("a")
    let status = positions.withUnsafeBufferPointer { positions in
      withUnsafePointer(to: &term) { term in
        (document.positions, document.position_count) = (positions.baseAddress, positions.count)
        (document.terms, document.term_count) = (term, 1)
        let outside = fail { sk_writer_add(writer.handle, &document, nil, $0) }
        (document.position_count, document.positions) = (2, nil)
        #expect(fail { sk_writer_add(writer.handle, &document, nil, $0) } == .SK_INVALID_ARGUMENT)
        return outside
      }
    }
    #expect(status == .SK_INVALID_ARGUMENT)
  }

  @Test("a value without a slot is refused")
  func noSlot() {
    #expect(writer.refusal(of: Page("a", values: [UInt32.max: "v"])) == .SK_INVALID_ARGUMENT)
  }

  @Test("a spelling count that cannot be kept is refused, with all of its batch", arguments: [0, 1 << 32])
  func spellingCounts(count: UInt64) throws {
    let words = [
      sk_entry(text: bytes("statsbudsjett"), count: 1, weight: 0),
      sk_entry(text: bytes("komite"), count: count, weight: 0),
    ]
    #expect(fail { sk_writer_add_spellings(writer.handle, words, 2, $0) } == .SK_INVALID_ARGUMENT)
    try writer.commit()
    #expect(try Reader(path).spelling("statsbudsjet").isEmpty)
  }
}
