// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the words of many texts one after the other, and gives every word the same number wherever it stands.
///
/// What a caller knows of a word it may keep in a list by number. A word that was seen before costs no allocation and
/// no look into the analyser. For one thread; several readers may share one analyser.
package struct WordReader: Sendable {
  private let analyser: Analyser
  private(set) var tokenizer: Tokenizer

  package init(analyser: Analyser) { self.init(analyser: analyser, tokenizer: Tokenizer(expecting: 4096)) }

  init(analyser: Analyser, tokenizer: Tokenizer) { (self.analyser, self.tokenizer) = (analyser, tokenizer) }

  /// How many different words were seen; their numbers go from 0.
  package var wordCount: Int { tokenizer.words.count }

  /// The normalised form of a word, as `Token.form` is.
  package func form(of word: Int) -> String { tokenizer.words.form(of: word) }

  /// Reads a text in place of the one before.
  package mutating func read(_ text: String) { tokenize(text) }

  /// How many words the text has; their positions go from 1, and their indices from 0.
  package var length: Int { tokenizer.places.count }

  /// The number of the word at an index.
  package func word(at index: Int) -> Int { tokenizer.places[index].word }

  /// UTF-8 offsets of the word at an index.
  package func range(at index: Int) -> Range<Int> { tokenizer.places[index].range }

  /// UTF-8 offsets of all that the extra forms of the word at an index were made from.
  package func whole(at index: Int) -> Range<Int> { tokenizer.places[index].whole }

  /// How many extra forms the text has, which are `Token.extra` of its words.
  package var extraLength: Int { tokenizer.extras.count }

  /// The number of an extra form; they come in no order.
  package func extraWord(at index: Int) -> Int { tokenizer.extras[index].word }

  /// The index of the word that carries an extra form.
  package func place(ofExtra index: Int) -> Int { tokenizer.extras[index].place }

  mutating func tokens(in text: String) -> [Token] {
    tokenize(text)
    let words = tokenizer.words
    var tokens: [Token] = []
    tokens.reserveCapacity(tokenizer.places.count)
    for place in tokenizer.places {
      let form = words.form(of: place.word)
      tokens.append(Token(form: form, range: place.range, position: tokens.count + 1, whole: place.whole))
    }
    for extra in tokenizer.extras { tokens[extra.place].extra.append(words.form(of: extra.word)) }
    return tokens
  }

  private mutating func tokenize(_ text: String) {
    var text = text
    text.withUTF8 { tokenizer.run($0) }
    guard !tokenizer.suspended.isEmpty else { return }
    let suspended = Set(tokenizer.suspended)
    for index in tokenizer.suspended { completeSuspended(index, suspended) }
  }

  /// Gives `helse` in `helse- og omsorgstjenester` the form `helsetjenester`, also in a row (`a-, b- og c-ord`).
  private mutating func completeSuspended(_ index: Int, _ suspended: Set<Int>) {
    let count = tokenizer.places.count
    var full = index + 1
    while full < count, full <= index + 8, suspended.contains(full) || Self.conjunctions.contains(form(at: full)) {
      full += 1
    }
    guard full > index + 1, full < count, full <= index + 8, let head = head(of: full) else { return }
    let word = tokenizer.words.number(of: form(at: index) + head)
    tokenizer.extras.append(Tokenizer.Extra(place: index, word: word))
    let end = tokenizer.places[full].range.upperBound
    tokenizer.places[index].whole = tokenizer.places[index].range.lowerBound..<end
  }

  private static let conjunctions: Set<String> = ["og", "eller", "samt", "men", "til"]

  /// What follows the first part of a compound, whether it is written with a hyphen or as one word.
  private func head(of index: Int) -> String? {
    let place = tokenizer.places[index]
    if place.whole != place.range {
      guard index + 1 < tokenizer.places.count, tokenizer.places[index + 1].whole == place.whole else { return nil }
      return form(at: index + 1)
    }
    let parts = analyser.analysis(of: form(at: index)).parts
    return parts.isEmpty ? nil : parts.dropFirst().map(\.text).joined()
  }

  private func form(at index: Int) -> String { form(of: tokenizer.places[index].word) }
}
