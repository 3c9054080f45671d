// SPDX-License-Identifier: GPL-3.0-or-later

/// The words, numbers and signs of a vote's topic.
struct TopicTokens {
  enum Kind { case word, number, sign }

  struct Token {
    let kind: Kind
    let text: String
    /// Lower-case, and the word of the grammar that a misprint can only stand for.
    let word: String
    let isAfterSpace: Bool
  }

  let all: [Token]

  /// Topics are a line; what is longer is none.
  private static let longest = 2_000

  init(_ topic: String) {
    var tokens: [Token] = []
    var run = ""
    var (kind, afterSpace) = (Kind.sign, true)
    func end() {
      guard !run.isEmpty else { return }
      tokens.append(Self.token(kind, run, afterSpace))
      (run, afterSpace) = ("", false)
    }
    for character in topic.prefix(Self.longest) {
      let next: Kind = character.isLetter ? .word : ("0"..."9").contains(character) ? .number : .sign
      if character.isWhitespace {
        end()
        afterSpace = true
        continue
      }
      if next != kind || next == .sign { end() }
      kind = next
      run.append("–—−‑".contains(character) ? "-" : character)
    }
    end()
    all = tokens
  }

  private static func token(_ kind: Kind, _ text: String, _ isAfterSpace: Bool) -> Token {
    let lower = text.lowercased()
    return Token(
      kind: kind, text: text, word: kind == .word ? TopicWords.corrected(lower) : lower, isAfterSpace: isAfterSpace)
  }
}

/// The words that the grammar knows, and what a misprinted one can only stand for.
enum TopicWords {
  static let innstilling: Set<String> = [
    "innstilling", "innstillingen", "innstillingens", "innstillinga", "innstillingene", "innstillingas",
  ]
  static let tilraading: Set<String> = [
    "tilråding", "tilrådingen", "tilrådingens", "tilrådinga", "tilrådning", "tilrådningen", "tilrådingas",
    "tilrådingene",
  ]
  static let forslag: Set<String> = ["forslag", "forslaget", "forslagene", "forslaga", "forslagets"]
  static let romertall: Set<String> = [
    "romertall", "romertallet", "romertallene", "romartal", "romartala", "romartalet", "romertal",
  ]
  static let bokstav: Set<String> = ["bokstav", "bokstaven", "bokstavene", "bokstavane"]
  static let ordinals: Set<String> = [
    "første", "fyrste", "annet", "andre", "anna", "tredje", "fjerde", "femte", "sjette", "sjuende", "syvende",
    "sjuande", "åttende", "åttande", "niende", "niande", "tiende", "tiande", "ellevte", "tolvte", "siste", "ny",
    "nytt", "nye", "nåværende",
  ]
  static let members: Set<String> = ["ledd", "punktum", "setning", "alternativ", "strekpunkt", "led"]

  private static let known: Set<String> =
    innstilling.union(tilraading).union(forslag).union(romertall).union(bokstav)
    .union(ordinals).union(members)
    .union(["votering", "alternativt", "mellom", "overskrift", "samtlige", "paragrafer", "kapittel", "rammeområde"])

  /// Every word of the grammar within one mistyped letter, or two for a long word, must be of one family.
  static func corrected(_ word: String) -> String {
    guard word.count >= 4, !known.contains(word) else { return word }
    let allowed = word.count >= 9 ? 2 : 1
    let near = known.filter { other in
      abs(other.count - word.count) <= allowed && other.first == word.first && other.last == word.last
        && distance(Array(word), Array(other), atMost: allowed) <= allowed
    }
    guard let best = near.min(by: { rank($0, word) < rank($1, word) }), Set(near.map(family)).count == 1 else {
      return word
    }
    return best
  }

  private static func rank(_ candidate: String, _ word: String) -> (Int, String) {
    (distance(Array(word), Array(candidate), atMost: 3), candidate)
  }

  private static func family(_ word: String) -> String {
    for (name, words) in [("i", innstilling), ("t", tilraading), ("f", forslag), ("r", romertall), ("b", bokstav)]
    where words.contains(word) { return name }
    return word
  }

  /// Letters to add, drop, change or swap with the next.
  private static func distance(_ first: [Character], _ second: [Character], atMost: Int) -> Int {
    guard abs(first.count - second.count) <= atMost else { return atMost + 1 }
    var before: [Int] = []
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var next = [i + 1]
      for (j, other) in second.enumerated() {
        var least = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other { least = min(least, before[j - 1] + 1) }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[second.count]
  }
}
