// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct SupportMatrixTests {
  private static let (left, right) = (Party(code: "A"), Party(code: "H"))

  /// A recommendation with one proposal of Høyre's and one vote.
  private static func corpus(_ change: (inout Vote, inout Document) -> Void) -> Corpus {
    var corpus = Corpus()
    var document = SampleCorpus.recommendation
    document.positions = []
    document.tilraading = [
      .init(name: "tilraading", passages: ["innst-om-brygger/m-1"]),
      .init(name: "tilraading-1", roman: 1, passages: ["innst-om-brygger/m-1"]),
    ]
    var vote = Vote(id: "votering-1", topic: "Forslag", adopted: false, path: "v.yaml")
    vote.document = document.id
    (vote.votesFor, vote.votesAgainst) = (50, 51)
    vote.byParty = [
      .init(party: left, votesFor: 1, votesAgainst: 20, absent: 0),
      .init(party: right, votesFor: 20, votesAgainst: 1, absent: 0),
    ]
    change(&vote, &document)
    (corpus.documents, corpus.votes) = ([document], [vote])
    return corpus
  }

  private static func stand(of party: Party, row: Int = 0, _ corpus: Corpus) throws -> PartyStand {
    let matrix = try #require(
      Site(graph: CorpusGraph(corpus), baseURL: nil).support(of: "innst-om-brygger"))
    return try #require(matrix.rows[row].stands.first { $0.party == party })
  }

  /// A vote in which Høyre cast these ballots, and what they show of Høyre's stand on its own proposal.
  private struct Row: Sendable {
    var yes = 20
    var no = 1
    var absent = 0
    var isInverted = false
    var isSubsidiary = false
    var isBudget = false
    var isMirror = false
    var side: PartyStand.Ballot.Side?
    var differs = false
  }

  @Test(
    "A vote shows the side of most of a party, and votes that say less than that say so",
    arguments: [
      Row(side: .inFavour), Row(isInverted: true, side: .against, differs: true),
      Row(isSubsidiary: true, side: .subsidiary), Row(yes: 0, no: 9, side: .against, differs: true),
      Row(yes: 0, no: 9, isBudget: true, side: .against), Row(yes: 4, no: 4, side: .split),
      Row(yes: 0, no: 0, absent: 3, side: .absent), Row(yes: 0, no: 0, absent: 0, side: nil),
      Row(isMirror: true, side: nil), Row(yes: 0, no: 9, isSubsidiary: true, side: .against),
    ])
  private func sides(row: Row) throws {
    let corpus = Self.corpus { vote, document in
      let proposal = document.proposals[0].id
      if row.isInverted { vote.alternatives = [proposal] } else { vote.proposals = [proposal] }
      vote.reading.isSubsidiary = row.isSubsidiary
      (vote.reading.isAlternativeBudget, vote.isMirror) = (row.isBudget, row.isMirror)
      vote.byParty[1] = .init(party: Self.right, votesFor: row.yes, votesAgainst: row.no, absent: row.absent)
    }
    let stand = try Self.stand(of: Self.right, corpus)
    #expect(stand.ballots.map(\.side) == [row.side].compactMap(\.self))
    #expect(stand.text?.side == .behind && stand.text?.basis == .stated)
    #expect(stand.differs == row.differs)
  }

  @Test("Who votes for the whole recommendation is derived to vote for its points, unless a point has its own vote")
  func points() throws {
    let whole = Self.corpus { vote, _ in vote.parts = ["innst-om-brygger/tilraading"] }
    #expect(try Self.stand(of: Self.left, row: 1, whole).ballots.map(\.basis) == [.stated])
    #expect(try Self.stand(of: Self.left, row: 2, whole).ballots.map(\.basis) == [.derived])
    var own = whole
    var second = whole.votes[0]
    (second.id, second.parts) = ("votering-2", ["innst-om-brygger/tilraading-1"])
    own.votes.append(second)
    let stand = try Self.stand(of: Self.left, row: 2, own)
    #expect(stand.ballots.map(\.vote) == ["votering-2"] && stand.ballots.map(\.basis) == [.stated])
  }

  @Test("A party that nothing is known of is unknown, and a document of which nothing is known has no table")
  func unknown() throws {
    let corpus = Self.corpus { vote, _ in (vote.document, vote.byParty) = (nil, []) }
    #expect(try Self.stand(of: Self.left, corpus).isUnknown)
    let none = Self.corpus { vote, document in
      (vote.document, vote.byParty) = (nil, [])
      document.proposals[0].parties = nil
    }
    #expect(Site(graph: CorpusGraph(none), baseURL: nil).supports.isEmpty)
  }

  @Test("Each ballot in the data is one of the exported votes, and none is left out", arguments: [1, 2, 3] as [UInt64])
  func bruteForce(seed: UInt64) throws {
    let made = VotedCorpus(seed: seed)
    let pages = try SampleSite.pages(made.corpus)
    var compared = 0
    for document in try made.exported() {
      let id = try #require(document["id"] as? String)
      let page = try #require(pages.first { $0.path == "stoette/\(id).json" })
      let rows = try #require(try JSONSerialization.jsonObject(with: Data(page.bytes)) as? [[String: Any]])
      let shown = rows.filter { $0["kind"] as? String == "forslag" && $0["ballot"] is String }
      let keys = shown.map { row in
        ["subject", "party", "vote", "ballot"].map { row[$0] as? String ?? "?" }.joined(separator: " ")
      }
      #expect(keys.sorted() == Self.ballots(in: document).sorted())
      compared += keys.count
      let behind = rows.filter { $0["text"] as? String == "behind" && $0["kind"] as? String == "forslag" }
      let written = Set(behind.map { "\($0["subject"] ?? "") \($0["party"] ?? "")" })
      let proposals = document["proposals"] as? [[String: Any]] ?? []
      let expected = proposals.flatMap { proposal in
        (proposal["parties"] as? [String] ?? []).map { "\(proposal["id"] ?? "") \($0)" }
      }
      #expect(written == Set(expected))
    }
    #expect(compared > 50)
  }

  /// `proposal party vote side` of every ballot on a proposal, straight from the export.
  private static func ballots(in document: [String: Any]) -> [String] {
    let votes = document["votes"] as? [[String: Any]] ?? []
    return votes.filter { $0["mirror"] as? Bool == false }.flatMap { vote -> [String] in
      let direct = (vote["proposals"] as? [String] ?? []).map { ($0, false) }
      let inverted = (vote["alternatives"] as? [String] ?? []).map { ($0, true) }
      let rows = vote["byParty"] as? [[String: Any]] ?? []
      let isSubsidiary = vote["subsidiary"] as? Bool == true
      let isUnanimous = vote["unanimous"] as? Bool == true
      return (direct + inverted).flatMap { proposal, isInverted -> [String] in
        if isUnanimous {
          guard vote["adopted"] as? Bool == true else { return [] }
          return VotedCorpus.parties.map {
            "\(proposal) \($0.code) \(vote["id"] ?? "") \(isInverted ? "against" : "for")"
          }
        }
        return rows.compactMap { row in
          guard var yes = row["for"] as? Int, var no = row["against"] as? Int else { return nil }
          if isInverted { swap(&yes, &no) }
          if yes + no + (row["absent"] as? Int ?? 0) == 0 { return nil }
          let side =
            yes + no == 0 ? "absent" : yes == no ? "split" : no > yes ? "against" : isSubsidiary ? "subsidiary" : "for"
          return "\(proposal) \(row["party"] ?? "") \(vote["id"] ?? "") \(side)"
        }
      }
    }
  }

  @Test("Each cell says its stand in words, and every header says what it heads")
  func cells() throws {
    let made = VotedCorpus(seed: 7)
    let page = try #require(try SampleSite.pages(made.corpus).first { $0.path == "stoette/innst-1.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    let cells = html.components(separatedBy: "<td").dropFirst()
    let rows = html.components(separatedBy: "<th scope=\"row\"").count - 1
    #expect(rows >= 7 && cells.count == rows * VotedCorpus.parties.count)
    #expect(html.components(separatedBy: "<th").count == html.components(separatedBy: "<th scope=").count + 1)
    let words = ["bak", "stemte for", "stemte mot", "delte seg", "subsidiært", "ikke til stede", "ukjent", "enstemmig"]
    for cell in cells {
      let content = cell.prefix { $0 != "\n" }
      #expect(words.contains { content.contains($0) }, "\(content)")
    }
    #expect(cells.contains { $0.contains("ulikt") })
  }
}
