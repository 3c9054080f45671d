// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether words stand as a query wants them.
enum WordPlaces {
  /// One place of each list, rising, the last less than `width` after the first.
  static func areInOrder(_ lists: [[Int]], within width: Int) -> Bool {
    guard let first = lists.first, lists.allSatisfy({ !$0.isEmpty }) else { return false }
    return first.contains { start in
      var last = start
      for list in lists.dropFirst() {
        guard let next = list.first(where: { $0 > last }), next < start + width else { return false }
        last = next
      }
      return true
    }
  }

  /// One place of each list, no two the same, all within `width`.
  static func areNear(_ lists: [[Int]], within width: Int) -> Bool {
    guard lists.allSatisfy({ !$0.isEmpty }) else { return false }
    let starts = Set(lists.joined()).sorted()
    return starts.contains { start in
      let inside = lists.map { list in list.filter { $0 >= start && $0 < start + width } }
      return areApart(inside[...], taken: [])
    }
  }

  private static func areApart(_ lists: ArraySlice<[Int]>, taken: Set<Int>) -> Bool {
    guard let first = lists.first else { return true }
    return first.contains { !taken.contains($0) && areApart(lists.dropFirst(), taken: taken.union([$0])) }
  }
}

/// Sums of weights over all passages, and which passages have one.
struct Sums {
  private var weights: [Double]
  private var isThere: [Bool]

  init(_ passages: Int) {
    weights = Array(repeating: 0, count: passages + 1)
    isThere = Array(repeating: false, count: passages + 1)
  }

  mutating func add(_ document: UInt32, _ weight: Double) {
    isThere[Int(document)] = true
    weights[Int(document)] += weight
  }

  func weight(of document: UInt32) -> Double { weights[Int(document)] }

  func hits(weighs: Bool) -> WeighedHits {
    var hits = WeighedHits()
    for document in isThere.indices where isThere[document] {
      hits.documents.append(UInt32(document))
      if weighs { hits.weights.append(weights[document]) }
    }
    return hits
  }
}
