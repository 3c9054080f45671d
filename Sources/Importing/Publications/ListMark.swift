// SPDX-License-Identifier: GPL-3.0-or-later

/// What a list prints before an item.
struct ListMark {
  /// As the source names it, in lower case: `num`, `strek`, `alfa`.
  let type: String
  /// From 1.
  let number: Int
  /// The mark that the source spells out.
  let printed: String?

  /// The role of an item's first paragraph, and its text; a mark that the text has already is not repeated.
  func applied(to text: String) -> (Paragraph.Role, String) {
    if let printed, !printed.isEmpty { return Self.marked(printed, text) }
    switch type {
    case _ where type.hasPrefix("num"): return (.numbered(number), text)
    case "alfa": return (.text, text.dropFirst().first == ")" ? text : "\(letter)) \(text)")
    case "rom", "fri", "opprams", "dagsorden": return (.text, text)
    default: return (.bullet, text)
    }
  }

  private static func marked(_ mark: String, _ text: String) -> (Paragraph.Role, String) {
    let digits = mark.trimming { ".) ".contains($0) }
    if let number = Int(digits), 1...999 ~= number { return (.numbered(number), text) }
    if !mark.contains(where: { $0.isLetter || $0.isNumber }) { return (.bullet, text) }
    return (.text, "\(mark) \(text)")
  }

  private var letter: Character {
    let letters = "abcdefghijklmnopqrstuvwxyzæøå"
    return letters.dropFirst(min(number - 1, letters.count - 1)).first ?? "a"
  }
}
