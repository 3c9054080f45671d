// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel

@testable import CorpusIndex

/// A query as a tree of our own, with what docs/query-language.md says that it finds.
indirect enum ScannedQuery {
  case word(String)
  case exact(String)
  case prefix(String)
  /// A word that begins and ends so.
  case framed(String, String)
  /// A word that holds these letters.
  case holding(String)
  case phrase([String])
  case exactPhrase([String])
  case near(String, String, distance: Int)
  case party([String])
  case kind(String)
  case years(ClosedRange<Int>)
  case committee(String)
  /// By the year in which it opens.
  case session(Int)
  case heading(String)
  case not(ScannedQuery)
  /// Words beside each other.
  case beside([ScannedQuery])
  case all([ScannedQuery])
  case any([ScannedQuery])

  /// As one types it; everything that has parts stands in brackets within another.
  var written: String {
    switch self {
    case .word(let word): word
    case .exact(let word): "\"\(word)\"!"
    case .prefix(let start): start + "*"
    case .framed(let start, let end): "\(start)*\(end)"
    case .holding(let middle): "*\(middle)*"
    case .phrase(let words): "\"\(words.joined(separator: " "))\""
    case .exactPhrase(let words): "\"\(words.joined(separator: " "))\"!"
    case .near(let left, let right, let distance): "\(left) NEAR/\(distance) \(right)"
    case .party(let codes): codes.count == 1 ? "parti:\(codes[0])" : "parti:(\(codes.joined(separator: " ")))"
    case .kind(let kind): "type:\(kind)"
    case .years(let years): "dato:\(years.lowerBound)..\(years.upperBound)"
    case .committee(let name): "komite:\(name)"
    case .session(let year): "sesjon:\(year)-\(year + 1)"
    case .heading(let word): "overskrift:\(word)"
    case .not(let inner): "-" + inner.bracketed
    case .beside(let parts): parts.map(\.bracketed).joined(separator: " ")
    case .all(let parts): parts.map(\.bracketed).joined(separator: " AND ")
    case .any(let parts): parts.map(\.bracketed).joined(separator: " OR ")
    }
  }

  private var bracketed: String {
    switch self {
    case .beside, .all, .any, .near: "(\(written))"
    default: written
    }
  }

  fileprivate var isFilter: Bool {
    switch self {
    case .party, .kind, .years, .committee, .session, .heading: true
    default: false
    }
  }
}

/// Tells by looking at every passage which of them a query finds.
struct Scan {
  let passages: [ScannedPassage]
  let analyser: Analyser
  private let known: Set<String>

  init(_ passages: [ScannedPassage], _ analyser: Analyser) {
    (self.passages, self.analyser) = (passages, analyser)
    known = Set(passages.flatMap { $0.wholeStems.union($0.partStems) })
  }

  func found(_ query: ScannedQuery) -> [ScannedPassage] { passages.filter { matches(query, $0) } }

  /// What finds a word: its stem, and those of its forms in the other written standard that the corpus has.
  private func stems(of word: String) -> Set<String> {
    let analysis = analyser.analysis(of: word)
    return Set(analysis.also.map { analyser.analysis(of: $0).stem }.filter(known.contains)).union([analysis.stem])
  }

  private func matches(_ query: ScannedQuery, _ passage: ScannedPassage) -> Bool {
    switch query {
    case .word(let word): hasWord(word, passage)
    case .exact(let word): passage.forms.contains(indexForm(word))
    case .prefix(let start): passage.forms.contains { $0.hasPrefix(start) }
    case .framed(let start, let end):
      passage.forms.contains { $0.count >= start.count + end.count && $0.hasPrefix(start) && $0.hasSuffix(end) }
    case .holding(let middle): passage.forms.contains { $0.contains(middle) }
    case .phrase(let words):
      hasRow(words.map { stems(of: $0) }, passage) { $0.contains($1.stem) }
    case .exactPhrase(let words): hasRow(words.map(indexForm), passage) { $0 == $1.form }
    case .near(let left, let right, let distance): isNear(left, right, distance, passage)
    case .party(let codes): codes.contains { passage.parties.contains($0) }
    case .kind(let kind): passage.kind == kind || passage.documentKind == kind
    case .years(let years): passage.date.map { years.contains($0.year) } ?? false
    case .committee(let name): passage.committee == name
    case .session(let year): passage.session == StortingSession(startYear: year).name
    case .heading(let word): !stems(of: word).isDisjoint(with: passage.headingStems)
    case .not(let inner): !matches(inner, passage)
    case .all(let parts): holdConditions(parts, passage) && plain(parts).allSatisfy { matches($0, passage) }
    case .any(let parts): parts.contains { matches($0, passage) }
    case .beside(let parts): holdConditions(parts, passage) && isSelected(by: plain(parts), passage)
    }
  }

  private func indexForm(_ word: String) -> String { analyser.tokens(in: word).first?.indexForm ?? word }

  /// In the text, in a compound or in the heading, or by every part of a compound that was asked for.
  private func hasWord(_ word: String, _ passage: ScannedPassage) -> Bool {
    let body = passage.wholeStems.union(passage.partStems)
    if !stems(of: word).isDisjoint(with: body.union(passage.headingStems)) { return true }
    let parts = analyser.analysis(of: word).parts
    return parts.count > 1 && parts.allSatisfy { body.contains($0.stem) }
  }

  private func hasRow<Wanted>(
    _ row: [Wanted], _ passage: ScannedPassage,
    _ fits: (Wanted, (form: String, stem: String, position: Int)) -> Bool
  ) -> Bool {
    guard row.count <= passage.words.count else { return false }
    return (0...(passage.words.count - row.count)).contains { start in
      row.indices.allSatisfy { fits(row[$0], passage.words[start + $0]) }
    }
  }

  /// Two words at two places, though both may be forms of one word.
  private func isNear(_ left: String, _ right: String, _ distance: Int, _ passage: ScannedPassage) -> Bool {
    let places = [left, right].map { word in
      let stems = stems(of: word)
      return passage.words.filter { stems.contains($0.stem) }.map(\.position)
    }
    return places[0].contains { left in places[1].contains { $0 != left && abs($0 - left) <= distance } }
  }

  private func plain(_ parts: [ScannedQuery]) -> [ScannedQuery] {
    parts.filter { part in
      if case .not = part { return false }
      return !part.isFilter
    }
  }

  /// Filters and what is left out decide; a field with one value a passage may be given twice, for either.
  private func holdConditions(_ parts: [ScannedQuery], _ passage: ScannedPassage) -> Bool {
    var either: [String: Bool] = [:]
    for part in parts {
      switch part {
      case .party, .heading, .not: if !matches(part, passage) { return false }
      case .kind, .years, .committee, .session:
        let field = part.written.prefix { $0 != ":" }
        either[String(field), default: false] = either[String(field), default: false] || matches(part, passage)
      default: break
      }
    }
    return either.values.allSatisfy { $0 }
  }

  /// Phrases and neighbours must be there; without them any one part selects.
  private func isSelected(by parts: [ScannedQuery], _ passage: ScannedPassage) -> Bool {
    let required = parts.filter { part in
      switch part {
      case .phrase, .exactPhrase, .near: true
      default: false
      }
    }
    if !required.isEmpty { return required.allSatisfy { matches($0, passage) } }
    return parts.isEmpty || parts.contains { matches($0, passage) }
  }
}

/// Makes random queries of the words that a corpus has.
///
/// Only forms that stand in a text: one that does not is folded, corrected or taken for another, which is help for a
/// person and no part of what a query means. Common words select nothing beside others, so they come in phrases only.
struct QueryMaker {
  private let passages: [ScannedPassage]
  private let forms: [String]

  init(_ passages: [ScannedPassage]) {
    self.passages = passages
    let known = Set(RandomCorpus.words)
    forms = Set(passages.flatMap { $0.words.map(\.form) }).filter { known.contains($0) }.sorted()
  }

  private func form(_ numbers: inout Numbers) -> String { forms[numbers.next(below: forms.count)] }

  private func row(_ numbers: inout Numbers) -> [String] {
    let words = passages[numbers.next(below: passages.count)].words
    let start = numbers.next(below: max(1, words.count - 3))
    return words[start..<min(words.count, start + 2 + numbers.next(below: 2))].map(\.form)
  }

  func atom(_ numbers: inout Numbers) -> ScannedQuery {
    switch numbers.next(below: 14) {
    case 12:
      let word = form(&numbers)
      return .framed(String(word.prefix(numbers.next(below: 3))), String(word.suffix(2 + numbers.next(below: 3))))
    case 13:
      let word = form(&numbers)
      return word.count < 4 ? .word(word) : .holding(String(word.dropFirst().prefix(3)))
    case 0: return .exact(form(&numbers))
    case 1: return .prefix(String(form(&numbers).prefix(2 + numbers.next(below: 3))))
    case 2: return .phrase(row(&numbers))
    case 3: return .exactPhrase(row(&numbers))
    case 4, 5:
      let (left, right) = (form(&numbers), form(&numbers))
      return left == right ? .word(left) : .near(left, right, distance: 1 + numbers.next(below: 6))
    default: return .word(form(&numbers))
    }
  }

  func filter(_ numbers: inout Numbers) -> ScannedQuery {
    switch numbers.next(below: 7) {
    case 0, 1:
      let codes = RandomCorpus.parties.map(\.code)
      let first = codes[numbers.next(below: codes.count)]
      let second = codes[numbers.next(below: codes.count)]
      return .party(first == second ? [first] : [first, second])
    case 2:
      let kinds = RandomCorpus.passageKinds.map(\.rawValue) + RandomCorpus.documentKinds.map(\.rawValue)
      return .kind(kinds[numbers.next(below: kinds.count)])
    case 3:
      let first = 2014 + numbers.next(below: 5)
      return .years(first...(first + numbers.next(below: 3)))
    case 4:
      // A committee that no document has is no value of the field, and is read as a word.
      let known = Set(passages.compactMap(\.committee)).sorted()
      return known.isEmpty ? .kind("merknad") : .committee(known[numbers.next(below: known.count)])
    case 5: return .session(2013 + numbers.next(below: 6))
    default: return .heading(form(&numbers))
    }
  }

  /// A query without filters, as deep as so many brackets.
  func words(depth: Int, _ numbers: inout Numbers) -> ScannedQuery {
    guard depth > 0, numbers.next(below: 3) > 0 else { return atom(&numbers) }
    var parts = (0..<(2 + numbers.next(below: 2))).map { _ in words(depth: depth - 1, &numbers) }
    switch numbers.next(below: 4) {
    case 0: return .any(parts)
    case 1: return .all(parts)
    default:
      if numbers.next(below: 3) == 0 { parts.append(.not(atom(&numbers))) }
      return numbers.next(below: 2) == 0 ? .all(parts) : .beside(parts)
    }
  }

  /// A query with filters anywhere.
  func query(_ numbers: inout Numbers) -> ScannedQuery {
    let words = words(depth: 2, &numbers)
    switch numbers.next(below: 5) {
    case 0: return .beside([words, filter(&numbers)])
    case 1: return .all([words, filter(&numbers), filter(&numbers)])
    case 2: return .any([words, .beside([atom(&numbers), filter(&numbers)])])
    case 3: return .beside([words, .not(filter(&numbers))])
    default: return words
    }
  }
}
