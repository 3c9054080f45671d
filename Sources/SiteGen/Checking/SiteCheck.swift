// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import StortingModel

/// Holds the pages of a site against each other before they are written: every link and anchor must be there.
package struct SiteCheck {
  private let pages: [Page]
  private let base: String?
  private let outlines: [String: PageOutline]
  private let paths: Set<String>

  /// - Parameter baseURL: where the site will stand; what is there counts as a page of it.
  package init(_ pages: [Page], baseURL: String? = nil) {
    self.pages = pages
    base = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    paths = Set(pages.map(\.path))
    outlines = Dictionary(
      uniqueKeysWithValues: pages.filter { Self.leads($0.path) }
        .compactMap { page in PageOutline(html: page.bytes).map { (page.path, $0) } })
  }

  /// Errors by path and line; none where the site is whole.
  package func findings() -> [Finding] {
    var findings: [Finding] = []
    for page in pages where Self.leads(page.path) {
      guard let outline = outlines[page.path] else {
        findings.append(error(page.path, 0, "page-unreadable", "the page cannot be read"))
        continue
      }
      findings += self.findings(of: outline, at: page.path)
    }
    return findings.sorted { ($0.path, $0.line, $0.message) < ($1.path, $1.line, $1.message) }
  }

  /// Whether a file has links: a page or a feed.
  private static func leads(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".atom") }

  private func findings(of outline: PageOutline, at path: String) -> [Finding] {
    outline.repeatedIDs.map { error(path, $0.line, "id-repeated", "two elements have the id \"\($0.target)\"") }
      + outline.templateTags.map {
        error(path, $0.line, "template-tag-left", "a template's tag was left: \($0.target)")
      }
      + Set(outline.references).compactMap { reference in
        isThere(reference, from: path, outline)
          ? nil : error(path, reference.line, "link-broken", "\"\(reference.target)\" leads nowhere")
      }
  }

  private func error(_ path: String, _ line: Int, _ id: String, _ message: String) -> Finding {
    Finding(
      path: path, line: line, severity: .error, id: id, message: message,
      hint: "mend the template or the corpus file that the page is made of")
  }

  private func isThere(_ reference: PageOutline.Reference, from path: String, _ outline: PageOutline) -> Bool {
    if reference.isID { return outline.ids.contains(reference.target) }
    guard let target = address(of: reference.target, from: path) else { return true }
    let page = target.path.isEmpty || target.path.hasSuffix("/") ? target.path + "index.html" : target.path
    guard paths.contains(page) else { return false }
    guard let anchor = target.anchor, !anchor.isEmpty, anchor != "top" else { return true }
    return outlines[page]?.ids.contains(anchor) ?? false
  }

  /// The path and the anchor within the site; `nil` for what is elsewhere.
  private func address(of link: String, from path: String) -> (path: String, anchor: String?)? {
    var link = link
    if let base, link.hasPrefix(base) {
      link = String(repeating: "../", count: path.filter { $0 == "/" }.count) + link.dropFirst(base.count)
    }
    let pieces = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let anchor = pieces.count > 1 ? pieces[1].removingPercentEncoding ?? pieces[1] : nil
    let written = String(pieces[0].prefix { $0 != "?" })
    if hasScheme(written) { return nil }
    guard !written.isEmpty else { return (path, anchor) }
    var folders = written.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
    for piece in (written.removingPercentEncoding ?? written).split(separator: "/", omittingEmptySubsequences: false) {
      switch piece {
      case "", ".": continue
      case "..": if folders.isEmpty { return ("..", anchor) } else { folders.removeLast() }
      default: folders.append(String(piece))
      }
    }
    return (folders.joined(separator: "/") + (written.hasSuffix("/") && !folders.isEmpty ? "/" : ""), anchor)
  }

  private func hasScheme(_ link: String) -> Bool {
    if link.hasPrefix("//") { return true }
    let scheme = link.prefix { $0 != ":" && $0 != "/" }
    return scheme.count < link.count && link[scheme.endIndex] == ":"
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
