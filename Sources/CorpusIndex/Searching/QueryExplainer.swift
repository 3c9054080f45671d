// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Tells how a query was understood: what each word was taken for, what was looked up for it, and with what weight.
struct QueryExplainer {
  let index: OpenIndex
  let names: Set<String>
  var ranking = Ranking.standard

  typealias Explanation = SearchResults.Explanation

  func explanation(
    of node: QueryNode?, _ query: XapianQuery, _ words: [WordExpansion]
  ) throws(SaksgangError) -> Explanation {
    let tree = try index.guarded { _ throws(XapianFailure) in try query.xapianDescription() }
    var rows: [Explanation.Word] = []
    for word in words { rows.append(try row(word)) }
    var filters: [Explanation.Filter] = []
    for (field, values) in node?.filters ?? [] {
      var compiler = QueryCompiler(index: index, names: names)
      let condition = try compiler.filter(field, values)
      let passages = try index.count(condition)
      filters.append(.init(written: QueryNode.filter(field, values).written, passages: passages))
    }
    return Explanation(words: rows, filters: filters, tree: tree)
  }

  private func row(_ word: WordExpansion) throws(SaksgangError) -> Explanation.Word {
    Explanation.Word(
      typed: word.typed, basis: word.basis.rawValue, searched: word.words.map(\.form), stems: word.stems,
      parts: word.words.first?.parts.map(\.text) ?? [], also: word.also.map(\.form),
      passages: try index.count(word), terms: try terms(of: word))
  }

  /// What stands in the index, in the order of the words that it was looked up for.
  private func terms(of word: WordExpansion) throws(SaksgangError) -> [Explanation.Term] {
    var terms: [Explanation.Term] = []
    for searched in word.words {
      let source = source(of: searched, in: word)
      try add(searched.form, source, ranking.form, to: &terms)
      try add(stem: searched.stem, source, to: &terms)
    }
    for piece in word.pieces.flatMap(\.self) {
      try add(Schema.Prefix.stem + piece, Source.compound.rawValue, ranking.compoundParts, to: &terms)
      try add(Schema.Prefix.part + piece, Source.compound.rawValue, ranking.compoundParts, to: &terms)
    }
    for twin in word.also { try add(stem: twin.stem, Source.otherStandard.rawValue, to: &terms) }
    return terms
  }

  private typealias Source = SearchResults.Alternative.Source

  private func source(of searched: WordTerms, in word: WordExpansion) -> String {
    guard searched.form != word.typed else { return "typed" }
    return (word.basis == .folded ? Source.folded : .spelling).rawValue
  }

  private func add(stem: String, _ source: String, to terms: inout [Explanation.Term]) throws(SaksgangError) {
    try add(Schema.Prefix.stem + stem, source, ranking.wordOrPart + ranking.word, to: &terms)
    try add(Schema.Prefix.part + stem, source, ranking.wordOrPart, to: &terms)
    try add(Schema.Prefix.heading + stem, source, ranking.heading, to: &terms)
  }

  private func add(
    _ term: String, _ source: String, _ weight: Double, to terms: inout [Explanation.Term]
  ) throws(SaksgangError) {
    guard !terms.contains(where: { $0.term == term }) else { return }
    terms.append(.init(term: term, source: source, weight: weight, passages: try index.frequency(term)))
  }
}
