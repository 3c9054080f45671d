// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Links each proposal with the same one elsewhere: word for word anywhere, and with small differences within a case.
struct SameProposals {
  private var twins: [String: Set<String>] = [:]

  /// Links equal wordings; a wording that any case may have, such as «fremme sak om dette», within its case only.
  init(_ texts: ProposalTexts) {
    for wording in texts.wordings {
      let anywhere = wording.words.saysSomething
      pair(wording.places, with: wording.places, where: { anywhere || $0.group == $1.group })
    }
  }

  /// Links the places that two wordings have in one case, where they are wordings of one proposal.
  ///
  /// - Returns: whether there were any.
  mutating func link(_ first: ProposalTexts.Wording, _ second: ProposalTexts.Wording) -> Bool {
    let shared = Set(first.places.map(\.group)).intersection(second.places.map(\.group))
    guard !shared.isEmpty, SameWording.holds(first.words, second.words) else { return false }
    pair(first.places, with: second.places, where: { $0.group == $1.group })
    return true
  }

  func write(to documents: inout [Document]) {
    for index in documents.indices {
      for place in documents[index].proposals.indices {
        documents[index].proposals[place].sameAs = twins[documents[index].proposals[place].id, default: []].sorted()
      }
    }
  }

  private mutating func pair(
    _ first: [ProposalTexts.Place], with second: [ProposalTexts.Place],
    where isOne: (ProposalTexts.Place, ProposalTexts.Place) -> Bool
  ) {
    for left in first {
      for right in second where left.id != right.id && isOne(left, right) {
        twins[left.id, default: []].insert(right.id)
        twins[right.id, default: []].insert(left.id)
      }
    }
  }
}
