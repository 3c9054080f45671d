// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// The fields of one part of a query, which decide over it together.
struct Conditions {
  fileprivate var filters: [(field: QueryField, values: [FieldValue])] = []
  var excluded: [XapianQuery] = []

  mutating func add(_ field: QueryField, _ values: [FieldValue]) { filters.append((field, values)) }

  /// The chapters that stand beside an item, whose item it then is.
  fileprivate var chapters: [String] {
    filters.filter { $0.field == .chapter }.flatMap { $0.values.map { $0.written } }
  }
}

extension QueryCompiler {
  /// The query under the conditions; a field that has one value a passage may be given several.
  mutating func apply(_ conditions: Conditions, to query: XapianQuery?) throws(SaksgangError) -> XapianQuery {
    var byField: [(field: QueryField, queries: [XapianQuery])] = []
    let chapters = conditions.chapters
    for (field, values) in conditions.filters {
      let query = try filter(field, values, beside: chapters)
      if !field.isMultiple, let index = byField.firstIndex(where: { $0.field == field }) {
        byField[index].queries.append(query)
      } else {
        byField.append((field, [query]))
      }
    }
    var result = query ?? .everything
    if !byField.isEmpty {
      result = .filter(result, by: .and(byField.map { $0.queries.count > 1 ? .or($0.queries) : $0.queries[0] }))
    }
    return conditions.excluded.isEmpty ? result : .andNot(result, .or(conditions.excluded))
  }

  /// What a passage must have for a field; any of the values will do.
  ///
  /// - Parameter chapters: those of the budget that stand beside the field.
  mutating func filter(
    _ field: QueryField, _ values: [FieldValue], beside chapters: [String] = []
  ) throws(SaksgangError) -> XapianQuery {
    var any: [XapianQuery] = []
    for value in values {
      if case .item(let item, nil) = value.match, !chapters.isEmpty {
        any += chapters.compactMap(Int.init).map { .term(BudgetTerms.item(item, of: $0)) }
      } else {
        any.append(try condition(value.match))
      }
    }
    return any.count == 1 ? any[0] : .or(any)
  }

  private mutating func condition(_ match: FieldValue.Match) throws(SaksgangError) -> XapianQuery {
    switch match {
    case .terms(let terms): return .or(Self.terms("", terms))
    case .dates(let range):
      return .range(
        slot: Schema.Slot.date, from: Array(Schema.eightDigits(range.lowerBound).utf8),
        through: Array(Schema.eightDigits(range.upperBound).utf8))
    case .text(let text): return try phrase(text).query
    case .person(let terms, let text):
      try noteUnknownPerson(text, terms)
      return .or(Self.terms("", terms) + [try exactPhrase(text).query])
    case .words(let text, let prefix): return try words(of: text, under: prefix)
    case .document(let citation, let id, let prefix):
      var terms = id.map { [prefix + $0] } ?? []
      if let citation { terms += try index.terms(prefix, meantBy: citation) }
      if let id { try noteUnknownDocument(id, terms) }
      return .or(Self.terms("", terms))
    case .item(let item, let chapter): return .term(BudgetTerms.item(item, of: chapter))
    case .amounts(let range): return .or(Self.terms("", AmountTerms.terms(covering: range.kroner)))
    }
  }

  private mutating func noteUnknownDocument(_ id: String, _ terms: [String]) throws(SaksgangError) {
    guard try !index.hasAny(of: terms) else { return }
    let near = try index.nearest(to: id, under: Schema.Prefix.document) { !$0.contains(":") }
    add(
      note: "no document \"\(id)\" in the index",
      hint: near.map { "did you mean \(QueryField.document.keyword):\($0)?" } ?? "write its id, or what it is called")
  }

  /// A person whose name no document has, and whose name has a word that no text has.
  private mutating func noteUnknownPerson(_ name: String, _ terms: [String]) throws(SaksgangError) {
    guard try !index.hasAny(of: terms) else { return }
    for token in index.analyser.tokens(in: name) where try index.frequency(token.indexForm) == 0 {
      let near = try index.nearest(to: Slug.of(name, longest: 150), under: Schema.Prefix.person) { _ in true }
      return add(
        note: "nobody is called \"\(name)\" in the index",
        hint: near.map { "did you mean \(QueryField.person.keyword):\($0)?" }
          ?? "try another spelling, or a part of the name")
    }
  }

  private mutating func add(note message: String, hint: String) {
    let note = QueryNote(range: 0..<0, message: message, hint: hint, isError: false)
    if !isExcluding, !notes.contains(note) { notes.append(note) }
  }

  /// Every word of a value, in any inflection.
  private func words(of text: String, under prefix: String) throws(SaksgangError) -> XapianQuery {
    var every: [XapianQuery] = []
    for token in index.analyser.tokens(in: text) {
      let stems = try index.expansion(of: token.form).stems
      every.append(.or(Self.terms(prefix, stems)))
    }
    return .and(every)
  }
}

extension OpenIndex {
  fileprivate func hasAny(of terms: [String]) throws(SaksgangError) -> Bool {
    for term in terms where term.utf8.count <= Schema.longestTerm {
      if try frequency(term) > 0 { return true }
    }
    return false
  }

  /// What the index has under a prefix that is spelt most like a value; read only for a value that it does not have.
  fileprivate func nearest(
    to value: String, under prefix: String, where isName: (String) -> Bool
  ) throws(SaksgangError) -> String? {
    let terms = try guarded { database throws(XapianFailure) in try database.terms(prefix: prefix) }
    return Spelling.nearest(to: value, among: terms.map { String($0.term.dropFirst(prefix.count)) }.filter(isName))
  }
}

extension DocumentCitation {
  /// What a citation in a query may be: a number with a suffix and no name is an innstilling, a proposition or a motion.
  func meanings(of text: String) -> [DocumentCitation] {
    guard series == .innst, text.first?.isNumber ?? false else { return [self] }
    return [self, moved(to: .prop, volume: nil), moved(to: .dokument, volume: 8)]
  }

  /// The ways in which a text may name the document without its session: as typed, and in the usual print.
  func spellings(of text: String) -> [String] {
    let usual = DocumentCitation(
      series: series, volume: volume, number: number, suffix: suffix, supplement: supplement, year: year
    ).written
    // The name of the series is written in several ways, the number in one.
    return volume == nil ? (text == usual ? [usual] : [text, usual]) : [usual.drop { !$0.isNumber }].map(String.init)
  }
}
