// SPDX-License-Identifier: GPL-3.0-or-later

extension BrowserDatabase {
  /// Runs a query as `sk_rank` does over an index of Xapian: every match is looked at, so counts and order are exact.
  func ranked(_ query: XapianQuery, _ plan: XapianMatchPlan = XapianMatchPlan()) throws(XapianFailure) -> XapianMatch {
    try requireLists(of: query, plan)
    return try MatchPage(self, plan).match(query)
  }

  /// Asks for every list, and the lengths and slots, before any is read.
  private func requireLists(of query: XapianQuery, _ plan: XapianMatchPlan) throws(XapianFailure) {
    var failure: XapianFailure?
    var terms = query.terms
    for boost in plan.boosts { terms += boost.query.terms }
    do throws(XapianFailure) { try require(terms) } catch { failure = error }
    if case .bm25 = plan.weighting, plan.limit > 0 {
      do throws(XapianFailure) { _ = try lengths() } catch { failure = error }
    }
    var slots = plan.facetSlots + plan.valueSlots
    if let collapse = plan.collapse { slots.append(collapse.slot) }
    for slot in slots { do throws(XapianFailure) { _ = try column(slot) } catch { failure = error } }
    if let failure { throw failure }
  }
}

extension XapianQuery {
  /// Every term in the query.
  fileprivate var terms: [String] {
    switch self {
    case .term(let term, _): [term]
    case .and(let parts), .or(let parts), .synonym(let parts), .phrase(let parts, _), .near(let parts, _):
      parts.flatMap { $0.terms }
    case .andNot(let left, let right), .filter(let left, let right), .andMaybe(let left, let right):
      left.terms + right.terms
    case .scaled(let part, _): part.terms
    case .everything, .nothing, .range, .atLeast, .atMost, .prefix: []
    }
  }
}

/// A match on its way from passages to a page of hits.
private struct MatchPage {
  private let database: BrowserDatabase
  private let plan: XapianMatchPlan
  private let evaluation: QueryEvaluation
  private let weighs: Bool

  init(_ database: BrowserDatabase, _ plan: XapianMatchPlan) {
    (self.database, self.plan) = (database, plan)
    // Where no hit is asked for, nobody sees a weight.
    if case .bm25(let parameters) = plan.weighting {
      (evaluation, weighs) = (QueryEvaluation(database, parameters), plan.limit > 0)
    } else {
      (evaluation, weighs) = (QueryEvaluation(database, .init()), false)
    }
  }

  func match(_ query: XapianQuery) throws(XapianFailure) -> XapianMatch {
    var hits = try evaluation.hits(query, weighs: weighs)
    if !weighs { hits.weights = Array(repeating: 0, count: hits.documents.count) }
    var facets: [XapianMatch.Facet] = []
    for slot in plan.facetSlots { facets.append(try counts(hits.documents, by: slot)) }
    var shared: [Int: Int] = [:]
    let collapse = try plan.collapse.map { collapse throws(XapianFailure) in try database.column(collapse.slot) }
    var kept = hits.documents.count
    if let collapse, let keep = plan.collapse?.keep {
      kept = 0
      for document in hits.documents {
        let code = collapse.code(document)
        if code != 0 { shared[code, default: 0] += 1 }
        if code == 0 || shared[code, default: 0] <= keep { kept += 1 }
      }
    }
    if plan.limit > 0 {
      try settle(&hits)
      try boost(&hits)
    }
    let page = try page(of: hits, collapse, shared)
    database.expected = page.map { $0.document }
    let all = hits.documents.count
    return XapianMatch(
      count: .init(lower: kept, estimated: kept, upper: kept),
      countBeforeCollapsing: .init(lower: all, estimated: all, upper: all),
      bestWeight: hits.weights.max() ?? 0, hits: page, facets: facets)
  }

  private func counts(_ documents: [UInt32], by slot: UInt32) throws(XapianFailure) -> XapianMatch.Facet {
    let column = try database.column(slot)
    var counts = Array(repeating: 0, count: column.values.count)
    for document in documents { counts[column.code(document)] += 1 }
    let values = column.values.indices.dropFirst().filter { counts[$0] > 0 }
      .map { XapianMatch.Facet.Value(bytes: column.values[$0], count: counts[$0]) }
    return XapianMatch.Facet(slot: slot, total: documents.count, values: values)
  }

  /// Adds what phrases add that only give weight.
  private func settle(_ hits: inout WeighedHits) throws(XapianFailure) {
    guard weighs else { return }
    for (phrase, candidates) in evaluation.pending {
      let standing = Set(try evaluation.standing(phrase, candidates.documents))
      var place = 0
      for (index, document) in candidates.documents.enumerated() where standing.contains(document) {
        while place < hits.documents.count, hits.documents[place] < document { place += 1 }
        if place < hits.documents.count, hits.documents[place] == document {
          hits.weights[place] += candidates.weights[index]
        }
      }
    }
  }

  private func boost(_ hits: inout WeighedHits) throws(XapianFailure) {
    for boost in plan.boosts {
      let boosted = Set(try evaluation.hits(boost.query, weighs: false).documents)
      for (place, document) in hits.documents.enumerated() where boosted.contains(document) {
        hits.weights[place] *= boost.factor
      }
    }
  }

  private func page(
    of hits: WeighedHits, _ collapse: BrowserDatabase.Column?, _ shared: [Int: Int]
  ) throws(XapianFailure) -> [XapianMatch.Hit] {
    guard plan.limit > 0 else { return [] }
    let keep = plan.collapse?.keep ?? 1
    var seen: [Int: Int] = [:]
    var skipped = 0
    var page: [XapianMatch.Hit] = []
    for place in try order(of: hits) {
      let document = hits.documents[place]
      let code = collapse?.code(document) ?? 0
      if code != 0 {
        seen[code, default: 0] += 1
        if seen[code, default: 0] > keep { continue }
      }
      skipped += 1
      if skipped <= plan.offset { continue }
      let others = code == 0 ? 0 : max(0, shared[code, default: 0] - keep)
      page.append(try hit(document, hits.weights[place], others))
      if page.count == plan.limit { break }
    }
    return page
  }

  /// Places in the hits, the best first.
  private func order(of hits: WeighedHits) throws(XapianFailure) -> [Int] {
    let (slot, isDescending, isByValueFirst): (UInt32?, Bool, Bool) =
      switch plan.order {
      case .relevance: (nil, false, false)
      case .value(let slot, let descending), .valueThenRelevance(let slot, let descending): (slot, descending, true)
      case .relevanceThenValue(let slot, let descending): (slot, descending, false)
      }
    let isByWeight = if case .value = plan.order { false } else { true }
    let column = try slot.map { slot throws(XapianFailure) in try database.column(slot) }
    let codes = column.map { column in hits.documents.map { column.code($0) } } ?? []
    return hits.documents.indices.sorted { left, right in
      let (a, b) = (hits.weights[left], hits.weights[right])
      if !codes.isEmpty {
        if !isByValueFirst, a != b { return a > b }
        if codes[left] != codes[right] { return (codes[left] > codes[right]) == isDescending }
      }
      if isByWeight, a != b { return a > b }
      return left < right
    }
  }

  private func hit(_ document: UInt32, _ weight: Double, _ collapsed: Int) throws(XapianFailure) -> XapianMatch.Hit {
    var values: [UInt32: [UInt8]] = [:]
    for slot in plan.valueSlots {
      let column = try database.column(slot)
      values[slot] = column.values[column.code(document)]
    }
    return XapianMatch.Hit(
      document: document, percent: 0, weight: weight, collapsed: collapsed, data: [], values: values, terms: [])
  }
}
