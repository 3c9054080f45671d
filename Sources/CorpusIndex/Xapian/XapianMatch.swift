// SPDX-License-Identifier: GPL-3.0-or-later

/// The answer to a query, copied out of Xapian.
struct XapianMatch: Hashable, Sendable {
  /// The number of documents that match, after collapsing and cutoffs.
  var count: Count
  var countBeforeCollapsing: Count
  /// The weight of the best document, on this page or not.
  var bestWeight: Double
  var hits: [Hit]
  /// In the order of the plan's `facetSlots`.
  var facets: [Facet]

  struct Count: Hashable, Sendable {
    var lower: Int
    var estimated: Int
    var upper: Int
    /// `nil` where Xapian stopped counting, for a low `checkAtLeast`.
    var exact: Int? { lower == upper ? lower : nil }
  }

  struct Hit: Hashable, Sendable {
    var document: UInt32
    /// 0 to 100, against the best that the query could get.
    var percent: Int
    var weight: Double
    /// At least so many others were collapsed into this one.
    var collapsed: Int
    /// Empty unless the plan asks.
    var data: [UInt8]
    /// By slot, for the slots that the plan asks for.
    var values: [UInt32: [UInt8]]
    /// The query's terms that the document holds in byte order, if the plan asks; not those that a prefix stands for.
    var terms: [String]
  }

  struct Facet: Hashable, Sendable {
    var slot: UInt32
    /// Documents counted, with a value or without.
    var total: Int
    /// In byte order of the value, never empty.
    var values: [Value]

    struct Value: Hashable, Sendable {
      var bytes: [UInt8]
      var count: Int
      var text: String { String(decoding: bytes, as: UTF8.self) }
    }
  }
}

/// What is asked of a match beside the query.
struct XapianMatchPlan: Hashable, Sendable {
  var offset = 0
  var limit = 10
  /// Matching documents to look at before any may be skipped; at all of them counts, facets and order are exact.
  ///
  /// Less is faster, but Xapian 1.4.22 then now and then loses or misplaces a hit where an `.or` or `.andMaybe` is.
  var checkAtLeast = Int.max
  var order = Order.relevance
  var collapse: Collapse?
  /// Leaves out hits below this percentage, 0 to 100; skips documents, with the risk of a low `checkAtLeast`.
  var percentCutoff = 0
  var weightCutoff = 0.0
  var weighting = Weighting.bm25(BM25())
  /// Slots whose values are counted, before collapsing.
  var facetSlots: [UInt32] = []
  /// Slots whose values come with each hit.
  var valueSlots: [UInt32] = []
  /// Only `ranked` knows them; `match` throws `.unsupported`.
  var boosts: [Boost] = []
  var includesData = false
  var includesTerms = false

  /// Hits of a query weigh so many times more.
  struct Boost: Hashable, Sendable {
    var query: XapianQuery
    /// Above 0.
    var factor: Double
  }

  /// What hits are ordered by; equals come in ascending order of id, and a missing value sorts as the empty one.
  enum Order: Hashable, Sendable {
    case relevance
    case value(slot: UInt32, descending: Bool)
    case valueThenRelevance(slot: UInt32, descending: Bool)
    case relevanceThenValue(slot: UInt32, descending: Bool)
  }

  /// Keeps the best few of the documents that share a value; those without one are all kept.
  struct Collapse: Hashable, Sendable {
    var slot: UInt32
    var keep = 1
  }

  enum Weighting: Hashable, Sendable {
    case bm25(BM25)
    /// Every hit weighs 0.
    case none
  }

  /// The parameters of BM25, with Xapian's defaults.
  struct BM25: Hashable, Sendable {
    var k1 = 1.0
    var k2 = 0.0
    var k3 = 1.0
    var b = 0.5
    var minLength = 0.5
  }
}

/// A term with the weight it would give.
struct XapianTermWeight: Hashable, Sendable {
  var term: String
  var weight: Double
}
