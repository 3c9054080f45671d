// SPDX-License-Identifier: GPL-3.0-or-later

/// Words with styles, set in lines of a terminal.
package struct TerminalText: Sendable {
  /// Columns; no line is wider.
  package let width: Int
  package let hasColour: Bool

  package init(width: Int = 80, hasColour: Bool = false) {
    (self.width, self.hasColour) = (max(40, width), hasColour)
  }

  package enum Style: String, Sendable {
    case none, bold, dim, mark

    fileprivate var code: String {
      switch self {
      case .none: ""
      case .bold: "1"
      case .dim: "2"
      case .mark: "1;33"
      }
    }
  }

  /// A stretch in one style; several without a space between are one word: `formues[skatt]en`.
  package struct Run: Sendable {
    package var text: String
    package var style: Style

    package init(text: String, style: Style) { (self.text, self.style) = (text, style) }
  }

  /// Text with the signs for its style around it.
  package func styled(_ text: String, _ style: Style) -> String {
    hasColour && style != .none && !text.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }

  /// A text in lines, without signs that steer the terminal.
  package func lines(of text: String, _ style: Style = .none, indent: Int = 0) -> [String] {
    let words = ShownText.plain(text).split(separator: " ").map { [Run(text: String($0), style: style)] }
    return lines(of: words, indent: indent)
  }

  /// Words in lines; a word that is wider than a line is broken.
  package func lines(of words: [[Run]], indent: Int) -> [String] {
    let space = max(10, width - indent)
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line: [Run] = []
    var length = 0
    for word in words.flatMap({ Self.broken($0, to: space) }) {
      let size = word.reduce(0) { $0 + Self.columns($1.text) }
      if length > 0, length + 1 + size > space {
        lines.append(margin + written(line))
        (line, length) = ([], 0)
      }
      if length > 0 {
        line.append(Run(text: " ", style: line.last?.style == word.first?.style ? word[0].style : .none))
      }
      line += word
      length += size + (length > 0 ? 1 : 0)
    }
    return length > 0 ? lines + [margin + written(line)] : lines
  }

  /// Neighbours of one style within one pair of signs.
  private func written(_ runs: [Run]) -> String {
    var text = ""
    var stretch = Run(text: "", style: .none)
    for run in runs {
      if run.style != stretch.style {
        text += styled(stretch.text, stretch.style)
        stretch = Run(text: "", style: run.style)
      }
      stretch.text += run.text
    }
    return text + styled(stretch.text, stretch.style)
  }

  private static func broken(_ word: [Run], to space: Int) -> [[Run]] {
    guard word.reduce(0, { $0 + columns($1.text) }) > space else { return [word] }
    var pieces: [[Run]] = [[]]
    var length = 0
    for run in word {
      var text = ""
      for character in run.text {
        let size = columns(character)
        if length + size > space {
          pieces[pieces.count - 1].append(Run(text: text, style: run.style))
          pieces.append([])
          (text, length) = ("", 0)
        }
        text.append(character)
        length += size
      }
      pieces[pieces.count - 1].append(Run(text: text, style: run.style))
    }
    return pieces
  }
}

extension TerminalText {
  /// How many columns a text takes: none for what stands over a letter, two for wide letters and pictures.
  package static func columns(_ text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    let isPicture = character.unicodeScalars.contains { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }
    if isPicture { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(first.value) ? 2 : 1
    }
  }

  /// East Asian wide and full width.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
