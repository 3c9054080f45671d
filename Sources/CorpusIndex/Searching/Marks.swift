// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// What a query makes worth marking in the text of a hit; `MarkFinder` says where that stands.
struct Marks: Equatable {
  /// Words that match alone.
  var single: [Matcher] = []
  /// Words that match in a row.
  var rows: [[Matcher]] = []
  /// Common words, marked only where nothing else in the text is.
  var stop: [Matcher] = []
  /// References that match in whatever way the text writes them.
  var citations: [DocumentCitation] = []
  /// Words of a field that asks for the heading or the title, which are marked there and not in the text.
  var inHeadings: [Matcher] = []

  /// What one word of the query matches.
  struct Matcher: Equatable {
    var stems: Set<String> = []
    var forms: Set<String> = []
    var prefix: String?
    /// Parts of a compound count too.
    var inParts = true
    /// Stems of the pieces of a compound that was typed, marked where the word itself is not there.
    var ownParts: Set<String> = []

    init(stems: Set<String> = [], forms: Set<String> = [], prefix: String? = nil) {
      (self.stems, self.forms, self.prefix) = (stems, forms, prefix)
    }

    init(_ expansion: WordExpansion) {
      stems = Set(expansion.stems)
      ownParts = Set(expansion.pieces.flatMap { $0 })
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

  /// What to look for in a heading or a title.
  var forHeadings: Marks {
    var marks = self
    marks.single += inHeadings
    marks.inHeadings = []
    return marks
  }

  /// Whether a name of a party, however it is spelt, is marked.
  mutating func add(_ party: Party, by analyser: Analyser) {
    for row in Party.spellings where row.party == party {
      rows.append(analyser.tokens(in: row.text).map { Matcher(forms: [$0.indexForm]) })
    }
  }
}

extension Marks.Matcher {
  /// What of a word matches.
  enum Match: Equatable {
    case whole
    /// These parts of the compound.
    case parts(Range<Int>)
  }

  func match(_ terms: WordTerms) -> Match? {
    if isWhole(terms) { return .whole }
    guard inParts, !stems.isEmpty else { return nil }
    return Self.stretch(of: terms, with: stems)
  }

  /// How a part of the compound that was typed matches.
  func ownPart(_ terms: WordTerms) -> Match? {
    guard !ownParts.isEmpty else { return nil }
    if ownParts.contains(terms.stem) { return .whole }
    return Self.stretch(of: terms, with: ownParts)
  }

  /// The first parts in a row that are in one of the runs with these stems.
  private static func stretch(of terms: WordTerms, with stems: Set<String>) -> Match? {
    var stretch: Range<Int>?
    for run in terms.runs where stems.contains(run.stem) {
      guard let found = stretch else {
        stretch = run.parts
        continue
      }
      if run.parts.lowerBound <= found.upperBound {
        stretch = found.lowerBound..<max(found.upperBound, run.parts.upperBound)
      }
    }
    return stretch.map { .parts($0) }
  }

  private func isWhole(_ terms: WordTerms) -> Bool {
    stems.contains(terms.stem) || forms.contains(terms.form) || prefix.map { terms.form.hasPrefix($0) } ?? false
  }
}
