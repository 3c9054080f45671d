// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct PartyAgreementTests {
  /// What the export says of one vote.
  private struct Exported {
    var kind: String
    /// `1` for, `-1` against, by the code of the party.
    var sides: [String: Int]
  }

  private static func votes(_ made: VotedCorpus) throws -> [String: Exported] {
    var votes: [String: Exported] = [:]
    for vote in try made.exported().flatMap({ $0["votes"] as? [[String: Any]] ?? [] }) {
      guard vote["mirror"] as? Bool == false, let id = vote["id"] as? String else { continue }
      let rows = vote["byParty"] as? [[String: Any]] ?? []
      let isDisputed = (vote["for"] as? Int ?? 0) > 0 && (vote["against"] as? Int ?? 0) > 0
      let kind =
        !isDisputed
        ? "unanimous"
        : vote["alternativeBudget"] as? Bool == true
          ? "alternative_budget" : vote["subsidiary"] as? Bool == true ? "subsidiary" : "contested"
      let sides = rows.compactMap { row -> (String, Int)? in
        guard let party = row["party"] as? String, let yes = row["for"] as? Int, let no = row["against"] as? Int else {
          return nil
        }
        return (party, (yes - no).signum())
      }
      votes[id] = Exported(kind: kind, sides: Dictionary(uniqueKeysWithValues: sides).filter { $0.value != 0 })
    }
    return votes
  }

  private static func rows(_ path: String, of pages: [Page]) throws -> [[String: Any]] {
    let page = try #require(pages.first { $0.path == path }, "no \(path)")
    return try #require(try JSONSerialization.jsonObject(with: Data(page.bytes)) as? [[String: Any]])
  }

  @Test("Every number equals a count over the exported votes", arguments: [11, 12, 13, 14] as [UInt64])
  func bruteForce(seed: UInt64) throws {
    let made = VotedCorpus(seed: seed)
    let (votes, pages) = (try Self.votes(made), try SampleSite.pages(made.corpus))
    var expected: Set<String> = []
    let codes = VotedCorpus.parties.map(\.code)
    for kind in ["contested", "alternative_budget", "subsidiary", "unanimous"] {
      for first in codes {
        for second in codes.drop(while: { $0 != first }).dropFirst() {
          let met = votes.values.filter { $0.kind == kind && $0.sides[first] != nil && $0.sides[second] != nil }
          let same = met.count { $0.sides[first] == $0.sides[second] }
          if !met.isEmpty { expected.insert("\(first) \(second) \(kind) \(same) \(met.count)") }
        }
      }
    }
    let found = try Self.rows("enighet/index.json", of: pages).map { row in
      ["party", "other", "votes", "same", "of"].map { "\(row[$0] ?? "?")" }.joined(separator: " ")
    }
    #expect(Set(found) == expected && found.count == expected.count)
    #expect(expected.count > 60)
  }

  @Test("Each cell's list holds as many votes as its numbers say", arguments: [11, 15] as [UInt64])
  func lists(seed: UInt64) throws {
    let pages = try SampleSite.pages(VotedCorpus(seed: seed).corpus)
    let overview = try Self.html("enighet/index.html", of: pages)
    for row in try Self.rows("enighet/index.json", of: pages) {
      let address = try #require(row["url"] as? String).split(separator: "#").map(String.init)
      let list = try Self.html(address[0], of: pages)
      let section = try #require(list.components(separatedBy: "<section id=\"\(address[1])\"").dropFirst().first)
        .components(separatedBy: "</section>")[0]
      let (same, all) = (try #require(row["same"] as? Int), try #require(row["of"] as? Int))
      #expect(section.components(separatedBy: "<li class=\"rad\">").count - 1 == all)
      #expect(section.components(separatedBy: "<strong>likt</strong>").count - 1 == same)
      #expect(section.components(separatedBy: "<strong>ulikt</strong>").count - 1 == all - same)
      let cell = "\(address.joined(separator: "#"))\"><span"
      let shown = overview.components(separatedBy: cell).dropFirst().map { $0.prefix { $0 != "\n" } }
      #expect(shown.count == (row["votes"] as? String == "unanimous" ? 0 : 2), "\(address)")
      #expect(shown.allSatisfy { $0.contains("</span>\(same) av \(all)</a>") })
    }
  }

  @Test("The ways in which parties parted cover every contested vote once", arguments: [21, 22] as [UInt64])
  func splits(seed: UInt64) throws {
    let made = VotedCorpus(seed: seed)
    let votes = try Self.votes(made).filter { $0.value.kind == "contested" && Set($0.value.sides.values).count == 2 }
    var listed: [String] = []
    for row in try Self.rows("enighet/delinger.json", of: SampleSite.pages(made.corpus)) {
      let (one, other) = (row["parties"] as? [String] ?? [], row["against"] as? [String] ?? [])
      let ids = row["votes"] as? [String] ?? []
      #expect(ids.count == row["count"] as? Int)
      for id in ids {
        let sides = try #require(votes[id]?.sides)
        #expect(Set(sides.keys) == Set(one + other))
        #expect(Set(one.map { sides[$0] }).count == 1 && Set(other.map { sides[$0] }).count == 1)
        #expect(sides[one[0]] != sides[other[0]])
      }
      listed += ids
    }
    #expect(listed.count == Set(listed).count && Set(listed) == Set(votes.keys))
  }

  @Test("Without votes by party the page says so, and counts the votes that there are")
  func none() throws {
    var corpus = Corpus()
    corpus.votes = (0..<3).map { Vote(id: "votering-\($0)", topic: "x", adopted: true, path: "v.yaml") }
    let html = try Self.html("enighet/index.html", of: SampleSite.pages(corpus))
    #expect(html.contains("ingen voteringer med stemmer etter parti"))
    #expect(html.contains("<td class=\"tall\">3</td><td class=\"tall\">0</td>"))
    #expect(!html.contains("<table class=\"matrise"))
  }

  private static func html(_ path: String, of pages: [Page]) throws -> String {
    String(decoding: try #require(pages.first { $0.path == path }, "no \(path)").bytes, as: UTF8.self)
  }
}
