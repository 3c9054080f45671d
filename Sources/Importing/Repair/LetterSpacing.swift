// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes letter-spacing (`K o m i t e e n s  m e d l e m m e r`) out of a line and marks the words as emphasised.
///
/// One space stands between letters and two between words, or one everywhere. Kerned pairs stand together (`To v e`,
/// `S k av l a n`), and a run goes on over line ends and pages, so a line is read with its neighbours.
package struct LetterSpacing: Sendable {
  let words: KnownWords

  /// - Parameter vocabulary: the words of the sources; they tell a short word from a kerned pair.
  package init(vocabulary: Vocabulary = Vocabulary()) { words = KnownWords(vocabulary: vocabulary) }

  /// The line with single spaces between words and emphasis marks around what was spaced.
  package struct Line: Sendable, Equatable {
    /// With single spaces and marks of emphasis.
    package var text: String
    /// Some of the line was letter-spaced.
    package var hadRun: Bool
    /// The last words were letter-spaced, so that the run may go on in the next line.
    package var endsInRun: Bool
  }

  /// - Parameters:
  ///   - afterRun: whether the line before ended in a run.
  ///   - beforeRun: whether the line after opens with one, so that two letters at the end belong to it.
  ///   - hasWideGaps: whether two spaces part words elsewhere in the source, so that a run without them is one word.
  package func unspaced(
    _ line: String, afterRun: Bool = false, beforeRun: Bool = false, hasWideGaps: Bool = false
  ) -> Line {
    guard SpacedToken.mayBeSpaced(line) else {
      return Line(text: Self.withSingleSpaces(line), hadRun: false, endsInRun: false)
    }
    let tokens = unglued(SpacedToken.all(of: line))
    let runs = accepted(runs(in: tokens, afterRun: afterRun), in: tokens, afterRun: afterRun, beforeRun: beforeRun)
    return written(tokens, runs: runs, hasWideGaps: hasWideGaps || Self.hasWideGaps(line))
  }

  /// Whether two spaces or more part spaced words in a line.
  package static func hasWideGaps(_ line: String) -> Bool {
    guard SpacedToken.mayBeSpaced(line) else { return false }
    let tokens = SpacedToken.all(of: line)
    return tokens.indices.dropFirst().dropLast().contains { index in
      tokens[index].gap > 1 && tokens[index + 1].gap == 1 && tokens[(index - 1)...(index + 1)].allSatisfy(\.isSingle)
    }
  }

  /// Whether a line opens with letters that are surely spaced.
  package func opensSpaced(_ line: String) -> Bool {
    guard SpacedToken.mayBeSpaced(line) else { return false }
    let tokens = SpacedToken.all(of: line)
    return runs(in: tokens).first.map { $0.lowerBound == 0 && isSure($0, in: tokens) } ?? false
  }

  /// Whether the last letters of a line stand alone, so that the next line must be asked about them.
  package static func endsInLetters(_ line: String) -> Bool {
    let end = line.suffix(24).split(separator: " ").suffix(2)
    return end.count == 2 && end.allSatisfy { $0.count <= 2 }
  }

  /// Whether three letters or more stand alone in a line, so that its short pieces are no words to learn.
  package static func looksSpaced(_ line: String) -> Bool {
    SpacedToken.mayBeSpaced(line) && SpacedToken.all(of: line).count { $0.isSingle } >= 3
  }

  private static func withSingleSpaces(_ line: String) -> String {
    var last = UInt8(ascii: " ")
    let isPlain = line.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte != 0x20 || last != 0x20
    }
    return isPlain && last != 0x20 ? line : line.split(separator: " ").joined(separator: " ")
  }
}

// Runs: which tokens are letter-spaced
extension LetterSpacing {
  /// Every longest series of single letters, marks and kerned pairs with one space between, at least one of them a
  /// single letter.
  private func runs(in tokens: [SpacedToken], afterRun: Bool = false) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, end == start || goesOn(tokens[end], after: tokens[end - 1]),
        belongs(end, in: tokens, from: start)
      {
        end += 1
      }
      let run = peeled(trimmed(start..<end, in: tokens), in: tokens, afterRun: afterRun)
      if run.contains(where: { tokens[$0].isSingle }) { runs.append(run) }
      start = max(end, start + 1)
    }
    return runs
  }

  /// A comma ends a word, whatever space stands after it.
  private func goesOn(_ token: SpacedToken, after last: SpacedToken) -> Bool {
    token.gap == 1 && last.text.last != "," || token.isMark
  }

  private func belongs(_ index: Int, in tokens: [SpacedToken], from start: Int) -> Bool {
    let token = tokens[index]
    return token.isSingle || token.isMark || isKerned(token.text) || opensName(index, in: tokens)
      || isInsideWord(index, in: tokens, from: start)
  }

  /// Two or three letters that are no ordinary word, alone or with a mark after them: `Ve`, `zy`.
  private func isKerned(_ text: String) -> Bool {
    let letters = text.prefix { $0.isLetter }
    guard 2...3 ~= letters.count, text.dropFirst(letters.count).allSatisfy({ ",.:;-–".contains($0) }),
      letters.dropFirst().allSatisfy(\.isLowercase)
    else { return false }
    return !KnownWords.isShort(letters) && (letters.first?.isUppercase == true || !words.vocabulary.contains(letters))
  }

  /// A pair that is a word elsewhere, between single letters: inside a word where the whole is one, or where neither
  /// side is a word and the pair has a letter that is kerned (`S k av l a n`, not `k o m i t e e n og d i s s e`).
  private func isInsideWord(_ index: Int, in tokens: [SpacedToken], from start: Int) -> Bool {
    let pair = tokens[index].text
    guard pair.count <= 3, pair.allSatisfy(\.isLetter), index > start, index + 1 < tokens.count,
      tokens[index - 1].isSingle, tokens[index + 1].isSingle, tokens[index].gap == 1, tokens[index + 1].gap == 1
    else { return false }
    let opening = tokens[max(start, index - 30)...index].lastIndex { $0.gap > 1 } ?? start
    let left = letters(of: opening..<index, in: tokens)
    let end = tokens[(index + 1)...].dropFirst().prefix(30).firstIndex { $0.gap > 1 || !$0.isSingle }
    let right = letters(of: (index + 1)..<(end ?? min(tokens.count, index + 31)), in: tokens)
    if words.isWord(left + pair + right) { return true }
    guard tokens[index + 1].text.first?.isLowercase == true else { return false }
    let isCut =
      !words.isWord(left) && !words.isWord(right) || Self.isPiece(right)
      || Self.isPiece(left) && (left.count > 1 || tokens[opening].text.first?.isUppercase == true)
    return isCut && pair.contains { "vwykzxf".contains($0) || $0.isUppercase }
  }

  /// Letters without a vowel are no word.
  private static func isPiece(_ letters: String) -> Bool { !letters.contains { "aeiouyæøåéü".contains($0) } }

  /// `Vi k`: a word with a capital is a pair where a small letter stands alone after it.
  private func opensName(_ index: Int, in tokens: [SpacedToken]) -> Bool {
    let pair = tokens[index].text
    guard 2...3 ~= pair.count, pair.allSatisfy(\.isLetter), pair.first?.isUppercase == true,
      pair.dropFirst().allSatisfy(\.isLowercase), index + 1 < tokens.count
    else { return false }
    let next = tokens[index + 1]
    return next.isSingle && next.gap == 1 && next.text.first?.isLowercase == true && !["i", "å"].contains(next.text)
      && !isWordBeforeRun(index, in: tokens)
  }

  /// «For d i s s e»: an ordinary word, and what is spaced after it is a word without it and none with it.
  private func isWordBeforeRun(_ index: Int, in tokens: [SpacedToken]) -> Bool {
    let end = tokens[(index + 1)...].dropFirst().prefix(40).firstIndex { $0.gap > 1 || !$0.isSingle }
    let rest = letters(of: (index + 1)..<(end ?? min(tokens.count, index + 41)), in: tokens)
    let word = tokens[index].text
    return rest.count > 3 && words.isWord(word) && words.isWord(rest) && !words.isWord(word + rest)
  }

  /// Without marks in front, and without a pair at an end where an ordinary word would stand.
  private func trimmed(_ run: Range<Int>, in tokens: [SpacedToken]) -> Range<Int> {
    var run = run
    while let first = run.first,
      tokens[first].isMark || (!tokens[first].isSingle && tokens[first].text.first?.isLowercase == true)
    {
      run = (first + 1)..<run.upperBound
    }
    while let last = run.last, !tokens[last].isSingle, !tokens[last].isMark {
      let next = last + 1
      if next == tokens.count || tokens[next].gap > 1 { break }
      run = run.lowerBound..<last
    }
    return run
  }

  /// «i d i s s e»: the word i or å before the run is no part of it; with a capital it is a word only where a sentence
  /// may begin, so that `I v e r s e n` after `A d e l s t e n` stays a name.
  private func peeled(_ run: Range<Int>, in tokens: [SpacedToken], afterRun: Bool) -> Range<Int> {
    guard let first = run.first, run.count > 2, ["i", "å", "I", "Å"].contains(tokens[first].text) else { return run }
    let opensSentence = first == 0 ? !afterRun : tokens[first - 1].text.last.map { ".:?!".contains($0) } ?? true
    guard opensSentence || tokens[first].text.first?.isLowercase == true else { return run }
    let whole = letters(of: run, in: tokens)
    // The language is not asked, since it knows what ends many a name: `I v e r s e n`.
    return words.namesSpeakers(whole.dropFirst()) && !words.isWord(whole) ? (first + 1)..<run.upperBound : run
  }

  private func letters(of run: Range<Int>, in tokens: [SpacedToken]) -> String {
    tokens[run].map(\.text).joined().filter(\.isLetter).lowercased()
  }

  /// Runs of three letters or more, and shorter ones beside them.
  private func accepted(
    _ runs: [Range<Int>], in tokens: [SpacedToken], afterRun: Bool, beforeRun: Bool
  ) -> [Range<Int>] {
    var sure = runs.map { isSure($0, in: tokens) }
    func extend(_ index: Int) {
      guard !sure[index] else { return }
      let run = runs[index]
      let before =
        index > 0 ? sure[index - 1] && runs[index - 1].upperBound == run.lowerBound : afterRun && run.lowerBound == 0
      let after =
        index + 1 < runs.count
        ? sure[index + 1] && run.upperBound == runs[index + 1].lowerBound : beforeRun && run.upperBound == tokens.count
      let reachesGap = run.upperBound == tokens.count || tokens[run.upperBound].gap > 1
      let isWord = run.count == 1 && ["i", "å"].contains(tokens[run.lowerBound].text)
      sure[index] = isWord ? before && after : (before || after) && (reachesGap || tokens[run.upperBound - 1].isMark)
    }
    for index in runs.indices { extend(index) }
    for index in runs.indices.reversed() { extend(index) }
    return runs.indices.filter { sure[$0] }.map { runs[$0] }
  }

  private func isSure(_ run: Range<Int>, in tokens: [SpacedToken]) -> Bool {
    let singles = tokens[run].filter(\.isSingle)
    let letters = letters(of: run, in: tokens)
    guard letters.contains(where: { "aeiouæøåéü".contains($0) || $0 == "y" && letters.count > 3 }) else { return false }
    return singles.count >= 3 && singles.dropFirst().contains { $0.text.first?.isLowercase == true }
  }

  private func written(_ tokens: [SpacedToken], runs: [Range<Int>], hasWideGaps: Bool) -> Line {
    let starts = Dictionary(runs.map { ($0.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var words: [String] = []
    var open: [String] = []
    var index = 0
    func endRun() {
      if !open.isEmpty { words.append(Emphasis.around(open.joined(separator: " "))) }
      open = []
    }
    while index < tokens.count {
      if let run = starts[index] {
        let pieces = tokens[run].map(\.text)
        open.append((hasWideGaps ? nil : self.words.split(pieces)) ?? pieces.joined())
        index = run.upperBound
      } else {
        endRun()
        words.append(tokens[index].text)
        index += 1
      }
    }
    let endsInRun = !open.isEmpty
    endRun()
    return Line(text: words.joined(separator: " "), hadRun: !runs.isEmpty, endsInRun: endsInRun)
  }
}
