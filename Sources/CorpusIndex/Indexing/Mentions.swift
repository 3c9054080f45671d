// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Finds the parties that a text names, apart from the speaker of the passage.
struct PartyMentions {
  private let tokenizer = Analyser()
  /// Spellings as words, by their first word, the longest first.
  private let spellings: [String: [(words: [String], party: Party)]]

  init() {
    var table: [String: [(words: [String], party: Party)]] = [:]
    for (text, party) in Party.spellings where text.count > 1 {
      let words = text.split(separator: " ").map(String.init)
      if let first = words.first { table[first, default: []].append((words, party)) }
    }
    spellings = table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// In the usual order. A name must begin with a capital, so that «til høyre» is no party.
  func parties(in passage: Passage) -> [Party] {
    let tokens = tokenizer.tokens(in: passage.text)
    let bytes = Array(passage.text.utf8)
    let speaker = speakerEnd(passage)
    var found: Set<Party> = []
    var index = 0
    while index < tokens.count {
      guard let (words, party) = spelling(at: index, tokens, bytes) else { index += 1; continue }
      if tokens[index].range.lowerBound >= speaker { found.insert(party) }
      index += words
    }
    return found.sorted()
  }

  private func spelling(at index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> (words: Int, party: Party)? {
    let form = tokens[index].form
    guard let rows = spellings[form] ?? spellings[String(form.dropLast())].flatMap({ form.hasSuffix("s") ? $0 : nil }),
      isCapital(bytes, at: tokens[index].range.lowerBound)
    else { return nil }
    for row in rows where index + row.words.count <= tokens.count {
      let isWhole = row.words.indices.dropFirst().allSatisfy { offset in
        let next = tokens[index + offset].form
        return next == row.words[offset] || (offset == row.words.count - 1 && next == row.words[offset] + "s")
      }
      if isWhole { return (row.words.count, row.party) }
    }
    return nil
  }

  private func isCapital(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index]
  }

  /// Where the words that name the speaker end, in bytes, when the passage opens with them.
  private func speakerEnd(_ passage: Passage) -> Int {
    guard let speaker = passage.attribution.speaker, let range = passage.text.firstRange(of: speaker),
      passage.text[..<range.lowerBound].count < 40
    else { return 0 }
    return passage.text.utf8.distance(from: passage.text.startIndex, to: range.upperBound)
  }
}

/// Finds the chapters of the state budget that a text names: `kap. 732`, `kapittel 900`.
enum ChapterMentions {
  static func numbers(in text: String) -> [Int] {
    guard text.contains("ap") else { return [] }
    var found: [Int] = []
    var isAfterKeyword = false
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if isAfterKeyword, 3...4 ~= word.count, let number = Int(word), !found.contains(number) { found.append(number) }
      isAfterKeyword = keywords.contains(word.lowercased())
    }
    return found
  }

  private static let keywords: Set<String> = ["kap", "kapittel", "kapitlet", "kapitla", "kapittelet"]
}
