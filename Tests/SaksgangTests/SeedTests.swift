// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The real documents through the built program, scored against answers made by hand.
@Suite(.enabled(if: Checkout.hasShared, "the real documents are not beside the checkout")) struct SeedTests {
  /// The corpus, the export and the index of the real documents.
  static let made = Result { () throws -> Workplace in
    let place = try Workplace()
    let seeds = Checkout.shared.appending(path: "seeds").path
    for arguments in [
      ["import", seeds, "--into", "corpus"], ["export", "--format", "jsonl", "--output", "export.jsonl"], ["index"],
    ] {
      let outcome = try Executable.run(arguments, in: place.folder)
      #expect(outcome.status == 0, "\(arguments.joined(separator: " ")): \(outcome.errors)")
    }
    return place
  }

  @Test func `the parsed documents agree with the answers made by hand`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", Checkout.shared.appending(path: "eval/score.py").path, try Self.made.get().path("export.jsonl"),
      Checkout.shared.appending(path: "gold").path, "--json",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let mean = try #require(report["mean"] as? Double)
    #expect(mean >= 0.85)
  }

  @Test func `every proposal of a recommendation is found in each of its places`() throws {
    let lines = try String(contentsOfFile: Self.made.get().path("export.jsonl"), encoding: .utf8).split(separator: "\n")
    let documents = try lines.compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    let document = try #require(documents.first { $0["id"] as? String == "innst-om-dok8-153-s-2024-2025" })
    let proposals = try #require(document["proposals"] as? [[String: Any]])
    let places = Dictionary(grouping: proposals) { $0["place"] as? String ?? "" }.mapValues(\.count)
    #expect(places == ["original": 9, "in_text": 11, "minority_list": 11])
  }

  @Test func `importing again changes no byte`() throws {
    let corpus = try Self.made.get().folder.appending(path: "corpus")
    let before = try Self.bytes(of: corpus)
    let outcome = try Executable.run(
      ["import", Checkout.shared.appending(path: "seeds").path, "--into", corpus.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(try Self.bytes(of: corpus) == before)
    #expect(before.count >= 9)
  }

  @Test(arguments: [
    ("legemiddelmangel", "legemiddelmangel"), ("\"kliniske studier\"", "kliniske studier"),
    ("parti:SV antibiotika", "antibiotika"), ("type:forslag helsedata", "helsedata"),
  ])
  func `a search finds the passages and marks what matched`(query: String, word: String) throws {
    let index = try Self.made.get().path("_index")
    let outcome = try Executable.run(["search", query, "--index", index, "--format", "json"])
    #expect(outcome.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "saksgang.search/1")
    let hits = try #require(object["hits"] as? [[String: Any]])
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { ($0["snippet"] as? String)?.contains("<mark>") ?? false })
    #expect((hits.first?["text"] as? String)?.lowercased().contains(word) ?? false)
    if query.hasPrefix("parti:SV") {
      #expect(hits.allSatisfy { ($0["parties"] as? [String])?.contains("SV") ?? false })
    }
    if query.hasPrefix("type:forslag") { #expect(hits.allSatisfy { $0["kind"] as? String == "forslag" }) }
  }

  @Test func `the site of the real documents is written`() throws {
    let place = try Self.made.get()
    let templates = Checkout.root.appending(path: "site-templates").path
    let outcome = try Executable.run(["site", "--templates", templates], in: place.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(FileManager.default.fileExists(atPath: place.path("_site/index.html")))
  }

  private static func bytes(of folder: URL) throws -> [String: Data] {
    var all: [String: Data] = [:]
    for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "md" {
      all[file.path] = try Data(contentsOf: file)
    }
    return all
  }
}
