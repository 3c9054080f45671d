// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// How much two proposals share, measured in words that say something; rare ones count for more.
struct ProposalLikeness {
  /// Of the weight of both contents, the share that both have: weighted Jaccard.
  let both: Double
  /// The same of the smaller content alone: containment.
  let ofSmaller: Double
  /// How many content words both have.
  let shared: Int
  /// Of the smaller content's weight, the share that stands in the longest row of words that both have.
  let row: Double
  /// How many words that row has, glue left out.
  let rowWords: Int

  /// `nil` where they share too little to be worth a look.
  var grade: RelatedProposal.Grade? {
    if both >= 0.7 || ofSmaller >= 0.85 && both >= 0.45 && shared >= 3 { return .near }
    if row >= 0.25 && rowWords >= 4 || ofSmaller >= 0.65 && both >= 0.3 && shared >= 4 { return .partial }
    if both >= 0.15 && ofSmaller >= 0.35 && shared >= 2 { return .thematic }
    return nil
  }

  /// Whether the two may be wordings of one proposal, or related.
  var isWorthALook: Bool { both >= 0.3 || grade != nil }

  var percent: Int { min(100, max(0, Int((both * 100).rounded()))) }
}

/// The content of one wording with its weights, made for comparing.
struct ProposalProfile {
  /// Numbers of the content words' keys, ascending, each once.
  let features: [Int]
  /// Every word but glue, in order; below zero where it is a mere phrase.
  let row: [Int]
  let weight: Double

  init(features: [Int], row: [Int], weights: [Double]) {
    (self.features, self.row) = (features, row)
    weight = features.reduce(0) { $0 + weights[$1] }
  }

  /// Longer rows are compared by their first words only: the time grows with the product of both lengths.
  private static let longestRow = 250

  func likeness(to other: ProposalProfile, weights: [Double]) -> ProposalLikeness {
    var (left, right, shared, sum) = (0, 0, 0, 0.0)
    while left < features.count, right < other.features.count {
      if features[left] == other.features[right] {
        sum += weights[features[left]]
        (left, right, shared) = (left + 1, right + 1, shared + 1)
      } else if features[left] < other.features[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let smaller = max(min(weight, other.weight), 0.001)
    let run = longestRun(with: other, weights: weights)
    return ProposalLikeness(
      both: sum / max(weight + other.weight - sum, 0.001), ofSmaller: sum / smaller, shared: shared,
      row: run.weight / smaller, rowWords: run.words)
  }

  /// The heaviest row of words that both have beside each other.
  private func longestRun(with other: ProposalProfile, weights: [Double]) -> (weight: Double, words: Int) {
    let (mine, theirs) = (row.prefix(Self.longestRow), other.row.prefix(Self.longestRow))
    var best = (weight: 0.0, words: 0)
    var above = [(weight: Double, words: Int)](repeating: (0, 0), count: theirs.count + 1)
    for word in mine {
      var diagonal = above[0]
      for (place, candidate) in theirs.enumerated() {
        let old = above[place + 1]
        above[place + 1] = (0, 0)
        if candidate == word {
          above[place + 1] = (diagonal.weight + (word < 0 ? 0 : weights[word]), diagonal.words + 1)
          if above[place + 1].weight > best.weight { best = above[place + 1] }
        }
        diagonal = old
      }
    }
    return best
  }
}
