// SPDX-License-Identifier: GPL-3.0-or-later

/// Why Xapian could not do what it was asked; the only error that this folder throws.
package struct XapianFailure: Error, Hashable {
  package enum Code: String, Sendable {
    case notFound, cannotOpen, cannotCreate, locked, corrupt, version, modified
    case noDocument, invalidArgument, invalidState, wildcardLimit, unsupported
    case outOfMemory, io, network, other
    /// A part of the index is not here yet.
    case incomplete
    /// The index is whole, and was made by something else than what reads it.
    case outdated
  }

  package var code: Code
  /// English, from Xapian, for a log or after a message of one's own.
  package var message: String
}

extension XapianFailure: CustomStringConvertible {
  package var description: String { "\(code.rawValue): \(message)" }
}
