// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite
import StortingModel

/// A new SQLite database on disk, written by one connection in one transaction.
///
/// There is no journal: what fails half-way is thrown away, so write it beside its place.
struct SQLiteFile: ~Copyable {
  private let handle: OpaquePointer

  /// What SQLite answered, in its own words.
  struct Failure: Error {
    let cause: String
  }

  /// Makes the file; it must not be there yet.
  init(path: String) throws(Failure) {
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    guard let opened else { throw Failure(cause: "there is no memory for it") }
    guard status == SQLITE_OK else {
      let cause = Self.cause(of: opened)
      sqlite3_close_v2(opened)
      throw Failure(cause: cause)
    }
    handle = opened
  }

  deinit { sqlite3_close_v2(handle) }

  /// Whether the library on this machine was built with a feature, such as `ENABLE_FTS5`.
  static func isBuilt(with option: String) -> Bool { sqlite3_compileoption_used(option) == 1 }

  /// Runs statements, and throws their rows away.
  func run(_ statements: String) throws(Failure) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// Runs one statement once for each row, the row's cells bound to its parameters.
  func insert(_ rows: [[DataCell]], by statement: String) throws(Failure) {
    let prepared = try prepare(statement)
    defer { sqlite3_finalize(prepared) }
    for row in rows {
      for (index, cell) in row.enumerated() { try bind(cell, to: Int32(index + 1), of: prepared) }
      guard sqlite3_step(prepared) == SQLITE_DONE else { throw failure }
      sqlite3_reset(prepared)
    }
  }

  /// How many rows a query gives.
  func count(_ query: String) throws(Failure) -> Int {
    let prepared = try prepare(query)
    defer { sqlite3_finalize(prepared) }
    var rows = 0
    while true {
      switch sqlite3_step(prepared) {
      case SQLITE_ROW: rows += 1
      case SQLITE_DONE: return rows
      default: throw failure
      }
    }
  }

  private func prepare(_ statement: String) throws(Failure) -> OpaquePointer {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, statement, -1, &prepared, nil) == SQLITE_OK, let prepared else { throw failure }
    return prepared
  }

  private func bind(_ cell: DataCell, to index: Int32, of statement: OpaquePointer) throws(Failure) {
    let status =
      switch cell {
      case .null: sqlite3_bind_null(statement, index)
      case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
      case .boolean(let flag): sqlite3_bind_int64(statement, index, flag ? 1 : 0)
      case .text(let text): Self.bind(text, to: index, of: statement)
      }
    guard status == SQLITE_OK else { throw failure }
  }

  /// The text with its length, since it may hold NUL; SQLite makes its own copy.
  private static func bind(_ text: String, to index: Int32, of statement: OpaquePointer) -> Int32 {
    // SQLITE_TRANSIENT, a cast in C that Swift does not import.
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(statement, index, characters.baseAddress ?? Self.empty, Int32(clamping: bytes.count), copies)
      }
    }
  }

  /// An empty text, which SQLite tells from none by its address.
  private static var empty: UnsafePointer<CChar>? { sqlite3_libversion() }

  private var failure: Failure { Failure(cause: Self.cause(of: handle)) }

  private static func cause(of handle: OpaquePointer) -> String {
    sqlite3_errmsg(handle).map { String(cString: $0) } ?? "SQLite gives no reason"
  }
}
