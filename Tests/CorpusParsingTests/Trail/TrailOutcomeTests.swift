// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

@Suite struct TrailOutcomeTests {
  private static func results(
    _ files: [String], votes: [Vote] = []
  ) -> [String] {
    (TrailTests.corpus(files, votes: votes).trails.first?.outcomes ?? []).map {
      "\($0.result.rawValue) \($0.basis.rawValue)"
    }
  }

  private static let adoption = TrailTests.vote(
    "votering-3", "Innstillingens tilråding", "innst-5", "2021-02-16", adopted: true)

  @Test func `a rejecting recommendation without a vote only recommends`() {
    #expect(
      Self.results([TrailTests.motion, TrailTests.rejecting]) == [
        "tilrådd ikke vedtatt stated", "tilrådd ikke vedtatt stated",
      ])
  }

  @Test func `carried by the chamber, it rejects`() {
    #expect(
      Self.results([TrailTests.motion, TrailTests.rejecting], votes: [Self.adoption]) == [
        "ikke vedtatt derived", "ikke vedtatt derived",
      ])
  }

  @Test func `a vote on the same proposal in the list decides for the original`() {
    let vote = TrailTests.vote(
      "votering-2", "Forslag nr. 1 fra R", "innst-5", "2021-02-16", adopted: true, proposals: ["forslag-1"])
    #expect(
      Self.results([TrailTests.motion, TrailTests.rejecting], votes: [vote, Self.adoption]) == [
        "vedtatt stated", "ikke vedtatt derived",
      ])
  }

  @Test(arguments: [
    (
      "Dokument 8:5 S (2020–2021) vedlegges protokollen.",
      ["vedlagt protokollen derived", "vedlagt protokollen derived"]
    ),
    (
      "Dokument 8:5 S (2020–2021) vert lagt ved protokollen.",
      ["vedlagt protokollen derived", "vedlagt protokollen derived"]
    ),
    ("Dokument 8:5 S (2020–2021) vert ikkje vedteke.", ["ikke vedtatt derived", "ikke vedtatt derived"]),
    ("Dokument 8:5 S (2020–2021) bifalles ikke.", ["ikke vedtatt derived", "ikke vedtatt derived"]),
    ("Dokument 8:99 S (2020–2021) vedtas ikke.", ["ukjent derived", "ukjent derived"]),
    ("Stortinget ber regjeringen bygge en bru over Sørsundet.", ["vedtatt stated", "ukjent derived"]),
    (
      "Stortinget ber regjeringen bygge en bru over Sørsundet innen 2040.",
      ["vedtatt med endret ordlyd derived", "ukjent derived"]
    ),
  ])
  func `what the recommendation says decides where the chamber carried it`(decision: String, results: [String]) {
    #expect(
      Self.results([TrailTests.motion, TrailTests.recommendation(decision)], votes: [Self.adoption]) == results)
  }

  @Test(arguments: [(true, "ikke vedtatt stated"), (false, "vedtatt stated")])
  func `an alternative vote decides against the text that lost`(adopted: Bool, result: String) {
    let vote = TrailTests.vote(
      "votering-2", "Alternativ votering mellom innstillingens tilråding og forslag nr. 1 fra R", "innst-5",
      "2021-02-16", adopted: adopted)
    #expect(Self.results([TrailTests.motion, TrailTests.rejecting], votes: [vote]).first == result)
  }

  @Test func `a decision in the proposal's words is stated, and in near ones derived`() {
    let decision = """
      id: vedtak-1
      kind: vedtak
      title: V
      treats: [dok8:2020-2021:5-S]

      *vedtak:*

      > Stortinget ber regjeringa byggje ei bru over Sørsundet.

      > Stortinget ber regjeringen gi alle øysamfunn i nord gratis ferjer fra nyttår.
      """
    #expect(
      Self.results([TrailTests.motion, decision]) == ["vedtatt stated", "vedtatt med endret ordlyd derived"])
  }
}
