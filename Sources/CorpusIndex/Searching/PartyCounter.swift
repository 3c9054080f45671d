// SPDX-License-Identifier: GPL-3.0-or-later

package import StortingModel

extension SearchIndex {
  /// Who says it most: the passages that match, for each party and year, beside all passages of that party and year.
  ///
  /// A passage counts for each of the parties behind it, and matches as it would in a search. Throws as `search` does.
  package func partyShares(of text: String, exact isExact: Bool = false, strict isStrict: Bool = false)
    throws(SaksgangError) -> PartyShares
  {
    let parsed = try parsed(SearchRequest(query: text, isExact: isExact, isStrict: isStrict))
    return try withIndex { index throws(SaksgangError) in
      try PartyCounter(index: index).shares(text, parsed)
    }
  }
}

/// Counts what parties say, by year.
private struct PartyCounter {
  let index: OpenIndex

  func shares(_ text: String, _ parsed: ParsedQuery) throws(SaksgangError) -> PartyShares {
    var compiler = QueryCompiler(index: index, names: NameForms.all(in: text, by: index.analyser))
    let query = try parsed.node.map { node throws(SaksgangError) in try compiler.query(for: node) } ?? .nothing
    var rows: [PartyShares.Row] = []
    for party in try parties() {
      let own = XapianQuery.term(Schema.Prefix.party + party.code.lowercased())
      let all = try years(own)
      let matching = try years(.filter(query, by: own))
      rows += all.map { year, passages in
        PartyShares.Row(party: party.code, year: year, matches: matching[year] ?? 0, passages: passages)
      }
    }
    return PartyShares(query: text, parsed: parsed.written, notes: parsed.notes + compiler.notes, rows: rows)
  }

  /// Every party that the index attributes a passage to.
  private func parties() throws(SaksgangError) -> [Party] {
    let found = try index.counted(.everything, by: [Schema.Slot.parties]).facets.first?.values ?? []
    let codes = Set(found.flatMap { $0.text.split(separator: " ").map(String.init) })
    return codes.map { Party(code: $0) }.sorted()
  }

  /// How many passages match for each year; without a year for `nil`.
  private func years(_ query: XapianQuery) throws(SaksgangError) -> [Int?: Int] {
    let match = try index.counted(query, by: [Schema.Slot.year])
    var counts: [Int?: Int] = [:]
    for value in match.facets.first?.values ?? [] { counts[Int(value.text), default: 0] += value.count }
    let without = match.count.estimated - counts.values.reduce(0, +)
    if without > 0 { counts[nil, default: 0] += without }
    return counts
  }
}
