// SPDX-License-Identifier: GPL-3.0-or-later

package import Norwegian
package import StortingModel

/// Reads a query: words, phrases, fields, operators and brackets.
///
/// A lenient reader takes what it cannot read for words and says so in notes; a strict one stops at the first.
/// OR binds weakest, then AND, then words beside each other; `-`, NOT and NEAR bind strongest.
package struct QueryParser {
  /// Brackets within brackets; deeper ones are left out with a note.
  static let deepest = 20

  private let analyser: Analyser
  private let vocabulary: QueryVocabulary
  private let isExact: Bool
  private let limits: QueryLimits
  private var lexemes: [QueryLexer.Lexeme] = []
  private var notes: [QueryNote] = []
  private var at = 0

  /// - Parameter isExact: every word stands for its own form only, as between `"` and `"!`.
  package init(
    analyser: Analyser, vocabulary: QueryVocabulary = QueryVocabulary(), isExact: Bool = false,
    limits: QueryLimits = .usual
  ) {
    (self.analyser, self.vocabulary, self.isExact, self.limits) = (analyser, vocabulary, isExact, limits)
  }

  /// Reads the query as well as it can be read; throws `query-too-long` and `query-too-wide` only.
  package func lenient(_ text: String) throws(SaksgangError) -> ParsedQuery {
    guard text.utf8.count <= limits.characters * 4, text.count <= limits.characters else { throw limits.tooLong }
    var lexer = QueryLexer(text, vocabulary: vocabulary)
    lexer.run()
    var reader = self
    reader.notes = lexer.notes
    reader.lexemes = reader.words(of: reader.balanced(lexer.lexemes))
    guard reader.lexemes.count(where: { !$0.isSign }) <= limits.parts else { throw limits.tooLong }
    let node = reader.alternatives()
    if let node { try limits.check(node) }
    let notes = reader.notes.sorted { ($0.range.lowerBound, $0.message) < ($1.range.lowerBound, $1.message) }
    return ParsedQuery(text: text, node: node, notes: notes)
  }

  /// Reads the query, or throws `query-unreadable` with a caret under the first fault.
  package func strict(_ text: String) throws(SaksgangError) -> ParsedQuery {
    let query = try lenient(text)
    if let fault = query.notes.first(where: { $0.isError }) { throw fault.error(in: text) }
    return query
  }

  private mutating func note(_ range: Range<Int>, _ message: String, hint: String, isError: Bool = true) {
    notes.append(QueryNote(range: range, message: message, hint: hint, isError: isError))
  }
}

extension QueryLexer.Lexeme {
  fileprivate var isSign: Bool {
    switch kind {
    case .open, .close, .and, .or, .not, .near: true
    default: false
    }
  }
}

extension QueryParser {
  /// Leaves out brackets without a partner and brackets too deep.
  private mutating func balanced(_ lexemes: [QueryLexer.Lexeme]) -> [QueryLexer.Lexeme] {
    var open: [Int] = []
    var dropped: Set<Int> = []
    var isTooDeep = false
    var isUnopened = false
    for (index, lexeme) in lexemes.enumerated() {
      if lexeme.kind == .open { open.append(index) }
      guard lexeme.kind == .close else { continue }
      guard let start = open.popLast() else {
        dropped.insert(index)
        if !isUnopened {
          note(lexeme.range, "the bracket was never opened", hint: "leave it out, or write ( before the first word")
        }
        isUnopened = true
        continue
      }
      guard open.count >= Self.deepest else { continue }
      dropped.formUnion([start, index])
      if !isTooDeep {
        note(lexemes[start].range, "brackets are more than \(Self.deepest) deep", hint: "write fewer brackets")
      }
      isTooDeep = true
    }
    if let first = open.first {
      note(lexemes[first].range, "the bracket is never closed", hint: "write ) after the last word")
    }
    dropped.formUnion(open)
    return lexemes.indices.filter { !dropped.contains($0) }.map { lexemes[$0] }
  }

  /// Replaces runs of chunks by the words that the analyser finds in them, so that `100 000` is one.
  private mutating func words(of lexemes: [QueryLexer.Lexeme]) -> [QueryLexer.Lexeme] {
    var result: [QueryLexer.Lexeme] = []
    var run: [QueryLexer.Lexeme] = []
    for lexeme in lexemes {
      if case .chunk = lexeme.kind {
        run.append(lexeme)
      } else {
        result += words(ofRun: run)
        run = []
        result.append(lexeme)
      }
    }
    return result + words(ofRun: run)
  }

  private mutating func words(ofRun run: [QueryLexer.Lexeme]) -> [QueryLexer.Lexeme] {
    var text = ""
    var starts: [(offset: Int, lexeme: QueryLexer.Lexeme)] = []
    for lexeme in run {
      guard case .chunk(let chunk) = lexeme.kind else { continue }
      if !text.isEmpty { text += " " }
      starts.append((text.utf8.count, lexeme))
      text += chunk
    }
    let words = Self.words(of: text, by: analyser)
    var found: [QueryLexer.Lexeme] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].offset : text.utf8.count + 1
      let own = words.filter { $0.range.lowerBound < end && $0.range.upperBound > start.offset }
      if own.isEmpty { noteWordless(start.lexeme) }
      for word in own where word.range.lowerBound >= start.offset {
        found.append(QueryLexer.Lexeme(kind: Self.kind(of: word.text), range: start.lexeme.range))
      }
    }
    return found
  }

  /// A word may be a reference in itself, and is one also where signs stand around it: `,8:45`.
  private static func kind(of word: String) -> QueryLexer.Kind {
    guard word.contains(where: { $0.isNumber }), let citation = DocumentCitation(word) else { return .chunk(word) }
    return .citation(citation, word)
  }

  private mutating func noteWordless(_ lexeme: QueryLexer.Lexeme) {
    note(lexeme.range, "no word here", hint: "signs alone are not searched", isError: false)
  }

  /// The words of a text with where each stands in bytes; words joined by a hyphen are one.
  static func words(of text: String, by analyser: Analyser) -> [(text: String, range: Range<Int>)] {
    let tokens = analyser.tokens(in: text)
    let bytes = Array(text.utf8)
    var words: [(text: String, range: Range<Int>)] = []
    for token in tokens {
      let whole = token.whole.lowerBound <= token.range.lowerBound ? token.whole : token.range
      if let last = words.last, last.range.upperBound >= token.range.upperBound { continue }
      let isJoined = whole != token.range && whole.upperBound <= bytes.count
      let slice = isJoined ? String(decoding: bytes[whole], as: UTF8.self).lowercased() : token.form
      words.append((slice, isJoined ? whole : token.range))
    }
    return words
  }
}

extension QueryParser {
  private var next: QueryLexer.Kind? { at < lexemes.count ? lexemes[at].kind : nil }

  private mutating func alternatives() -> QueryNode? {
    var parts: [QueryNode] = []
    while true {
      if let part = conjunction() { parts.append(part) }
      guard next == .or else { break }
      noteDangling(hasLeft: !parts.isEmpty)
      at += 1
    }
    return Self.joined(parts, QueryNode.any)
  }

  private mutating func conjunction() -> QueryNode? {
    var parts: [QueryNode] = []
    while true {
      if let part = sequence() { parts.append(part) }
      guard next == .and else { break }
      noteDangling(hasLeft: !parts.isEmpty)
      at += 1
    }
    return Self.joined(parts, QueryNode.all)
  }

  private mutating func sequence() -> QueryNode? {
    var parts: [QueryNode] = []
    while let kind = next, kind != .and, kind != .or, kind != .close {
      if let part = item() { parts.append(part) }
    }
    return Self.joined(parts, QueryNode.sequence)
  }

  /// An operator with nothing on one of its sides is left out with a note.
  private mutating func noteDangling(hasLeft: Bool) {
    let after = at + 1 < lexemes.count ? lexemes[at + 1].kind : .close
    let hasRight = ![.and, .or, .close].contains(after)
    guard !hasLeft || !hasRight else { return }
    note(
      lexemes[at].range, "this operator needs a word on both sides",
      hint: "write it in small letters to search for the word")
  }

  /// One word, phrase, filter or bracket, with the signs before it and what stands near it.
  private mutating func item() -> QueryNode? {
    var isNegated = false
    var sign: Range<Int>?
    while next == .not {
      isNegated.toggle()
      sign = sign ?? lexemes[at].range
      at += 1
    }
    guard let part = neighbours() else {
      if let sign { note(sign, "nothing follows to leave out", hint: "write -word, or NOT word") }
      return nil
    }
    guard isNegated else { return part }
    if case .not(let inner) = part { return inner }
    return .not(part)
  }

  private mutating func neighbours() -> QueryNode? {
    guard let first = atom() else { return nil }
    var parts = [first]
    var distance: Int?
    while case .near(let typed)? = next {
      let range = lexemes[at].range
      at += 1
      let start = at
      guard let part = atom() else {
        noteNear(range)
        break
      }
      guard parts.allSatisfy({ $0.canBeNear }), part.canBeNear else {
        noteNear(range)
        at = start
        break
      }
      parts.append(part)
      distance = max(distance ?? 0, typed)
    }
    return distance.map { .near(parts, distance: $0) } ?? first
  }

  private mutating func noteNear(_ range: Range<Int>) {
    note(range, "NEAR stands between two words", hint: "write skatt NEAR/5 eksport")
  }

  private mutating func atom() -> QueryNode? {
    guard at < lexemes.count else { return nil }
    let lexeme = lexemes[at]
    switch lexeme.kind {
    case .and, .or, .close, .not: return nil
    case .near:
      at += 1
      noteNear(lexeme.range)
      return nil
    case .open: return bracket()
    case .chunk(let text):
      at += 1
      return isExact ? .exactWord(text) : .word(text)
    case .prefix(let text):
      at += 1
      return .prefix(text)
    case .wildcard(let pattern):
      at += 1
      return .wildcard(pattern)
    case .quoted(let text, let exact):
      at += 1
      return phrase(text, exact: exact, lexeme.range)
    case .citation(let citation, let text):
      at += 1
      return .citation(citation, text: text)
    case .filter(let field, let values):
      at += 1
      return .filter(field, values)
    }
  }

  private mutating func bracket() -> QueryNode? {
    let range = lexemes[at].range
    at += 1
    let inner = alternatives()
    if next == .close { at += 1 }
    if inner == nil { note(range, "nothing stands in the brackets", hint: "write words between ( and )") }
    return inner
  }

  private mutating func phrase(_ text: String, exact: Bool, _ range: Range<Int>) -> QueryNode? {
    let words = phraseWords(text, range)
    guard let first = words.first else {
      note(range, "no word between the quotation marks", hint: "write a phrase: \"tilgang til helsedata\"")
      return nil
    }
    let text = Self.apart(words)
    if words.count == 1, first.contains("*") {
      return first.firstIndex(of: "*") == first.index(before: first.endIndex)
        ? .prefix(String(first.dropLast())) : .wildcard(first)
    }
    if exact || isExact { return words.count == 1 ? .exactWord(first) : .exactPhrase(text) }
    return .phrase(text)
  }

  /// The words of a phrase, among them those with a star.
  private mutating func phraseWords(_ text: String, _ range: Range<Int>) -> [String] {
    guard text.contains("*") else { return Self.words(of: text, by: analyser).map({ $0.text }) }
    var words: [String] = []
    var run: [Substring] = []
    for piece in text.split(whereSeparator: { $0.isWhitespace }) {
      if piece.contains("*"), let pattern = QueryLexer.pattern(piece) {
        words += Self.words(of: run.joined(separator: " "), by: analyser).map { $0.text } + [pattern]
        run = []
        continue
      }
      if piece.contains("*") {
        note(range, "a * stands for letters beside at least two others", hint: "write \"klin* studie\"")
      }
      run.append(piece)
    }
    return words + Self.words(of: run.joined(separator: " "), by: analyser).map { $0.text }
  }

  /// Words beside each other, with a sign between two numbers, which could be read as one.
  private static func apart(_ words: [String]) -> String {
    var text = ""
    for word in words {
      let isNumber = text.last?.isNumber ?? false && word.first?.isNumber ?? false
      text += (text.isEmpty ? "" : isNumber ? " / " : " ") + word
    }
    return text
  }

  private static func joined(_ parts: [QueryNode], _ join: ([QueryNode]) -> QueryNode) -> QueryNode? {
    parts.count > 1 ? join(parts) : parts.first
  }
}

extension QueryNode {
  fileprivate var canBeNear: Bool {
    switch self {
    case .word, .exactWord, .phrase, .prefix, .wildcard: true
    default: false
    }
  }
}
