// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// A page of documents, each with the best of its passages.
///
/// Xapian keeps the best passage of each document, which gives the order of the documents and both totals; a second
/// look, at the documents of the page alone, gives the passages. Both are exact.
struct DocumentPage {
  var documents: SearchResults.Documents
  var hits: [SearchResults.Hit]

  /// So many passages of a document are shown.
  static let passagesShown = 3
  /// So many are looked at, since some may say the same.
  static let passagesRead = 9
}

extension XapianMatchPlan {
  /// Keeps the best passage of each document, and tells which that is.
  mutating func collapseToDocuments(keeping count: Int = 1) {
    collapse = Collapse(slot: Schema.Slot.document, keep: count)
    valueSlots.append(Schema.Slot.document)
  }
}

extension XapianMatch.Hit {
  fileprivate var documentID: String { String(decoding: values[Schema.Slot.document] ?? [], as: UTF8.self) }
}

extension Search {
  /// The page of a match that keeps one passage of each document; `nil` where that was not asked for.
  func documentPage(
    of node: QueryNode?, _ query: XapianQuery, _ boosts: [XapianMatchPlan.Boost], _ match: XapianMatch,
    _ snippets: inout SnippetMaker
  ) throws(SaksgangError) -> DocumentPage? {
    guard request.grouping == .document else { return nil }
    let found = Dictionary(
      grouping: try passages(of: match.hits.map { $0.documentID }, query, boosts), by: { $0.documentID })
    var page = DocumentPage(documents: .init(total: match.count.estimated, groups: []), hits: [])
    for (place, best) in match.hits.enumerated() {
      let rank = request.offset + place + 1
      let hits = try self.hits(found[best.documentID] ?? [best], rank: rank, &snippets)
      page.hits += hits
      page.documents.groups.append(
        .init(
          document: best.documentID, rank: rank, shown: hits.count, passages: best.collapsed + 1,
          query: (node ?? .sequence([])).inside(document: best.documentID, index.vocabulary).written))
    }
    return page
  }

  /// The best few of a document's passages; one that says the same as a better one is only named with it.
  private func hits(
    _ found: [XapianMatch.Hit], rank: Int, _ snippets: inout SnippetMaker
  ) throws(SaksgangError) -> [SearchResults.Hit] {
    var hits: [SearchResults.Hit] = []
    let places = Repeats.ordered(found)
    let repeats = Set(places.flatMap { $0.repeats })
    for place in places.filter({ !repeats.contains($0.hit.document) }).prefix(DocumentPage.passagesShown) {
      guard let passage = try index.passage(place.hit.document) else { continue }
      hits.append(
        SearchResults.Hit(
          rank: rank, score: place.hit.weight, passage: passage, snippet: snippets.snippet(of: passage),
          sameText: try ids(of: place.repeats)))
    }
    return hits
  }

  /// The best passages of some documents, in the order of the hits.
  private func passages(
    of documents: [String], _ query: XapianQuery, _ boosts: [XapianMatchPlan.Boost]
  ) throws(SaksgangError) -> [XapianMatch.Hit] {
    let terms = documents.map { Schema.Prefix.id + $0 }.filter { $0.utf8.count <= Schema.longestTerm }
    guard !terms.isEmpty else { return [] }
    var plan = XapianMatchPlan(.standard)
    plan.limit = documents.count * DocumentPage.passagesRead
    plan.boosts = boosts
    plan.valueSlots = [Schema.Slot.sameText]
    plan.order = order
    plan.collapseToDocuments(keeping: DocumentPage.passagesRead)
    let within = XapianQuery.filter(query, by: .or(terms.map { .term($0) }))
    return try index.guarded { database throws(XapianFailure) in try database.ranked(within, plan) }.hits
  }
}

extension QueryNode {
  /// The same query within one document.
  func inside(document: String, _ vocabulary: QueryVocabulary) -> QueryNode {
    guard let value = try? QueryField.document.value(of: document, in: vocabulary) else { return self }
    let filter = QueryNode.filter(.document, [value])
    switch without(.document) {
    case nil: return filter
    case .sequence(let parts)?: return .sequence(parts + [filter])
    case .all(let parts)?: return .all(parts + [filter])
    case let node?: return .sequence([node, filter])
    }
  }
}
