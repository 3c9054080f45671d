// SPDX-License-Identifier: GPL-3.0-or-later

package import StortingModel

/// What a query asks for, as a tree.
package indirect enum QueryNode: Sendable, Equatable {
  /// A word, or several that are written together: `e-helse`. Matches its inflections, and compounds that hold it.
  case word(String)
  /// Only this form of the word.
  case exactWord(String)
  /// Words that begin so: `helse*`.
  case prefix(String)
  /// Words like `*skatt`, `hel*ring` or `*skatt*`, where `*` is any letters.
  case wildcard(String)
  /// Words in a row, in any inflection.
  case phrase(String)
  /// Words in a row, exactly so: `"…"!`.
  case exactPhrase(String)
  /// Words, phrases and beginnings with at most so many words from one to the next, in any order.
  case near([QueryNode], distance: Int)
  /// A formal reference: passages that refer to the document, and the document itself.
  case citation(DocumentCitation, text: String)
  /// Passages where a field has any of the values.
  case filter(QueryField, [FieldValue])
  case not(QueryNode)
  /// Words beside each other: any of them selects, more of them rank higher; phrases, filters and `-` decide.
  case sequence([QueryNode])
  /// AND: every one.
  case all([QueryNode])
  /// OR: at least one.
  case any([QueryNode])

  /// The query in its canonical form, which reads back as the same tree.
  package var written: String { written(inside: .any) }

  private enum Binding: Int {
    case any, all, sequence, single
  }

  private func written(inside outer: Binding) -> String {
    switch self {
    case .word(let text): text
    case .exactWord(let text), .exactPhrase(let text): "\"\(text)\"!"
    case .prefix(let text): "\(text)*"
    case .wildcard(let pattern): pattern
    case .phrase(let text): "\"\(text)\""
    case .near(let parts, let distance):
      parts.map { $0.written(inside: .single) }.joined(separator: " NEAR/\(distance) ")
    case .citation(_, let text): text
    case .filter(let field, let values): Self.written(field, values)
    case .not(let node): "NOT " + node.written(inside: .single)
    case .sequence(let parts): Self.joined(parts, by: " ", .sequence, inside: outer)
    case .all(let parts): Self.joined(parts, by: " AND ", .all, inside: outer)
    case .any(let parts): Self.joined(parts, by: " OR ", .any, inside: outer)
    }
  }

  private static func joined(
    _ parts: [QueryNode], by separator: String, _ own: Binding, inside outer: Binding
  ) -> String {
    let inner = Binding(rawValue: own.rawValue + 1) ?? .single
    var texts = parts.map { $0.written(inside: inner) }
    if own == .sequence {
      for index in parts.indices.dropFirst() where parts[index - 1].joins(parts[index]) {
        texts[index] = "(\(parts[index].written))"
      }
      keepReferencesApart(&texts, of: parts)
    }
    let text = texts.joined(separator: separator)
    return outer.rawValue > own.rawValue ? "(\(text))" : text
  }

  /// Words beside each other may look like a reference that nobody typed: then each stands in brackets.
  private static func keepReferencesApart(_ texts: inout [String], of parts: [QueryNode]) {
    let found = mentions(in: texts.joined(separator: " "))
    let wanted = texts.flatMap(mentions)
    guard found != wanted else { return }
    for (index, part) in parts.enumerated() where part.canStandInBrackets { texts[index] = "(\(part.written))" }
  }

  private static func mentions(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return DocumentCitation.mentions(in: text, as: .query).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// What stands in brackets already, among words beside each other, needs no others.
  private var canStandInBrackets: Bool {
    switch self {
    case .sequence, .all, .any: false
    default: true
    }
  }

  /// Two numbers beside each other could be read as one, `100 000`, a number after `kap` as a chapter, and a unit after
  /// an amount as its own.
  private func joins(_ next: QueryNode) -> Bool {
    if case .near(let parts, _) = next { return parts.first.map(joins) ?? false }
    guard case .word(let after) = next else { return false }
    switch self {
    case .not(let inner): return inner.joins(next)
    case .near(let parts, _): return parts.last?.joins(next) ?? false
    case .filter(.amount, _): return AmountRange.goesOn(with: String(after.prefix { $0 != " " }))
    case .word(let text):
      guard after.first?.isNumber ?? false else { return false }
      return text.last?.isNumber ?? false
        || QueryLexer.chapterWords.contains(text)
          && 3...4 ~= after.prefix(while: { $0.isNumber }).count
    default: return false
    }
  }

  private static func written(_ field: QueryField, _ values: [FieldValue]) -> String {
    let texts = values.map { QueryField.quoted($0.written) }
    return "\(field.keyword):" + (texts.count == 1 ? texts[0] : "(\(texts.joined(separator: " ")))")
  }
}

/// A query as read: the tree, and what could not be read as it stands.
package struct ParsedQuery: Sendable, Equatable {
  package let text: String
  /// `nil` for a query without a word or filter.
  package let node: QueryNode?
  /// In the order of the text.
  package let notes: [QueryNote]

  /// The canonical form, empty where there is nothing to ask for.
  package var written: String { node?.written ?? "" }
}

/// One thing in a query that was read otherwise than a strict reader would.
package struct QueryNote: Sendable, Equatable {
  /// Offsets in characters.
  package let range: Range<Int>
  package let message: String
  /// What to write instead.
  package let hint: String
  /// A strict reader stops here; otherwise the note is only for information.
  package let isError: Bool

  /// The query with a caret under the place, and the message.
  package func error(in query: String) -> SaksgangError {
    let characters = Array(query).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let start = min(range.lowerBound, characters.count)
    let from = max(0, start - 40)
    let line = String(characters[from..<min(characters.count, start + 40)])
    let length = max(1, min(range.upperBound, characters.count, start + 40) - start)
    let caret = String(repeating: " ", count: start - from) + "^" + String(repeating: "~", count: length - 1)
    return SaksgangError(
      id: "query-unreadable", message: "cannot read the query: \(message)\n  \(line)\n  \(caret)", hint: hint)
  }
}
