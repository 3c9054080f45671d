// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@Suite("NULL where something is needed")
struct NullTests {
  /// Every call that may fail, with NULL for all its handles.
  static let calls: [(name: String, call: @Sendable (UnsafeMutablePointer<sk_failure>?) -> sk_status)] = [
    ("database_open", { sk_database_open(sk_bytes(), nil, $0) }),
    ("database_reopen", { sk_database_reopen(nil, nil, $0) }),
    ("database_statistics", { sk_database_statistics(nil, nil, $0) }),
    ("term_frequency", { sk_term_frequency(nil, sk_bytes(), nil, $0) }),
    ("terms", { sk_terms(nil, sk_bytes(), 0, nil, $0) }),
    ("documents_with_term", { sk_documents_with_term(nil, sk_bytes(), 0, nil, $0) }),
    ("document_data", { sk_document_data(nil, 1, nil, $0) }),
    ("document_value", { sk_document_value(nil, 1, 0, nil, $0) }),
    ("document_terms", { sk_document_terms(nil, 1, nil, $0) }),
    ("term_positions", { sk_term_positions(nil, 1, sk_bytes(), nil, $0) }),
    ("metadata", { sk_metadata(nil, sk_bytes(), nil, $0) }),
    ("metadata_keys", { sk_metadata_keys(nil, sk_bytes(), nil, $0) }),
    ("spelling", { sk_spelling(nil, sk_bytes(), 2, nil, $0) }),
    ("synonyms", { sk_synonyms(nil, sk_bytes(), nil, $0) }),
    ("writer_open", { sk_writer_open(sk_bytes(), nil, nil, $0) }),
    ("writer_commit", { sk_writer_commit(nil, $0) }),
    ("writer_cancel", { sk_writer_cancel(nil, $0) }),
    ("writer_add", { sk_writer_add(nil, nil, nil, $0) }),
    ("writer_replace", { sk_writer_replace(nil, sk_bytes(), nil, nil, $0) }),
    ("writer_delete", { sk_writer_delete(nil, 1, $0) }),
    ("writer_delete_term", { sk_writer_delete_term(nil, sk_bytes(), $0) }),
    ("writer_set_metadata", { sk_writer_set_metadata(nil, sk_bytes(), sk_bytes(), $0) }),
    ("writer_add_spellings", { sk_writer_add_spellings(nil, nil, 1, $0) }),
    ("writer_remove_spellings", { sk_writer_remove_spellings(nil, nil, 1, $0) }),
    ("writer_add_synonym", { sk_writer_add_synonym(nil, sk_bytes(), sk_bytes(), $0) }),
    ("writer_clear_synonyms", { sk_writer_clear_synonyms(nil, sk_bytes(), $0) }),
    ("compact", { sk_compact(nil, 1, sk_bytes(), nil, $0) }),
    ("check", { sk_check(sk_bytes(), nil, nil, $0) }),
    ("query_everything", { sk_query_everything(nil, $0) }),
    ("query_nothing", { sk_query_nothing(nil, $0) }),
    ("query_term", { sk_query_term(sk_bytes(), 1, nil, $0) }),
    ("query_combine", { sk_query_combine(.SK_AND, nil, 1, 0, nil, $0) }),
    ("query_scale", { sk_query_scale(nil, 1, nil, $0) }),
    ("query_range", { sk_query_range(0, sk_bytes(), sk_bytes(), nil, $0) }),
    ("query_at_least", { sk_query_at_least(0, sk_bytes(), nil, $0) }),
    ("query_at_most", { sk_query_at_most(0, sk_bytes(), nil, $0) }),
    ("query_wildcard", { sk_query_wildcard(sk_bytes(), 0, .SK_LIMIT_FAILS, true, nil, $0) }),
    ("query_description", { sk_query_description(nil, nil, $0) }),
    ("match_run", { sk_match_run(nil, nil, nil, nil, $0) }),
    ("matching_terms", { sk_matching_terms(nil, nil, 1, nil, $0) }),
    ("expand", { sk_expand(nil, nil, 1, 1, sk_bytes(), nil, nil, $0) }),
  ]

  @Test("is refused with a reason, or without one where no failure is given", arguments: calls.indices)
  func refusal(index: Int) {
    let (name, call) = Self.calls[index]
    #expect(fail { call($0) } == .SK_INVALID_ARGUMENT, "\(name)")
    #expect(call(nil) == .SK_INVALID_ARGUMENT, "\(name)")
  }

  @Test("is nothing to release, and a released result can be released again")
  func releases() throws {
    sk_database_release(nil)
    sk_writer_release(nil)
    sk_query_release(nil)
    sk_text_release(nil)
    sk_numbers_release(nil)
    sk_list_release(nil)
    sk_match_release(nil)
    #expect(sk_writer_view(nil) == nil)
    let query = try Query.term("a")
    var description = sk_text()
    try succeed { sk_query_description(query.handle, &description, $0) }
    #expect(description.size > 0)
    sk_text_release(&description)
    sk_text_release(&description)
    #expect(description.data == nil)
  }

  @Test("bytes with a size but no place are refused")
  func bytesWithoutPlace() throws {
    let nowhere = sk_bytes(data: nil, size: 3)
    var query: OpaquePointer?
    #expect(fail { sk_query_term(nowhere, 1, &query, $0) } == .SK_INVALID_ARGUMENT)
    let scratch = try Scratch()
    let writer = try Writer(scratch.file("index"))
    #expect(fail { sk_writer_set_metadata(writer.handle, bytes("k"), nowhere, $0) } == .SK_INVALID_ARGUMENT)
    var document = sk_document()
    document.text = nowhere
    #expect(fail { sk_writer_add(writer.handle, &document, nil, $0) } == .SK_INVALID_ARGUMENT)
    document = sk_document()
    document.term_count = 1
    #expect(fail { sk_writer_add(writer.handle, &document, nil, $0) } == .SK_INVALID_ARGUMENT)
    document = sk_document()
    document.value_count = 1
    #expect(fail { sk_writer_add(writer.handle, &document, nil, $0) } == .SK_INVALID_ARGUMENT)
  }
}
