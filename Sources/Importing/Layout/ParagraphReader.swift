// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Puts lines together to paragraphs.
package struct ParagraphReader: Sendable {
  private let join: LineJoin
  let source: SourceLines

  /// A reader of one source, which knows the words of all.
  package init(_ source: SourceLines, vocabulary: Vocabulary = Vocabulary()) {
    self.source = source
    join = LineJoin(vocabulary: vocabulary)
  }

  /// Every paragraph, in reading order; no line is lost.
  package func paragraphs() -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var inSignature = false
    var tableEnd = 0
    for (index, line) in source.lines.enumerated() where index >= tableEnd {
      if let table = PrintedBudgetTable(source.lines[index...]) {
        tableEnd = index + table.count
        paragraphs.append(Self.paragraph(of: table, source.lines[index..<tableEnd]))
        continue
      }
      let wasInSignature = inSignature
      if LineKind.isPlaceAndDate(line.plain) {
        inSignature = true
      } else if inSignature, startsLetter(line) || line.plain.count > 75 {
        inSignature = false
      }
      let previous = paragraphs.last
      if let previous, index > tableEnd || tableEnd == 0, !inSignature, !wasInSignature,
        !isNew(line, at: index, after: previous)
      {
        append(line, to: &paragraphs[paragraphs.count - 1])
      } else {
        paragraphs.append(opened(by: line, at: index, after: previous, inSignature: inSignature))
      }
    }
    return paragraphs
  }

  private static func paragraph(of table: PrintedBudgetTable, _ lines: ArraySlice<SourceLine>) -> Paragraph {
    let numbers = lines.map(\.number)
    return Paragraph(
      role: .table(table.rows), text: "", lines: (numbers.first ?? 0)...(numbers.last ?? 0),
      afterSpacer: lines.first?.afterSpacer ?? false, hadRun: false, raw: lines.map(\.raw))
  }

  private func startsLetter(_ line: SourceLine) -> Bool {
    line.plain.hasPrefix("Statsråd") || line.plain.hasPrefix("Postadresse") || line.plain.hasPrefix("Vedlegg")
      || line.plain.hasPrefix("Dokument ")
  }

  private func append(_ line: SourceLine, to paragraph: inout Paragraph) {
    join.append(line.text, to: &paragraph.text)
    paragraph.lines = paragraph.lines.lowerBound...line.number
    paragraph.hadRun = paragraph.hadRun || line.hadRun
    paragraph.raw.append(line.raw)
  }

  private func opened(by line: SourceLine, at index: Int, after previous: Paragraph?, inSignature: Bool) -> Paragraph {
    var role = Paragraph.Role.text
    var text = line.text
    if inSignature {
      role = .text
    } else if isHeading(at: index, after: previous) {
      role = .heading(level: LineKind.knownHeading(line.plain))
    } else if let item = LineKind.bullet(text), isBullet(item, after: previous) {
      (role, text) = (.bullet, item.rest)
    } else if let item = LineKind.numbered(text) {
      (role, text) = (.numbered(item.number), (item.opensQuote ? "«" : "") + item.rest)
    }
    return Paragraph(
      role: role, text: text, lines: line.number...line.number, afterSpacer: line.afterSpacer, hadRun: line.hadRun,
      raw: [line.raw])
  }

  /// A dash opens speech in articles, and a list item after a colon, after another item, or before a small letter.
  private func isBullet(_ item: (marker: String, rest: String), after previous: Paragraph?) -> Bool {
    guard "–—".contains(item.marker) else { return true }
    guard source.layout == .wrapped else { return false }
    return previous.map { $0.role == .bullet || $0.ending.hasSuffix(":") } ?? false || Sentence.goesOn(item.rest)
  }
}

extension ParagraphReader {
  private func isNew(_ line: SourceLine, at index: Int, after paragraph: Paragraph) -> Bool {
    if source.layout == .unwrapped { return true }
    let last = source.lines[index - 1]
    if paragraph.isHeading { return !continuesHeading(line, after: paragraph, last: last) }
    if LineKind.isPlaceAndDate(paragraph.opening) || LineKind.isPlaceAndDate(line.plain) { return true }
    if LineKind.isDecisionLabel(line.text) || LineKind.isDecisionLabel(paragraph.opening) { return true }
    if standsAlone(line.plain) || standsAlone(last.plain) { return true }
    if SpeechLabel(opening: line.plain) != nil { return true }
    if let isItem = startsItem(line, after: paragraph, last: last) { return isItem }
    if paragraph.role == .bullet, LineKind.opensWithNamedGroup(line.text), isShort(last, before: line) { return true }
    if isHeading(at: index, after: paragraph) { return true }
    return line.gap > 0
      ? isNewAfterGap(line, after: paragraph, last: last)
      : isNewWithin(line, at: index, after: paragraph, last: last)
  }

  /// A party heading that is cut at the line end goes on to its colon; a subject line goes on to the gap.
  private func continuesHeading(_ line: SourceLine, after heading: Paragraph, last: SourceLine) -> Bool {
    let text = heading.plain
    if LineKind.isPartyHeading(text) {
      let isWhole = LineKind.isWholePartyHeading(text)
      return text.last != ":" && heading.raw.count < 4 && (!isWhole || line.plain.hasPrefix("og "))
    }
    if line.plain.hasPrefix("Innstilling ") || text.hasPrefix("Innst. "), text.hasSuffix(")") { return false }
    guard case .heading(level: nil) = heading.role, line.blanksBefore == 0, !line.hadRun, heading.raw.count < 4 else {
      return false
    }
    return isSubject(text) && !isShort(last, before: line) || Sentence.goesOn(line.text) || text.last == "-"
      || LineKind.partsPartyName(text, line.plain)
  }

  /// `nil` where the line opens no list item.
  private func startsItem(_ line: SourceLine, after paragraph: Paragraph, last: SourceLine) -> Bool? {
    let isAfterLeadIn = paragraph.ending.hasSuffix(":")
    let isClosed = Sentence.isClosed(paragraph.ending)
    if LineKind.bullet(line.text) != nil {
      return paragraph.role == .bullet || isAfterLeadIn || isClosed || line.gap > 0
    }
    guard let item = LineKind.numbered(line.text) else { return nil }
    if case .numbered(let number) = paragraph.role, item.number == number + 1 { return true }
    return isAfterLeadIn || isClosed || line.gap > 0
  }

  private func isNewAfterGap(_ line: SourceLine, after paragraph: Paragraph, last: SourceLine) -> Bool {
    if Sentence.goesOn(line.text) || last.plain.hasSuffix("-") && last.plain.dropLast().last?.isLetter == true {
      return false
    }
    if Sentence.isClosed(paragraph.ending) { return true }
    if Sentence.isOpen(paragraph.ending) { return false }
    if line.hadRun, LineKind.opensWithSpeaker(line.text) { return true }
    return isShort(last, before: line)
  }

  private func isNewWithin(_ line: SourceLine, at index: Int, after paragraph: Paragraph, last: SourceLine) -> Bool {
    guard Sentence.isClosed(paragraph.ending), Sentence.opens(line.text), !Sentence.goesOn(line.text) else {
      return false
    }
    if paragraph.ending.hasSuffix(":"), opensQuotation(line.plain) || line.plain.hasPrefix("Stortinget ") {
      return true
    }
    if isWholeQuotation(paragraph.text) || line.plain.hasPrefix("§ ") || paragraph.ending.hasSuffix(" skal lyde:") {
      return true
    }
    if LineKind.proposal(line.plain) != nil { return true }
    if LineKind.opensWithNamedGroup(line.text) || !source.hasGaps && LineKind.opensWithSpeaker(line.text) {
      return true
    }
    if !source.hasGaps, opensShort(line, at: index) { return true }
    return last.endsWide && line.blanksBefore > 0 || isShort(last, before: line)
  }

  /// In text taken from web pages the first line of a paragraph is cut early, since marks that are gone stood before it;
  /// a line that ends its own sentence is short for that reason and tells nothing.
  private func opensShort(_ line: SourceLine, at index: Int) -> Bool {
    guard index + 1 < source.lines.count, !Sentence.isClosed(line.plain) else { return false }
    let next = source.lines[index + 1].plain.prefix { $0 != " " }.count
    return line.plain.count + 1 + next <= line.width * 93 / 100
  }

  /// One quotation from its first letter to its last: what follows it is no part of it.
  private func isWholeQuotation(_ text: String) -> Bool {
    guard text.first == "«", text.last == "»" else { return false }
    var depth = 0
    for (offset, character) in text.enumerated() {
      if character == "«" { depth += 1 }
      if character == "»" { depth -= 1 }
      if depth == 0 { return offset == text.count - 1 }
    }
    return false
  }

  private func opensQuotation(_ text: String) -> Bool { text.first.map { "«\"“'‘".contains($0) } ?? false }

  /// Whether the next word would have had room on the line, so that the line ended by choice.
  func isShort(_ last: SourceLine, before line: SourceLine) -> Bool {
    let word = line.plain.prefix { $0 != " " }.count
    return last.plain.count + 1 + word <= last.width * 88 / 100
  }

  /// Letterheads, addressees and greetings are lines of their own.
  func standsAlone(_ text: String) -> Bool {
    Letterhead.isPart(text) || isChrome(text) || LineKind.isAttachmentHeading(text) || LineKind.isRomanNumeral(text)
      || LineKind.isSender(text) || MinutesBlocks.caseHeadingLevel(text) != nil
  }

  func isSubject(_ text: String) -> Bool {
    [
      "Dokument ", "Dok. ", "Meld. St.", "Prop. ", "Representantforslag ", "Svar på ", "Innst. ", "Innstilling fra ",
      "Innstilling frå ",
    ].contains(where: text.hasPrefix)
  }
}
