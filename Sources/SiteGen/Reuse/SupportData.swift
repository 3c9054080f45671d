// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Who supports what as rows: one for each party's ballot on each thing, and one where the party cast none.
extension SiteData {
  /// - Parameter matrices: by the id of the document.
  mutating func add(_ matrices: [SupportMatrix]) {
    for matrix in matrices {
      let rows = matrix.rows.flatMap { row in row.stands.flatMap { cells(of: $0, on: row.subject, in: matrix) } }
      add(ListData(columns: Self.supportColumns, rows: rows), at: SiteAddress.support(matrix.document.id))
    }
  }

  private static let supportColumns = [
    "document", "kind", "subject", "name", "party", "text", "text_basis", "text_source", "ballot", "ballot_basis",
    "vote", "differs", "url",
  ]

  private func cells(
    of stand: PartyStand, on subject: SupportMatrix.Subject, in matrix: SupportMatrix
  ) -> [[ListData.Cell]] {
    let named = Self.named(subject, in: matrix.document)
    let ballots: [PartyStand.Ballot?] = stand.ballots.isEmpty ? [nil] : stand.ballots.map(\.self)
    return ballots.map { ballot in
      [
        .text(matrix.document.id), .text(named.kind), .text(named.id), .text(named.name), .text(stand.party.code),
        .text(stand.text?.side.rawValue), .text(stand.text?.basis.rawValue), .text(stand.text?.source),
        .text(ballot?.side.rawValue), .text(ballot?.basis.rawValue), .text(ballot?.vote), .flag(stand.differs),
        url(named.address),
      ]
    }
  }

  private static func named(
    _ subject: SupportMatrix.Subject, in document: Document
  ) -> (kind: String, id: String, name: String, address: String) {
    switch subject {
    case .proposal(let proposal):
      ("forslag", proposal.id, ProposalCard.name(of: proposal), SiteAddress.proposal(proposal.id))
    case .part(let part):
      ("tilråding", "\(document.id)/\(part.name)", part.label, SiteAddress.place(part.name, in: document))
    case .vote(let vote): ("votering", vote.id, vote.topic, SiteAddress.vote(vote.id))
    }
  }
}
