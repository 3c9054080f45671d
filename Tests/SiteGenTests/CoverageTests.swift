// SPDX-License-Identifier: GPL-3.0-or-later

import Exporting
import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct CoverageTests {
  private static func exported(_ corpus: Corpus) throws -> [[String: Any]] {
    try JSONLinesExport.lines(of: corpus).map { try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:] }
  }

  private static func list(_ key: String, of documents: [[String: Any]]) -> [[String: Any]] {
    documents.flatMap { $0[key] as? [[String: Any]] ?? [] }
  }

  @Test(
    "How sure facts are equals a count over the export", arguments: [SampleCorpus.corpus, VotedCorpus(seed: 1).corpus])
  func certainty(corpus: Corpus) throws {
    let documents = try Self.exported(corpus).filter { $0["kind"] as? String != "side" }
    let rows = Certainty.all(in: CorpusGraph(corpus))
    let remarks = Self.list("passages", of: documents).filter { $0["kind"] as? String == "merknad" }
    let bases = remarks.map { $0["attribution"] as? String ?? "" }
    #expect(rows[0].stated == bases.count { $0 == "stated" })
    #expect(rows[0].derived == bases.count { ["anaphor", "inherited"].contains($0) })
    #expect(rows[0].unknown == bases.count { $0 == "none" })
    let positions = Self.list("positions", of: documents)
    let known = positions.filter { $0["stance"] as? String != "unknown" }
    #expect(rows[1].stated == known.count { $0["basis"] as? String == "stated" })
    #expect(rows[1].derived == known.count { $0["basis"] as? String == "derived" })
    #expect(rows[1].unknown == positions.count - known.count)
    let answered = Self.list("proposals", of: documents).filter { $0["repliedTo"] is String }
    #expect(rows[2].stated + rows[2].derived + rows[2].unknown == answered.count)
  }

  @Test("The table of kinds and sessions counts every document and vote once", arguments: [1, 2] as [UInt64])
  func holdings(seed: UInt64) throws {
    let corpus = VotedCorpus(seed: seed).corpus
    let page = CoveragePage(site: Site(graph: CorpusGraph(corpus), baseURL: nil))
    let cells = page.sessions.map { $0.cells.map { Int($0.count) ?? 0 } }
    #expect(page.kinds.map(\.name) == ["Innstillinger", "Voteringer"])
    #expect(cells.reduce(0) { $0 + $1[0] } == corpus.documents.count)
    #expect(cells.reduce(0) { $0 + $1[1] } == corpus.votes.count { !$0.isMirror })
  }

  @Test("The list of gaps equals a count over the export", arguments: [1, 2] as [UInt64])
  func gaps(seed: UInt64) throws {
    let made = VotedCorpus(seed: seed)
    let page = try #require(try SampleSite.pages(made.corpus).first { $0.path == "dekning.json" })
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(page.bytes)) as? [[String: Any]])
    func ids(_ gap: String) -> Set<String> {
      Set(rows.filter { $0["gap"] as? String == gap }.compactMap { $0["id"] as? String })
    }
    let documents = try made.exported()
    let votes = Self.list("votes", of: documents).filter { $0["mirror"] as? Bool == false }
    let counted = votes.filter { $0["unanimous"] as? Bool == false && ($0["byParty"] as? [Any])?.isEmpty == true }
    #expect(ids("vote_without_parties") == Set(counted.compactMap { $0["id"] as? String }))
    let decided = Set(votes.flatMap { $0["proposals"] as? [String] ?? [] })
    let proposals = Set(Self.list("proposals", of: documents).compactMap { $0["id"] as? String })
    #expect(ids("proposal_without_outcome") == proposals.subtracting(decided))
    #expect(ids("document_without_designation") == Set(documents.compactMap { $0["id"] as? String }))
    #expect(ids("vote_without_document").isEmpty)
  }

  @Test("What the sample lacks is told")
  func sample() throws {
    let gaps = CoverageGap.all(in: CorpusGraph(SampleCorpus.corpus))
    #expect(gaps.filter { $0.kind == .stepMissing }.map(\.id) == ["sak-prop-2023-2024-7-s"])
    #expect(
      gaps.filter { $0.kind == .documentMissing }.map(\.label) == ["Innst. 9 S (2022–2023)", "Prop. 7 S (2023–2024)"])
    #expect(gaps.filter { $0.kind == .documentWithoutDate }.map(\.id) == ["brev-om-brygger"])
    #expect(!gaps.contains { $0.kind == .proposalWithoutOutcome })
  }
}
