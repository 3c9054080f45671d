// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// An index that is open for reading; used by one thread at a time.
final class OpenIndex {
  let database: XapianDatabase
  let analyser: Analyser
  /// Reads the texts of hits for what to mark in them.
  let markReader: MarkReader
  let path: String
  let documentCount: Int
  let vocabulary: QueryVocabulary
  /// Shards that did not answer when it was opened.
  var missing: [MissingShard] = []
  /// The nearest words that were looked for, since one search may ask several times and the next again.
  private(set) var corrections: [String: String?] = [:]
  private static let mostCorrections = 10_000
  /// Whether the search that is under way has had its time.
  var isOver: (() -> Bool)?

  /// - Parameter path: where the index is, for messages.
  init(_ database: consuming XapianDatabase, path: String, analyser: Analyser) throws(XapianFailure) {
    (self.path, self.analyser) = (path, analyser)
    markReader = MarkReader(analyser: analyser)
    documentCount = try database.statistics().documents
    vocabulary = try Self.vocabulary(of: database)
    self.database = database
  }

  /// Parties and committees that the corpus has, beside those that are always known.
  private static func vocabulary(of database: borrowing XapianDatabase) throws(XapianFailure) -> QueryVocabulary {
    var vocabulary = QueryVocabulary()
    let parties = try database.terms(prefix: Schema.Prefix.party)
    let known = Set(vocabulary.parties.map { $0.lowercased() })
    vocabulary.parties += parties.map { String($0.term.dropFirst(Schema.Prefix.party.count)) }
      .filter { !known.contains($0) }
    vocabulary.committees = try database.terms(prefix: Schema.Prefix.committee)
      .map { String($0.term.dropFirst(Schema.Prefix.committee.count)) }
    return vocabulary
  }

  func remember(_ nearest: String?, nearestTo form: String) {
    if corrections.count >= Self.mostCorrections { corrections.removeAll(keepingCapacity: true) }
    corrections.updateValue(nearest, forKey: form)
  }

  func frequency(_ term: String) throws(SaksgangError) -> Int {
    try guarded { database throws(XapianFailure) in try database.frequency(of: term) }
  }

  /// Tells that the frequencies of these terms will be asked for.
  func prepare(_ terms: [String]) throws(SaksgangError) {
    try guarded { database throws(XapianFailure) in try database.prepare(terms) }
  }

  func synonyms(_ key: String) throws(SaksgangError) -> [String] {
    try guarded { database throws(XapianFailure) in try database.synonyms(of: key) }
  }

  /// Runs a read, and says what went wrong in terms of the index; throws `search-too-slow` where there is no more time.
  func guarded<Result>(
    _ body: (borrowing XapianDatabase) throws(XapianFailure) -> Result
  ) throws(SaksgangError) -> Result {
    if let isOver, isOver() { throw IndexProblem.tooSlow }
    do throws(XapianFailure) { return try body(database) } catch { throw IndexProblem.error(error, path: path) }
  }
}
