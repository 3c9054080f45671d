// SPDX-License-Identifier: GPL-3.0-or-later

import CCmark
import StortingModel

/// CommonMark by the system's libcmark, made safe: raw HTML is text, and a link or an image that could run or fetch
/// anything is its text.
package enum CommonMark {
  /// The blocks of a text in order.
  package static func blocks(of text: String) -> [Block] {
    SafeTree(parsing: text).blocks()
  }

  /// The HTML of a text of inlines, without a `<p>` around it.
  package static func inlineHTML(of text: String) -> String {
    let html = SafeTree(parsing: text).html()
    guard html.hasPrefix("<p>"), html.hasSuffix("</p>\n") else { return html }
    let inner = html.dropFirst(3).dropLast(5)
    return inner.contains("<p>") ? html : String(inner)
  }

  /// The HTML of a whole text.
  package static func html(of text: String) -> String {
    SafeTree(parsing: text).html()
  }
}

/// A cmark tree in which nothing unsafe is left; owns its nodes.
private struct SafeTree: ~Copyable {
  private typealias Node = OpaquePointer
  private let root: Node?

  init(parsing text: String) {
    var text = text
    root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    Self.makeSafe(root)
  }

  deinit { cmark_node_free(root) }

  func html() -> String {
    guard let root else { return "" }
    return Self.text(owned: cmark_render_html(root, CMARK_OPT_DEFAULT))
  }

  func blocks() -> [Block] { root.map { Self.children(of: $0, depth: 0) } ?? [] }

  private static func children(of node: Node, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      if let block = block(current, depth: depth) { blocks.append(block) }
      child = cmark_node_next(current)
    }
    return blocks
  }

  /// Blocks nested deeper than this are read as the text in them.
  private static let deepest = 40

  private static func block(_ node: Node, depth: Int) -> Block? {
    guard let kind = kind(of: node) else { return nil }
    let start = max(1, Int(cmark_node_get_start_line(node)))
    let lines = start...max(start, Int(cmark_node_get_end_line(node)))
    var block = Block(kind: kind, lines: lines, text: "", emphasis: [], markdown: "", children: [])
    switch kind {
    case .heading, .paragraph:
      (block.text, block.emphasis) = inlines(of: node)
      block.markdown = source(of: node)
    case .code:
      block.text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      block.markdown = block.text
    case .list, .item, .quote:
      if depth < deepest {
        block.children = children(of: node, depth: depth + 1)
      } else {
        (block.text, block.emphasis) = inlines(of: node)
      }
    case .rule: break
    }
    return block
  }

  private static func kind(of node: Node) -> Block.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LIST:
      .list(
        ordered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, start: Int(cmark_node_get_list_start(node)))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .rule
    default: nil
    }
  }

  /// The plain text of a block's inlines and the emphasised ranges in it, as UTF-8 offsets.
  private static func inlines(of node: Node) -> (text: String, emphasis: [Range<Int>]) {
    var text = ""
    var emphasis: [Range<Int>] = []
    var opened: [Int] = []
    walk(node) { current, entering in
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(current) { text += String(cString: literal) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
        if entering {
          opened.append(text.utf8.count)
        } else if let start = opened.popLast(), start < text.utf8.count {
          emphasis.append(start..<text.utf8.count)
        }
      default: break
      }
    }
    return (text, emphasis.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
  }

  /// The CommonMark of a heading or a paragraph, on one line.
  private static func source(of node: Node) -> String {
    var text = text(owned: cmark_render_commonmark(node, CMARK_OPT_NOBREAKS, 0))
    while text.last == "\n" { text.removeLast() }
    if cmark_node_get_type(node) == CMARK_NODE_HEADING {
      text = String(text.drop { $0 == "#" }.drop { $0 == " " })
    }
    return text
  }

  private static func walk(_ node: Node, _ visit: (Node, _ entering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(node) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return }
      visit(current, event == CMARK_EVENT_ENTER)
    }
  }

  private static func text(owned pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(pointer) }
    return String(cString: pointer)
  }

  private static func makeSafe(_ root: Node?) {
    guard let root else { return }
    var unsafe: [Node] = []
    walk(root) { node, entering in
      guard entering else { return }
      showHidden(in: node)
      if isUnsafe(node) { unsafe.append(node) }
    }
    for node in unsafe { disarm(node) }
    cmark_consolidate_text_nodes(root)
  }

  /// Leaves hidden characters out, which a text may hold as `&#x202E;`.
  private static func showHidden(in node: Node) {
    func cleaned(_ text: UnsafePointer<CChar>?) -> String? {
      guard let text = text.map({ String(cString: $0) }), HiddenCharacters.first(in: text) != nil else { return nil }
      return HiddenCharacters.removed(from: text)
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      if let text = cleaned(cmark_node_get_literal(node)) { _ = cmark_node_set_literal(node, text) }
    case CMARK_NODE_LINK:
      if let text = cleaned(cmark_node_get_title(node)) { _ = cmark_node_set_title(node, text) }
    default: break
    }
  }

  private static func isUnsafe(_ node: Node) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_IMAGE: true
    case CMARK_NODE_LINK: !LinkTarget.isSafe(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    default: false
    }
  }

  private static func disarm(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK: replace(node, with: paragraph(of: cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: replace(node, with: textNode(cmark_node_get_literal(node)))
    default:
      while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
      cmark_node_unlink(node)
      cmark_node_free(node)
    }
  }

  private static func replace(_ node: Node, with other: Node?) {
    if let other {
      _ = cmark_node_replace(node, other)
    } else {
      cmark_node_unlink(node)
    }
    cmark_node_free(node)
  }

  private static func textNode(_ literal: UnsafePointer<CChar>?) -> Node? {
    let text = cmark_node_new(CMARK_NODE_TEXT)
    _ = cmark_node_set_literal(text, literal)
    return text
  }

  private static func paragraph(of literal: UnsafePointer<CChar>?) -> Node? {
    guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { return nil }
    var text = literal.map { String(cString: $0) } ?? ""
    while text.last == "\n" { text.removeLast() }
    _ = cmark_node_append_child(paragraph, textNode(text))
    return paragraph
  }
}

/// Which addresses a link in the corpus may have.
private enum LinkTarget {
  private static let schemes: Set<Substring> = ["http", "https", "mailto"]

  /// `http:`, `https:`, `mailto:`, an anchor or a relative path; a path without a host's double slash.
  static func isSafe(_ url: String) -> Bool {
    let bytes = url.utf8
    guard !bytes.contains(where: { $0 < 0x21 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }) else { return false }
    guard let end = url.firstIndex(where: { ":/?#".contains($0) }), url[end] == ":" else {
      return !url.isEmpty && !url.hasPrefix("//")
    }
    return schemes.contains(Substring(url[..<end].lowercased()))
  }
}
