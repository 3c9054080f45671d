// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// What a person wants to come earlier: newer passages, or those under a condition.
struct Boosts {
  let index: OpenIndex
  let ranking: Ranking

  /// The word for newer passages.
  static let newer = "newer"
  /// So many years back are told apart; older passages are as one.
  private static let years = 30

  /// Reads `newer` and conditions such as `type:forslag`; throws `boost-unreadable` for anything else.
  func read(_ texts: [String]) throws(SaksgangError) -> [XapianMatchPlan.Boost] {
    var boosts: [XapianMatchPlan.Boost] = []
    for text in texts {
      boosts += text == Self.newer ? try ofYears() : [.init(query: try condition(text), factor: ranking.boost)]
    }
    return boosts
  }

  private func condition(_ text: String) throws(SaksgangError) -> XapianQuery {
    let parser = QueryParser(analyser: index.analyser, vocabulary: index.vocabulary)
    guard let node = try parser.strict(text).node, node.isOnlyConditions else {
      throw SaksgangError(
        id: "boost-unreadable", message: "cannot let \"\(text)\" come first: it is no field with a value",
        hint: "write newer, or a field such as type:forslag, parti:SV or komite:finans; saksgang fields lists them")
    }
    var compiler = QueryCompiler(index: index)
    return try compiler.query(for: node)
  }

  /// The newest year weighs as much more as a condition does; what is added halves with every few years.
  private func ofYears() throws(SaksgangError) -> [XapianMatchPlan.Boost] {
    guard let newest = try newestYear() else { return [] }
    return (0..<Self.years).map { age in
      let year = Array(String(newest - age).utf8)
      var halved = ranking.boost - 1
      for _ in 0..<age { halved *= ranking.yearlyDecay }
      return .init(query: .range(slot: Schema.Slot.year, from: year, through: year), factor: 1 + halved)
    }
  }

  private func newestYear() throws(SaksgangError) -> Int? {
    var plan = XapianMatchPlan()
    plan.limit = 1
    plan.weighting = .none
    plan.order = .value(slot: Schema.Slot.year, descending: true)
    plan.valueSlots = [Schema.Slot.year]
    let match = try index.guarded { database throws(XapianFailure) in try database.ranked(.everything, plan) }
    return match.hits.first?.values[Schema.Slot.year].flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}

extension QueryNode {
  /// Whether the query is made of fields alone.
  fileprivate var isOnlyConditions: Bool {
    switch self {
    case .filter: true
    case .not(let node): node.isOnlyConditions
    case .sequence(let parts), .all(let parts), .any(let parts): parts.allSatisfy { $0.isOnlyConditions }
    default: false
    }
  }
}
