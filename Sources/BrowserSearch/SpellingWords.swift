// SPDX-License-Identifier: GPL-3.0-or-later

extension BrowserDatabase {
  /// The word nearest to a misspelt one, `nil` where none is within so many edits.
  ///
  /// It is the one that Xapian would give: of the words that share enough runs of letters with it, the nearest, and of
  /// those the most frequent.
  func spelling(of word: String, edits: Int = 2) throws(XapianFailure) -> String? {
    guard word.utf8.count > 1 else { return nil }
    guard let bytes = store.bytes(BrowserFormat.Stream.words, 0) else { throw Self.incomplete }
    let sought = SharedRuns(of: Array(word.utf8))
    let letters = Array(word.unicodeScalars)
    var reader = ByteReader(bytes)
    var best = (score: 1, edits: edits, frequency: 0, word: nil as String?)
    var exact = 0
    while !reader.isAtEnd {
      let candidate = reader.counted()
      let frequency = reader.number()
      let score = sought.score(of: candidate)
      guard score > 0, score + SharedRuns.threshold >= best.score else { continue }
      best.score = max(best.score, score)
      let text = String(decoding: candidate, as: UTF8.self)
      let distance = EditDistance.between(letters, Array(text.unicodeScalars))
      guard distance <= best.edits else { continue }
      if distance == 0 {
        exact = frequency
      } else if distance < best.edits || frequency > best.frequency {
        (best.word, best.edits, best.frequency) = (text, distance, frequency)
      }
    }
    return best.frequency < exact ? nil : best.word
  }
}

/// The runs of bytes by which Xapian finds words that look alike: two at either end, and every three.
private struct SharedRuns {
  /// How many shared runs below the best a word may have.
  static let threshold = 2
  /// Every run of the word, as often as it comes.
  private let runs: [[UInt8]]

  init(of word: [UInt8]) { runs = Self.runs(of: word) }

  func score(of word: [UInt8]) -> Int {
    let others = Set(Self.runs(of: word))
    return runs.reduce(0) { $0 + (others.contains($1) ? 1 : 0) }
  }

  private static func runs(of word: [UInt8]) -> [[UInt8]] {
    guard word.count > 1, let first = word.first, let last = word.last else { return [] }
    var runs = [[UInt8(ascii: "H")] + word.prefix(2), [UInt8(ascii: "T")] + word.suffix(2)]
    if word.count <= 4 { runs.append([UInt8(ascii: "B"), first, last]) }
    for start in 0..<max(0, word.count - 2) { runs.append([UInt8(ascii: "M")] + word[start..<start + 3]) }
    return runs
  }
}

/// Letters put in, left out, replaced, or swapped with the next.
private enum EditDistance {
  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var next = [place + 1]
      for (other, candidate) in right.enumerated() {
        var cost = min(next[other] + 1, row[other + 1] + 1, row[other] + (letter == candidate ? 0 : 1))
        if place > 0, other > 0, letter == right[other - 1], left[place - 1] == candidate {
          cost = min(cost, before[other - 1] + 1)
        }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
