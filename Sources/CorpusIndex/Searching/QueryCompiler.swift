// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Turns the tree of a query into Xapian's, and remembers what is to be marked and told.
struct QueryCompiler {
  let index: OpenIndex
  let ranking: Ranking
  /// Forms that stand for nothing but themselves, since they are written as names.
  let names: Set<String>
  private(set) var marks = Marks()
  /// Every word that was looked up, in order.
  private(set) var words: [WordExpansion] = []
  /// What became of a part of the query that an index decides over.
  var notes: [QueryNote] = []
  /// Compounds of the index that two words beside each other make, in order.
  private(set) var compounds: [Compound] = []
  /// Words under NOT are neither marked nor told.
  private(set) var isExcluding = false

  /// Two typed words that the index has as one.
  struct Compound: Equatable {
    var typed: String
    var word: WordTerms
  }

  init(index: OpenIndex, names: Set<String> = [], ranking: Ranking = .standard) {
    (self.index, self.names, self.ranking) = (index, names, ranking)
  }

  mutating func query(for node: QueryNode) throws(SaksgangError) -> XapianQuery {
    switch node {
    case .sequence(let parts): try sequence(parts)
    case .all(let parts): try conjunction(parts)
    case .any(let parts): try alternatives(parts)
    default: try sequence([node])
    }
  }

  /// What the words of one item match.
  struct Item {
    /// What selects and weighs.
    var query: XapianQuery
    /// What counts as the item being there, for the lift of passages with all words.
    ///
    /// `nil` for a bracket: to write its query twice would double the whole with every bracket within.
    var presence: XapianQuery?
    /// The places of the words for a phrase; `nil` for what is no row of words.
    var row: [XapianQuery]?
    var isStopWord = false
    /// How a single word is searched; empty for anything else.
    var spellings: [String] = []
  }

  private mutating func sequence(_ parts: [QueryNode]) throws(SaksgangError) -> XapianQuery {
    var conditions = Conditions()
    var required: [Item] = []
    var optional: [Item] = []
    for part in parts {
      switch part {
      case .filter(let field, let values): conditions.add(field, values)
      case .not(let inner): conditions.excluded.append(try excluded(inner))
      case .phrase, .exactPhrase, .near: required.append(try item(part))
      default: optional.append(try item(part))
      }
    }
    return try apply(conditions, to: try ranked(required: required, optional: optional))
  }

  /// Any optional item selects, unless something is required; more of them weigh more.
  private mutating func ranked(required: [Item], optional: [Item]) throws(SaksgangError) -> XapianQuery? {
    let content = optional.filter { !$0.isStopWord }
    let stop = content.isEmpty && required.isEmpty ? [] : optional.filter { $0.isStopWord }
    let selecting = content.isEmpty && required.isEmpty ? optional : content
    var bonus: [XapianQuery] = []
    let base: XapianQuery
    if !required.isEmpty {
      base = required.count == 1 ? required[0].query : .and(required.map { $0.query })
      bonus += selecting.map { $0.query }
    } else if !selecting.isEmpty {
      base = selecting.count == 1 ? selecting[0].query : .or(selecting.map { $0.query })
    } else {
      return nil
    }
    let present = selecting.compactMap { $0.presence }
    if present.count > 1 { bonus.append(.scaled(.and(present), by: ranking.allWords)) }
    let row = optional.compactMap { $0.row }
    bonus += try joined(optional).map { .scaled($0, by: ranking.joined) }
    if optional.count > 1, row.count == optional.count {
      bonus.append(.scaled(.phrase(row.flatMap { $0 }), by: ranking.wordsInRow))
    }
    bonus += stop.compactMap { $0.presence }.map { .scaled($0, by: ranking.stopWord) }
    return bonus.isEmpty ? base : .andMaybe(base, .or(bonus))
  }

  /// The compounds that words beside each other make: `helse næring` is at home where `helsenæring` stands.
  private mutating func joined(_ items: [Item]) throws(SaksgangError) -> [XapianQuery] {
    var found: [XapianQuery] = []
    for (left, right) in zip(items, items.dropFirst()) where !left.isStopWord && !right.isStopWord {
      guard let first = left.spellings.first, let second = right.spellings.first else { continue }
      for word in try index.compounds(of: first, and: second) {
        found.append(Self.anywhere([word.stem]))
        let compound = Compound(typed: "\(first) \(second)", word: word)
        if !isExcluding, !compounds.contains(compound) { compounds.append(compound) }
      }
    }
    return found
  }

  private mutating func conjunction(_ parts: [QueryNode]) throws(SaksgangError) -> XapianQuery {
    var conditions = Conditions()
    var wanted: [XapianQuery] = []
    for part in parts {
      switch part {
      case .filter(let field, let values): conditions.add(field, values)
      case .not(let inner): conditions.excluded.append(try excluded(inner))
      default: wanted.append(try query(for: part))
      }
    }
    return try apply(conditions, to: wanted.isEmpty ? nil : wanted.count == 1 ? wanted[0] : .and(wanted))
  }

  private mutating func alternatives(_ parts: [QueryNode]) throws(SaksgangError) -> XapianQuery {
    var any: [XapianQuery] = []
    for part in parts { any.append(try query(for: part)) }
    return .or(any)
  }

  private mutating func excluded(_ node: QueryNode) throws(SaksgangError) -> XapianQuery {
    let was = isExcluding
    isExcluding = true
    defer { isExcluding = was }
    if case .filter(let field, let values) = node { return try filter(field, values) }
    return try query(for: node)
  }

  private mutating func item(_ node: QueryNode) throws(SaksgangError) -> Item {
    switch node {
    case .word(let text): return try word(text)
    case .exactWord(let text): return try exactWord(text)
    case .prefix(let text): return try wildcard(text + "*")
    case .wildcard(let pattern): return try wildcard(pattern)
    case .phrase(let text): return try phrase(text)
    case .exactPhrase(let text): return try exactPhrase(text)
    case .near(let parts, let distance): return try near(parts, distance)
    case .citation(let citation, let text): return try self.citation(citation, text)
    case .filter, .not, .sequence, .all, .any:
      return Item(query: try query(for: node), presence: nil)
    }
  }
}

extension QueryCompiler {
  static func terms(_ prefix: String, _ stems: [String]) -> [XapianQuery] {
    stems.filter { !$0.isEmpty && $0.utf8.count <= Schema.longestTerm }.map { .term(prefix + $0) }
  }

  private mutating func expansion(of form: String) throws(SaksgangError) -> WordExpansion {
    let expansion = try index.expansion(of: form, isName: names.contains(Letters.folded(form)))
    if !isExcluding, !words.contains(expansion) { words.append(expansion) }
    return expansion
  }

  private mutating func mark(_ matcher: Marks.Matcher) {
    if !isExcluding { marks.single.append(matcher) }
  }

  private mutating func word(_ text: String) throws(SaksgangError) -> Item {
    let tokens = index.analyser.tokens(in: text)
    guard tokens.count <= 1 else { return try joinedWord(tokens) }
    guard let token = tokens.first else { return Item(query: .nothing, presence: .nothing) }
    let expansion = try expansion(of: token.form)
    var item = Item(query: .or(scored(expansion)), presence: presenceOrParts(expansion))
    item.row = [.or(Self.terms("", try index.forms(of: expansion)))]
    item.isStopWord = index.analyser.isStopWord(token.form)
    item.spellings = expansion.words.map { $0.form }
    let matcher = Marks.Matcher(expansion)
    if item.isStopWord { marks.stop.append(matcher) } else { mark(matcher) }
    return item
  }

  /// A word stands in the text, in a compound, or in the heading.
  private func scored(_ expansion: WordExpansion) -> [XapianQuery] {
    var parts: [XapianQuery] = [
      .scaled(presence(expansion), by: ranking.wordOrPart),
      .scaled(.synonym(Self.terms(Schema.Prefix.stem, expansion.stems)), by: ranking.word),
      .scaled(.synonym(Self.terms("", expansion.words.map { $0.form })), by: ranking.form),
      .scaled(.synonym(Self.terms(Schema.Prefix.heading, expansion.stems)), by: ranking.heading),
    ]
    parts += everyPart(expansion).map { .scaled($0, by: ranking.compoundParts) }
    return parts
  }

  /// All pieces of a compound in one passage without the compound, for each compound searched for.
  private func everyPart(_ expansion: WordExpansion) -> [XapianQuery] {
    expansion.pieces.map { pieces in
      .andNot(.and(pieces.map { Self.anywhere([$0]) }), presence(expansion))
    }
  }

  private func presenceOrParts(_ expansion: WordExpansion) -> XapianQuery {
    let parts = everyPart(expansion)
    return parts.isEmpty ? presence(expansion) : .or([presence(expansion)] + parts)
  }

  private func presence(_ expansion: WordExpansion) -> XapianQuery { Self.anywhere(expansion.stems) }

  /// The stems as words or as parts of words.
  static func anywhere(_ stems: [String]) -> XapianQuery {
    .synonym(terms(Schema.Prefix.stem, stems) + terms(Schema.Prefix.part, stems))
  }

  /// Words written together with a hyphen: in a row, or as the one word that they also are.
  private mutating func joinedWord(_ tokens: [Token]) throws(SaksgangError) -> Item {
    var item = try row(tokens.map { $0.form })
    let extras = tokens.flatMap { $0.extra }
    for form in extras {
      let terms = WordTerms(form, by: index.analyser)
      item.query = .or([item.query, Self.anywhere([terms.stem])])
      item.presence = item.query
      mark(Marks.Matcher(stems: [terms.stem], forms: [terms.form]))
    }
    return item
  }

  mutating func phrase(_ text: String) throws(SaksgangError) -> Item {
    try row(forms(inPhrase: text, { $0.form }))
  }

  /// Words in a row, each in any inflection.
  private mutating func row(_ forms: [String]) throws(SaksgangError) -> Item {
    var places: [XapianQuery] = []
    var matchers: [Marks.Matcher] = []
    for form in forms {
      if form.contains("*") {
        let words = try words(matching: form, most: Wildcard.mostWordsInRow)
        places.append(.or(Self.terms("", words)))
        matchers.append(Marks.Matcher(forms: Set(words)))
        continue
      }
      let expansion = try expansion(of: form)
      places.append(.or(Self.terms("", try index.forms(of: expansion))))
      matchers.append(Marks.Matcher(wholeWords: expansion))
    }
    if !isExcluding { marks.rows.append(matchers) }
    let query: XapianQuery = places.count == 1 ? places[0] : .phrase(places)
    return Item(query: query, presence: query, row: places)
  }

  private mutating func exactWord(_ text: String) throws(SaksgangError) -> Item {
    let forms = index.analyser.tokens(in: text).map { $0.indexForm }
    guard forms.count == 1, let form = forms.first else { return try exactPhrase(text) }
    mark(Marks.Matcher(forms: [form]))
    let query = XapianQuery.term(form)
    return Item(query: query, presence: query, row: [query])
  }

  mutating func exactPhrase(_ text: String) throws(SaksgangError) -> Item {
    var places: [XapianQuery] = []
    var matchers: [Marks.Matcher] = []
    for form in forms(inPhrase: text, { $0.indexForm }) {
      let words = form.contains("*") ? try words(matching: form, most: Wildcard.mostWordsInRow) : [form]
      places.append(words.count == 1 ? .term(words[0]) : .or(Self.terms("", words)))
      matchers.append(Marks.Matcher(forms: Set(words)))
    }
    if !isExcluding { marks.rows.append(matchers) }
    let query: XapianQuery = places.count == 1 ? places[0] : .phrase(places)
    return Item(query: query, presence: query, row: places)
  }

  private func forms(inPhrase text: String, _ form: (Token) -> String) -> [String] {
    guard text.contains("*") else { return index.analyser.tokens(in: text).map(form) }
    return text.split(separator: " ").flatMap { piece in
      piece.contains("*") ? [String(piece)] : index.analyser.tokens(in: String(piece)).map(form)
    }
  }

  /// Words by a part of their letters, weighed as one.
  private mutating func wildcard(_ pattern: String) throws(SaksgangError) -> Item {
    let words = try words(matching: pattern, most: Ranking.mostWordsOfPrefix)
    mark(Marks.Matcher(forms: Set(words)))
    let query = XapianQuery.synonym(Self.terms("", words))
    return Item(query: query, presence: query)
  }

  private mutating func words(matching pattern: String, most limit: Int) throws(SaksgangError) -> [String] {
    let found = try index.words(matching: Wildcard(pattern), most: limit)
    if !isExcluding, let note = found.note(on: pattern), !notes.contains(note) { notes.append(note) }
    return found.words
  }

  private mutating func near(_ parts: [QueryNode], _ distance: Int) throws(SaksgangError) -> Item {
    var places: [XapianQuery] = []
    var rows: [XapianQuery] = []
    for part in parts {
      let item = try item(part.asRow)
      let row = item.row ?? []
      if row.count > 1 { rows.append(item.query) }
      places += row
    }
    let near = XapianQuery.near(places, window: distance + places.count - 1)
    let query: XapianQuery = rows.isEmpty ? near : .and(rows + [near])
    return Item(query: query, presence: query)
  }

  /// Passages that refer to the document or name it, and before them the document's own beginning.
  private mutating func citation(_ citation: DocumentCitation, _ text: String) throws(SaksgangError) -> Item {
    var any: [XapianQuery] = []
    for meant in citation.meanings(of: text) {
      let references = try index.terms(Schema.Prefix.reference, meantBy: meant)
      let documents = try index.terms(Schema.Prefix.document, meantBy: meant)
      any += Self.terms("", references)
      if !documents.isEmpty {
        any.append(.and([.or(Self.terms("", references)), .or(Self.terms("", documents))]))
      }
    }
    for spelling in citation.spellings(of: text) { any.append(try exactPhrase(spelling).query) }
    let query = XapianQuery.or(any)
    return Item(query: query, presence: query)
  }
}

extension QueryNode {
  /// A word as a row of one, since what is near must have a place.
  fileprivate var asRow: QueryNode {
    switch self {
    case .word(let text): .phrase(text)
    case .prefix(let text): .phrase(text + "*")
    case .wildcard(let pattern): .phrase(pattern)
    default: self
    }
  }
}
