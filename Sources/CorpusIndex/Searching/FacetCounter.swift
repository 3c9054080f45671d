// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Counts the hits for each value of the facets, over all hits and not only those shown.
struct FacetCounter {
  let index: OpenIndex
  let node: QueryNode?
  let names: Set<String>
  /// The match with all filters, which counted the slots of `rows`.
  let match: XapianMatch

  struct Row: Sendable {
    let name: String
    /// A filter on any of these is left out of the counts.
    let fields: [QueryField]
    let slot: UInt32

    init(_ field: QueryField, slot: UInt32) { self.init(name: field.keyword, fields: [field], slot: slot) }

    init(name: String, fields: [QueryField], slot: UInt32) {
      (self.name, self.fields, self.slot) = (name, fields, slot)
    }
  }

  static let rows = [
    Row(.party, slot: Schema.Slot.parties), Row(.kind, slot: Schema.Slot.kind),
    Row(.committee, slot: Schema.Slot.committee), Row(.session, slot: Schema.Slot.session),
    Row(name: "år", fields: [.date, .since], slot: Schema.Slot.year),
  ]

  func facets() throws(SaksgangError) -> [SearchResults.Facet] {
    var facets: [SearchResults.Facet] = []
    for (position, row) in Self.rows.enumerated() {
      var counted = match.facets.indices.contains(position) ? match.facets[position] : nil
      if let node, row.fields.contains(where: node.hasCondition) {
        counted = try recount(row, in: row.fields.reduce(node) { $0?.without($1) })
      }
      let counts = Self.counts(counted, areParties: row.slot == Schema.Slot.parties)
      facets.append(SearchResults.Facet(name: row.name, counts: counts))
    }
    return facets
  }

  /// The counts without the filter on the facet's own field.
  private func recount(_ row: Row, in node: QueryNode?) throws(SaksgangError) -> XapianMatch.Facet? {
    var compiler = QueryCompiler(index: index, names: names)
    let query = try node.map { node throws(SaksgangError) in try compiler.query(for: node) } ?? .everything
    return try index.counted(query, by: [row.slot]).facets.first
  }

  /// A passage of several parties counts for each of them.
  private static func counts(_ facet: XapianMatch.Facet?, areParties: Bool) -> [SearchResults.Facet.Count] {
    var counts: [String: Int] = [:]
    for value in facet?.values ?? [] {
      let names = areParties ? value.text.split(separator: " ").map(String.init) : [value.text]
      for name in names { counts[name, default: 0] += value.count }
    }
    return counts.map { SearchResults.Facet.Count(value: $0.key, count: $0.value) }.sorted { left, right in
      guard left.count == right.count else { return left.count > right.count }
      return areParties ? Party(code: left.value) < Party(code: right.value) : left.value < right.value
    }
  }
}

extension QueryNode {
  /// Whether a filter on the field decides over the whole query.
  func hasCondition(on field: QueryField) -> Bool {
    switch self {
    case .filter(let own, _): own == field
    case .sequence(let parts), .all(let parts): parts.contains { $0.hasCondition(on: field) }
    default: false
    }
  }

  /// The query without those filters, `nil` where nothing is left.
  func without(_ field: QueryField) -> QueryNode? {
    switch self {
    case .filter(let own, _): own == field ? nil : self
    case .sequence(let parts):
      Self.joined(parts.compactMap { $0.without(field) }, QueryNode.sequence)
    case .all(let parts): Self.joined(parts.compactMap { $0.without(field) }, QueryNode.all)
    default: self
    }
  }

  private static func joined(_ parts: [QueryNode], _ join: ([QueryNode]) -> QueryNode) -> QueryNode? {
    parts.count > 1 ? join(parts) : parts.first
  }
}
