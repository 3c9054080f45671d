// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// How long and how wide a query may be; a larger one is refused.
package struct QueryLimits: Sendable, Equatable {
  /// In characters.
  package var characters: Int
  /// Words, phrases and fields.
  package var parts: Int
  /// Words, those of phrases and the values of fields among them.
  package var words: Int
  /// Words with a `*`, each of which may stand for thousands.
  package var wildcards: Int

  /// For somebody at their own machine.
  package static let usual = QueryLimits(characters: 20_000, parts: 400, words: 4000, wildcards: 400)
  /// For whoever may ask a server, where the next one is waiting.
  package static let served = QueryLimits(characters: 1000, parts: 100, words: 100, wildcards: 8)

  /// Throws `query-too-long` or `query-too-wide`.
  func check(_ node: QueryNode) throws(SaksgangError) {
    let size = node.size
    guard size.words <= words else { throw tooLong }
    guard size.wildcards <= wildcards else {
      throw SaksgangError(
        id: "query-too-wide", message: "cannot read the query: it has over \(wildcards) words with a *",
        hint: "write some of them whole")
    }
  }

  var tooLong: SaksgangError {
    SaksgangError(
      id: "query-too-long",
      message: "cannot read the query: it has over \(min(parts, words)) words or \(characters) characters",
      hint: "search for a part of it")
  }
}

extension QueryNode {
  /// What the tree asks for, counted.
  fileprivate var size: (words: Int, wildcards: Int) {
    switch self {
    case .word, .exactWord, .citation: (1, 0)
    case .prefix, .wildcard: (1, 1)
    case .phrase(let text), .exactPhrase(let text):
      text.split(separator: " ").reduce(into: (words: 0, wildcards: 0)) { size, word in
        size = (size.words + 1, size.wildcards + (word.contains("*") ? 1 : 0))
      }
    case .filter(_, let values): (values.count, 0)
    case .not(let node): node.size
    case .near(let parts, _), .sequence(let parts), .all(let parts), .any(let parts):
      parts.reduce(into: (words: 0, wildcards: 0)) { size, part in
        let own = part.size
        size = (size.words + own.words, size.wildcards + own.wildcards)
      }
    }
  }
}
