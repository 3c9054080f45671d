// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The lists of a corpus as data, by the address of the page that shows the same.
struct SiteData: Sendable {
  private(set) var byPage: [String: ListData] = [:]
  private let baseURL: String?

  init(
    _ graph: CorpusGraph, _ parties: [(party: Party, record: PartyRecord)], _ committees: [CommitteeRecord],
    _ sessions: [StortingSession], _ savedSearches: [SavedSearchResult] = [], baseURL: String?
  ) {
    self.baseURL = baseURL
    let all = graph.newestFirst(graph.documents)
    add(documents(all), at: SiteAddress.documents)
    add(proposals(all.map { ($0.head, $0.distinctProposals) }), at: SiteAddress.proposals)
    add(votes(graph.votes), at: SiteAddress.votes)
    add(cases(graph.trails), at: SiteAddress.saker)
    for (party, record) in parties { add(proposals(record.proposals), at: SiteAddress.party(party)) }
    for committee in committees {
      add(documents(graph.newestFirst(committee.documents)), at: SiteAddress.committee(committee.name))
    }
    for session in sessions {
      add(documents(all.filter { $0.session == session }), at: SiteAddress.session(session))
    }
    add(savedSearches)
  }

  mutating func add(_ topics: [TopicRecord], _ graph: CorpusGraph) {
    let rows = topics.map { topic -> [ListData.Cell] in
      [
        .text(topic.name), .list(topic.trails.map(\.id)), .list(topic.documents.map(\.id)),
        .number(topic.votes(in: graph).count), url(SiteAddress.topic(topic.name)),
      ]
    }
    add(ListData(columns: ["topic", "cases", "documents", "votes", "url"], rows: rows), at: SiteAddress.topics)
    for topic in topics {
      add(documents(graph.newestFirst(topic.documents)), at: SiteAddress.topic(topic.name))
    }
  }

  private mutating func add(_ results: [SavedSearchResult]) {
    for result in results {
      let rows = result.hits.map { hit in (hit, url(hit.address)) }
      add(SavedSearchResult.data(rows), at: SiteAddress.savedSearch(result.search.id))
    }
  }

  mutating func add(_ data: ListData, at page: String) { if !data.rows.isEmpty { byPage[page] = data } }

  func url(_ target: String) -> ListData.Cell { .text(baseURL.map { "\($0)/\(target)" } ?? target) }

  private func documents(_ documents: [Document]) -> ListData {
    ListData(
      columns: ["id", "kind", "designation", "title", "session", "date", "committee", "passages", "proposals", "url"],
      rows: documents.map { document in
        [
          .text(document.id), .text(document.kind.rawValue), .text(document.designation), .text(document.title),
          .text(document.session?.slug), .text(document.date?.iso), .text(document.committee),
          .number(document.passages.count), .number(document.proposals.count), url(SiteAddress.page(of: document.head)),
        ]
      })
  }

  private func proposals(_ groups: [(document: DocumentHead, proposals: [Forslag])]) -> ListData {
    let rows = groups.flatMap { document, proposals in
      proposals.map { proposal -> [ListData.Cell] in
        [
          .text(proposal.id), .number(proposal.number), .list((proposal.parties ?? []).map(\.code)),
          .text(proposal.text), .list(proposal.sameAs), .text(document.id), .text(document.designation),
          .text(document.date?.iso), url(SiteAddress.proposal(proposal.id)),
        ]
      }
    }
    return ListData(
      columns: ["id", "number", "parties", "text", "same_as", "document", "designation", "date", "url"], rows: rows)
  }

  private func votes(_ votes: [Vote]) -> ListData {
    ListData(
      columns: ["id", "case", "date", "topic", "for", "against", "absent", "adopted", "document", "proposals", "url"],
      rows: votes.map { vote in
        [
          .text(vote.id), .text(vote.caseID), .text(vote.date?.iso), .text(vote.topic), .number(vote.votesFor),
          .number(vote.votesAgainst), .number(vote.absent), .flag(vote.adopted), .text(vote.document),
          .list(vote.proposals), url(SiteAddress.vote(vote.id)),
        ]
      })
  }

  private func cases(_ trails: [CaseTrail]) -> ListData {
    ListData(
      columns: ["id", "title", "session", "committee", "status", "steps", "missing_steps", "documents", "url"],
      rows: trails.map { trail in
        [
          .text(trail.id), .text(trail.title), .text(trail.session?.slug), .text(trail.committee), .text(trail.status),
          .number(trail.steps.count), .number(trail.steps.count { $0.isMissing }), .list(trail.documents),
          url(SiteAddress.sak(trail.id)),
        ]
      })
  }
}
