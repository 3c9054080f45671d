// SPDX-License-Identifier: GPL-3.0-or-later
import Norwegian
import StortingModel

/// What a hyphen at a line end was: the typesetter's, the word's own, or a suspended one (`helse- og`).
///
/// The rules of `HyphenRule` are asked in their order, and the first that knows decides.
package struct LineEndHyphen: Sendable {
  /// What becomes of the hyphen.
  package enum Decision: Sendable, Equatable {
    /// The hyphen goes, and the halves are one word.
    case join
    /// The hyphen stays, and no space follows.
    case keep
    /// The hyphen stays, and a space follows.
    case suspended
  }

  /// The halves around the hyphen.
  package struct Halves: Sendable, Equatable {
    /// The last word of the line, without the hyphen at its end.
    package var left: String
    /// The first word of the next line, without marks around it.
    package var right: String
    /// Whether the left word opens a sentence, so that its capital says nothing.
    package var opensSentence: Bool

    /// - Parameter opensSentence: false where a word stands before it in its sentence.
    package init(_ left: String, _ right: String, opensSentence: Bool = false) {
      (self.left, self.right, self.opensSentence) = (left, right, opensSentence)
    }

    /// The halves as one word.
    var joined: String { left + right }
    /// What stands after the last hyphen inside the left word: `MRSA-be` is cut in `be`.
    var chunk: Substring { left.split(separator: "-").last ?? Substring(left) }
  }

  let vocabulary: Vocabulary
  let lexicon = Lexicon()

  /// - Parameter vocabulary: the words of the sources, which are asked before the language.
  package init(vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

  /// What becomes of the hyphen between two halves.
  package func decision(left: String, right: String, opensSentence: Bool = false) -> Decision {
    decided(Halves(left, right, opensSentence: opensSentence)).decision
  }

  /// What becomes of the hyphen, and the rule that says so.
  package func decided(_ halves: Halves) -> (decision: Decision, rule: HyphenRule) {
    for rule in HyphenRule.allCases {
      if let decision = decision(of: rule, halves) { return (decision, rule) }
    }
    return (.join, .typesetter)
  }

  /// Whether the sources or the language have a word.
  func isKnown(_ word: some StringProtocol) -> Bool {
    vocabulary.contains(word) || Self.partyWords.contains(word.lowercased()) || lexicon.isWord(String(word))
  }

  /// `fremskrittspartiet`, `folkeparti`.
  private static let partyWords = Set(
    Party.spellings.flatMap { $0.text.split(separator: " ").filter { $0.utf8.count > 3 }.map(String.init) })
}
