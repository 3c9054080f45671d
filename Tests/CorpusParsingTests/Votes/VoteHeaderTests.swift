// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import CorpusParsing

/// The published headers of two sessions' votes, beside the repository.
struct VoteHeaderTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../../shared/samples/votes/vote-headers-2022-2024.json")
  private static let isThere = FileManager.default.fileExists(atPath: file.path)
  private static let isCI = ProcessInfo.processInfo.environment["CI"] != nil

  private struct Header: Decodable {
    let id: String
    let tema: String
    let `for`: Int
    let mot: Int
    let vedtatt: Bool
    let sak_id: String
    let tid: String
  }

  @Test(.enabled(if: isThere || isCI, "the originals do not lie beside the repository"))
  func atLeastNinetySevenInAHundredTopicsAreUnderstood() throws {
    let headers = try JSONDecoder().decode([Header].self, from: Data(contentsOf: Self.file))
    let unknown = headers.filter { !TopicGrammar.topic($0.tema).isUnderstood }
    #expect(headers.count > 4_000)
    #expect(unknown.count * 100 <= headers.count * 3, "\(Set(unknown.map(\.tema)).sorted())")
  }

  @Test(.enabled(if: isThere || isCI, "the originals do not lie beside the repository"))
  func everyAlternativeVoteFindsItsMirror() throws {
    let headers = try JSONDecoder().decode([Header].self, from: Data(contentsOf: Self.file))
    var corpus = Corpus()
    corpus.votes = Dictionary(headers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values.map {
      header in
      var vote = Vote(id: "votering-\(header.id)", topic: header.tema, adopted: header.vedtatt, path: "v.yaml")
      (vote.caseID, vote.votesFor, vote.votesAgainst) = ("sak-\(header.sak_id)", header.for, header.mot)
      (vote.date, vote.time) = (CalendarDate(iso: header.tid), String(header.tid.dropFirst(11)))
      vote.reading = TopicGrammar.topic(header.tema)
      return vote
    }
    VotePairs.link(&corpus)
    let alternatives = corpus.votes.filter { !$0.reading.alternatives.isEmpty }
    #expect(alternatives.count > 400)
    #expect(alternatives.count { $0.isMirror } * 2 == alternatives.count)
    #expect(corpus.findings.isEmpty)
  }
}
