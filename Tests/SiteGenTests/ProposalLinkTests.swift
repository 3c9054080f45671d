// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct `Proposal links` {
  /// The page of the sample's numbered proposal, whose copy in the letter is worded as given and related as given.
  private func page(letter text: String, related grade: RelatedProposal.Grade? = nil) throws -> ProposalPage {
    var corpus = SampleCorpus.corpus
    corpus.documents[0].proposals[0].text = text
    if let grade {
      corpus.documents[0].proposals[0].sameAs = []
      corpus.documents[1].proposals[0].sameAs = []
      corpus.documents[1].proposals[0].related = [
        RelatedProposal(id: "brev-om-brygger/b-1", grade: grade, likeness: 62)
      ]
    }
    let site = Site(graph: CorpusGraph(corpus), baseURL: nil)
    let proposal = try #require(corpus.documents[1].proposals.first)
    return ProposalPage(proposal, in: corpus.documents[1], site: site)
  }

  @Test func `a wording that differs is shown with what went and what came`() throws {
    let page = try page(letter: "Stortinget ber regjeringa merke alle brygger.")
    #expect(page.twins.map(\.isSame) == [false])
    #expect(page.twins.first?.runs.filter(\.isRemoved).map(\.text) == ["regjeringen"])
    #expect(page.twins.first?.runs.filter(\.isAdded).map(\.text) == ["regjeringa"])
  }

  @Test func `the same words show no difference`() throws {
    let twins = try page(letter: "Stortinget ber regjeringen merke alle brygger.").twins
    #expect(twins.map(\.isSame) == [true] && twins[0].runs.isEmpty)
    #expect(twins[0].places.map(\.href) == ["../../forslag/brev-om-brygger/b-1.html"])
  }

  @Test(arguments: [
    (RelatedProposal.Grade.near, "Nesten likt innhold"), (.partial, "Deler av innholdet er felles"),
    (.thematic, "Samme emne"),
  ])
  func `related proposals stand under their grade`(grade: RelatedProposal.Grade, heading: String) throws {
    let page = try page(letter: "Stortinget ber regjeringen merke kaier.", related: grade)
    #expect(page.related.map(\.heading) == [heading])
    #expect(page.related.first?.proposals.first?.href == "../../forslag/brev-om-brygger/b-1.html")
    #expect(page.related.first?.proposals.first?.note?.hasSuffix("62 % felles") == true)
  }
}
