// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes blocks as CommonMark, one paragraph a line.
package enum MarkdownBody {
  /// Ends in a newline; empty for no blocks.
  package static func written(_ blocks: [Block]) -> String {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !isSameList(blocks[index - 1], block) { lines.append("") }
      lines += self.lines(block)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): [String(repeating: "#", count: level) + " " + inline(text, opensLine: false)]
    case .paragraph(let text): [inline(text)]
    case .bullet(let text): ["- " + inline(text)]
    case .numbered(let number, let text): ["\(number). " + inline(text)]
    case .signature(let name, let role):
      ["**\(inline(name))**" + (role.map { ", \(inline($0, opensLine: false))" } ?? "")]
    case .link(let text, let id): ["[\(inline(text, opensLine: false))](\(id))"]
    case .table(let rows): table(rows)
    case .speech(let name, let details, let text): ["**\(inline(name))**\(details): \(inline(text, opensLine: false))"]
    case .event(let text): ["*\(inline(text, opensLine: false))*"]
    case .quote(let blocks):
      written(blocks).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { $0.isEmpty ? ">" : "> \($0)" }
    }
  }

  /// As tables are written beside CommonMark: a line a row, and a rule under the head.
  private static func table(_ rows: [[String]]) -> [String] {
    let width = rows.map(\.count).max() ?? 0
    guard width > 0 else { return [] }
    var lines = rows.map { row in
      let cells = row + Array(repeating: "", count: width - row.count)
      return "| " + cells.map { inline($0, opensLine: false).replacing("|", with: "/") }.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
    return lines
  }

  private static func isSameList(_ left: Block, _ right: Block) -> Bool {
    switch (left, right) {
    case (.bullet, .bullet), (.numbered, .numbered): true
    default: false
    }
  }

  /// The text with everything escaped that CommonMark would read as a mark.
  package static func inline(_ text: String, opensLine: Bool = true) -> String {
    var written = ""
    for (offset, character) in text.enumerated() {
      switch character {
      case Emphasis.opening, Emphasis.closing: written.append("*")
      case "\\", "*", "_", "`", "<", "[", "]": written += "\\" + String(character)
      case "&" where opensEntity(text.dropFirst(offset + 1)): written += "\\&"
      default: written.append(character)
      }
    }
    return opensLine ? openingEscaped(written) : written
  }

  /// `lt;`, `#38;`, `#x26;`.
  private static func opensEntity(_ rest: Substring) -> Bool {
    let name = rest.prefix(33).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  /// `- item`, `-` alone, or a rule.
  private static func isMark(_ text: String) -> Bool {
    let rest = text.dropFirst()
    return rest.first.map { $0 == " " || $0 == text.first } ?? true
  }

  /// A paragraph that would open as a heading, list, quote, fence or rule.
  private static func openingEscaped(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "#>=~".contains(first) || "+-".contains(first) && isMark(text) { return "\\" + text }
    let digits = text.prefix { "0"..."9" ~= $0 }
    guard 1...9 ~= digits.count, let mark = text.dropFirst(digits.count).first, ".)".contains(mark) else { return text }
    let after = text.dropFirst(digits.count + 1).first
    return after == nil || after == " " ? digits + "\\" + text.dropFirst(digits.count) : text
  }
}
