// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// Records from Stortinget, several cases, and what cannot be right.
@Suite struct TrailRecordTests {
  private static func record(_ id: String, _ keys: [String], status: String? = nil) -> CaseRecord {
    var record = CaseRecord(id: id, title: "Sak \(id)", path: "saker/\(id).yaml")
    (record.keys, record.status) = (keys, status)
    return record
  }

  @Test func `a record gives the case its id and title, and names what is missing`() {
    let record = Self.record(
      "sak-77", ["dok8:2020-2021:5-S", "innst:2020-2021:40-S", "vedtak:2020-2021:300"], status: "behandlet")
    let trail = TrailTests.corpus([TrailTests.motion], cases: [record]).trails.first
    #expect(trail?.id == "sak-77")
    #expect(trail?.title == "Sak sak-77")
    #expect(
      TrailTests.written(trail) == [
        "forslag dok8-5 2020-11-02 stated saken", "!innstilling innst:2020-2021:40-S - stated saken",
        "!behandling - - derived saksordning", "!votering - - derived saksordning",
        "!vedtak vedtak:2020-2021:300 - stated saken",
      ])
  }

  @Test func `a case that is not done lacks nothing that is to come`() {
    let record = Self.record("sak-77", ["dok8:2020-2021:5-S"], status: "til_behandling")
    let trail = TrailTests.corpus([TrailTests.motion], cases: [record]).trails.first
    #expect(TrailTests.written(trail) == ["forslag dok8-5 2020-11-02 stated saken"])
    #expect(trail?.isComplete == true)
  }

  @Test func `a record without any document is a case whose documents are missing`() {
    let trail = TrailTests.corpus([], cases: [Self.record("sak-9", ["prop:2021-2022:3-L"], status: "behandlet")]).trails
      .first
    #expect(TrailTests.written(trail).first == "!forslag prop:2021-2022:3-L - stated saken")
    #expect(trail?.steps.count == 5)
  }

  @Test func `a record's steps date what the corpus lacks`() {
    var record = Self.record("sak-77", ["dok8:2020-2021:5-S"], status: "behandlet")
    record.steps = [.init(name: "Behandling i Stortinget", number: 4, date: CalendarDate(iso: "2021-02-16"))]
    let trail = TrailTests.corpus([TrailTests.motion], cases: [record]).trails.first
    #expect(TrailTests.written(trail).contains("!behandling - 2021-02-16 derived saken"))
  }

  @Test(arguments: [
    ("Representantforslaget vedtas ikke.", [CaseTrail.Result.rejected, .rejected]),
    ("Stortinget vedtok å legge forslaget ved protokollen mot stemmene fra Rødt.", [.filed, .filed]),
    ("Stortinget drøftet saken.", [.unknown, .unknown]),
  ])
  func `a record's decision stands where the corpus has none, and tells the outcome`(
    decision: String, results: [CaseTrail.Result]
  ) {
    var record = Self.record("sak-77", ["dok8:2020-2021:5-S"], status: "behandlet")
    record.decision = decision
    let trail = TrailTests.corpus([TrailTests.motion], cases: [record]).trails.first
    #expect(TrailTests.written(trail).last == "vedtak - - stated saken")
    #expect(trail?.outcomes.map(\.result) == results)
  }

  @Test(arguments: [
    ("Vedtak i samsvar med innstillingen", CaseTrail.Result.rejected),
    ("Vedtak i samsvar med innstillingen med avvik/tillegg", .recommendedRejected),
  ])
  func `a decision that agrees with the recommendation makes it final`(decision: String, result: CaseTrail.Result) {
    var record = Self.record("sak-77", ["dok8:2020-2021:5-S"], status: "behandlet")
    record.decision = decision
    let trail = TrailTests.corpus([TrailTests.motion, TrailTests.rejecting], cases: [record]).trails.first
    #expect(trail?.outcomes.map(\.result) == [result, result])
  }

  @Test func `a vote that names the case belongs to it without a document`() {
    var vote = TrailTests.vote("votering-8", "Innstillingen", nil, "2021-02-16", adopted: true)
    vote.caseID = "sak-77"
    let record = Self.record("sak-77", ["dok8:2020-2021:5-S"])
    let trail = TrailTests.corpus([TrailTests.motion], votes: [vote], cases: [record]).trails.first
    #expect(TrailTests.written(trail).contains("votering votering-8 2021-02-16 stated votert"))
  }

  @Test func `votes that name the case give it its id without a record, and bring its other votes`() {
    var first = TrailTests.vote(
      "votering-8", "Forslag nr. 1 fra R", "innst-5", "2021-02-16", adopted: false, proposals: ["forslag-1"])
    var second = TrailTests.vote("votering-9", "Innstillingens tilråding", nil, "2021-02-16", adopted: true)
    (first.caseID, second.caseID) = ("sak-78", "sak-78")
    let trails = TrailTests.corpus([TrailTests.motion, TrailTests.rejecting], votes: [first, second]).trails
    #expect(trails.map(\.id) == ["sak-78"])
    #expect(
      TrailTests.written(trails.first).contains("votering votering-8+votering-9 2021-02-16 stated votert"))
  }

  @Test func `two motions treated together are one case without records, and two with them`() {
    let other = TrailTests.motion.replacing("dok8-5", with: "dok8-6").replacing("8:5 S", with: "8:6 S")
    let both = TrailTests.rejecting.replacing("[dok8:2020-2021:5-S]", with: "[dok8:2020-2021:5-S, dok8:2020-2021:6-S]")
    #expect(TrailTests.corpus([TrailTests.motion, other, both]).trails.map(\.id) == ["sak-dok8-2020-2021-5-s"])
    let records = [Self.record("sak-1", ["dok8:2020-2021:5-S"]), Self.record("sak-2", ["dok8:2020-2021:6-S"])]
    let trails = TrailTests.corpus([TrailTests.motion, other, both], cases: records).trails
    #expect(trails.map(\.id) == ["sak-1", "sak-2"])
    #expect(trails.map { $0.documents.contains("innst-5") } == [true, true])
    #expect(trails.map { $0.documents.contains("dok8-6") } == [false, true])
  }

  @Test func `one proposition that several committees treat is a case for each`() {
    let files = ["finanskomiteen", "justiskomiteen"].map { committee in
      "id: innst-\(committee)\nkind: innstilling\ntitle: Om \(committee)\ncommittee: \(committee)\n"
        + "treats: [prop:2021-2022:1-S]\n\nTekst."
    }
    #expect(
      TrailTests.corpus(files).trails.map(\.id) == [
        "sak-prop-2021-2022-1-s-finanskomiteen", "sak-prop-2021-2022-1-s-justiskomiteen",
      ])
  }

  @Test func `a recommendation that treats nothing known is a case by its own name`() {
    let trail = TrailTests.corpus(["id: innst-x\nkind: innstilling\ntitle: Om x\n\nTekst."]).trails.first
    #expect(trail?.id == "sak-innst-x")
    #expect(TrailTests.written(trail).first == "!forslag - - derived saksordning")
  }

  @Test func `articles, questions and pages are no cases`() {
    let files = ["artikkel", "spørsmål", "side"].map { "id: x\($0.utf8.count)\nkind: \($0)\ntitle: X\n\nTekst." }
    #expect(TrailTests.corpus(files).trails == [])
  }

  @Test(arguments: [
    ("2020-10-01", 1), ("2020-11-02", 0), ("2020-11", 0), ("2020", 0), ("2019", 1), ("2022-01-01", 0),
  ])
  func `a recommendation that is dated before its motion is a finding`(date: String, count: Int) {
    let text = TrailTests.rejecting.replacing("2021-02-03", with: date)
    let findings = TrailTests.corpus([TrailTests.motion, text]).findings.filter { $0.id == "case-date-order" }
    #expect(findings.count == count, "\(findings)")
  }
}
