// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the text of a web page into paragraphs; what is navigation is left out.
struct HTMLBody {
  private(set) var paragraphs: [Paragraph] = []
  /// The level of the highest heading inside the text.
  private let topLevel: Int
  /// The number in the name of the highest heading met, from which the others are counted.
  private var highest: Int?
  private var isInSignature = false
  private let breaksAtLines: Bool

  /// - Parameter breaksAtLines: a line break begins a new paragraph, as in fields that somebody typed.
  init(topLevel: Int, breaksAtLines: Bool = false) {
    (self.topLevel, self.breaksAtLines) = (topLevel, breaksAtLines)
  }

  mutating func read(_ element: XMLTree) {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": readHeading(element)
    case "p", "dt", "dd", "figcaption", "caption": addText(element.children, element)
    case "ul", "ol": if !HTMLPage.hasClass(element, "dokumentkapittel-react__content__toc") { readList(element) }
    case "table": readTable(element)
    case "nav", "header", "footer", "form", "select", "button", "figure", "img", "head": break
    default: readChildren(of: element)
    }
  }

  mutating func add(_ role: Paragraph.Role, _ text: String, _ element: XMLTree) {
    if LineKind.isPlaceAndDate(text) { isInSignature = true }
    paragraphs.append(
      Paragraph(role: role, text: text, line: element.line, raw: [Emphasis.removed(from: text)]))
  }

  private mutating func readChildren(of element: XMLTree) {
    var run: [XMLTree.Node] = []
    for child in element.children {
      if case .element(let inner) = child, !Self.inline.contains(inner.name) {
        addText(run, element)
        run = []
        read(inner)
      } else {
        run.append(child)
      }
    }
    addText(run, element)
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "br", "cite", "em", "i", "small", "span", "strong", "sub", "sup", "u", "font", "q", "wbr",
  ]

  private mutating func addText(_ nodes: [XMLTree.Node], _ element: XMLTree) {
    for line in breaksAtLines ? Self.lines(nodes) : [nodes] {
      let read = InlineReader.read(line.map(Self.marked))
      if !read.text.isEmpty { add(.text, read.text, element) }
    }
  }

  private static func lines(_ nodes: [XMLTree.Node]) -> [[XMLTree.Node]] {
    nodes.split { node in
      if case .element(let element) = node { element.name == "br" } else { false }
    }.map(Array.init)
  }

  /// The names of speakers keep their mark, since the page gives them a class; a link is its text.
  private static func marked(_ node: XMLTree.Node) -> XMLTree.Node {
    guard case .element(let element) = node else { return node }
    let isSpeaker = HTMLPage.hasClass(element, "ref-innlegg-navn") || HTMLPage.hasClass(element, "ref-presidenten")
    let name = isSpeaker ? "navn" : element.name == "a" ? "span" : element.name
    return .element(XMLTree(name: name, children: element.children.map(marked), line: element.line))
  }

  private mutating func readHeading(_ element: XMLTree) {
    let text = InlineReader.plain(element)
    guard !text.isEmpty, let number = element.name.last?.wholeNumberValue else { return }
    if LineKind.isPlaceAndDate(text) { return add(.text, text, element) }
    let first = highest ?? number
    highest = min(first, number)
    let known = LineKind.isPartyHeading(text) ? 3 : LineKind.isProposalHeading(text) ? 4 : nil
    add(.heading(level: known ?? min(max(topLevel + number - first, 2), 4)), text, element)
  }

  private mutating func readList(_ list: XMLTree) {
    let start = list.attribute("start").flatMap { Int($0) }.map { max(0, min($0, 9999)) } ?? 1
    for (index, item) in list.children("li").enumerated() {
      let before = paragraphs.count
      readChildren(of: item)
      guard before < paragraphs.count, paragraphs[before].role == .text else { continue }
      let mark = ListMark(type: list.name == "ol" ? "num" : "", number: start + index, printed: nil)
      (paragraphs[before].role, paragraphs[before].text) = mark.applied(to: paragraphs[before].text)
    }
  }

  /// A table after place and date holds the names of those who sign.
  private mutating func readTable(_ element: XMLTree) {
    if isInSignature {
      for line in TableRows.lines(of: element) { add(.text, line, element) }
    } else {
      let rows = TableRows.rows(of: element)
      if !rows.isEmpty { add(.table(rows), "", element) }
    }
  }
}
