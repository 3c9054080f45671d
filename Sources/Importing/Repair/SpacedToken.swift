// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands between spaces in a line that may be letter-spaced.
struct SpacedToken {
  var text: String
  /// Spaces before it; 2 for the first.
  var gap: Int
  /// One letter, with one mark after it at most.
  var isSingle: Bool
  /// One mark.
  var isMark: Bool

  init(_ text: some StringProtocol, gap: Int) {
    self.text = String(text)
    self.gap = gap
    let letters = text.prefix { $0.isLetter }
    let marks = text.dropFirst(letters.count)
    let onlyMarks = marks.allSatisfy { ",.:;-–/".contains($0) }
    isSingle = letters.count == 1 && marks.count <= 1 && onlyMarks
    isMark = letters.isEmpty && marks.count == 1 && onlyMarks
  }

  static func all(of line: String) -> [SpacedToken] {
    var tokens: [SpacedToken] = []
    var gap = 0
    for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
      gap += 1
      guard !piece.isEmpty else { continue }
      tokens.append(SpacedToken(piece, gap: tokens.isEmpty ? 2 : gap))
      gap = 0
    }
    return tokens
  }

  /// Whether two letters or marks stand alone between spaces, or one that is no word; most lines have none.
  static func mayBeSpaced(_ line: String) -> Bool {
    var alone = 0
    var length = 0
    var last: UInt8 = 0
    func close() {
      // `i` and `å` are words; `å` is the letter that ends in this byte.
      let isWord = length == 1 && (last == UInt8(ascii: "i") || last == 0xA5)
      if length == 1 || length == 2 && last < 0x40 { alone += isWord ? 1 : 2 }
      length = 0
    }
    for byte in line.utf8 {
      if byte == 0x20 {
        close()
        if alone > 1 { return true }
      } else {
        if byte & 0xC0 != 0x80 { length += 1 }
        last = byte
      }
    }
    close()
    return alone > 1
  }
}

extension LetterSpacing {
  /// A word that lost the space between it and a run (`m e d l e m m e rmener`, `menerd i s s e`): where only the cut
  /// gives two known words, it is cut.
  func unglued(_ tokens: [SpacedToken]) -> [SpacedToken] {
    var result: [SpacedToken] = []
    for (index, token) in tokens.enumerated() {
      if let rest = gluedAfter(index, in: tokens), let letter = token.text.first {
        result += [SpacedToken(String(letter), gap: 1), SpacedToken(rest, gap: 2)]
      } else if let rest = gluedBefore(index, in: tokens), let letter = token.text.last {
        result += [SpacedToken(rest, gap: token.gap), SpacedToken(String(letter), gap: 2)]
      } else {
        result.append(token)
      }
    }
    return result
  }

  /// The word that is glued to the last letter of the run before it.
  private func gluedAfter(_ index: Int, in tokens: [SpacedToken]) -> String? {
    let text = tokens[index].text
    guard text.count > 3, tokens[index].gap == 1, index > 2, tokens[(index - 3)..<index].allSatisfy(\.isSingle),
      !words.isWord(text)
    else { return nil }
    let reach = max(0, index - 30)
    let start = tokens[reach..<index].lastIndex { !$0.isSingle }.map { $0 + 1 } ?? reach
    let word = tokens[start..<index].lastIndex { $0.gap > 1 } ?? start
    let run = tokens[word..<index].map(\.text).joined()
    let rest = String(text.dropFirst())
    return words.isWord(rest.trimming { !$0.isLetter }) && words.isWord(run + text.prefix(1))
      ? rest : nil
  }

  /// The word that the first letter of the run after it is glued to.
  private func gluedBefore(_ index: Int, in tokens: [SpacedToken]) -> String? {
    let text = tokens[index].text
    guard text.count > 3, index + 3 < tokens.count, tokens[index + 1].gap == 1,
      tokens[(index + 1)...(index + 3)].allSatisfy(\.isSingle), !words.isWord(text), let letter = text.last
    else { return nil }
    let end = tokens[(index + 2)...].prefix(30).firstIndex { $0.gap > 1 || !$0.isSingle } ?? tokens.count
    let run = tokens[(index + 1)..<end].map(\.text).joined()
    let rest = String(text.dropLast())
    return words.isWord(rest) && words.isWord(String(letter) + run) ? rest : nil
  }
}
