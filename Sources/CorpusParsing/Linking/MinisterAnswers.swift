// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Ties a minister's answers to the proposals that they answer, in every place where those stand.
///
/// What the letter repeats or numbers is stated; what it only puts in other words is derived.
enum MinisterAnswers {
  static func link(_ documents: inout [Document], _ cases: Cases) {
    for index in documents.indices {
      for place in documents[index].proposals.indices where documents[index].proposals[place].repliedTo != nil {
        documents[index].proposals[place].replyBasis = .stated
      }
    }
    share(&documents)
    let byCase = Dictionary(grouping: documents.indices, by: { cases.of[$0] })
    let reader = ProposalWordReader()
    for letter in documents.indices where documents[letter].kind == .brev {
      let mates = byCase[cases.of[letter]] ?? []
      for answer in LetterAnswers(documents[letter], asked: asked(mates, documents, letter), reader).all() {
        give(answer, &documents, mates)
      }
    }
    share(&documents)
  }

  /// The original proposals that a letter may answer: those of the documents that treat what it treats.
  private static func asked(_ mates: [Int], _ documents: [Document], _ letter: Int) -> [Forslag] {
    let proposals = mates.filter { $0 != letter }.flatMap { documents[$0].proposals.filter { $0.place == .original } }
    let own = documents[letter].proposals.filter { $0.place == .letter }
    var twins: Set<String> = []
    return (proposals + own).filter { proposal in
      defer { twins.formUnion(proposal.sameAs) }
      return !twins.contains(proposal.id)
    }
  }

  private static func give(_ answer: LetterAnswers.Answer, _ documents: inout [Document], _ mates: [Int]) {
    for index in mates {
      for place in documents[index].proposals.indices
      where documents[index].proposals[place].id == answer.proposal
        && documents[index].proposals[place].repliedTo == nil
      {
        documents[index].proposals[place].repliedTo = answer.passage
        documents[index].proposals[place].replyBasis = answer.basis
      }
    }
  }

  /// The same proposal has the same answer wherever it stands.
  private static func share(_ documents: inout [Document]) {
    var answers: [String: (passage: String, basis: Basis)] = [:]
    for proposal in documents.flatMap(\.proposals) {
      if let passage = proposal.repliedTo { answers[proposal.id] = (passage, proposal.replyBasis ?? .stated) }
    }
    for index in documents.indices {
      for place in documents[index].proposals.indices where documents[index].proposals[place].repliedTo == nil {
        let twins = documents[index].proposals[place].sameAs
        guard let answer = twins.lazy.compactMap({ answers[$0] }).first else { continue }
        documents[index].proposals[place].repliedTo = answer.passage
        documents[index].proposals[place].replyBasis = answer.basis
      }
    }
  }
}
