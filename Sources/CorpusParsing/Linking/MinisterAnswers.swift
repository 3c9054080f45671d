// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Shares a minister's answers with the proposals that they answer.
enum MinisterAnswers {
  /// A proposal in a letter knows its answer; its twins elsewhere get it too.
  static func link(_ documents: inout [Document]) {
    var answers: [String: String] = [:]
    for proposal in documents.flatMap(\.proposals) where proposal.place == .letter {
      answers[proposal.id] = proposal.repliedTo
    }
    for index in documents.indices {
      for place in documents[index].proposals.indices where documents[index].proposals[place].repliedTo == nil {
        let twins = documents[index].proposals[place].sameAs
        documents[index].proposals[place].repliedTo = twins.lazy.compactMap { answers[$0] }.first
      }
    }
  }
}
