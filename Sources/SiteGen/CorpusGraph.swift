// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The corpus with its links followed in both directions, so that each page finds what it shows.
///
/// Every list is in a settled order: the corpus's own, which is by id, or by date where it says so.
struct CorpusGraph: Sendable {
  let corpus: Corpus
  /// The parliamentary documents: all but the site's own pages.
  let documents: [Document]
  /// The site's own pages.
  let sides: [Document]
  /// By date, then id; without those whose id cannot be an address or is taken.
  let votes: [Vote]

  /// The course of each case, by id.
  let trails: [CaseTrail]

  private var documentIndex: [String: Int] = [:]
  private var passageIndex: [String: (document: Int, place: Int)] = [:]
  private var proposalIndex: [String: (document: Int, place: Int)] = [:]
  private var voteIndex: [String: Int] = [:]
  private var documentOfKey: [String: String] = [:]
  private var mentions: [String: [Mention]] = [:]
  private var attachments: [String: [String]] = [:]
  private var treatedBy: [String: [String]] = [:]
  private var positions: [String: [Position]] = [:]
  private var votesOnProposal: [String: [Vote]] = [:]
  private var votesOnDocument: [String: [Vote]] = [:]
  /// Votes between two texts, by the proposals that a ballot against was for.
  private var votesOnAlternative: [String: [Vote]] = [:]
  private var trailsOfDocument: [String: [Int]] = [:]
  private var trailsOfVote: [String: [Int]] = [:]

  /// A reference seen from the document that it points at.
  struct Mention: Sendable {
    let reference: Reference
    /// The document that mentions.
    let document: String
  }

  init(_ corpus: Corpus) {
    self.corpus = corpus
    var ids: Set<String> = []
    let known = corpus.documents.filter { Slug.isValid($0.id) && ids.insert($0.id).inserted }
    documents = known.filter { $0.kind != .side }
    sides = known.filter { $0.kind == .side }
    var voteIDs: Set<String> = []
    // The second record of an alternative vote holds the same ballots.
    votes = corpus.votes.filter { !$0.isMirror && Slug.isValid($0.id) && voteIDs.insert($0.id).inserted }
    var trailIDs: Set<String> = []
    trails = corpus.trails.filter { Slug.isValid($0.id) && trailIDs.insert($0.id).inserted }
    for (place, document) in documents.enumerated() { index(document, at: place) }
    nameKeys()
    for document in documents { link(document) }
    for (place, vote) in votes.enumerated() { index(vote, at: place) }
    for (place, trail) in trails.enumerated() {
      for document in trail.documents { trailsOfDocument[document, default: []].append(place) }
      for vote in Set(trail.steps.flatMap(\.votes)) { trailsOfVote[vote, default: []].append(place) }
    }
  }

  func document(_ id: String) -> Document? { documentIndex[id].map { documents[$0] } }

  func passage(_ id: String) -> Passage? {
    passageIndex[id].map { documents[$0.document].passages[$0.place] }
  }

  func proposal(_ id: String) -> Forslag? {
    proposalIndex[id].map { documents[$0.document].proposals[$0.place] }
  }

  func vote(_ id: String) -> Vote? { voteIndex[id].map { votes[$0] } }

  /// The document that holds a passage or a proposal.
  func holder(of id: String) -> Document? {
    (passageIndex[id] ?? proposalIndex[id]).map { documents[$0.document] }
  }

  /// The document that a citation key stands for, where the corpus holds it.
  func documentCited(by key: String) -> Document? { documentOfKey[key].flatMap { document($0) } }

  /// Where other documents mention this one, by the mentioning document's id and in its reading order.
  func mentions(of document: Document) -> [Mention] {
    (mentions[document.id] ?? []).filter { $0.document != document.id }
  }

  /// Keys of documents that the corpus mentions and does not hold, with every mention; by key.
  var mentionedOnly: [(key: String, mentions: [Mention])] {
    mentions.filter { document($0.key) == nil && !Slug.of($0.key).isEmpty }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Documents that are appendices to the document with this id.
  func attachments(of id: String) -> [Document] { (attachments[id] ?? []).compactMap { document($0) } }

  /// Documents that say they deal with the document with this id, or with this key where the corpus does not hold it.
  func treatments(of id: String) -> [Document] { (treatedBy[id] ?? []).compactMap { document($0) } }

  /// By party, then source.
  func positions(on proposal: String) -> [Position] { positions[proposal] ?? [] }

  func votes(on proposal: Forslag) -> [Vote] { votesOnProposal[proposal.id] ?? [] }
  func votes(on document: Document) -> [Vote] { votesOnDocument[document.id] ?? [] }

  /// Votes in which a ballot for, or one against, was for one of these proposals; by date.
  func votes(touching proposals: Set<String>) -> [Vote] {
    let found = proposals.flatMap { (votesOnProposal[$0] ?? []) + (votesOnAlternative[$0] ?? []) }
    return Set(found.compactMap { voteIndex[$0.id] }).sorted().map { votes[$0] }
  }

  /// The cases that a document is a step of, by id.
  func trails(of document: Document) -> [CaseTrail] { (trailsOfDocument[document.id] ?? []).map { trails[$0] } }
  func trails(of vote: Vote) -> [CaseTrail] { (trailsOfVote[vote.id] ?? []).map { trails[$0] } }

  /// Whether the site has a page that says where a key is mentioned.
  func isMentioned(_ key: String) -> Bool { mentions[key] != nil && !Slug.of(key).isEmpty }

  /// The parties of a document's committee, in the usual order.
  func committeeParties(of document: Document) -> [Party] { Set(document.members.map(\.party)).sorted() }

  /// The same proposal at every other place that the corpus knows.
  func twins(of proposal: Forslag) -> [Forslag] { proposal.sameAs.compactMap(self.proposal) }

  /// Newest first; documents without a date last.
  func newestFirst(_ documents: [Document]) -> [Document] {
    documents.sorted { left, right in
      let dates = (left.date?.sortable ?? 0, right.date?.sortable ?? 0)
      return dates.0 == dates.1 ? left.id < right.id : dates.0 > dates.1
    }
  }

  private mutating func index(_ document: Document, at place: Int) {
    documentIndex[document.id] = place
    for (number, passage) in document.passages.enumerated() where passageIndex[passage.id] == nil {
      passageIndex[passage.id] = (place, number)
    }
    for (number, proposal) in document.proposals.enumerated() where proposalIndex[proposal.id] == nil {
      proposalIndex[proposal.id] = (place, number)
    }
  }

  private mutating func nameKeys() {
    for document in documents {
      for reference in document.references {
        if let resolved = reference.resolved { documentOfKey[reference.key] = resolved }
      }
      if let designation = document.designation, let first = DocumentCitation.all(in: designation).first {
        documentOfKey[first.citation.key] = document.id
      }
    }
  }

  private mutating func link(_ document: Document) {
    if let parent = document.attachedTo { attachments[parent, default: []].append(document.id) }
    for key in document.treats {
      let target = documentOfKey[key] ?? key
      treatedBy[target, default: []].append(document.id)
      if target == key { mentions[key, default: []] += [] }
    }
    for reference in document.references {
      let target = reference.resolved ?? documentOfKey[reference.key] ?? reference.key
      mentions[target, default: []].append(Mention(reference: reference, document: document.id))
    }
    for position in document.positions {
      positions[position.proposal, default: []].append(position)
    }
    for proposal in document.proposals {
      positions[proposal.id]?.sort { ($0.party, $0.source) < ($1.party, $1.source) }
    }
  }

  private mutating func index(_ vote: Vote, at place: Int) {
    voteIndex[vote.id] = place
    for proposal in vote.proposals { votesOnProposal[proposal, default: []].append(vote) }
    for proposal in vote.alternatives { votesOnAlternative[proposal, default: []].append(vote) }
    if let document = vote.document { votesOnDocument[document, default: []].append(vote) }
  }
}

extension Document {
  /// The proposals with each counted once: one in the remarks gives way to its twin in the document's own list.
  var distinctProposals: [Forslag] {
    let listed = Set(proposals.filter { $0.place == .minorityList }.map(\.id))
    return proposals.filter { $0.place != .inText || listed.isDisjoint(with: $0.sameAs) }
  }
}
