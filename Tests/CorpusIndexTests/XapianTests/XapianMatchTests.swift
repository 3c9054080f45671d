// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusIndex

@Suite("XapianQuery and XapianMatch")
struct XapianMatchTests {
  let scratch: XapianScratch
  let path: String

  init() throws {
    scratch = try XapianScratch()
    path = scratch.file("index")
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.create))
    try writer.add(
      XapianDocument("komiteen viser til saken", filters: ["Kinnst"], values: [0: "2022", 1: "a"], data: "1"))
    try writer.add(XapianDocument("flertallet viser ikke til saken", filters: ["Kprop"], values: [0: "2023", 1: "b"]))
    try writer.add(XapianDocument("saken til komiteen", filters: ["Kinnst"], values: [0: "2024", 1: "a"]))
    try writer.finish()
  }

  @Test(
    "each case matches what it says",
    arguments: [
      (.everything, [1, 2, 3]), (.nothing, []), (.term("komiteen"), [1, 3]),
      (.and([.term("viser"), .term("til")]), [1, 2]),
      (.or([.term("ikke"), .term("komiteen")]), [1, 2, 3]), (.synonym([.term("ikke"), .term("ukjent")]), [2]),
      (.andNot(.term("saken"), .term("viser")), [3]), (.filter(.term("saken"), by: .term("Kprop")), [2]),
      (.andMaybe(.term("komiteen"), .term("ikke")), [1, 3]), (.phrase([.term("viser"), .term("til")]), [1]),
      (.phrase([.term("viser"), .or([.term("til"), .term("ikke")])]), [1, 2]),
      (.near([.term("til"), .term("viser")], window: 3), [1, 2]), (.scaled(.term("ikke"), by: 2), [2]),
      (.range(slot: 0, from: Array("2023".utf8), through: Array("2024".utf8)), [2, 3]),
      (.atLeast(slot: 0, Array("2024".utf8)), [3]), (.atMost(slot: 0, Array("2022".utf8)), [1]),
      (.prefix("kom"), [1, 3]), (.term(""), nil), (.scaled(.everything, by: -1), nil),
      (.phrase([.and([.term("a"), .term("b")]), .term("c")]), nil), (.prefix(""), nil),
    ] as [(XapianQuery, [UInt32]?)])
  func cases(query: XapianQuery, expected: [UInt32]?) throws {
    let database = try XapianDatabase(path: path)
    var plan = XapianMatchPlan()
    plan.weighting = .none
    let hits = try? database.match(query, plan).hits.map(\.document)
    #expect(hits == expected)
  }

  @Test("a plan brings what it asks for")
  func plan() throws {
    let database = try XapianDatabase(path: path)
    var plan = XapianMatchPlan()
    plan.order = .value(slot: 0, descending: true)
    plan.checkAtLeast = 3
    plan.facetSlots = [1]
    plan.valueSlots = [0, 1]
    plan.includesData = true
    plan.includesTerms = true
    let match = try database.match(.or([.term("komiteen"), .term("viser")]), plan)
    #expect(match.count.exact == 3)
    #expect(match.hits.map(\.document) == [3, 2, 1])
    #expect(match.hits.last?.data == Array("1".utf8))
    #expect(match.hits.last?.terms == ["komiteen", "viser"])
    #expect(match.hits.first?.values == [0: Array("2024".utf8), 1: Array("a".utf8)])
    #expect(match.facets.first?.values.map(\.text) == ["a", "b"])
    #expect(match.facets.first?.values.map(\.count) == [2, 1])
    #expect(match.facets.first?.total == 3)
    plan.collapse = XapianMatchPlan.Collapse(slot: 1)
    plan.limit = 1
    plan.offset = 1
    let collapsed = try database.match(.term("saken"), plan)
    #expect(collapsed.hits.map(\.document) == [2])
    #expect(collapsed.countBeforeCollapsing.exact == 3)
  }

  @Test("failures of a match carry their code")
  func failures() throws {
    let path = path
    func code(_ query: XapianQuery, _ plan: XapianMatchPlan = XapianMatchPlan()) -> XapianFailure.Code? {
      failureCode { () throws(XapianFailure) in _ = try XapianDatabase(path: path).match(query, plan) }
    }
    #expect(code(.prefix("k", limit: 1)) == nil)
    #expect(code(.or([.prefix("K", limit: 1)])) == .wildcardLimit)
    #expect(code(.prefix("K", limit: 1, over: .first)) == nil)
    #expect(code(.and([.term("")])) == .invalidArgument)
    #expect(code(.phrase([.prefix("k"), .term("til")])) == .unsupported)
    var plan = XapianMatchPlan()
    plan.percentCutoff = 101
    #expect(code(.everything, plan) == .invalidArgument)
  }

  @Test("a query may be nested so deep, and is refused deeper")
  func depth() throws {
    let database = try XapianDatabase(path: path)
    func nested(_ depth: Int) -> XapianQuery {
      (0..<depth).reduce(.term("komiteen")) { part, _ in .andMaybe(part, .term("saken")) }
    }
    #expect(try database.match(nested(XapianQuery.deepest)).hits.count == 2)
    let path = path
    let deeper = nested(XapianQuery.deepest + 1)
    #expect(
      failureCode { () throws(XapianFailure) in _ = try XapianDatabase(path: path).match(deeper) } == .invalidArgument)
  }

  @Test("matching terms and expansion come from the documents")
  func terms() throws {
    let database = try XapianDatabase(path: path)
    let query = XapianQuery.or([.term("komiteen"), .term("ukjent"), .term("viser")])
    #expect(try database.matchingTerms(of: query, in: 1) == ["komiteen", "viser"])
    let related = try database.expansion(of: [2], limit: 10, excluding: .term("ikke")).map(\.term)
    #expect(related.contains("flertallet") && !related.contains("ikke"))
    #expect(try database.expansion(of: [2], limit: 10, prefix: "K").map(\.term) == ["Kprop"])
  }

  @Test("a query describes itself as Xapian reads it")
  func description() throws {
    let query = XapianQuery.filter(.or([.term("a"), .scaled(.term("b", frequency: 2), by: 0.5)]), by: .term("Kinnst"))
    #expect(try query.xapianDescription() == "Query(((a OR 0.5 * b#2) FILTER Kinnst))")
  }
}
