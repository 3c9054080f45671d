// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What every page builder works from: the corpus with its links, and where the site will stand.
struct Site: Sendable {
  let graph: CorpusGraph
  /// Without a slash at the end; `nil` for a site that does not know its address.
  let baseURL: String?
  private let tables: Tables
  /// Who supports what, by the id of the document, with what each was made from.
  private let matrices: [String: (matrix: SupportMatrix, reads: Set<Read>)]
  let register: PersonRegister
  private let allFeeds: SiteFeeds
  private let allData: SiteData
  /// Whether pages lead to a search in the browser.
  let hasSearch: Bool
  private let hasSavedSearches: Bool

  init(
    graph: CorpusGraph, baseURL: String?, hasSearch: Bool = false, savedSearches: [SavedSearchResult] = []
  ) {
    hasSavedSearches = !savedSearches.isEmpty
    (self.graph, self.baseURL, self.hasSearch) = (graph, baseURL, hasSearch)
    let tables = Tables(graph)
    matrices = Dictionary(
      uniqueKeysWithValues: graph.documents.compactMap { document in
        let (matrix, reads) = ReadLog.reading { SupportMatrix(document, graph: graph) }
        return matrix.map { (document.id, ($0, reads.union([Read(kind: .document, name: document.id)]))) }
      })
    register = PersonRegister(graph)
    allFeeds = SiteFeeds(graph, tables.parties, tables.committees, tables.topics, savedSearches)
    var data = SiteData(graph, tables.parties, tables.committees, tables.sessions, savedSearches, baseURL: baseURL)
    data.add(matrices.values.map(\.matrix).sorted { $0.document.id < $1.document.id })
    data.add(tables.agreement)
    data.add(tables.slices)
    data.add(tables.topics, graph)
    data.add(register)
    data.add(tables.gaps)
    allData = data
    self.tables = tables
  }

  /// What is made of the whole corpus.
  private struct Tables {
    let parties: [(party: Party, record: PartyRecord)]
    let committees: [CommitteeRecord]
    let sessions: [StortingSession]
    let agreement: PartyAgreement
    let slices: [AgreementSlice]
    let topics: [TopicRecord]
    let gaps: [CoverageGap]
    let recordOfParty: [String: PartyRecord]
    let topicOfSlug: [String: TopicRecord]

    init(_ graph: CorpusGraph) {
      parties = PartyRecord.all(of: graph)
      committees = CommitteeRecord.all(of: graph)
      sessions = SessionPage.sessions(of: graph)
      agreement = PartyAgreement(graph.votes)
      slices = AgreementSlice.all(of: graph)
      topics = TopicRecord.all(of: graph)
      gaps = CoverageGap.all(in: graph)
      recordOfParty = Dictionary(parties.map { ($0.party.slug, $0.record) }) { first, _ in first }
      topicOfSlug = Dictionary(topics.map { (Slug.of($0.name), $0) }) { first, _ in first }
    }
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
    let place = place(at: path)
    var frame = Frame()
    frame.title = title
    frame.summary = summary
    frame.isInner = path != SiteAddress.frontPage
    frame.root = place.root
    frame.home = place.link(to: SiteAddress.frontPage)
    frame.canonical = baseURL.map { path == SiteAddress.frontPage ? "\($0)/" : "\($0)/\(path)" }
    frame.openSearch = hasSearch && baseURL != nil ? place.link(to: OpenSearch.path) : nil
    frame.linkedData = linkedPage(title: title, summary: summary, path: path).markup
    frame.feed = hasFeed(path) ? place.link(to: Feed.address(of: path)) : nil
    if hasData(path) {
      let addresses = ListData.addresses(of: path)
      frame.data = DataLinks(csv: place.link(to: addresses.csv), json: place.link(to: addresses.json))
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

extension Site {
  var parties: [(party: Party, record: PartyRecord)] { whole(\.parties) }
  var committees: [CommitteeRecord] { whole(\.committees) }
  var sessions: [StortingSession] { whole(\.sessions) }

  /// Made of the votes alone.
  var agreement: PartyAgreement {
    ReadLog.note(.votes)
    return tables.agreement
  }

  var agreementSlices: [AgreementSlice] {
    ReadLog.note(.slices)
    return tables.slices
  }

  /// What the corpus has of a party.
  func record(ofParty slug: String) -> PartyRecord? {
    ReadLog.note(.party, slug)
    return tables.recordOfParty[slug]
  }

  func topic(_ slug: String) -> TopicRecord? {
    ReadLog.note(.topic, slug)
    return tables.topicOfSlug[slug]
  }

  /// A setting: it stands on pages of all kinds.
  var hasTopics: Bool { !tables.topics.isEmpty }

  var topics: [TopicRecord] { whole(\.topics) }
  var gaps: [CoverageGap] { whole(\.gaps) }

  var feeds: SiteFeeds {
    ReadLog.note(.all)
    return allFeeds
  }

  var data: SiteData {
    ReadLog.note(.all)
    return allData
  }

  /// Every matrix of who supports what, by the id of the document.
  var supports: [SupportMatrix] {
    ReadLog.note(.all)
    return matrices.sorted { $0.key < $1.key }.map(\.value.matrix)
  }

  /// Who supports what in a document; `nil` where it puts nothing to a choice.
  func support(of document: String) -> SupportMatrix? {
    ReadLog.note(.document, document)
    guard let found = matrices[document] else { return nil }
    ReadLog.note(found.reads)
    return found.matrix
  }

  /// Whether a page has a feed.
  func hasFeed(_ path: String) -> Bool {
    ReadLog.note(.feed, path)
    return allFeeds.byPage[path] != nil
  }

  /// Whether a page's lists stand beside it as data.
  func hasData(_ path: String) -> Bool {
    ReadLog.note(.data, path)
    return allData.byPage[path] != nil
  }

  private func whole<Value>(_ table: KeyPath<Tables, Value>) -> Value {
    ReadLog.note(.all)
    return tables[keyPath: table]
  }

  /// What stands on every page and is no document's: a change of it changes them all.
  var settings: [String] {
    [baseURL ?? "", "\(hasSearch) \(hasSavedSearches) \(hasTopics)"] + graph.sides.flatMap { [$0.id, $0.title] }
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

  /// A page whose links begin elsewhere, with a slash at the end.
  init(_ path: String, root: String) { (self.path, self.root) = (path, root) }

  /// A relative address of a target that stands relative to the site's root.
  func link(to target: String) -> String {
    if target.hasPrefix("\(path)#") { return String(target.dropFirst(path.count)) }
    return root + target
  }
}
