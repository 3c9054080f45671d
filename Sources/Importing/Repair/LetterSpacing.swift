// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes letter-spacing (`K o m i t e e n s  m e d l e m m e r`) out of a line and marks the words as emphasised.
///
/// One space stands between letters and two between words. Kerned pairs stand together (`To v e`, `Ve n s t r e`), and
/// a run goes on over line ends, so a line is read with its neighbours.
package struct LetterSpacing: Sendable {
  private let vocabulary: Vocabulary

  /// - Parameter vocabulary: the words of the sources; it tells a short word from a kerned pair.
  package init(vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

  /// The line with single spaces between words and emphasis marks around what was spaced.
  package struct Line: Sendable, Equatable {
    /// With single spaces and marks of emphasis.
    package var text: String
    /// Some of the line was letter-spaced.
    package var hadRun: Bool
    /// The last words were letter-spaced, so that the run may go on in the next line.
    package var endsInRun: Bool
  }

  /// - Parameter afterRun: whether the line before ended in a run.
  package func unspaced(_ line: String, afterRun: Bool = false) -> Line {
    let tokens = Self.tokens(of: line)
    guard tokens.contains(where: { $0.isSingle }) else {
      return Line(text: tokens.map(\.text).joined(separator: " "), hadRun: false, endsInRun: false)
    }
    let runs = accepted(runs(in: tokens), in: tokens, afterRun: afterRun)
    return written(tokens, runs: runs)
  }

  /// Whether three letters or more stand alone in a line, so that its short pieces are no words to learn.
  package static func looksSpaced(_ line: String) -> Bool { tokens(of: line).count { $0.isSingle } >= 3 }

  private struct Token {
    var text: String
    /// Spaces before it.
    var gap: Int
    var isSingle: Bool
    var isMark: Bool
  }

  private static func tokens(of line: String) -> [Token] {
    var tokens: [Token] = []
    var gap = 0
    for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
      gap += 1
      guard !piece.isEmpty else { continue }
      let letters = piece.prefix { $0.isLetter }
      let marks = piece.dropFirst(letters.count)
      let onlyMarks = marks.allSatisfy { ",.:;-–/".contains($0) }
      tokens.append(
        Token(
          text: String(piece), gap: tokens.isEmpty ? 2 : gap,
          isSingle: letters.count == 1 && marks.count <= 1 && onlyMarks,
          isMark: letters.isEmpty && marks.count == 1 && onlyMarks))
      gap = 0
    }
    return tokens
  }

  /// Every longest series of single letters, marks and kerned pairs with one space between, at least one of them a
  /// single letter.
  private func runs(in tokens: [Token]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, end == start || goesOn(tokens[end], after: tokens[end - 1]), belongs(tokens[end]) {
        end += 1
      }
      let run = trimmed(start..<end, in: tokens)
      if run.contains(where: { tokens[$0].isSingle }) { runs.append(run) }
      start = max(end, start + 1)
    }
    return runs
  }

  /// A comma ends a word, whatever space stands after it.
  private func goesOn(_ token: Token, after last: Token) -> Bool {
    token.gap == 1 && last.text.last != "," || token.isMark
  }

  private func belongs(_ token: Token) -> Bool { token.isSingle || token.isMark || isKerned(token.text) }

  /// Two or three letters that are no ordinary word, alone or with a mark after them.
  private func isKerned(_ text: String) -> Bool {
    let letters = text.prefix { $0.isLetter }
    guard 2...3 ~= letters.count, text.dropFirst(letters.count).allSatisfy({ ",.:;-–".contains($0) }) else {
      return false
    }
    guard letters.dropFirst().allSatisfy(\.isLowercase) else { return false }
    return !Self.shortWords.contains(letters.lowercased())
      && (letters.first?.isUppercase == true || !vocabulary.contains(letters))
  }

  /// Without marks in front, and without a pair at an end where an ordinary word would stand.
  private func trimmed(_ run: Range<Int>, in tokens: [Token]) -> Range<Int> {
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
    return peeled(run, in: tokens)
  }

  /// «i d i s s e»: the word i or å before the run is no part of it.
  private func peeled(_ run: Range<Int>, in tokens: [Token]) -> Range<Int> {
    guard let first = run.first, run.count > 2, ["i", "å", "I", "Å"].contains(tokens[first].text) else { return run }
    let rest = (first + 1)..<run.upperBound
    let whole = letters(of: run, in: tokens)
    return vocabulary.contains(whole.dropFirst()) && !vocabulary.contains(whole) ? rest : run
  }

  private func letters(of run: Range<Int>, in tokens: [Token]) -> String {
    tokens[run].map(\.text).joined().filter(\.isLetter).lowercased()
  }

  /// Runs of three letters or more, and shorter ones beside them.
  private func accepted(_ runs: [Range<Int>], in tokens: [Token], afterRun: Bool) -> [Range<Int>] {
    var sure = runs.map { isSure($0, in: tokens) }
    let reach = runs.map { run in run.upperBound == tokens.count || tokens[run.upperBound].gap > 1 }
    func extend(_ index: Int) {
      guard !sure[index] else { return }
      let before =
        index > 0
        ? sure[index - 1] && runs[index - 1].upperBound == runs[index].lowerBound
        : afterRun && runs[index].lowerBound == 0
      let after = index + 1 < runs.count && sure[index + 1] && runs[index].upperBound == runs[index + 1].lowerBound
      let isWord = runs[index].count == 1 && ["i", "å"].contains(tokens[runs[index].lowerBound].text)
      let endsInMark = tokens[runs[index].upperBound - 1].isMark
      sure[index] = isWord ? before && after : (before || after) && (reach[index] || endsInMark)
    }
    for index in runs.indices { extend(index) }
    for index in runs.indices.reversed() { extend(index) }
    return runs.indices.filter { sure[$0] }.map { runs[$0] }
  }

  private func isSure(_ run: Range<Int>, in tokens: [Token]) -> Bool {
    let singles = tokens[run].filter(\.isSingle)
    return singles.count >= 3 && singles.dropFirst().contains { $0.text.first?.isLowercase == true }
  }

  private func written(_ tokens: [Token], runs: [Range<Int>]) -> Line {
    var words: [String] = []
    var spaced: [String] = []
    var index = 0
    func endRun() {
      if !spaced.isEmpty { words.append(Emphasis.around(spaced.joined(separator: " "))) }
      spaced = []
    }
    while index < tokens.count {
      if let run = runs.first(where: { $0.lowerBound == index }) {
        spaced.append(tokens[run].map(\.text).joined())
        index = run.upperBound
      } else {
        endRun()
        words.append(tokens[index].text)
        index += 1
      }
    }
    let endsInRun = !spaced.isEmpty
    endRun()
    return Line(text: words.joined(separator: " "), hadRun: !runs.isEmpty, endsInRun: endsInRun)
  }

  /// Words of two or three letters that stand beside runs in ordinary print; «to» is left out, as in `To v e`.
  private static let shortWords: Set<String> = [
    "alt", "at", "av", "ba", "bak", "bar", "be", "ber", "bør", "da", "de", "deg", "del", "dei", "den", "der", "det",
    "du", "då", "eg", "ein", "eit", "ei", "en", "enn", "er", "et", "ett", "fem", "fikk", "fleire", "for", "fra", "frå",
    "få", "får", "før", "ga", "gir", "gå", "går", "ha", "han", "har", "her", "hos", "hun", "ho", "ja", "jeg", "jf",
    "kan", "la", "man", "me", "med", "mel", "men", "mer", "mot", "mye", "må", "ned", "nei", "no", "nok", "nr", "ny",
    "nye", "nå", "når", "og", "om", "opp", "oss", "på", "sa", "se", "seg", "sej", "ser", "si", "sin", "sitt", "som",
    "så", "ta", "tar", "til", "tre", "tok", "ut", "var", "ved", "vel", "vi", "vil", "vår", "òg", "år",
  ]
}
