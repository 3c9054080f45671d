// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

extension XapianQuery {
  /// The query as Xapian writes it, for tests and for explaining; no stable format.
  func xapianDescription() throws(XapianFailure) -> String {
    try withHandle { handle throws(XapianFailure) in
      String(decoding: try XapianBytes.text { sk_query_description(handle, $0, $1) }, as: UTF8.self)
    }
  }

  /// Runs `body` with Xapian's own query, which lives no longer.
  func withHandle<Result>(
    _ body: (OpaquePointer) throws(XapianFailure) -> Result
  ) throws(XapianFailure) -> Result {
    let handle = try makeHandle(depth: 0)
    defer { sk_query_release(handle) }
    return try body(handle)
  }

  private func makeHandle(depth: Int) throws(XapianFailure) -> OpaquePointer {
    guard depth <= Self.deepest else {
      throw XapianFailure(code: .invalidArgument, message: "the query is nested too deeply")
    }
    switch self {
    case .and(let parts): return try Self.combined(.SK_AND, parts, depth: depth)
    case .or(let parts): return try Self.combined(.SK_OR, parts, depth: depth)
    case .synonym(let parts): return try Self.combined(.SK_SYNONYM, parts, depth: depth)
    case .andNot(let kept, let excluded): return try Self.combined(.SK_AND_NOT, [kept, excluded], depth: depth)
    case .filter(let kept, let condition): return try Self.combined(.SK_FILTER, [kept, condition], depth: depth)
    case .andMaybe(let kept, let bonus): return try Self.combined(.SK_AND_MAYBE, [kept, bonus], depth: depth)
    case .phrase(let parts, let window): return try Self.combined(.SK_PHRASE, parts, window: window, depth: depth)
    case .near(let parts, let window): return try Self.combined(.SK_NEAR, parts, window: window, depth: depth)
    case .scaled(let part, let factor): return try Self.scaled(part, by: factor, depth: depth)
    case .everything, .nothing, .term, .range, .atLeast, .atMost, .prefix: return try makeLeaf()
    }
  }

  private func makeLeaf() throws(XapianFailure) -> OpaquePointer {
    try Self.made { query, failure in
      switch self {
      case .everything:
        sk_query_everything(query, failure)
      case .term(let term, let frequency):
        XapianBytes.borrow(term) { sk_query_term($0, UInt32(clamping: frequency), query, failure) }
      case .range(let slot, let lower, let upper):
        XapianBytes.borrow(lower) { lower in
          XapianBytes.borrow(upper) { sk_query_range(slot, lower, $0, query, failure) }
        }
      case .atLeast(let slot, let lower):
        XapianBytes.borrow(lower) { sk_query_at_least(slot, $0, query, failure) }
      case .atMost(let slot, let upper):
        XapianBytes.borrow(upper) { sk_query_at_most(slot, $0, query, failure) }
      case .prefix(let prefix, let limit, let over):
        XapianBytes.borrow(prefix) {
          sk_query_wildcard($0, UInt32(clamping: limit), over.chosen, true, query, failure)
        }
      default:
        sk_query_nothing(query, failure)
      }
    }
  }

  private static func combined(
    _ op: sk_operator, _ parts: [XapianQuery], window: Int = 0, depth: Int
  ) throws(XapianFailure) -> OpaquePointer {
    var handles: [OpaquePointer?] = []
    defer { handles.forEach { sk_query_release($0) } }
    for part in parts { handles.append(try part.makeHandle(depth: depth + 1)) }
    return try made { query, failure in
      handles.withUnsafeBufferPointer {
        sk_query_combine(op, $0.baseAddress, $0.count, UInt32(clamping: window), query, failure)
      }
    }
  }

  private static func scaled(
    _ part: XapianQuery, by factor: Double, depth: Int
  ) throws(XapianFailure) -> OpaquePointer {
    let handle = try part.makeHandle(depth: depth + 1)
    defer { sk_query_release(handle) }
    return try made { sk_query_scale(handle, factor, $0, $1) }
  }

  private static func made(
    _ call: (UnsafeMutablePointer<OpaquePointer?>, UnsafeMutablePointer<sk_failure>) -> sk_status
  ) throws(XapianFailure) -> OpaquePointer {
    var query: OpaquePointer?
    try XapianFailure.check { call(&query, $0) }
    guard let query else { throw XapianFailure(code: .other, message: "no query") }
    return query
  }
}

extension XapianQuery.OverLimit {
  fileprivate var chosen: sk_wildcard_limit {
    switch self {
    case .fails: .SK_LIMIT_FAILS
    case .first: .SK_LIMIT_FIRST
    case .mostFrequent: .SK_LIMIT_FREQUENT
    }
  }
}
