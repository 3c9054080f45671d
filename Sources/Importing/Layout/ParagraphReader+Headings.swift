// SPDX-License-Identifier: GPL-3.0-or-later

extension ParagraphReader {
  /// Whether the line is a heading: a known one, or short, without an end mark, between what is no sentence going on.
  func isHeading(at index: Int, after previous: Paragraph?) -> Bool {
    let line = source.lines[index]
    guard !line.hadRun, !line.plain.isEmpty, !Letterhead.isPart(line.plain) else { return false }
    if index < 8, Letterhead.isAddressee(line.plain) { return false }
    if let previous, LineKind.isDecisionLabel(previous.opening) || LineKind.isGreeting(previous.opening) {
      return false
    }
    if opensDocument(line, after: previous) { return true }
    if isListItem(line, at: index, after: previous) { return false }
    let startsFresh = startsFresh(line, at: index, after: previous)
    if LineKind.knownHeading(line.plain) != nil {
      return startsFresh || previous.map { Sentence.isClosed($0.ending) } ?? true
    }
    guard startsFresh, hasHeadingShape(line.plain) else { return false }
    if isMarkedHeading(line, at: index) { return true }
    return isFollowedByText(line, at: index)
  }

  /// «1. Bygge kaier» in a list: after a colon or item, or before the next number.
  private func isListItem(_ line: SourceLine, at index: Int, after previous: Paragraph?) -> Bool {
    guard let item = LineKind.numbered(line.text), LineKind.knownHeading(line.plain) == nil else { return false }
    if let previous, previous.ending.hasSuffix(":") { return true }
    if let previous, case .numbered(item.number - 1) = previous.role { return true }
    let next = index + 1 < source.lines.count ? LineKind.numbered(source.lines[index + 1].text) : nil
    return next?.number == item.number + 1
  }

  /// A subject or designation as the first line of a document or under a letterhead.
  private func opensDocument(_ line: SourceLine, after previous: Paragraph?) -> Bool {
    guard isSubject(line.plain), !Sentence.isClosed(line.plain) || line.plain.hasSuffix(")") else { return false }
    guard let previous else { return true }
    return standsAlone(previous.opening) || previous.opening.hasPrefix("Innst. ")
      || Letterhead.isReference(previous.opening)
  }

  private func startsFresh(_ line: SourceLine, at index: Int, after previous: Paragraph?) -> Bool {
    guard let previous, index > 0 else { return true }
    if previous.isHeading || standsAlone(previous.opening) { return true }
    let last = source.lines[index - 1]
    let wasClosed = Sentence.isClosed(previous.ending) || last.plain.last == "»"
    if wasClosed, isMarkedHeading(line, at: index) { return true }
    if line.gap > 0 { return wasClosed || previous.role != .text || isShort(last, before: line) }
    return wasClosed && (source.layout == .unwrapped || isShort(last, before: line))
  }

  /// «3.2.1 Forslag om ruter», «Komiteens merknader til kapittel 2»: a number of several levels, or the opening of a
  /// heading that recommendations always have, on a line that could have held more.
  private func isMarkedHeading(_ line: SourceLine, at index: Int) -> Bool {
    let text = line.plain
    let isNumbered =
      LineKind.sectionNumberDepth(text).map { $0 > 1 } ?? false && Sentence.opens(LineKind.withoutNumber(text))
    let isBudget = LineKind.opensBudgetHeading(text)
    guard isNumbered || isBudget || LineKind.opensKnownHeading(text), index + 1 < source.lines.count,
      hasHeadingShape(text)
    else {
      return false
    }
    let next = source.lines[index + 1]
    if isNumbered || isBudget, endsOnNextLine(at: index + 1), isBudget || isShort(line, before: next) { return true }
    return isShort(line, before: next) && Sentence.opens(next.text) && !Sentence.goesOn(next.text)
  }

  /// Whether a line ends a heading of two lines.
  private func endsOnNextLine(at index: Int) -> Bool {
    guard index + 1 < source.lines.count else { return false }
    let (line, next) = (source.lines[index], source.lines[index + 1])
    return Sentence.goesOn(line.text) && !Sentence.isClosed(line.plain) && isShort(line, before: next)
      && Sentence.opens(next.text) && line.plain.last.map { $0.isLetter || $0.isNumber } == true
  }

  private func hasHeadingShape(_ text: String) -> Bool {
    guard text.count <= 110, let first = text.first, first.isUppercase || first.isNumber, let last = text.last else {
      return false
    }
    guard last.isLetter || last.isNumber || last == ")" || last == "?" || last == "%" else { return false }
    guard LineKind.bullet(text) == nil, !LineKind.isPlaceAndDate(text), !LineKind.isDateline(text) else { return false }
    guard !LineKind.opensWithSpeaker(text), !isChrome(text) else { return false }
    let words = text.split(separator: " ")
    guard words.count <= 16, let end = words.last, !Self.linkWords.contains(end.lowercased()) else { return false }
    return text.contains { $0.isLetter } && !LineKind.isRomanNumeral(text) && !isDate(text)
  }

  /// «3. april 2031», alone above names or after the number of a case.
  private func isDate(_ text: String) -> Bool {
    text.split(separator: " ").count { $0.contains(where: \.isLetter) } == 1 && Dates.first(in: text) != nil
  }

  private func isFollowedByText(_ line: SourceLine, at index: Int) -> Bool {
    guard index + 1 < source.lines.count else { return false }
    let next = source.lines[index + 1]
    if isSubject(line.plain), index < 3 { return true }
    if source.layout == .unwrapped {
      return !next.afterSpacer && (Sentence.isClosed(next.plain) || LineKind.bullet(next.text) != nil)
    }
    guard Sentence.opens(next.text), !Sentence.goesOn(next.text) else { return false }
    let end = line.plain.last
    guard end != "?" || next.gap > 0 else { return false }
    if !source.hasGaps { return line.plain.count * 10 <= line.width * 6 && next.plain.count > line.plain.count }
    if next.gap > 0 { return !isRunningOn(line, next: next) }
    return isShort(line, before: next) && next.plain.count > line.plain.count || opensParagraph(next, at: index + 1)
  }

  /// Columns often have an empty line after the first line of a paragraph that follows its heading at once, and a second
  /// heading may follow the first.
  private func opensParagraph(_ line: SourceLine, at index: Int) -> Bool {
    guard index + 1 < source.lines.count, line.gap == 0, source.lines[index - 1].gap > 0 else { return false }
    let next = source.lines[index + 1]
    guard next.gap > 0 else { return false }
    return Sentence.goesOn(next.text) || line.plain.hasSuffix("-") || hasHeadingShape(line.plain) && !line.hadRun
  }

  /// A whole line of text before an empty line that stands where a column ends.
  private func isRunningOn(_ line: SourceLine, next: SourceLine) -> Bool {
    line.gap == 0 && !isShort(line, before: next)
  }

  func isChrome(_ text: String) -> Bool {
    text.utf8.count < 20 && ["Til Stortinget", "Statsråden", "Posts"].contains(text) || LineKind.isGreeting(text)
      || text.hasPrefix("Sign up") || text.utf8.contains(UInt8(ascii: "F")) && text.contains("Foto:")
  }

  /// No heading ends in one of these.
  private static let linkWords: Set<String> = [
    "at", "av", "de", "den", "det", "eller", "en", "er", "et", "for", "fra", "frå", "har", "i", "med", "mener", "og",
    "om",
    "på", "som", "til", "under", "ved", "vil", "viser", "å", "samt", "der", "dei", "ein", "eit",
  ]
}
