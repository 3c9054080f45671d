// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

/// Holds the links that people write in texts against the corpus: one that leads nowhere would stand as plain text.
enum LinksInText {
  /// An error on one of the site's own pages, which are written for the site; else a warning.
  static func check(_ documents: [Document], _ findings: inout [Finding]) {
    let byPath = Dictionary(
      documents.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for document in documents {
      for passage in document.passages where passage.markdown.utf8.contains(UInt8(ascii: "]")) {
        for address in addresses(in: passage.markdown) where !leads(address, from: document, documents, byPath) {
          findings.append(
            Finding(
              path: document.path, line: passage.line, severity: document.kind == .side ? .error : .warning,
              id: "link-broken", message: "the link to «\(address)» leads to nothing in the corpus",
              hint: "write the path of a corpus file, relative to this one, and the name of a passage after #"))
        }
      }
    }
  }

  /// Addresses of links within the corpus, as written.
  private static func addresses(in markdown: String) -> [String] {
    guard markdown.contains("](") else { return [] }
    return CommonMark.inlineHTML(of: markdown).split(separator: "<a href=\"", omittingEmptySubsequences: false)
      .dropFirst().map { piece in
        String(piece.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
      }.filter { address in !["http://", "https://", "mailto:"].contains(where: address.lowercased().hasPrefix) }
  }

  private static func leads(
    _ address: String, from document: Document, _ documents: [Document], _ byPath: [String: Int]
  ) -> Bool {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let path = parts.first ?? ""
    let target = path.isEmpty ? document : byPath[full(path, from: document)].map { documents[$0] }
    guard let target else { return false }
    guard parts.count > 1, !parts[1].isEmpty else { return true }
    return target.passages.contains { $0.anchor == parts[1] } || target.sections.contains { $0.id == parts[1] }
      || target.tilraading.contains { $0.name == parts[1] }
  }

  /// A path is relative to the file that it stands in, or from the corpus folder with a slash first.
  private static func full(_ path: String, from document: Document) -> String {
    var folders = path.hasPrefix("/") ? [] : document.path.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/").map(String.init) where part != "." {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
