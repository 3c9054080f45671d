// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What every page builder works from: the corpus with its links, and where the site will stand.
struct Site: Sendable {
  let graph: CorpusGraph
  /// Without a slash at the end; `nil` for a site that does not know its address.
  let baseURL: String?
  let parties: [(party: Party, record: PartyRecord)]
  let committees: [CommitteeRecord]
  let sessions: [StortingSession]
  /// Who supports what, by the id of the document.
  let support: [String: SupportMatrix]
  let agreement: PartyAgreement
  let register: PersonRegister
  let gaps: [CoverageGap]
  let feeds: SiteFeeds
  let data: SiteData
  /// Whether pages lead to a search in the browser.
  let hasSearch: Bool
  private let hasSavedSearches: Bool

  init(
    graph: CorpusGraph, baseURL: String?, hasSearch: Bool = false, savedSearches: [SavedSearchResult] = []
  ) {
    hasSavedSearches = !savedSearches.isEmpty
    (self.graph, self.baseURL, self.hasSearch) = (graph, baseURL, hasSearch)
    parties = PartyRecord.all(of: graph)
    committees = CommitteeRecord.all(of: graph)
    sessions = SessionPage.sessions(of: graph)
    support = Dictionary(
      uniqueKeysWithValues: graph.documents.compactMap { document in
        SupportMatrix(document, graph: graph).map { (document.id, $0) }
      })
    agreement = PartyAgreement(graph.votes)
    register = PersonRegister(graph)
    gaps = CoverageGap.all(in: graph)
    feeds = SiteFeeds(graph, parties, committees, savedSearches)
    var data = SiteData(graph, parties, committees, sessions, savedSearches, baseURL: baseURL)
    data.add(support.values.sorted { $0.document.id < $1.document.id })
    data.add(agreement)
    data.add(register)
    data.add(gaps)
    self.data = data
  }

  /// Everything around the content of a page.
  ///
  /// - Parameters:
  ///   - path: the page's own address.
  ///   - area: the address of the main navigation's entry that the page belongs to.
  ///   - trail: the pages above this one.
  func frame(
    at path: String, title: String, summary: String, area: String? = nil, trail: [(label: String, target: String)] = []
  ) -> Frame {
    let place = Place(path)
    var frame = Frame()
    frame.title = title
    frame.summary = summary
    frame.isInner = path != SiteAddress.frontPage
    frame.root = place.root
    frame.home = place.link(to: SiteAddress.frontPage)
    frame.canonical = baseURL.map { path == SiteAddress.frontPage ? "\($0)/" : "\($0)/\(path)" }
    frame.openSearch = hasSearch && baseURL != nil ? place.link(to: OpenSearch.path) : nil
    frame.linkedData = linkedPage(title: title, summary: summary, path: path).markup
    frame.feed = feeds.byPage[path].map { _ in place.link(to: Feed.address(of: path)) }
    frame.data = data.byPage[path].map { _ in
      let addresses = ListData.addresses(of: path)
      return DataLinks(csv: place.link(to: addresses.csv), json: place.link(to: addresses.json))
    }
    frame.navigation = areas.map { entry in
      NavigationEntry(
        label: entry.label, href: place.link(to: entry.target), isCurrent: entry.target == (area ?? path))
    }
    frame.trail = trail.map { LinkView(label: $0.label, href: place.link(to: $0.target)) }
    frame.sides = graph.sides.map { LinkView(label: $0.title, href: place.link(to: SiteAddress.side($0.id))) }
    frame.savedSearches = hasSavedSearches ? place.link(to: SiteAddress.savedSearches) : nil
    frame.about = place.link(to: SiteAddress.about)
    frame.search = hasSearch ? place.link(to: SiteAddress.search) : nil
    return frame
  }

  private var areas: [(label: String, target: String)] {
    [
      ("Saker", SiteAddress.saker), ("Dokumenter", SiteAddress.documents), ("Forslag", SiteAddress.proposals),
      ("Partier", SiteAddress.parties),
      ("Komiteer", SiteAddress.committees), ("Voteringer", SiteAddress.votes), ("Budsjett", SiteAddress.budget),
    ]
  }
}

/// One page's place on the site, from which links are relative: the site works from any folder.
struct Place: Sendable {
  let path: String
  /// `../` for each folder above the page.
  let root: String

  init(_ path: String) {
    self.path = path
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A relative address of a target that stands relative to the site's root.
  func link(to target: String) -> String {
    if target.hasPrefix("\(path)#") { return String(target.dropFirst(path.count)) }
    return root + target
  }
}
