// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct ProposalPageTests {
  @Test("Each source of a stand stands once, with all its parties", arguments: [41, 42] as [UInt64])
  func sources(seed: UInt64) throws {
    let made = VotedCorpus(seed: seed)
    let site = Site(graph: CorpusGraph(made.corpus), baseURL: nil)
    for document in made.corpus.documents {
      for proposal in document.proposals {
        let page = ProposalPage(proposal, in: document, site: site)
        let keys = page.stands.map { "\($0.word) \($0.source?.href ?? "") \($0.basis)" }
        #expect(keys.count == Set(keys).count)
        let behind = page.stands.first { $0.word == "Bak" }?.parties.map(\.code) ?? []
        #expect(behind == (proposal.parties ?? []).map(\.code))
        let known = Set(page.stands.flatMap { $0.parties.map(\.code) })
        #expect(known.isDisjoint(with: page.unknown.map(\.code)))
        #expect(known.count + page.unknown.count == (known.isEmpty ? 0 : VotedCorpus.parties.count))
      }
    }
  }

  @Test(
    "What became of it is a sentence",
    arguments: [
      (CaseTrail.Result.adopted, "Stortinget vedtok forslaget."), (.rejected, "Stortinget vedtok ikke forslaget."),
      (.recommendedRejected, "rår Stortinget til ikke å vedta"), (.filed, "tok ikke stilling til innholdet"),
      (.unknown, "Korpuset viser ikke hva det ble til."), (nil, "Korpuset viser ikke hva det ble til."),
    ])
  func fate(result: CaseTrail.Result?, words: String) {
    #expect(Labels.fate(result, vote: nil).contains(words))
  }

  @Test("The count of a vote on the proposal stands with the outcome")
  func count() throws {
    var vote = Vote(id: "votering-1", topic: "x", adopted: false, path: "v.yaml")
    (vote.votesFor, vote.votesAgainst) = (27, 74)
    #expect(Labels.fate(.rejected, vote: vote) == "Stortinget vedtok ikke forslaget. Forkastet med 74 mot 27 stemmer.")
    #expect(Labels.fate(nil, vote: vote) == "Forkastet med 74 mot 27 stemmer.")
  }

  @Test("A stand is found on the proposal's other places too")
  func twin() throws {
    let corpus = SampleCorpus.corpus
    let site = Site(graph: CorpusGraph(corpus), baseURL: nil)
    let letter = corpus.documents[0]
    let page = ProposalPage(letter.proposals[0], in: letter, site: site)
    #expect(page.stands.map(\.word) == ["Bak", "Stemte for"])
    #expect(page.supportPage == "../../stoette/innst-om-brygger.html")
  }
}

@Suite struct VotePageTests {
  private static func page(_ change: (inout Vote) -> Void) -> VotePage {
    var vote = Vote(id: "votering-1", topic: "Forslag", adopted: true, path: "v.yaml")
    change(&vote)
    return VotePage(vote, site: Site(graph: CorpusGraph(Corpus()), baseURL: nil))
  }

  /// Where the arc turns from for to against.
  @Test(
    "The arc is parted where the votes are",
    arguments: [
      (100, 0, "A184 184 0 0 1 384 200"), (0, 50, "M16 200A184 184 0 0 1 384 200"),
      (50, 50, "A184 184 0 0 1 200 16"), (25, 75, "A184 184 0 0 1 69.9 69.9"),
    ])
  func arc(votesFor: Int, votesAgainst: Int, path: String) throws {
    let arc = try #require(Self.page { ($0.votesFor, $0.votesAgainst) = (votesFor, votesAgainst) }.arc).markup
    #expect(arc.contains(path), "\(arc)")
    #expect(arc.contains("<desc id=\"_bue-d\">\(votesFor) stemte for, \(votesAgainst) stemte mot.</desc>"))
    #expect(arc.contains("<path class=\"for\"") == (votesFor > 0))
    #expect(arc.contains("<path class=\"mot\"") == (votesAgainst > 0))
  }

  @Test("A vote without counts has no arc, and counts that make no sense make none")
  func none() {
    #expect(Self.page { _ in }.arc == nil)
    #expect(Self.page { ($0.votesFor, $0.votesAgainst) = (-4, 0) }.arc == nil)
  }

  @Test("Every member that the source names stands under the party and the ballot", arguments: [51, 52] as [UInt64])
  func members(seed: UInt64) throws {
    let made = VotedCorpus(seed: seed)
    let site = Site(graph: CorpusGraph(made.corpus), baseURL: nil)
    for vote in made.corpus.votes where !vote.isMirror {
      let page = VotePage(vote, site: site)
      for row in page.members {
        let own = vote.members.filter { $0.party.code == row.party.code }
        #expect(row.inFavour.map(\.label) == own.filter { $0.ballot == .for }.map(\.name))
        #expect(row.against.map(\.label) == own.filter { $0.ballot == .against }.map(\.name))
        #expect((row.inFavour + row.against).allSatisfy { $0.href?.hasPrefix("../person/medlem-") == true })
      }
      #expect(page.members.map(\.party.code) == Set(vote.members.map(\.party)).sorted().map(\.code))
      #expect(page.rebels.map(\.person.label) == vote.rebels.map(\.name))
    }
  }
}
