// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct ImporterTests {
  /// A folder that is removed with the test.
  final class Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appendingPathComponent("import-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url.appendingPathComponent("in"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var sources: String { url.appendingPathComponent("in").path }
    var corpus: String { url.appendingPathComponent("corpus").path }

    func put(_ bytes: [UInt8], _ name: String) throws {
      let file = url.appendingPathComponent("in/\(name)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }

    func put(_ text: String, _ name: String) throws { try put(Array(text.utf8), name) }

    func importing(_ importer: Importer = Importer()) async throws -> ImportReport {
      try await importer.importing(paths: [sources], into: corpus)
    }

    func corpusFile(_ path: String) throws -> String {
      try String(contentsOf: url.appendingPathComponent("corpus/\(path)"), encoding: .utf8)
    }

    func correct(_ path: String, _ from: String, _ to: String) throws {
      let text = try corpusFile(path).replacingOccurrences(of: from, with: to)
      try text.write(to: url.appendingPathComponent("corpus/\(path)"), atomically: true, encoding: .utf8)
    }

    /// Every path in the corpus with its bytes.
    func everything() throws -> [String: Data] {
      var files: [String: Data] = [:]
      for case let path as String in FileManager.default.enumerator(atPath: corpus) ?? FileManager.DirectoryEnumerator()
      {
        let file = url.appendingPathComponent("corpus/\(path)")
        if !file.hasDirectoryPath, let data = try? Data(contentsOf: file) { files[path] = data }
      }
      return files
    }
  }

  private let article = "Nye ferjer i nord\n\nFerjene skal gå hver natt fra neste år, og de skal ta flere biler.\n"
  private let path = "uten-sesjon/artikkel/artikkel-nye-ferjer-i-nord.md"

  @Test("a second import with the same sources changes no byte, though the file was touched")
  func twice() async throws {
    let folder = try Folder()
    try folder.put(article, "b.txt")
    #expect(try await folder.importing().written == [path])
    let first = try folder.everything()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 86_400)], ofItemAtPath: folder.sources + "/b.txt")
    let report = try await folder.importing()
    #expect(report.unchanged == [path])
    #expect(report.written == [])
    #expect(try folder.everything() == first)
  }

  @Test("a changed source gives a new file where nobody has corrected the old one")
  func changedSource() async throws {
    let folder = try Folder()
    try folder.put(article, "b.txt")
    _ = try await folder.importing()
    try folder.put(article + "\nBillettene blir dyrere.\n", "b.txt")
    #expect(try await folder.importing().written == [path])
    #expect(try folder.corpusFile(path).contains("Billettene"))
  }

  @Test(
    "a correction in the text or the front matter survives",
    arguments: [("hver natt", "hver dag"), ("language: nb", "language: nn")])
  func corrected(from: String, to: String) async throws {
    let folder = try Folder()
    try folder.put(article, "b.txt")
    _ = try await folder.importing()
    try folder.correct(path, from, to)
    let same = try await folder.importing()
    #expect(same.kept == [path])
    #expect(same.findings == [])
    try folder.put(article + "\nBillettene blir dyrere.\n", "b.txt")
    let changed = try await folder.importing()
    #expect(changed.kept == [path])
    #expect(changed.findings.map(\.id) == ["corrected-source-changed"])
    #expect(try folder.corpusFile(path).contains(to))
  }

  @Test("what cannot be read is a finding, and the other files go on")
  func findings() async throws {
    let folder = try Folder()
    try folder.put(article, "under/b.txt")
    try folder.put("", "empty.txt")
    try folder.put(" \n\n", "blank.txt")
    try folder.put([0x50, 0x4b, 3, 4, 0, 0, 0], "binary.txt")
    try folder.put("a,b", "table.ods")
    try folder.put("no pdf", "broken.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: folder.sources + "/gone.txt", withDestinationPath: folder.sources + "/nowhere.txt")
    let report = try await Importer().importing(
      paths: [folder.sources, folder.sources + "/missing.txt"], into: folder.corpus)
    #expect(report.written == [path])
    #expect(
      report.findings.map { "\($0.path.split(separator: "/").last ?? "") \($0.id)" } == [
        "binary.txt source-binary", "blank.txt source-empty", "broken.pdf pdf-unreadable", "empty.txt source-empty",
        "gone.txt source-unreadable", "missing.txt source-missing", "table.ods source-kind-unknown",
      ])
    #expect(report.findings.last?.hint.hasPrefix("read are: .csv, .htm, .html, .json, .pdf, .txt, .xlsx, .xml") == true)
  }

  @Test("two sources with the same title get names of their own, the same ones each time")
  func clash() async throws {
    let folder = try Folder()
    try folder.put(article, "b.txt")
    try folder.put(article + "\nEn annen tekst.\n", "a.txt")
    let second = path.replacingOccurrences(of: ".md", with: "-2.md")
    #expect(try await folder.importing().written == [second, path])
    #expect(try folder.corpusFile(path).contains("file: a.txt"))
    try FileManager.default.removeItem(atPath: folder.sources + "/a.txt")
    let later = try await folder.importing()
    #expect(later.unchanged == [second])
    #expect(later.written == [])
  }

  @Test("a file that no import wrote is never written over")
  func foreignFile() async throws {
    let folder = try Folder()
    try folder.put(article, "b.txt")
    try folder.put("Min egen tekst.", "../corpus/\(path)")
    let report = try await folder.importing()
    #expect(report.written == [])
    #expect(report.findings.map(\.id) == ["path-taken"])
    #expect(try folder.corpusFile(path) == "Min egen tekst.")
  }

  @Test("the same bytes under two names are imported once")
  func sameBytes() async throws {
    let folder = try Folder()
    try folder.put(article, "a.txt")
    try folder.put(article, "b.txt")
    let report = try await folder.importing()
    #expect(report.written == [path])
    #expect(report.findings.map(\.id) == ["source-twice"])
  }

  @Test("a title cannot lead out of the folder")
  func noEscape() async throws {
    let folder = try Folder()
    try folder.put(
      "../../../etc/passwd\n\nFerjene skal gå hver natt fra neste år, og de skal ta flere biler.\n", "../in/x.txt")
    let report = try await folder.importing()
    #expect(report.written.count == 1)
    #expect(report.written.allSatisfy { $0.hasPrefix("uten-sesjon/artikkel/artikkel-") && !$0.contains("..") })
  }

  @Test("without pdftotext a PDF is a finding that says how to get it")
  func noProgram() async throws {
    let folder = try Folder()
    try folder.put("%PDF-1.4", "a.pdf")
    let report = try await folder.importing(Importer(pdfProgram: "no-such-program-\(UUID().uuidString)"))
    #expect(report.findings.map(\.id) == ["pdftotext-missing"])
    #expect(report.findings.first?.hint.contains("poppler") == true)
  }

  @Test("a PDF of two pages", .enabled(if: hasProgram("pdftotext"), "pdftotext is not installed"))
  func pdf() async throws {
    let folder = try Folder()
    let pages = [
      [
        "Nye ferjer i nord", "", "Ferjene i nord skal g\\345 hver natt fra neste \\345r, og de skal ta flere bi-",
        "ler enn de gj\\370r i",
      ],
      ["dag, sier ministeren til avisa."],
    ]
    try folder.put(SmallPDF.bytes(pages: pages), "a.pdf")
    let report = try await folder.importing()
    #expect(report.findings == [])
    let text = try folder.corpusFile(report.written.first ?? "")
    #expect(
      text.contains(
        "Ferjene i nord skal gå hver natt fra neste år, og de skal ta flere biler enn de gjør i dag, sier ministeren til avisa.\n"
      ))
  }

  static func hasProgram(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
      || ProcessInfo.processInfo.environment["CI"] != nil
  }
}

/// A PDF of plain lines in Helvetica, written by hand.
enum SmallPDF {
  static func bytes(pages: [[String]]) -> [UInt8] {
    let first = 4
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for (index, lines) in pages.enumerated() {
      let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
      let stream = "BT /F1 10 Tf 14 TL 60 780 Td\n\(shown)\nET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents \(first + 2 * index + 1) 0 R >>"
      )
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = offsets.map { String(repeating: "0", count: 10 - String($0).count) + "\($0) 00000 n \n" }.joined()
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table)"
    let start = file.utf8.count - table.utf8.count - "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8.count
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
