// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Finds what a query marks in one text after the other; what it makes of a word is made once.
struct MarkFinder {
  private let marks: Marks
  private let reader: MarkReader
  /// Singles, then common words, then the words of the rows.
  private let matchers: [Marks.Matcher]
  /// By the number of a word.
  private var known: [Int: [Found]] = [:]

  init(_ marks: Marks, _ reader: MarkReader) {
    (self.marks, self.reader) = (marks, reader)
    matchers = marks.single + marks.stop + marks.rows.flatMap { $0 }
  }

  /// A text is read in pieces of so many bytes, and no further than to the first one with a mark.
  private static let pieceLength = 16_384
  /// Pieces overlap so that no phrase is cut.
  private static let overlap = 1_024

  /// The places to mark, from left to right, none over another; in a long text those of its first part that has any.
  mutating func places(in text: String) -> [Marks.Place] {
    guard !matchers.isEmpty || !marks.citations.isEmpty else { return [] }
    guard text.utf8.count > Self.pieceLength * 2 else { return placesOfWhole(text) }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = TextCut.space(in: bytes, before: min(bytes.count, start + Self.pieceLength))
      let places = placesOfWhole(String(decoding: bytes[start..<end], as: UTF8.self))
      if !places.isEmpty {
        return places.map { place in
          let range = place.range.lowerBound + start..<place.range.upperBound + start
          return Marks.Place(range: range, matcher: place.matcher)
        }
      }
      guard end < bytes.count else { return [] }
      start = max(start + 1, TextCut.space(in: bytes, before: end - Self.overlap))
    }
    return []
  }

  private mutating func placesOfWhole(_ text: String) -> [Marks.Place] {
    reader.read(text)
    var found = Places(rows: marks.rows.count)
    for index in 0..<reader.length { look(at: index, into: &found) }
    return TextCut.apart(chosen(found) + citations(in: text))
  }

  /// What stands in a text, by how well it shows why the text was found.
  private struct Places {
    var best: [Marks.Place] = []
    var ownParts: [Marks.Place] = []
    var common: [Marks.Place] = []
    var loose: [Marks.Place] = []
    /// For each row the indices where its words stand, one list a word.
    var rows: [[Int: Int]]

    init(rows count: Int) { rows = Array(repeating: [:], count: count) }
  }

  private func chosen(_ found: Places) -> [Marks.Place] {
    [found.best, found.ownParts, found.common, found.loose].first { !$0.isEmpty } ?? []
  }

  private mutating func look(at index: Int, into found: inout Places) {
    for match in matches(of: reader.word(at: index)) {
      add(match, reader.range(of: match.match, at: index), index, to: &found)
    }
    for extra in reader.extras(at: index) {
      for match in matches(of: extra) { add(match, reader.whole(at: index), index, to: &found) }
    }
  }

  private func add(_ match: Found, _ range: Range<Int>, _ index: Int, to found: inout Places) {
    let place = Marks.Place(range: range, matcher: match.matcher)
    switch match.kind {
    case .single: found.best.append(place)
    case .ownPart: found.ownParts.append(place)
    case .common: found.common.append(place)
    case .row(let row, let position):
      found.loose.append(place)
      extend(row, position, index, to: &found)
    }
  }

  /// Adds a word to a row that goes on here; the row is a place when its last word is there.
  private func extend(_ row: Int, _ position: Int, _ index: Int, to found: inout Places) {
    let length = marks.rows[row].count
    guard position == 0 || found.rows[row][key(index - 1, position - 1)] != nil else { return }
    found.rows[row][key(index, position)] = index
    guard position == length - 1 else { return }
    let first = index - length + 1
    let range = reader.range(at: first).lowerBound..<reader.range(at: index).upperBound
    found.best.append(Marks.Place(range: range, matcher: matchers.count + row))
  }

  /// A place in a text and in a row as one number; no row has so many words.
  private func key(_ index: Int, _ position: Int) -> Int { index &* 4_096 &+ position }

  private func citations(in text: String) -> [Marks.Place] {
    guard !marks.citations.isEmpty else { return [] }
    let first = matchers.count + marks.rows.count
    return DocumentCitation.mentions(in: text).compactMap { mention in
      let index = marks.citations.firstIndex { $0.mayMean(mention.citation) || mention.citation.mayMean($0) }
      return index.map { Marks.Place(range: mention.range, matcher: first + $0) }
    }
  }
}

extension MarkFinder {
  /// One matcher that a word satisfies.
  private struct Found {
    var matcher: Int
    var kind: Kind
    var match: Marks.Matcher.Match

    enum Kind { case single, ownPart, common, row(Int, position: Int) }
  }

  private mutating func matches(of word: Int) -> [Found] {
    if let found = known[word] { return found }
    let found = found(in: reader.terms(of: word))
    known[word] = found
    return found
  }

  private func found(in terms: WordTerms) -> [Found] {
    var found: [Found] = []
    for (index, matcher) in marks.single.enumerated() {
      if let match = matcher.match(terms) {
        found.append(Found(matcher: index, kind: .single, match: match))
      } else if let match = matcher.ownPart(terms) {
        found.append(Found(matcher: index, kind: .ownPart, match: match))
      }
    }
    for (index, matcher) in marks.stop.enumerated() {
      guard let match = matcher.match(terms) else { continue }
      found.append(Found(matcher: marks.single.count + index, kind: .common, match: match))
    }
    var next = marks.single.count + marks.stop.count
    for (row, words) in marks.rows.enumerated() {
      for (position, matcher) in words.enumerated() {
        if let match = matcher.match(terms) {
          found.append(Found(matcher: next, kind: .row(row, position: position), match: match))
        }
        next += 1
      }
    }
    return found
  }
}

/// Reads texts for marking, and keeps what it knows of each word from text to text.
final class MarkReader {
  private let analyser: Analyser
  private var reader: WordReader
  private var terms: [WordTerms?] = []
  /// The extra words of the text at hand, by the index of the word that carries them.
  private var extraWords: [Int: [Int]] = [:]
  /// Words that it knows before it begins anew.
  private static let mostWords = 200_000

  init(analyser: Analyser) {
    self.analyser = analyser
    reader = WordReader(analyser: analyser)
  }

  var length: Int { reader.length }

  func read(_ text: String) {
    reader.read(text)
    extraWords.removeAll(keepingCapacity: true)
    for index in 0..<reader.extraLength {
      extraWords[reader.place(ofExtra: index), default: []].append(reader.extraWord(at: index))
    }
  }

  /// Begins anew where it knows too many words; numbers of words are then others.
  func forget() {
    guard reader.wordCount > Self.mostWords else { return }
    reader = WordReader(analyser: analyser)
    terms = []
  }

  func word(at index: Int) -> Int { reader.word(at: index) }
  func extras(at index: Int) -> [Int] { extraWords.isEmpty ? [] : extraWords[index] ?? [] }
  func range(at index: Int) -> Range<Int> { reader.range(at: index) }
  func whole(at index: Int) -> Range<Int> { reader.whole(at: index) }

  func terms(of word: Int) -> WordTerms {
    if word >= terms.count { terms += Array(repeating: nil, count: reader.wordCount - terms.count) }
    if let known = terms[word] { return known }
    let made = WordTerms(reader.form(of: word), by: analyser)
    terms[word] = made
    return made
  }

  /// Where a match stands: the whole word where its spelling in the text is not that of its parts.
  func range(of match: Marks.Matcher.Match, at index: Int) -> Range<Int> {
    let whole = range(at: index)
    guard case .parts(let parts) = match else { return whole }
    let word = word(at: index)
    let lengths = terms(of: word).parts.map { $0.text.utf8.count }
    guard lengths.reduce(0, +) == whole.count else { return whole }
    let start = whole.lowerBound + lengths[..<parts.lowerBound].reduce(0, +)
    return start..<start + lengths[parts].reduce(0, +)
  }
}
