// SPDX-License-Identifier: GPL-3.0-or-later

/// A query as a value, turned into Xapian's own when it is run.
///
/// Weights of parts that match are added unless a case says otherwise. There is no "maximum of the parts" on purpose:
/// inside `.or` it makes Xapian 1.4.22 read freed memory.
indirect enum XapianQuery: Hashable, Sendable {
  case everything
  case nothing
  /// An empty or too long term throws `.invalidArgument`; `frequency` is its weight in the query.
  case term(String, frequency: Int = 1)
  /// No part matches nothing, here and below.
  case and([XapianQuery])
  case or([XapianQuery])
  /// Any part matches, weighed as if they were a single term; a value range or `.andMaybe` in it throws
  /// `.unsupported`.
  case synonym([XapianQuery])
  case andNot(XapianQuery, XapianQuery)
  /// Both match; only the first gives weight.
  case filter(XapianQuery, by: XapianQuery)
  /// The first matches; the second only gives weight.
  case andMaybe(XapianQuery, XapianQuery)
  /// In order within so many positions, first and last included; other parts than terms and `.or` over terms
  /// throw `.unsupported`.
  case phrase([XapianQuery], window: Int = 0)
  /// In any order within so many positions.
  case near([XapianQuery], window: Int)
  case scaled(XapianQuery, by: Double)
  /// Values in byte order, both ends included; no weight. A document without the value never matches.
  case range(slot: UInt32, from: [UInt8], through: [UInt8])
  /// At least the empty value is every document.
  case atLeast(slot: UInt32, [UInt8])
  case atMost(slot: UInt32, [UInt8])
  /// Terms that start so, weighed as one term; `limit` 0 is no limit.
  case prefix(String, limit: Int = 0, over: OverLimit = .fails)

  /// What a prefix with more terms than its limit does.
  enum OverLimit: Hashable, Sendable {
    /// The match throws `.wildcardLimit`.
    case fails
    /// Takes the first in byte order.
    case first
    /// Takes those in most documents.
    case mostFrequent
  }

  /// Queries nested deeper than this are refused with `.invalidArgument`, since Xapian recurses through them.
  static let deepest = 200
}
