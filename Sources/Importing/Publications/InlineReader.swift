// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the text of one paragraph of a publication, with emphasis where the print has letter-spacing.
struct InlineReader {
  private var inline = InlineText()
  /// The footnotes met on the way.
  private(set) var notes: [String] = []

  /// The text inside an element and its footnotes.
  static func read(_ element: XMLTree) -> (text: String, notes: [String]) {
    var reader = InlineReader()
    reader.read(element.children)
    return (reader.inline.folded, reader.notes)
  }

  /// The text inside an element, without emphasis and footnotes.
  static func plain(_ element: XMLTree) -> String { Emphasis.removed(from: read(element).text) }

  /// The text of a run of nodes that make one paragraph.
  static func read(_ nodes: [XMLTree.Node]) -> (text: String, notes: [String]) {
    read(XMLTree(name: "", children: nodes))
  }

  private mutating func read(_ nodes: [XMLTree.Node]) {
    for node in nodes {
      switch node {
      case .text(let text): inline.append(text)
      case .element(let element): read(element)
      }
    }
  }

  private mutating func read(_ element: XMLTree) {
    inline.crossTag()
    switch element.name.lowercased() {
    case "fotnote", "note":
      let note = Self.plain(element)
      if !note.isEmpty { notes.append(note) }
    case "uttal", "navn": emphasised(element)
    case "uth" where Self.isSpaced(element): emphasised(element)
    case "a", "pkt", "p":
      inline.append(" ")
      read(element.children)
      inline.append(" ")
    case "br": inline.append(" ")
    default: read(element.children)
    }
    inline.crossTag()
  }

  private mutating func emphasised(_ element: XMLTree) {
    inline.openEmphasis()
    read(element.children)
    inline.closeEmphasis()
  }

  /// Bold and italics set words off; only letter-spacing names who speaks.
  private static func isSpaced(_ element: XMLTree) -> Bool {
    element.attributes.contains { $0.key.lowercased() == "type" && $0.value.lowercased() == "sperret" }
  }
}

extension XMLTree {
  /// The value of an attribute, whatever the case of its name; `nil` where it is empty.
  func attribute(_ name: String) -> String? {
    let value = attributes.first { $0.key.lowercased() == name }?.value
    return value.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// The first element below with one of these names, in lower case, this one included.
  func first(_ names: String...) -> XMLTree? { first(of: Set(names)) }

  private func first(of names: Set<String>) -> XMLTree? {
    if names.contains(name.lowercased()) { return self }
    for element in elements { if let found = element.first(of: names) { return found } }
    return nil
  }

  /// The children with one of these names, in lower case.
  func children(_ names: String...) -> [XMLTree] { elements.filter { names.contains($0.name.lowercased()) } }
}
