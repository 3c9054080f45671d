// SPDX-License-Identifier: GPL-3.0-or-later

/// A person's name in running text: «Per-Willy Aas», «Ola N. Nes», «Olaug van der Bakke», «de Vik».
enum PersonName {
  private static let particles: Set<Substring> = [
    "av", "af", "de", "den", "der", "van", "von", "da", "di", "du", "bin", "el", "al", "la", "le", "ten", "ter",
  ]

  /// The index after a name that starts at a word; `nil` where none stands there.
  ///
  /// - Parameter isListed: the name stands in a list of names, where extraction may have lost the capital of «Åse».
  static func end(in words: Words, at start: Int, isListed: Bool = false) -> Int? {
    // In a text of capitals only, «FRA» opens no name.
    if FractionWords.fromOrIn.contains(words[start]) || FractionWords.and.contains(words[start]) { return nil }
    var next = start
    if isListed, !words.isCapitalised(start), words.isCapitalised(start + 1), words.isCapitalised(start + 2),
      words[start].first.map({ "æøå".contains($0) }) ?? false
    {
      next += 1
    }
    while next < start + 9 {
      if words.isCapitalised(next) || isStop(words, at: next, from: start) {
        next += 1
      } else if let after = afterParticles(words, at: next), next > start || isListed {
        next = after
      } else {
        break
      }
    }
    return next > start ? next : nil
  }

  /// The stop after an initial.
  private static func isStop(_ words: Words, at index: Int, from start: Int) -> Bool {
    index > start && words[index] == "." && words[index - 1].count <= 2 && words.isCapitalised(index + 1)
  }

  private static func afterParticles(_ words: Words, at index: Int) -> Int? {
    var next = index
    while next < index + 3, particles.contains(words[next]) { next += 1 }
    return next > index && words.isCapitalised(next) ? next : nil
  }
}
