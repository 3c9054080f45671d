// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// One line of a source that holds text, with what stood around it.
package struct SourceLine: Sendable, Equatable {
  /// Repaired within the line: single spaces, letter-spacing as emphasis.
  package let text: String
  /// The text without marks of emphasis.
  package let plain: String
  /// 1-based in the source.
  package var number: Int
  /// Empty lines before it, as the layout counts them: in double-spaced text one empty line is none.
  package var gap: Int
  /// Empty lines before it in the source.
  package var blanksBefore: Int
  /// A line with nothing but spaces stands before it, as web pages print between posts.
  package var afterSpacer: Bool
  /// The first line of a page.
  package var startsPage: Bool
  /// Some of it was letter-spaced.
  package var hadRun: Bool
  /// Two spaces or more at its end: in letters, the end of a paragraph.
  package var endsWide: Bool
  /// The width at which the lines around it are cut, in characters.
  package var width = 80
  /// The line as the source has it, for columns.
  package var raw: String
}

/// How the lines of a source make paragraphs.
package enum LineLayout: Sendable, Equatable {
  /// Lines are cut at a width, and an empty line stands between paragraphs.
  case wrapped
  /// One line is one paragraph.
  case unwrapped
}

/// The lines of one source, ready to be put together to paragraphs.
package struct SourceLines: Sendable, Equatable {
  /// Those that hold text, in reading order.
  package var lines: [SourceLine]
  /// How they make paragraphs.
  package var layout: LineLayout
  /// Whether any empty lines part paragraphs; text taken from web pages may have none.
  package var hasGaps: Bool

  /// Reads the lines of a source.
  package init(_ text: [String], spacing: LetterSpacing = LetterSpacing()) {
    layout = Self.layout(of: text)
    let rows = Self.rows(text, layout: layout)
    lines = Self.lines(rows, spacing: spacing)
    hasGaps = lines.count { $0.gap > 0 } * 20 > lines.count
    if layout == .wrapped { Self.closeDoubleSpacing(&lines) }
    Self.measure(&lines)
  }

  /// Three lines of more than 160 characters are no columns of print.
  private static func layout(of text: [String]) -> LineLayout {
    text.count { $0.utf8.count > 160 && $0.count > 160 } >= 3 ? .unwrapped : .wrapped
  }

  private struct Row {
    var text: String
    var number: Int
    var blanks: Int
    var hasSpacer: Bool
    var startsPage: Bool
  }

  /// Lines with text, without page numbers; what stands around a page number is one page break.
  private static func rows(_ text: [String], layout: LineLayout) -> [Row] {
    var rows: [Row] = []
    var row = Row(text: "", number: 0, blanks: 0, hasSpacer: false, startsPage: false)
    for (index, line) in text.enumerated() {
      let trimmed = line.trimmed
      let breaksPage = line.utf8.contains(0x0C)
      let isFurniture =
        isPageNumber(trimmed) || isRunningHead(trimmed) || isBareNumber(trimmed) && isAtPageEdge(index, in: text)
      if breaksPage || isFurniture { row.startsPage = true }
      if trimmed.isEmpty || isFurniture {
        row.blanks += 1
        row.hasSpacer = row.hasSpacer || !line.isEmpty && trimmed.isEmpty && !breaksPage
        continue
      }
      if layout == .wrapped, line.first == " ", line.dropFirst().first != " " { row.startsPage = true }
      row.text = line
      row.number = index + 1
      rows.append(row)
      row = Row(text: "", number: 0, blanks: 0, hasSpacer: false, startsPage: false)
    }
    return rows
  }

  /// «Side 5», «Side 5 av 12».
  private static func isPageNumber(_ line: String) -> Bool {
    guard 6...24 ~= line.utf8.count, line.utf8.first.map({ $0 | 0x20 == UInt8(ascii: "s") }) ?? false else {
      return false
    }
    let words = line.split(separator: " ")
    guard let first = words.first, ["Side", "SIDE", "side"].contains(first) else { return false }
    guard words.count == 2 || words.count == 4 && words[2] == "av" else { return false }
    return words.dropFirst().allSatisfy { $0 == "av" || $0.allSatisfy { "0"..."9" ~= $0 } }
  }

  /// «2 Innst. 12 S – 2019–2020», «64 Prop. 1 S 2024–2025», as print repeats it on every page.
  private static func isRunningHead(_ line: String) -> Bool {
    guard line.utf8.count < 60, line.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return false }
    let words = line.split(separator: " ")
    guard 4...8 ~= words.count, !line.contains("("), words.contains(where: isSeries) else { return false }
    return words.allSatisfy { isSeries($0) || $0.allSatisfy { $0.isNumber || "–-:".contains($0) } }
      && words.contains { $0.count == 9 && StortingSession($0) != nil }
  }

  /// The words of a designation: «Innst.», «Meld. St.», «Prop.», «Representantforslag», with its letter.
  private static func isSeries(_ word: Substring) -> Bool {
    [
      "Innst.", "Prop.", "Meld.", "St.", "Representantforslag", "Dokument", "Dok.", "S", "L", "LS", "O.", "S.", "nr.",
    ].contains(word)
  }

  private static func isBareNumber(_ line: String) -> Bool {
    1...3 ~= line.utf8.count && line.allSatisfy { "0"..."9" ~= $0 }
  }

  /// The first or last line of a page that ends in a form feed.
  private static func isAtPageEdge(_ index: Int, in text: [String]) -> Bool {
    if text[index].contains("\u{0C}") { return true }
    let next = text[(index + 1)...].first { $0.contains("\u{0C}") || !$0.trimmed.isEmpty }
    return next.map { $0.first == "\u{0C}" } ?? false
  }

  private static func lines(_ rows: [Row], spacing: LetterSpacing) -> [SourceLine] {
    var lines: [SourceLine] = []
    var inRun = false
    let hasWideGaps = rows.contains { LetterSpacing.hasWideGaps(spaced($0.text)) }
    for (index, row) in rows.enumerated() {
      let clean = spaced(row.text)
      let asksNext = LetterSpacing.endsInLetters(clean) && index + 1 < rows.count
      let beforeRun = asksNext && spacing.opensSpaced(spaced(rows[index + 1].text))
      let repaired = spacing.unspaced(clean, afterRun: inRun, beforeRun: beforeRun, hasWideGaps: hasWideGaps)
      inRun = repaired.endsInRun
      lines.append(
        SourceLine(
          text: repaired.text, plain: Emphasis.removed(from: repaired.text), number: row.number, gap: row.blanks,
          blanksBefore: row.blanks,
          afterSpacer: row.hasSpacer,
          startsPage: row.startsPage, hadRun: repaired.hadRun, endsWide: clean.hasSuffix("  "), raw: clean))
    }
    return lines
  }

  /// With spaces for tabs, page breaks and non-breaking spaces.
  private static func spaced(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 < 0x20 || $0 == 0xC2 }
    return isPlain ? text : String(text.map { $0 == "\t" || $0 == "\u{0C}" || $0 == "\u{A0}" ? " " : $0 })
  }

  /// Where most gaps around a line are one empty line, and sentences run over them, the empty lines are the spacing.
  private static func closeDoubleSpacing(_ lines: inout [SourceLine]) {
    let gaps = lines.map { min($0.gap, 3) }
    let open = lines.map { !Sentence.isClosed($0.plain) }
    let reach = 12
    let dense = lines.indices.map { index in
      let window = max(0, index - reach + 1)..<min(lines.count, index + reach + 1)
      let single = window.count { gaps[$0] == 1 }
      let running = window.dropFirst().count { gaps[$0] == 1 && open[$0 - 1] && Sentence.goesOn(lines[$0].text) }
      return window.count >= 4 && single * 10 >= window.count * 5 && running * 10 >= single * 4
    }
    for index in lines.indices where dense[index] || (index > 0 && dense[index - 1] && gaps[index] > 1) {
      guard index > 0 else { continue }
      lines[index].gap = max(0, lines[index].gap - 1)
    }
  }

  /// The length that nine of ten lines around a line keep within: a letter may follow columns in one source.
  private static func measure(_ lines: inout [SourceLine]) {
    let lengths = lines.map(\.plain.count)
    for index in lines.indices {
      let around = lengths[max(0, index - 20)..<min(lengths.count, index + 21)].sorted()
      lines[index].width = around[min(around.count - 1, around.count * 9 / 10)]
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Without white space at its ends.
  var trimmed: String {
    let isTrimmed = (unicodeScalars.first.map(Self.isPlain) ?? true) && (unicodeScalars.last.map(Self.isPlain) ?? true)
    return isTrimmed ? String(self) : String(trimming { $0.isWhitespace })
  }

  /// Whether what stands at an end is a printed letter or mark of ASCII, as most is.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0x20 && scalar.value < 0x7F }
}
