// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Gives a proposal the stands that are known for the same proposal elsewhere in the document: who is behind it in the
/// list is for the original, and who recommends to reject the original is against it in the list.
enum SharedPositions {
  /// What a source says of the very proposal stays; only what is unknown is filled in, and graded as derived.
  static func link(_ documents: inout [Document]) {
    for index in documents.indices {
      let twins = Dictionary(
        documents[index].proposals.map { ($0.id, $0.sameAs) }, uniquingKeysWith: { first, _ in first })
      let known = Dictionary(grouping: documents[index].positions.filter { $0.stance != .unknown }, by: \.proposal)
      for place in documents[index].positions.indices where documents[index].positions[place].stance == .unknown {
        let position = documents[index].positions[place]
        let shared = twins[position.proposal, default: []].flatMap { known[$0] ?? [] }.filter {
          $0.party == position.party
        }
        guard let source = shared.first(where: { $0.stance == .for }) ?? shared.first else { continue }
        documents[index].positions[place].stance = source.stance
        documents[index].positions[place].source = source.source
      }
    }
  }
}
