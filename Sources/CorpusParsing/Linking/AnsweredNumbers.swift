// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The numbers of the proposals that a heading or a paragraph of a letter says it answers: «Til forslag 1 og 2».
enum AnsweredNumbers {
  /// Ascending, each once; empty where the text opens with none.
  static func of(_ text: String) -> [Int] {
    let words = Words(String(text.prefix(200)))
    var index = leadIn(words)
    guard nouns.contains(words[index]) else { return [] }
    index += 1
    if ["nr", "nummer"].contains(words[index]) { index += words[index + 1] == "." ? 2 : 1 }
    let (numbers, end) = list(words, from: index)
    return speaksOfAnother(words, after: end) ? [] : numbers
  }

  private static let nouns: Set<Substring> = [
    "forslag", "forslaga", "forslagene", "forslaget", "framlegg", "punkt", "punkta", "punktene", "pkt",
  ]

  /// The words that may stand before the noun: «Svar på», «Når det gjelder».
  private static let leads: [[Substring]] = [
    ["til"], ["ad"], ["om"], ["vedrørende"], ["angående"], ["svar", "på"], ["svar", "til"], ["kommentar", "til"],
    ["merknad", "til"], ["når", "det", "gjelder"], ["når", "det", "gjeld"], ["for", "så", "vidt", "gjelder"],
  ]

  private static func leadIn(_ words: Words) -> Int {
    for lead in leads where lead.indices.allSatisfy({ words[$0] == lead[$0] }) { return lead.count }
    return 0
  }

  private static func list(_ words: Words, from start: Int) -> (numbers: [Int], end: Int) {
    var numbers: Set<Int> = []
    var index = start
    var opens: Int?
    while let number = Self.number(words[index]) {
      if let first = opens, first < number, number - first < 50 { numbers.formUnion(first...number) }
      numbers.insert(number)
      index += 1
      let separator = words[index]
      guard Self.number(words[index + 1]) != nil || separator == "," && words[index + 1] == "og" else { break }
      guard [",", "og", "samt", "–", "-", "til"].contains(separator) else { break }
      opens = ["–", "-", "til"].contains(separator) ? number : nil
      index += separator == "," && words[index + 1] == "og" ? 2 : 1
    }
    return (numbers.sorted(), index)
  }

  private static func number(_ word: Substring) -> Int? {
    guard 1...3 ~= word.count, let number = Int(word), 1...200 ~= number else { return nil }
    return number
  }

  /// «Forslag 1 i Dokument 8:10 S» is a proposal of another document.
  private static func speaksOfAnother(_ words: Words, after end: Int) -> Bool {
    guard ["i", "fra", "frå"].contains(words[end]) else { return false }
    return ["dokument", "dok", "innst", "innstilling", "prop", "meld"].contains(words[end + 1])
  }
}
