// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import Importing

/// Votes and cases of an invented case, in the shapes that the data service and its copies have.
struct DataServiceTests {
  typealias Folder = ImporterTests.Folder

  private static let open = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  private static let spaces =
    "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns=\"http://data.stortinget.no\""

  static let headers =
    open + """
      <sak_votering_oversikt \(spaces)>
        <versjon>1.6</versjon><sak_id>700</sak_id>
        <sak_votering_liste>
          <sak_votering>
            <alternativ_votering_id>-1</alternativ_votering_id>
            <antall_for>2</antall_for><antall_ikke_tilstede>1</antall_ikke_tilstede><antall_mot>3</antall_mot>
            <kommentar i:nil="true" /><sak_id>700</sak_id><vedtatt>false</vedtatt><votering_id>71</votering_id>
            <votering_metode>elektronisk</votering_metode>
            <votering_resultat_type>ikke_spesifisert</votering_resultat_type>
            <votering_tema>Forslag nr. 1 på vegne av H.</votering_tema><votering_tid>2019-11-26T15:04:09.5</votering_tid>
          </sak_votering>
          <sak_votering>
            <antall_for>-1</antall_for><antall_ikke_tilstede>-1</antall_ikke_tilstede><antall_mot>-1</antall_mot>
            <vedtatt>true</vedtatt><votering_id>72</votering_id>
            <votering_resultat_type>enstemmig_vedtatt</votering_resultat_type>
            <votering_tema>Innstillingens tilråding</votering_tema><votering_tid>2019-11-26T15:05:00+01:00</votering_tid>
          </sak_votering>
        </sak_votering_liste>
      </sak_votering_oversikt>
      """
  static let motions =
    open + """
      <voteringsforslag_oversikt \(spaces)><votering_id>71</votering_id><voteringsforslag_liste><voteringsforslag>
        <forslag_betegnelse>Forslag nr. 1  fra Høyre</forslag_betegnelse><forslag_id>5</forslag_id>
        <forslag_paa_vegne_av_tekst>Høyre og Venstre:</forslag_paa_vegne_av_tekst>
        <forslag_tekst>&lt;FONT SIZE=2&gt;&lt;div class=WordSection1&gt;&lt;p class=MsoNormal&gt;Stortinget ber regjeringen
        bygge brygger &amp;amp; kaier&amp;#8230;&lt;/p&gt;</forslag_tekst>
        <forslag_type>mindretallsforslag</forslag_type>
      </voteringsforslag></voteringsforslag_liste></voteringsforslag_oversikt>
      """
  static let decisions =
    open + """
      <voteringsvedtak_oversikt \(spaces)><votering_id>72</votering_id><voteringsvedtak_liste><voteringsvedtak>
        <vedtak_kode>Anmodning</vedtak_kode><vedtak_nummer>88</vedtak_nummer>
        <vedtak_tekst>&lt;p&gt;Stortinget ber regjeringen telle.&lt;/p&gt;</vedtak_tekst>
      </voteringsvedtak></voteringsvedtak_liste></voteringsvedtak_oversikt>
      """
  static let results = """
    {"votering_id": 71, "voteringsresultat_liste": [
      {"representant": {"fornavn": "Per", "etternavn": "Ås", "id": "PÅ", "parti": {"id": "H"}}, "votering": 2},
      {"representant": {"fornavn": "Eva", "etternavn": "By", "id": "EB", "parti": {"id": "V"}}, "votering": 2},
      {"representant": {"fornavn": "Ola", "etternavn": "Vik", "id": "OV", "parti": {"id": "A"}}, "votering": 3},
      {"representant": {"fornavn": "Kai", "etternavn": "Li", "id": "KL", "parti": {"id": "A"}}, "votering": 3},
      {"representant": {"fornavn": "Mia", "etternavn": "Ro", "id": "MR", "parti": {"id": "H"}}, "votering": 3},
      {"representant": {"fornavn": "Gro", "etternavn": "Nes", "id": "GN", "parti": {"id": "A"}}, "votering": 1}]}
    """
  static let detail = """
    {"id": 700, "henvisning": "Dokument 8:7 S (2018-2019), Innst. 9 S (2019-2020)", "tittel": "Forslag om brygger",
     "korttittel": "Brygger", "kortvedtak": null, "vedtakstekst": "<p>Ikke vedtatt<br\\/>av Stortinget</p>",
     "komite": {"id": "TRANSKOM", "navn": "Transport- og kommunikasjonskomiteen"}, "sak_sesjon": "2018-2019",
     "emne_liste": {"emne": [{"id": 5, "navn": "Havner"}, {"id": 6, "navn": "Skipsfart"}, {"id": 5, "navn": "Havner"}]},
     "status": "behandlet", "saksgang": {"saksgang_steg_liste": {"saksgang_steg": [
       {"navn": "Debatt", "steg_nummer": 2, "uaktuell": false}, {"navn": "Forslag", "steg_nummer": 1, "uaktuell": true}]}}}
    """

  private static let written = """
    case: sak-700
    votes:
      - id: votering-71
        date: 2019-11-26
        time: "15:04:09"
        topic: Forslag nr. 1 på vegne av H.
        for: 2
        against: 3
        absent: 1
        adopted: false
        method: elektronisk
        motions:
          - name: Forslag nr. 1 fra Høyre
            kind: mindretallsforslag
            parties: [H, V]
            text: Stortinget ber regjeringen bygge brygger & kaier…
        members:
          - {party: A, against: [Kai Li (KL), Ola Vik (OV)], absent: [Gro Nes (GN)]}
          - {party: H, for: [Per Ås (PÅ)], against: [Mia Ro (MR)]}
          - {party: V, for: [Eva By (EB)]}
      - id: votering-72
        date: 2019-11-26
        time: "15:05:00"
        topic: Innstillingens tilråding
        adopted: true
        resultType: enstemmig_vedtatt
        decisions:
          - number: 88
            code: Anmodning
            text: Stortinget ber regjeringen telle.
    sources:
      - a.xml
      - b.xml
      - c.xml
      - d.json

    """

  private static let voteFile = "voteringer/2019-2020/sak-700.yaml"
  private static let caseFile = "saker/2018-2019/sak-700.yaml"

  @Test func thePartsOfAVoteAreBroughtTogetherIntoOneFileOfTheCase() async throws {
    let folder = try Folder()
    try folder.put(Self.headers, "a.xml")
    try folder.put(Self.motions, "b.xml")
    try folder.put(Self.decisions, "c.xml")
    try folder.put(Self.results, "d.json")
    let report = try await folder.importing()
    #expect(report.findings.isEmpty)
    #expect(report.written == [Self.voteFile])
    let text = try folder.corpusFile(Self.voteFile)
    #expect(text.hasPrefix(Self.written))
    #expect(text.dropFirst(Self.written.count).hasPrefix("generated: \""))
  }

  @Test func aCaseIsWrittenWithItsKeysAndStepsInOrder() async throws {
    let folder = try Folder()
    try folder.put(Self.detail, "sak.json")
    #expect(try await folder.importing().written == [Self.caseFile])
    let text = try folder.corpusFile(Self.caseFile)
    for line in [
      "id: sak-700", "title: Forslag om brygger", "shortTitle: Brygger", "session: 2018–2019",
      "committee: transport- og kommunikasjonskomiteen",
      "topics: [Havner, Skipsfart]", "keys: [dok8:2018-2019:7-S, innst:2019-2020:9-S]",
      "decision: Ikke vedtatt av Stortinget",
      "steps:\n  - {number: 1, name: Forslag, skipped: true}\n  - {number: 2, name: Debatt}",
    ] { #expect(text.contains(line + "\n"), "\(line)") }
  }

  @Test func partsMayComeInAnyOrderAndInLaterRunsAndTwiceChangesNothing() async throws {
    let whole = try Folder()
    for (name, text) in [
      ("a.xml", Self.headers), ("b.xml", Self.motions), ("c.xml", Self.decisions), ("d.json", Self.results),
    ] {
      try whole.put(text, name)
    }
    _ = try await whole.importing()
    let piecewise = try Folder()
    for (name, text) in [
      ("a.xml", Self.headers), ("d.json", Self.results), ("c.xml", Self.decisions), ("b.xml", Self.motions),
    ] {
      try piecewise.put(text, name)
      _ = try await piecewise.importing()
    }
    #expect(try whole.everything() == piecewise.everything())
    let again = try await whole.importing()
    #expect(again.written.isEmpty && again.unchanged == [Self.voteFile])
  }

  @Test func aCorrectionByHandSurvivesAndIsTold() async throws {
    let folder = try Folder()
    try folder.put(Self.headers, "a.xml")
    try folder.put(Self.detail, "b.json")
    _ = try await folder.importing()
    try folder.correct(Self.voteFile, "against: 3", "against: 4")
    try folder.correct(Self.caseFile, "Brygger", "Bryggene")
    let before = try folder.everything()
    try folder.put(Self.motions, "c.xml")
    let report = try await folder.importing()
    #expect(report.kept == [Self.caseFile, Self.voteFile])
    #expect(report.findings.map(\.id) == ["corrected-source-changed", "corrected-source-changed"])
    #expect(try folder.everything() == before)
  }

  @Test func aPartWithoutItsVoteIsLeftOutAndTold() async throws {
    let folder = try Folder()
    try folder.put(Self.results, "d.json")
    let report = try await folder.importing()
    #expect(report.written.isEmpty)
    #expect(report.findings.map(\.id) == ["vote-header-missing"])
  }

  @Test func tablesAndFlatListsAreReadByTheirColumns() async throws {
    let folder = try Folder()
    try folder.put(
      """
      response_date,case_id,alternative_vote,n_for,n_absent,n_against,adopted,vote_id,vote_method,vote_result_type,vote_topic,vote_datetime
      x,800,82,50,70,49,true,81,ikke_spesifisert,ikke_spesifisert,"Alternativ votering mellom innstillingen og forslag 1, 2 fra H",2020-12-15T19:24:37.96
      x,800,81,49,70,50,false,82,ikke_spesifisert,ikke_spesifisert,"Alternativ votering mellom innstillingen og forslag 1, 2 fra H",2020-12-15T19:24:37.96

      """, "a.csv")
    try folder.put("vote_id,mp_id,party_id,vote\n81,OV,A,for\n81,PÅ,H,mot\n", "b.csv")
    try folder.put(
      """
      [{"id": "91", "tema": "Romertall I", "sakstittel": "En sak", "for": 0, "mot": 0, "vedtatt": true, "sak_id": "900",
        "tid": "\\/Date(1575988447500+0100)\\/"}]
      """, "c.json")
    let report = try await folder.importing()
    #expect(report.findings.isEmpty)
    #expect(
      report.written == [
        "saker/2019-2020/sak-900.yaml", "voteringer/2019-2020/sak-900.yaml", "voteringer/2020-2021/sak-800.yaml",
      ])
    let votes = try folder.corpusFile("voteringer/2020-2021/sak-800.yaml")
    #expect(votes.contains("alternativeTo: votering-82\n"))
    #expect(votes.contains("      - {party: A, for: [OV]}\n      - {party: H, against: [PÅ]}\n"))
    let flat = try folder.corpusFile("voteringer/2019-2020/sak-900.yaml")
    #expect(flat.contains("date: 2019-12-10\n    time: \"15:34:07\"\n"))
    #expect(!flat.contains("for: 0"))
  }

  @Test(arguments: [
    ("2012-06-14T22:38:39.54", "2012-06-14", "22:38:39"), ("2012-06-14T22:38:39+02:00", "2012-06-14", "22:38:39"),
    ("2012-06-14T00:00:00", "2012-06-14", nil), ("/Date(0+0000)/", "1970-01-01", nil),
    ("/Date(1706738400000+0100)/", "2024-01-31", "23:00:00"), ("/Date(-86400000-0100)/", "1969-12-30", "23:00:00"),
    ("/Date(951825600000)/", "2000-02-29", "12:00:00"),
  ])
  func momentsAreReadAsTheServiceWritesThem(text: String, day: String, clock: String?) {
    #expect(ServiceMoment(text)?.date.iso == day)
    #expect(ServiceMoment(text)?.time == clock)
  }

  @Test(arguments: [
    "0001-01-01T00:00:00", "", "i går", "/Date()/", "/Date(99999999999999999999)/", "/Date(9223372036854775807+9999)/",
    "/Date(-62135596800000)/", "/Date(1+)/x",
  ])
  func noDateIsNone(text: String) { #expect(ServiceMoment(text) == nil) }

  @Test(arguments: [
    ("<p>A<br/>b &amp; c</p><p>d</p>", "A b & c d"), ("1 < 2 & 3", "1 < 2 & 3"), ("<FONT SIZE=2>x<b>y</b>z", "xyz"),
    ("<!-- bort -->a<style>p{}</style>b", "ab"), ("&aring;&#229;&#xE5;&ukjent;", "ååå&ukjent;"), ("<", "<"),
    ("<p", ""),
    ("kr&nbsp;3&shy;0", "kr 30"), ("&#0;&#99999999999;", "&#0;&#99999999999;"),
  ])
  func htmlBecomesPlainText(html: String, plain: String) { #expect(HTMLText.plain(html) == plain) }

  @Test func brokenAndForeignFilesAreFindings() async throws {
    let folder = try Folder()
    try folder.put("<sak_votering_oversikt><a></sak_votering_oversikt>", "a.xml")
    try folder.put("{\"sak_votering_liste\": [", "b.json")
    try folder.put(String(repeating: "[", count: 200_000), "c.json")
    try folder.put("<!DOCTYPE a [<!ENTITY x \"y\">]><sak_votering_oversikt>&x;</sak_votering_oversikt>", "d.xml")
    try folder.put("[1, 2]", "e.json")
    try folder.put("<annet/>", "f.xml")
    let ids = try await folder.importing().findings.map(\.id)
    #expect(ids == Array(repeating: "source-broken", count: 4) + ["json-kind-unknown", "xml-kind-unknown"])
  }
}

/// The same files cut anywhere, and with seeded random edits.
struct DataServiceAnyInputTests {
  private static let files = [
    DataServiceTests.headers, DataServiceTests.motions, DataServiceTests.decisions, DataServiceTests.results,
    DataServiceTests.detail,
    "case_id,vote_id,vote_topic,n_for,n_against,n_absent,adopted,vote_datetime\n800,81,\"Forslag 1, 2\",5,4,1,true,2020-12-15T19\n",
  ]

  /// What an import makes of the bytes, as far as it goes without a folder.
  private func read(_ bytes: [UInt8]) {
    var parts: ServiceParts?
    if case .success(let tree) = XMLTree.parse(bytes) {
      parts = ServiceParts.read(DataValue(tree), root: tree.name, source: "x")
    } else if let value = DataValue.json(bytes) {
      parts = ServiceParts.read(value, root: nil, source: "x")
    } else if let text = SourceText.decoded(bytes), let rows = DataValue.csv(text) {
      parts = ServiceParts.read(.list(rows), root: nil, source: "x")
    }
    guard let parts else { return }
    _ = VoteFile(votes: parts.votes.map(\.part)).sorted().text
    for part in parts.cases { _ = part.text }
  }

  @Test func cutAtEveryByteNothingCrashes() {
    for file in Self.files {
      let bytes = Array(file.utf8)
      for end in bytes.indices { read(Array(bytes[..<end])) }
    }
  }

  @Test func editedAtRandomNothingCrashes() {
    var state: UInt64 = 20_261_122
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(bound, 1)))
    }
    for round in 0..<2_000 {
      var bytes = Array(Self.files[round % Self.files.count].utf8)
      for _ in 0...next(4) where !bytes.isEmpty {
        switch next(3) {
        case 0: bytes[next(bytes.count)] = UInt8(next(256))
        case 1: bytes.remove(at: next(bytes.count))
        default: bytes.insert(contentsOf: [UInt8("<>\"-9,&{}[]".utf8.map { $0 }[next(11)])], at: next(bytes.count))
        }
      }
      read(bytes)
    }
  }
}
