// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@Suite("Building and running queries")
struct QueryTests {
  let scratch: Scratch
  let reader: Reader

  init() throws {
    scratch = try Scratch()
    let writer = try Writer(scratch.file("index"))
    try writer.add(Page("komiteen viser til saken", values: [0: "2022"]))
    try writer.add(Page("flertallet viser ikke til saken", values: [0: "2023"]))
    try writer.add(Page("saken til komiteen", values: [0: "2024"]))
    try writer.add(Page("komitelederen", filters: ["Kinnst"]))
    try writer.commit()
    writer.close()
    reader = try Reader(scratch.file("index"))
  }

  private func hits(_ query: Query) throws -> [UInt32] {
    var plan = sk_match_plan_default()
    plan.weighting.boolean = true
    var match = sk_match()
    defer { sk_match_release(&match) }
    try succeed { sk_match_run(reader.handle, query.handle, &plan, &match, $0) }
    return UnsafeBufferPointer(start: match.hits, count: match.hit_count).map(\.document)
  }

  @Test(
    "operators match what they say",
    arguments: [
      (sk_operator.SK_AND, "komiteen saken", 0, [1, 3]), (.SK_OR, "komiteen flertallet", 0, [1, 2, 3]),
      (.SK_AND_NOT, "saken komiteen", 0, [2]), (.SK_AND_NOT, "saken komiteen flertallet", 0, []),
      (.SK_FILTER, "saken viser", 0, [1, 2]), (.SK_AND_MAYBE, "komiteen flertallet", 0, [1, 3]),
      (.SK_SYNONYM, "komiteen flertallet", 0, [1, 2, 3]), (.SK_PHRASE, "viser til", 0, [1]),
      (.SK_PHRASE, "viser til", 3, [1, 2]), (.SK_PHRASE, "til viser", 3, []), (.SK_NEAR, "til viser", 3, [1, 2]),
      (.SK_NEAR, "til viser", 2, [1]), (.SK_AND, "", 0, []), (.SK_OR, "", 0, []), (.SK_PHRASE, "", 0, []),
      (.SK_AND, "komiteen", 0, [1, 3]), (.SK_OR, "ukjent", 0, []), (.SK_AND, "komiteen ukjent", 0, []),
    ] as [(sk_operator, String, UInt32, [UInt32])])
  func operators(op: sk_operator, terms: String, window: UInt32, expected: [UInt32]) throws {
    #expect(try hits(.combine(op, terms, window: window)) == expected)
  }

  @Test("everything is every document, and nothing is none")
  func everythingAndNothing() throws {
    let everything = try Query { sk_query_everything($0, $1) }
    let nothing = try Query { sk_query_nothing($0, $1) }
    #expect(try hits(everything) == [1, 2, 3, 4])
    #expect(try hits(nothing).isEmpty)
    #expect(try hits(.combine(.SK_AND, [everything, nothing])).isEmpty)
    #expect(try hits(.combine(.SK_OR, [.term("komiteen"), nothing])) == [1, 3])
    #expect(try hits(.combine(.SK_AND_NOT, [everything, .term("saken")])) == [4])
    #expect(try hits(.combine(.SK_FILTER, [.term("saken"), nothing])).isEmpty)
  }

  @Test("value ranges include both ends, and a missing value is in none")
  func ranges() throws {
    #expect(try hits(Query { sk_query_range(0, bytes("2022"), bytes("2023"), $0, $1) }) == [1, 2])
    #expect(try hits(Query { sk_query_range(0, bytes("2024"), bytes("2022"), $0, $1) }).isEmpty)
    #expect(try hits(Query { sk_query_at_least(0, bytes("2023"), $0, $1) }) == [2, 3])
    #expect(try hits(Query { sk_query_at_most(0, bytes("2022"), $0, $1) }) == [1])
    #expect(try hits(Query { sk_query_range(0, bytes(""), bytes("2022"), $0, $1) }) == [1])
    #expect(try hits(Query { sk_query_at_least(0, bytes(""), $0, $1) }) == [1, 2, 3, 4])
    #expect(try hits(Query { sk_query_range(7, bytes("a"), bytes("b"), $0, $1) }).isEmpty)
  }

  @Test("a wildcard stands for the terms that start so")
  func wildcard() throws {
    #expect(try hits(.wildcard("komite")) == [1, 3, 4])
    #expect(try hits(.wildcard("ukjent")).isEmpty)
    #expect(try hits(.wildcard("komite", limit: 2)) == [1, 3, 4])
    #expect(try hits(.wildcard("komite", limit: 1, .SK_LIMIT_FIRST)) == [1, 3])
    #expect(try hits(.wildcard("komite", limit: 1, .SK_LIMIT_FREQUENT)) == [1, 3])
  }

  @Test("a wildcard over its limit fails when it is run, not before")
  func wildcardOverLimit() throws {
    let query = try Query.wildcard("komite", limit: 1)
    var plan = sk_match_plan_default()
    var match = sk_match()
    #expect(fail { sk_match_run(reader.handle, query.handle, &plan, &match, $0) } == .SK_WILDCARD_LIMIT)
    #expect(match.storage == nil)
  }

  @Test("a phrase takes OR over terms, and refuses what has no positions")
  func phraseParts() throws {
    let either = try Query.combine(.SK_OR, "komiteen flertallet")
    #expect(try hits(.combine(.SK_PHRASE, [either, .term("viser")])) == [1, 2])
    for part in [try Query.combine(.SK_AND, "komiteen flertallet"), try .wildcard("komite")] {
      var query: OpaquePointer?
      let parts = [part.handle, either.handle]
      #expect(fail { sk_query_combine(.SK_PHRASE, parts, 2, 0, &query, $0) } == .SK_UNSUPPORTED)
      #expect(query == nil)
    }
  }

  @Test("excluding an optional part goes round Xapian's AND_NOT, and finds the same")
  func excludingOptional() throws {
    let optional = try Query.combine(.SK_AND_MAYBE, "viser ikke")
    let excluded = try Query.combine(.SK_AND, [.term("til"), optional])
    let query = try Query.combine(.SK_AND_NOT, [.term("saken"), excluded, .term("ukjent")])
    #expect(try hits(query) == [3])
    #expect(try !query.description().contains("AND_NOT"))
    #expect(try hits(.combine(.SK_AND_NOT, [optional])) == [1, 2])
  }

  @Test("a synonym with a value range or an optional part in it is refused, however deep it lies")
  func synonymParts() throws {
    let range = try Query { sk_query_at_least(0, bytes("2023"), $0, $1) }
    let optional = try Query.combine(.SK_AND_MAYBE, "komiteen saken")
    for part in [range, optional, try .combine(.SK_FILTER, [.term("til"), .combine(.SK_AND, [range, optional])])] {
      var query: OpaquePointer?
      let parts = [part.handle]
      #expect(fail { sk_query_combine(.SK_SYNONYM, parts, 1, 0, &query, $0) } == .SK_UNSUPPORTED)
      #expect(query == nil)
    }
    let filtered = try Query.combine(.SK_FILTER, [.combine(.SK_SYNONYM, "komiteen flertallet"), range])
    #expect(try hits(filtered) == [2, 3])
  }

  @Test("a term, a wildcard or a factor that cannot be is refused")
  func refusals() throws {
    var query: OpaquePointer?
    for term in ["", String(repeating: "x", count: 246)] {
      #expect(fail { sk_query_term(bytes(term), 1, &query, $0) } == .SK_INVALID_ARGUMENT)
      #expect(fail { sk_query_wildcard(bytes(term), 0, .SK_LIMIT_FAILS, true, &query, $0) } == .SK_INVALID_ARGUMENT)
    }
    let part = try Query.term("komiteen")
    for factor in [-1, .nan, .infinity] as [Double] {
      #expect(fail { sk_query_scale(part.handle, factor, &query, $0) } == .SK_INVALID_ARGUMENT)
    }
    #expect(fail { sk_query_at_least(UInt32.max, bytes("a"), &query, $0) } == .SK_INVALID_ARGUMENT)
    #expect(fail { sk_query_at_most(UInt32.max, bytes("a"), &query, $0) } == .SK_INVALID_ARGUMENT)
    #expect(fail { sk_query_range(UInt32.max, bytes("a"), bytes("b"), &query, $0) } == .SK_INVALID_ARGUMENT)
    #expect(query == nil)
  }

  @Test("a term of 245 bytes is searched for")
  func longestTerm() throws {
    #expect(try hits(.term(String(repeating: "x", count: 245))).isEmpty)
  }

  @Test("a query outlives the parts that it was made of")
  func lifetimes() throws {
    var parts: [Query] = [try .term("komiteen"), try .term("saken")]
    let query = try Query.combine(.SK_AND, parts)
    parts.removeAll()
    #expect(try hits(query) == [1, 3])
    #expect(try query.description() == "Query((komiteen AND saken))")
  }

  @Test("a scaled part weighs so much")
  func scaling() throws {
    let plain = try bestWeight(.term("komiteen"))
    let part = try Query.term("komiteen")
    let tripled = try bestWeight(Query { sk_query_scale(part.handle, 3, $0, $1) })
    let nothing = try bestWeight(Query { sk_query_scale(part.handle, 0, $0, $1) })
    #expect(plain > 0)
    #expect(abs(tripled - 3 * plain) < 1e-9)
    #expect(nothing == 0)
  }

  @Test("a term's frequency in the query is its weight, up to what BM25 makes of it")
  func queryFrequency() throws {
    let twice = try Query { sk_query_term(bytes("komiteen"), 2, $0, $1) }
    #expect(try bestWeight(twice) > bestWeight(.term("komiteen")))
  }

  private func bestWeight(_ query: Query) throws -> Double {
    var plan = sk_match_plan_default()
    var match = sk_match()
    defer { sk_match_release(&match) }
    try succeed { sk_match_run(reader.handle, query.handle, &plan, &match, $0) }
    return match.best_weight
  }
}
