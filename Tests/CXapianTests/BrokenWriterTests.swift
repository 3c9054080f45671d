// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Foundation
import Testing

@Suite("A writer after a failure inside Xapian")
struct BrokenWriterTests {
  let scratch: Scratch
  let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.file("index")
    let writer = try Writer(path)
    for number in 1...2000 {
      try writer.add(Page("felles ord\(number) og\(number * 7919)", filters: ["Q\(number)"], data: "sak \(number)"))
    }
    try writer.commit()
  }

  private func replacing(_ writer: Writer, _ number: Int) -> sk_status {
    Page("ny", filters: ["Q\(number)"]).borrow { page in
      fail { sk_writer_replace(writer.handle, bytes("Q\(number)"), page, nil, $0) }
    }
  }

  @Test("a change that is half done forbids the commit, until the batch is cancelled")
  func halfDone() throws {
    let writer = try Writer(path, .SK_OPEN)
    try writer.add(Page("hel"))
    let table = URL(fileURLWithPath: "\(path)/termlist.glass")
    let whole = try Data(contentsOf: table)
    let file = try FileHandle(forWritingTo: table)
    try file.truncate(atOffset: 8192)
    let statuses = (1...2000).map { replacing(writer, $0) }
    #expect(statuses.contains { $0 == .SK_CORRUPT || $0 == .SK_IO })
    #expect(fail { sk_writer_commit(writer.handle, $0) } == .SK_INVALID_STATE)
    try file.seek(toOffset: 0)
    try file.write(contentsOf: whole)
    try file.close()
    try succeed { sk_writer_cancel(writer.handle, $0) }
    try writer.commit()
    writer.close()
    let reader = try Reader(path)
    #expect(try reader.frequency("felles") == 2000)
    #expect(try reader.frequency("ny") == 0)
    #expect(try reader.frequency("hel") == 0)
  }

  @Test("a commit that fails keeps nothing, also when the writer is let go where a commit would work again")
  func failedCommit() throws {
    let writer = try Writer(path, .SK_OPEN)
    try writer.add(Page("hel"))
    let away = scratch.file("away")
    try FileManager.default.moveItem(atPath: path, toPath: away)
    #expect(fail { sk_writer_commit(writer.handle, $0) } == .SK_IO)
    try FileManager.default.moveItem(atPath: away, toPath: path)
    #expect(fail { sk_writer_commit(writer.handle, $0) } == .SK_INVALID_STATE)
    writer.close()
    let reader = try Reader(path)
    #expect(try reader.documents() == 2000)
    #expect(try reader.frequency("hel") == 0)
  }

  @Test("a writer whose commit failed is closed, and only good for release")
  func closedWriter() throws {
    let writer = try Writer(path, .SK_OPEN)
    try writer.add(Page("hel"))
    let away = scratch.file("away")
    try FileManager.default.moveItem(atPath: path, toPath: away)
    #expect(fail { sk_writer_commit(writer.handle, $0) } == .SK_IO)
    try FileManager.default.moveItem(atPath: away, toPath: path)
    #expect(fail { sk_writer_cancel(writer.handle, $0) } == .SK_INVALID_STATE)
    #expect(writer.refusal(of: Page("neste")) == .SK_INVALID_STATE)
    #expect(fail { sk_writer_commit(writer.handle, $0) } == .SK_INVALID_STATE)
    writer.close()
    let next = try Writer(path, .SK_OPEN)
    try next.add(Page("neste"))
    try next.commit()
    #expect(try Reader(path).terms("ne") == ["neste 1"])
  }
}
