// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns Norwegian text into the words that are indexed, searched, marked and shown: one analyser for all of them.
///
/// Copies share one memory of words, so keep one analyser for the whole work; it may be used from several threads.
package struct Analyser: Sendable {
  private let memory = WordMemory()

  package init() {}

  /// The words of a text in order, with where each stands.
  package func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes)
      tokenizer.run()
      var tokens = tokenizer.tokens
      for index in tokenizer.suspended { completeSuspended(index, in: &tokens) }
      return tokens
    }
  }

  /// What is known of one word, in any letter case.
  package func analysis(of word: String) -> WordAnalysis {
    memory.analysis(of: word) { Self.analyse(Letters.normalised(word)) }
  }

  private static let splitter = CompoundSplitter(knowledge: LearntCompounds())

  private static func analyse(_ form: String) -> WordAnalysis {
    let parts = splitter.parts(of: form)
    return WordAnalysis(
      form: form, stem: Stemmer.stem(form), parts: parts.count < 2 ? [] : analysed(parts), also: [])
  }

  private static func analysed(_ parts: [String]) -> [WordAnalysis.Part] {
    parts.enumerated().map { index, text in
      let stem = index == parts.count - 1 ? Stemmer.stem(text) : splitter.stem(ofModifier: text)
      return WordAnalysis.Part(text: text, stem: stem)
    }
  }

  /// Gives `helse-` in `helse- og omsorgstjenester` the form `helsetjenester`.
  private func completeSuspended(_ index: Int, in tokens: inout [Token]) {
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
