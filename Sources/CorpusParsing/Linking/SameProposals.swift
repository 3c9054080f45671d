// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Links each proposal with the same one elsewhere: word for word anywhere, and with small differences within a case.
enum SameProposals {
  /// Two wordings are the same proposal where this share of their word pairs agrees; set so that a corrected misprint or
  /// a line-break fault passes and an added condition does not.
  static let sameness = 0.9

  static func link(_ documents: inout [Document], cases: Cases) {
    var all: [Entry] = []
    for (index, document) in documents.enumerated() {
      for (place, proposal) in document.proposals.enumerated() {
        all.append(
          Entry(document: index, proposal: place, id: proposal.id, text: proposal.text, group: cases.of[index]))
      }
    }
    var twins: [String: Set<String>] = [:]
    func pair(_ first: Entry, _ second: Entry) {
      twins[first.id, default: []].insert(second.id)
      twins[second.id, default: []].insert(first.id)
    }
    for same in Dictionary(grouping: all, by: \.fingerprint).values { eachPair(of: same) { pair($0, $1) } }
    for related in Dictionary(grouping: all, by: \.group).values {
      eachPair(of: related) { first, second in
        if first.fingerprint != second.fingerprint, first.likeness(to: second) >= sameness { pair(first, second) }
      }
    }
    for entry in all {
      documents[entry.document].proposals[entry.proposal].sameAs = twins[entry.id, default: []].sorted()
    }
  }

  private struct Entry {
    let document: Int
    let proposal: Int
    let id: String
    let fingerprint: String
    let pairs: Set<String>
    let group: Int

    init(document: Int, proposal: Int, id: String, text: String, group: Int) {
      (self.document, self.proposal, self.id, self.group) = (document, proposal, id, group)
      fingerprint = Fingerprint.of(text)
      let words = Words(text).all.map(\.lower).filter { $0.first?.isLetter ?? false || $0.first?.isNumber ?? false }
      pairs = Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
    }

    /// Dice's coefficient of the word pairs.
    func likeness(to other: Entry) -> Double {
      guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
      return 2 * Double(pairs.intersection(other.pairs).count) / Double(pairs.count + other.pairs.count)
    }
  }

  private static func eachPair(of entries: [Entry], _ visit: (Entry, Entry) -> Void) {
    for (index, first) in entries.enumerated() {
      for second in entries[(index + 1)...] { visit(first, second) }
    }
  }
}
