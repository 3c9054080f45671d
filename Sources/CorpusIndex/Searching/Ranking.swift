// SPDX-License-Identifier: GPL-3.0-or-later

/// How much each kind of match counts, against a word with its compounds at about one.
///
/// Judged queries rank the same within a hundredth for half or twice of most of these, so each is set by its reason:
/// of passages that are alike but for the word, the typed form comes before an inflection, and that before a compound.
struct Ranking: Sendable, Equatable {
  /// The word or a compound that holds it, weighed as one term: what is rare is decided by both together.
  var wordOrPart = 0.85
  /// The word itself on top of that.
  var word = 0.15
  /// The very form that was typed, on top of that; not more, since a form is rare by chance.
  var form = 0.15
  /// The pieces of a compound that was typed, in a passage without the compound: they mean the same when they stand
  /// together, and something else when they do not.
  var compoundParts = 0.7
  /// Two words of the query written as one: what they mean together, where apart they may stand by chance.
  var joined = 0.8
  /// Every word of the query in one passage.
  var allWords = 0.3
  /// Every word of the query in a row; more would set a chance neighbourhood above the words' own weight.
  var wordsInRow = 0.2
  /// A word of the heading.
  var heading = 0.3
  /// Words too common to choose passages by, where other words do.
  var stopWord = 0.15

  /// How many times more a passage weighs that a person wants earlier: enough to pass one that is a little better.
  var boost = 1.5
  /// What is left of that for each year of age, where newer passages are wanted: half after five years.
  var yearlyDecay = 0.87
  /// BM25's k1 and b, below what suits whole documents: a passage is one thought, in which a word said twice, or few
  /// words around it, mean little.
  var saturation = 0.7
  var lengthNormalization = 0.3

  static let standard = Ranking()
  /// A beginning that stands for more words takes the commonest.
  static let mostWordsOfPrefix = 2000
  /// Inflections of one word in a phrase.
  static let mostFormsInPhrase = 80
}

extension XapianMatchPlan {
  init(_ ranking: Ranking) {
    self.init()
    weighting = .bm25(BM25(k1: ranking.saturation, b: ranking.lengthNormalization))
  }
}
