// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The built executable, run as a person would.
enum Executable {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  static var url: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return (bundle ?? .main).bundleURL.deletingLastPathComponent().appending(path: "saksgang")
    #else
      return Bundle.main.bundleURL.appending(path: "saksgang")
    #endif
  }

  /// Runs in a folder with these arguments; standard input is empty.
  static func run(_ arguments: [String], in folder: URL = Checkout.root) throws -> Outcome {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let scratch = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (out, err) = (scratch.appending(path: "out"), scratch.appending(path: "err"))
    for file in [out, err] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
      errors: try String(contentsOf: err, encoding: .utf8))
  }
}

/// A folder of its own, removed with the test.
final class Workplace: Sendable {
  let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

@Suite struct CommandTests {
  private static let statuses: [(arguments: [String], status: Int32)] = [
    (["check", "--corpus", "/finnes/ikke"], 2),
    (["export", "--corpus", "/finnes/ikke", "--format", "jsonl"], 2),
    (["export", "--format", "csv", "--output", "-"], 2),
    (["export", "--format", "sqlite", "--output", "-"], 2),
    (["export", "--format", "sqlite", "--output", "corpus"], 2),
    (["export", "--format", "csv", "--output", "corpus"], 2),
    (["site", "--corpus", "/finnes/ikke"], 2),
    (["show", "finnes-ikke"], 2),
    (["tull"], 64),
    (["export", "--format", "x"], 64),
    (["import"], 64),
    (["check"], 0),
    (["--help"], 0),
    (["--version"], 0),
  ]

  @Test(arguments: statuses)
  func `the exit status is what the contract says`(arguments: [String], status: Int32) throws {
    let outcome = try Executable.run(arguments)
    #expect(outcome.status == status)
    if status == 2 {
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("\nhint: "))
    }
  }

  @Test func `check prints findings as path, line, severity, message and id, and fails on an error`() throws {
    let place = try Workplace()
    try place.write("Bare tekst.\n", to: "corpus/a.md")
    let outcome = try Executable.run(["check"], in: place.folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == "a.md:1: error: the file does not begin with --- [front-matter-missing]\n")
  }

  @Test func `the corpus of the project has nothing to mend`() throws {
    let lines = try Executable.run(["check"]).output.split(separator: "\n")
    #expect(lines.filter { !$0.contains(": note: treats ") } == [])
  }

  @Test func `an index may have a name of one letter`() throws {
    let place = try Workplace()
    try place.write("---\nid: x\nkind: artikkel\ntitle: Prøve\n---\n\nEn tekst om båter.\n", to: "c/x.md")
    let outcome = try Executable.run(["index", "--corpus", "c", "--index", "i"], in: place.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Executable.run(["search", "--index", "i", "båt"], in: place.folder).output.contains("båter"))
  }

  @Test func `an import is a corpus file that reads back, and a second import writes nothing`() throws {
    let place = try Workplace()
    try place.write(
      "Dokument 8:7 S (2020-2021) - Representantforslag om prøver\n\nJeg viser til brevet.\n", to: "brev.txt")
    let first = try Executable.run(["import", "brev.txt"], in: place.folder)
    #expect(first.status == 0)
    #expect(first.output.hasSuffix(".md\n"))
    let second = try Executable.run(["import", "brev.txt"], in: place.folder)
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    #expect(try Executable.run(["check"], in: place.folder).status == 0)
  }

  @Test func `tables and a database go to _export, JSON to standard output or where it is named`() throws {
    let place = try Workplace()
    try place.write("---\nid: x\nkind: artikkel\ntitle: Prøve\n---\n\nEn tekst om båter.\n", to: "corpus/x.md")
    for format in ["csv", "sqlite"] {
      let outcome = try Executable.run(["export", "--format", format], in: place.folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("\(format) _export/"))
    }
    let made = try FileManager.default.contentsOfDirectory(atPath: place.path("_export")).sorted()
    #expect(made == ["csv", "metadata.json", "saksgang.db"])
    #expect(
      try String(contentsOfFile: place.path("_export/csv/documents.csv"), encoding: .utf8).contains(
        "\r\nx,artikkel,Prøve,"))
    for format in ["popolo", "jsonl"] {
      let printed = try Executable.run(["export", "--format", format, "--output", "-"], in: place.folder)
      let named = try Executable.run(["export", "--format", format, "--output", "ny/\(format)"], in: place.folder)
      #expect(named.status == 0 && named.output.isEmpty)
      #expect(try String(contentsOfFile: place.path("ny/\(format)"), encoding: .utf8) == printed.output)
      #expect(printed.output.hasPrefix("{") && printed.output.hasSuffix("}\n"))
    }
  }

  @Test func `analyze gives parts that join to the word`() throws {
    let outcome = try Executable.run(["analyze", "--format", "json", "Helsetjenester", "i", "Bodø"])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]]
    let tokens = try #require(object?["tokens"])
    #expect(tokens.compactMap { $0["token"] as? String } == ["helsetjenester", "i", "bodø"])
    #expect(tokens.allSatisfy { ($0["parts"] as? [String])?.joined() == $0["token"] as? String })
  }

  @Test func `an export is the same bytes twice, one document a line`() throws {
    let first = try Executable.run(["export", "--format", "jsonl"])
    #expect(first.output == (try Executable.run(["export", "--format", "jsonl"])).output)
    let rows = try first.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(rows.count > 10)
    #expect(rows.compactMap { $0?["id"] as? String } == rows.compactMap { $0?["id"] as? String }.sorted())
    #expect(rows.allSatisfy { $0?["schema"] as? String == "saksgang.export/1" && $0?["designation"] != nil })
  }

  @Test func `a build is unchanged the second time, and whole again with --rebuild`() throws {
    let place = try Workplace()
    let build = ["build", "--output", place.path("site"), "--index", place.path("index")]
    #expect(try Executable.run(build).status == 0)
    let second = try Executable.run(build)
    #expect(second.errors.contains(": unchanged\n"))
    #expect(second.errors.contains(": 0 files written,"))
    let third = try Executable.run(build + ["--rebuild"])
    #expect(!third.errors.contains("unchanged\n"))
    #expect(third.errors.contains(" 0 unchanged,"))
  }

  @Test func `every page of the project's site is HTML without an error`() throws {
    let place = try Workplace()
    #expect(try Executable.run(["site", "--output", place.path("site")]).status == 0)
    let files = FileManager.default.enumerator(at: place.folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
    let pages = (files ?? []).filter { $0.pathExtension == "html" }
    #expect(pages.count > 100)
    let tidy = Process()
    tidy.executableURL = URL(filePath: "/usr/bin/env")
    tidy.arguments = ["tidy", "-quiet", "-errors", "-utf8", "--show-warnings", "no"] + pages.map(\.path)
    let pipe = Pipe()
    tidy.standardError = pipe
    try tidy.run()
    let errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    tidy.waitUntilExit()
    // 0 and 1 are a page without faults and one with warnings; the tool is older than some of today's HTML.
    #expect(tidy.terminationStatus <= 1, "\(errors)")
  }
}
