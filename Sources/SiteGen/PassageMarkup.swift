// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

/// Turns a passage's CommonMark into markup in which references are links and links within the corpus lead to pages.
struct PassageMarkup {
  let site: Site
  let place: Place
  let document: Document
  private let references: [String: [Reference]]

  init(site: Site, place: Place, document: Document) {
    (self.site, self.place, self.document) = (site, place, document)
    references = Dictionary(grouping: document.references, by: \.passage)
  }

  /// The markup of one passage, without a `<p>` around it.
  func markup(of passage: Passage) -> SafeHTML {
    linked(CommonMark.inlineHTML(of: passage.markdown), references[passage.id] ?? [])
  }

  /// The markup of a heading or a proposal, in which only emphasis and links within the corpus count.
  func markup(ofInlines markdown: String) -> SafeHTML { linked(CommonMark.inlineHTML(of: markdown), []) }

  /// Walks the markup that CommonMark made, tag by tag: text outside links and code gets reference links.
  private func linked(_ html: String, _ references: [Reference]) -> SafeHTML {
    var open = ReferenceLinks(references, place: place, site: site, from: document)
    var result = ""
    var rest = Substring(html)
    var closers: [String] = []
    while let start = rest.firstIndex(of: "<") {
      result += open.linking(rest[..<start], isActive: closers.isEmpty)
      let end = rest[start...].firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
      result += rewritten(rest[start..<end], &closers)
      rest = rest[end...]
    }
    return SafeHTML(result + open.linking(rest, isActive: closers.isEmpty))
  }

  /// A tag as it shall stand: a link within the corpus gets its page's address, and one that leads nowhere goes.
  private func rewritten(_ tag: Substring, _ closers: inout [String]) -> String {
    if tag == "<code>" { closers.append("</code>") }
    if tag.hasPrefix("<a href=\"") {
      let address = tag.dropFirst("<a href=\"".count).prefix { $0 != "\"" }
      let target = target(of: String(address))
      closers.append(target == nil ? "" : "</a>")
      return target.map { "<a href=\"\($0)\">" } ?? ""
    }
    if tag == "</a>" || tag == "</code>" { return closers.popLast() ?? "" }
    return String(tag)
  }

  /// The address to print, still escaped as CommonMark wrote it; `nil` for a place that the site does not have.
  private func target(of address: String) -> String? {
    if ["http://", "https://", "mailto:"].contains(where: address.lowercased().hasPrefix) { return address }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let anchor = parts.count > 1 ? parts[1] : nil
    let path = parts.first ?? ""
    guard let holder = path.isEmpty ? document : corpusDocument(at: path) else { return nil }
    let page = SiteAddress.page(of: holder)
    guard let anchor, !anchor.isEmpty else { return place.link(to: page) }
    let isKnown =
      holder.passages.contains { $0.anchor == anchor } || holder.sections.contains { $0.id == anchor }
      || holder.tilraading.contains { $0.name == anchor }
    return isKnown ? place.link(to: "\(page)#\(anchor)") : nil
  }

  /// A path in a text is relative to the file that holds it, or from the corpus folder with a slash first.
  private func corpusDocument(at path: String) -> Document? {
    var folders = path.hasPrefix("/") ? [] : document.path.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/").map(String.init) where part != "." {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    let full = folders.joined(separator: "/")
    return site.graph.documentInFile(full)
  }
}

/// The references of one passage that still wait for their place in its text.
private struct ReferenceLinks {
  private var waiting: [(literal: String, link: String, label: String?)]

  init(_ references: [Reference], place: Place, site: Site, from document: Document) {
    waiting = references.compactMap { reference in
      guard let target = Self.target(of: reference, site: site), target != SiteAddress.page(of: document) else {
        return nil
      }
      let title = site.graph.head(of: reference.resolved ?? "")?.title
      return (SafeHTML.escaping(reference.literal), place.link(to: target), title)
    }
  }

  private static func target(of reference: Reference, site: Site) -> String? {
    if let known = reference.resolved.flatMap({ site.graph.head(of: $0) })
      ?? site.graph.documentCited(by: reference.key)
    {
      return SiteAddress.page(of: known)
    }
    return Slug.of(reference.key).isEmpty ? nil : SiteAddress.mentioned(reference.key)
  }

  /// A stretch of escaped text with its references as links; each reference is used once.
  mutating func linking(_ text: Substring, isActive: Bool) -> String {
    guard isActive, !waiting.isEmpty else { return String(text) }
    var result = ""
    var rest = text
    var places: [String: Range<Substring.Index>?] = [:]
    while let next = nextMatch(in: rest, &places) {
      let (number, range) = next
      let (_, link, title) = waiting.remove(at: number)
      let label = title.map { " title=\"\(SafeHTML.escaping($0))\"" } ?? ""
      result += rest[..<range.lowerBound]
      result += "<a class=\"ref\" href=\"\(SafeHTML.escaping(link))\"\(label)>\(rest[range])</a>"
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// The first literal in the text; of two at the same place the longer.
  ///
  /// - Parameter places: where each literal was found before in the same stretch, so that none is looked for twice.
  private func nextMatch(
    in text: Substring, _ places: inout [String: Range<Substring.Index>?]
  ) -> (Int, Range<Substring.Index>)? {
    var best: (number: Int, range: Range<Substring.Index>)?
    for (number, entry) in waiting.enumerated() {
      if let known = places[entry.literal], known.map({ $0.lowerBound < text.startIndex }) ?? false {
        places[entry.literal] = nil
      }
      let place = places[entry.literal] ?? Self.wholeRange(of: entry.literal, in: text)
      places[entry.literal] = .some(place)
      guard let range = place else { continue }
      if let current = best?.range {
        let isBetter =
          range.lowerBound < current.lowerBound
          || (range.lowerBound == current.lowerBound && range.upperBound > current.upperBound)
        guard isBetter else { continue }
      }
      best = (number, range)
    }
    return best
  }

  /// Where a literal stands with no letter or digit close on either side.
  private static func wholeRange(of literal: String, in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while !literal.isEmpty, let range = text[start...].firstRange(of: literal) {
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      if !before.isLetter, !before.isNumber, !after.isLetter, !after.isNumber { return range }
      start = range.upperBound
    }
    return nil
  }
}
