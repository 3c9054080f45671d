// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// What is searched for in place of one typed word: its spelling in the index, and its twin in the other standard.
struct WordExpansion: Equatable {
  /// As typed, in lower case.
  var typed: String
  /// Words searched for: the typed one, or those it was taken for.
  var words: [WordTerms]
  /// Words of the other written standard that the index knows.
  var also: [WordTerms]
  var basis: Basis
  /// The commonest of `words` where it is not the typed one.
  var corrected: String?
  /// For each compound among `words` and `also` the stems of its pieces.
  var pieces: [[String]] = []

  enum Basis: String, Equatable {
    /// The index has the word, its stem or all its parts.
    case known
    /// The index has the word in the other written standard only.
    case otherStandard
    /// The same letters but for æ, ø, å and accents.
    case folded
    /// The nearest word.
    case spelling
    /// Nothing like it is in the index.
    case unknown
  }

  var stems: [String] { Self.unique((words + also).map { $0.stem }) }

  static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension OpenIndex {
  /// What to search for in place of a word; a name is never taken for its nearest word.
  func expansion(of form: String, isName: Bool = false) throws(SaksgangError) -> WordExpansion {
    let typed = WordTerms(form, by: analyser)
    var own = try expansion(typed.form, [typed], .known)
    if try frequency(typed.form) > 0 { return own }
    if !own.also.isEmpty {
      own.basis = .otherStandard
      return own
    }
    // A word typed with its own letters is not taken for another where its stem is known; one typed without them is,
    // since another word's stem may look the same.
    let hasOwnLetters = !typed.form.utf8.allSatisfy { $0 < 0x80 }
    if hasOwnLetters, try isStemKnown(typed) { return own }
    let folded = try folded(typed)
    if !folded.isEmpty {
      let own = try isStemKnown(typed) ? [typed] : []
      return try expansion(typed.form, own + folded, .folded, corrected: try commonest(folded))
    }
    if try isFound(typed) { return own }
    if !isName, let nearest = try WordCorrection(index: self).nearest(to: typed.form) {
      return try expansion(typed.form, [WordTerms(nearest, by: analyser)], .spelling, corrected: nearest)
    }
    own.basis = .unknown
    return own
  }

  private func expansion(
    _ typed: String, _ words: [WordTerms], _ basis: WordExpansion.Basis, corrected: String? = nil
  ) throws(SaksgangError) -> WordExpansion {
    var also: [WordTerms] = []
    let stems = Set(words.map { $0.stem })
    for form in WordExpansion.unique(words.flatMap({ $0.also })) {
      let terms = WordTerms(form, by: analyser)
      guard !stems.contains(terms.stem), !also.contains(where: { $0.stem == terms.stem }) else { continue }
      if try isStemKnown(terms) { also.append(terms) }
    }
    var compounds: [[String]] = []
    for word in words + also where !word.parts.isEmpty { compounds.append(try pieces(of: word)) }
    return WordExpansion(
      typed: typed, words: words, also: also, basis: basis, corrected: corrected, pieces: compounds)
  }

  private func isStemKnown(_ terms: WordTerms) throws(SaksgangError) -> Bool { try occurrences(of: terms.stem) > 0 }

  /// In about how many passages a stem is: those with it as a word, and those with it as a part of one.
  func occurrences(of stem: String) throws(SaksgangError) -> Int {
    try frequency(Schema.Prefix.stem + stem) + frequency(Schema.Prefix.part + stem)
  }

  /// Words of the index that two words make when written together, with a linking letter or without.
  func compounds(of first: String, and second: String) throws(SaksgangError) -> [WordTerms] {
    guard first.count >= 3, second.count >= 3, (first + second).allSatisfy({ $0.isLetter }) else { return [] }
    var found: [WordTerms] = []
    for link in ["", "s", "e"] {
      let word = WordTerms(first + link + second, by: analyser)
      guard !found.contains(where: { $0.stem == word.stem }) else { continue }
      if try isStemKnown(word) { found.append(word) }
    }
    return found
  }

  /// Whether some passage has the stem, in its heading at least, or all parts of the compound.
  private func isFound(_ terms: WordTerms) throws(SaksgangError) -> Bool {
    if try isStemKnown(terms) { return true }
    if try frequency(Schema.Prefix.heading + terms.stem) > 0 { return true }
    guard !terms.parts.isEmpty, try isKnown(terms) else { return false }
    return try count(.and(terms.parts.map { QueryCompiler.anywhere([$0.stem]) })) > 0
  }

  private func isKnown(_ terms: WordTerms) throws(SaksgangError) -> Bool {
    if try isStemKnown(terms) { return true }
    guard !terms.parts.isEmpty else { return false }
    for part in terms.parts where try occurrences(of: part.stem) == 0 { return false }
    return true
  }

  /// Words spelt like this one but for æ, ø, å, one for each stem; by the stem only where that is unknown too.
  private func folded(_ typed: WordTerms) throws(SaksgangError) -> [WordTerms] {
    var words = try synonyms(Schema.SynonymKey.folded + Letters.foldedKey(of: typed.form))
    let isKnown = try isKnown(typed)
    if words.isEmpty, !isKnown {
      words = try synonyms(Schema.SynonymKey.folded + Letters.foldedKey(of: typed.stem))
    }
    var found: [WordTerms] = []
    for word in words where word != typed.form {
      let terms = WordTerms(word, by: analyser)
      if !found.contains(where: { $0.stem == terms.stem }) { found.append(terms) }
    }
    return found
  }

  private func commonest(_ words: [WordTerms]) throws(SaksgangError) -> String? {
    var best: (form: String, count: Int)?
    for word in words {
      let count = try occurrences(of: word.stem)
      if count > (best?.count ?? -1) { best = (word.form, count) }
    }
    return best?.form
  }

  /// Whether two forms have a stem in common, in either written standard.
  func isSameWord(_ left: String, _ right: String) -> Bool {
    let (left, right) = (WordTerms(left, by: analyser), WordTerms(right, by: analyser))
    return left.stem == right.stem || left.also.contains(right.form) || right.also.contains(left.form)
  }

  /// Whether a word of a query is this form.
  func isForm(_ word: String, _ form: String) -> Bool {
    (analyser.tokens(in: word).first?.indexForm ?? word) == form
  }

  /// What `isPartKnown` looks up.
  func termsOfPart(_ text: String) -> [String] {
    let word = WordTerms(text, by: analyser)
    return ([word.stem] + word.parts.map { $0.stem }).flatMap { [Schema.Prefix.stem + $0, Schema.Prefix.part + $0] }
  }

  /// Whether a piece of a compound is a word, a part, or a row of them.
  func isPartKnown(_ text: String) throws(SaksgangError) -> Bool { try isKnown(WordTerms(text, by: analyser)) }

  /// Passages with any of these stems, as words or parts.
  func count(_ expansion: WordExpansion) throws(SaksgangError) -> Int { try count(stems: expansion.stems) }

  func count(stems: [String]) throws(SaksgangError) -> Int { try count(QueryCompiler.anywhere(stems)) }

  /// How many passages a query finds.
  func count(_ query: XapianQuery) throws(SaksgangError) -> Int { try counted(query).count.estimated }

  /// What a query finds, counted by the values in some slots, without hits and weights.
  func counted(_ query: XapianQuery, by slots: [UInt32] = []) throws(SaksgangError) -> XapianMatch {
    var plan = XapianMatchPlan()
    plan.limit = 0
    plan.weighting = .none
    plan.facetSlots = slots
    return try guarded { database throws(XapianFailure) in try database.ranked(query, plan) }
  }

  /// Every inflection in the index of the words searched for.
  func forms(of expansion: WordExpansion) throws(SaksgangError) -> [String] {
    var forms = expansion.words.map { $0.form }
    for stem in expansion.stems { forms += try synonyms(Schema.SynonymKey.forms + stem) }
    return Array(WordExpansion.unique(forms).prefix(Ranking.mostFormsInPhrase))
  }
}
