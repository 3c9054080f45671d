// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Passages like a passage or a document, with why.
package struct RelatedPassages: Sendable, Equatable {
  /// What was asked for.
  package var id: String
  /// The passage itself, or the first of the document.
  package var passage: IndexedPassage
  /// Those with the same text first, then the likest.
  package var hits: [Hit]

  package struct Hit: Sendable, Equatable {
    package var passage: IndexedPassage
    package var score: Double
    /// The words that both have, those that say most first.
    package var words: [String]
    /// It says the same, word for word.
    package var isSameText: Bool
    /// Ids of others that say the same as this one.
    package var sameText: [String] = []
  }

  /// One object, `saksgang.related/1`.
  package var json: String {
    let hits = hits.enumerated().map { place, hit in
      JSONText.object([
        ("rank", .number(place + 1)), ("score", .decimal(hit.score)), ("id", .string(hit.passage.id)),
        ("document", .string(hit.passage.document)), ("kind", .string(hit.passage.kind)),
        ("title", .string(hit.passage.title)), ("heading", .optional(hit.passage.heading)),
        ("parties", .array(hit.passage.parties.map { .string($0) })), ("date", .optional(hit.passage.date)),
        ("url", .string(hit.passage.url)), ("same", .bool(hit.isSameText)),
        ("words", .array(hit.words.map { .string($0) })), ("text", .string(hit.passage.whole)),
      ])
    }
    return JSONText.object([
      ("schema", .string("saksgang.related/1")), ("id", .string(id)), ("title", .string(passage.title)),
      ("hits", .array(hits)),
    ]).written + "\n"
  }
}

extension ResultListing {
  /// The passages that are like one, with the words that they share.
  package func text(of related: RelatedPassages) -> String {
    var lines = text.lines(of: "Like \(related.id): \(related.passage.title)", .bold) + [""]
    for (place, hit) in related.hits.enumerated() {
      let passage = hit.passage
      lines += text.lines(of: "\(place + 1). \(passage.title)", .bold)
      let facts = [passage.kind, passage.parties.joined(separator: ", "), passage.date ?? "", passage.heading ?? ""]
      lines += text.lines(of: facts.filter { !$0.isEmpty }.joined(separator: " · "), .dim, indent: 3)
      let window = SnippetWindow(Array(passage.text.utf8), []).range
      let start = String(decoding: Array(passage.text.utf8)[window], as: UTF8.self)
      lines += text.lines(of: start + (window.upperBound < passage.text.utf8.count ? " …" : ""), indent: 3)
      let why = hit.isSameText ? "same text" : "shared words: \(hit.words.prefix(8).joined(separator: ", "))"
      lines += text.lines(of: why, .mark, indent: 3)
      lines.append("   " + text.styled(ShownText.plain(passage.id), .dim))
      if !hit.sameText.isEmpty {
        lines += text.lines(of: "the same text: \(hit.sameText.joined(separator: ", "))", .dim, indent: 3)
      }
      lines.append("")
    }
    if related.hits.isEmpty { lines.append("nothing like it in the index") }
    return lines.map { $0 + "\n" }.joined()
  }
}
