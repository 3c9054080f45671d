// SPDX-License-Identifier: GPL-3.0-or-later

/// The logarithm to base e, from whoever runs the search.
@_extern(wasm, module: "env", name: "log")
private func naturalLogarithm(_ number: Double) -> Double

/// Passages, ascending, with the weight of each unless nobody asked for weights.
struct WeighedHits {
  var documents: [UInt32] = []
  var weights: [Double] = []

  var weighs: Bool { !weights.isEmpty }
}

/// Which passages a query matches, and with what weight, a whole posting list at a time: BM25 as Xapian works it out,
/// in the same order of additions as over an index of Xapian, so that equal weights stay equal.
final class QueryEvaluation {
  let database: BrowserDatabase
  private let weighting: XapianMatchPlan.BM25
  private let perLength: Double
  /// Phrases that only add weight, not yet looked for, with the passages that may have them and what they would add.
  private(set) var pending: [(phrase: XapianQuery, candidates: WeighedHits)] = []
  private var synonyms: [String: WeighedHits] = [:]
  private var places: [String: [UInt32: [Int]]] = [:]

  init(_ database: BrowserDatabase, _ weighting: XapianMatchPlan.BM25) {
    (self.database, self.weighting) = (database, weighting)
    perLength = database.averageLength == 0 ? 0 : 1 / database.averageLength
  }

  func hits(_ query: XapianQuery, weighs: Bool, factor: Double = 1) throws(XapianFailure) -> WeighedHits {
    switch query {
    case .nothing: return WeighedHits()
    case .and(let parts): return try all(parts, weighs, factor)
    case .andNot(let kept, let excluded):
      var hits = try hits(kept, weighs: weighs, factor: factor)
      if !hits.documents.isEmpty {
        Self.narrow(&hits, by: try self.hits(excluded, weighs: false), keeps: false)
      }
      return hits
    case .filter(let kept, let condition):
      var hits = try hits(kept, weighs: weighs, factor: factor)
      if !hits.documents.isEmpty { try narrow(&hits, by: condition, weighs: false, 1) }
      return hits
    case .andMaybe(let kept, let bonus): return try maybe(kept, bonus, weighs, factor)
    case .scaled(let part, let own): return try hits(part, weighs: weighs, factor: factor * own)
    case .range, .atLeast, .atMost:
      let documents = try range(query)
      return WeighedHits(documents: documents, weights: weighs ? Array(repeating: 0, count: documents.count) : [])
    case .phrase, .near: return try positional(query, weighs, factor)
    case .synonym, .prefix:
      var found = try synonym(query, weighs)
      if weighs { for place in found.weights.indices { found.weights[place] *= factor } }
      return found
    case .everything, .term, .or:
      var sums = Sums(database.passages)
      try add(query, weighs, factor, isBonus: false, to: &sums)
      return sums.hits(weighs: weighs)
    }
  }

  private func add(
    _ query: XapianQuery, _ weighs: Bool, _ factor: Double, isBonus: Bool, to sums: inout Sums
  ) throws(XapianFailure) {
    switch query {
    case .term(let term, let frequency): return try add(term, frequency, weighs, factor, to: &sums)
    case .or(let parts):
      for part in parts { try add(part, weighs, factor, isBonus: isBonus, to: &sums) }
      return
    case .scaled(let part, let own):
      return try add(part, weighs, factor * own, isBonus: isBonus, to: &sums)
    case .everything:
      for document in 0..<database.passages { sums.add(UInt32(document + 1), 0) }
      return
    case .synonym, .prefix:
      let found = try synonym(query, weighs)
      for (place, document) in found.documents.enumerated() {
        sums.add(document, weighs ? found.weights[place] * factor : 0)
      }
      return
    case .phrase(let parts, _), .near(let parts, _):
      if isBonus, parts.count > 1 {
        pending.append((query, try all(parts, weighs, factor)))
        return
      }
    default: break
    }
    let found = try hits(query, weighs: weighs, factor: factor)
    for (place, document) in found.documents.enumerated() {
      sums.add(document, weighs ? found.weights[place] : 0)
    }
  }

  private func add(
    _ term: String, _ queryFrequency: Int, _ weighs: Bool, _ factor: Double, to sums: inout Sums
  ) throws(XapianFailure) {
    let postings = try database.postings(of: term)
    guard weighs, factor != 0, queryFrequency > 0 else {
      for document in postings.documents { sums.add(document, 0) }
      return
    }
    let lengths = try database.lengths()
    let weight = termWeight(Double(postings.documents.count), queryFrequency) * factor
    for (place, document) in postings.documents.enumerated() {
      sums.add(document, weight * share(Double(postings.frequency(at: place)), lengths[Int(document) - 1]))
    }
  }

  private func termWeight(_ frequency: Double, _ queryFrequency: Int) -> Double {
    var odds = (Double(database.passages) - frequency + 0.5) / (frequency + 0.5)
    if odds < 2 { odds = odds * 0.5 + 1 }
    var weight = naturalLogarithm(odds)
    let times = Double(queryFrequency)
    if weighting.k3 != 0 { weight *= (weighting.k3 + 1) * times / (weighting.k3 + times) }
    return weight * (weighting.k1 + 1)
  }

  /// The share of a term's weight that a passage gets, for how often it stands there and the passage's length.
  private func share(_ frequency: Double, _ length: Int) -> Double {
    guard frequency > 0 else { return 0 }
    let relative = max(Double(length) * perLength, weighting.minLength)
    return frequency / (weighting.k1 * (relative * weighting.b + (1 - weighting.b)) + frequency)
  }
}

// MARK: Together

extension QueryEvaluation {
  /// The rarest first: what is left is often nothing long before the common ones are read.
  private func all(_ parts: [XapianQuery], _ weighs: Bool, _ factor: Double) throws(XapianFailure) -> WeighedHits {
    var order: [(most: Int, place: Int)] = []
    for (place, part) in parts.enumerated() { order.append((try most(part), place)) }
    order.sort { ($0.most, $0.place) < ($1.most, $1.place) }
    guard let first = order.first, first.most > 0 else { return WeighedHits() }
    var kept = try hits(parts[first.place], weighs: weighs, factor: factor)
    for (most, place) in order.dropFirst() where !kept.documents.isEmpty {
      if most > kept.documents.count * 8, Self.isWords(parts[place]) {
        try lookUp(parts[place], weighs, factor, in: &kept)
      } else {
        try narrow(&kept, by: parts[place], weighs: weighs, factor)
      }
    }
    return kept
  }

  private func narrow(
    _ kept: inout WeighedHits, by query: XapianQuery, weighs: Bool, _ factor: Double
  ) throws(XapianFailure) {
    switch query {
    case .scaled(let part, let own): try narrow(&kept, by: part, weighs: weighs, factor * own)
    case .synonym, .prefix: Self.narrow(&kept, by: try synonym(query, weighs), factor)
    default: Self.narrow(&kept, by: try hits(query, weighs: weighs, factor: factor))
    }
  }

  /// Keeps what is in the other too, or what is not; weights of the other times the factor are added where both have
  /// any.
  private static func narrow(
    _ kept: inout WeighedHits, by other: WeighedHits, _ factor: Double = 1, keeps: Bool = true
  ) {
    var result = WeighedHits()
    var place = 0
    let adds = keeps && kept.weighs && other.weighs
    for (index, document) in kept.documents.enumerated() {
      while place < other.documents.count, other.documents[place] < document { place += 1 }
      let isThere = place < other.documents.count && other.documents[place] == document
      guard isThere == keeps else { continue }
      result.documents.append(document)
      if kept.weighs { result.weights.append(kept.weights[index] + (adds ? other.weights[place] * factor : 0)) }
    }
    kept = result
  }

  /// Keeps the passages with any of the terms of a query, and adds the weight of each term there is.
  private func lookUp(
    _ query: XapianQuery, _ weighs: Bool, _ factor: Double, in kept: inout WeighedHits
  ) throws(XapianFailure) {
    var isThere = Array(repeating: false, count: kept.documents.count)
    try lookUp(query, weighs, factor, &kept, &isThere)
    var result = WeighedHits()
    for (place, document) in kept.documents.enumerated() where isThere[place] {
      result.documents.append(document)
      if weighs { result.weights.append(kept.weights[place]) }
    }
    kept = result
  }

  private func lookUp(
    _ query: XapianQuery, _ weighs: Bool, _ factor: Double, _ kept: inout WeighedHits, _ isThere: inout [Bool]
  ) throws(XapianFailure) {
    switch query {
    case .or(let parts): for part in parts { try lookUp(part, weighs, factor, &kept, &isThere) }
    case .scaled(let part, let own): try lookUp(part, weighs, factor * own, &kept, &isThere)
    case .term(let term, let frequency):
      let postings = try database.postings(of: term)
      let scale = weighs && frequency > 0 ? termWeight(Double(postings.documents.count), frequency) * factor : 0
      let lengths = try database.lengths()
      var place = 0
      for (index, document) in kept.documents.enumerated() {
        while place < postings.documents.count, postings.documents[place] < document { place += 1 }
        guard place < postings.documents.count else { return }
        guard postings.documents[place] == document else { continue }
        isThere[index] = true
        if scale != 0 {
          kept.weights[index] += scale * share(Double(postings.frequency(at: place)), lengths[Int(document) - 1])
        }
      }
    default: return
    }
  }

  /// Whether a query is a term, or alternatives of terms.
  private static func isWords(_ query: XapianQuery) -> Bool {
    switch query {
    case .term: true
    case .or(let parts): parts.allSatisfy(isWords)
    case .scaled(let part, _): isWords(part)
    default: false
    }
  }

  /// At most so many passages match.
  private func most(_ query: XapianQuery) throws(XapianFailure) -> Int {
    switch query {
    case .nothing: return 0
    case .term(let term, _): return try database.frequency(of: term)
    case .or(let parts), .synonym(let parts):
      var sum = 0
      for part in parts { sum += try most(part) }
      return sum
    case .scaled(let part, _), .filter(let part, _), .andNot(let part, _), .andMaybe(let part, _):
      return try most(part)
    case .and(let parts), .phrase(let parts, _), .near(let parts, _):
      var least = parts.isEmpty ? 0 : Int.max
      for part in parts { least = min(least, try most(part)) }
      return least
    case .everything, .range, .atLeast, .atMost, .prefix: return database.passages
    }
  }

  private func maybe(
    _ kept: XapianQuery, _ bonus: XapianQuery, _ weighs: Bool, _ factor: Double
  ) throws(XapianFailure) -> WeighedHits {
    var hits = try hits(kept, weighs: weighs, factor: factor)
    guard weighs, !hits.documents.isEmpty else { return hits }
    let first = pending.count
    var sums = Sums(database.passages)
    try add(bonus, true, factor, isBonus: true, to: &sums)
    for (place, document) in hits.documents.enumerated() { hits.weights[place] += sums.weight(of: document) }
    let all = WeighedHits(documents: hits.documents)
    for place in first..<pending.count { Self.narrow(&pending[place].candidates, by: all) }
    return hits
  }

  /// A document without the value is in no range, and at least nothing is every document.
  private func range(_ query: XapianQuery) throws(XapianFailure) -> [UInt32] {
    let (slot, lower, upper): (UInt32, [UInt8]?, [UInt8]?)
    switch query {
    case .range(let own, let from, let through): (slot, lower, upper) = (own, from, through)
    case .atLeast(let own, let from): (slot, lower, upper) = (own, from, nil)
    case .atMost(let own, let through): (slot, lower, upper) = (own, nil, through)
    default: return []
    }
    if upper == nil, lower?.isEmpty ?? true { return (0..<database.passages).map { UInt32($0 + 1) } }
    let column = try database.column(slot)
    let isInside = column.values.map { value in
      !value.isEmpty && !(lower.map { value.lexicographicallyPrecedes($0) } ?? false)
        && !(upper.map { $0.lexicographicallyPrecedes(value) } ?? false)
    }
    return column.codes.indices.filter { isInside[column.codes[$0]] }.map { UInt32($0 + 1) }
  }
}

// MARK: Words as one, words at places

extension QueryEvaluation {
  /// Words that weigh as one term would that stands wherever any of them does.
  private func synonym(_ query: XapianQuery, _ weighs: Bool) throws(XapianFailure) -> WeighedHits {
    let terms = try words(query)
    var key = weighs ? "w" : "b"
    for term in terms { key += "\u{0}" + term }
    if let known = synonyms[key] { return known }
    var sums = Sums(database.passages)
    var others = 1.0
    for term in terms {
      let postings = try database.postings(of: term)
      for (place, document) in postings.documents.enumerated() {
        sums.add(document, Double(postings.frequency(at: place)))
      }
      if database.passages > 0 { others *= 1 - Double(postings.documents.count) / Double(database.passages) }
    }
    var found = sums.hits(weighs: weighs)
    if weighs {
      let lengths = try database.lengths()
      let weight = termWeight((Double(database.passages) * (1 - others) + 0.5).rounded(.down), 1)
      for (place, document) in found.documents.enumerated() {
        let length = lengths[Int(document) - 1]
        found.weights[place] = weight * share(min(found.weights[place], Double(length)), length)
      }
    }
    synonyms[key] = found
    return found
  }

  private func words(_ query: XapianQuery) throws(XapianFailure) -> [String] {
    switch query {
    case .nothing: return []
    case .term(let term, 1): return [term]
    case .or(let parts), .synonym(let parts):
      var terms: [String] = []
      for part in parts { terms += try words(part) }
      return terms
    default: throw XapianFailure(code: .unsupported, message: "a synonym holds more than words")
    }
  }

  private func positional(_ query: XapianQuery, _ weighs: Bool, _ factor: Double) throws(XapianFailure) -> WeighedHits {
    guard case .phrase(let parts, _) = query.asPhrase else { return WeighedHits() }
    let candidates = try all(parts, false, 1)
    var found = WeighedHits(documents: try standing(query, candidates.documents))
    guard weighs, !found.documents.isEmpty else { return found }
    found.weights = Array(repeating: 0, count: found.documents.count)
    for part in parts {
      if Self.isWords(part) {
        try lookUp(part, true, factor, in: &found)
      } else {
        try narrow(&found, by: part, weighs: true, factor)
      }
    }
    return found
  }

  /// Those of the passages that have the words of a phrase or neighbourhood at the places it wants.
  func standing(_ query: XapianQuery, _ documents: [UInt32]) throws(XapianFailure) -> [UInt32] {
    guard case .phrase(let parts, let window) = query.asPhrase, !documents.isEmpty else { return [] }
    let isInOrder = if case .phrase = query { true } else { false }
    var rows: [[String]] = []
    for part in parts { rows.append(try words(part)) }
    var isWhole = true
    for term in rows.joined() where places[term] == nil {
      do throws(XapianFailure) { places[term] = try database.positions(of: term) } catch {
        guard error.code == .incomplete else { throw error }
        isWhole = false
      }
    }
    guard isWhole else { throw BrowserDatabase.incomplete }
    return documents.filter { document in
      let lists = rows.map { terms in Self.merged(terms.compactMap { places[$0]?[document] }) }
      let width = max(window, parts.count)
      return isInOrder ? WordPlaces.areInOrder(lists, within: width) : WordPlaces.areNear(lists, within: width)
    }
  }

  private static func merged(_ lists: [[Int]]) -> [Int] {
    lists.count == 1 ? lists[0] : Set(lists.joined()).sorted()
  }
}

extension XapianQuery {
  /// A neighbourhood as a phrase: its parts and its width.
  fileprivate var asPhrase: XapianQuery {
    if case .near(let parts, let window) = self { .phrase(parts, window: window) } else { self }
  }
}
