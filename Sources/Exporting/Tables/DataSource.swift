// SPDX-License-Identifier: GPL-3.0-or-later

package import StortingModel

/// A corpus as the tables read it, with what more than one of them asks for.
package struct DataSource: Sendable {
  let corpus: Corpus
  /// Ids of the votes that the corpus holds.
  let votes: Set<String>
  /// Ids of the proposals that the corpus holds.
  let proposals: Set<String>

  package init(_ corpus: Corpus) {
    self.corpus = corpus
    votes = Set(corpus.votes.map(\.id))
    proposals = Set(corpus.documents.flatMap { $0.proposals.map(\.id) })
  }

  /// Every party that the corpus names, in the usual order.
  var parties: [Party] {
    var all: Set<Party> = []
    for document in corpus.documents {
      all.formUnion(document.members.map(\.party))
      for passage in document.passages { all.formUnion(passage.attribution.parties ?? []) }
      for proposal in document.proposals { all.formUnion(proposal.parties ?? []) }
      all.formUnion(document.positions.map(\.party))
    }
    for vote in corpus.votes {
      all.formUnion(vote.byParty.map(\.party))
      all.formUnion(vote.members.map(\.party))
      all.formUnion(vote.motions.flatMap(\.parties))
    }
    all.formUnion(corpus.budget.compactMap(\.party))
    return all.sorted()
  }
}
