// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct PublicationTests {
  @Test("a publication gives the corpus files that stand beside it", arguments: PublicationFixtures.publications)
  func golden(name: String) throws {
    let stem = name.replacingOccurrences(of: ".xml", with: ".md")
    let written = try PublicationFixtures.files([name]).files.map { "=== \($0.path)\n\($0.text)" }.joined()
    if let folder = ProcessInfo.processInfo.environment["WRITE_ACTUAL_TO"] {
      try written.write(toFile: "\(folder)/\(stem)", atomically: true, encoding: .utf8)
    }
    #expect(written == (try PublicationFixtures.text(stem)))
  }

  @Test("XML, extracted text and PDF give the same body and the same facts")
  func sameFromText() throws {
    let xml = try #require(try PublicationFixtures.files(["inns-203132-044s.xml"]).files.first)
    let source = SourceText(name: "ferjer.txt", text: try PublicationFixtures.text("ferjer.txt"))
    var names = DocumentNames()
    let text = try #require(SourceReading([source]).files(of: source, names: &names).first)
    #expect(PublicationFixtures.body(xml) == PublicationFixtures.body(text))
    #expect(xml.facts == text.facts)
    #expect(xml.path == text.path)
  }

  @Test(
    "a PDF without letter-spacing gives the same words",
    .enabled(if: ImporterTests.hasProgram("pdftotext"), "pdftotext is not installed"))
  func sameFromPDF() async throws {
    let folder = try ImporterTests.Folder()
    let lines = try Self.unspaced(PublicationFixtures.text("ferjer.txt")).map(Self.escaped)
    try folder.put(SmallPDF.bytes(pages: [Array(lines.prefix(45)), Array(lines.dropFirst(45))]), "ferjer.pdf")
    let report = try await folder.importing()
    let xml = try #require(try PublicationFixtures.files(["inns-203132-044s.xml"]).files.first)
    let text = try folder.corpusFile(try #require(report.written.first))
    let body = try #require(text.components(separatedBy: "\n---\n\n").last)
    #expect(Self.folded(body) == Self.folded(PublicationFixtures.body(xml)))
  }

  /// The lines as a print without letter-spacing has them.
  private static func unspaced(_ text: String) -> [String] {
    let source = SourceText(name: "ferjer.txt", text: text)
    let spacing = SourceReading([source]).spacing
    var isInRun = false
    return source.lines.map { line in
      let read = spacing.unspaced(line, afterRun: isInRun)
      if !line.isEmpty { isInRun = read.endsInRun }
      return Emphasis.removed(from: read.text)
    }
  }

  /// WinAnsi in octal, as the strings of a PDF have it.
  private static func escaped(_ line: String) -> String {
    line.unicodeScalars.map { scalar in
      switch scalar {
      case "(", ")", "\\": return "\\\(scalar)"
      case "–": return "\\226"
      default: return scalar.isASCII ? String(scalar) : "\\" + String(scalar.value, radix: 8)
      }
    }.joined()
  }

  @Test(
    "pages of single chapters in any order, and the page with all of them, give what the XML gives, but for emphasis")
  func sameFromPages() throws {
    let xml = try #require(try PublicationFixtures.files(["inns-203132-044s.xml"]).files.first)
    for names in [PublicationFixtures.chapters, PublicationFixtures.chapters.reversed(), ["ferjer-alt.html"]] {
      let (files, findings) = try PublicationFixtures.files(names)
      #expect(findings == [])
      #expect(files.count == 1)
      let page = try #require(files.first)
      #expect(Self.folded(PublicationFixtures.body(page)) == Self.folded(PublicationFixtures.body(xml)))
      #expect(page.path == xml.path)
      #expect(page.facts.date == xml.facts.date)
      #expect(page.facts.committee == xml.facts.committee)
      #expect(page.facts.treats == xml.facts.treats)
    }
  }

  /// Without emphasis, and without the numbers that a page has before its chapters.
  private static func folded(_ body: String) -> String {
    body.split(separator: "\n").map { line in
      let plain = line.filter { $0 != "*" }
      guard plain.hasPrefix("#") else { return plain }
      return plain.replacing(#/^(#+) [0-9.]+ /#) { "\($0.output.1) " }
    }.joined(separator: "\n")
  }

  @Test("a chapter that no saved page holds is a finding")
  func missingChapter() throws {
    let (files, findings) = try PublicationFixtures.files(["ferjer-kap1.html", "ferjer-kap4.html"])
    #expect(files.count == 1)
    #expect(findings.map(\.id) == ["chapter-missing", "chapter-missing"])
    #expect(findings.first?.message.contains("2. Komiteens merknader") == true)
  }

  @Test(
    "what is no publication is a finding",
    arguments: [
      ("a.xml", "<rss><item/></rss>", "xml-kind-unknown"), ("a.xml", "<Innstilling><A>", "xml-broken"),
      ("a.xml", "", "xml-broken"), ("a.xml", "<Innstilling/>", "source-empty"),
      ("a.html", "<p>En side uten publikasjon</p>", "page-unknown"), ("a.html", "", "source-empty"),
    ])
  func noPublication(name: String, text: String, id: String) {
    let (files, findings) = PublicationFixtures.files([(name, Array(text.utf8))])
    #expect(files == [])
    #expect(findings.map(\.id) == [id])
  }

  @Test("an attachment that only the PDF has is a note")
  func attachmentElsewhere() throws {
    let (files, findings) = try PublicationFixtures.files(["inns-203132-044s.xml"])
    #expect(files.count == 1)
    #expect(findings.map(\.id) == ["attachment-elsewhere"])
  }
}

@Suite struct HostileXMLTests {
  private let secret = "hemmelig-\(UUID().uuidString)"

  @Test("an entity that points at a file or a host is never looked up", arguments: ["file", "http", "parameter"])
  func externalEntity(kind: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(secret)
    try secret.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let system = kind == "http" ? "http://127.0.0.1:9/x" : file.absoluteString
    let name = kind == "parameter" ? "% x" : "x"
    let xml = """
      <!DOCTYPE Innstilling [<!ENTITY \(name) SYSTEM "\(system)">\(kind == "parameter" ? "%x;" : "")]>
      <Innstilling><Hovedseksjon><A>Før &x; etter</A></Hovedseksjon></Innstilling>
      """
    let (files, findings) = PublicationFixtures.files([("a.xml", Array(xml.utf8))])
    #expect(!files.contains { $0.text.contains(secret) })
    #expect(findings.map(\.id) == ["xml-broken"])
  }

  @Test("a DOCTYPE or an entity on a host is never asked for, and the text is read without a DOCTYPE")
  func remoteDoctype() throws {
    let host = Listener()
    try #require(host.port != 0)
    let address = "http://127.0.0.1:\(host.port)/x"
    let xml = """
      <!DOCTYPE Innstilling PUBLIC "Stortinget" "\(address).dtd">
      <Innstilling><Hovedseksjon><A>Kai&shy;er</A></Hovedseksjon></Innstilling>
      """
    let (files, findings) = PublicationFixtures.files([("a.xml", Array(xml.utf8))])
    #expect(findings == [])
    #expect(files.first?.text.hasSuffix("Kaier\n") == true)
    let entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"\(address)\">]><Innstilling><A>&x;</A></Innstilling>"
    _ = PublicationFixtures.files([("b.xml", Array(entity.utf8))])
    let page =
      "<link href=\"\(address).css\"><div class=page-publication><img src=\"\(address).png\"><p>Kaier</p></div>"
    #expect(PublicationFixtures.files([("c.html", Array(page.utf8))]).files.count == 1)
    #expect(!host.wasCalled)
    host.call()
    #expect(host.wasCalled)
  }

  @Test("entities that multiply are a finding, and take no time", .timeLimit(.minutes(20)))
  func bomb() {
    let levels = (1...30).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
    let xml = "<!DOCTYPE a [<!ENTITY e0 \"x\">\(levels)]><Innstilling><A>&e30;</A></Innstilling>"
    let (files, findings) = PublicationFixtures.files([("a.xml", Array(xml.utf8))])
    #expect(files == [])
    #expect(findings.map(\.id) == ["xml-broken"])
  }

  @Test("elements nested without end are a finding in XML, and read as far as they go in HTML")
  func deep() {
    let open = String(repeating: "<Kapittel>", count: 20_000)
    let (files, findings) = PublicationFixtures.files([("a.xml", Array("<Innstilling>\(open)".utf8))])
    #expect(files == [])
    #expect(findings.map(\.id) == ["xml-broken"])
    let page = "<div class=page-publication>" + String(repeating: "<div>", count: 20_000) + "<p>Bunn"
    #expect(PublicationFixtures.files([("a.html", Array(page.utf8))]).files.count <= 1)
  }
}
