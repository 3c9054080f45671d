// SPDX-License-Identifier: GPL-3.0-or-later

/// The size of a database.
struct XapianStatistics: Hashable, Sendable {
  var documents: Int
  /// The highest id ever used, 0 for none.
  var lastDocument: UInt32
  /// The sum of the within-document frequencies of a document, on average.
  var averageLength: Double
  var hasPositions: Bool
}

/// A term with a number: of documents, or of times in one document.
struct XapianTermCount: Hashable, Sendable {
  var term: String
  var count: Int
}
