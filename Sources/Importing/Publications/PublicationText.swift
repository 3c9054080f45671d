// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Reads the body of a publication into the paragraphs that extracted text gives too, with no guess about layout.
struct PublicationText {
  private(set) var paragraphs: [Paragraph] = []
  private let kind: DocumentKind
  /// Titles inside a decision are part of it.
  private var inDecision = false

  init(kind: DocumentKind) { self.kind = kind }

  /// The paragraphs of some elements that stand beside each other.
  static func paragraphs(of elements: [XMLTree], kind: DocumentKind) -> [Paragraph] {
    var text = PublicationText(kind: kind)
    for element in elements { text.read(element, level: 1) }
    return text.paragraphs
  }

  /// - Parameter level: of a title that stands directly in the element around this one.
  mutating func read(_ element: XMLTree, level: Int) {
    switch PublicationElement(element.name) {
    case .paragraph: readParagraph(element, level: level)
    case .title: readTitle(InlineReader.plain(element), level: level, element)
    case .section: readChildren(of: element, level: level + 1)
    case .minorityList: readChildren(of: element, level: 2)
    case .faction: readNamed(element, level: 3) { $0.attribute("fra").map { "Forslag fra \($0):" } }
    case .proposal: readNamed(element, level: 4) { $0.attribute("nr").map { "Forslag \($0)" } }
    case .decision: readDecision(element, level: level)
    case .list: readList(element, level: level)
    case .table: readTable(element, level: level)
    case .signature: readSignatures(element)
    case .note: add(.text, InlineReader.plain(element), element)
    case .mark, .leftOut: break
    case .item, .quotation, .container: readChildren(of: element, level: level)
    }
  }

  mutating func readChildren(of element: XMLTree, level: Int) {
    var run: [XMLTree.Node] = []
    for child in element.children {
      switch child {
      case .element(let inner) where !PublicationElement.isInline(inner.name):
        endRun(&run, element)
        read(inner, level: level)
      default: run.append(child)
      }
    }
    endRun(&run, element)
  }

  /// Text that stands between elements is a paragraph too.
  private mutating func endRun(_ run: inout [XMLTree.Node], _ element: XMLTree) {
    if !run.isEmpty { addText(InlineReader.read(run), element) }
    run = []
  }

  mutating func add(_ role: Paragraph.Role, _ text: String, _ element: XMLTree, raw: [String]? = nil) {
    if text.isEmpty, case .table = role {} else if text.isEmpty { return }
    paragraphs.append(
      Paragraph(role: role, text: text, line: element.line, raw: raw ?? [Emphasis.removed(from: text)]))
  }

  private mutating func addText(_ read: (text: String, notes: [String]), _ element: XMLTree) {
    add(.text, read.text, element)
    for note in read.notes { add(.text, "Fotnote: \(note)", element) }
  }
}

// Paragraphs, titles, proposals and decisions
extension PublicationText {
  private static let deepest = 4

  private mutating func readParagraph(_ element: XMLTree, level: Int) {
    if element.attribute("type")?.lowercased() == "head" {
      readTitle(InlineReader.plain(element), level: level + 1, element)
    } else if element.elements.allSatisfy({ PublicationElement.isInline($0.name) }) {
      addText(InlineReader.read(element), element)
    } else {
      readChildren(of: element, level: level)
    }
  }

  private mutating func readTitle(_ title: String, level: Int, _ element: XMLTree) {
    let isLabel =
      element.name.lowercased() == "utit" || LineKind.isDecisionLabel(title)
      || ["forslag:", "framlegg:"].contains(title.lowercased())
    if inDecision || isLabel {
      add(.text, isLabel ? Emphasis.around(title) : title, element)
    } else {
      add(.heading(level: min(max(level, 2), Self.deepest)), title, element)
    }
  }

  /// A faction or a proposal, whose title may stand in an attribute only.
  private mutating func readNamed(_ element: XMLTree, level: Int, _ name: (XMLTree) -> String?) {
    let title = element.elements.first { PublicationElement($0.name) == .title }.map(InlineReader.plain) ?? ""
    if let title = title.isEmpty ? name(element) : title { add(.heading(level: level), title, element) }
    for child in element.elements where PublicationElement(child.name) != .title { read(child, level: level) }
  }

  /// What a committee puts to the vote; the label that the print has before it may be missing in the source.
  private mutating func readDecision(_ element: XMLTree, level: Int) {
    guard !inDecision else { return readChildren(of: element, level: level) }
    let before = paragraphs.count
    inDecision = true
    readChildren(of: element, level: level)
    inDecision = false
    guard kind != .representantforslag, before < paragraphs.count else { return }
    let hasLabel = paragraphs[max(0, before - 1)...(before)].contains { LineKind.isDecisionLabel($0.text) }
    if !hasLabel {
      paragraphs.insert(Paragraph(role: .text, text: Emphasis.around("vedtak:"), line: element.line), at: before)
    }
  }

  /// Place and date, then the names as the lines of a print.
  private mutating func readSignatures(_ element: XMLTree) {
    let table = element.first("table", "tgroup")
    let rest = element.elements.filter { $0.first("table", "tgroup") == nil }
    for child in rest { read(child, level: 2) }
    let lines = table.map(TableRows.lines) ?? []
    if kind == .innstilling {
      for line in lines { add(.text, line, element, raw: [line]) }
    } else if !lines.isEmpty {
      add(.text, lines.joined(separator: ", ").replacing("  ", with: ", "), element)
    }
  }
}

// Lists and tables
extension PublicationText {
  private mutating func readList(_ list: XMLTree, level: Int) {
    let type = list.attribute("type")?.lowercased() ?? ""
    var number = 0
    var mark: String?
    for child in list.elements {
      switch PublicationElement(child.name) {
      case .mark: mark = InlineReader.plain(child)
      case .item:
        number += 1
        readItem(child, ListMark(type: type, number: number, printed: mark), level: level)
        mark = nil
      default: read(child, level: level)
      }
    }
  }

  /// The first paragraph of an item has the mark; the others follow it.
  private mutating func readItem(_ item: XMLTree, _ mark: ListMark, level: Int) {
    let start = paragraphs.count
    readChildren(of: item, level: level)
    guard start < paragraphs.count, paragraphs[start].role == .text else { return }
    (paragraphs[start].role, paragraphs[start].text) = mark.applied(to: paragraphs[start].text)
  }

  private mutating func readTable(_ element: XMLTree, level: Int) {
    for child in element.elements where PublicationElement(child.name) == .title {
      add(.text, InlineReader.plain(child), child)
    }
    let rows = TableRows.rows(of: element)
    if !rows.isEmpty { add(.table(rows), "", element) }
    for child in element.children("kilde", "note") { addText(InlineReader.read(child), child) }
  }
}
