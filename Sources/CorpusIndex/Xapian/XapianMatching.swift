// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

extension XapianDatabase {
  /// Runs a query; throws `.modified`, `.wildcardLimit`, or `.invalidArgument` for what the query or plan holds.
  func match(_ query: XapianQuery, _ plan: XapianMatchPlan = XapianMatchPlan()) throws(XapianFailure) -> XapianMatch {
    try match(query, plan, by: sk_match_run)
  }

  /// As `match`, out of whole posting lists that the database keeps decoded from one call to the next.
  ///
  /// Far faster where words are common. `percent` is 0, and `checkAtLeast` is not read: all are checked.
  func ranked(_ query: XapianQuery, _ plan: XapianMatchPlan = XapianMatchPlan()) throws(XapianFailure) -> XapianMatch {
    try match(query, plan, by: sk_rank)
  }

  private typealias Run = (
    OpaquePointer?, OpaquePointer?, UnsafePointer<sk_match_plan>?, UnsafeMutablePointer<sk_match>?,
    UnsafeMutablePointer<sk_failure>?
  ) -> sk_status

  private func match(_ query: XapianQuery, _ plan: XapianMatchPlan, by run: Run) throws(XapianFailure) -> XapianMatch {
    try query.withHandle { query throws(XapianFailure) in
      var match = sk_match()
      defer { sk_match_release(&match) }
      try plan.withBoosts { boosts throws(XapianFailure) in
        try XapianFailure.check { failure in plan.borrow(boosts) { run(handle, query, $0, &match, failure) } }
      }
      return XapianMatch(match, plan)
    }
  }

  /// The query's terms that a document holds, in byte order; not those that a prefix stands for.
  func matchingTerms(of query: XapianQuery, in document: UInt32) throws(XapianFailure) -> [String] {
    try query.withHandle { query throws(XapianFailure) in
      try XapianBytes.rows({ String($0.text) }) { sk_matching_terms(handle, query, document, $0, $1) }
    }
  }

  /// Terms that set documents apart from the others, the best first: those with the prefix, and not in the query.
  func expansion(
    of documents: [UInt32], limit: Int, prefix: String = "", excluding query: XapianQuery = .nothing
  ) throws(XapianFailure) -> [XapianTermWeight] {
    try query.withHandle { query throws(XapianFailure) in
      try XapianBytes.rows({ XapianTermWeight(term: String($0.text), weight: $0.weight) }) { list, failure in
        XapianBytes.borrow(prefix) {
          sk_expand(handle, documents, documents.count, max(0, limit), $0, query, list, failure)
        }
      }
    }
  }
}

extension XapianMatchPlan {
  /// Runs `body` with Xapian's own queries of the boosts, which live no longer.
  fileprivate func withBoosts<Result>(
    _ body: ([sk_boost]) throws(XapianFailure) -> Result
  ) throws(XapianFailure) -> Result {
    try withBoosts(boosts[...], made: [], body)
  }

  private func withBoosts<Result>(
    _ rest: ArraySlice<Boost>, made: [sk_boost], _ body: ([sk_boost]) throws(XapianFailure) -> Result
  ) throws(XapianFailure) -> Result {
    guard let first = rest.first else { return try body(made) }
    return try first.query.withHandle { handle throws(XapianFailure) in
      try withBoosts(rest.dropFirst(), made: made + [sk_boost(query: handle, factor: first.factor)], body)
    }
  }

  fileprivate func borrow<Result>(_ boosts: [sk_boost], _ body: (UnsafePointer<sk_match_plan>) -> Result) -> Result {
    boosts.withUnsafeBufferPointer { boosts in
      borrow { (plan: inout sk_match_plan) in
        (plan.boosts, plan.boost_count) = (boosts.baseAddress, boosts.count)
        return withUnsafePointer(to: plan, body)
      }
    }
  }

  private func borrow<Result>(_ body: (inout sk_match_plan) -> Result) -> Result {
    facetSlots.withUnsafeBufferPointer { facets in
      valueSlots.withUnsafeBufferPointer { values in
        var plan = sk_match_plan_default()
        plan.offset = UInt32(clamping: offset)
        plan.limit = UInt32(clamping: limit)
        plan.check_at_least = UInt32(clamping: checkAtLeast)
        (plan.order, plan.order_slot, plan.descending) = order.chosen
        plan.collapse_slot = collapse?.slot ?? SK_NO_SLOT
        plan.collapse_keep = UInt32(clamping: collapse?.keep ?? 1)
        plan.percent_cutoff = Int32(clamping: percentCutoff)
        plan.weight_cutoff = weightCutoff
        plan.weighting = weighting.chosen
        (plan.facet_slots, plan.facet_slot_count) = (facets.baseAddress, facets.count)
        (plan.value_slots, plan.value_slot_count) = (values.baseAddress, values.count)
        plan.data = includesData
        plan.matching_terms = includesTerms
        return body(&plan)
      }
    }
  }
}

extension XapianMatchPlan.Order {
  fileprivate var chosen: (sk_order, UInt32, Bool) {
    switch self {
    case .relevance: (.SK_BY_RELEVANCE, SK_NO_SLOT, false)
    case .value(let slot, let descending): (.SK_BY_VALUE, slot, descending)
    case .valueThenRelevance(let slot, let descending): (.SK_BY_VALUE_THEN_RELEVANCE, slot, descending)
    case .relevanceThenValue(let slot, let descending): (.SK_BY_RELEVANCE_THEN_VALUE, slot, descending)
    }
  }
}

extension XapianMatchPlan.Weighting {
  fileprivate var chosen: sk_weighting {
    switch self {
    case .bm25(let bm25):
      sk_weighting(boolean: false, k1: bm25.k1, k2: bm25.k2, k3: bm25.k3, b: bm25.b, min_length: bm25.minLength)
    case .none:
      sk_weighting(boolean: true, k1: 0, k2: 0, k3: 0, b: 0, min_length: 0)
    }
  }
}

extension XapianMatch {
  fileprivate init(_ match: sk_match, _ plan: XapianMatchPlan) {
    count = Count(match.matches)
    countBeforeCollapsing = Count(match.before_collapsing)
    bestWeight = match.best_weight
    hits = UnsafeBufferPointer(start: match.hits, count: match.hit_count).map { Hit($0, slots: plan.valueSlots) }
    facets = UnsafeBufferPointer(start: match.facets, count: match.facet_count).map(Facet.init)
  }
}

extension XapianMatch.Count {
  fileprivate init(_ count: sk_match_count) {
    self.init(lower: Int(count.lower), estimated: Int(count.estimated), upper: Int(count.upper))
  }
}

extension XapianMatch.Hit {
  fileprivate init(_ hit: sk_hit, slots: [UInt32]) {
    let found = UnsafeBufferPointer(start: hit.values, count: hit.values == nil ? 0 : slots.count)
    self.init(
      document: hit.document, percent: Int(hit.percent), weight: hit.weight, collapsed: Int(hit.collapsed),
      data: [UInt8](hit.data),
      values: Dictionary(zip(slots, found.map { [UInt8]($0) }), uniquingKeysWith: { first, _ in first }),
      terms: UnsafeBufferPointer(start: hit.terms, count: hit.term_count).map { String($0.text) })
  }
}

extension XapianMatch.Facet {
  fileprivate init(_ facet: sk_facet) {
    self.init(
      slot: facet.slot, total: facet.total,
      values: UnsafeBufferPointer(start: facet.entries, count: facet.count).map {
        Value(bytes: [UInt8]($0.text), count: Int(clamping: $0.count))
      })
  }
}
