// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@Suite("What a match returns")
struct MatchTests {
  let scratch: Scratch
  let reader: Reader
  static let kind: UInt32 = 1
  static let year: UInt32 = 2
  static let empty: UInt32 = 9

  init() throws {
    scratch = try Scratch()
    let writer = try Writer(scratch.file("index"))
    for number in 1...40 {
      let text = "felles" + String(repeating: " budsjett", count: number % 4) + " ord\(number)"
      var values = [Self.year: "20\(10 + number % 5)"]
      if number % 10 != 0 { values[Self.kind] = number % 2 == 0 ? "innst" : "prop" }
      try writer.add(Page(text, values: values, data: "sak \(number)"))
    }
    try writer.commit()
    writer.close()
    reader = try Reader(scratch.file("index"))
  }

  /// A match as values.
  struct Found {
    var hits: [Hit] = []
    var facets: [[String]] = []
    var totals: [Int] = []
    var exact: Bool
    var estimated: UInt32
    var beforeCollapsing: UInt32

    struct Hit {
      var document: UInt32
      var percent: UInt32
      var weight: Double
      var collapsed: UInt32
      var data: String
      var values: [String]
      var terms: [String]
    }
  }

  private func run(_ query: Query, _ change: (inout sk_match_plan) -> Void = { _ in }) throws -> Found {
    let facetSlots = [Self.kind, Self.year, Self.empty]
    return try facetSlots.withUnsafeBufferPointer { slots in
      var plan = sk_match_plan_default()
      plan.limit = 100
      (plan.facet_slots, plan.facet_slot_count) = (slots.baseAddress, 3)
      (plan.value_slots, plan.value_slot_count) = (slots.baseAddress, 3)
      (plan.data, plan.matching_terms) = (true, true)
      change(&plan)
      var match = sk_match()
      defer { sk_match_release(&match) }
      try succeed { sk_match_run(reader.handle, query.handle, &plan, &match, $0) }
      return found(match, values: plan.value_slot_count)
    }
  }

  private func found(_ match: sk_match, values: Int) -> Found {
    var found = Found(
      exact: match.matches.lower == match.matches.upper, estimated: match.matches.estimated,
      beforeCollapsing: match.before_collapsing.estimated)
    found.hits = UnsafeBufferPointer(start: match.hits, count: match.hit_count).map { hit in
      Found.Hit(
        document: hit.document, percent: hit.percent, weight: hit.weight, collapsed: hit.collapsed,
        data: string(hit.data), values: UnsafeBufferPointer(start: hit.values, count: values).map(string),
        terms: UnsafeBufferPointer(start: hit.terms, count: hit.term_count).map { string($0.text) })
    }
    let facets = UnsafeBufferPointer(start: match.facets, count: match.facet_count)
    found.totals = facets.map(\.total)
    found.facets = facets.map { facet in
      UnsafeBufferPointer(start: facet.entries, count: facet.count).map { "\(string($0.text)) \($0.count)" }
    }
    return found
  }

  @Test("a hit brings its data, values and matching terms")
  func hits() throws {
    let found = try run(.combine(.SK_OR, "ukjent budsjett ord7"))
    #expect(found.exact)
    #expect(found.estimated == 30)
    let best = try #require(found.hits.first)
    #expect(best.document == 7)
    #expect(best.data == "sak 7")
    #expect(best.values == ["prop", "2012", ""])
    #expect(best.terms == ["budsjett", "ord7"])
    #expect(zip(found.hits, found.hits.dropFirst()).allSatisfy { $0.weight >= $1.weight })
    #expect(found.hits.allSatisfy { $0.percent <= best.percent && $0.percent > 0 })
  }

  @Test("what the plan does not ask for stays empty")
  func lean() throws {
    let found = try run(.term("budsjett")) { plan in
      (plan.data, plan.matching_terms, plan.value_slot_count, plan.facet_slot_count) = (false, false, 0, 0)
    }
    #expect(found.hits.count == 30)
    #expect(found.hits.allSatisfy { $0.data.isEmpty && $0.values.isEmpty && $0.terms.isEmpty })
    #expect(found.facets.isEmpty)
  }

  @Test("pages follow one another and end", arguments: [(0, 7), (7, 7), (28, 7), (30, 7), (500, 7), (0, 0)])
  func pages(offset: UInt32, limit: UInt32) throws {
    let all = try run(.term("budsjett")).hits.map(\.document)
    let page = try run(.term("budsjett")) { ($0.offset, $0.limit) = (offset, limit) }
    #expect(page.hits.map(\.document) == Array(all.dropFirst(Int(offset)).prefix(Int(limit))))
    #expect(page.estimated == 30)
  }

  @Test("limits as large as they can be are no trouble")
  func hugeLimits() throws {
    let most = UInt32.max
    #expect(try run(.term("felles")) { ($0.limit, $0.check_at_least) = (most, most) }.hits.count == 40)
    #expect(try run(.term("felles")) { ($0.offset, $0.limit, $0.check_at_least) = (most, most, most) }.hits.isEmpty)
    #expect(try run(.term("felles")) { ($0.offset, $0.limit) = (39, most) }.hits.count == 1)
  }

  @Test("facets count every match in byte order, and leave out empty values")
  func facets() throws {
    let found = try run(.term("felles")) { $0.limit = 1 }
    #expect(found.facets[0] == ["innst 16", "prop 20"])
    #expect(found.facets[1] == (0...4).map { "201\($0) 8" })
    #expect(found.facets[2].isEmpty)
    #expect(found.totals == [40, 40, 40])
  }

  @Test("facets count a limited search's documents only, so ask for all")
  func facetsOfFewer() throws {
    let found = try run(.term("felles")) { ($0.limit, $0.check_at_least) = (1, 0) }
    #expect(try #require(found.totals.first) <= 40)
  }

  @Test("hits sort by value both ways, equals by weight or by id")
  func sorting() throws {
    let ascending = try run(.term("budsjett")) { ($0.order, $0.order_slot) = (.SK_BY_VALUE, Self.year) }
    let years = ascending.hits.map { $0.values[1] }
    #expect(years == years.sorted())
    let grouped = Dictionary(grouping: ascending.hits) { $0.values[1] }.values.map { $0.map(\.document) }
    #expect(grouped.allSatisfy { $0 == $0.sorted() })
    let descending = try run(.term("budsjett")) { plan in
      (plan.order, plan.order_slot, plan.descending) = (.SK_BY_VALUE_THEN_RELEVANCE, Self.year, true)
    }
    #expect(descending.hits.map { $0.values[1] } == years.reversed())
    let weights = Dictionary(grouping: descending.hits) { $0.values[1] }.values.map { $0.map(\.weight) }
    #expect(weights.allSatisfy { $0 == $0.sorted(by: >) })
    let relevance = try run(.term("budsjett")) { plan in
      (plan.order, plan.order_slot, plan.descending) = (.SK_BY_RELEVANCE_THEN_VALUE, Self.year, true)
    }
    #expect(relevance.hits.map(\.weight) == relevance.hits.map(\.weight).sorted(by: >))
  }

  @Test("a missing value sorts first ascending and last descending")
  func sortingMissing() throws {
    let ascending = try run(.term("felles")) { ($0.order, $0.order_slot) = (.SK_BY_VALUE, Self.kind) }
    #expect(ascending.hits.prefix(4).map { $0.values[0] } == ["", "", "", ""])
    let descending = try run(.term("felles")) { plan in
      (plan.order, plan.order_slot, plan.descending) = (.SK_BY_VALUE, Self.kind, true)
    }
    #expect(descending.hits.suffix(4).map { $0.values[0] } == ["", "", "", ""])
  }

  @Test("collapsing keeps the best of each value and all without one; facets are counted before")
  func collapsing() throws {
    let found = try run(.term("felles")) { ($0.collapse_slot, $0.collapse_keep) = (Self.kind, 2) }
    #expect(found.hits.count == 8)
    #expect(found.hits.filter { $0.values[0] == "prop" }.count == 2)
    #expect(found.hits.filter { $0.values[0].isEmpty }.count == 4)
    #expect(found.estimated == 8)
    #expect(found.beforeCollapsing == 40)
    #expect(found.facets[0] == ["innst 16", "prop 20"])
    #expect(found.hits.contains { $0.collapsed > 0 })
  }

  @Test("a cutoff leaves out the weak, and counts only the rest")
  func cutoff() throws {
    let all = try run(.term("budsjett"))
    let median = all.hits[15].weight
    let strong = try run(.term("budsjett")) { $0.weight_cutoff = median }
    #expect(strong.hits.allSatisfy { $0.weight >= median })
    #expect(strong.hits.count < 30 && !strong.hits.isEmpty)
    let best = try run(.combine(.SK_OR, "budsjett ord7")) { $0.percent_cutoff = 90 }
    #expect(best.hits.map(\.document) == [7])
  }

  @Test("without weights every hit weighs nothing, and comes in order of id")
  func boolean() throws {
    let found = try run(.term("budsjett")) { $0.weighting.boolean = true }
    #expect(found.hits.allSatisfy { $0.weight == 0 && $0.percent == 100 })
    #expect(found.hits.map(\.document) == found.hits.map(\.document).sorted())
  }

  @Test("BM25 heeds its parameters")
  func parameters() throws {
    let flat = try run(.term("budsjett")) { ($0.weighting.k1, $0.weighting.b) = (0, 0) }
    #expect(Set(flat.hits.map(\.weight)).count == 1)
    #expect(Set(try run(.term("budsjett")).hits.map(\.weight)).count > 1)
  }

  static let impossible: [(name: String, change: @Sendable (inout sk_match_plan) -> Void)] = [
    ("percentage above", { $0.percent_cutoff = 101 }), ("percentage below", { $0.percent_cutoff = -1 }),
    ("weight", { $0.weight_cutoff = .nan }), ("order without slot", { $0.order = .SK_BY_VALUE }),
    ("collapse to none", { ($0.collapse_slot, $0.collapse_keep) = (1, 0) }),
    ("facets missing", { ($0.facet_slots, $0.facet_slot_count) = (nil, 1) }),
    ("values missing", { ($0.value_slots, $0.value_slot_count) = (nil, 1) }),
  ]

  @Test("a plan that cannot be is refused", arguments: impossible.indices)
  func impossiblePlans(index: Int) throws {
    let query = try Query.term("felles")
    var plan = sk_match_plan_default()
    Self.impossible[index].change(&plan)
    var match = sk_match()
    let status = fail { sk_match_run(reader.handle, query.handle, &plan, &match, $0) }
    #expect(status == .SK_INVALID_ARGUMENT, "\(Self.impossible[index].name)")
  }

  @Test("matching terms come in byte order, without what a wildcard stands for")
  func matchingTerms() throws {
    let query = try Query.combine(.SK_OR, [.term("ord7"), .wildcard("fel"), .term("budsjett"), .term("ukjent")])
    #expect(try rows { sk_matching_terms(reader.handle, query.handle, 7, $0, $1) } == ["budsjett 0", "ord7 0"])
    var list = sk_list()
    #expect(fail { sk_matching_terms(reader.handle, query.handle, 99, &list, $0) } == .SK_NO_DOCUMENT)
    #expect(fail { sk_matching_terms(reader.handle, query.handle, 0, &list, $0) } == .SK_NO_DOCUMENT)
  }

  @Test("expanding names what sets documents apart, by prefix, limit and without the query")
  func expanding() throws {
    let query = try Query.term("ord7")
    let all = try expansion([7, 11], limit: 10, prefix: "", excluding: nil)
    #expect(Set(all).isSuperset(of: ["ord7", "ord11", "budsjett"]))
    #expect(try expansion([7, 11], limit: 10, prefix: "ord", excluding: query.handle) == ["ord11"])
    #expect(try expansion([7, 11], limit: 1, prefix: "ord", excluding: nil).count == 1)
    #expect(try expansion([], limit: 10, prefix: "", excluding: nil).isEmpty)
    #expect(try expansion([7], limit: 0, prefix: "", excluding: nil).isEmpty)
  }

  @Test("expanding from a document that is not there is told as such", arguments: [0, 99])
  func expandingNoDocument(id: UInt32) {
    var list = sk_list()
    var ids = [id]
    #expect(fail { sk_expand(reader.handle, &ids, 1, 10, sk_bytes(), nil, &list, $0) } == .SK_NO_DOCUMENT)
  }

  private func expansion(
    _ ids: [UInt32], limit: Int, prefix: String, excluding query: OpaquePointer?
  ) throws -> [String] {
    var list = sk_list()
    defer { sk_list_release(&list) }
    try succeed { sk_expand(reader.handle, ids, ids.count, limit, bytes(prefix), query, &list, $0) }
    let entries = UnsafeBufferPointer(start: list.entries, count: list.count)
    #expect(entries.map(\.weight) == entries.map(\.weight).sorted(by: >))
    return entries.map { string($0.text) }
  }
}
