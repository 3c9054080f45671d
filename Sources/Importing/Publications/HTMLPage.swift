// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// One saved page of stortinget.no: a chapter of a publication, or the whole of it.
struct HTMLPage: Sendable {
  let source: CorpusFile.Source
  /// By the name in `meta`, in lower case, the first of each.
  private let meta: [String: String]
  /// The heading over the page's text.
  let title: String
  /// The titles of all chapters of the document, as the page lists them.
  let chapters: [String]
  /// The part of the page that holds the publication's text.
  private let body: XMLTree

  /// `nil` for a page that is none of Stortinget's publications.
  init?(_ root: XMLTree, source: CorpusFile.Source) {
    let texts = HTMLFinder.elements(in: root) {
      Self.hasClass($0, "page-publication") || Self.hasClass($0, "bigdoc-content")
    }
    guard let first = texts.first else { return nil }
    self.source = source
    body = XMLTree(name: "div", children: texts.map { .element($0) }, line: first.line)
    let tags = HTMLFinder.elements(in: root) { $0.name == "meta" }
    meta = Dictionary(
      tags.compactMap { tag in
        tag.attribute("name").map { ($0.lowercased(), Self.folded(tag.attribute("content") ?? "")) }
      },
      uniquingKeysWith: { first, _ in first })
    let heading = HTMLFinder.elements(in: root) { $0.name == "h1" }.first.map(InlineReader.plain)
    title = heading ?? meta["dc.title"] ?? ""
    chapters = HTMLFinder.elements(in: root) { $0.name == "option" }.map(InlineReader.plain).filter { !$0.isEmpty }
  }

  /// `Innst. 366 S (2012–2013)`.
  var designation: String? {
    let told = DocumentCitation.all(in: meta["dc.description"] ?? "").first?.citation
    return told?.written
  }

  /// Pages with the same key are of one document.
  var documentKey: String {
    let number = [meta["dc.type"], meta["ma.session"], meta["ma.doc-number"]].compactMap(\.self)
    if let designation { return designation }
    return number.count == 3 ? number.joined(separator: " ") : source.file
  }

  /// Where the page comes among the chapters; pages that the list does not name come last.
  var place: Int { chapters.firstIndex(of: title) ?? chapters.count }

  /// Whether the heading over the text is a chapter's, and not the document's.
  var isChapter: Bool { chapters.contains(title) && title != "Innhold" }

  /// Whether the page holds every chapter that it lists.
  var isWhole: Bool {
    let headings = HTMLFinder.elements(in: body) { ["h1", "h2", "h3"].contains($0.name) }.map(InlineReader.plain)
    let listed = chapters.filter { $0 != "Innhold" }
    return listed.count > 1 && Set(listed).isSubset(of: headings + [title])
  }

  var facts: PrintedFacts {
    var facts = PrintedFacts()
    facts.designation = designation
    facts.session = meta["ma.session"].flatMap { StortingSession($0) }
    facts.committee = meta["dc.publisher"].flatMap { $0.contains("komit") ? $0.lowercased() : nil }
    facts.date = meta["dc.date"].flatMap { CalendarDate(iso: $0) }
    return facts
  }

  /// Told by `DC.Type`, or by the designation.
  var kind: DocumentKind {
    let type = meta["dc.type"] ?? ""
    let name = designation ?? ""
    if type.hasPrefix("ref") || type == "stid" { return .referat }
    if type.hasPrefix("dok8") || name.hasPrefix("Dokument 8") { return .representantforslag }
    if type.hasPrefix("vedtak") || type.hasPrefix("lovvedtak") || name.hasPrefix("Lovvedtak") { return .vedtak }
    return .innstilling
  }

  /// «Møte tirsdag den 12. mars 2019 kl. 10»; where the page is of one case only, the day is all it tells.
  var meeting: String {
    let titles = [title, meta["dc.title"] ?? ""].compactMap { text in
      text.firstRange(of: "Møte ").map { String(text[$0.lowerBound...]) }
    }
    return titles.first ?? facts.date.map { "Møte \($0.iso)" } ?? "Møte"
  }

  func paragraphs() -> [Paragraph] {
    var text = HTMLBody(topLevel: isChapter ? 3 : 2)
    if isChapter { text.add(.heading(level: 2), title, body) }
    text.read(body)
    return text.paragraphs
  }

  /// Whether an element has a class.
  static func hasClass(_ element: XMLTree, _ name: String) -> Bool {
    element.attribute("class")?.split(whereSeparator: \.isWhitespace).contains { $0 == name } ?? false
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Looks elements up in a page.
enum HTMLFinder {
  /// Those that fit, in reading order; nothing is looked for inside them.
  static func elements(in root: XMLTree, _ isWanted: (XMLTree) -> Bool) -> [XMLTree] {
    isWanted(root) ? [root] : root.elements.flatMap { elements(in: $0, isWanted) }
  }
}
