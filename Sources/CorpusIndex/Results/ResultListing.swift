// SPDX-License-Identifier: GPL-3.0-or-later

/// Results as a person reads them in a terminal.
package struct ResultListing: Sendable {
  /// In characters; lines are broken between words.
  private let width: Int
  private let hasColour: Bool

  package init(width: Int = 80, hasColour: Bool = false) {
    (self.width, self.hasColour) = (max(40, width), hasColour)
  }

  /// The whole listing, empty where there is nothing to say.
  package func text(of results: SearchResults) -> String {
    var lines: [String] = []
    lines += results.hits.flatMap(lines(of:))
    if let facets = results.facets { lines += self.lines(of: facets) }
    if let explanation = results.explanation { lines += self.lines(of: explanation, parsed: results.parsed) }
    if !results.hits.isEmpty { lines.append(range(of: results)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What goes to the error stream: notes, and what was searched for in place of what was typed.
  package func remarks(of results: SearchResults) -> String {
    var lines = results.notes.map { "note: \($0.message); \($0.hint)" }
    if let corrected = results.corrected { lines.append("searched for: \(corrected)") }
    if !results.also.isEmpty { lines.append("searched for too: \(results.also.joined(separator: ", "))") }
    if results.hits.isEmpty {
      lines.append(results.total == 0 ? "no hits" : "no hits from number \(results.offset + 1) on")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of hit: SearchResults.Hit) -> [String] {
    let passage = hit.passage
    let about = [passage.kind, passage.parties.joined(separator: ", "), passage.date ?? ""].filter { !$0.isEmpty }
    var lines = wrapped("\(hit.rank). \(Self.plain(passage.title))", style: .bold, indent: 0)
    lines += wrapped(about.joined(separator: " · "), style: .dim, indent: 3)
    if let heading = passage.heading { lines += wrapped(Self.plain(heading), style: .none, indent: 3) }
    lines += snippetLines(hit.snippet)
    lines += [coloured("   " + Self.plain(passage.id), .dim), ""]
    return lines
  }

  private func range(of results: SearchResults) -> String {
    let first = results.hits.first?.rank ?? 0
    let last = results.hits.last?.rank ?? 0
    let total = results.total == 1 ? "1 hit" : "\(results.total) hits"
    return first == 1 && last == results.total ? total : "\(first)–\(last) of \(total)"
  }

  private func lines(of facets: [SearchResults.Facet]) -> [String] {
    let lines = facets.filter { !$0.counts.isEmpty }.flatMap { facet in
      let counts = facet.counts.prefix(12).map { "\($0.value) \($0.count)" }
      let more = facet.counts.count > 12 ? ["and \(facet.counts.count - 12) more"] : []
      return wrapped("\(facet.name): " + (counts + more).joined(separator: ", "), style: .none, indent: 0)
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private func lines(of explanation: SearchResults.Explanation, parsed: String) -> [String] {
    var lines = ["query: \(parsed)"]
    for word in explanation.words {
      var facts = ["\(word.typed): \(word.passages) passages", word.basis]
      if word.searched != [word.typed] { facts.append("searched as \(word.searched.joined(separator: ", "))") }
      facts.append("stems \(word.stems.joined(separator: ", "))")
      if !word.parts.isEmpty { facts.append("parts \(word.parts.joined(separator: "|"))") }
      if !word.also.isEmpty { facts.append("also \(word.also.joined(separator: ", "))") }
      lines.append("  " + facts.joined(separator: "; "))
    }
    lines += explanation.filters.map { "  \($0.written): \($0.passages) passages" }
    return lines + ["  \(explanation.tree)", ""]
  }
}

extension ResultListing {
  private enum Style { case none, bold, dim, mark }

  private func coloured(_ text: String, _ style: Style) -> String {
    guard hasColour, style != .none, !text.isEmpty else { return text }
    let code = style == .bold ? "1" : style == .dim ? "2" : "1;33"
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Without signs that would steer the terminal.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x202A...0x202E ~= scalar.value
      || 0x2066...0x2069 ~= scalar.value
  }

  private func wrapped(_ text: String, style: Style, indent: Int) -> [String] {
    let words = text.split(separator: " ").map { [Run(text: String($0), style: style)] }
    return broken(words, indent: indent)
  }

  private func snippetLines(_ snippet: Snippet) -> [String] {
    var words: [[Run]] = []
    var word: [Run] = []
    for piece in snippet.pieces {
      for (index, part) in Self.plain(piece.text).split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          if !word.isEmpty { words.append(word) }
          word = []
        }
        if !part.isEmpty { word.append(Run(text: String(part), style: piece.isMarked ? .mark : .none)) }
      }
    }
    if !word.isEmpty { words.append(word) }
    return broken(words, indent: 3)
  }

  private struct Run {
    var text: String
    var style: Style
  }

  private func broken(_ words: [[Run]], indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in words {
      let size = word.reduce(0) { $0 + $1.text.count }
      if length > 0, indent + length + 1 + size > width {
        lines.append(margin + line)
        (line, length) = ("", 0)
      }
      line += (length > 0 ? " " : "") + word.map { coloured($0.text, $0.style) }.joined()
      length += size + (length > 0 ? 1 : 0)
    }
    return length > 0 ? lines + [margin + line] : lines
  }
}
