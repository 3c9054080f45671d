// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct MinutesImportTests {
  private let speeches = [
    "**Presidenten** [10:01:20]: Etter ønske fra komiteen blir taletiden fem minutter.",
    "**Ola Kval (A)** [10:02:33] (ordfører for saken): Nattferjene frakter varer og folk",
    "**Statsråd Siri Nes** [10:07:01]: Nye ferjer tar fire år å bygge.",
  ]

  @Test(
    "XML, text and a web page give the same speeches and the same address",
    arguments: ["refs-203132-03-12.xml", "referat.txt", "referat.html"])
  func speeches(name: String) throws {
    let file = try #require(try file(name))
    #expect(file.path == "2031-2032/referat/referat-moete-fredag-den-12-mars-2032-kl-10.md")
    #expect(file.facts.date == CalendarDate(iso: "2032-03-12"))
    let body = PublicationFixtures.body(file)
    for speech in speeches { #expect(body.contains("\n\n" + speech)) }
    #expect(body.contains("## Sak nr. 1 \\[10:01:12\\]\n\nInnstilling fra transport- og kommunikasjonskomiteen om"))
    #expect(body.contains("(Innst. 44 S (2031–2032), jf. Dokument 8:77 S (2030–2031))"))
  }

  private func file(_ name: String) throws -> CorpusFile? {
    guard name.hasSuffix(".txt") else { return try PublicationFixtures.files([name]).files.first }
    let source = SourceText(name: name, text: try PublicationFixtures.text(name))
    var names = DocumentNames()
    return SourceReading([source]).files(of: source, names: &names).first
  }

  @Test("a written question has question, reason and answer, each with who says it")
  func question() throws {
    let (files, findings) = try PublicationFixtures.files(["skriftligsporsmal-900001.json"])
    #expect(findings == [])
    let file = try #require(files.first)
    #expect(file.path == "2031-2032/spoersmaal/dokument-15-17-2031-2032.md")
    #expect(file.facts.proposers == ["Per Moe"])
    #expect(
      PublicationFixtures.body(file) == """
        ## Spørsmål

        **Per Moe (Sp)**: Når blir kaiene isfrie?

        ## Begrunnelse

        **Per Moe (Sp)**: Kaiene er glatte om vinteren.

        Fylkene har bedt om midler.

        ## Svar

        **Siri Nes** (kystministeren): Kaiene er fylkenes ansvar.

        Staten ga 45 mill. kroner i 2030, og 5 \\< 6.

        """)
  }

  @Test("a list of questions gives one document each, and titles without text give none")
  func questions() throws {
    let one = try PublicationFixtures.text("skriftligsporsmal-900001.json")
    let other = one.replacing("\"sporsmal_nummer\":17", with: "\"sporsmal_nummer\":18")
    let list = "{\"sporsmal_liste\":[\(one),\(other)]}"
    #expect(PublicationFixtures.files([("a.json", Array(list.utf8))]).files.count == 2)
    let titles = "{\"sporsmal_liste\":[{\"tittel\":\"Når?\",\"id\":1}]}"
    let (files, findings) = PublicationFixtures.files([("a.json", Array(titles.utf8))])
    #expect(files == [])
    #expect(findings.map(\.id) == ["json-kind-unknown"])
  }

  @Test(
    "the real question and the real page are read", .enabled(if: Seeds.isExpected, "../shared is missing"),
    arguments: [
      "api/json/skriftligsporsmal-108798.json", "text/excerpts/inns-201213-366-kap1.html",
    ])
  func real(path: String) throws {
    let url = Seeds.shared.appendingPathComponent("samples/\(path)")
    let (files, _) = PublicationFixtures.files([(url.lastPathComponent, [UInt8](try Data(contentsOf: url)))])
    #expect(files.count == 1)
    let file = try #require(files.first)
    #expect(["dokument-15-3217-2024-2025", "innst-366-s-2012-2013"].contains(file.id))
    #expect(
      PublicationFixtures.body(file).contains("> Stortinget ber regjeringen foreta en gjennomgang")
        == (file.kind == .innstilling))
  }
}
