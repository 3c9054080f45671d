// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Foundation
import Testing

@Suite("Opening a database")
struct OpeningTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.file("empty"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: scratch.file("loop"), withDestinationPath: scratch.file("loop"))
    try Data("not a database".utf8).write(to: URL(fileURLWithPath: scratch.file("file")))
    let writer = try Writer(scratch.file("whole"))
    for number in 1...200 { try writer.add(Page("en setning om sak nummer \(number)", data: "sak \(number)")) }
    try writer.commit()
  }

  private func opening(_ path: sk_bytes) -> sk_status {
    var handle: OpaquePointer?
    defer { sk_database_release(handle) }
    let status = fail { sk_database_open(path, &handle, $0) }
    #expect((status == .SK_OK) == (handle != nil))
    return status
  }

  private func opening(_ name: String, mode: sk_open_mode) -> sk_status {
    var handle: OpaquePointer?
    var options = sk_writer_options()
    options.mode = mode
    defer { sk_writer_release(handle) }
    let status = fail { sk_writer_open(bytes(scratch.file(name)), &options, &handle, $0) }
    #expect((status == .SK_OK) == (handle != nil))
    return status
  }

  @Test(
    "what is no database is told apart",
    arguments: [
      ("missing", sk_status.SK_NOT_FOUND), ("empty", .SK_NOT_FOUND), ("file", .SK_NOT_FOUND),
      ("missing/below", .SK_NOT_FOUND), ("file/below", .SK_NOT_FOUND),
      ("loop", .SK_CANNOT_OPEN), ("whole", .SK_OK),
    ])
  func whatIsNoDatabase(name: String, expected: sk_status) {
    #expect(opening(bytes(scratch.file(name))) == expected)
  }

  @Test("a path that is empty or holds NUL is refused", arguments: ["", "whole\0"])
  func impossiblePaths(name: String) {
    let path = name.isEmpty ? name : scratch.file(name)
    #expect(opening(bytes(path)) == .SK_INVALID_ARGUMENT)
  }

  @Test(
    "a mode does what it says",
    arguments: [
      ("missing", sk_open_mode.SK_OPEN, sk_status.SK_NOT_FOUND), ("empty", .SK_OPEN, .SK_NOT_FOUND),
      ("file", .SK_OPEN, .SK_NOT_FOUND), ("whole", .SK_OPEN, .SK_OK),
      ("missing", .SK_CREATE, .SK_OK), ("empty", .SK_CREATE, .SK_OK), ("whole", .SK_CREATE, .SK_CANNOT_CREATE),
      ("file", .SK_CREATE, .SK_CANNOT_CREATE), ("missing/below", .SK_CREATE, .SK_CANNOT_CREATE),
      ("missing", .SK_CREATE_OR_OPEN, .SK_OK), ("whole", .SK_CREATE_OR_OPEN, .SK_OK),
      ("whole", .SK_CREATE_OR_OVERWRITE, .SK_OK), ("missing", .SK_CREATE_OR_OVERWRITE, .SK_OK),
    ])
  func modes(name: String, mode: sk_open_mode, expected: sk_status) {
    #expect(opening(name, mode: mode) == expected)
  }

  @Test("a second writer is locked out, until the first is closed")
  func locking() throws {
    let first = try Writer(scratch.file("whole"), .SK_OPEN)
    #expect(opening("whole", mode: .SK_OPEN) == .SK_LOCKED)
    #expect(opening(bytes(scratch.file("whole"))) == .SK_OK)
    first.close()
    #expect(opening("whole", mode: .SK_OPEN) == .SK_OK)
  }

  @Test(
    "a version file that is damaged is told as such",
    arguments: [(0, sk_status.SK_CORRUPT), (8, .SK_CORRUPT), (20, .SK_CORRUPT)])
  func truncatedVersionFile(size: Int, expected: sk_status) throws {
    let copy = try scratch.copy("whole", to: "cut")
    try truncate("\(copy)/iamglass", to: size)
    #expect(opening(bytes(copy)) == expected)
    #expect(opening("cut", mode: .SK_OPEN) == expected)
  }

  @Test("a version file from another format is a matter of version")
  func otherFormat() throws {
    let copy = try scratch.copy("whole", to: "future")
    let url = URL(fileURLWithPath: "\(copy)/iamglass")
    var data = try Data(contentsOf: url)
    data[data.startIndex + 14] = 0xff
    try data.write(to: url)
    #expect(opening(bytes(copy)) == .SK_VERSION)
  }

  @Test(
    "a table that ends early fails a read, and is found by the check", arguments: ["postlist", "docdata", "termlist"])
  func truncatedTable(table: String) throws {
    let copy = try scratch.copy("whole", to: "short")
    try truncate("\(copy)/\(table).glass", to: 100)
    #expect([.SK_CORRUPT, .SK_IO].contains(readingEverything(copy)))
    var errors = 0
    let status = fail { sk_check(bytes(copy), &errors, nil, $0) }
    #expect(status != .SK_OK || errors > 0)
  }

  @Test("a whole database passes the check")
  func wholeDatabase() throws {
    var errors = -1
    let report = try text { sk_check(bytes(scratch.file("whole")), &errors, $0, $1) }
    #expect(errors == 0)
    #expect(report.contains("postlist"))
  }

  @Test("a path may hold any letter")
  func unicodePath() throws {
    let path = scratch.file("søk på «æøå» 索引")
    let writer = try Writer(path, .SK_CREATE)
    try writer.add(Page("blåbær"))
    try writer.commit()
    #expect(try Reader(path).documents() == 1)
  }

  private func readingEverything(_ path: String) -> sk_status {
    var handle: OpaquePointer?
    defer { sk_database_release(handle) }
    var status = fail { sk_database_open(bytes(path), &handle, $0) }
    var list = sk_list()
    var text = sk_text()
    let reads: [(UnsafeMutablePointer<sk_failure>) -> sk_status] = [
      { sk_terms(handle, sk_bytes(), 0, &list, $0) }, { sk_document_terms(handle, 1, &list, $0) },
      { sk_document_data(handle, 1, &text, $0) },
    ]
    for read in reads where status == .SK_OK {
      status = fail(read)
      sk_list_release(&list)
      sk_text_release(&text)
    }
    return status
  }

  private func truncate(_ path: String, to size: Int) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }
}
