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
  /// The nearest words that were looked for, since one search may ask several times and the next again.
  private(set) var corrections: [String: String?] = [:]
  private static let mostCorrections = 10_000

  /// Throws `index-missing`, `index-outdated` or `index-corrupt`.
  init(path: String, analyser: Analyser) throws(SaksgangError) {
    (self.path, self.analyser) = (path, analyser)
    let difference: String?
    markReader = MarkReader(analyser: analyser)
    do throws(XapianFailure) {
      database = try XapianDatabase(path: path)
      difference = try IndexState(of: database).difference(from: analyser)
      documentCount = try database.statistics().documents
      vocabulary = try Self.vocabulary(of: database)
    } catch {
      throw IndexProblem.error(error, path: path)
    }
    if let difference { throw IndexProblem.outdated(path, difference) }
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

  func synonyms(_ key: String) throws(SaksgangError) -> [String] {
    try guarded { database throws(XapianFailure) in try database.synonyms(of: key) }
  }

  /// Runs a read, and says what went wrong in terms of the index.
  func guarded<Result>(
    _ body: (borrowing XapianDatabase) throws(XapianFailure) -> Result
  ) throws(SaksgangError) -> Result {
    do throws(XapianFailure) { return try body(database) } catch { throw IndexProblem.error(error, path: path) }
  }
}

/// What is wrong with an index, in one sentence with what to do.
enum IndexProblem {
  /// - Parameter difference: which version of what it was made by, after «was made».
  static func outdated(_ path: String, _ difference: String) -> SaksgangError {
    SaksgangError(
      id: "index-outdated", message: "cannot search: the index at \(path) was made \(difference)",
      hint: "make it again with `saksgang index --rebuild --index \(path)`")
  }

  static func error(_ failure: XapianFailure, path: String) -> SaksgangError {
    switch failure.code {
    case .notFound, .cannotOpen:
      SaksgangError(
        id: "index-missing", message: "cannot search: there is no index at \(path)",
        hint: "make it with `saksgang index --index \(path)`")
    case .version:
      outdated(path, "by another version of Xapian (\(failure.message))")
    case .corrupt, .io:
      SaksgangError(
        id: "index-corrupt", message: "cannot search: the index at \(path) is damaged (\(failure.message))",
        hint: "make it again with `saksgang index --rebuild --index \(path)`")
    case .modified, .locked:
      SaksgangError(
        id: "index-locked", message: "cannot search: the index at \(path) is being written",
        hint: "search again when that is done")
    default:
      SaksgangError(
        id: "search-failed", message: "cannot search the index at \(path): \(failure.message)",
        hint: "search for less, or make the index again with `saksgang index --rebuild --index \(path)`")
    }
  }
}
