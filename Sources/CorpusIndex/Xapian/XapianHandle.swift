// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A database that is kept in a list until it is put together with others.
final class XapianHandle {
  let pointer: OpaquePointer

  /// Throws `.notFound`, `.cannotOpen`, `.version` or `.corrupt`.
  convenience init(path: String) throws(XapianFailure) {
    try self.init { opened, failure in XapianBytes.borrow(path) { sk_database_open($0, opened, failure) } }
  }

  /// Throws `.network` where no server answers within so many milliseconds.
  convenience init(host: String, port: Int, timeout: UInt32) throws(XapianFailure) {
    try self.init { opened, failure in
      XapianBytes.borrow(host) { sk_database_open_remote($0, UInt32(clamping: port), timeout, opened, failure) }
    }
  }

  private init(
    _ open: (UnsafeMutablePointer<OpaquePointer?>, UnsafeMutablePointer<sk_failure>) -> sk_status
  ) throws(XapianFailure) {
    var opened: OpaquePointer?
    try XapianFailure.check { open(&opened, $0) }
    guard let opened else { throw XapianFailure(code: .other, message: "no handle") }
    pointer = opened
  }

  deinit { sk_database_release(pointer) }
}

extension XapianDatabase {
  /// Databases as one, under the ids of their head.
  init(head: XapianHandle, parts: [(number: UInt32, handle: XapianHandle)]) throws(XapianFailure) {
    let rows = parts.map { sk_part(number: $0.number, database: $0.handle.pointer) }
    var opened: OpaquePointer?
    try XapianFailure.check { failure in
      rows.withUnsafeBufferPointer { sk_database_join(head.pointer, $0.baseAddress, $0.count, &opened, failure) }
    }
    guard let opened else { throw XapianFailure(code: .other, message: "no handle") }
    self.init(owning: opened)
  }
}
