// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

extension XapianFailure {
  /// Runs one call of the shim, and throws what it reports.
  static func check(_ call: (UnsafeMutablePointer<sk_failure>) -> sk_status) throws(XapianFailure) {
    var failure = sk_failure()
    let status = call(&failure)
    guard let code = Code(status) else { return }
    throw XapianFailure(code: code, message: Self.message(of: failure))
  }

  private static func message(of failure: sk_failure) -> String {
    withUnsafeBytes(of: failure.message) { String(decoding: $0.prefix(failure.size), as: UTF8.self) }
  }
}

extension XapianFailure.Code {
  /// `nil` for success.
  fileprivate init?(_ status: sk_status) {
    switch status {
    case .SK_OK: return nil
    case .SK_NOT_FOUND: self = .notFound
    case .SK_CANNOT_OPEN: self = .cannotOpen
    case .SK_CANNOT_CREATE: self = .cannotCreate
    case .SK_LOCKED: self = .locked
    case .SK_CORRUPT: self = .corrupt
    case .SK_VERSION: self = .version
    case .SK_MODIFIED: self = .modified
    case .SK_NO_DOCUMENT: self = .noDocument
    case .SK_INVALID_ARGUMENT: self = .invalidArgument
    case .SK_INVALID_STATE: self = .invalidState
    case .SK_WILDCARD_LIMIT: self = .wildcardLimit
    case .SK_UNSUPPORTED: self = .unsupported
    case .SK_OUT_OF_MEMORY: self = .outOfMemory
    case .SK_IO: self = .io
    case .SK_NETWORK: self = .network
    case .SK_OTHER: self = .other
    }
  }
}
