// SPDX-License-Identifier: GPL-3.0-or-later

/// What is asked of an index.
package struct SearchRequest: Sendable, Equatable {
  package var query: String
  package var limit: Int
  package var offset: Int
  package var sort: Sort
  /// What a page counts: passages, or documents with the best passages of each.
  package var grouping: Grouping
  /// Count the hits for each party, kind, committee, session and year.
  package var countsFacets: Bool
  /// Tell how the query was understood.
  package var explains: Bool
  /// Every word stands for its own form only: no inflections, compounds or other written standard.
  package var isExact: Bool
  /// A fault in the query is an error; otherwise it is read as words, with a note.
  package var isStrict: Bool
  /// What comes earlier: `newer`, or fields such as `type:forslag`.
  package var boosts: [String]
  /// How large the query may be.
  package var limits = QueryLimits.usual

  package enum Sort: String, CaseIterable, Sendable {
    case relevance, newest, oldest
  }

  package enum Grouping: String, CaseIterable, Sendable {
    case document, none
  }

  package init(
    query: String, limit: Int = 10, offset: Int = 0, sort: Sort = .relevance, grouping: Grouping = .none,
    countsFacets: Bool = false, explains: Bool = false, isExact: Bool = false, isStrict: Bool = false,
    boosts: [String] = []
  ) {
    self.boosts = boosts
    self.grouping = grouping
    (self.query, self.limit, self.offset, self.sort) = (query, max(0, limit), max(0, offset), sort)
    (self.countsFacets, self.explains, self.isExact, self.isStrict) = (countsFacets, explains, isExact, isStrict)
  }
}

/// The answer to a request.
package struct SearchResults: Sendable, Equatable {
  package var query: String
  /// The query in its canonical form.
  package var parsed: String
  /// How many passages match; exact up to 10,000, and with facets always.
  package var total: Int
  package var offset: Int
  /// The query as it was searched, where a word was taken for another.
  package var corrected: String?
  /// Words of the other written standard that were searched for too.
  package var also: [String]
  /// In the order `parti`, `type`, `komite`, `sesjon`, `år`; `nil` where they were not asked for.
  package var facets: [Facet]?
  package var hits: [Hit]
  /// What in the query was not read as it stands.
  package var notes: [QueryNote]
  package var explanation: Explanation?
  /// Each word of `also` or `corrected` with the typed word that it was searched for, and why.
  package var alternatives: [Alternative] = []
  /// What would find more, where nothing or little was found; the best first.
  package var advice: [Advice] = []
  /// How many documents have a passage that matches, and those of this page; `nil` where hits were not grouped.
  package var documents: Documents?
  /// Shards that the answer is without, which makes it a partial one.
  package var missing: [MissingShard] = []

  /// A word that was searched for beside a typed one, or in its place.
  package struct Alternative: Sendable, Equatable {
    package var typed: String
    package var form: String
    package var source: Source
    /// Passages with the word, an inflection, or a compound that holds it.
    package var passages: Int

    package enum Source: String, CaseIterable, Sendable {
      /// The same word in the other written standard.
      case otherStandard
      /// The same letters but for æ, ø, å and accents.
      case folded
      /// The nearest word, or the nearest parts of a compound.
      case spelling
      /// One word for two that were typed, or two for one.
      case compound
    }
  }

  /// One way on from an answer that is empty or short.
  package struct Advice: Sendable, Equatable {
    package var kind: Kind
    /// A sentence without a full stop at its end.
    package var message: String
    /// What to search for instead, in canonical form.
    package var query: String
    /// How many passages that finds.
    package var hits: Int

    package enum Kind: String, CaseIterable, Sendable {
      /// A word that no passage has.
      case unknownWord
      /// What the query finds without one word or phrase.
      case withoutWord
      /// What the query finds without one filter.
      case withoutFilter
      /// A far commoner word that is spelt nearly so.
      case didYouMean
      /// Any of the words rather than all.
      case anyWord
    }
  }

  /// Hits put together by document.
  package struct Documents: Sendable, Equatable {
    /// Exact.
    package var total: Int
    /// In order; together they have all of `hits`.
    package var groups: [Group]

    package struct Group: Sendable, Equatable {
      package var document: String
      /// 1 for the first of all documents.
      package var rank: Int
      /// How many of the hits, after those of the groups before, are of this document.
      package var shown: Int
      /// How many of its passages match.
      package var passages: Int
      /// The query that finds these and no others.
      package var query: String
    }
  }

  package struct Facet: Sendable, Equatable {
    /// The keyword of the field.
    package var name: String
    /// The most frequent first. A filter on the facet's own field is left out of its counts.
    package var counts: [Count]

    package struct Count: Sendable, Equatable {
      package var value: String
      package var count: Int
    }
  }

  package struct Hit: Sendable, Equatable {
    /// 1 for the first of all hits, on whatever page; among documents that of its document.
    package var rank: Int
    package var score: Double
    package var passage: IndexedPassage
    package var snippet: Snippet
    /// Ids of other passages that match and say the same, word for word: further down, or of the same document.
    package var sameText: [String] = []
  }

  /// How a query was understood.
  package struct Explanation: Sendable, Equatable {
    package var words: [Word]
    /// How many passages each filter lets through alone.
    package var filters: [Filter]
    /// The query as Xapian writes it; no stable format.
    package var tree: String

    package struct Word: Sendable, Equatable {
      package var typed: String
      /// `known`, `otherStandard`, `folded`, `spelling` or `unknown`.
      package var basis: String
      package var searched: [String]
      package var stems: [String]
      package var parts: [String]
      package var also: [String]
      /// Passages with the word, an inflection, or a compound that holds it.
      package var passages: Int
      /// What of the word was looked up, with its weight.
      package var terms: [Term] = []
    }

    /// One kind of match of a word.
    package struct Term: Sendable, Equatable {
      /// As in the tree: `Zskatt` a stem, `Kskatt` a part of a compound, `Hskatt` a word of a heading, `skatten` a form.
      package var term: String
      /// Why it was looked up: `typed`, or an `Alternative.Source`.
      package var source: String
      /// The factor on its weight.
      package var weight: Double
      package var passages: Int
    }

    package struct Filter: Sendable, Equatable {
      package var written: String
      package var passages: Int
    }
  }
}

/// A shard that an answer is without.
package struct MissingShard: Sendable, Equatable {
  /// The line of the stub file, or `shard-2` where no line answers for it.
  package var name: String
  /// The sessions whose documents it holds, as `2017–2018 to 2019–2020`; `nil` where that is not known.
  package var sessions: String?

  var described: String { name + (sessions.map { " (\($0))" } ?? "") }
}
