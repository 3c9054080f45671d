// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Numbers on the pages of the demo corpus, counted again over its export.
@Suite struct SiteNumbersTests {
  /// The site and the export of `corpus/`, made by the built program.
  private static let made = Result { () throws -> Workplace in
    let place = try Workplace()
    let corpus = Checkout.root.appending(path: "corpus").path
    let templates = Checkout.root.appending(path: "site-templates").path
    for arguments in [
      ["site", "--corpus", corpus, "--templates", templates, "--output", place.path("site")],
      ["export", "--corpus", corpus, "--format", "jsonl", "--output", place.path("export.jsonl")],
    ] {
      let outcome = try Executable.run(arguments)
      #expect(outcome.status == 0, "\(arguments[0]): \(outcome.errors)")
    }
    return place
  }

  private static func documents() throws -> [[String: Any]] {
    try String(contentsOfFile: made.get().path("export.jsonl"), encoding: .utf8).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }.filter { $0["kind"] as? String != "side" }
  }

  private static func list(_ key: String) throws -> [[String: Any]] {
    try documents().flatMap { $0[key] as? [[String: Any]] ?? [] }
  }

  private static func rows(_ path: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: URL(filePath: try made.get().path("site/\(path)")))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  @Test func `the front page counts what the export holds`() throws {
    let html = try String(contentsOfFile: Self.made.get().path("site/index.html"), encoding: .utf8)
    let remarks = try Self.list("passages").filter { $0["kind"] as? String == "merknad" }
    let votes = try Self.list("votes").filter { $0["mirror"] as? Bool == false }
    for (count, word) in [
      (try Self.documents().count, "dokumenter"), (remarks.count, "merknader"),
      (try Self.list("proposals").count, "forslag"), (votes.count, "voteringer"),
    ] {
      #expect(count > 0 && html.contains("<b>\(count)</b> \(word)"), "\(count) \(word)")
    }
  }

  @Test func `party agreement equals a count over the exported votes`() throws {
    let votes = try Self.list("votes").filter { $0["mirror"] as? Bool == false }
    var counts: [String: (same: Int, of: Int)] = [:]
    for vote in votes where (vote["for"] as? Int ?? 0) > 0 && (vote["against"] as? Int ?? 0) > 0 {
      #expect(vote["alternativeBudget"] as? Bool == false && vote["subsidiary"] as? Bool == false)
      let sides = (vote["byParty"] as? [[String: Any]] ?? []).map { row in
        (row["party"] as? String ?? "", ((row["for"] as? Int ?? 0) - (row["against"] as? Int ?? 0)).signum())
      }
      for first in sides where first.1 != 0 {
        for second in sides where second.1 != 0 && first.0 != second.0 {
          counts["\(first.0) \(second.0)", default: (0, 0)].of += 1
          counts["\(first.0) \(second.0)", default: (0, 0)].same += first.1 == second.1 ? 1 : 0
        }
      }
    }
    let rows = try Self.rows("enighet/index.json")
    #expect(rows.count * 2 == counts.count && !rows.isEmpty)
    for row in rows {
      let count = try #require(counts["\(row["party"] ?? "") \(row["other"] ?? "")"])
      #expect(row["same"] as? Int == count.same && row["of"] as? Int == count.of)
    }
  }

  @Test func `the list of people names every member, proposer and signatory once`() throws {
    let people = try Self.rows("person/index.json").compactMap { $0["name"] as? String }
    #expect(Set(people).count == people.count)
    let members = try Self.list("members").compactMap { $0["name"] as? String }
    let signatories = try Self.list("signatories").compactMap { $0["name"] as? String }
    let proposers = try Self.documents().flatMap { $0["proposers"] as? [String] ?? [] }
    for name in members + signatories + proposers where name.contains(" ") {
      #expect(people.contains(name), "\(name)")
    }
    for row in try Self.rows("person/index.json") {
      let seats = try Self.list("members").count { $0["name"] as? String == row["name"] as? String }
      #expect(row["seats"] as? Int == seats, "\(row["name"] ?? "")")
    }
  }

  @Test func `what the texts say in the tables of support is what the export says of the proposals`() throws {
    var compared = 0
    for document in try Self.documents() {
      let path = "stoette/\(document["id"] ?? "").json"
      guard FileManager.default.fileExists(atPath: try Self.made.get().path("site/\(path)")) else { continue }
      let behind = try Self.rows(path).filter {
        $0["text"] as? String == "behind" && $0["text_basis"] as? String == "stated"
      }
      let shown = Set(behind.filter { $0["kind"] as? String == "forslag" }.compactMap { $0["subject"] as? String })
      for proposal in document["proposals"] as? [[String: Any]] ?? [] {
        guard let id = proposal["id"] as? String, shown.contains(id) else { continue }
        let parties = behind.filter { $0["subject"] as? String == id }.compactMap { $0["party"] as? String }
        #expect(Set(parties) == Set(proposal["parties"] as? [String] ?? []), "\(id)")
        compared += 1
      }
    }
    #expect(compared > 20)
  }
}
