// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown

/// Finds the paragraphs that go on with a quotation which an earlier paragraph opens: «skrev: «Første avsnitt.» and only
/// the next one has the mark that closes it.
enum OpenQuotations {
  /// So many paragraphs may a quotation fill; one that nobody closes is a misprint, and fills none.
  private static let longest = 12

  /// The first lines of those paragraphs.
  static func lines(in blocks: [Block]) -> Set<Int> {
    var lines: Set<Int> = []
    var index = 0
    while index < blocks.count {
      guard isText(blocks[index]), leavesOpen(blocks[index].text, isOpen: false),
        let last = closing(from: index + 1, in: blocks)
      else {
        index += 1
        continue
      }
      lines.formUnion(blocks[(index + 1)...last].map(\.lines.lowerBound))
      index = last + 1
    }
    return lines
  }

  /// The paragraph that closes the quotation; it may open each of its paragraphs anew.
  private static func closing(from start: Int, in blocks: [Block]) -> Int? {
    for index in start..<min(blocks.count, start + longest) {
      guard isText(blocks[index]) else { return nil }
      if !leavesOpen(blocks[index].text, isOpen: true) { return index }
    }
    return nil
  }

  private static func isText(_ block: Block) -> Bool { block.kind == .paragraph }

  /// Whether a quotation is open at the end of a text.
  private static func leavesOpen(_ text: String, isOpen: Bool) -> Bool {
    var isOpen = isOpen
    for scalar in text.unicodeScalars {
      if scalar == "«" { isOpen = true }
      if scalar == "»" { isOpen = false }
    }
    return isOpen
  }
}
