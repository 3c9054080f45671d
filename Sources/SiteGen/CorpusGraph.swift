// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The corpus with its links followed in both directions, so that each page finds what it shows.
///
/// Every list is in a settled order: the corpus's own, which is by id, or by date where it says so.
struct CorpusGraph: Sendable {
  private let wholeCorpus: Corpus
  private let allDocuments: [Document]
  /// The site's own pages; a page that shows something of them has read the whole corpus, but for their titles.
  let sides: [Document]
  private let allVotes: [Vote]
  private let allTrails: [CaseTrail]

  private var pathIndex: [String: Int] = [:]
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
  private var trailIndex: [String: Int] = [:]
  private var trailsOfDocument: [String: [Int]] = [:]
  private var trailsOfVote: [String: [Int]] = [:]
  private let allListed: [ListedDocument]
  private let listedOfSession: [StortingSession: [Int]]
  /// By the slug of the committee's name.
  private let listedOfCommittee: [String: [Int]]

  /// A reference seen from the document that it points at.
  struct Mention: Sendable {
    let reference: Reference
    /// The document that mentions.
    let document: String
  }

  init(_ corpus: Corpus) {
    wholeCorpus = corpus
    var ids: Set<String> = []
    let known = corpus.documents.filter { Slug.isValid($0.id) && ids.insert($0.id).inserted }
    allDocuments = known.filter { $0.kind != .side }
    sides = known.filter { $0.kind == .side }
    var voteIDs: Set<String> = []
    // The second record of an alternative vote holds the same ballots.
    allVotes = corpus.votes.filter { !$0.isMirror && Slug.isValid($0.id) && voteIDs.insert($0.id).inserted }
    var trailIDs: Set<String> = []
    allTrails = corpus.trails.filter { Slug.isValid($0.id) && trailIDs.insert($0.id).inserted }
    allListed = allDocuments.map(ListedDocument.init)
    let listed = allListed
    listedOfSession = Dictionary(grouping: listed.indices.filter { listed[$0].head.session != nil }) {
      listed[$0].head.session ?? StortingSession(startYear: 0)
    }
    listedOfCommittee = Dictionary(grouping: listed.indices) { Slug.of(listed[$0].head.committee ?? "") }
    for (place, document) in (documents + sides).enumerated() where pathIndex[document.path] == nil {
      pathIndex[document.path] = place
    }
    for (place, document) in documents.enumerated() { index(document, at: place) }
    nameKeys()
    for document in documents { link(document) }
    for (place, vote) in votes.enumerated() { index(vote, at: place) }
    for (place, trail) in trails.enumerated() {
      trailIndex[trail.id] = place
      for document in trail.documents { trailsOfDocument[document, default: []].append(place) }
      for vote in Set(trail.steps.flatMap(\.votes)) { trailsOfVote[vote, default: []].append(place) }
    }
  }

  var corpus: Corpus {
    ReadLog.note(.all)
    return wholeCorpus
  }

  /// The parliamentary documents: all but the site's own pages.
  var documents: [Document] {
    ReadLog.note(.all)
    return allDocuments
  }

  /// By date, then id; without those whose id cannot be an address or is taken.
  var votes: [Vote] {
    ReadLog.note(.votes)
    return allVotes
  }

  /// The course of each case, by id.
  var trails: [CaseTrail] {
    ReadLog.note(.trails)
    return allTrails
  }

  /// What lists show of the parliamentary documents.
  var listed: [ListedDocument] {
    ReadLog.note(.listed)
    return allListed
  }

  func listed(of session: StortingSession) -> [ListedDocument] {
    ReadLog.note(.listedOfSession, session.slug)
    return (listedOfSession[session] ?? []).map { allListed[$0] }
  }

  /// By the slug of the committee's name.
  func listed(ofCommittee slug: String) -> [ListedDocument] {
    ReadLog.note(.listedOfCommittee, slug)
    return (listedOfCommittee[slug] ?? []).map { allListed[$0] }
  }

  /// Whether any document is of this session, so that it has a page for what lists show of them.
  func hasDocuments(of session: StortingSession) -> Bool {
    ReadLog.note(.hasSession, session.slug)
    return listedOfSession[session] != nil
  }

  var budget: BudgetSource {
    ReadLog.note(.budget)
    return BudgetSource(lines: wholeCorpus.budget, moves: wholeCorpus.budgetMoves)
  }

  /// The documents whose texts put forward amounts for a budget, with all of their amounts.
  var withBudgetLines: [(document: DocumentHead, amounts: [Amount])] {
    ReadLog.note(.withBudgetLines)
    return allDocuments.indices.compactMap { place in
      let amounts = allDocuments[place].amounts
      guard amounts.contains(where: { $0.isBudgetLine || $0.chapter != nil }) else { return nil }
      return (allListed[place].head, amounts)
    }
  }

  /// The documents that hold proposals.
  var withProposals: [(document: DocumentHead, proposals: [Forslag])] {
    ReadLog.note(.withProposals)
    return allDocuments.indices.compactMap { place in
      let proposals = allDocuments[place].proposals
      return proposals.isEmpty ? nil : (allListed[place].head, proposals)
    }
  }

  func document(_ id: String) -> Document? {
    ReadLog.note(.document, id)
    return documentIndex[id].map { allDocuments[$0] }
  }

  /// What other pages show of the document with this id.
  func head(of id: String) -> DocumentHead? {
    ReadLog.note(.head, id)
    return documentIndex[id].map { allListed[$0].head }
  }

  /// The document or page of the site's own in a file of the corpus.
  func documentInFile(_ path: String) -> Document? {
    ReadLog.note(.path, path)
    return pathIndex[path].map { $0 < allDocuments.count ? allDocuments[$0] : sides[$0 - allDocuments.count] }
  }

  func passage(_ id: String) -> Passage? {
    ReadLog.note(.passage, id)
    return passageIndex[id].map { allDocuments[$0.document].passages[$0.place] }
  }

  func proposal(_ id: String) -> Forslag? {
    ReadLog.note(.proposal, id)
    return proposalIndex[id].map { allDocuments[$0.document].proposals[$0.place] }
  }

  /// What other pages show of the document that holds a passage or a proposal.
  func head(holding id: String) -> DocumentHead? {
    ReadLog.note(.headHolding, id)
    return (passageIndex[id] ?? proposalIndex[id]).map { allListed[$0.document].head }
  }

  /// By date, then id.
  func votes(_ ids: Set<String>) -> [Vote] {
    for id in ids { ReadLog.note(.vote, id) }
    return ids.compactMap { voteIndex[$0] }.sorted().map { allVotes[$0] }
  }

  func vote(_ id: String) -> Vote? {
    ReadLog.note(.vote, id)
    return voteIndex[id].map { allVotes[$0] }
  }

  /// The course of the case with this id.
  func trail(_ id: String) -> CaseTrail? {
    ReadLog.note(.trail, id)
    return trailIndex[id].map { allTrails[$0] }
  }

  /// The document that holds a passage or a proposal.
  func holder(of id: String) -> Document? {
    ReadLog.note(.holder, id)
    return (passageIndex[id] ?? proposalIndex[id]).map { allDocuments[$0.document] }
  }

  /// The document that a citation key stands for, where the corpus holds it.
  func documentCited(by key: String) -> DocumentHead? {
    ReadLog.note(.cited, key)
    return documentOfKey[key].flatMap { documentIndex[$0] }.map { allListed[$0].head }
  }

  /// Where other documents mention this one, by the mentioning document's id and in its reading order.
  func mentions(of document: Document) -> [Mention] {
    mentions(to: document.id).filter { $0.document != document.id }
  }

  /// Every mention of a document by its id, or by a key that the corpus does not hold.
  func mentions(to target: String) -> [Mention] {
    ReadLog.note(.mentions, target)
    return mentions[target] ?? []
  }

  /// Keys of documents that the corpus mentions and does not hold, with every mention; by key.
  var mentionedOnly: [(key: String, mentions: [Mention])] {
    ReadLog.note(.all)
    return mentions.filter { documentIndex[$0.key] == nil && !Slug.of($0.key).isEmpty }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Documents that are appendices to the document with this id.
  func attachments(of id: String) -> [DocumentHead] {
    ReadLog.note(.attachments, id)
    return (attachments[id] ?? []).compactMap { head(of: $0) }
  }

  /// Documents that say they deal with the document with this id, or with this key where the corpus does not hold it.
  func treatments(of id: String) -> [DocumentHead] {
    ReadLog.note(.treatments, id)
    return (treatedBy[id] ?? []).compactMap { head(of: $0) }
  }

  /// By party, then source.
  func positions(on proposal: String) -> [Position] {
    ReadLog.note(.positions, proposal)
    return positions[proposal] ?? []
  }

  func votes(on proposal: Forslag) -> [Vote] { votes(onProposal: proposal.id) }
  func votes(on document: Document) -> [Vote] { votes(onDocument: document.id) }

  func votes(onProposal id: String) -> [Vote] {
    ReadLog.note(.votesOnProposal, id)
    return votesOnProposal[id] ?? []
  }

  func votes(onDocument id: String) -> [Vote] {
    ReadLog.note(.votesOnDocument, id)
    return votesOnDocument[id] ?? []
  }

  /// Votes in which a ballot for, or one against, was for one of these proposals; by date.
  func votes(touching proposals: Set<String>) -> [Vote] {
    for proposal in proposals { ReadLog.note(.votesTouching, proposal) }
    let found = proposals.flatMap { (votesOnProposal[$0] ?? []) + (votesOnAlternative[$0] ?? []) }
    return Set(found.compactMap { voteIndex[$0.id] }).sorted().map { allVotes[$0] }
  }

  /// The cases that a document is a step of, by id.
  func trails(of document: Document) -> [CaseTrail] { trails(ofDocument: document.id) }
  func trails(of vote: Vote) -> [CaseTrail] { trails(ofVote: vote.id) }

  func trails(ofDocument id: String) -> [CaseTrail] {
    ReadLog.note(.trailsOfDocument, id)
    return (trailsOfDocument[id] ?? []).map { allTrails[$0] }
  }

  func trails(ofVote id: String) -> [CaseTrail] {
    ReadLog.note(.trailsOfVote, id)
    return (trailsOfVote[id] ?? []).map { allTrails[$0] }
  }

  /// Whether the site has a page that says where a key is mentioned.
  func isMentioned(_ key: String) -> Bool {
    ReadLog.note(.isMentioned, key)
    return mentions[key] != nil && !Slug.of(key).isEmpty
  }

  /// The parties of a document's committee, in the usual order.
  func committeeParties(of document: Document) -> [Party] { Set(document.members.map(\.party)).sorted() }

  /// The same proposal at every other place that the corpus knows.
  func twins(of proposal: Forslag) -> [Forslag] { proposal.sameAs.compactMap(self.proposal) }

  /// Newest first; documents without a date last.
  func newestFirst<Some: Dated>(_ documents: [Some]) -> [Some] {
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
  /// The proposals with each counted once.
  var distinctProposals: [Forslag] { proposals.eachOnce }
}

extension [Forslag] {
  /// Those of one document with each counted once: one in the remarks gives way to its twin in the document's own list.
  var eachOnce: [Forslag] {
    let listed = Set(filter { $0.place == .minorityList }.map(\.id))
    return filter { $0.place != .inText || listed.isDisjoint(with: $0.sameAs) }
  }
}
