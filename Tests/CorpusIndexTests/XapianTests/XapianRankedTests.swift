// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusIndex

/// What is ranked out of whole posting lists, against reading every document and against Xapian's own match.
@Suite("Ranking out of posting lists")
struct XapianRankedTests {
  let agreement: XapianAgreementTests

  init() throws { agreement = try XapianAgreementTests() }

  @Test("it finds, counts and orders what reading every document does", arguments: 0..<8)
  func agreement(seed: UInt64) throws {
    let database = try XapianDatabase(path: agreement.path)
    var random = Steps(state: seed + 100)
    for _ in 0..<100 {
      let query = XapianAgreementTests.query(depth: 3, &random)
      var plan = XapianMatchPlan()
      plan.limit = agreement.pages.count
      let all = try database.ranked(query, plan)
      let description = try query.xapianDescription()
      let expected = agreement.pages.filter { XapianAgreementTests.matches(query, $0) }.map(\.id)
      #expect(all.hits.map(\.document).sorted() == expected, "\(description)")
      #expect(all.count.exact == expected.count, "\(description)")
      let weights = try Self.weights(of: query, in: database)
      // Xapian rounds the frequency of a synonym at each of its joints, in an order of its own.
      let rounding = description.contains("SYNONYM") ? 0.02 : 0
      for hit in all.hits {
        let expected = weights[hit.document] ?? 0
        #expect(abs(hit.weight - expected) < 1e-9 + rounding * expected, "\(hit.document) \(description)")
      }
      #expect(all.hits == all.hits.sorted { ($0.weight, $1.document) > ($1.weight, $0.document) }, "\(description)")
      plan.offset = Int.random(in: 0...5, using: &random)
      plan.limit = 3
      let page = try database.ranked(query, plan)
      #expect(page.hits.map(\.document) == all.hits.dropFirst(plan.offset).prefix(3).map(\.document), "\(description)")
      #expect(page.count == all.count)
    }
  }

  @Test("a boost multiplies the weights of the hits that its query has, whatever page is asked for", arguments: 0..<4)
  func boosts(seed: UInt64) throws {
    let database = try XapianDatabase(path: agreement.path)
    var random = Steps(state: seed + 900)
    for _ in 0..<50 {
      let (query, boosted) = (
        XapianAgreementTests.query(depth: 3, &random), XapianAgreementTests.query(depth: 2, &random)
      )
      var plan = XapianMatchPlan()
      plan.limit = agreement.pages.count
      let plain = try database.ranked(query, plan)
      let chosen = Set(agreement.pages.filter { XapianAgreementTests.matches(boosted, $0) }.map(\.id))
      plan.boosts = [.init(query: boosted, factor: 3), .init(query: .everything, factor: 0.5)]
      let all = try database.ranked(query, plan)
      let description = try query.xapianDescription()
      let weights = Dictionary(uniqueKeysWithValues: plain.hits.map { ($0.document, $0.weight) })
      for hit in all.hits {
        let expected = (weights[hit.document] ?? 0) * (chosen.contains(hit.document) ? 1.5 : 0.5)
        #expect(abs(hit.weight - expected) < 1e-9, "\(hit.document) \(description)")
      }
      #expect(all.hits == all.hits.sorted { ($0.weight, $1.document) > ($1.weight, $0.document) })
      plan.limit = 3
      #expect(try database.ranked(query, plan).hits == Array(all.hits.prefix(3)))
      #expect(throws: XapianFailure.self) { try database.match(query, plan) }
    }
  }

  @Test("it orders by value as Xapian does, and counts each value", arguments: 0..<4)
  func values(seed: UInt64) throws {
    let database = try XapianDatabase(path: agreement.path)
    var random = Steps(state: seed)
    let orders: [XapianMatchPlan.Order] = [
      .value(slot: 0, descending: true), .valueThenRelevance(slot: 0, descending: false),
      .valueThenRelevance(slot: 0, descending: true), .relevanceThenValue(slot: 0, descending: true),
    ]
    for order in orders {
      for _ in 0..<10 {
        let query = XapianAgreementTests.query(depth: 2, hasBonus: false, &random)
        var plan = XapianMatchPlan()
        (plan.order, plan.limit, plan.facetSlots) = (order, 7, [0])
        let own = try database.ranked(query, plan)
        let other = try database.match(query, plan)
        let description = try query.xapianDescription()
        #expect(own.hits.map(\.document) == other.hits.map(\.document), "\(description) \(order)")
        #expect(own.facets == other.facets)
      }
    }
  }

  @Test("the best few of those that share a value are kept, and all others counted", arguments: [1, 2, 3])
  func collapsing(keep: Int) throws {
    let database = try XapianDatabase(path: agreement.path)
    var random = Steps(state: 7)
    for _ in 0..<30 {
      let query = XapianAgreementTests.query(depth: 2, &random)
      var plan = XapianMatchPlan()
      plan.limit = agreement.pages.count
      var seen: [String: Int] = [:]
      let kept = try database.ranked(query, plan).hits.filter { hit in
        let value = agreement.pages[Int(hit.document) - 1].value
        seen[value, default: 0] += 1
        return value.isEmpty || seen[value, default: 0] <= keep
      }
      plan.collapse = XapianMatchPlan.Collapse(slot: 0, keep: keep)
      let match = try database.ranked(query, plan)
      #expect(match.hits.map(\.document) == kept.map(\.document))
      #expect(match.count.exact == kept.count)
      #expect(match.countBeforeCollapsing.exact == seen.values.reduce(0, +))
    }
  }

  @Test("what a query adds up to is not forgotten when another has run, nor when the database has grown")
  func memory() throws {
    var database = try XapianDatabase(path: agreement.path)
    let query = XapianQuery.or([.term("lov"), .term("budsjett")])
    let first = try database.ranked(query)
    _ = try database.ranked(.andNot(.everything, .term("lov")))
    #expect(try database.ranked(query) == first)
    var writer = try XapianWriter(path: agreement.path, options: XapianWriterOptions(.open))
    try writer.add(XapianDocument("lov lov lov", values: [:]))
    try writer.finish()
    #expect(try database.ranked(query) == first)
    try database.reopen()
    #expect(try database.ranked(query).count.exact == (first.count.exact ?? 0) + 1)
  }

  /// The weights that the parts of a query give, added up by hand; Xapian 1.4.22 itself gets some sums under
  /// `.andMaybe` wrong.
  private static func weights(
    of query: XapianQuery, in database: borrowing XapianDatabase
  ) throws -> [UInt32: Double] {
    switch query {
    case .and(let parts):
      guard let first = parts.first else { return [:] }
      var sums = try weights(of: first, in: database)
      for part in parts.dropFirst() {
        let other = try weights(of: part, in: database)
        sums = sums.filter { other[$0.key] != nil }.merging(other.filter { sums[$0.key] != nil }, uniquingKeysWith: +)
      }
      return sums
    case .or(let parts):
      var sums: [UInt32: Double] = [:]
      for part in parts { sums.merge(try weights(of: part, in: database), uniquingKeysWith: +) }
      return sums
    case .andNot(let kept, let excluded):
      let gone = try weights(of: excluded, in: database)
      return try weights(of: kept, in: database).filter { gone[$0.key] == nil }
    case .filter(let kept, let condition):
      let wanted = try weights(of: condition, in: database)
      return try weights(of: kept, in: database).filter { wanted[$0.key] != nil }
    case .andMaybe(let kept, let bonus):
      let more = try weights(of: bonus, in: database)
      let sums = try weights(of: kept, in: database)
      return Dictionary(uniqueKeysWithValues: sums.map { ($0.key, $0.value + (more[$0.key] ?? 0)) })
    case .scaled(let part, let factor):
      return try weights(of: part, in: database).mapValues { $0 * factor }
    default:
      var plan = XapianMatchPlan()
      plan.limit = Int.max
      return Dictionary(uniqueKeysWithValues: try database.match(query, plan).hits.map { ($0.document, $0.weight) })
    }
  }
}
