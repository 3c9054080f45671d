// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Ties a minister's numbered answers to the proposals that they answer.
enum MinisterAnswers {
  /// A proposal in a letter is answered under the heading that repeats it with its number; its twins elsewhere share the
  /// answer.
  static func link(_ documents: inout [Document]) {
    var answers: [String: String] = [:]
    for document in documents where document.kind == .brev {
      for proposal in document.proposals where proposal.place == .letter {
        if let answer = answer(to: proposal, in: document) { answers[proposal.id] = answer }
      }
    }
    for index in documents.indices {
      for place in documents[index].proposals.indices {
        let proposal = documents[index].proposals[place]
        let known = answers[proposal.id] ?? proposal.sameAs.compactMap { answers[$0] }.first
        documents[index].proposals[place].repliedTo = known
      }
    }
  }

  private static func answer(to proposal: Forslag, in letter: Document) -> String? {
    let section = letter.sections.first { section in
      guard case .answer(let number) = HeadingRole(section.heading) else { return false }
      return number == proposal.number
        || Fingerprint.of(HeadingRole.numbered(section.heading).title) == Fingerprint.of(proposal.text)
    }
    return section.flatMap { section in letter.passages.first { $0.section == section.id && $0.kind == .svar }?.id }
  }
}
