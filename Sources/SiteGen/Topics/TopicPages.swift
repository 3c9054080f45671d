// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Every topic with how much is about it.
struct TopicListPage: DividedPage {
  static let template = "emner"

  var frame = Frame()
  var isEmpty = false
  var rows: [LinkView] = []
}

/// One topic: its cases, documents, proposals and votes, and the parties behind the proposals.
struct TopicPage: DividedPage {
  static let template = "emne"

  var frame = Frame()
  var name = ""
  var figures: [Figure] = []
  var hasParties = false
  var parties: [PartyCount] = []
  var hasCases = false
  var cases: [SakRow] = []
  var hasDocuments = false
  var documents: [DocumentRow] = []
  var hasProposals = false
  var proposals: [ProposalGroup] = []
  var hasVotes = false
  var votes: [VoteRow] = []
}

extension TopicListPage {
  static var lists: [DividedList<TopicListPage>] { [.rows(\.rows, name: \.label)] }

  init(_ topics: [TopicRecord], site: Site) {
    let place = Place(SiteAddress.topics)
    frame = site.frame(
      at: SiteAddress.topics, title: "Emner", summary: "Emnene som sakene og dokumentene er ført under.",
      area: SiteAddress.saker, trail: [("Saker", SiteAddress.saker)])
    rows = topics.map { Self.row($0, from: place) }
    isEmpty = rows.isEmpty
  }

  static func row(_ topic: TopicRecord, from place: Place) -> LinkView {
    let counts = [
      topic.trails.isEmpty ? nil : Labels.count(topic.trails.count, "sak", "saker"),
      topic.documents.isEmpty ? nil : Labels.count(topic.documents.count, "dokument", "dokumenter"),
    ]
    return LinkView(
      label: topic.name, href: place.link(to: SiteAddress.topic(topic.name)),
      note: counts.compactMap(\.self).joined(separator: ", "))
  }
}

extension TopicPage {
  static var lists: [DividedList<TopicPage>] {
    [
      .rows(\.cases, flag: \.hasCases, section: ("Saker", "_saker")),
      .rows(\.documents, flag: \.hasDocuments, section: ("Dokumenter", "_dokumenter")),
      .groups(\.proposals, \.cards, flag: \.hasProposals, section: ("Forslag", "_forslag")),
      .rows(\.votes, flag: \.hasVotes, section: ("Voteringer", "_voteringer")),
    ]
  }

  mutating func leaveOutForLaterPages() { (figures, hasParties) = ([], false) }

  init(_ topic: TopicRecord, site: Site) {
    let topic = site.topic(Slug.of(topic.name)) ?? topic
    let path = SiteAddress.topic(topic.name)
    let place = Place(path)
    frame = site.frame(
      at: path, title: topic.name, summary: "Saker, dokumenter, forslag og voteringer om \(topic.name.lowercased()).",
      area: SiteAddress.saker, trail: [("Saker", SiteAddress.saker), ("Emner", SiteAddress.topics)])
    name = topic.name
    cases = topic.trails.sorted { ($0.title, $0.id) < ($1.title, $1.id) }.map { SakRow($0, from: place) }
    hasCases = !cases.isEmpty
    documents = site.graph.newestFirst(topic.documents).map { DocumentRow($0, from: place) }
    hasDocuments = !documents.isEmpty
    proposals = ProposalListPage.groups(
      of: topic.documents.map { ($0.head, $0.distinctProposals) }, site: site, from: place)
    hasProposals = !proposals.isEmpty
    votes = topic.votes(in: site.graph).reversed().map { VoteRow($0, from: place) }
    hasVotes = !votes.isEmpty
    addNumbers(of: topic, from: place)
  }

  private mutating func addNumbers(of topic: TopicRecord, from place: Place) {
    let all = topic.documents.flatMap(\.distinctProposals)
    let byParty = Dictionary(grouping: all.flatMap { $0.parties ?? [] }.filter { !$0.slug.isEmpty }) { $0 }
    parties = byParty.sorted { $0.key < $1.key }.map { party, found in
      PartyCount(party: PartyBadge(party, from: place), count: Labels.count(found.count, "forslag", "forslag"))
    }
    hasParties = !parties.isEmpty
    figures = [
      Figure(cases.count, "sak", "saker", href: "#_saker"),
      Figure(documents.count, "dokument", "dokumenter", href: "#_dokumenter"),
      Figure(all.count, "forslag", "forslag", href: "#_forslag"),
      Figure(votes.count, "votering", "voteringer", href: "#_voteringer"),
    ].filter { $0.number != "0" }
  }
}
