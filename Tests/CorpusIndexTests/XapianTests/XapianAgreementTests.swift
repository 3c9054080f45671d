// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusIndex

@Suite("Xapian against brute force")
struct XapianAgreementTests {
  let scratch: XapianScratch
  let path: String
  let pages: [Page]

  /// A document that a query can be tried on by hand.
  struct Page {
    var id: UInt32
    var words: [String]
    var value: String
  }

  static let vocabulary = ["sak", "saken", "komite", "budsjett", "flertall", "lov", "lovforslag", "votering"]

  init() throws {
    var random = Steps(state: 42)
    pages = (UInt32(1)...120).map { id in
      let length = Int.random(in: 1...12, using: &random)
      let words = (0..<length).map { (_: Int) in Self.vocabulary.randomElement(using: &random) ?? "sak" }
      return Page(id: id, words: words, value: id % 7 == 0 ? "" : "\(Int.random(in: 10...19, using: &random))")
    }
    scratch = try XapianScratch()
    path = scratch.file("index")
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.create))
    for page in pages {
      try writer.add(XapianDocument(page.words.joined(separator: " "), values: [0: page.value]))
    }
    try writer.finish()
  }

  @Test(
    "a query matches what reading every document finds, and a short page is the start of a long one", arguments: 0..<8
  )
  func agreement(seed: UInt64) throws {
    let database = try XapianDatabase(path: path)
    var random = Steps(state: seed)
    for _ in 0..<100 {
      let query = Self.query(depth: 3, &random)
      var plan = XapianMatchPlan()
      plan.limit = pages.count
      let all = try database.match(query, plan)
      let expected = pages.filter { Self.matches(query, $0) }.map(\.id)
      let description = try query.xapianDescription()
      #expect(all.hits.map(\.document).sorted() == expected, "\(description)")
      #expect(all.count.exact == expected.count, "\(description)")
      plan.limit = 3
      let best = try database.match(query, plan).hits
      #expect(best.map(\.document) == all.hits.prefix(3).map(\.document), "\(description)")
    }
  }

  @Test("skipping documents keeps the best hits")
  func skipping() throws {
    let database = try XapianDatabase(path: path)
    let optional = XapianQuery.andMaybe(.atLeast(slot: 0, Array("16".utf8)), .term("votering"))
    let either = XapianQuery.synonym([.term("budsjett"), .term("lovforslag")])
    let query = XapianQuery.filter(.filter(optional, by: either), by: .term("komite"))
    var plan = XapianMatchPlan()
    plan.limit = 3
    let best = try database.match(query, plan).hits.map(\.document)
    plan.checkAtLeast = 0
    let skipped = try database.match(query, plan).hits.map(\.document)
    withKnownIssue("Xapian 1.4.22 skips a document that belongs among them") {
      #expect(skipped == best)
    }
  }

  /// A random query; inside a synonym it has no value range and no optional part.
  static func query(
    depth: Int, inSynonym: Bool = false, hasBonus: Bool = true, _ random: inout Steps
  ) -> XapianQuery {
    guard depth > 0 else { return leaf(inSynonym: inSynonym, &random) }
    func part(inSynonym inside: Bool = false) -> XapianQuery {
      query(depth: depth - 1, inSynonym: inSynonym || inside, hasBonus: hasBonus, &random)
    }
    func parts(inSynonym inside: Bool = false) -> [XapianQuery] {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in part(inSynonym: inside) }
    }
    switch Int.random(in: 0..<(inSynonym || !hasBonus ? 8 : 9), using: &random) {
    case 0: return .and(parts())
    case 1: return .or(parts())
    case 2: return .synonym(parts(inSynonym: true))
    case 3: return .andNot(part(), part())
    case 4: return .filter(part(), by: part())
    case 5: return .scaled(part(), by: Double(Int.random(in: 0...3, using: &random)))
    case 6: return positional(&random)
    case 7: return leaf(inSynonym: inSynonym, &random)
    default: return .andMaybe(part(), part())
    }
  }

  private static func leaf(inSynonym: Bool, _ random: inout Steps) -> XapianQuery {
    switch Int.random(in: (inSynonym ? 3 : 0)..<12, using: &random) {
    case 0: .range(slot: 0, from: Array("12".utf8), through: Array("15".utf8))
    case 1: .atLeast(slot: 0, Array("16".utf8))
    case 2: .atMost(slot: 0, Array("13".utf8))
    case 3: .everything
    case 4: .nothing
    case 5: .prefix(["sak", "lov", "x"].randomElement(using: &random) ?? "sak")
    case 6: .term("ukjent")
    default: .term(vocabulary.randomElement(using: &random) ?? "sak")
    }
  }

  /// A phrase or a neighbourhood of different words, one of them perhaps an alternative of two.
  private static func positional(_ random: inout Steps) -> XapianQuery {
    let words = vocabulary.shuffled(using: &random)
    var parts = words.prefix(Int.random(in: 2...3, using: &random)).map { XapianQuery.term($0) }
    if Bool.random(using: &random) { parts[0] = .or([parts[0], .term(words[4])]) }
    let window = Int.random(in: parts.count...6, using: &random)
    return Bool.random(using: &random) ? .phrase(parts, window: window) : .near(parts, window: window)
  }

  static func matches(_ query: XapianQuery, _ page: Page) -> Bool {
    switch query {
    case .everything: true
    case .nothing: false
    case .term(let term, _): page.words.contains(term)
    case .and(let parts): parts.allSatisfy { matches($0, page) }
    case .or(let parts), .synonym(let parts): parts.contains { matches($0, page) }
    case .andNot(let kept, let excluded): matches(kept, page) && !matches(excluded, page)
    case .filter(let kept, let condition): matches(kept, page) && matches(condition, page)
    case .andMaybe(let kept, _), .scaled(let kept, _): matches(kept, page)
    case .phrase(let parts, let window): stands(parts.map { places($0, page) }, within: window, inOrder: true)
    case .near(let parts, let window): stands(parts.map { places($0, page) }, within: window, inOrder: false)
    case .range(_, let lower, let upper): has(page) { !$0.precedes(lower) && !upper.precedes($0) }
    case .atLeast(_, let lower): has(page) { !$0.precedes(lower) }
    case .atMost(_, let upper): has(page) { !upper.precedes($0) }
    case .prefix(let prefix, _, _): page.words.contains { $0.hasPrefix(prefix) }
    }
  }

  private static func has(_ page: Page, _ test: ([UInt8]) -> Bool) -> Bool {
    !page.value.isEmpty && test(Array(page.value.utf8))
  }

  private static func places(_ part: XapianQuery, _ page: Page) -> [Int] {
    page.words.indices.filter { index in
      var single = page
      single.words = [page.words[index]]
      return matches(part, single)
    }
  }

  /// Whether one place of each lies in a window of so many positions.
  private static func stands(_ places: [[Int]], within window: Int, inOrder: Bool, from chosen: [Int] = []) -> Bool {
    guard let next = places.first else { return true }
    return next.contains { place in
      let all = chosen + [place]
      let spread = (all.max() ?? 0) - (all.min() ?? 0)
      guard spread < window, !inOrder || (chosen.last ?? -1) < place else { return false }
      return stands(Array(places.dropFirst()), within: window, inOrder: inOrder, from: all)
    }
  }
}

/// The same numbers for the same state (SplitMix64).
struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

extension [UInt8] {
  fileprivate func precedes(_ other: [UInt8]) -> Bool { lexicographicallyPrecedes(other) }
}
