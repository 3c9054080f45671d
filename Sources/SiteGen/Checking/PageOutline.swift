// SPDX-License-Identifier: GPL-3.0-or-later

internal import CHTMLParser

/// What of a written page other pages may lead to, and where it leads itself, as a browser would read it.
struct PageOutline {
  /// A link, an image, a script, or a name of an element on the same page.
  struct Reference: Hashable {
    var target: String
    /// 1-based; 0 where it is not known.
    var line: Int
    /// The target is the id of an element of the same page.
    var isID = false
  }

  private(set) var ids: Set<String> = []
  private(set) var repeatedIDs: [Reference] = []
  private(set) var references: [Reference] = []

  /// `nil` where nothing can be read.
  init?(html: [UInt8]) {
    let isRead = html.withUnsafeBytes { bytes -> Bool in
      guard let page = chtml_read(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count) else { return false }
      defer { chtml_free(page) }
      guard let root = chtml_root(page) else { return false }
      walk(from: root)
      return true
    }
    if !isRead { return nil }
  }

  /// Without recursion, since how deep a page is nested is not ours to say.
  private mutating func walk(from root: OpaquePointer) {
    var open = [root]
    while let node = open.popLast() {
      read(node)
      var child = chtml_first_child(node)
      while let current = child {
        open.append(current)
        child = chtml_next(current)
      }
    }
  }

  private mutating func read(_ node: OpaquePointer) {
    let line = max(0, chtml_line(node))
    guard chtml_kind_of(node) == CHTML_ELEMENT else { return }
    let name = chtml_name(node).map { String(cString: $0) } ?? ""
    var next = chtml_first_attribute(node)
    while let attribute = next {
      let key = chtml_attribute_name(attribute).map { String(cString: $0) } ?? ""
      let value = chtml_attribute_value(attribute).map { String(cString: $0) } ?? ""
      read(key, value, of: name, line)
      next = chtml_next_attribute(attribute)
    }
  }

  private mutating func read(_ attribute: String, _ value: String, of element: String, _ line: Int) {
    switch attribute {
    case "id":
      if !ids.insert(value).inserted { repeatedIDs.append(Reference(target: value, line: line)) }
    case "href", "src", "action", "xlink:href", "poster", "data":
      references.append(Reference(target: value, line: line))
    case "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list":
      let isList = attribute != "list" || element == "input"
      guard isList else { return }
      references += value.split(separator: " ").map { Reference(target: String($0), line: line, isID: true) }
    default: break
    }
  }
}
