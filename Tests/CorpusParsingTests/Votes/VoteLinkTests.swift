// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// Votes on an invented recommendation: what they were on, what a ballot meant, and where the parties stand after them.
struct VoteLinkTests {
  private static let motion = "Dokument 8:7 S (2018–2019) – representantforslag om brygger"

  private static let beforeDecision = """
    ---
    id: innst-a
    kind: innstilling
    title: Innstilling om brygger
    designation: Innst. 9 S (2019–2020)
    treats: [dok8:2018-2019:7-S]
    members: [{name: Per Ås, party: H}, {name: Ola Vik, party: A}, {name: Eva By, party: V}, {name: Kari Dal, party: R}]
    ---

    ## Sammendrag

    I dokumentet fremmes følgende forslag:

    > 1. Stortinget ber regjeringen bygge femti brygger.
    > 2. Stortinget ber regjeringen male alle brygger.

    ## Forslag fra mindretall

    ### Forslag fra Høyre og Venstre:

    #### Forslag 1

    > Stortinget ber regjeringen telle bryggene.

    ### Forslag fra Rødt:

    #### Forslag 2

    > Stortinget ber regjeringen eie bryggene.

    ## Komiteens tilråding

    Komiteen har for øvrig ingen merknader, og rår Stortinget til å gjøre følgende

    *vedtak:*


    """

  private static let record = "id: sak-7\ntitle: Brygger\nkeys: [dok8:2018-2019:7-S, innst:2019-2020:9-S]\n"

  /// The corpus with one recommendation, its case, and votes of it.
  private func corpus(
    decision: String = "> \(motion) – vedtas ikke.", _ votes: String, keys: Bool = true
  ) throws -> Corpus {
    let indented = votes.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
    let folder = try TemporaryCorpus(texts: [
      "innst-a.md": Self.beforeDecision + decision + "\n",
      "saker/sak-7.yaml": keys ? Self.record : "id: sak-7\ntitle: Brygger\n",
      "voteringer/sak-7.yaml": "case: sak-7\nvotes:\n\(indented.joined(separator: "\n"))\n",
    ])
    return try CorpusReader.corpus(at: folder.path)
  }

  private func stands(_ corpus: Corpus, on proposal: String) throws -> [String] {
    let document = try #require(corpus.documents.first { $0.id == "innst-a" })
    return document.positions.filter { $0.proposal == "innst-a/\(proposal)" && $0.source.hasPrefix("votering-") }
      .map { "\($0.party) \($0.stance.rawValue) \($0.basis.rawValue)" }
  }

  private static let result = """
      byParty:
        - {party: A, for: 0, against: 40, absent: 8}
        - {party: H, for: 30, against: 1, absent: 5}
        - {party: V, for: 3, against: 3, absent: 2}
        - {party: R, for: 0, against: 0, absent: 1}
    """

  @Test func aVoteFindsItsDocumentByTheCaseAndItsProposalByTheNumber() throws {
    let corpus = try corpus(
      """
      - id: votering-1
        topic: Forslag nr. 1 på vegne av H og V.
        for: 33
        against: 44
        adopted: false
      \(Self.result)
      """)
    let vote = try #require(corpus.votes.first)
    #expect(corpus.findings.filter { $0.path.hasPrefix("voteringer") }.isEmpty)
    #expect(vote.document == "innst-a")
    #expect(vote.proposals == ["innst-a/forslag-1"])
    #expect(vote.meaning?.kind == .forText)
    #expect(try stands(corpus, on: "forslag-1") == ["A against stated", "H for stated"])
  }

  @Test func aProposalOfOtherPartiesWithTheSameNumberIsNotIt() throws {
    let corpus = try corpus("- {id: votering-1, topic: Forslag nr. 2 fra FrP, for: 3, against: 9, adopted: false}")
    #expect(corpus.votes.first?.proposals == [])
    #expect(corpus.findings.filter { $0.id == "vote-proposal" }.map(\.severity) == [.note])
  }

  @Test func theWordsOfAProposalFindItsRecommendationToo() throws {
    let corpus = try corpus(
      """
      - id: votering-1
        topic: Forslag fra mindretallet
        adopted: false
        for: 3
        against: 9
        motions:
          - {name: Forslag, kind: mindretallsforslag, text: "Stortinget ber regjeringen  eie bryggene"}
      """, keys: false)
    #expect(corpus.votes.first?.document == "innst-a")
    #expect(corpus.votes.first?.proposals == ["innst-a/forslag-2"])
  }

  @Test func theOtherVotesOfTheCaseAreOnTheSameRecommendation() throws {
    let corpus = try corpus(
      """
      - id: votering-1
        topic: Innstillingens tilråding
        adopted: true
        motions:
          - {name: Tilråding, kind: tilråding, text: "\(Self.motion) – vedtas ikke"}
      - {id: votering-2, topic: Forslag nr. 2 fra R, for: 3, against: 9, adopted: false}
      """, keys: false)
    #expect(corpus.votes.map(\.document) == ["innst-a", "innst-a"])
    #expect(corpus.votes[1].proposals == ["innst-a/forslag-2"])
  }

  @Test(arguments: [
    (
      "> \(motion) – vedtas ikke.", VoteMeaning.Kind.againstMotion, "vedtas ikke",
      ["A for derived", "H against derived"]
    ),
    ("> \(motion) – bifalles ikke.", .againstMotion, "bifalles ikke", ["A for derived", "H against derived"]),
    (
      "> \(motion) – vert ikkje vedteke.", .againstMotion, "vert ikkje vedteke", ["A for derived", "H against derived"]
    ),
    ("> \(motion) – vedlegges protokollen.", .neutral, "vedlegges protokollen", []),
    ("> \(motion) – oversendes regjeringen uten realitetsvotering.", .neutral, "oversendes regjeringen", []),
    ("> \(motion) – vert teke til orientering.", .neutral, "vert teke til orientering", []),
    ("> Stortinget ber regjeringen utrede brygger.", .forText, "er for teksten", []),
  ])
  func theRecommendationSaysWhatABallotMeant(
    decision: String, kind: VoteMeaning.Kind, rule: String, stands expected: [String]
  ) throws {
    let corpus = try corpus(
      decision: decision,
      """
      - id: votering-1
        topic: Innstillingens tilråding
        for: 33
        against: 44
        adopted: false
      \(Self.result)
      """)
    let vote = try #require(corpus.votes.first)
    #expect(vote.parts == ["innst-a/tilraading"])
    #expect(vote.meaning?.kind == kind)
    #expect(vote.meaning?.rule.contains(rule) == true)
    #expect(try stands(corpus, on: "opprinnelig-1") == expected)
    #expect(try stands(corpus, on: "opprinnelig-2") == expected)
  }

  @Test func whereEverybodyAgreedToRejectNobodyIsTakenToBeAgainst() throws {
    let corpus = try corpus("- {id: votering-1, topic: Innstillingens tilråding, adopted: true}")
    #expect(corpus.votes.first?.isUnanimous == true)
    #expect(corpus.votes.first?.meaning?.kind == .againstMotion)
    #expect(try stands(corpus, on: "opprinnelig-1") == [])
  }

  @Test func aUnanimousDecisionIsSupportedByTheWholeCommittee() throws {
    let corpus = try corpus("- {id: votering-1, topic: Forslag nr. 2 fra R, adopted: true}")
    #expect(
      try stands(corpus, on: "forslag-2") == ["A for stated", "H for stated", "V for stated", "R for stated"])
  }

  private static let mirrored = """
    - id: votering-2
      date: 2019-11-26
      time: "15:04:09"
      topic: Alternativ votering mellom innstillingen og forslag nr. 1 fra H og V
      for: 44
      against: 33
      adopted: true
      byParty:
        - {party: A, for: 44, against: 0}
        - {party: H, for: 0, against: 30}
        - {party: V, for: 0, against: 3}
    - id: votering-3
      date: 2019-11-26
      time: "15:04:09"
      topic: Alternativ votering mellom innstillingen og forslag nr. 1 fra H og V
      for: 33
      against: 44
      adopted: false
    """

  @Test func theTwoRecordsOfAnAlternativeVoteAreOneVoteWithTwoSides() throws {
    let corpus = try corpus(Self.mirrored)
    #expect(corpus.votes.map(\.isMirror) == [false, true])
    #expect(corpus.votes.map(\.alternativeTo) == ["votering-3", "votering-2"])
    #expect(corpus.votes[0].alternatives == ["innst-a/forslag-1"])
    #expect(corpus.votes[1].proposals == ["innst-a/forslag-1"])
    #expect(corpus.votes[0].meaning?.no == "for forslag 1 fra H og V")
    #expect(corpus.votes[1].meaning?.yes == "for forslag 1 fra H og V")
    #expect(
      try stands(corpus, on: "forslag-1") == ["A against stated", "H for stated", "V for stated"])
  }

  @Test func aLinkToAVoteWithOtherCountsIsAFinding() throws {
    let corpus = try corpus(
      """
      - {id: votering-2, topic: Romertall I, for: 44, against: 33, adopted: true, alternativeTo: votering-3}
      - {id: votering-3, topic: Romertall I, for: 20, against: 44, adopted: false, alternativeTo: votering-2}
      """)
    #expect(corpus.findings.filter { $0.id == "vote-alternative" }.count == 2)
    #expect(corpus.votes.allSatisfy { !$0.isMirror })
  }

  @Test func subsidiarySupportIsNoPosition() throws {
    let corpus = try corpus(
      "- {id: votering-1, topic: \"Forslag nr. 1 fra H og V, subsidiært\", for: 9, against: 3, adopted: true, byParty: [{party: A, for: 9, against: 3}]}"
    )
    #expect(corpus.votes.first?.proposals == ["innst-a/forslag-1"])
    #expect(try stands(corpus, on: "forslag-1") == [])
  }

  @Test func nobodyIsAgainstAllOfAnAlternativeBudget() throws {
    let corpus = try corpus(
      """
      - id: votering-1
        topic: Forslag nr. 1 fra H og V (alternativt budsjett)
        for: 33
        against: 44
        adopted: false
      \(Self.result)
      """)
    #expect(try stands(corpus, on: "forslag-1") == ["H for stated"])
  }

  @Test func partsOfTheRecommendationHaveNamesBesideTheirOwn() throws {
    let corpus = try corpus(
      decision: "> I\n>\n> Stortinget ber regjeringen pusse bryggene.\n>\n> II\n>\n> \(Self.motion) – vedtas ikke.",
      """
      - {id: votering-1, topic: Romertall I, for: 50, against: 40, adopted: true}
      - {id: votering-2, topic: Innstillingens tilråding romertall II, for: 50, against: 40, adopted: true}
      - {id: votering-3, topic: Romertall III, for: 50, against: 40, adopted: true}
      """)
    let document = try #require(corpus.documents.first)
    #expect(document.tilraading.map(\.name) == ["tilraading", "tilraading-1", "tilraading-2"])
    #expect(document.tilraading.map(\.passages.count) == [4, 1, 1])
    #expect(corpus.votes.map(\.parts) == [["innst-a/tilraading-1"], ["innst-a/tilraading-2"], []])
    #expect(corpus.votes.map(\.meaning?.kind) == [.forText, .againstMotion, .forText])
    #expect(Set(document.passages.map(\.id)).count == document.passages.count)
  }

  @Test func aFileThatAPersonCorrectedIsListed() throws {
    let lines = ["votes:", "  - {id: votering-1, topic: Romertall I, adopted: true}"]
    let file = SourceFile(path: "v.yaml", text: DataMark.stamped(lines))
    #expect(VoteReader.read(file).findings.isEmpty)
    let corrected = SourceFile(path: "v.yaml", text: file.text.replacing("Romertall I,", with: "Romertall II,"))
    #expect(VoteReader.read(corrected).findings.map { "\($0.id) \($0.line)" } == ["corrected-by-hand 3"])
  }

  @Test func membersGiveThePartiesAndThoseWhoBrokeWithThem() throws {
    let corpus = try corpus(
      """
      - id: votering-1
        topic: Forslag nr. 1 fra H og V
        for: 3
        against: 2
        absent: 1
        adopted: true
        members:
          - {party: H, for: [Per Ås (PÅ), Mia Ro (MR)], against: [Kai Li (KL)]}
          - {party: A, for: [Gro Nes], against: [Ola Vik], absent: [EB]}
      """)
    let vote = try #require(corpus.votes.first)
    #expect(
      vote.byParty.map { "\($0.party) \($0.votesFor) \($0.votesAgainst) \($0.absent)" } == ["A 1 1 1", "H 2 1 0"])
    #expect(vote.rebels.map(\.name) == ["Kai Li"])
    #expect(try stands(corpus, on: "forslag-1") == ["H for stated"])
  }

  @Test func someOfTheMembersAreNotTakenForTheParty() throws {
    let corpus = try corpus(
      "- {id: votering-1, topic: Forslag nr. 1 fra H og V, for: 30, against: 2, adopted: true, members: [{party: H, against: [Kai Li]}]}"
    )
    #expect(corpus.votes.first?.byParty == [])
    #expect(try stands(corpus, on: "forslag-1") == [])
  }

  @Test func filesOfVotesEditedAtRandomGiveFindingsOnly() {
    let whole = Array("case: sak-7\nvotes:\n\(Self.mirrored)\n\(Self.result)\n".utf8)
    var state: UInt64 = 46_258
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(bound, 1)))
    }
    let signs = Array("{}[]-:\n \"'&*!|>%9".utf8)
    for _ in 0..<1_000 {
      var bytes = whole
      for _ in 0...next(4) {
        switch next(3) {
        case 0: bytes[next(bytes.count)] = signs[next(signs.count)]
        case 1: bytes.remove(at: next(bytes.count))
        default: bytes.insert(signs[next(signs.count)], at: next(bytes.count))
        }
      }
      let file = SourceFile(path: "v.yaml", text: String(decoding: bytes, as: UTF8.self))
      _ = VoteReader.read(file)
      _ = CaseReader.read(file)
    }
  }

  @Test func filesOfVotesCutAnywhereGiveFindingsOnly() {
    let bytes = Array("case: sak-7\nvotes:\n\(Self.mirrored)\n".utf8)
    for end in bytes.indices {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      _ = VoteReader.read(SourceFile(path: "voteringer/v.yaml", text: text))
    }
  }
}
