// SPDX-License-Identifier: GPL-3.0-or-later
import CHTMLParser

/// Reads web pages into the same trees as XML, by the HTML parser of the system's libxml2.
package enum HTMLTree {
  /// The `html` element of a page; `nil` where there is nothing to read or too much.
  ///
  /// Nothing is ever fetched; scripts and comments are left out, and names are in lower case.
  package static func parse(_ page: String) -> XMLTree? {
    var page = page
    let root = page.withUTF8 { bytes -> XMLTree? in
      guard !bytes.isEmpty, bytes.count <= largest else { return nil }
      return bytes.withMemoryRebound(to: CChar.self) { buffer in
        HTMLPageTree(buffer)?.tree()
      }
    }
    return root
  }

  private static let largest = 64 << 20
}

/// A page as libxml2 holds it; frees it.
private struct HTMLPageTree: ~Copyable {
  private let page: OpaquePointer

  init?(_ bytes: UnsafeBufferPointer<CChar>) {
    guard let read = chtml_read(bytes.baseAddress, bytes.count) else { return nil }
    page = read
  }

  deinit { chtml_free(page) }

  func tree() -> XMLTree? { chtml_root(page).flatMap { Self.element($0, depth: 0) } }

  /// Elements nested deeper than this are left out; the parser itself stops not much later.
  private static let deepest = 240
  private static let leftOut: Set<String> = ["script", "style", "noscript", "template", "svg", "iframe"]

  private static func element(_ node: OpaquePointer, depth: Int) -> XMLTree? {
    guard let name = text(chtml_name(node))?.lowercased(), !leftOut.contains(name), depth < deepest else { return nil }
    var element = XMLTree(name: name, attributes: attributes(of: node), line: max(0, chtml_line(node)))
    var child = chtml_first_child(node)
    while let current = child {
      switch chtml_kind_of(current) {
      case CHTML_ELEMENT:
        if let inner = Self.element(current, depth: depth + 1) { element.children.append(.element(inner)) }
      case CHTML_TEXT:
        if let content = text(chtml_text(current)), !content.isEmpty { element.children.append(.text(content)) }
      default: break
      }
      child = chtml_next(current)
    }
    return element
  }

  private static func attributes(of node: OpaquePointer) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = chtml_first_attribute(node)
    while let current = next {
      if let name = text(chtml_attribute_name(current)) {
        attributes[name.lowercased()] = text(chtml_attribute_value(current)) ?? ""
      }
      next = chtml_next_attribute(current)
    }
    return attributes
  }

  /// A C string as text; bytes that are no UTF-8 are repaired.
  private static func text(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }
}
