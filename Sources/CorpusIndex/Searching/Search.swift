// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

extension OpenIndex {
  func passage(_ document: UInt32) throws(SaksgangError) -> IndexedPassage? {
    IndexedPassage(stored: try guarded { database throws(XapianFailure) in try database.data(of: document) })
  }

  func passages(with term: String, limit: Int) throws(SaksgangError) -> [IndexedPassage] {
    guard term.utf8.count <= Schema.longestTerm else { return [] }
    return try guarded { database throws(XapianFailure) in
      var passages: [IndexedPassage] = []
      for document in try database.documents(with: term, limit: limit) {
        if let passage = IndexedPassage(stored: try database.data(of: document)) { passages.append(passage) }
      }
      return passages
    }
  }
}

/// One request on its way to an answer.
struct Search {
  let request: SearchRequest
  let index: OpenIndex
  private let names: Set<String>
  /// A page that nobody reads to its end.
  static let mostHits = 10_000

  init(_ request: SearchRequest, in index: OpenIndex) {
    (self.request, self.index) = (request, index)
    let isReadable = request.query.utf8.count <= request.limits.characters * 4
    names = isReadable ? NameForms.all(in: request.query, by: index.analyser) : []
  }

  func parsed() throws(SaksgangError) -> ParsedQuery {
    let parser = QueryParser(
      analyser: index.analyser, vocabulary: index.vocabulary, isExact: request.isExact, limits: request.limits)
    return request.isStrict ? try parser.strict(request.query) : try parser.lenient(request.query)
  }

  func results() throws(SaksgangError) -> SearchResults {
    let parsed = try parsed()
    var compiler = QueryCompiler(index: index, names: names)
    let query = try parsed.node.map { node throws(SaksgangError) in try compiler.query(for: node) } ?? .nothing
    let boosts = try Boosts(index: index, ranking: .standard).read(request.boosts)
    let match = try run(query, boosts)
    var facets: [SearchResults.Facet]?
    if request.countsFacets {
      facets = try FacetCounter(index: index, node: parsed.node, names: names, match: match).facets()
    }
    let total = match.countBeforeCollapsing.estimated
    var marks = compiler.marks
    if let node = parsed.node { try marks.add(node, in: index) }
    var snippets = SnippetMaker(marks: marks, reader: index.markReader)
    let page = try documentPage(of: parsed.node, query, boosts, match, &snippets)
    let hits = if let page { page.hits } else { try hits(of: match, &snippets) }
    return SearchResults(
      query: request.query, parsed: parsed.written, total: total,
      offset: request.offset, corrected: corrected(parsed.node, compiler.words), also: also(compiler),
      facets: facets, hits: hits, notes: parsed.notes + compiler.notes,
      explanation: try explanation(of: parsed.node, query, compiler.words),
      alternatives: try alternatives(compiler), advice: try advice(parsed.node, compiler.words, total: total),
      documents: page?.documents, missing: index.missing)
  }

  private func explanation(
    of node: QueryNode?, _ query: XapianQuery, _ words: [WordExpansion]
  ) throws(SaksgangError) -> SearchResults.Explanation? {
    #if hasFeature(Embedded)
      return nil
    #else
      guard request.explains else { return nil }
      return try QueryExplainer(index: index, names: names).explanation(of: node, query, words)
    #endif
  }

  /// Whether the hits asked for are among those that `Repeats` puts in order.
  private var seesRepeats: Bool {
    request.grouping == .none && request.sort == .relevance && request.limit > 0 && request.offset < Repeats.window
  }

  /// The hits without their data; from the first one on where `seesRepeats`.
  private func run(_ query: XapianQuery, _ boosts: [XapianMatchPlan.Boost]) throws(SaksgangError) -> XapianMatch {
    var plan = XapianMatchPlan(.standard)
    plan.boosts = boosts
    plan.offset = request.offset
    plan.limit = min(request.limit, Self.mostHits)
    if seesRepeats {
      plan.offset = 0
      plan.limit = max(Repeats.window, request.offset + plan.limit)
      plan.valueSlots = [Schema.Slot.sameText]
    }
    plan.facetSlots = request.countsFacets ? FacetCounter.rows.map { $0.slot } : []
    plan.order = order
    if request.grouping == .document { plan.collapseToDocuments() }
    return try index.guarded { database throws(XapianFailure) in try database.ranked(query, plan) }
  }

  var order: XapianMatchPlan.Order {
    switch request.sort {
    case .relevance: .relevance
    case .newest: .valueThenRelevance(slot: Schema.Slot.date, descending: true)
    case .oldest: .valueThenRelevance(slot: Schema.Slot.dateDownwards, descending: true)
    }
  }

  private func hits(of match: XapianMatch, _ snippets: inout SnippetMaker) throws(SaksgangError) -> [SearchResults.Hit]
  {
    let places =
      seesRepeats
      ? Repeats.ordered(match.hits).dropFirst(request.offset).prefix(request.limit)
      : match.hits.map { Repeats.Place(hit: $0, score: $0.weight) }[...]
    var hits: [SearchResults.Hit] = []
    for place in places {
      guard let passage = try index.passage(place.hit.document) else { continue }
      hits.append(
        SearchResults.Hit(
          rank: request.offset + hits.count + 1, score: place.score, passage: passage,
          snippet: snippets.snippet(of: passage), sameText: try ids(of: place.repeats)))
    }
    return hits
  }

  func ids(of documents: [UInt32]) throws(SaksgangError) -> [String] {
    var ids: [String] = []
    for document in documents { if let id = try index.passage(document)?.id { ids.append(id) } }
    return ids
  }

  private func also(_ compiler: QueryCompiler) -> [String] {
    WordExpansion.unique(compiler.words.flatMap { $0.also.map { $0.form } } + compiler.compounds.map { $0.word.form })
  }

  private func alternatives(_ compiler: QueryCompiler) throws(SaksgangError) -> [SearchResults.Alternative] {
    var found: [SearchResults.Alternative] = []
    for word in compiler.words {
      let taken = word.words.filter { $0.form != word.typed }
      for terms in taken {
        found.append(try alternative(terms, word.typed, word.basis == .folded ? .folded : .spelling))
      }
      for terms in word.also { found.append(try alternative(terms, word.typed, .otherStandard)) }
    }
    for compound in compiler.compounds { found.append(try alternative(compound.word, compound.typed, .compound)) }
    return found
  }

  private func alternative(
    _ terms: WordTerms, _ typed: String, _ source: SearchResults.Alternative.Source
  ) throws(SaksgangError) -> SearchResults.Alternative {
    SearchResults.Alternative(
      typed: typed, form: terms.form, source: source, passages: try index.count(stems: [terms.stem]))
  }

  private func advice(
    _ node: QueryNode?, _ words: [WordExpansion], total: Int
  ) throws(SaksgangError) -> [SearchResults.Advice] {
    guard let node else { return [] }
    return try AdviceFinder(index: index, node: node, words: words, names: names, total: total).advice()
  }

  private func corrected(_ node: QueryNode?, _ words: [WordExpansion]) -> String? {
    var table: [String: String] = [:]
    for word in words where table[word.typed] == nil { table[word.typed] = word.corrected }
    guard let node, !table.isEmpty else { return nil }
    return node.replacing { table[index.analyser.tokens(in: $0).first?.indexForm ?? $0] ?? $0 }.written
  }
}

extension QueryNode {
  /// The tree with every word replaced.
  func replacing(_ word: (String) -> String) -> QueryNode {
    switch self {
    case .word(let text): .word(word(text))
    case .phrase(let text): .phrase(text.split(separator: " ").map { word(String($0)) }.joined(separator: " "))
    case .near(let parts, let distance): .near(parts.map { $0.replacing(word) }, distance: distance)
    case .not(let node): .not(node.replacing(word))
    case .sequence(let parts): .sequence(parts.map { $0.replacing(word) })
    case .all(let parts): .all(parts.map { $0.replacing(word) })
    case .any(let parts): .any(parts.map { $0.replacing(word) })
    case .exactWord, .exactPhrase, .prefix, .wildcard, .citation, .filter: self
    }
  }

  /// Every filter in the tree, in order.
  var filters: [(QueryField, [FieldValue])] {
    switch self {
    case .filter(let field, let values): [(field, values)]
    case .not(let node): node.filters
    case .sequence(let parts), .all(let parts), .any(let parts), .near(let parts, _): parts.flatMap(\.filters)
    default: []
    }
  }
}
