// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import Exporting

/// The export held against the rules of the Popolo specification.
@Suite struct PopoloTests {
  private static func popolo() throws -> JSON {
    JSON(try JSONSerialization.jsonObject(with: PopoloExport.data(of: Exported.corpus.get())))
  }

  /// The properties that the specification has for each class, of those that a corpus can fill.
  private static let properties: [String: Set<String>] = [
    "persons": ["id", "name", "other_names", "identifiers"],
    "organizations": ["id", "name", "other_names", "classification", "parent_id"],
    "memberships": ["id", "person_id", "organization_id", "on_behalf_of_id", "role"],
    "events": ["id", "name", "classification", "organization_id"],
    "motions": [
      "id", "organization_id", "legislative_session_id", "creator_id", "text", "classification", "date", "result",
      "sources",
    ],
    "vote_events": [
      "id", "identifier", "organization_id", "legislative_session_id", "motion_id", "classification", "start_date",
      "result",
      "counts", "group_results", "votes",
    ],
  ]

  @Test func `every object has an id of its own and only properties of the specification, none of them empty`() throws {
    let popolo = try Self.popolo()
    #expect(popolo.keys == Set(Self.properties.keys))
    for (list, allowed) in Self.properties {
      let objects = popolo[list].list
      #expect(!objects.isEmpty, "\(list)")
      #expect(Set(objects.compactMap { $0["id"].string }).count == objects.count, "\(list)")
      for object in objects {
        #expect(object.keys.isSubset(of: allowed), "\(object.keys.subtracting(allowed))")
        #expect(object.keys.allSatisfy { !object[$0].isNull && object[$0].string != "" })
      }
    }
  }

  @Test func `every id that an object names is that of an object of the right class`() throws {
    let popolo = try Self.popolo()
    func ids(_ list: String) -> Set<String> { Set(popolo[list].list.compactMap { $0["id"].string }) }
    let targets: [String: Set<String>] = [
      "person_id": ids("persons"), "creator_id": ids("persons"), "voter_id": ids("persons"),
      "organization_id": ids("organizations"), "parent_id": ids("organizations"),
      "on_behalf_of_id": ids("organizations"),
      "group_id": ids("organizations"), "party_id": ids("organizations"), "motion_id": ids("motions"),
      "legislative_session_id": ids("events"),
    ]
    var named = 0
    for object in Self.properties.keys.flatMap({ popolo[$0].list }) {
      let parts = ["counts", "group_results", "votes"].flatMap { object[$0].list }
      for part in [object] + parts {
        for key in part.keys where key.hasSuffix("_id") {
          let target = try #require(targets[key], "\(key)")
          #expect(target.contains(part[key].cell), "\(key) \(part[key].cell)")
          named += 1
        }
      }
    }
    #expect(named > 200)
  }

  @Test func `each counted vote is there once with its totals, and parties add up to them`() throws {
    let (events, corpus) = (try Self.popolo()["vote_events"].list, try Exported.corpus.get())
    let votes = corpus.votes.filter { !$0.isMirror }
    #expect(events.compactMap { $0["id"].string } == votes.map(\.id))
    for (event, vote) in zip(events, votes) {
      let counts = event["counts"].list
      func total(_ option: String) -> Int? {
        counts.first { $0["option"].string == option && $0["group_id"].isNull }?["value"].int
      }
      #expect([total("yes"), total("no"), total("absent")] == [vote.votesFor, vote.votesAgainst, vote.absent])
      #expect(event["result"].string == (vote.adopted ? "pass" : "fail"))
      for option in ["yes", "no", "absent"] where !vote.byParty.isEmpty {
        let groups = counts.filter { $0["option"].string == option && !$0["group_id"].isNull }.compactMap {
          $0["value"].int
        }
        #expect(groups.reduce(0, +) == total(option), "\(vote.id) \(option)")
      }
    }
  }

  @Test func `single votes agree with the counts of their party`() throws {
    for event in try Self.popolo()["vote_events"].list {
      let byGroup = Dictionary(grouping: event["votes"].list) { "\($0["option"].cell) \($0["party_id"].cell)" }
      for (key, votes) in byGroup {
        let count = event["counts"].list.first { "\($0["option"].cell) \($0["group_id"].cell)" == key }
        #expect(votes.count <= count?["value"].int ?? 0, "\(key)")
      }
    }
  }

  @Test func `a proposal in several places is one motion, and a vote on it decides that one`() throws {
    let popolo = try Self.popolo()
    let motions = popolo["motions"].list
    let event = try #require(popolo["vote_events"].list.first { $0["identifier"].string == "2640" })
    let motion = try #require(motions.first { $0["id"].string == event["motion_id"].string })
    #expect(motion["result"].string == "fail")
    #expect(motion["text"].cell.hasPrefix("Stortinget ber regjeringen"))
    #expect(motion["classification"].string == "representantforslag")
    #expect(event["start_date"].string == "2012-06-14T22:38:39+02:00")
    #expect(motions.count { $0["text"].string == motion["text"].string } == 1)
  }

  @Test func `nothing is made up: no dates of memberships, no creator among several, no party for the independent`()
    throws
  {
    var corpus = Corpus()
    var document = Document(id: "d", kind: .representantforslag, title: "Prøve", path: "d.md")
    document.date = CalendarDate(year: 2024, month: 2)
    document.proposals = ["a", "b", "c"].map { name in
      Forslag(id: "d/\(name)", place: .original, number: nil, parties: nil, text: "Tekst \(name)", passage: "d/p")
    }
    document.proposals[0].proposers = ["Kari Lunde"]
    document.proposals[1].proposers = ["Kari Lunde", "Per Moe"]
    document.proposals[2].place = .quoted
    var vote = Vote(id: "votering-2024-01-15-100000", topic: "Forslag", adopted: true, path: "v.yaml")
    (vote.date, vote.time) = (CalendarDate(iso: "2024-01-15"), "10:00:00")
    vote.members = [
      Vote.MemberResult(name: "KLU", party: .independent, ballot: .for),
      Vote.MemberResult(name: "Per Moe", party: Party(code: "H"), ballot: .absent),
    ]
    (corpus.documents, corpus.votes) = ([document], [vote])
    let popolo = JSON(try JSONSerialization.jsonObject(with: PopoloExport.data(of: corpus)))
    #expect(popolo["motions"].list.map { $0["id"].cell } == ["d/a", "d/b", "motion/votering-2024-01-15-100000"])
    #expect(popolo["motions"].list.map { !$0["creator_id"].isNull } == [true, false, false])
    #expect(popolo["motions"].list.allSatisfy { $0["date"].isNull })
    #expect(popolo["organizations"].list.map { $0["id"].cell } == ["stortinget", "party/H"])
    let event = try #require(popolo["vote_events"].list.first)
    #expect(event["start_date"].string == "2024-01-15T10:00:00+01:00")
    #expect(event["identifier"].isNull && event["counts"].isNull && event["group_results"].isNull)
    #expect(event["votes"].list.map { $0["party_id"].isNull } == [true, false])
    let letters = try #require(popolo["persons"].list.first { !$0["identifiers"].isNull })
    #expect(letters["name"].isNull)
    #expect(letters["identifiers"].list.first?["identifier"].string == "KLU")
  }

  @Test func `a person is a name in one party, and a name without one is told apart where several bear it`() throws {
    var corpus = Corpus()
    var first = Document(id: "a", kind: .innstilling, title: "A", path: "a.md")
    first.members = [
      Document.Member(name: "Kari Lunde", party: Party(code: "H"), role: "leder"),
      Document.Member(name: "Per Moe", party: Party(code: "V")),
    ]
    first.committee = "helsekomiteen"
    var second = Document(id: "b", kind: .innstilling, title: "B", path: "b.md")
    second.members = [Document.Member(name: "Kari Lunde", party: Party(code: "SV"))]
    second.proposers = ["Kari Lunde", "Per Moe", "Presidenten"]
    corpus.documents = [first, second]
    let popolo = JSON(try JSONSerialization.jsonObject(with: PopoloExport.data(of: corpus)))
    #expect(
      popolo["persons"].list.map { $0["id"].cell } == [
        "person/kari-lunde", "person/kari-lunde--h", "person/kari-lunde--sv", "person/per-moe--v",
      ])
    let seats = popolo["memberships"].list.filter { $0["organization_id"].cell == "committee/helsekomiteen" }
    #expect(seats.map { $0["on_behalf_of_id"].cell } == ["party/H", "party/V"])
    #expect(seats.map { $0["role"].cell } == ["leder", ""])
  }
}
