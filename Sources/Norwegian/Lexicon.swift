// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the language has a word, told from the tables by which compounds are split.
package struct Lexicon: Sendable {
  private let knowledge = LearntCompounds()

  /// The tables lie in the program, so a lexicon costs nothing to make.
  package init() {}

  /// Whether a form, in any letter case, is a word by itself; small words and most compounds are not listed.
  package func isWord(_ form: String) -> Bool {
    let stem = Stemmer.stem(Letters.normalised(form))
    // An m is doubled before an ending: `dommen`.
    return isStem(stem) || stem.hasSuffix("mm") && isStem(String(stem.dropLast()))
  }

  private func isStem(_ stem: String) -> Bool {
    knowledge.isWholeWord(stem) || knowledge.headCount(of: stem) != nil
  }

  /// Whether a form, with its linking letter, stands first in compounds: `helse`, `omsorgs`.
  package func isModifier(_ form: String) -> Bool {
    (knowledge.modifierCount(of: Letters.normalised(form)) ?? 0) >= 3
  }
}
