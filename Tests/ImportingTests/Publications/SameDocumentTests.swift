// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct SameDocumentTests {
  private let path = "2031-2032/innstilling/innst-44-s-2031-2032.md"
  private let xml = "inns-203132-044s.xml"

  private func folder(_ names: [String]) throws -> ImporterTests.Folder {
    let folder = try ImporterTests.Folder()
    for name in names { try folder.put(try PublicationFixtures.bytes(name), name) }
    return folder
  }

  @Test("several sources of one document in one run give one file, from the best of them")
  func oneRun() async throws {
    let folder = try folder(["ferjer.txt", xml, "ferjer-alt.html"])
    let report = try await folder.importing()
    #expect(report.written == [path])
    #expect(try folder.corpusFile(path).contains("file: \(xml)"))
    #expect(
      report.findings.map(\.id).sorted() == ["attachment-elsewhere", "source-same-document", "source-same-document"])
    let first = try folder.everything()
    #expect(try await folder.importing().unchanged == [path])
    #expect(try folder.everything() == first)
  }

  @Test("a better source that comes later takes the file over, and a worse one never does")
  func later() async throws {
    let folder = try folder(["ferjer.txt"])
    #expect(try await folder.importing().written == [path])
    try folder.put(try PublicationFixtures.bytes(xml), xml)
    let better = try await folder.importing(only: xml)
    #expect(better.written == [path])
    #expect(better.findings.map(\.id).contains("source-replaced"))
    let worse = try await folder.importing(only: "ferjer.txt")
    #expect(worse.written == [])
    #expect(worse.findings.map(\.id) == ["source-same-document"])
    #expect(try folder.corpusFile(path).contains("file: \(xml)"))
  }

  @Test("what a person has corrected stays, whatever source comes")
  func corrected() async throws {
    let folder = try folder(["ferjer.txt"])
    _ = try await folder.importing()
    try folder.correct(path, "hele kysten", "heile kysten")
    try folder.put(try PublicationFixtures.bytes(xml), xml)
    let report = try await folder.importing(only: xml)
    #expect(report.kept == [path])
    #expect(report.findings.map(\.id).contains("corrected-source-changed"))
    #expect(try folder.corpusFile(path).contains("heile kysten"))
  }

  @Test("a text without its number is known by committee, day and case, and keeps its id")
  func withoutNumber() async throws {
    let folder = try ImporterTests.Folder()
    let text = try PublicationFixtures.text("ferjer.txt")
    let body = try #require(text.range(of: "Til Stortinget"))
    try folder.put(String(text[body.lowerBound...]), "skannet.txt")
    let old = try #require(try await folder.importing().written.first)
    try folder.put(try PublicationFixtures.bytes(xml), xml)
    let report = try await folder.importing(only: xml)
    #expect(report.written.map { $0.split(separator: "/").last } == [old.split(separator: "/").last])
    #expect(try folder.everything().count == 1)
    #expect(try folder.corpusFile(old).contains("designation: Innst. 44 S (2031–2032)"))
  }

  @Test("a letter that only the text has is attached to what the XML gave")
  func letter() async throws {
    let letter = """

      Statsråden

      Dokument 8:77 S (2030–2031) – representantforslag om nattferjer til kysten

      Det vises til brev fra komiteen om nattferjer. Ferjene er en del av vegnettet, og de blir bygd om.

      Med hilsen

      Siri Nes
      """
    let folder = try folder([xml])
    try folder.put(try PublicationFixtures.text("ferjer.txt") + letter, "ferjer.txt")
    let report = try await folder.importing()
    #expect(report.written.count == 2)
    let attached = try #require(report.written.first { $0.contains("/brev/") })
    #expect(try folder.corpusFile(attached).contains("attachedTo: innst-44-s-2031-2032"))
    #expect(try folder.corpusFile(path).contains("file: \(xml)"))
  }

  @Test("documents with different numbers stay apart, though committee, day and case are the same")
  func differentNumbers() async throws {
    let folder = try folder([xml])
    let other = try PublicationFixtures.text(xml).replacing("Innst. 44", with: "Innst. 45")
    try folder.put(other, "b.xml")
    #expect(try await folder.importing().written.count == 2)
  }

  @Test("minutes in XML and in text are one document")
  func minutes() async throws {
    let folder = try folder(["refs-203132-03-12.xml", "referat.txt"])
    let report = try await folder.importing()
    #expect(report.written == ["2031-2032/referat/referat-moete-fredag-den-12-mars-2032-kl-10.md"])
    #expect(report.findings.map(\.id) == ["source-same-document"])
  }
}

extension ImporterTests.Folder {
  func importing(only name: String) async throws -> ImportReport {
    try await Importer().importing(paths: ["\(sources)/\(name)"], into: corpus)
  }
}
