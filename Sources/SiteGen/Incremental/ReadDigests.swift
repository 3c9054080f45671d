// SPDX-License-Identifier: GPL-3.0-or-later

internal import Publishing
internal import StortingModel

/// What each thing that pages read is now, as a digest, so that a page whose things are as they were need not be made.
final class ReadDigests {
  private let site: Site
  private let documents: [String: ContentDigest]
  /// Of the remarks of each document that has any, taken together: a page that shows some shows their words.
  private let remarks: [String: ContentDigest]
  private var known: [Read: ContentDigest] = [:]

  init(_ site: Site) {
    self.site = site
    let all = site.graph.documents + site.graph.sides
    documents = Dictionary(zip(all.map(\.id), all.digests)) { first, _ in first }
    let ofRemarks = all.mapInShares(of: 256) { some in
      some.map { document in
        var writer = StoredWriter()
        for passage in document.passages where passage.kind == .merknad { writer.add(passage) }
        return ContentDigest(of: writer.bytes)
      }
    }
    remarks = Dictionary(zip(all.map(\.id), ofRemarks)) { first, _ in first }
  }

  /// `nil` for the whole corpus, which is never taken to be as it was.
  func digest(of read: Read) -> ContentDigest? {
    if read.kind == .all { return nil }
    if let digest = known[read] { return digest }
    var writer = StoredWriter()
    write(read, to: &writer)
    let digest = ContentDigest(of: writer.bytes)
    known[read] = digest
    return digest
  }

  private func write(_ read: Read, to writer: inout StoredWriter) {
    let (graph, name) = (site.graph, read.name)
    switch read.kind {
    case .content: writer.add(name)
    case .document: writer.add(documents[name])
    case .head: graph.head(of: name)?.write(to: &writer)
    case .holder: write(graph.holder(of: name), to: &writer)
    case .headHolding: graph.head(holding: name)?.write(to: &writer)
    case .passage: writer.add(graph.passage(name))
    case .proposal: writer.add(graph.proposal(name))
    case .path: write(graph.documentInFile(name), to: &writer)
    case .cited: graph.documentCited(by: name)?.write(to: &writer)
    case .mentions:
      for mention in graph.mentions(to: name) {
        writer.add(mention.document)
        writer.add(mention.reference)
      }
    case .isMentioned: writer.add(graph.isMentioned(name))
    case .attachments: writer.add(graph.attachments(of: name).map(\.id))
    case .treatments: writer.add(graph.treatments(of: name).map(\.id))
    case .positions: writer.add(graph.positions(on: name))
    case .votesOnProposal: graph.votes(onProposal: name).forEach { $0.write(to: &writer) }
    case .votesTouching: graph.votes(touching: [name]).forEach { $0.write(to: &writer) }
    case .votesOnDocument: graph.votes(onDocument: name).forEach { $0.write(to: &writer) }
    case .vote: graph.vote(name)?.write(to: &writer)
    case .trail: graph.trail(name)?.write(to: &writer)
    case .trailsOfDocument: graph.trails(ofDocument: name).forEach { $0.write(to: &writer) }
    case .trailsOfVote: graph.trails(ofVote: name).forEach { $0.write(to: &writer) }
    case .person: site.register.person(at: name)?.write(to: &writer)
    case .personLink: writer.add(site.register.target(ofKey: name))
    case .feed: writer.add(site.hasFeed(name))
    case .data: writer.add(site.hasData(name))
    default: writeList(read, to: &writer)
    }
  }

  /// What lists are made from: much of the corpus, or a party's or a topic's share of it.
  private func writeList(_ read: Read, to writer: inout StoredWriter) {
    let (graph, name) = (site.graph, read.name)
    switch read.kind {
    case .votes: graph.votes.forEach { $0.write(to: &writer) }
    case .trails: graph.trails.forEach { $0.write(to: &writer) }
    case .budget: graph.budget.write(to: &writer)
    case .listed: graph.listed.forEach { $0.write(to: &writer) }
    case .listedOfSession: StortingSession(name).map(graph.listed(of:))?.forEach { $0.write(to: &writer) }
    case .listedOfCommittee: graph.listed(ofCommittee: name).forEach { $0.write(to: &writer) }
    case .hasSession: writer.add(StortingSession(name).map(graph.hasDocuments(of:)) ?? false)
    case .withBudgetLines:
      for (document, amounts) in graph.withBudgetLines {
        document.write(to: &writer)
        writer.add(amounts)
      }
    case .withProposals: write(graph.withProposals, to: &writer)
    case .party: write(site.record(ofParty: name), to: &writer)
    case .topic: write(site.topic(name), to: &writer)
    case .people: site.register.people.forEach { $0.write(to: &writer) }
    case .slices: site.agreementSlices.forEach { $0.write(to: &writer) }
    default: break
    }
  }

  private func write(_ record: PartyRecord?, to writer: inout StoredWriter) {
    guard let record else { return }
    write(record.proposals, to: &writer)
    for (document, passages) in record.remarks {
      document.write(to: &writer)
      writer.add(remarks[document.id])
      writer.add(passages.map(\.id))
    }
    writer.add(record.positions)
  }

  private func write(_ groups: [(document: DocumentHead, proposals: [Forslag])], to writer: inout StoredWriter) {
    for (document, proposals) in groups {
      document.write(to: &writer)
      writer.add(proposals)
    }
  }

  private func write(_ topic: TopicRecord?, to writer: inout StoredWriter) {
    guard let topic else { return }
    writer.add(topic.name)
    for document in topic.documents { write(document, to: &writer) }
    for trail in topic.trails { trail.write(to: &writer) }
  }

  private func write(_ document: Document?, to writer: inout StoredWriter) {
    writer.add(document?.id)
    writer.add(document.flatMap { documents[$0.id] })
  }
}

extension Person {
  /// Everything that a page of the person shows.
  func write(to writer: inout StoredWriter) {
    writer.add(name)
    writer.add(party)
    writer.add(spellings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
    writer.add(address)
    writer.add(isJoinedByName)
    writer.add(proposed)
    for mention in seats + signed + spoke {
      writer.add(mention.document)
      writer.add(mention.role)
      writer.add(mention.passage)
    }
    writer.add([seats.count, signed.count, spoke.count])
    for ballot in ballots {
      writer.add(ballot.vote)
      writer.add(name: ballot.ballot)
      writer.add(ballot.isRebel)
    }
  }
}
