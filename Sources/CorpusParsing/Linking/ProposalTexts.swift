// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The proposals of a corpus by wording: each wording once, with every place where it stands.
struct ProposalTexts {
  struct Place {
    let document: Int
    let proposal: Int
    let id: String
    /// The case of the document.
    let group: Int
  }

  struct Wording {
    let words: ProposalWords
    var places: [Place]
  }

  /// In the order in which they first stand in the corpus.
  private(set) var wordings: [Wording] = []

  init(_ documents: [Document], cases: Cases) {
    let reader = ProposalWordReader()
    var known: [String: Int] = [:]
    for (index, document) in documents.enumerated() {
      for (place, proposal) in document.proposals.enumerated() {
        let here = Place(document: index, proposal: place, id: proposal.id, group: cases.of[index])
        let fingerprint = Self.letters(of: proposal.text)
        if let wording = known[fingerprint] {
          wordings[wording].places.append(here)
        } else {
          known[fingerprint] = wordings.count
          wordings.append(Wording(words: ProposalWords(proposal.text, reader), places: [here]))
        }
      }
    }
  }

  /// The whole text without layout and punctuation: unlike a fingerprint, never alike for two wordings.
  private static func letters(of text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }
}
