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
  /// Every part of a compound that was typed.
  var compoundParts = 0.5
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

  static let standard = Ranking()
  /// A beginning that stands for more words takes the commonest.
  static let mostWordsOfPrefix = 2000
  /// Inflections of one word in a phrase.
  static let mostFormsInPhrase = 80
}

/// Words that stand in most passages, in bokmål and nynorsk.
enum StopWords {
  static func contains(_ form: String) -> Bool { all.contains(form) }

  private static let all: Set<String> = Set(
    """
    alle at av bare begge ble blei bli blir blitt både da de deg dei deira dem den denne der dere deres det dette di \
    din disse ditt du då eg ei ein eit eitt eller elles en enn er et ett etter for fordi fra frå før få ha had hadde \
    han hans har hva hvem hver hvilke hvilken hvis hvor hvordan ho hos hun i ikke ikkje ingen inn ja jeg kan korleis \
    kva kvar kven kunne man mange med meg meir mellom men mer min mitt mot mye må ned no noe noen noka noko nokon når \
    nå og også om opp oss over på same samt seg si sia sidan siden sin sine sitt sjøl skal skulle slik so som så \
    til um under upp ut uten utan var vart ved vere være vært vi vil ville vår å
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
