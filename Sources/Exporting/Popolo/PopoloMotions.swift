// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The motions of a corpus: each proposal once, and what was put to a vote beside them; with the sessions they fall in.
struct PopoloMotions {
  /// Proposals in the order of the corpus, then what votes add.
  private(set) var all: [JSONText] = []
  /// Which motion stands for a proposal; a proposal that is only repeated elsewhere has that of where it is put forward.
  private let representative: [String: String]
  private var sessionsSeen: Set<StortingSession> = []

  init(_ corpus: Corpus, _ people: PopoloPeople) {
    let placed = corpus.documents.flatMap { document in document.proposals.map { Placed($0, in: document) } }
    representative = Self.representatives(placed)
    let results = Self.results(corpus, representative)
    for place in placed where representative[place.proposal.id] == place.proposal.id {
      if let session = place.document.session { sessionsSeen.insert(session) }
      all.append(Self.motion(place, people, result: results[place.proposal.id]))
    }
    for vote in corpus.votes where !vote.isMirror {
      if let session = Self.session(of: vote) { sessionsSeen.insert(session) }
      if proposal(of: vote) == nil { all.append(Self.motion(vote)) }
    }
  }

  /// The id of the motion that a vote decided: a proposal where the vote was on one and nothing else.
  func motion(of vote: Vote) -> String { proposal(of: vote) ?? Self.id(vote) }

  var sessions: [JSONText] {
    sessionsSeen.sorted().map { session in
      .object([
        ("id", .string(PopoloID.session(session))), ("name", .string(session.name)),
        ("classification", .string("legislative session")), ("organization_id", .string(PopoloID.storting)),
      ])
    }
  }

  /// The session that a vote's day falls in; `nil` where not even the month is known.
  static func session(of vote: Vote) -> StortingSession? {
    vote.date.flatMap { $0.month == nil ? nil : StortingSession(containing: $0) }
  }

  private func proposal(of vote: Vote) -> String? {
    let motions = Set(vote.proposals.compactMap { representative[$0] })
    return vote.parts.isEmpty && motions.count == 1 ? motions.first : nil
  }

  private static func id(_ vote: Vote) -> String { "motion/\(vote.id)" }

  /// A proposal and where it stands.
  private struct Placed {
    let proposal: Forslag
    let document: Document

    init(_ proposal: Forslag, in document: Document) { (self.proposal, self.document) = (proposal, document) }

    /// The lower, the nearer to where the proposal is put forward; `nil` where it is only told of.
    var rank: Int? {
      switch proposal.place {
      case .original: document.kind == .representantforslag ? 0 : 1
      case .minorityList: 2
      case .inText: 3
      case .letter, .quoted: nil
      }
    }
  }

  private static func representatives(_ placed: [Placed]) -> [String: String] {
    let ranks = Dictionary(placed.map { ($0.proposal.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    return placed.reduce(into: [:]) { found, place in
      let family = [place.proposal.id] + place.proposal.sameAs
      let best = family.compactMap { id in (ranks[id] ?? nil).map { (rank: $0, id: id) } }.min { $0 < $1 }
      if let best { found[place.proposal.id] = best.id }
    }
  }

  /// `pass` or `fail` by proposal, where the course of the case or a vote on that very text says so.
  private static func results(_ corpus: Corpus, _ representative: [String: String]) -> [String: String] {
    var results: [String: String] = [:]
    for outcome in corpus.trails.flatMap(\.outcomes) {
      guard let id = representative[outcome.proposal] else { continue }
      if outcome.result == .adopted { results[id] = "pass" }
      if outcome.result == .rejected, results[id] == nil { results[id] = "fail" }
    }
    for vote in corpus.votes where !vote.isMirror {
      for id in vote.proposals.compactMap({ representative[$0] }) where results[id] != "pass" {
        results[id] = vote.adopted ? "pass" : "fail"
      }
    }
    return results
  }

  private static func motion(_ place: Placed, _ people: PopoloPeople, result: String?) -> JSONText {
    let (proposal, document) = (place.proposal, place.document)
    let creator = proposal.proposers.count == 1 ? proposal.proposers.first : nil
    let day = document.date.flatMap { $0.day == nil ? nil : $0.iso }
    let kind: String? =
      switch place.rank {
      case 0: DocumentKind.representantforslag.rawValue
      case 2: Vote.Motion.Kind.mindretallsforslag.rawValue
      default: nil
      }
    return .known([
      ("id", .string(proposal.id)), ("organization_id", .string(PopoloID.storting)),
      ("legislative_session_id", document.session.map { .string(PopoloID.session($0)) }),
      ("creator_id", creator.flatMap { people.id(of: $0)?.json }), ("text", proposal.text.json),
      ("classification", kind?.json), ("date", day?.json), ("result", result?.json),
      ("sources", sources(document)),
    ])
  }

  private static func sources(_ document: Document) -> JSONText? {
    guard let url = document.source?.url else { return nil }
    return .array([.known([("url", .string(url)), ("note", document.designation?.json)])])
  }

  private static func motion(_ vote: Vote) -> JSONText {
    let kinds = Set(vote.motions.map(\.kind))
    let text = vote.motions.count == 1 ? vote.motions.first?.text : nil
    return .known([
      ("id", .string(id(vote))), ("organization_id", .string(PopoloID.storting)),
      ("legislative_session_id", session(of: vote).map { .string(PopoloID.session($0)) }),
      ("text", (text ?? vote.topic).json), ("classification", kinds.count == 1 ? kinds.first??.rawValue.json : nil),
      ("result", .string(vote.adopted ? "pass" : "fail")),
    ])
  }
}
