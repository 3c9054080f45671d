// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Every document by session, newest session first.
struct DocumentListPage: DividedPage {
  static let template = "dokumenter"

  var frame = Frame()
  var count = ""
  var groups: [DocumentGroup] = []
}

/// Every proposal by document.
struct ProposalListPage: DividedPage {
  static let template = "forslagsliste"

  var frame = Frame()
  var count = ""
  var hasParties = false
  var parties: [PartyCount] = []
  var groups: [ProposalGroup] = []
}

/// A party with the number of something.
struct PartyCount: TemplateModel {
  var party = PartyBadge()
  var count = ""
}

extension DocumentListPage {
  static var lists: [DividedList<DocumentListPage>] { [.groups(\.groups, \.rows)] }

  init(site: Site) {
    let place = Place(SiteAddress.documents)
    frame = site.frame(
      at: SiteAddress.documents, title: "Dokumenter", summary: "Alle dokumentene i Saksgang, etter sesjon.",
      trail: [])
    let documents = site.graph.listed
    count = Labels.count(documents.count, "dokument", "dokumenter")
    groups = Self.groups(of: documents, site: site, from: place)
  }

  /// By session; documents that name no session come last.
  static func groups(of documents: [ListedDocument], site: Site, from place: Place) -> [DocumentGroup] {
    let bySession = Dictionary(grouping: documents, by: \.head.session)
    return bySession.sorted { ($0.key?.startYear ?? 0) > ($1.key?.startYear ?? 0) }.map { session, documents in
      DocumentGroup(
        anchor: session.map { "s-\($0.slug)" } ?? "s-uten", heading: session?.name ?? "Uten sesjon",
        href: session.map { place.link(to: SiteAddress.session($0)) },
        rows: site.graph.newestFirst(documents).map { DocumentRow($0, from: place) })
    }
  }
}

extension ProposalListPage {
  static var lists: [DividedList<ProposalListPage>] { [.groups(\.groups, \.cards)] }

  mutating func leaveOutForLaterPages() { hasParties = false }

  init(site: Site) {
    let place = Place(SiteAddress.proposals)
    let documents = site.graph.withProposals
    let count = documents.reduce(0) { $0 + $1.proposals.count }
    frame = site.frame(
      at: SiteAddress.proposals, title: "Forslag", summary: "Alle forslagene i Saksgang, etter dokument.")
    self.count = Labels.count(count, "forslag", "forslag")
    let byParty = Dictionary(grouping: documents.flatMap(\.proposals.eachOnce).flatMap { $0.parties ?? [] }) { $0 }
      .mapValues(\.count)
    parties = byParty.sorted { $0.key < $1.key }.map { party, count in
      PartyCount(party: PartyBadge(party, from: place), count: Labels.count(count, "forslag", "forslag"))
    }
    hasParties = !parties.isEmpty
    groups = Self.groups(of: documents, site: site, from: place)
  }

  /// By document, newest first; a document without proposals is left out.
  static func groups(
    of proposals: [(document: DocumentHead, proposals: [Forslag])], site: Site, from place: Place
  ) -> [ProposalGroup] {
    let holding = proposals.filter { !$0.proposals.isEmpty }
    let byID = Dictionary(holding.map { ($0.document.id, $0.proposals) }, uniquingKeysWith: { first, _ in first })
    return site.graph.newestFirst(holding.map(\.document)).map { document in
      ProposalGroup(
        anchor: "d-\(document.id)", heading: document.designation.map { "\($0): \(document.title)" } ?? document.title,
        href: place.link(to: SiteAddress.document(document.id)),
        cards: (byID[document.id] ?? []).map { ProposalCard($0, in: document, site: site, from: place) })
    }
  }
}
