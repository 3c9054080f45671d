// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns Norwegian text into the words that are indexed, searched, marked and shown: one analyser for all of them.
package struct Analyser: Sendable {
  package init() {}

  /// The words of a text in order, with where each stands.
  package func tokens(in text: String) -> [Token] { [] }

  /// What is known of one word, in any letter case.
  package func analysis(of word: String) -> WordAnalysis { WordAnalysis(form: word, stem: word, parts: [], also: []) }
}

/// One word of a text.
package struct Token: Sendable, Equatable {
  /// NFC, lower case, without soft hyphens, thousands joined: the form that terms are made from.
  package var form: String
  /// UTF-8 offsets in the text that was analysed.
  package var range: Range<Int>
  /// 1 for the first word; a sentence end leaves no gap.
  package var position: Int

  package init(form: String, range: Range<Int>, position: Int) {
    (self.form, self.range, self.position) = (form, range, position)
  }
}

/// What the analyser makes of one word.
package struct WordAnalysis: Sendable, Equatable {
  package var form: String
  package var stem: String
  /// The parts of a compound from left to right; they join to the form. Empty where the word is no compound.
  package var parts: [Part]
  /// Forms of the same word in the other written standard.
  package var also: [String]

  package init(form: String, stem: String, parts: [Part], also: [String]) {
    (self.form, self.stem, self.parts, self.also) = (form, stem, parts, also)
  }

  package struct Part: Sendable, Equatable {
    /// As it stands in the word, with a linking letter: `nærings`.
    package var text: String
    package var stem: String

    package init(text: String, stem: String) { (self.text, self.stem) = (text, stem) }
  }
}
