// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The proposals that a letter only names by their subject: «Forslagsstillerne fremmer to forslag: en bru over sundet;
/// og rimeligere ferjer.»
enum LetterTopics {
  /// The subjects in their order; empty where the sentence is no such list.
  static func listed(in text: String) -> [String] {
    guard let colon = text.firstIndex(of: ":"), text[colon...].contains(";") else { return [] }
    let lead = Words(String(text[..<colon])).all.suffix(14).map(\.lower)
    guard lead.contains(where: { $0.hasPrefix("forslag") || $0.hasPrefix("framlegg") }),
      lead.contains(where: { verbs.contains($0) })
    else { return [] }
    let sentence = text[text.index(after: colon)...].prefix { $0 != "." }
    let items = sentence.split(separator: ";").map(item)
    return items.count >= 2 && items.allSatisfy { $0.contains(" ") } ? items : []
  }

  private static let verbs: Set<Substring> = ["fremmer", "fremja", "fremjar", "fremmar", "foreslår", "omfatter", "er"]

  private static func item(_ text: Substring) -> String {
    var words = text.split(separator: " ")
    if ["og", "samt"].contains(words.first) { words.removeFirst() }
    return words.joined(separator: " ")
  }
}

extension BodyReader {
  /// A letter that repeats no proposal word for word may name them by subject.
  mutating func addTopics() {
    guard document.kind == .brev, document.proposals.isEmpty else { return }
    for passage in document.passages {
      let topics = LetterTopics.listed(in: passage.text)
      guard !topics.isEmpty else { continue }
      document.proposals = topics.enumerated().map { index, topic in
        Forslag(
          id: names.id("b", of: topic), place: .letter, number: index + 1, parties: nil, text: topic,
          passage: passage.id)
      }
      return
    }
  }
}
