// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A Xapian database as it was when it was opened or reopened.
///
/// Terms, keys and words are strings, and may hold NUL; values and data are bytes. A document is known by its id, from
/// 1. When writers have moved on by two commits any call may throw `.modified`: reopen, and do the work again.
struct XapianDatabase: ~Copyable {
  let handle: OpaquePointer
  private let isOwned: Bool

  /// Throws `.notFound`, `.cannotOpen`, `.version` or `.corrupt`.
  init(path: String) throws(XapianFailure) {
    var opened: OpaquePointer?
    try XapianFailure.check { failure in
      XapianBytes.borrow(path) { sk_database_open($0, &opened, failure) }
    }
    handle = try Self.present(opened)
    isOwned = true
  }

  /// Takes a handle over.
  init(owning handle: OpaquePointer) {
    self.handle = handle
    isOwned = true
  }

  /// A view of something that outlives it.
  init(viewing handle: OpaquePointer) {
    self.handle = handle
    isOwned = false
  }

  deinit {
    if isOwned { sk_database_release(handle) }
  }

  /// Moves to the newest commit, and says whether there was one.
  @discardableResult
  mutating func reopen() throws(XapianFailure) -> Bool {
    var changed = false
    try XapianFailure.check { sk_database_reopen(handle, &changed, $0) }
    return changed
  }

  private static func present(_ handle: OpaquePointer?) throws(XapianFailure) -> OpaquePointer {
    guard let handle else { throw XapianFailure(code: .other, message: "no handle") }
    return handle
  }
}

extension XapianDatabase {
  func statistics() throws(XapianFailure) -> XapianStatistics {
    var statistics = sk_statistics()
    try XapianFailure.check { sk_database_statistics(handle, &statistics, $0) }
    return XapianStatistics(
      documents: Int(statistics.documents), lastDocument: statistics.last_document,
      averageLength: statistics.average_length, hasPositions: statistics.has_positions)
  }

  /// Xapian finds each term by itself, so there is nothing to fetch ahead.
  func prepare(_ terms: [String]) throws(XapianFailure) {}

  /// How many documents hold the term; 0 for a term that is empty or too long.
  func frequency(of term: String) throws(XapianFailure) -> Int {
    var frequency: UInt32 = 0
    try XapianFailure.check { failure in
      XapianBytes.borrow(term) { sk_term_frequency(handle, $0, &frequency, failure) }
    }
    return Int(frequency)
  }

  /// Terms that start with a prefix in byte order, with the number of documents; `limit` 0 is no limit.
  func terms(prefix: String = "", limit: Int = 0) throws(XapianFailure) -> [XapianTermCount] {
    try XapianBytes.rows(XapianTermCount.init) { list, failure in
      XapianBytes.borrow(prefix) { sk_terms(handle, $0, max(0, limit), list, failure) }
    }
  }

  /// The ids of the documents with a term, ascending; `limit` 0 is no limit, and an empty term every document.
  func documents(with term: String, limit: Int = 0) throws(XapianFailure) -> [UInt32] {
    try XapianBytes.numbers { numbers, failure in
      XapianBytes.borrow(term) { sk_documents_with_term(handle, $0, max(0, limit), numbers, failure) }
    }
  }

  /// What a document stores; throws `.noDocument`.
  func data(of document: UInt32) throws(XapianFailure) -> [UInt8] {
    try XapianBytes.text { sk_document_data(handle, document, $0, $1) }
  }

  /// One value of a document, empty where the slot is; throws `.noDocument`.
  func value(in slot: UInt32, of document: UInt32) throws(XapianFailure) -> [UInt8] {
    try XapianBytes.text { sk_document_value(handle, document, slot, $0, $1) }
  }

  /// The terms of a document in byte order, with how often each stands there; throws `.noDocument`.
  func terms(of document: UInt32) throws(XapianFailure) -> [XapianTermCount] {
    try XapianBytes.rows(XapianTermCount.init) { sk_document_terms(handle, document, $0, $1) }
  }

  /// Where a term stands in a document, ascending.
  func positions(of term: String, in document: UInt32) throws(XapianFailure) -> [UInt32] {
    try XapianBytes.numbers { numbers, failure in
      XapianBytes.borrow(term) { sk_term_positions(handle, document, $0, numbers, failure) }
    }
  }

  /// What is stored under a key, empty where nothing is.
  func metadata(_ key: String) throws(XapianFailure) -> [UInt8] {
    try XapianBytes.text { text, failure in
      XapianBytes.borrow(key) { sk_metadata(handle, $0, text, failure) }
    }
  }

  /// The keys with metadata that start with a prefix, in byte order.
  func metadataKeys(prefix: String = "") throws(XapianFailure) -> [String] {
    try XapianBytes.rows({ String($0.text) }) { list, failure in
      XapianBytes.borrow(prefix) { sk_metadata_keys(handle, $0, list, failure) }
    }
  }

  /// The spelling word nearest to a word, `nil` where none is within so many edits (1 or 2).
  func spelling(of word: String, edits: Int = 2) throws(XapianFailure) -> String? {
    let suggestion = try XapianBytes.text { text, failure in
      XapianBytes.borrow(word) { sk_spelling(handle, $0, UInt32(clamping: edits), text, failure) }
    }
    return suggestion.isEmpty ? nil : String(decoding: suggestion, as: UTF8.self)
  }

  /// The synonyms of a term in byte order.
  func synonyms(of term: String) throws(XapianFailure) -> [String] {
    try XapianBytes.rows({ String($0.text) }) { list, failure in
      XapianBytes.borrow(term) { sk_synonyms(handle, $0, list, failure) }
    }
  }
}

extension XapianTermCount {
  init(_ entry: sk_entry) {
    self.init(term: String(entry.text), count: Int(clamping: entry.count))
  }
}
