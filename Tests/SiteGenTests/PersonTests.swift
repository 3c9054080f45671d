// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct PersonTests {
  /// A document with members (name and party), proposers and signatories.
  private static func document(
    _ id: String, members: [(String, String)] = [], proposers: [String] = [], signatories: [String] = []
  ) -> Document {
    var document = Document(id: id, kind: .innstilling, title: "Om \(id)", path: "x/\(id).md")
    document.members = members.map { .init(name: $0.0, party: Party(code: $0.1)) }
    document.signatories = signatories.map { .init(name: $0, role: "leder") }
    document.proposers = proposers
    return document
  }

  private static func register(_ documents: Document...) -> PersonRegister {
    var corpus = Corpus()
    corpus.documents = documents
    return PersonRegister(CorpusGraph(corpus))
  }

  @Test("A name without a party is with the only person who bears it, and the page says so")
  func joined() throws {
    let register = Self.register(
      Self.document("a", members: [("Kari Holm", "A")]),
      Self.document("b", proposers: ["Kari Holm"], signatories: ["Kari Holm", "Per Moe"]))
    #expect(register.people.map(\.name) == ["Kari Holm", "Per Moe"])
    let kari = try #require(register.person(at: "person/kari-holm.html"))
    #expect(kari.party?.code == "A" && kari.isJoinedByName && kari.address == "person/kari-holm.html")
    #expect(kari.proposed == ["b"] && kari.signed.map(\.document) == ["b"] && kari.seats.map(\.document) == ["a"])
    #expect(try #require(register.person(at: "person/per-moe.html")).party == nil)
  }

  @Test("The same name in two parties is two people, and a name without a party is neither's")
  func namesakes() throws {
    let register = Self.register(
      Self.document("a", members: [("Kari Holm", "A"), ("Kari Holm", "H")]),
      Self.document("b", signatories: ["Kari Holm"]))
    #expect(
      register.people.map(\.address) == [
        "person/kari-holm--uten-parti.html", "person/kari-holm--a.html", "person/kari-holm--h.html",
      ])
    #expect(register.people.allSatisfy { !$0.isJoinedByName })
    #expect(register.people.map { $0.signed.count } == [1, 0, 0])
    let place = Place("dok/a.html")
    #expect(register.link("Kari Holm", from: place).href == "../person/kari-holm--uten-parti.html")
    #expect(register.link("Kari Holm", party: Party(code: "H"), from: place).href == "../person/kari-holm--h.html")
    #expect(register.shared["person/kari-holm.html"]?.count == 3)
  }

  @Test("Where two share a name its address still answers, with both")
  func address() throws {
    var corpus = Corpus()
    corpus.documents = [Self.document("a", members: [("Kari Holm", "A"), ("Kari Holm", "H")])]
    let page = try #require(try SampleSite.pages(corpus).first { $0.path == "person/kari-holm.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("../person/kari-holm--a.html") && html.contains("../person/kari-holm--h.html"))
  }

  @Test(
    "A single word, or nothing, is nobody's page", arguments: ["Presidenten", "", " ", "KAH", "?? !!"])
  func noName(name: String) {
    let register = Self.register(Self.document("a", signatories: [name]))
    #expect(register.people.isEmpty)
    #expect(register.link(name, from: Place("x.html")).href == nil)
  }

  @Test("A minister who speaks is found under the name, not under the office")
  func minister() {
    var minutes = Document(id: "r", kind: .referat, title: "Møte", path: "r.md")
    minutes.passages = [
      Passage(
        id: "r/a", kind: .avsnitt, section: nil, text: "Statsråd Kari Holm: Ja.", markdown: "Ja.",
        attribution: Attribution(speaker: "Statsråd Kari Holm", basis: .stated), line: 1)
    ]
    #expect(Self.register(minutes).people.map(\.name) == ["Kari Holm"])
  }

  @Test("Every number of a person equals a count over the corpus", arguments: [31, 32] as [UInt64])
  func counts(seed: UInt64) throws {
    let made = VotedCorpus(seed: seed)
    let page = try #require(try SampleSite.pages(made.corpus).first { $0.path == "person/index.json" })
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(page.bytes)) as? [[String: Any]])
    let exported = try made.exported()
    for row in rows {
      let (name, party) = (row["name"] as? String, row["party"] as? String)
      let seats = exported.flatMap { $0["members"] as? [[String: Any]] ?? [] }.count { member in
        member["name"] as? String == name && member["party"] as? String == party
      }
      #expect(row["seats"] as? Int == seats)
      var (ballots, rebellions) = (0, Set<String>())
      for vote in made.corpus.votes where !vote.isMirror {
        for member in vote.members where member.name == name && member.party.code == party {
          ballots += 1
          guard let own = vote.byParty.first(where: { $0.party == member.party }) else { continue }
          let (with, against) =
            member.ballot == .for ? (own.votesFor, own.votesAgainst) : (own.votesAgainst, own.votesFor)
          if with < against { rebellions.insert(vote.id) }
        }
      }
      #expect(row["ballots"] as? Int == ballots, "\(name ?? "")")
      #expect(Set(row["against_party"] as? [String] ?? []) == rebellions, "\(name ?? "")")
    }
    #expect(rows.count > 50)
  }
}
