// SPDX-License-Identifier: GPL-3.0-or-later

/// The sentence in which a literal stands, cut at a length that a list can bear.
struct SentenceAround {
  private(set) var before = ""
  private(set) var after = ""

  /// Both sides are empty where the text does not hold the literal.
  init(_ literal: String, in text: String) {
    guard !literal.isEmpty, let range = text.firstRange(of: literal) else { return }
    let start = Self.lastEnd(in: text[..<range.lowerBound])
    let end = Self.firstEnd(in: text[range.upperBound...])
    before = Self.shortenedFront(text[start..<range.lowerBound])
    after = Labels.excerpt(String(text[range.upperBound..<end]), longest: Self.longest)
  }

  private static let longest = 160

  private static func lastEnd(in text: Substring) -> Substring.Index {
    var end = text.startIndex
    var rest = text
    while let next = nextEnd(in: rest) {
      end = next
      rest = rest[next...]
    }
    return end
  }

  private static func firstEnd(in text: Substring) -> Substring.Index { nextEnd(in: text) ?? text.endIndex }

  /// Where the next sentence begins: after a full stop that ends a word of four letters or more, before a capital.
  private static func nextEnd(in text: Substring) -> Substring.Index? {
    var place = text.startIndex
    while let stop = text[place...].firstIndex(where: { ".!?".contains($0) }) {
      place = text.index(after: stop)
      let word = text[..<stop].reversed().prefix { $0.isLetter }
      let following = text[place...]
      let endsWord = text[stop] != "." || word.count >= 4 || text[..<stop].last == ")"
      if endsWord, following.first == " ", following.dropFirst().first?.isUppercase == true {
        return text.index(after: place)
      }
    }
    return nil
  }

  private static func shortenedFront(_ text: Substring) -> String {
    guard text.count > longest else { return String(text) }
    let cut = text.suffix(longest)
    return "… " + (cut.firstIndex(of: " ").map { cut[cut.index(after: $0)...] } ?? cut)
  }
}
