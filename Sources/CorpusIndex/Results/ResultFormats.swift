// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

extension SearchResults {
  /// One object, `saksgang.search/1`; what the contract does not name comes last, and only where there is any.
  package var json: String { jsonValue.written + "\n" }

  private var jsonValue: JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("schema", .string("saksgang.search/1")), ("query", .string(query)), ("parsed", .string(parsed)),
      ("total", .number(total)), ("offset", .number(offset)), ("corrected", .optional(corrected)),
      ("also", .array(also.map { .string($0) })),
      ("facets", .object((facets ?? []).map { ($0.name, .array($0.counts.map { $0.json })) })),
      ("hits", .array(hits.map { $0.json })),
    ]
    if !notes.isEmpty { members.append(("notes", .array(notes.map({ $0.json })))) }
    if let explanation { members.append(("explain", explanation.json)) }
    if let documents { members.append(("documents", documents.json)) }
    if !alternatives.isEmpty { members.append(("alternatives", .array(alternatives.map({ $0.json })))) }
    if !advice.isEmpty { members.append(("advice", .array(advice.map({ $0.json })))) }
    if !missing.isEmpty { members.append(("missing", .array(missing.map({ $0.json })))) }
    return .object(members)
  }

  /// One hit a line, each the object that `json` has.
  package var jsonLines: String { hits.map { $0.json.written + "\n" }.joined() }

  /// One id a line.
  package var ids: String { hits.map { $0.passage.id + "\n" }.joined() }
}

extension SearchResults.Facet.Count {
  fileprivate var json: JSONText { .object([("value", .string(value)), ("count", .number(count))]) }
}

extension SearchResults.Hit {
  fileprivate var json: JSONText {
    .object(
      [
        ("rank", .number(rank)), ("score", .decimal(score)), ("id", .string(passage.id)),
        ("document", .string(passage.document)), ("kind", .string(passage.kind)), ("title", .string(passage.title)),
        ("heading", .optional(passage.heading)), ("parties", .array(passage.parties.map { .string($0) })),
        ("date", .optional(passage.date)), ("url", .string(passage.url)), ("snippet", .string(snippet.html)),
        ("text", .string(passage.whole)),
      ] + (sameText.isEmpty ? [] : [("same", .array(sameText.map { .string($0) }))]))
  }
}

extension MissingShard {
  fileprivate var json: JSONText { .object([("name", .string(name)), ("sessions", .optional(sessions))]) }
}

extension QueryNote {
  fileprivate var json: JSONText {
    .object([
      ("start", .number(range.lowerBound)), ("end", .number(range.upperBound)), ("message", .string(message)),
      ("hint", .string(hint)),
    ])
  }
}

extension SearchResults.Explanation {
  fileprivate var json: JSONText {
    .object([
      ("words", .array(words.map { $0.json })),
      (
        "filters",
        .array(filters.map { .object([("filter", .string($0.written)), ("passages", .number($0.passages))]) })
      ),
      ("tree", .string(tree)),
    ])
  }
}

extension SearchResults.Explanation.Word {
  fileprivate var json: JSONText {
    let list = { (texts: [String]) in JSONText.array(texts.map { .string($0) }) }
    return .object([
      ("typed", .string(typed)), ("basis", .string(basis)), ("searched", list(searched)), ("stems", list(stems)),
      ("parts", list(parts)), ("also", list(also)), ("passages", .number(passages)),
      ("terms", .array(terms.map { $0.json })),
    ])
  }
}

extension SearchResults.Explanation.Term {
  fileprivate var json: JSONText {
    .object([
      ("term", .string(term)), ("source", .string(source)), ("weight", .decimal(weight)),
      ("passages", .number(passages)),
    ])
  }
}

extension SearchResults.Documents {
  fileprivate var json: JSONText {
    let groups = groups.map { group in
      JSONText.object([
        ("document", .string(group.document)), ("rank", .number(group.rank)), ("shown", .number(group.shown)),
        ("passages", .number(group.passages)), ("query", .string(group.query)),
      ])
    }
    return .object([("total", .number(total)), ("groups", .array(groups))])
  }
}

extension SearchResults.Alternative {
  fileprivate var json: JSONText {
    .object([
      ("typed", .string(typed)), ("form", .string(form)), ("source", .string(source.rawValue)),
      ("passages", .number(passages)),
    ])
  }
}

extension SearchResults.Advice {
  fileprivate var json: JSONText {
    .object([
      ("kind", .string(kind.rawValue)), ("message", .string(message)), ("query", .string(query)),
      ("hits", .number(hits)),
    ])
  }
}
