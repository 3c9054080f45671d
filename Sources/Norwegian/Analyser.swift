// SPDX-License-Identifier: GPL-3.0-or-later

/// Turns Norwegian text into the words that are indexed, searched, marked and shown: one analyser for all of them.
///
/// Copies share one memory of words, so keep one analyser for the whole work; it may be used from several threads.
package struct Analyser: Sendable {
  private let memory = WordMemory()

  package init() {}

  /// The words of a text in order, with where each stands.
  ///
  /// To read many texts, a `WordReader` is faster.
  package func tokens(in text: String) -> [Token] {
    var tokenizer = Tokenizer(WordForms(expecting: text.utf8.count / 6))
    tokenizer.read(text, by: self)
    var tokens: [Token] = []
    tokens.reserveCapacity(tokenizer.places.count)
    for place in tokenizer.places {
      let form = tokenizer.words.form(of: place.word)
      tokens.append(Token(form: form, range: place.range, position: tokens.count + 1, whole: place.whole))
    }
    for extra in tokenizer.extras { tokens[extra.place].extra.append(tokenizer.words.form(of: extra.word)) }
    return tokens
  }

  /// What is known of one word, in any letter case.
  package func analysis(of word: String) -> WordAnalysis {
    memory.analysis(of: word) { Self.analyse(Letters.normalised(word)) }
  }

  /// The stem of one word, in any letter case, where nothing else of it is asked.
  package func stem(of word: String) -> String { Stemmer.stem(Letters.normalised(word)) }

  /// Whether a word carries no meaning of its own (`og`, `i`, `er`); for where it cannot hurt to leave it out.
  ///
  /// Never leave such words out of phrases or of a query that holds nothing else.
  package func isStopWord(_ word: String) -> Bool { StopWords.contains(Letters.normalised(word)) }

  private static let splitter = CompoundSplitter(knowledge: LearntCompounds())

  private static func analyse(_ form: String) -> WordAnalysis {
    let stem = Stemmer.stem(form)
    let texts = splitter.parts(of: form, stem: stem)
    let parts = texts.count < 2 ? [] : analysed(texts)
    return WordAnalysis(
      form: form, stem: stem, parts: parts, also: StandardPairs.counterparts(of: form, stem, parts: parts))
  }

  private static func analysed(_ parts: [String]) -> [WordAnalysis.Part] {
    parts.enumerated().map { index, text in
      let stem = index == parts.count - 1 ? Stemmer.stem(text) : splitter.stem(ofModifier: text)
      return WordAnalysis.Part(text: text, stem: stem)
    }
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

  /// The stems of every part and of every run of neighbouring parts, without the whole word, each once.
  ///
  /// These are what a compound is found by besides itself: `helse`, `næring`, `melding`, `helsenæring` and
  /// `næringsmelding` for `helsenæringsmelding`.
  package var partStems: [String] {
    var stems: [String] = []
    for first in parts.indices {
      for last in first..<parts.count where last - first + 1 < parts.count {
        let stem = stem(ofRun: parts[first...last])
        if stem != self.stem, !stems.contains(stem) { stems.append(stem) }
      }
    }
    return stems
  }

  private func stem(ofRun run: ArraySlice<Part>) -> String {
    guard let last = run.last else { return "" }
    let text = run.dropLast().map { $0.text }.joined() + (run.endIndex == parts.count ? last.text : last.base)
    return run.count == 1 ? last.stem : Stemmer.stem(text)
  }

  package struct Part: Sendable, Equatable {
    /// As it stands in the word, with a linking letter: `nærings`.
    package var text: String
    package var stem: String

    package init(text: String, stem: String) { (self.text, self.stem) = (text, stem) }

    /// The text without its linking s.
    var base: String { text.hasSuffix("s") && !stem.hasSuffix("s") ? String(text.dropLast()) : text }
  }
}
