// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

/// What a query makes worth marking, and where that stands in a text.
struct Marks: Equatable {
  /// Words that match alone.
  var single: [Matcher] = []
  /// Words that match in a row.
  var rows: [[Matcher]] = []
  /// Common words, marked only where nothing else in the text is.
  var stop: [Matcher] = []

  /// What one word of the query matches.
  struct Matcher: Equatable {
    var stems: Set<String> = []
    var forms: Set<String> = []
    var prefix: String?
    /// Parts of a compound count too.
    var inParts = true
    /// Stems of the parts of a compound that was typed, marked where the word itself is not there.
    var ownParts: Set<String> = []

    init(stems: Set<String> = [], forms: Set<String> = [], prefix: String? = nil) {
      (self.stems, self.forms, self.prefix) = (stems, forms, prefix)
    }

    init(_ expansion: WordExpansion) {
      stems = Set(expansion.stems)
      ownParts = Set(expansion.words.flatMap { $0.parts.map(\.stem) })
    }

    init(wholeWords expansion: WordExpansion) {
      stems = Set(expansion.stems)
      inParts = false
    }
  }

  /// One place to mark.
  struct Place: Equatable {
    /// UTF-8 offsets.
    var range: Range<Int>
    /// Which part of the query it matches.
    var matcher: Int
  }

  /// The places in a text, from left to right, none over another.
  func places(in text: String, by analyser: Analyser) -> [Place] {
    let words = analyser.tokens(in: text).map { Word($0, by: analyser) }
    var found = rowPlaces(in: words)
    for (index, matcher) in single.enumerated() {
      found += Self.places(of: index, in: words) { matcher.range(in: $0) }
    }
    if found.isEmpty {
      for (index, matcher) in single.enumerated() {
        found += Self.places(of: index, in: words) { matcher.rangeOfOwnParts(in: $0) }
      }
    }
    if found.isEmpty {
      for (index, matcher) in stop.enumerated() {
        found += Self.places(of: single.count + index, in: words) { matcher.range(in: $0) }
      }
    }
    return Self.apart(found)
  }

  private static func places(of index: Int, in words: [Word], _ range: (Word) -> Range<Int>?) -> [Place] {
    words.compactMap { word in range(word).map { Place(range: $0, matcher: index) } }
  }

  private func rowPlaces(in words: [Word]) -> [Place] {
    var found: [Place] = []
    for (index, row) in rows.enumerated() where !row.isEmpty && row.count <= words.count {
      for start in 0...(words.count - row.count) {
        guard row.indices.allSatisfy({ row[$0].range(in: words[start + $0]) != nil }) else { continue }
        let last = words[start + row.count - 1].token.range.upperBound
        let range = words[start].token.range.lowerBound..<last
        found.append(Place(range: range, matcher: single.count + stop.count + index))
      }
    }
    return found
  }

  private static func apart(_ places: [Place]) -> [Place] {
    var result: [Place] = []
    for place in places.sorted(by: { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) })
    {
      guard let last = result.last, place.range.lowerBound < last.range.upperBound else {
        result.append(place)
        continue
      }
      if place.range.upperBound > last.range.upperBound {
        result[result.count - 1].range = last.range.lowerBound..<place.range.upperBound
      }
    }
    return result
  }

  /// One word of a text with its analysis.
  struct Word {
    let token: Token
    let terms: WordTerms
    let extra: [WordTerms]

    init(_ token: Token, by analyser: Analyser) {
      self.token = token
      terms = WordTerms(token.form, by: analyser)
      extra = token.extra.map { WordTerms($0, by: analyser) }
    }
  }
}

extension Marks.Matcher {
  /// What to mark of a word: all of it, or the part inside the compound; `nil` where it does not match.
  func range(in word: Marks.Word) -> Range<Int>? {
    if isWhole(word.terms) { return word.token.range }
    if word.extra.contains(where: isWhole) { return word.token.whole }
    guard inParts else { return nil }
    if let run = word.terms.runs.first(where: { stems.contains($0.stem) }) { return word.range(of: run.parts) }
    let isInExtra = word.extra.contains { $0.runs.contains { stems.contains($0.stem) } }
    return isInExtra ? word.token.whole : nil
  }

  func rangeOfOwnParts(in word: Marks.Word) -> Range<Int>? {
    guard !ownParts.isEmpty else { return nil }
    if ownParts.contains(word.terms.stem) { return word.token.range }
    guard let run = word.terms.runs.first(where: { ownParts.contains($0.stem) }) else { return nil }
    return word.range(of: run.parts)
  }

  private func isWhole(_ terms: WordTerms) -> Bool {
    stems.contains(terms.stem) || forms.contains(terms.form) || prefix.map { terms.form.hasPrefix($0) } ?? false
  }
}

extension Marks.Word {
  /// Where parts stand in the text; the whole word where its spelling in the text is not that of the parts.
  fileprivate func range(of parts: Range<Int>) -> Range<Int> {
    let lengths = terms.parts.map(\.text.utf8.count)
    guard lengths.reduce(0, +) == token.range.count else { return token.range }
    let start = token.range.lowerBound + lengths[..<parts.lowerBound].reduce(0, +)
    return start..<start + lengths[parts].reduce(0, +)
  }
}
