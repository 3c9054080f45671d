// SPDX-License-Identifier: GPL-3.0-or-later

/// Results as a person reads them in a terminal.
package struct ResultListing: Sendable {
  let text: TerminalText

  package init(width: Int = 80, hasColour: Bool = false) { text = TerminalText(width: width, hasColour: hasColour) }

  /// The whole listing, with what matched marked; empty where there is nothing to say.
  package func text(of results: SearchResults) -> String {
    var lines: [String] = []
    if let documents = results.documents {
      lines += self.lines(of: documents, results.hits)
    } else {
      lines += results.hits.flatMap(lines(of:))
    }
    if let facets = results.facets { lines += self.lines(of: facets) }
    if let explanation = results.explanation { lines += self.lines(of: explanation, parsed: results.parsed) }
    if !results.hits.isEmpty { lines.append(range(of: results)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of hit: SearchResults.Hit) -> [String] {
    let passage = hit.passage
    var lines = text.lines(of: "\(hit.rank). \(passage.title)", .bold)
    lines += text.lines(of: Self.facts([passage.kind, Self.parties(of: passage), passage.date]), .dim, indent: 3)
    if let heading = passage.heading { lines += text.lines(of: heading, indent: 3) }
    return lines + body(of: hit, indent: 3) + [""]
  }

  /// What a hit says, and the id to show it by, on a line of its own so that it can be copied.
  private func body(of hit: SearchResults.Hit, indent: Int) -> [String] {
    var lines = snippetLines(hit.snippet, indent: indent)
    lines.append(String(repeating: " ", count: indent) + text.styled(ShownText.plain(hit.passage.id), .dim))
    if !hit.sameText.isEmpty {
      lines += text.lines(of: "the same text: \(hit.sameText.joined(separator: ", "))", .dim, indent: indent)
    }
    return lines
  }

  private func lines(of documents: SearchResults.Documents, _ hits: [SearchResults.Hit]) -> [String] {
    var lines: [String] = []
    var rest = hits[...]
    for group in documents.groups {
      let own = Array(rest.prefix(group.shown))
      rest = rest.dropFirst(group.shown)
      if let first = own.first { lines += self.lines(of: group, own, first.passage) + [""] }
    }
    return lines
  }

  private func lines(
    of group: SearchResults.Documents.Group, _ hits: [SearchResults.Hit], _ first: IndexedPassage
  ) -> [String] {
    var lines = text.lines(of: "\(group.rank). \(first.title)", .bold)
    lines += text.lines(of: Self.facts([first.date, group.document]), .dim, indent: 3)
    var heading: String?
    for hit in hits {
      let new = hit.passage.heading == heading ? nil : hit.passage.heading
      heading = hit.passage.heading
      lines.append("")
      lines += text.lines(of: Self.facts([hit.passage.kind, Self.parties(of: hit.passage), new]), .dim, indent: 3)
      lines += body(of: hit, indent: 3)
    }
    let more = group.passages - hits.reduce(0) { $0 + 1 + $1.sameText.count }
    if more > 0 { lines += [""] + text.lines(of: "\(more) more in this document: \(group.query)", indent: 3) }
    return lines
  }

  private static func parties(of passage: IndexedPassage) -> String { passage.parties.joined(separator: ", ") }

  private static func facts(_ facts: [String?]) -> String {
    facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What matched in colour, or between brackets where there is none: `formues[skatt]en`.
  private func snippetLines(_ snippet: Snippet, indent: Int) -> [String] {
    var words: [[TerminalText.Run]] = []
    var word: [TerminalText.Run] = []
    for piece in snippet.pieces {
      let shown = ShownText.plain(piece.text)
      let parts = (piece.isMarked && !text.hasColour ? "[\(shown)]" : shown)
        .split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          if !word.isEmpty { words.append(word) }
          word = []
        }
        if !part.isEmpty { word.append(.init(text: String(part), style: piece.isMarked ? .mark : .none)) }
      }
    }
    if !word.isEmpty { words.append(word) }
    return text.lines(of: words, indent: indent)
  }
}

extension ResultListing {
  /// Which of all hits these are, and how to see the next.
  private func range(of results: SearchResults) -> String {
    let hits = results.total == 1 ? "1 passage" : "\(results.total) passages"
    guard let documents = results.documents else {
      return range(results.offset, results.hits.count, of: results.total, results.total == 1 ? "hit" : "hits")
    }
    let unit = documents.total == 1 ? "document" : "documents"
    return range(results.offset, documents.groups.count, of: documents.total, unit, ", \(hits)")
  }

  private func range(_ offset: Int, _ count: Int, of total: Int, _ unit: String, _ rest: String = "") -> String {
    guard offset > 0 || count < total else { return "\(total) \(unit)\(rest)" }
    let next = offset + count < total ? " · next: --offset \(offset + count)" : ""
    return "\(offset + 1)–\(offset + count) of \(total) \(unit)\(rest)\(next)"
  }

  private func lines(of facets: [SearchResults.Facet]) -> [String] {
    let lines = facets.filter { !$0.counts.isEmpty }.flatMap { facet in
      let counts = facet.counts.prefix(12).map { "\($0.value) \($0.count)" }
      let more = facet.counts.count > 12 ? ["and \(facet.counts.count - 12) more"] : []
      return text.lines(of: "\(facet.name): " + (counts + more).joined(separator: ", "))
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  /// What goes to the error stream: notes, what was searched for beside or in place of what was typed, and ways on.
  package func remarks(of results: SearchResults) -> String {
    var lines = results.notes.map { "note: \($0.message); \($0.hint)" }
    lines += results.missing.map { "partial answer: nothing from \($0.described)" }
    if let corrected = results.corrected { lines.append("searched for: \(corrected)") }
    if !results.also.isEmpty {
      lines.append("searched for too: \(results.also.map { also($0, results.alternatives) }.joined(separator: ", "))")
    }
    if results.hits.isEmpty {
      let first = "\(results.documents == nil ? "number" : "document") \(results.offset + 1)"
      lines.append(
        results.parsed.isEmpty
          ? "no hits: the query asks for nothing" : results.total == 0 ? "no hits" : "no hits from \(first) on")
    }
    lines += results.advice.map(line)
    return lines.map { ShownText.plain($0) + "\n" }.joined()
  }

  /// What to search for, with how much that finds where the message does not tell it.
  private func line(of advice: SearchResults.Advice) -> String {
    guard !advice.query.isEmpty, advice.hits > 0 else { return advice.message }
    let hits = advice.hits == 1 ? " (1 hit)" : " (\(advice.hits) hits)"
    let tellsHits = [.withoutWord, .withoutFilter, .anyWord].contains(advice.kind)
    return advice.message + (advice.message.hasSuffix("?") ? " " : ": ") + advice.query + (tellsHits ? "" : hits)
  }

  private func also(_ form: String, _ alternatives: [SearchResults.Alternative]) -> String {
    guard let alternative = alternatives.first(where: { $0.form == form }) else { return form }
    return "\(form) (\(alternative.passages))"
  }
}
