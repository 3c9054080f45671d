// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// Whole databases on disk: merged into one, or looked through for damage.
package enum XapianFiles {
  /// How hard compacting tries.
  package enum Compaction: Hashable, Sendable {
    /// Fast, for a result that is only a step on the way.
    case standard
    case full
    /// Smallest; the result should not be written to again.
    case fuller
  }

  /// Writes one database with the documents of every source, in this order.
  ///
  /// Metadata under a key comes from the first source with any. Ranges of ids that
  /// overlap cannot be kept: `.invalidState`. Throws `.cannotCreate` where a database is at the destination; a failure may leave part of one there.
  package static func compact(
    _ sources: [String], into destination: String, _ level: Compaction = .full, keepsIDs: Bool = false,
    multipass: Bool = false
  ) throws(XapianFailure) {
    var options = sk_compact_options(level: level.chosen, keep_ids: keepsIDs, multipass: multipass)
    try XapianFailure.check { failure in
      XapianBytes.borrow(sources) { sources in
        XapianBytes.borrow(destination) {
          sk_compact(sources.baseAddress, sources.count, $0, &options, failure)
        }
      }
    }
  }

  /// Reads a whole database: how many things are wrong with it, and Xapian's lines about them.
  ///
  /// Throws where the database is too damaged to open.
  static func damage(in path: String) throws(XapianFailure) -> (errors: Int, report: String) {
    var errors = 0
    let report = try XapianBytes.text { text, failure in
      XapianBytes.borrow(path) { sk_check($0, &errors, text, failure) }
    }
    return (errors, String(decoding: report, as: UTF8.self))
  }
}

extension XapianFiles.Compaction {
  fileprivate var chosen: sk_compaction {
    switch self {
    case .standard: .SK_COMPACT_STANDARD
    case .full: .SK_COMPACT_FULL
    case .fuller: .SK_COMPACT_FULLER
    }
  }
}
