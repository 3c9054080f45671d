// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The way in: what the corpus holds, and what is newest in it.
struct FrontPage: PageModel {
  static let template = "forside"

  var frame = Frame()
  var figures: [Figure] = []
  var isEmpty = false
  var documents: [DocumentRow] = []
  var hasProposals = false
  var proposals: [ProposalCard] = []
  var parties: [PartyCount] = []
  var committees: [LinkView] = []
  var sessions: [LinkView] = []
  var hasTopics = false
  /// Those with the most documents and cases.
  var topics: [LinkView] = []
  var allTopics = ""
  var changes: ChangesView?
  var allDocuments = ""
  var allProposals = ""
  var allSessions = ""
  var allMentions = ""
}

extension FrontPage {
  init(
    site: Site, parties: [(party: Party, record: PartyRecord)], committees: [CommitteeRecord],
    sessions: [StortingSession], changes: SiteChanges
  ) {
    let place = Place(SiteAddress.frontPage)
    let graph = site.graph
    frame = site.frame(
      at: SiteAddress.frontPage, title: "Saksgang",
      summary: "Stortingets dokumenter delt i merknader, forslag og vedtak, med hvem som står bak hva.")
    figures = Self.figures(of: graph, from: place)
    isEmpty = graph.documents.isEmpty
    let newest = graph.newestFirst(graph.documents)
    documents = newest.prefix(6).map { DocumentRow($0, from: place) }
    proposals = newest.lazy.flatMap { document in
      Self.chosen(of: document).map { ProposalCard($0, in: document.head, site: site, from: place) }
    }.prefix(4).map { $0 }
    hasProposals = !proposals.isEmpty
    self.parties = parties.map { party, record in
      PartyCount(party: PartyBadge(party, from: place), count: Labels.count(record.proposalCount, "forslag", "forslag"))
    }
    self.committees = committees.map { committee in
      LinkView(
        label: committee.name, href: place.link(to: SiteAddress.committee(committee.name)),
        note: Labels.grouped(committee.documents.count))
    }
    self.sessions = sessions.reversed().prefix(8).map {
      LinkView(label: $0.name, href: place.link(to: SiteAddress.session($0)))
    }
    addTopics(site, from: place)
    self.changes = ChangesView(changes, site: site, from: place)
    allDocuments = place.link(to: SiteAddress.documents)
    allProposals = place.link(to: SiteAddress.proposals)
    allSessions = place.link(to: SiteAddress.sessions)
    allMentions = place.link(to: SiteAddress.mentions)
  }

  private mutating func addTopics(_ site: Site, from place: Place) {
    topics = site.topics.enumerated().sorted { left, right in
      let sizes = [left, right].map { $0.element.documents.count + $0.element.trails.count }
      return sizes[0] == sizes[1] ? left.offset < right.offset : sizes[0] > sizes[1]
    }.prefix(12).map { TopicListPage.row($0.element, from: place) }
    (hasTopics, allTopics) = (!topics.isEmpty, place.link(to: SiteAddress.topics))
  }

  /// At most two of a document, of those that somebody is known to stand behind; numbered ones before others.
  private static func chosen(of document: Document) -> [Forslag] {
    let known = document.proposals.filter { $0.parties != nil || !$0.proposers.isEmpty }
    let listed = known.filter { $0.place == .minorityList }
    let rest = known.filter { $0.place == .original || $0.place == .inText }
    return Array((listed.isEmpty ? rest : listed).prefix(2))
  }

  static func figures(of graph: CorpusGraph, from place: Place) -> [Figure] {
    let remarks = graph.documents.reduce(0) { $0 + $1.passages.count { $0.kind == .merknad } }
    let proposals = graph.documents.reduce(0) { $0 + $1.proposals.count }
    return [
      Figure(
        graph.documents.count, "dokument", "dokumenter", href: place.link(to: SiteAddress.documents)),
      Figure(remarks, "merknad", "merknader", href: place.link(to: SiteAddress.parties)),
      Figure(proposals, "forslag", "forslag", href: place.link(to: SiteAddress.proposals)),
      Figure(graph.votes.count, "votering", "voteringer", href: place.link(to: SiteAddress.votes)),
    ]
  }
}
