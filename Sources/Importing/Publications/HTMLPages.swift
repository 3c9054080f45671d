// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Joins the pages of one document, which may have been saved a chapter at a time.
enum HTMLPages {
  /// One publication a document, with the chapters in their order.
  static func publications(of pages: [HTMLPage]) -> [Publication] {
    let groups = Dictionary(grouping: pages.sorted { $0.source.file < $1.source.file }, by: \.documentKey)
    return groups.keys.sorted().compactMap { groups[$0].flatMap(publication) }
  }

  private static func publication(of pages: [HTMLPage]) -> Publication? {
    let ordered = withoutRepeats(pages).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    guard let first = ordered.first else { return nil }
    let paragraphs = ordered.flatMap { $0.paragraphs() }
    var publication = Publication(
      source: source(of: ordered), printed: first.facts, parts: parts(paragraphs, of: first), rank: .page)
    publication.findings = missing(in: ordered)
    return publication.parts.isEmpty ? nil : publication
  }

  /// A page with everything makes the single chapters needless, and a chapter saved twice counts once.
  private static func withoutRepeats(_ pages: [HTMLPage]) -> [HTMLPage] {
    if let whole = pages.first(where: { !$0.isChapter && $0.chapters.isEmpty || $0.isWhole }) { return [whole] }
    var titles: Set<String> = []
    return pages.filter { titles.insert($0.title).inserted }
  }

  /// The first file's name, and a checksum of all of them.
  private static func source(of pages: [HTMLPage]) -> CorpusFile.Source {
    let first = pages[0].source
    guard pages.count > 1 else { return first }
    let all = pages.map(\.source.sha256).joined(separator: "\n")
    return CorpusFile.Source(
      file: first.file, sha256: SHA256.hex(Array(all.utf8)), day: pages.compactMap(\.source.day).max())
  }

  private static func parts(_ paragraphs: [Paragraph], of page: HTMLPage) -> [SourcePart] {
    if page.kind == .innstilling { return SourceParts(paragraphs).parts.map { Self.ofRecommendation($0) } }
    var part = SourcePart(kind: page.kind, paragraphs: paragraphs)
    if page.kind == .referat { part.title = page.meeting }
    if page.kind == .vedtak { part.title = page.title }
    return part.paragraphs.isEmpty ? [] : [part]
  }

  /// A single chapter may hold nothing that tells what it is of; the page does.
  private static func ofRecommendation(_ part: SourcePart) -> SourcePart {
    var part = part
    if !part.isAttached, part.kind == .artikkel { part.kind = .innstilling }
    return part
  }

  /// The chapters that the pages list and that none of them is.
  private static func missing(in pages: [HTMLPage]) -> [Finding] {
    guard pages.allSatisfy(\.isChapter), let listed = pages.first?.chapters else { return [] }
    let titles = Set(pages.map(\.title))
    return listed.filter { !titles.contains($0) && $0 != "Innhold" }.map { title in
      Finding(
        path: pages[0].source.file, severity: .warning, id: "chapter-missing",
        message: "the chapter «\(title)» of \(pages[0].designation ?? "the document") is on no saved page",
        hint: "save that chapter too, and import all its pages in one run")
    }
  }
}
