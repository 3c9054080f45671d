// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
package import StortingModel

/// Holds the pages of a site against each other before they are written: every link and anchor must be there.
package final class SiteCheck {
  private let base: String?
  private let paths: Set<String>
  private let load: (String) -> [UInt8]?
  private var outlines: [String: PageOutline?] = [:]

  /// - Parameter baseURL: where the site will stand; what is there counts as a page of it.
  package convenience init(_ pages: [Page], baseURL: String? = nil) {
    let bytes = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0.bytes) })
    self.init(paths: pages.map(\.path), baseURL: baseURL) { bytes[$0] }
  }

  /// - Parameter load: the bytes of a file, asked for when they are needed.
  init(paths: [String], baseURL: String?, load: @escaping (String) -> [UInt8]?) {
    base = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    (self.paths, self.load) = (Set(paths), load)
  }

  /// Errors by path and line; none where the site is whole.
  package func findings() -> [Finding] { paths.sorted().flatMap(findings) }

  /// Errors of one file, by line.
  func findings(at path: String) -> [Finding] {
    guard Self.leads(path) else { return [] }
    guard let outline = outline(of: path) else { return [error(path, 0, "page-unreadable", "the page cannot be read")] }
    return findings(of: outline, at: path).sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  private func outline(of path: String) -> PageOutline? {
    if let known = outlines[path] { return known }
    let outline = Self.leads(path) ? load(path).flatMap { PageOutline(html: $0) } : nil
    outlines[path] = .some(outline)
    return outline
  }

  /// Whether a file has links: a page or a feed.
  static func leads(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".atom") }

  private func findings(of outline: PageOutline, at path: String) -> [Finding] {
    outline.repeatedIDs.map { error(path, $0.line, "id-repeated", "two elements have the id \"\($0.target)\"") }
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
    guard let target = Self.target(of: reference.target, from: path, base: base) else { return true }
    guard paths.contains(target.page) else { return false }
    guard let anchor = target.anchor else { return true }
    return self.outline(of: target.page)?.ids.contains(anchor) ?? false
  }

  /// The page that a link of a page leads to, and the anchor on it; `nil` for what is elsewhere.
  ///
  /// - Parameter base: where the site will stand, with a slash at the end.
  static func target(of link: String, from path: String, base: String?) -> (page: String, anchor: String?)? {
    guard let target = address(of: link, from: path, base: base) else { return nil }
    let page = target.path.isEmpty || target.path.hasSuffix("/") ? target.path + "index.html" : target.path
    let anchor = target.anchor.flatMap { $0.isEmpty || $0 == "top" ? nil : $0 }
    return (page, anchor)
  }

  /// The path and the anchor within the site; `nil` for what is elsewhere.
  private static func address(
    of link: String, from path: String, base: String?
  ) -> (path: String, anchor: String?)? {
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

  private static func hasScheme(_ link: String) -> Bool {
    if link.hasPrefix("//") { return true }
    let scheme = link.prefix { $0 != ":" && $0 != "/" }
    return scheme.count < link.count && link[scheme.endIndex] == ":"
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
