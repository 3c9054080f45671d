// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

@testable import SiteGen

/// The site of a corpus, by the project's own templates.
enum SampleSite {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let templates = root.appending(path: "site-templates").path

  static func pages(_ corpus: Corpus = SampleCorpus.corpus, baseURL: String? = nil) throws -> [Page] {
    try SiteGenerator(corpus: corpus, templatesFolder: templates, baseURL: baseURL).pages()
  }
}

/// A corpus of three small documents, one vote and two years of one budget chapter, in our own words.
enum SampleCorpus {
  static var corpus: Corpus {
    var corpus = Corpus()
    corpus.documents = [letter, recommendation, side]
    corpus.votes = [vote]
    corpus.trails = [trail]
    corpus.budget = [2023: 5_000_000, 2025: 7_500_000].sorted { $0.key < $1.key }.map { year, amount in
      BudgetLine(
        year: year, stage: .forslag, chapter: 740, chapterName: "Brygger", item: 1, itemName: "Drift",
        kroner: Kroner(amount))
    }
    return corpus
  }

  /// The case of all three, whose proposition is missing.
  private static var trail: CaseTrail {
    var trail = CaseTrail(id: "sak-prop-2023-2024-7-s", title: "Brygger & kaier")
    (trail.session, trail.committee) = (StortingSession(startYear: 2023), "næringskomiteen")
    var motion = CaseTrail.Step(.motion, basis: .stated, rule: .treats)
    (motion.key, motion.isMissing) = ("prop:2023-2024:7-S", true)
    var letter = CaseTrail.Step(.letter, basis: .stated, rule: .attached)
    letter.documents = ["brev-om-brygger"]
    var recommendation = CaseTrail.Step(.recommendation, basis: .stated, rule: .treats)
    recommendation.documents = ["innst-om-brygger"]
    (recommendation.date, recommendation.dateSource) = (CalendarDate(iso: "2024-02-06"), .document)
    recommendation.counts = .init(remarks: 2, minorityProposals: 1, recommendations: 0)
    var vote = CaseTrail.Step(.vote, basis: .stated, rule: .voted)
    vote.votes = ["votering-1"]
    trail.steps = [motion, letter, recommendation, vote]
    trail.outcomes = [.init(proposal: "brev-om-brygger/b-1", result: .rejected, basis: .stated, source: "votering-1")]
    return trail
  }

  static var recommendation: Document {
    var document = Document(
      id: "innst-om-brygger", kind: .innstilling,
      title: "Innstilling om «brygger» & \"kaier\" <script>alert(1)</script>",
      path: "2023-2024/innstilling/innst-om-brygger.md")
    (document.session, document.committee) = (StortingSession(startYear: 2023), "næringskomiteen")
    document.date = CalendarDate(iso: "2024-02-06")
    document.treats = ["prop:2023-2024:7-S"]
    document.members = [
      .init(name: "Kari Holm", party: Party(code: "A"), role: "leder"), .init(name: "Ola Vik", party: Party(code: "H")),
    ]
    document.sections = [
      Section(id: "merknader", level: 1, heading: "Merknader <b>", parent: nil, line: 10),
      Section(id: "forslag-1", level: 2, heading: "Forslag 1", parent: "merknader", line: 20),
    ]
    document.passages = remarks
    var proposal = Forslag(
      id: "innst-om-brygger/forslag-1", place: .minorityList, number: 1, parties: [Party(code: "H")],
      text: "Stortinget ber regjeringen merke alle brygger.", passage: "innst-om-brygger/forslag-1")
    proposal.sameAs = ["brev-om-brygger/b-1"]
    document.proposals = [proposal]
    document.references = [
      Reference(key: "innst:2022-2023:9-S", literal: "Innst. 9 S (2022–2023)", passage: "innst-om-brygger/m-1")
    ]
    document.positions = [
      Position(
        proposal: proposal.id, party: Party(code: "H"), stance: .for, basis: .stated, source: "innst-om-brygger/m-2")
    ]
    return document
  }

  private static var remarks: [Passage] {
    let all = [Party(code: "A"), Party(code: "H")]
    return [
      Passage(
        id: "innst-om-brygger/m-1", kind: .merknad, section: "merknader",
        text: "Komiteen viser til Innst. 9 S (2022–2023).",
        markdown:
          "*Komiteen* viser til Innst. 9 S (2022–2023). <img src=x onerror=alert(1)> [her](javascript:alert(1))",
        attribution: Attribution(speaker: "Komiteen", parties: all, basis: .stated), line: 12),
      Passage(
        id: "innst-om-brygger/m-2", kind: .merknad, section: "merknader", text: "Brygger er viktige.",
        markdown: "Brygger er [viktige](/2023-2024/brev/brev-om-brygger.md), se [ikke her](borte.md).",
        attribution: Attribution(parties: all, basis: .inherited, antecedent: "innst-om-brygger/m-1"), line: 14),
      Passage(
        id: "innst-om-brygger/forslag-1", kind: .forslag, section: "forslag-1",
        text: "Stortinget ber regjeringen merke alle brygger.",
        markdown: "Stortinget ber regjeringen merke alle brygger.",
        attribution: Attribution(parties: [Party(code: "H")], basis: .stated), proposal: "innst-om-brygger/forslag-1",
        line: 22),
    ]
  }

  static var letter: Document {
    var document = Document(
      id: "brev-om-brygger", kind: .brev, title: "Brev om brygger", path: "2023-2024/brev/brev-om-brygger.md")
    (document.attachedTo, document.language) = ("innst-om-brygger", "nn")
    document.passages = [
      Passage(
        id: "brev-om-brygger/b-1", kind: .forslag, section: nil, text: "Stortinget ber regjeringen merke alle brygger.",
        markdown: "Stortinget ber regjeringen merke alle brygger.", proposal: "brev-om-brygger/b-1", line: 5),
      Passage(
        id: "brev-om-brygger/a-1", kind: .svar, section: nil, text: "Eg er samd.", markdown: "Eg er *samd*.", line: 7),
    ]
    var proposal = Forslag(
      id: "brev-om-brygger/b-1", place: .letter, number: 1, parties: nil,
      text: "Stortinget ber regjeringen merke alle brygger.", passage: "brev-om-brygger/b-1")
    (proposal.sameAs, proposal.repliedTo) = (["innst-om-brygger/forslag-1"], "brev-om-brygger/a-1")
    document.proposals = [proposal]
    document.source = .init(
      file: "brev.pdf", sha256: String(repeating: "a", count: 64), url: "javascript:alert(1)")
    return document
  }

  private static var side: Document {
    var document = Document(id: "metode", kind: .side, title: "Metode", path: "sider/metode.md")
    document.passages = [
      Passage(
        id: "metode/a-1", kind: .avsnitt, section: nil, text: "Slik gjør vi.",
        markdown: "Slik [gjør](../2023-2024/brev/brev-om-brygger.md#a-1) vi.", line: 4)
    ]
    return document
  }

  private static var vote: Vote {
    var vote = Vote(id: "votering-1", topic: "Forslag nr. 1 fra H", adopted: false, path: "voteringer/1.yaml")
    (vote.document, vote.proposals) = ("innst-om-brygger", ["innst-om-brygger/forslag-1"])
    (vote.votesFor, vote.votesAgainst, vote.absent) = (27, 74, 68)
    vote.byParty = [.init(party: Party(code: "H"), votesFor: 27, votesAgainst: 1, absent: 3)]
    vote.members = [.init(name: "Kai <Li>", party: Party(code: "H"), ballot: .against)]
    vote.reading = VoteTopic(subjects: [.forslag(.init(numbers: [1], parties: [Party(code: "H")]))])
    vote.meaning = VoteMeaning(
      .forText, yes: "for forslag 1", no: "mot forslag 1", rule: "Den som stemmer for, er for.")
    vote.alternativeTo = "votering-2"
    return vote
  }
}
