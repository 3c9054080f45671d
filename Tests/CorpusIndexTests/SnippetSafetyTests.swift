// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

/// Snippets of texts that somebody wrote to break a page.
@Suite struct SnippetSafetyTests {
  private static let pieces = [
    "<script>alert(1)</script>", "</mark>", "<mark>", "&amp;", "&", "&#x3c;", "\"", "'", "<", ">", "<!--", "-->",
    "]]>", "skatt", "skatten", "formuesskatten", "båt", "e-helse", "helse- og omsorgstjenester", "næring&handel",
    "klima<b>tiltak</b>", "\u{AD}", "for\u{AD}mues\u{AD}skatt", "a\u{30A}r", "🇳🇴", "👩‍⚕️", "\u{202E}", "\u{0}",
    "\u{7}", "\n", "\r\n", "\t", "\u{A0}", "100 000", "«ja»", "kap. 732", "\u{FEFF}", "ﬁsk", "ǅ", "İstanbul",
    String(repeating: "lang", count: 40), "og", "til", "komité", "&lt;skatt&gt;",
  ]
  private static let queries = [
    "skatt", "skatten båt", "\"skatt båt\"", "formuesskatt", "skatt*", "e-helse", "helsetjenester", "klimatiltak",
    "skatt NEAR/5 båt", "\"skatten\"!", "script OR alert", "mark", "amp", "lt", "b", "skatt -handel", "næring handel",
    "100000", "til", "omsorg", "fisk", "år", "komite", "lang*", "tittel skatt", "alert AND skatt",
  ]

  private static func text(_ numbers: inout Numbers) -> String {
    (0..<(3 + numbers.next(below: 60))).map { _ in
      pieces[numbers.next(below: pieces.count)] + (numbers.next(below: 5) == 0 ? "" : " ")
    }.joined()
  }

  private static func corpus(_ numbers: inout Numbers) -> Corpus {
    var corpus = Corpus()
    for index in 0..<3 {
      var document = Document(id: "d-\(index)", kind: .artikkel, title: "Tittel <i>skatt</i> & båt", path: "d.md")
      document.sections = [Section(id: "s", level: 1, heading: "Om <skatten> \"her\"", parent: nil, line: 1)]
      document.passages = (0..<4).map { number in
        let text = text(&numbers)
        return Passage(
          id: "d-\(index)/\(number)", kind: .avsnitt, section: number == 0 ? nil : "s", text: text, markdown: text,
          attribution: Attribution(speaker: nil, parties: nil, basis: .none), line: 1)
      }
      corpus.documents.append(document)
    }
    return corpus
  }

  @Test(
    "Whatever a passage holds, its snippet is text and marks alone, is marked, and neither steers nor turns",
    arguments: 0..<12)
  func snippets(seed: UInt64) throws {
    var numbers = Numbers(state: seed &* 131_071 &+ 7)
    let folder = try SmallCorpus()
    let index = try folder.index(Self.corpus(&numbers))
    var hits = 0
    for query in Self.queries {
      for hit in try index.search(SearchRequest(query: query, limit: 50)).hits {
        hits += 1
        check(hit, query)
      }
    }
    #expect(hits > 0)
  }

  private func check(_ hit: SearchResults.Hit, _ query: String) {
    let html = hit.snippet.html
    #expect(html.contains("<mark>"), "no mark for \(query): \(html.debugDescription)")
    guard let text = Self.unescaped(html) else {
      Issue.record("not safe for \(query): \(html.debugDescription)")
      return
    }
    #expect(!html.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.properties.isBidiControl })
    let sources = [hit.passage.text, hit.passage.heading ?? "", hit.passage.title].map(Self.spaced)
    for piece in text.components(separatedBy: "…").map(Self.spaced) where !piece.isEmpty {
      let isFound = sources.contains { $0.contains(piece) || Self.follows(piece, $0, in: sources) }
      #expect(isFound, "\(query): \(piece.debugDescription) is not in \(hit.passage.text.debugDescription)")
    }
  }

  /// A heading, a colon and then text.
  private static func follows(_ piece: String, _ heading: String, in sources: [String]) -> Bool {
    guard !heading.isEmpty, piece.hasPrefix(heading + ":") else { return false }
    let rest = spaced(String(piece.dropFirst(heading.count + 1)))
    return sources.contains { $0.contains(rest) }
  }

  /// With one space for every stretch of spaces and control signs, and without signs of direction.
  private static func spaced(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !$0.properties.isBidiControl }
    return kept.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// The text of safe HTML whose only tags are marks that open and close in turn; `nil` for anything else.
  static func unescaped(_ html: String) -> String? {
    var text = ""
    var isMarked = false
    var rest = html[...]
    while let sign = rest.unicodeScalars.first {
      if let (tag, opens) = [("<mark>", true), ("</mark>", false)].first(where: { rest.hasPrefix($0.0) }) {
        guard opens != isMarked else { return nil }
        isMarked = opens
        rest = rest.dropFirst(tag.count)
      } else if let (entity, meant) = entities.first(where: { rest.hasPrefix($0.0) }) {
        text += meant
        rest = rest.dropFirst(entity.count)
      } else {
        guard !"<>&\"'".unicodeScalars.contains(sign) else { return nil }
        text.unicodeScalars.append(sign)
        rest = rest[rest.unicodeScalars.index(after: rest.startIndex)...]
      }
    }
    return isMarked ? nil : text
  }

  private static let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]

  @Test(
    "The test sees what is not safe",
    arguments: ["<b>", "a & b", "<mark>a", "</mark>", "<mark><mark>a</mark></mark>", "\"", "<mark>a</mark><"])
  func unsafe(html: String) { #expect(Self.unescaped(html) == nil) }
}
