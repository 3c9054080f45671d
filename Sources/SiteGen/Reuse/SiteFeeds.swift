// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The feeds of a corpus, by the address of the page that lists the same; a list without dates has none.
struct SiteFeeds: Sendable {
  private(set) var byPage: [String: Feed] = [:]

  init(
    _ graph: CorpusGraph, _ parties: [(party: Party, record: PartyRecord)], _ committees: [CommitteeRecord],
    _ topics: [TopicRecord], _ savedSearches: [SavedSearchResult] = []
  ) {
    let documents = graph.documents
    add("Dokumenter", at: SiteAddress.documents, documents.compactMap(Self.entry(of:)))
    add("Forslag", at: SiteAddress.proposals, documents.flatMap { Self.entries(of: $0.distinctProposals, in: $0.head) })
    add("Voteringer", at: SiteAddress.votes, graph.votes.compactMap(Self.entry(of:)))
    add("Saker", at: SiteAddress.saker, graph.trails.flatMap(Self.newest(of:)))
    for trail in graph.trails { add(trail.title, at: SiteAddress.sak(trail.id), Self.steps(of: trail)) }
    for (party, record) in parties {
      add(
        "Forslag fra \(party.name)", at: SiteAddress.party(party),
        record.proposals.flatMap { Self.entries(of: $0.proposals, in: $0.document) })
    }
    for committee in committees {
      add(committee.name, at: SiteAddress.committee(committee.name), committee.documents.compactMap(Self.entry(of:)))
    }
    for topic in topics {
      add(topic.name, at: SiteAddress.topic(topic.name), topic.documents.compactMap(Self.entry(of:)))
    }
    // A reader follows a search before there is anything to find.
    for result in savedSearches { byPage[SiteAddress.savedSearch(result.search.id)] = result.feed }
  }

  private mutating func add(_ title: String, at page: String, _ entries: [Feed.Entry]) {
    if !entries.isEmpty { byPage[page] = Feed(title: title, entries: entries) }
  }

  private static func entry(of document: Document) -> Feed.Entry? {
    document.date.map { date in
      let named = [document.designation, Labels.kind(document.kind)].compactMap(\.self).joined(separator: " · ")
      return Feed.Entry(title: document.title, target: SiteAddress.page(of: document.head), date: date, text: named)
    }
  }

  private static func entries(of proposals: [Forslag], in document: DocumentHead) -> [Feed.Entry] {
    guard let date = document.date else { return [] }
    return proposals.map { proposal in
      let behind = proposal.parties.map { " fra \(Labels.names(of: $0))" } ?? ""
      return Feed.Entry(
        title: "Forslag\(behind): \(document.title)", target: SiteAddress.proposal(proposal.id), date: date,
        text: proposal.text)
    }
  }

  private static func entry(of vote: Vote) -> Feed.Entry? {
    vote.date.map {
      Feed.Entry(
        title: Labels.excerpt(vote.topic, longest: 120), target: SiteAddress.vote(vote.id), date: $0,
        text: VoteResult.written(vote))
    }
  }

  /// A case is as new as its last step that has a date.
  private static func newest(of trail: CaseTrail) -> [Feed.Entry] {
    guard
      let last = trail.steps.filter({ $0.date != nil }).max(by: { ($0.date?.sortable ?? 0) < ($1.date?.sortable ?? 0) }
      ),
      let date = last.date
    else { return [] }
    return [Feed.Entry(title: trail.title, target: SiteAddress.sak(trail.id), date: date, text: Labels.step(last.kind))]
  }

  private static func steps(of trail: CaseTrail) -> [Feed.Entry] {
    trail.steps.compactMap { step in
      guard let date = step.date else { return nil }
      let shown = step.documents.first.map(SiteAddress.document) ?? step.votes.first.map(SiteAddress.vote)
      let target = shown ?? SiteAddress.sak(trail.id)
      return Feed.Entry(
        title: "\(Labels.step(step.kind)): \(trail.title)", target: target,
        key: "\(trail.id) \(step.kind.rawValue) \(target)", date: date, text: step.text ?? Labels.step(step.kind))
    }
  }
}
