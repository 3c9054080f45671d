// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the words of many texts one after the other, and gives every word the same number wherever it stands.
///
/// What a caller knows of a word it may keep in a list by number. A word that was seen before costs no allocation and
/// no look into the analyser. For one thread; several readers may share one analyser.
package struct WordReader: Sendable {
  private let analyser: Analyser
  private var tokenizer = Tokenizer(WordNumbers(expecting: 4096))

  package init(analyser: Analyser) { self.analyser = analyser }

  /// How many different words were seen; their numbers go from 0.
  package var wordCount: Int { tokenizer.words.count }

  /// The normalised form of a word, as `Token.form` is.
  package func form(of word: Int) -> String { tokenizer.words.form(of: word) }

  /// Reads a text in place of the one before.
  package mutating func read(_ text: String) { tokenizer.read(text, by: analyser) }

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
}
