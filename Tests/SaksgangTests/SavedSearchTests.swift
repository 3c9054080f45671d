// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite struct SavedSearchTests {
  private static func document(_ id: String, date: String, _ text: String) -> String {
    "---\nid: \(id)\nkind: artikkel\ntitle: Om \(id)\ndate: \(date)\nlanguage: nb\n---\n\n\(text)\n"
  }

  private func workplace() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      Self.document("gammel", date: "2019-01-02", "Bryggene trenger penger."), to: "corpus/gammel.md")
    try place.write(Self.document("ny", date: "2023-05-06", "En ny brygge er bygd."), to: "corpus/ny.md")
    try place.write(Self.document("annet", date: "2024-05-06", "Her står noe om veier."), to: "corpus/annet.md")
    try place.write("title: Brygger\nquery: brygge\n", to: "corpus/vakter/brygger.yaml")
    return place
  }

  private func site(_ place: Workplace) throws -> Executable.Outcome {
    try Executable.run(
      ["site", "--corpus", place.path("corpus"), "--output", place.path("site"), "--index", place.path("ingen")])
  }

  @Test func `a saved search has a page, a feed and data of what it finds, the newest first`() throws {
    let place = try workplace()
    let outcome = try site(place)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.path("ingen")), "no index is left behind")
    let page = try String(contentsOfFile: place.path("site/vakt/brygger.html"), encoding: .utf8)
    let newer = try #require(page.range(of: "En ny <mark>brygge</mark> er bygd."))
    let older = try #require(page.range(of: "<mark>Bryggene</mark> trenger penger."))
    #expect(newer.lowerBound < older.lowerBound)
    #expect(page.contains("2 passasjer"))
    #expect(!page.contains("veier"))
    let feed = try String(contentsOfFile: place.path("site/vakt/brygger.atom"), encoding: .utf8)
    #expect(feed.components(separatedBy: "<entry>").count == 3)
    let json = try Data(contentsOf: URL(filePath: place.path("site/vakt/brygger.json")))
    let rows = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
    #expect(rows.map { $0["document"] as? String } == ["ny", "gammel"])
  }

  @Test func `a search that cannot be read is told with its file, and the site is made without it`() throws {
    let place = try workplace()
    try place.write("title: Uferdig\nquery: \"parti:(\"\n", to: "corpus/vakter/uferdig.yaml")
    try place.write("title: Uten søk\n", to: "corpus/vakter/uten.yaml")
    try place.write("title: Ukjent\nquery: vei\nfarge: blå\n", to: "corpus/vakter/ukjent.yaml")
    let outcome = try site(place)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("vakter/uferdig.yaml: error: this search is left out"))
    #expect(outcome.errors.contains("vakter/uten.yaml:1: error: title or query is missing"))
    #expect(FileManager.default.fileExists(atPath: place.path("site/vakt/brygger.html")))
    #expect(FileManager.default.fileExists(atPath: place.path("site/vakt/ukjent.html")))
    #expect(!FileManager.default.fileExists(atPath: place.path("site/vakt/uferdig.html")))
    let check = try Executable.run(["check", "--corpus", place.path("corpus")])
    #expect(check.output.contains("vakter/ukjent.yaml:3: warning"))
  }
}
