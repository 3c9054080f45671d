// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

struct CaseReaderTests {
  private static let whole = """
    id: sak-7
    title: "Forslag om brygger: en plan"
    session: 2019–2020
    committee: Næringskomiteen
    keys: [dok8:2019-2020:7-S, innst:2019-2020:9-S]
    status: behandlet
    decision: Forslaget ble ikke vedtatt.
    steps:
      - {number: 2, name: Komitebehandling, skipped: true}
      - {number: 1, name: Forslag, date: 2019-11-02}

    """

  private func read(_ text: String) -> (record: CaseRecord?, findings: [Finding]) {
    CaseReader.read(SourceFile(path: "saker/sak-7.yaml", text: text))
  }

  @Test func aCaseIsReadWithItsStepsInOrder() throws {
    let (record, findings) = read(Self.whole)
    let found = try #require(record)
    #expect(findings.isEmpty)
    #expect(found.title == "Forslag om brygger: en plan")
    #expect(found.session == StortingSession(startYear: 2019))
    #expect(found.committee == "næringskomiteen")
    #expect(found.keys == ["dok8:2019-2020:7-S", "innst:2019-2020:9-S"])
    #expect(found.steps.map(\.name) == ["Forslag", "Komitebehandling"])
    #expect(found.steps.map(\.skipped) == [false, true])
    #expect(found.steps.first?.date == CalendarDate(iso: "2019-11-02"))
  }

  @Test(arguments: [
    ("title: uten id\n", "case-id", 1),
    ("id: sak-1\n", "case-title", 1),
    ("id: sak-1\ntitle: En sak\nfarge: blå\n", "case-key", 3),
    ("id: sak-1\ntitle: En sak\nsession: i fjor\n", "case-value", 3),
    ("id: sak-1\ntitle: En sak\nsteps: ja\n", "case-value", 3),
    ("id: sak-1\ntitle: En sak\nsteps:\n  - {name: Forslag}\n", "case-step", 4),
    ("- bare\n- en liste\n", "case-broken", 1),
    ("id: [\n", "case-broken", 2),
    (String(repeating: "[", count: 9_000), "case-broken", 1),
  ])
  func aFaultIsAFindingWithItsLine(text: String, id: String, line: Int) {
    let findings = read(text).findings
    #expect(findings.map(\.id).contains(id))
    #expect(findings.first { $0.id == id }?.line == line)
  }

  @Test func cutAnywhereItGivesFindingsOnly() {
    let bytes = Array(Self.whole.utf8)
    for end in bytes.indices { _ = read(String(decoding: bytes[..<end], as: UTF8.self)) }
  }
}
