// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A corpus of values that are hard on files, and of names that lead nowhere.
enum OddCorpus {
  static let texts = [
    "=1+1", "+47 22 31 30 50", "@saksgang", "-5", "a,b;c", "sa «nei», og \"ja\"", "to\nlinjer", "én\u{301} ø Å 🙂",
    " luft ",
    "'", "\"", "NULL", "0123", "true", "linje\r\nskift", "tab\tulator", "",
  ]

  static var corpus: Corpus {
    var corpus = Corpus()
    corpus.documents = [document]
    corpus.votes = [vote]
    return corpus
  }

  private static var document: Document {
    var document = Document(id: "dok", kind: .innstilling, title: "=SUM(A1)", path: "dok.md")
    document.attachedTo = "finnes-ikke"
    document.passages = texts.enumerated().map { index, text in
      Passage(id: "dok/p-\(index)", kind: .merknad, section: nil, text: text, markdown: text, line: index + 1)
    }
    document.passages[1].section = "ingen-slik"
    document.passages[2].attribution.antecedent = "dok/p-0"
    document.passages[3].attribution.antecedent = "dok/p-99"
    document.passages[4].attribution.parties = [Party(code: "H"), Party(code: "H"), Party(code: "Å\"")]
    var proposal = Forslag(
      id: "dok/f-1", place: .minorityList, number: 1, parties: [], text: "Stortinget ber om luft.", passage: "dok/p-0")
    proposal.sameAs = ["dok/f-borte"]
    document.proposals = [proposal]
    document.positions = [
      Position(proposal: "dok/f-1", party: Party(code: "V"), stance: .for, basis: .stated, source: "votering-1")
    ]
    return document
  }

  private static var vote: Vote {
    var vote = Vote(id: "votering-1", topic: "Forslag 1", adopted: true, path: "v.yaml")
    (vote.caseID, vote.document, vote.proposals) = ("sak-bare-votert", "dok-borte", ["dok/f-1", "dok/f-1", "dok/f-2"])
    vote.byParty = [
      Vote.PartyResult(party: Party(code: "H"), votesFor: 1, votesAgainst: 2, absent: 0),
      Vote.PartyResult(party: Party(code: "H"), votesFor: 3, votesAgainst: 0, absent: 0),
    ]
    return vote
  }
}
