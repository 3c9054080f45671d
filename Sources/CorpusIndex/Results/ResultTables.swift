// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

extension SearchResults {
  /// One list item a hit: a link with the title and the heading, what is known of the passage, and the snippet.
  package var markdown: String {
    hits.map { hit in
      let passage = hit.passage
      let name = [passage.title, passage.heading].compactMap(\.self).map(Self.escapedMarkdown).joined(separator: " › ")
      let facts = [passage.kind, passage.parties.joined(separator: ", "), passage.date ?? ""].filter { !$0.isEmpty }
        .joined(separator: " · ")
      let text = hit.snippet.pieces.map { piece in
        let text = Self.escapedMarkdown(piece.text)
        return piece.isMarked ? "**\(text)**" : text
      }
      return "* [\(name)](\(passage.url)) (\(facts))\n  \(text.joined())\n"
    }
    .joined()
  }

  private static func escapedMarkdown(_ text: String) -> String {
    var result = ""
    for character in ShownText.plain(text) {
      if "\\`*_[]<>#&!|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// A header line and one line a hit, quoted as in RFC 4180, with `\r\n` at line ends.
  package var csv: String {
    let header = ["rank", "score", "id", "document", "kind", "title", "heading", "parties", "date", "url", "text"]
    let lines = hits.map { hit in
      let passage = hit.passage
      return [
        "\(hit.rank)", JSONText.decimal(hit.score).written, passage.id, passage.document, passage.kind, passage.title,
        passage.heading ?? "", passage.parties.joined(separator: " "), passage.date ?? "", passage.url, passage.whole,
      ]
    }
    return CSVTable.written([header] + lines)
  }
}
