// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// The only writer of a Xapian database; what it changes is kept by a commit and by nothing else.
///
/// A writer that is let go keeps nothing since its last commit. A refused argument leaves the batch as it was; after any
/// other failed change `commit` throws `.invalidState` until `cancel`. After a failed commit every call throws
/// `.invalidState`: let the writer go, and open another.
package struct XapianWriter: ~Copyable {
  private let handle: OpaquePointer

  /// Throws `.notFound`, `.cannotOpen`, `.cannotCreate`, `.locked`, `.corrupt` or `.version`.
  package init(path: String, options: XapianWriterOptions) throws(XapianFailure) {
    var opened: OpaquePointer?
    var chosen = options.chosen
    try XapianFailure.check { failure in
      XapianBytes.borrow(path) { sk_writer_open($0, &chosen, &opened, failure) }
    }
    guard let opened else { throw XapianFailure(code: .other, message: "no handle") }
    handle = opened
  }

  deinit { sk_writer_release(handle) }

  /// Keeps everything since the last commit, all or nothing.
  mutating func commit() throws(XapianFailure) {
    try XapianFailure.check { sk_writer_commit(handle, $0) }
  }

  /// Forgets everything since the last commit.
  mutating func cancel() throws(XapianFailure) {
    try XapianFailure.check { sk_writer_cancel(handle, $0) }
  }

  /// Commits, and gives the database free.
  package consuming func finish() throws(XapianFailure) {
    try commit()
  }

  /// Reads what the writer sees, uncommitted documents and metadata included.
  borrowing func reading<Result>(
    _ body: (borrowing XapianDatabase) throws(XapianFailure) -> Result
  ) throws(XapianFailure) -> Result {
    guard let view = sk_writer_view(handle) else { throw XapianFailure(code: .other, message: "no view") }
    let database = XapianDatabase(viewing: view)
    return try body(database)
  }
}

/// What to do about the database that is, or is not, at a path, and how to write.
package struct XapianWriterOptions: Hashable, Sendable {
  package enum Mode: Hashable, Sendable {
    case open, create, createOrOpen
    /// Empties what is there at once: an abandoned writer leaves an empty database.
    case createOrOverwrite
  }

  var mode: Mode
  /// Asks the disk to keep each commit; turn it off for databases that a crash may take.
  var syncs = true
  /// Keeps what deleting, replacing and listing a document's terms need; only for a new database.
  var keepsTermLists = true
  /// Waits for another writer to finish, rather than `.locked`.
  var waitsForLock = false
  /// Bytes, a power of two from 2048 to 65536, or 0 for Xapian's choice; only for a new database.
  var blockSize = 0

  package init(_ mode: Mode, syncs: Bool = true, keepsTermLists: Bool = true) {
    self.mode = mode
    self.syncs = syncs
    self.keepsTermLists = keepsTermLists
  }
}

extension XapianWriter {
  /// Adds a document, and returns its id.
  @discardableResult
  mutating func add(_ document: XapianDocument) throws(XapianFailure) -> UInt32 {
    var id: UInt32 = 0
    try XapianFailure.check { failure in document.borrow { sk_writer_add(handle, $0, &id, failure) } }
    return id
  }

  /// Puts a document at an id, in place of the one that is there or where none is.
  package mutating func put(_ document: XapianDocument, at id: UInt32) throws(XapianFailure) {
    try XapianFailure.check { failure in document.borrow { sk_writer_put(handle, id, $0, failure) } }
  }

  /// Puts a document in place of all that hold a term, or adds it where none does; returns its id.
  ///
  /// The document should hold the term itself.
  @discardableResult
  mutating func replace(_ unique: String, with document: XapianDocument) throws(XapianFailure) -> UInt32 {
    var id: UInt32 = 0
    try XapianFailure.check { failure in
      XapianBytes.borrow(unique) { term in
        document.borrow { sk_writer_replace(handle, term, $0, &id, failure) }
      }
    }
    return id
  }

  /// Throws `.noDocument`, and `.unsupported` for a database without term lists.
  mutating func delete(_ document: UInt32) throws(XapianFailure) {
    try XapianFailure.check { sk_writer_delete(handle, document, $0) }
  }

  /// Deletes every document that holds a term; none is fine.
  mutating func deleteDocuments(with term: String) throws(XapianFailure) {
    try XapianFailure.check { failure in
      XapianBytes.borrow(term) { sk_writer_delete_term(handle, $0, failure) }
    }
  }

  /// Stores bytes under a key; none deletes the key.
  mutating func setMetadata(_ key: String, to value: [UInt8]) throws(XapianFailure) {
    try XapianFailure.check { failure in
      XapianBytes.borrow(key) { key in
        XapianBytes.borrow(value) { sk_writer_set_metadata(handle, key, $0, failure) }
      }
    }
  }

  /// Adds to the frequencies of words in the spelling dictionary, all or none.
  mutating func addSpellings(_ words: [XapianTermCount]) throws(XapianFailure) {
    try XapianFailure.check { failure in
      words.borrow { sk_writer_add_spellings(handle, $0.baseAddress, $0.count, failure) }
    }
  }

  /// Takes from the frequencies of words in the spelling dictionary, all or none.
  mutating func removeSpellings(_ words: [XapianTermCount]) throws(XapianFailure) {
    try XapianFailure.check { failure in
      words.borrow { sk_writer_remove_spellings(handle, $0.baseAddress, $0.count, failure) }
    }
  }

  /// Makes a term a synonym of another, in this direction.
  mutating func addSynonym(_ synonym: String, of term: String) throws(XapianFailure) {
    try XapianFailure.check { failure in
      XapianBytes.borrow(term) { term in
        XapianBytes.borrow(synonym) { sk_writer_add_synonym(handle, term, $0, failure) }
      }
    }
  }

  /// Forgets all synonyms of a term.
  mutating func clearSynonyms(of term: String) throws(XapianFailure) {
    try XapianFailure.check { failure in
      XapianBytes.borrow(term) { sk_writer_clear_synonyms(handle, $0, failure) }
    }
  }
}

extension XapianWriterOptions {
  fileprivate var chosen: sk_writer_options {
    sk_writer_options(
      mode: mode.chosen, no_sync: !syncs, no_term_lists: !keepsTermLists, wait_for_lock: waitsForLock,
      block_size: UInt32(clamping: blockSize))
  }
}

extension XapianWriterOptions.Mode {
  fileprivate var chosen: sk_open_mode {
    switch self {
    case .open: .SK_OPEN
    case .create: .SK_CREATE
    case .createOrOpen: .SK_CREATE_OR_OPEN
    case .createOrOverwrite: .SK_CREATE_OR_OVERWRITE
    }
  }
}

extension [XapianTermCount] {
  fileprivate func borrow<Result>(_ body: (UnsafeBufferPointer<sk_entry>) -> Result) -> Result {
    XapianBytes.borrow(map(\.term)) { terms in
      zip(terms, self).map { sk_entry(text: $0, count: UInt64(clamping: $1.count), weight: 0) }
        .withUnsafeBufferPointer(body)
    }
  }
}
