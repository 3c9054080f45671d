// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite

/// A database opened for reading through SQLite itself.
final class Database {
  private let handle: OpaquePointer

  struct Failure: Error { let message: String }

  init(_ path: String) throws {
    var opened: OpaquePointer?
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY, nil) == SQLITE_OK, let opened else {
      throw Failure(message: "cannot open \(path)")
    }
    handle = opened
  }

  deinit { sqlite3_close_v2(handle) }

  /// The rows of a query; NULL is an empty text.
  func rows(_ query: String) throws -> [[String]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, query, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw Failure(message: "\(String(cString: sqlite3_errmsg(handle))): \(query)")
    }
    defer { sqlite3_finalize(statement) }
    var rows: [[String]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append((0..<sqlite3_column_count(statement)).map { Self.text(statement, $0) })
      case SQLITE_DONE: return rows
      default: throw Failure(message: String(cString: sqlite3_errmsg(handle)))
      }
    }
  }

  func column(_ query: String) throws -> [String] { try rows(query).compactMap(\.first) }

  func number(_ query: String) throws -> Int? { try column(query).first.flatMap { Int($0) } }

  private static func text(_ statement: OpaquePointer, _ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
