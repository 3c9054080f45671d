// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel
import Testing

@testable import Importing

/// Sources made to harm: each is told, none takes the program with it, and the rest is imported.
@Suite(.timeLimit(.minutes(5))) struct HostileSourceTests {
  /// A folder of sources, and a corpus to import into.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("saksgang-\(UUID().uuidString)").path
    var sources: String { folder + "/kilder" }
    var corpus: String { folder + "/corpus" }

    init(_ files: [String: [UInt8]]) throws {
      try FileManager.default.createDirectory(atPath: sources, withIntermediateDirectories: true)
      let good = "date 1. mai 2031\n\nBrev om ferjer\n\nDepartementet svarer at ferjene går.\n"
      for (name, bytes) in files.merging(["god.txt": Array(good.utf8)], uniquingKeysWith: { $1 }) {
        try Data(bytes).write(to: URL(fileURLWithPath: sources + "/" + name))
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The findings by file and id; the good source must have been imported.
    func imported() async throws -> [String] {
      let report = try await Importer().importing(paths: [sources], into: corpus)
      #expect(!report.written.isEmpty)
      #expect(report.findings.allSatisfy { !$0.hint.isEmpty })
      return report.findings.map { "\(URL(fileURLWithPath: $0.path).lastPathComponent) \($0.id)" }
    }
  }

  @Test("Pipes, devices and rings of links are told and never opened")
  func special() async throws {
    let place = try Place([:])
    for kind in ["txt", "xml", "csv", "html", "xlsx", "json", "pdf"] {
      #expect(mkfifo("\(place.sources)/roer.\(kind)", 0o600) == 0)
    }
    let files = FileManager.default
    try files.createSymbolicLink(atPath: place.sources + "/ring.txt", withDestinationPath: "ring.txt")
    try files.createSymbolicLink(atPath: place.sources + "/null.xml", withDestinationPath: "/dev/zero")
    try files.createSymbolicLink(atPath: place.sources + "/mappe", withDestinationPath: ".")
    let pipes = ["csv", "html", "json", "pdf", "txt", "xlsx", "xml"].map { "roer.\($0) source-special" }
    #expect(try await place.imported() == ["null.xml source-special", "ring.txt source-unreadable"] + pipes)
  }

  @Test(
    "Entities that grow or fetch are refused with their line, and markup nested without end is told",
    arguments: [
      ("<!DOCTYPE a [\n<!ENTITY x \"lol\">\n<!ENTITY y \"&x;&x;&x;&x;\">]><dok8>&y;</dok8>", "xml-broken"),
      ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><dok8>&x;</dok8>", "xml-broken"),
      ("<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost:9/x\"> %x;]><dok8/>", "xml-broken"),
      (String(repeating: "<dok8>", count: 100_000), "xml-broken"),
    ])
  func xml(text: String, id: String) async throws {
    let place = try Place(["ond.xml": Array(text.utf8)])
    #expect(try await place.imported() == ["ond.xml \(id)"])
  }

  @Test("A page nested a hundred thousand deep, or with entities of its own, is a finding")
  func html() async throws {
    let types = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><p>&x;"
    let deep = String(repeating: "<div>", count: 100_000)
    let place = try Place(["dyp.html": Array(deep.utf8), "type.html": Array(types.utf8)])
    let findings = try await place.imported()
    #expect(findings.map { $0.split(separator: " ")[0] } == ["dyp.html", "type.html"])
  }

  @Test("Hidden characters of a source reach no corpus file")
  func hidden() async throws {
    let text = "date 2. mai 2031\n\nBrev om \u{202E}veier\n\nDeparte\u{2066}mentet \u{9B}31m svarer ja.\n"
    let xml = "<dok8><Tittel>Om &#x202E;ferjer</Tittel><Hovedseksjon><A>Vi &#x9b;viser.</A></Hovedseksjon></dok8>"
    let place = try Place(["ond.txt": Array(text.utf8), "dok8-203031-001s.xml": Array(xml.utf8)])
    let report = try await Importer().importing(paths: [place.sources], into: place.corpus)
    #expect(report.written.count >= 2)
    for path in report.written {
      let text = try String(contentsOfFile: place.corpus + "/" + path, encoding: .utf8)
      #expect(HiddenCharacters.first(in: text) == nil, "\(path)")
      #expect(GeneratedMark.isUntouched(text) || !path.hasSuffix(".md"))
    }
  }

  private static let rows = [["Kap.", "Post", "Beløp"], ["917", "22", "1200"]]

  @Test("Tabs that show one sheet again and again, and texts without number, are refused")
  func workbook() throws {
    var tabs = WorkbookFixture.parts([("Ark1", WorkbookFixture.rows(Self.rows))])
    let tab = "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>"
    tabs[1].1 = "<workbook xmlns:r=\"urn:r\"><sheets>\(String(repeating: tab, count: 201))</sheets></workbook>"
    var texts = WorkbookFixture.parts([("Ark1", WorkbookFixture.rows(Self.rows))])
    // Each other than the last, so that the part does not shrink beyond the ratio.
    texts[3].1 = "<sst>" + (0..<200_001).map { "<si t=\"\($0 &* 2_654_435_761)\"/>" }.joined() + "</sst>"
    for (parts, words) in [(tabs, "200 sheets"), (texts, "200,000 texts")] {
      let source = BudgetSource("Gul-bok-2030.xlsx", bytes: try WorkbookFixture.zip(parts))
      #expect(source?.findings.map(\.id) == ["workbook-unreadable"])
      #expect(source?.findings.first?.message.contains(words) == true)
    }
  }

  @Test("A zip file of many entries, and one that unpacks to far more than all of a workbook, is refused")
  func zips() throws {
    let parts = WorkbookFixture.parts([("Ark1", WorkbookFixture.rows(Self.rows))])
    let many = parts + (0..<10_001).map { ("x\($0)", "") }
    let part = String(repeating: " ", count: 40 << 20)
    let large = parts + (0..<7).map { ("x\($0)", part) }
    for (parts, words) in [(many, "10,000"), (large, "256 MB")] {
      let source = BudgetSource("Gul-bok-2030.xlsx", bytes: try WorkbookFixture.zip(parts))
      #expect(source?.findings.first?.message.contains(words) == true)
    }
  }

  @Test("A file of the corpus with aliases is left alone by an import of votes")
  func standing() async throws {
    let votes = "[{\"votering_id\":7,\"votering_tema\":\"Forslag nr. 1 fra H\",\"sak_id\":3,\"vedtatt\":true}]"
    let place = try Place(["votering.json": Array(votes.utf8)])
    let path = place.corpus + "/voteringer/uten-sesjon/sak-3.yaml"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let bomb = "case: sak-3\nvotes: [&a [x, x], *a]\n"
    try Data(bomb.utf8).write(to: URL(fileURLWithPath: path))
    _ = try await place.imported()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == bomb)
  }
}
