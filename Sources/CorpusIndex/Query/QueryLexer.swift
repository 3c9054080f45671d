// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Cuts a query into words, phrases, fields, signs and operators, each with where it stands.
struct QueryLexer {
  private(set) var lexemes: [Lexeme] = []
  private(set) var notes: [QueryNote] = []
  private let characters: [Character]
  private let vocabulary: QueryVocabulary
  /// Where a formal reference begins, in characters.
  private let citations: [Int: (citation: DocumentCitation, end: Int)]
  private var at = 0

  struct Lexeme: Equatable {
    var kind: Kind
    /// In characters.
    var range: Range<Int>
    /// No space before it.
    var isAttached = false
  }

  enum Kind: Equatable {
    /// A run of signs without a space; what words it holds is the analyser's to say.
    case chunk(String)
    case prefix(String)
    /// Letters with `*` before or between them.
    case wildcard(String)
    case quoted(String, exact: Bool)
    case citation(DocumentCitation, String)
    case filter(QueryField, [FieldValue])
    case open, close, and, or, not
    case near(Int)
  }

  init(_ text: String, vocabulary: QueryVocabulary) {
    characters = text.map(Self.withoutStrayMarks)
    self.vocabulary = vocabulary
    citations = Self.citations(in: String(characters), characters: characters)
  }

  /// What combines with a letter, such as an accent, says nothing where it has none to stand on: a space or a sign
  /// loses it, and alone it is a space.
  private static func withoutStrayMarks(_ character: Character) -> Character {
    if character.isASCII { return character }
    let scalars = character.unicodeScalars.drop { takesNext(Character($0)) }
    guard let first = scalars.first else { return " " }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return " "
    default: break
    }
    let base = Character(first)
    let isSign = base.isWhitespace || base.isPunctuation || (base.isASCII && base.isSymbol)
    return isSign ? base : String(String.UnicodeScalarView(scalars)).first ?? " "
  }

  /// Some signs of other scripts are one character with whatever follows, a quotation mark too; they say nothing.
  private static func takesNext(_ character: Character) -> Bool { "\(character)\"".count == 1 }

  mutating func run() {
    while at < characters.count { step() }
  }

  private mutating func step() {
    let start = at
    let character = characters[at]
    if character.isWhitespace { at += 1; return }
    if let (citation, end) = citations[at] {
      at = end
      let text = String(characters[start..<end])
      return add(.citation(citation, Self.written(citation, as: text)), from: start)
    }
    switch character {
    case "(": at += 1; add(.open, from: start)
    case ")": at += 1; add(.close, from: start)
    case _ where Self.closing[character] != nil: quotation()
    case "-" where startsWord(at + 1) && !isAttached(at): at += 1; add(.not, from: start)
    default: chunk()
    }
  }

  /// A reference as it was typed, where that stands for it anywhere: a bracket that is never closed would take more in.
  private static func written(_ citation: DocumentCitation, as text: String) -> String {
    let isClosed = text.count { $0 == "(" } == text.count { $0 == ")" }
    return isClosed && DocumentCitation(text) == citation ? text : citation.written
  }

  private mutating func add(_ kind: Kind, from start: Int) {
    lexemes.append(Lexeme(kind: kind, range: start..<at, isAttached: isAttached(start)))
  }

  mutating func note(_ range: Range<Int>, _ message: String, hint: String, isError: Bool = true) {
    notes.append(QueryNote(range: range, message: message, hint: hint, isError: isError))
  }

  private func isAttached(_ index: Int) -> Bool {
    index > 0 && !characters[index - 1].isWhitespace && characters[index - 1] != "("
  }

  private func startsWord(_ index: Int) -> Bool {
    guard index < characters.count else { return false }
    let next = characters[index]
    if next == "*" { return index + 1 < characters.count && (characters[index + 1].isLetter) }
    return next.isLetter || next.isNumber || next == "(" || Self.closing[next] != nil
  }

  private mutating func quotation() {
    let start = at
    let closers = Self.closing[characters[at]] ?? ""
    guard let end = characters[(at + 1)...].firstIndex(where: { closers.contains($0) }) else {
      at += 1
      return note(
        start..<start + 1, "the quotation mark is never closed", hint: "write another \" where the phrase ends")
    }
    let text = String(characters[(start + 1)..<end])
    at = end + 1
    let isExact = at < characters.count && characters[at] == "!"
    if isExact { at += 1 }
    add(.quoted(text, exact: isExact), from: start)
  }

  private static let closing: [Character: String] = ["\"": "\"”“", "“": "”\"“", "”": "”\"", "«": "»", "„": "“”\""]

  private mutating func chunk() {
    let start = at
    let text = takeChunk()
    if text.contains(":") || text.contains("-"), let citation = DocumentCitation.identified(by: text) {
      return add(.citation(citation, text), from: start)
    }
    if readField(text, from: start) || readBudgetLine(text, from: start) { return }
    if let kind = Self.operators[text] { return add(kind, from: start) }
    if let distance = nearDistance(text, start..<at) { return add(.near(distance), from: start) }
    if text.contains("*") { return wildcard(text, from: start) }
    add(.chunk(text), from: start)
  }

  private mutating func takeChunk() -> String {
    let start = at
    while at < characters.count, !endsChunk(characters[at]) { at += 1 }
    return String(characters[start..<at])
  }

  private func endsChunk(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || Self.closing[character] != nil
  }

  private static let operators: [String: Kind] = [
    "AND": .and, "OG": .and, "OR": .or, "ELLER": .or, "NOT": .not, "IKKE": .not,
  ]

  static func isOperator(_ text: String) -> Bool { operators[text] != nil }

  private mutating func nearDistance(_ text: String, _ range: Range<Int>) -> Int? {
    guard text.hasPrefix("NEAR") || text.hasPrefix("NÆR") else { return nil }
    let rest = text.drop { $0.isLetter }
    if rest.isEmpty { return text == "NEAR" || text == "NÆR" ? 10 : nil }
    guard rest.first == "/", text.prefix(while: { $0.isLetter }).count <= 4 else { return nil }
    if let distance = Int(rest.dropFirst()), 1...100 ~= distance { return distance }
    note(range, "a distance is a number from 1 to 100", hint: "write NEAR/5")
    return 10
  }

  private mutating func wildcard(_ text: String, from start: Int) {
    let pieces = Self.withoutSigns(text).split(separator: "-", omittingEmptySubsequences: false).map(Self.pattern)
    if pieces.count == 1, let pattern = pieces[0] {
      let isBeginning = pattern.firstIndex(of: "*") == pattern.index(before: pattern.endIndex)
      return add(isBeginning ? .prefix(String(pattern.dropLast())) : .wildcard(pattern), from: start)
    }
    let words = pieces.compactMap { $0 }
    if words.count == pieces.count { return add(.quoted(words.joined(separator: " "), exact: false), from: start) }
    note(
      start..<at, "a * stands for letters beside at least two others",
      hint: "write helse*, *skatt, hel*ring or *skatt*")
    for piece in text.split(separator: "*") { add(.chunk(String(piece)), from: start) }
  }

  /// Without the punctuation of a sentence around it.
  private static func withoutSigns(_ text: String) -> Substring {
    let isSign = { (character: Character) in ",.;:?!".contains(character) }
    let rest = text.drop(while: isSign)
    return rest.lastIndex { !isSign($0) }.map { rest[...$0] } ?? ""
  }

  /// A word with or without stars, as the index spells it; `nil` where it has other signs, or too few letters.
  static func pattern(_ text: some StringProtocol) -> String? {
    guard text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "*" }) else { return nil }
    let pieces = text.split(separator: "*", omittingEmptySubsequences: false)
      .map { Letters.normalised(String($0)) }
    guard pieces.contains(where: { $0.count >= 2 }) || pieces.count == 1 && !pieces[0].isEmpty else { return nil }
    guard pieces.count > 1 else { return pieces[0] }
    let inner = pieces[1..<pieces.count - 1].filter { !$0.isEmpty }
    return ([pieces[0]] + inner + [pieces[pieces.count - 1]]).joined(separator: "*")
  }

  private static func citations(
    in text: String, characters: [Character]
  ) -> [Int: (citation: DocumentCitation, end: Int)] {
    let found = DocumentCitation.mentions(in: text, as: .query)
    guard !found.isEmpty else { return [:] }
    var characterAt: [Int: Int] = [:]
    var offset = 0
    for (index, character) in characters.enumerated() {
      characterAt[offset] = index
      offset += character.utf8.count
    }
    characterAt[offset] = characters.count
    var starts: [Int: (citation: DocumentCitation, end: Int)] = [:]
    for (citation, range) in found {
      guard let start = characterAt[range.lowerBound], let end = characterAt[range.upperBound], end > start,
        isBoundary(end, in: characters)
      else { continue }
      starts[start] = (citation, end)
    }
    return starts
  }

  /// Whether a reference may end here; `8:45*`, `8:45/2` and `prop150.000` are none.
  private static func isBoundary(_ index: Int, in characters: [Character]) -> Bool {
    guard index < characters.count else { return true }
    let character = characters[index]
    guard !",.;?!".contains(character) else {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      return !next.isLetter && !next.isNumber
    }
    return character.isWhitespace || character == "(" || character == ")" || closing[character] != nil
  }
}

extension QueryLexer {
  /// Reads `keyword:value` from a chunk that has just been taken; false where it is none.
  private mutating func readField(_ chunk: String, from start: Int) -> Bool {
    guard let colon = chunk.firstIndex(of: ":") else { return false }
    let keyword = chunk[..<colon]
    guard keyword.count >= 2, keyword.allSatisfy({ $0.isLetter }) else { return false }
    let typed = String(chunk[chunk.index(after: colon)...])
    guard let field = QueryField(keyword: keyword) else {
      if !typed.isEmpty, !typed.hasPrefix("//") { noteUnknownField(String(keyword), start..<start + keyword.count) }
      return false
    }
    let values = typed.isEmpty ? valuesAfterColon() : [wholeValue(typed, of: field)]
    guard !values.isEmpty else {
      note(
        start..<at, "the field \(field.keyword): has no value",
        hint: "write it at once after the colon: \(field.example)")
      return false
    }
    return addFilter(field, values, from: start)
  }

  /// A value that has begun, with what belongs to it after a space: `dokument:Innst. 12 S`, `beløp:>500 mill`.
  private mutating func wholeValue(_ typed: String, of field: QueryField) -> (String, Range<Int>) {
    let start = at - typed.count
    switch field.storage {
    case .citations:
      if let end = citations[start]?.end, end > at { at = end }
    case .amounts:
      if let end = endOfAmount(from: start) { at = end }
    default:
      let signs = typed.reversed().prefix { ",;?!".contains($0) }.count
      if signs < typed.count { return (String(typed.dropLast(signs)), start..<at - signs) }
    }
    return (String(characters[start..<at]), start..<at)
  }

  /// Where an amount ends that goes on after spaces: with a unit, or with groups of three digits.
  private func endOfAmount(from start: Int) -> Int? {
    var best: Int?
    var end = at
    for _ in 0..<6 {
      var next = end
      while next < characters.count, characters[next] == " " || characters[next] == "\u{A0}" { next += 1 }
      guard next > end, next < characters.count else { break }
      end = characters[next...].firstIndex(where: endsChunk) ?? characters.count
      let piece = String(characters[next..<end])
      let isAfterSign = characters[start..<at].allSatisfy { "<>=".contains($0) } && best == nil
      guard AmountRange.goesOn(with: piece) || isAfterSign && (piece.first?.isNumber ?? false) else { break }
      if (try? AmountRange(String(characters[start..<end]), keyword: "")) != nil { best = end }
    }
    return best
  }

  /// `kap. 732 post 70` and `kap. 732`, as budgets are cited; the first word has just been taken.
  private mutating func readBudgetLine(_ word: String, from start: Int) -> Bool {
    guard Self.chapterWords.contains(Self.plain(word)), let chapter = number(digits: 3...4, from: at) else {
      return false
    }
    let item = self.word(from: chapter.end).flatMap { word, end in
      Self.itemWords.contains(Self.plain(word)) ? number(digits: 1...2, from: end) : nil
    }
    at = item?.end ?? chapter.end
    let value = item.map { "\(chapter.value)/\($0.value)" } ?? chapter.value
    return addFilter(item == nil ? .chapter : .item, [(value, start..<at)], from: start)
  }

  static let chapterWords: Set<String> = ["kap", "kapittel", "kapitlet", "kapittelet"]
  private static let itemWords: Set<String> = ["post", "posten", "postene", "postane", "pst"]

  private static func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," }
  }

  /// The next word and where it ends.
  private func word(from index: Int) -> (String, Int)? {
    guard let start = characters[index...].firstIndex(where: { !$0.isWhitespace && $0 != "," }), start > index else {
      return nil
    }
    let end = characters[start...].firstIndex(where: endsChunk) ?? characters.count
    return (String(characters[start..<end]), end)
  }

  /// A number that stands alone as the next word, a comma or full stop after it apart.
  private func number(digits: ClosedRange<Int>, from index: Int) -> (value: String, end: Int)? {
    guard let (word, end) = word(from: index) else { return nil }
    let number = word.prefix { "0"..."9" ~= $0 }
    let rest = word.dropFirst(number.count)
    guard digits ~= number.count, rest.isEmpty || rest == "," || rest == "." else { return nil }
    return (String(number), end - rest.count)
  }

  private mutating func noteUnknownField(_ keyword: String, _ range: Range<Int>) {
    let near = Spelling.nearest(to: keyword, among: QueryField.all.flatMap { $0.keywords })
    let known = QueryField.all.map { $0.keyword }.joined(separator: ", ")
    note(
      range, "unknown field \"\(keyword)\"", hint: near.map { "did you mean \($0):?" } ?? "known fields: \(known)")
  }

  /// What stands after `keyword:` where that is no plain word: a quotation or a group.
  private mutating func valuesAfterColon() -> [(String, Range<Int>)] {
    guard at < characters.count else { return [] }
    if characters[at] == "(" { return groupedValues() }
    return Self.closing[characters[at]] == nil ? [] : quotedValue().map { [$0] } ?? []
  }

  private mutating func quotedValue() -> (String, Range<Int>)? {
    let start = at
    let closers = Self.closing[characters[at]] ?? ""
    guard let end = characters[(at + 1)...].firstIndex(where: { closers.contains($0) }) else { return nil }
    at = end + 1
    let words = characters[(start + 1)..<end].filter { $0 != "\"" }.split(whereSeparator: { $0.isWhitespace })
    return words.isEmpty ? nil : (words.map { String($0) }.joined(separator: " "), start..<at)
  }

  private mutating func groupedValues() -> [(String, Range<Int>)] {
    let start = at
    at += 1
    var values: [(String, Range<Int>)] = []
    while at < characters.count, characters[at] != ")", characters[at] != "(" {
      if characters[at].isWhitespace || characters[at] == "," { at += 1; continue }
      let first = at
      if Self.closing[characters[at]] != nil {
        guard let value = quotedValue() else { at += 1; continue }
        values.append(value)
      } else {
        let text = takeChunk()
        if Self.operators[text] == .or { continue }
        if Self.operators[text] != nil {
          note(first..<at, "a group of values is a list of which any will do", hint: "write the field twice for both")
          continue
        }
        for piece in text.split(separator: ",") { values.append((String(piece), first..<at)) }
      }
    }
    if at < characters.count, characters[at] == ")" {
      at += 1
    } else {
      note(start..<start + 1, "the bracket is never closed", hint: "write ) after the last value")
    }
    return values
  }

  private mutating func addFilter(_ field: QueryField, _ typed: [(String, Range<Int>)], from start: Int) -> Bool {
    var values: [FieldValue] = []
    var unread: [(String, Range<Int>)] = []
    for (text, range) in typed {
      do throws(FieldProblem) {
        let value = try field.value(of: text, in: vocabulary)
        if !values.contains(value) { values.append(value) }
      } catch {
        note(range, error.message, hint: error.hint)
        unread.append((text, range))
      }
    }
    if !values.isEmpty { add(.filter(field, values), from: start) }
    for (text, range) in unread { lexemes.append(Lexeme(kind: .chunk(text), range: range)) }
    return true
  }
}
