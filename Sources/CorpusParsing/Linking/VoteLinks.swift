// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Ties votes to the proposals that were voted on, and takes the parties' positions from them.
enum VoteLinks {
  /// What a vote names and the corpus lacks is a finding; positions from a vote replace those from the text.
  static func link(_ corpus: inout Corpus, _ catalogue: Catalogue) {
    var seen: Set<String> = []
    corpus.votes.removeAll { vote in
      guard !seen.insert(vote.id).inserted else { return false }
      corpus.findings.append(
        finding(
          vote, .error, "vote-id-twice", "the id «\(vote.id)» is taken by another vote", "give one of them another id"))
      return true
    }
    for vote in corpus.votes {
      if let document = vote.document, catalogue.position[document] == nil {
        corpus.findings.append(
          finding(
            vote, .warning, "vote-document", "the corpus has no document «\(document)»", "import it, or correct the id")
        )
      }
      for proposal in vote.proposals { place(vote, on: proposal, &corpus, catalogue) }
    }
  }

  private static func place(_ vote: Vote, on id: String, _ corpus: inout Corpus, _ catalogue: Catalogue) {
    let document = id.lastIndex(of: "/").map { String(id[..<$0]) } ?? ""
    guard let index = catalogue.position[document], corpus.documents[index].proposals.contains(where: { $0.id == id })
    else {
      corpus.findings.append(
        finding(
          vote, .warning, "vote-proposal", "the corpus has no proposal «\(id)»",
          "see the ids with: saksgang show \(document)"))
      return
    }
    for row in vote.byParty where row.votesFor != row.votesAgainst {
      let stance: Stance = row.votesFor > row.votesAgainst ? .for : .against
      let position = Position(proposal: id, party: row.party, stance: stance, basis: .stated, source: vote.id)
      corpus.documents[index].positions.removeAll { $0.proposal == id && $0.party == row.party }
      corpus.documents[index].positions.append(position)
    }
    corpus.documents[index].positions.sort { ($0.proposal, $0.party) < ($1.proposal, $1.party) }
  }

  private static func finding(
    _ vote: Vote, _ severity: Finding.Severity, _ id: String, _ message: String, _ hint: String
  ) -> Finding {
    Finding(path: vote.path, severity: severity, id: id, message: message, hint: hint)
  }
}
