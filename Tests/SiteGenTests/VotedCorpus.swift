// SPDX-License-Identifier: GPL-3.0-or-later

import Exporting
import Foundation
import StortingModel

/// Recommendations with made-up proposals, votes and ballots, the same for the same seed.
struct VotedCorpus {
  static let parties = ["A", "H", "FrP", "Sp", "SV", "V", "KrF", "R"].map { Party(code: $0) }
  private var state: UInt64
  private(set) var corpus = Corpus()

  init(seed: UInt64, documents: Int = 3, votes: Int = 60) {
    state = seed
    corpus.documents = (0..<documents).map { recommendation($0) }
    corpus.votes = (0..<votes).map { vote($0) }
  }

  /// What `saksgang export` writes of the corpus, read again as anybody would.
  func exported() throws -> [[String: Any]] {
    try JSONLinesExport.lines(of: corpus).map { line in
      try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
    }
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func some(_ oneIn: Int) -> [Party] { Self.parties.filter { _ in next(oneIn) == 0 } }

  private mutating func recommendation(_ number: Int) -> Document {
    let id = "innst-\(number)"
    var document = Document(id: id, kind: .innstilling, title: "Innstilling \(number)", path: "x/\(id).md")
    (document.session, document.date) = (StortingSession(startYear: 2020 + number), CalendarDate(year: 2021 + number))
    document.members = Self.parties.map { .init(name: "Medlem \($0.code)", party: $0) }
    document.passages = (1...5).map { place in
      let name = "\(id)/forslag-\(place)"
      return Passage(
        id: name, kind: .forslag, section: nil, text: "Tekst \(number) \(place).", markdown: "Tekst.", proposal: name,
        line: place)
    }
    document.passages.append(
      Passage(id: "\(id)/v-1", kind: .vedtak, section: nil, text: "I Tekst.", markdown: "I Tekst.", line: 9))
    document.proposals = document.passages.dropLast().enumerated().map { place, passage in
      Forslag(
        id: passage.id, place: .minorityList, number: place + 1, parties: some(3), text: passage.text,
        passage: passage.id)
    }
    document.tilraading = [
      .init(name: "tilraading", passages: ["\(id)/v-1"]),
      .init(name: "tilraading-1", roman: 1, passages: ["\(id)/v-1"]),
    ]
    return document
  }

  private mutating func vote(_ number: Int) -> Vote {
    let document = corpus.documents[next(corpus.documents.count)]
    var vote = Vote(id: "votering-\(number)", topic: "Votering \(number)", adopted: next(2) == 0, path: "v.yaml")
    (vote.document, vote.date) = (document.id, CalendarDate(year: 2021, month: 1 + next(12)))
    switch next(4) {
    case 0: vote.parts = ["\(document.id)/\(next(2) == 0 ? "tilraading" : "tilraading-1")"]
    case 1: vote.alternatives = [document.proposals[next(5)].id]
    default: vote.proposals = [document.proposals[next(5)].id]
    }
    (vote.reading.isSubsidiary, vote.reading.isAlternativeBudget) = (next(7) == 0, next(7) == 0)
    vote.isMirror = next(12) == 0
    if next(9) == 0 { return vote }
    let isUnanimous = next(5) == 0
    for party in Self.parties where next(6) > 0 {
      let ballots = isUnanimous ? (next(4), 0) : (next(4), next(4))
      vote.members += (0..<ballots.0).map { .init(name: "Medlem \($0) \(party.code)", party: party, ballot: .for) }
      vote.members += (0..<ballots.1).map {
        .init(name: "Medlem \($0 + 4) \(party.code)", party: party, ballot: .against)
      }
      vote.byParty.append(.init(party: party, votesFor: ballots.0, votesAgainst: ballots.1, absent: next(3)))
    }
    vote.votesFor = vote.byParty.reduce(0) { $0 + $1.votesFor }
    vote.votesAgainst = vote.byParty.reduce(0) { $0 + $1.votesAgainst }
    return vote
  }
}
