// SPDX-License-Identifier: GPL-3.0-or-later

/// What a vote was on, read out of the president's words.
package struct VoteTopic: Sendable, Equatable {
  /// What a ballot for was for; empty where the words were not understood.
  package var subjects: [Subject] = []
  /// What a ballot against was for, where two texts were put up against each other.
  package var alternatives: [Subject] = []
  /// Support only in case another proposal falls.
  package var isSubsidiary = false
  /// A whole alternative budget, which its own party alone may support without being against every line of the others.
  package var isAlternativeBudget = false

  package init(subjects: [Subject] = [], alternatives: [Subject] = []) {
    (self.subjects, self.alternatives) = (subjects, alternatives)
  }

  /// Words that were not understood are never guessed at.
  package var isUnderstood: Bool { !subjects.isEmpty }

  /// One thing put to the vote.
  package enum Subject: Sendable, Equatable {
    case forslag(Proposals)
    /// The committee's recommendation; all of it where no part is named.
    case tilraading([Part])
    /// The title of a law, and the law as a whole.
    case lovtittel
    /// What is about the meeting and no proposal: `redegjørelse`, `trontale`, `referatsaker`, `tilbakesending`, …
    case prosedyre(String)
  }

  /// Numbered proposals of some proposers.
  package struct Proposals: Sendable, Equatable {
    /// Rising as printed; empty where the words give none.
    package var numbers: [Int]
    /// In the usual order.
    package var parties: [Party]
    /// People, committees and the chair, as printed.
    package var others: [String]

    package init(numbers: [Int] = [], parties: [Party] = [], others: [String] = []) {
      (self.numbers, self.parties, self.others) = (numbers, parties, others)
    }
  }

  /// A part of a recommendation: «stor bokstav A romertall II § 4-2 annet ledd».
  package struct Part: Sendable, Hashable {
    /// From the outermost in.
    package var steps: [Step]
    /// Only what has not been voted on yet.
    package var isRest: Bool
    /// Parts of it that the vote was not on.
    package var except: [[Step]]

    package init(_ steps: [Step], isRest: Bool = false, except: [[Step]] = []) {
      (self.steps, self.isRest, self.except) = (steps, isRest, except)
    }

    /// The Roman number at its outermost, without letter or frame around it.
    package var roman: Int? {
      steps.first { $0.level == .romertall }.flatMap { Int($0.name) }
    }
  }

  /// One step on the way into a recommendation.
  package struct Step: Sendable, Hashable {
    package var level: Level
    /// `A`, `2` for romertall II, `4-2 annet ledd`; empty for all of that level.
    package var name: String

    package init(_ level: Level, _ name: String) { (self.level, self.name) = (level, name) }
  }

  /// Outermost first.
  package enum Level: Int, Sendable, Comparable {
    case rammeomraade, bokstav, litra, romertall, punkt, del, paragraf, kapittel, post

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Roman numbers as recommendations use them.
package enum RomanNumeral {
  private static let signs: [(value: Int, sign: String)] = [
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// `nil` below 1 and over 89.
  package static func written(_ number: Int) -> String? {
    guard 1...89 ~= number else { return nil }
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// Only well-formed numbers in capitals: `IIII` is none.
  package static func value(_ text: some StringProtocol) -> Int? {
    guard 1...8 ~= text.utf8.count, text.allSatisfy({ "IVXL".contains($0) }) else { return nil }
    return numbers[String(text)]
  }

  private static let numbers = Dictionary(
    (1...89).compactMap { number in written(number).map { ($0, number) } }, uniquingKeysWith: { first, _ in first })
}
