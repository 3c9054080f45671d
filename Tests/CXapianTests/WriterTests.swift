// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Foundation
import Testing

@Suite("Writing a database")
struct WriterTests {
  let scratch: Scratch
  let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.file("index")
  }

  @Test("a writer that is let go keeps nothing it did not commit")
  func abandoned() throws {
    let writer = try Writer(path)
    try writer.add(Page("første", filters: ["Q1"]))
    try writer.commit()
    try change(writer)
    writer.close()
    try expectOnlyTheFirst()
  }

  @Test("a cancelled batch is forgotten, and the next one is kept")
  func cancelled() throws {
    let writer = try Writer(path)
    try writer.add(Page("første", filters: ["Q1"]))
    try writer.commit()
    try change(writer)
    try succeed { sk_writer_cancel(writer.handle, $0) }
    try writer.commit()
    try expectOnlyTheFirst()
    try writer.add(Page("tredje"))
    try writer.commit()
    #expect(try Reader(path).terms() == ["Q1 1", "første 1", "tredje 1"])
  }

  /// Makes one change of every kind.
  private func change(_ writer: Writer) throws {
    try writer.add(Page("andre"))
    try succeed { sk_writer_delete(writer.handle, 1, $0) }
    try succeed { sk_writer_set_metadata(writer.handle, bytes("nøkkel"), bytes("verdi"), $0) }
    try succeed { sk_writer_add_synonym(writer.handle, bytes("sjukehus"), bytes("sykehus"), $0) }
    var word = sk_entry(text: bytes("statsbudsjett"), count: 1, weight: 0)
    try succeed { sk_writer_add_spellings(writer.handle, &word, 1, $0) }
  }

  private func expectOnlyTheFirst() throws {
    let reader = try Reader(path)
    #expect(try reader.terms() == ["Q1 1", "første 1"])
    #expect(try reader.metadata("nøkkel").isEmpty)
    #expect(try reader.synonyms("sjukehus").isEmpty)
    #expect(try reader.spelling("statsbudsjet").isEmpty)
  }

  @Test("overwriting empties the database at once, even for a writer that is let go")
  func overwriting() throws {
    let writer = try Writer(path)
    try writer.add(Page("første"))
    try writer.commit()
    writer.close()
    try Writer(path, .SK_CREATE_OR_OVERWRITE).close()
    #expect(try Reader(path).documents() == 0)
  }

  @Test("replacing by a unique term keeps the lowest id and deletes the others")
  func replacing() throws {
    let writer = try Writer(path)
    for text in ["a", "b", "c"] { try writer.add(Page(text, filters: text == "a" ? [] : ["Q7"])) }
    var id: UInt32 = 0
    try Page("d", filters: ["Q7"]).borrow { page in
      try succeed { sk_writer_replace(writer.handle, bytes("Q7"), page, &id, $0) }
    }
    #expect(id == 2)
    try Page("e", filters: ["Q8"]).borrow { page in
      try succeed { sk_writer_replace(writer.handle, bytes("Q8"), page, &id, $0) }
    }
    #expect(id == 4)
    try writer.commit()
    #expect(try Reader(path).terms() == ["Q7 1", "Q8 1", "a 1", "d 1", "e 1"])
  }

  @Test("deleting by term takes every document, and none is fine")
  func deletingByTerm() throws {
    let writer = try Writer(path)
    for text in ["a x", "b x", "c"] { try writer.add(Page(text)) }
    try succeed { sk_writer_delete_term(writer.handle, bytes("x"), $0) }
    try succeed { sk_writer_delete_term(writer.handle, bytes("ukjent"), $0) }
    try writer.commit()
    #expect(try Reader(path).terms() == ["c 1"])
  }

  @Test("deleting a document that is not there fails, and leaves the batch whole", arguments: [0, 2, UInt32.max])
  func deletingNoDocument(id: UInt32) throws {
    let writer = try Writer(path)
    try writer.add(Page("første"))
    #expect(fail { sk_writer_delete(writer.handle, id, $0) } == .SK_NO_DOCUMENT)
    try writer.commit()
    #expect(try Reader(path).terms() == ["første 1"])
  }

  @Test("without term lists documents are added and found, but neither deleted, replaced nor listed")
  func withoutTermLists() throws {
    let writer = try Writer(path, .SK_CREATE, termLists: false)
    try writer.add(Page("første", filters: ["Q1"]))
    #expect(fail { sk_writer_delete(writer.handle, 1, $0) } == .SK_UNSUPPORTED)
    #expect(fail { sk_writer_delete_term(writer.handle, bytes("Q1"), $0) } == .SK_UNSUPPORTED)
    let replacing = Page("andre").borrow { page in
      fail { sk_writer_replace(writer.handle, bytes("Q1"), page, nil, $0) }
    }
    #expect(replacing == .SK_UNSUPPORTED)
    try writer.commit()
    let reader = try Reader(path)
    #expect(try reader.terms() == ["Q1 1", "første 1"])
    var list = sk_list()
    #expect(fail { sk_document_terms(reader.handle, 1, &list, $0) } == .SK_UNSUPPORTED)
  }

  @Test("the view sees what is not yet committed, and readers don't")
  func view() throws {
    let writer = try Writer(path)
    try writer.add(Page("første", data: "data"))
    try succeed { sk_writer_set_metadata(writer.handle, bytes("nøkkel"), bytes("verdi"), $0) }
    let view = sk_writer_view(writer.handle)
    #expect(try text { sk_document_data(view, 1, $0, $1) } == "data")
    #expect(try text { sk_metadata(view, bytes("nøkkel"), $0, $1) } == "verdi")
    #expect(try rows { sk_terms(view, sk_bytes(), 0, $0, $1) } == ["første 1"])
    #expect(try Reader(path).documents() == 0)
  }

  @Test("a reader sees the state it opened until it reopens")
  func reopening() throws {
    let writer = try Writer(path)
    try writer.commit()
    let reader = try Reader(path)
    try writer.add(Page("første"))
    try writer.commit()
    #expect(try reader.documents() == 0)
    var changed = false
    try succeed { sk_database_reopen(reader.handle, &changed, $0) }
    #expect(changed)
    #expect(try reader.documents() == 1)
    try succeed { sk_database_reopen(reader.handle, &changed, $0) }
    #expect(!changed)
  }

  @Test("a reader that is several commits behind is told to reopen, and then reads again")
  func modified() throws {
    let writer = try Writer(path)
    try fill(writer, round: 0)
    let reader = try Reader(path)
    for round in 1...4 { try fill(writer, round: round) }
    let statuses = Self.ids.map { (id: UInt32) -> sk_status in
      var text = sk_text()
      defer { sk_text_release(&text) }
      return fail { sk_document_data(reader.handle, id, &text, $0) }
    }
    #expect(statuses.contains(sk_status.SK_MODIFIED))
    try succeed { sk_database_reopen(reader.handle, nil, $0) }
    #expect(try Self.ids.map(reader.data) == Self.ids.map { Self.data($0, round: 4) })
  }

  static let ids: ClosedRange<UInt32> = 1...300

  /// Replaces every document and commits.
  private func fill(_ writer: Writer, round: Int) throws {
    for id in Self.ids {
      try Page("felles", filters: ["Q\(id)"], data: Self.data(id, round: round)).borrow { page in
        try succeed { sk_writer_replace(writer.handle, bytes("Q\(id)"), page, nil, $0) }
      }
    }
    try writer.commit()
  }

  /// Digits that do not compress well, so that the documents fill many blocks.
  private static func data(_ id: UInt32, round: Int) -> String {
    (1...40).map { String((id &+ UInt32(round)) &* $0 &* 2_654_435_761) }.joined()
  }

  @Test("a batch past what Xapian holds in memory is still all or nothing")
  func largeBatch() throws {
    let writer = try Writer(path)
    for number in 1...12_000 { try writer.add(Page("felles ord\(number)")) }
    #expect(try Reader(path).documents() == 0)
    writer.close()
    #expect(try Reader(path).terms().isEmpty)
  }
}
