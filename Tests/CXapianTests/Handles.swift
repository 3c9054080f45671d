// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A database that a test reads.
final class Reader {
  let handle: OpaquePointer?

  init(_ path: String) throws {
    var opened: OpaquePointer?
    try succeed { sk_database_open(bytes(path), &opened, $0) }
    handle = opened
  }

  deinit { sk_database_release(handle) }

  func documents() throws -> UInt32 {
    var statistics = sk_statistics()
    try succeed { sk_database_statistics(handle, &statistics, $0) }
    return statistics.documents
  }

  func frequency(_ term: String) throws -> UInt32 {
    var frequency: UInt32 = 0
    try succeed { sk_term_frequency(handle, bytes(term), &frequency, $0) }
    return frequency
  }

  func metadata(_ key: String) throws -> String { try text { sk_metadata(handle, bytes(key), $0, $1) } }
  func data(_ document: UInt32) throws -> String { try text { sk_document_data(handle, document, $0, $1) } }
  func synonyms(_ term: String) throws -> [String] { try rows { sk_synonyms(handle, bytes(term), $0, $1) } }

  func spelling(_ word: String) throws -> String {
    try text { sk_spelling(handle, bytes(word), 2, $0, $1) }
  }

  func terms(_ prefix: String = "") throws -> [String] {
    try rows { sk_terms(handle, bytes(prefix), 0, $0, $1) }
  }
}

/// A database that a test writes, closed by `close` or when it is let go.
final class Writer {
  private(set) var handle: OpaquePointer?

  init(_ path: String, _ mode: sk_open_mode = .SK_CREATE_OR_OPEN, termLists: Bool = true) throws {
    var options = sk_writer_options()
    options.mode = mode
    options.no_sync = true
    options.no_term_lists = !termLists
    try succeed { sk_writer_open(bytes(path), &options, &handle, $0) }
  }

  deinit { close() }

  func close() {
    sk_writer_release(handle)
    handle = nil
  }

  func commit() throws { try succeed { sk_writer_commit(handle, $0) } }

  @discardableResult
  func add(_ page: Page) throws -> UInt32 {
    var id: UInt32 = 0
    try page.borrow { page in try succeed { sk_writer_add(handle, page, &id, $0) } }
    return id
  }

  func refusal(of page: Page) -> sk_status {
    page.borrow { page in fail { sk_writer_add(handle, page, nil, $0) } }
  }
}

/// A document in a test: words at their places, terms without, values and data.
struct Page {
  var words: [String] = []
  var filters: [String] = []
  var values: [UInt32: String] = [:]
  var data = ""

  init(_ text: String, filters: [String] = [], values: [UInt32: String] = [:], data: String = "") {
    words = text.split(separator: " ").map(String.init)
    self.filters = filters
    self.values = values
    self.data = data
  }

  func borrow<Result>(_ body: (UnsafePointer<sk_document>) throws -> Result) rethrows -> Result {
    var text: [UInt8] = []
    var terms: [sk_term] = []
    var slots: [sk_value] = []
    func piece(_ string: String) -> (UInt32, UInt32) {
      defer { text.append(contentsOf: string.utf8) }
      return (UInt32(text.count), UInt32(string.utf8.count))
    }
    for (index, word) in words.enumerated() {
      let (offset, size) = piece(word)
      terms.append(
        sk_term(offset: offset, size: size, frequency: 1, first_position: UInt32(index), position_count: 1))
    }
    for (offset, size) in filters.map(piece) {
      terms.append(sk_term(offset: offset, size: size, frequency: 0, first_position: 0, position_count: 0))
    }
    for (slot, value) in values.sorted(by: { $0.key < $1.key }) {
      let (offset, size) = piece(value)
      slots.append(sk_value(slot: slot, offset: offset, size: size))
    }
    let positions = Array(1...UInt32(max(1, words.count)))
    return try text.withUnsafeBytes { text in
      try terms.withUnsafeBufferPointer { terms in
        try positions.withUnsafeBufferPointer { positions in
          try slots.withUnsafeBufferPointer { slots in
            var document = sk_document(
              text: sk_bytes(data: text.baseAddress?.assumingMemoryBound(to: CChar.self), size: text.count),
              terms: terms.baseAddress, term_count: terms.count, positions: positions.baseAddress,
              position_count: positions.count, values: slots.baseAddress, value_count: slots.count, data: bytes(data))
            return try body(&document)
          }
        }
      }
    }
  }
}

/// A query that a test builds.
final class Query {
  private(set) var handle: OpaquePointer?

  init(_ call: (UnsafeMutablePointer<OpaquePointer?>, UnsafeMutablePointer<sk_failure>) -> sk_status) throws {
    try succeed { call(&handle, $0) }
  }

  deinit { sk_query_release(handle) }

  static func term(_ term: String) throws -> Query { try Query { sk_query_term(bytes(term), 1, $0, $1) } }

  static func wildcard(_ prefix: String, limit: UInt32 = 0, _ over: sk_wildcard_limit = .SK_LIMIT_FAILS) throws -> Query
  {
    try Query { sk_query_wildcard(bytes(prefix), limit, over, true, $0, $1) }
  }

  static func combine(_ op: sk_operator, _ parts: [Query], window: UInt32 = 0) throws -> Query {
    let handles = parts.map(\.handle)
    return try Query { sk_query_combine(op, handles, handles.count, window, $0, $1) }
  }

  static func combine(_ op: sk_operator, _ terms: String, window: UInt32 = 0) throws -> Query {
    try combine(op, try terms.split(separator: " ").map { try term(String($0)) }, window: window)
  }

  func description() throws -> String { try text { sk_query_description(handle, $0, $1) } }
}
