// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Foundation
import Synchronization
import Testing

/// A folder of one test's own, gone when the test is done.
final class Scratch {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cxapian-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func copy(_ name: String, to copy: String) throws -> String {
    try FileManager.default.copyItem(atPath: file(name), toPath: file(copy))
    return file(copy)
  }
}

/// A status that a test did not expect.
struct Unexpected: Error {
  var status: sk_status
  var message: String
}

/// Runs a call that should succeed.
func succeed(_ call: (UnsafeMutablePointer<sk_failure>) -> sk_status) throws {
  var failure = sk_failure()
  let status = call(&failure)
  guard status == .SK_OK else { throw Unexpected(status: status, message: message(of: failure)) }
}

/// Runs a call that should fail: its status, after checking that the failure says the same and why.
func fail(_ call: (UnsafeMutablePointer<sk_failure>) -> sk_status) -> sk_status {
  var failure = sk_failure()
  let status = call(&failure)
  #expect(failure.status == status)
  #expect((status == .SK_OK) == message(of: failure).isEmpty)
  return status
}

func message(of failure: sk_failure) -> String {
  withUnsafeBytes(of: failure.message) { String(decoding: $0.prefix(failure.size), as: UTF8.self) }
}

/// Bytes that live as long as the tests run, so that calls read like calls.
func bytes(_ text: String) -> sk_bytes {
  let utf8 = Array(text.utf8)
  let address = kept.withLock { kept in
    if let address = kept[utf8] { return address }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, utf8.count), alignment: 1)
    room.copyBytes(from: utf8)
    let address = UInt(bitPattern: room.baseAddress)
    kept[utf8] = address
    return address
  }
  return sk_bytes(data: UnsafePointer(bitPattern: address), size: utf8.count)
}

/// Where each text's bytes are.
private let kept = Mutex<[[UInt8]: UInt]>([:])

func string(_ bytes: sk_bytes) -> String {
  String(decoding: UnsafeRawBufferPointer(start: bytes.data, count: bytes.size), as: UTF8.self)
}

/// The text that a call makes.
func text(
  _ call: (UnsafeMutablePointer<sk_text>, UnsafeMutablePointer<sk_failure>) -> sk_status
) throws -> String {
  var text = sk_text()
  defer { sk_text_release(&text) }
  try succeed { call(&text, $0) }
  return string(sk_bytes(data: text.data, size: text.size))
}

/// The rows that a call makes, as "text count".
func rows(
  _ call: (UnsafeMutablePointer<sk_list>, UnsafeMutablePointer<sk_failure>) -> sk_status
) throws -> [String] {
  var list = sk_list()
  defer { sk_list_release(&list) }
  try succeed { call(&list, $0) }
  return UnsafeBufferPointer(start: list.entries, count: list.count).map { "\(string($0.text)) \($0.count)" }
}

/// The numbers that a call makes.
func numbers(
  _ call: (UnsafeMutablePointer<sk_numbers>, UnsafeMutablePointer<sk_failure>) -> sk_status
) throws -> [UInt32] {
  var numbers = sk_numbers()
  defer { sk_numbers_release(&numbers) }
  try succeed { call(&numbers, $0) }
  return Array(UnsafeBufferPointer(start: numbers.values, count: numbers.count))
}
