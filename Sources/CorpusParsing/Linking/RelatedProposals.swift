// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Finds wordings that share content, without comparing each with each.
///
/// An inverted list of the words that say something gives the candidates; a word that more than `commonest` wordings
/// have brings none, so the work grows with the number of wordings and not with its square. Each candidate is then
/// measured exactly. No seeds and no chance: docs/decisions/0012-related-proposals.md.
struct RelatedProposals {
  /// A word in more wordings than this is no reason to compare two of them.
  static let commonest = 120
  /// Links that only share a subject are kept for this many of each proposal's nearest.
  static let mostThematic = 8

  struct Pair {
    let first: Int
    let second: Int
    let likeness: ProposalLikeness
  }

  private let profiles: [ProposalProfile]
  private let weights: [Double]
  /// The wordings that have a word, ascending, by the word's number.
  private let holders: [[Int]]

  init(_ wordings: [ProposalWords]) {
    var numbers: [String: Int] = [:]
    func number(_ key: String) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    let features = wordings.map { words in
      Set(words.all.filter { $0.weight == .content }.flatMap(\.parts).map(number)).sorted()
    }
    var compounds: [Int: [Int]] = [:]
    let rows = wordings.map { words in
      words.all.filter { $0.weight != .glue }.map { word in
        if word.weight == .phrase { return -1 - number(word.key) }
        if word.parts.count == 1 { return number(word.parts[0]) }
        let whole = number("\(word.parts)")
        compounds[whole] = word.parts.map(number)
        return whole
      }
    }
    var holders = [[Int]](repeating: [], count: numbers.count)
    for (index, list) in features.enumerated() {
      for feature in list { holders[feature].append(index) }
    }
    var weights = Self.weights(of: holders, among: wordings.count)
    for (whole, parts) in compounds { weights[whole] = parts.reduce(0) { $0 + weights[$1] } }
    self.holders = holders
    self.weights = weights
    profiles = zip(features, rows).map { ProposalProfile(features: $0, row: $1, weights: weights) }
  }

  /// Between 0 and 1, by how rare a word is; in a small corpus as if it were larger, since rareness in a few
  /// documents means little.
  private static func weights(of holders: [[Int]], among count: Int) -> [Double] {
    let size = Double(max(count, 1000))
    return holders.map { Self.logarithm(1 + size / Double(max($0.count, 1))) / Self.logarithm(1 + size) }
  }

  /// The binary logarithm, in steps fine enough for weights, the same on every machine.
  private static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + (value.significand - 1)
  }

  /// Every two wordings that may be the same or related, measured; by first, then second.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    var shared = [Double](repeating: 0, count: profiles.count)
    for first in profiles.indices {
      var touched: [Int] = []
      for feature in profiles[first].features where holders[feature].count <= Self.commonest {
        for second in holders[feature] where second > first {
          if shared[second] == 0 { touched.append(second) }
          shared[second] += weights[feature]
        }
      }
      for second in touched.sorted() {
        let smaller = min(profiles[first].weight, profiles[second].weight)
        if shared[second] >= 0.2 * smaller {
          let likeness = profiles[first].likeness(to: profiles[second], weights: weights)
          if likeness.isWorthALook { pairs.append(Pair(first: first, second: second, likeness: likeness)) }
        }
        shared[second] = 0
      }
    }
    return pairs
  }

  /// Writes the related ones of every proposal: symmetric, the nearest first, the same one never among them.
  static func write(_ pairs: [Pair], of texts: ProposalTexts, to documents: inout [Document]) {
    for pair in kept(pairs) {
      guard let grade = pair.likeness.grade else { continue }
      let sides = (texts.wordings[pair.first].places, texts.wordings[pair.second].places)
      for (here, there) in [sides, (sides.1, sides.0)] {
        for place in here {
          let same = documents[place.document].proposals[place.proposal].sameAs
          documents[place.document].proposals[place.proposal].related += there.filter { !same.contains($0.id) }.map {
            RelatedProposal(id: $0.id, grade: grade, likeness: pair.likeness.percent)
          }
        }
      }
    }
    for index in documents.indices {
      for place in documents[index].proposals.indices { documents[index].proposals[place].related.sort() }
    }
  }

  /// All that share content; of those that share a subject the ones that are among the nearest of both.
  private static func kept(_ pairs: [Pair]) -> [Pair] {
    var thematic: [Int: [Int]] = [:]
    for (index, pair) in pairs.enumerated() where pair.likeness.grade == .thematic {
      thematic[pair.first, default: []].append(index)
      thematic[pair.second, default: []].append(index)
    }
    var votes: [Int: Int] = [:]
    for list in thematic.values {
      let nearest = list.sorted { (pairs[$1].likeness.both, $0) < (pairs[$0].likeness.both, $1) }
      for index in nearest.prefix(mostThematic) { votes[index, default: 0] += 1 }
    }
    return pairs.enumerated().filter { index, pair in
      pair.likeness.grade != nil && (pair.likeness.grade != .thematic || votes[index] == 2)
    }.map(\.element)
  }
}
