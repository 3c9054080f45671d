// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
package import StortingModel

/// Holds an index against the corpus, both ways: what the corpus has must be there as it is, and nothing else.
package struct IndexVerification {
  private let path: String
  private var findings: [Finding] = []

  /// What is wrong, by document; empty where the index is that of the corpus and whole.
  ///
  /// Throws `index-missing`, `index-outdated` and `index-corrupt` where it cannot be looked at.
  package static func findings(indexAt path: String, corpus: Corpus) throws(SaksgangError) -> [Finding] {
    let index = try OpenIndex(path: path, analyser: Analyser())
    var verification = IndexVerification(path: path)
    do throws(XapianFailure) {
      let (errors, report) = try XapianFiles.damage(in: path)
      if errors > 0 { verification.add("index-damaged", "\(errors) errors in its tables: \(report)") }
      try verification.compare(index.database, with: corpus)
    } catch {
      throw IndexProblem.error(error, path: path)
    }
    return verification.findings.sorted()
  }

  private init(path: String) { self.path = path }

  private mutating func add(_ id: String, _ message: String) {
    findings.append(
      Finding(
        path: path, severity: .error, id: id, message: message,
        hint: "make the index again with `saksgang index --rebuild --index \(path)`"))
  }

  private mutating func compare(
    _ database: borrowing XapianDatabase, with corpus: Corpus
  ) throws(XapianFailure) {
    guard let table = try IndexedDocuments(of: database) else {
      return add("index-table", "the table of its documents cannot be read")
    }
    let rows = Dictionary(table.rows.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(corpus.documents.map(\.id))
    for row in table.rows where !ids.contains(row.id) {
      add("index-document-extra", "\(row.id) is in the index and not in the corpus")
    }
    for document in corpus.documents {
      guard let row = rows[document.id] else {
        add("index-document-missing", "\(document.id) is in the corpus and not in the index")
        continue
      }
      try compare(row, with: document, in: database)
    }
    try compareIDs(of: table, in: database)
  }

  private mutating func compare(
    _ row: IndexedDocuments.Row, with document: Document, in database: borrowing XapianDatabase
  ) throws(XapianFailure) {
    let records = IndexRecord.all(of: document)
    guard records.count == Int(row.count), CorpusFingerprint.of(records) == row.records else {
      return add("index-document-outdated", "\(document.id) is not in the index as it is in the corpus")
    }
    for (passage, record) in zip(row.passages, records) {
      let stored = try? database.data(of: passage)
      let terms = Set(((try? database.terms(of: passage)) ?? []).map(\.term))
      let isThere = record.filters.allSatisfy(terms.contains)
      if stored != Array(record.passage.stored.utf8) || !isThere {
        add("index-passage-wrong", "\(record.passage.id) is not in the index as it is in the corpus")
      }
    }
  }

  /// No passage is outside the documents, and none of theirs is missing.
  private mutating func compareIDs(
    of table: IndexedDocuments, in database: borrowing XapianDatabase
  ) throws(XapianFailure) {
    let present = try database.documentLengths().ids
    let expected = table.rows.flatMap { Array($0.passages) }.sorted()
    guard present != expected else { return }
    add("index-passages", "it has \(present.count) passages, and its documents have \(expected.count)")
  }
}
