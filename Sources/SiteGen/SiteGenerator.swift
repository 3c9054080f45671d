// SPDX-License-Identifier: GPL-3.0-or-later

internal import Publishing
package import StortingModel

/// One file of the site.
package struct Page: Sendable, Equatable {
  /// From the site's root, with `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}

/// Turns a corpus into the files of its site.
///
/// The same corpus and templates give the same bytes.
package struct SiteGenerator: Sendable {
  private let site: Site
  private let templatesFolder: String
  private let overrides: String?
  private let search: SearchFiles?
  private let savedSearches: [SavedSearchResult]
  private let spool: ByteSpool?

  /// - Parameters:
  ///   - templatesFolder: the folder of `*.mustache` and `site.css`.
  ///   - overrides: a folder of files that take the place of those.
  ///   - baseURL: where the site will stand; without it pages name no canonical address and there is no site map.
  ///   - search: what the search page reads; without it the site has no search of its own.
  ///   - savedSearches: what the searches that the corpus follows find, in the order of the list.
  ///   - folder: where pages wait that are made before they can be written; in memory without one.
  package init(
    corpus: Corpus, templatesFolder: String, overrides: String? = nil, baseURL: String? = nil,
    search: SearchFiles? = nil, savedSearches: [SavedSearchResult] = [], waitingIn folder: String? = nil
  ) {
    let base = baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    site = Site(graph: CorpusGraph(corpus), baseURL: base, hasSearch: search != nil, savedSearches: savedSearches)
    (self.templatesFolder, self.overrides) = (templatesFolder, overrides)
    (self.search, self.savedSearches) = (search, savedSearches)
    spool = folder.map { ByteSpool(in: $0) }
  }

  /// Every file of the site, by path.
  ///
  /// - Throws: `SaksgangError` where a template is missing or wrong.
  /// - Parameter previous: the site of the last build, whose addresses and anchors all stay.
  package func pages(after previous: PreviousSite? = nil) throws -> [Page] {
    try plans(after: previous).map { $0.make().page }
  }

  /// Every file of the site, by path, each made when it is asked for.
  ///
  /// - Parameter known: the files of a list that is as it was, which tells how many they are without making them.
  func plans(
    after previous: PreviousSite?, known: (PagePlan) -> [String]? = { _ in nil }
  ) throws -> [PagePlan] {
    let templates = try Templates(folder: templatesFolder, overrides: overrides, models: Self.models)
    let forSearch = search == nil ? [SearchFiles.program.template, SearchFiles.script] : [SearchFiles.program.template]
    var plans = templates.assets.filter { !forSearch.contains($0.path) }.map(PagePlan.init) + searchPages(templates)
    let changes = SiteChanges(of: site.graph.documents, after: previous?.changes)
    plans.append(PagePlan(changes.page))
    plans +=
      overviews(templates, changes) + topics(templates) + saker(templates) + documents(templates) + proposals(templates)
    plans += savedSearchPages(templates)
    plans += votes(templates) + stands(templates) + people(templates) + budget(templates) + mentioned(templates)
    let base = site.baseURL
    plans += site.feeds.byPage.map { page, feed in
      PagePlan(at: Feed.address(of: page), from: [Read(kind: .content, name: feed.digest.written)]) {
        feed.page(at: page, baseURL: base)
      }
    }
    plans += site.data.byPage.flatMap { page, data in data.plans(at: page) }
    if site.hasSearch, let base { plans.append(PagePlan(OpenSearch.page(base: base))) }
    var taken: Set<String> = []
    plans = PagePlan.divided(plans, spool, known: known).filter { taken.insert($0.path).inserted }
    if let map = siteMap(of: plans.map(\.path)) { plans.append(PagePlan(map)) }
    plans = keepingAddresses(plans, of: previous, templates)
    return plans.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What stands on every page and is nothing that a page reads for itself.
  var settings: [String] { site.settings }

  /// What pages read, as it is now.
  func digests() -> ReadDigests { ReadDigests(site) }

  /// Every page model; each has its template.
  static let models: [any PageModel.Type] = [
    AboutPage.self, AgreementPage.self, BudgetPage.self, ChapterPage.self, CommitteePage.self, CoveragePage.self,
    DocumentListPage.self, DocumentPage.self, FrontPage.self, MentionedPage.self, MovedPage.self, NamePage.self,
    NotFoundPage.self,
    OverviewPage.self, PairPage.self, PartyListPage.self, PartyPage.self, PersonListPage.self, PersonPage.self,
    ProposalListPage.self, ProposalPage.self, RemarkCitationsPage.self, SakListPage.self, SakPage.self,
    SavedSearchListPage.self, SavedSearchPage.self, SearchPage.self, SessionPage.self, SidePage.self,
    SplitListPage.self, SliceAgreementPage.self, SupportListPage.self, SupportPage.self, TopicListPage.self,
    TopicPage.self,
    VoteListPage.self, VotePage.self,
  ]

  /// The pages with those that stand for former addresses, former anchors, and the ledger of all addresses.
  private func keepingAddresses(
    _ plans: [PagePlan], of previous: PreviousSite?, _ templates: Templates
  ) -> [PagePlan] {
    let known = PageIdentity.all(of: site.graph)
    let addresses = plans.map(\.path).filter { $0.hasSuffix(".html") }
    let present = Dictionary(uniqueKeysWithValues: addresses.map { ($0, known[$0] ?? "") })
    let ledger = (previous?.ledger ?? AddressLedger()).next(present)
    var kept = plans
    if let previous {
      kept = plans.map { plan in
        guard SiteAddress.isDocument(plan.path) else { return plan }
        return plan.changed { page in
          guard let former = previous.page(at: page.path), former != page.bytes else { return page }
          return Page(path: page.path, bytes: FormerAnchors.kept(page.bytes, from: former))
        }
      }
    }
    kept += ledger.moved.map { templates.page(MovedPage($0, to: $1, site: site), at: $0) }
    return kept + [PagePlan(Page(path: AddressLedger.path, bytes: ledger.written))]
  }

  private func searchPages(_ templates: Templates) -> [PagePlan] {
    guard let search else { return [] }
    return search.plans + [templates.page(SearchPage(search, site: site), at: SiteAddress.search)]
  }

  private func savedSearchPages(_ templates: Templates) -> [PagePlan] {
    guard !savedSearches.isEmpty else { return [] }
    return [
      templates.page(SavedSearchListPage(savedSearches, site: site), at: SiteAddress.savedSearches)
    ]
      + savedSearches.map { result in
        templates.page(SavedSearchPage(result, site: site), at: SiteAddress.savedSearch(result.search.id))
      }
  }

  private func overviews(_ templates: Templates, _ changes: SiteChanges) -> [PagePlan] {
    let (parties, committees, sessions) = (site.parties, site.committees, site.sessions)
    return [
      templates.page(
        FrontPage(site: site, parties: parties, committees: committees, sessions: sessions, changes: changes),
        at: SiteAddress.frontPage),
      templates.page(AboutPage(site: site), at: SiteAddress.about),
      templates.page(NotFoundPage(site: site), at: SiteAddress.notFound),
      templates.page(CoveragePage(site: site), at: SiteAddress.coverage),
      templates.page(PartyListPage(parties, site: site), at: SiteAddress.parties),
      templates.page(OverviewPage.committees(committees, site: site), at: SiteAddress.committees),
      templates.page(OverviewPage.sessions(sessions, site: site), at: SiteAddress.sessions),
    ] + documentLists(templates)
  }

  private func documentLists(_ templates: Templates) -> [PagePlan] {
    let documents = site.graph.documents
    let lists =
      templates.pages(
        DocumentListPage(site: site), at: SiteAddress.documents, from: .listed, rows: documents.count, site: site)
      + templates.pages(
        ProposalListPage(site: site), at: SiteAddress.proposals, from: .withProposals,
        rows: documents.reduce(0) { $0 + $1.proposals.count }, site: site)
    let byParty = site.parties.flatMap { party, record in
      templates.pages(
        PartyPage(party, site: site), at: SiteAddress.party(party), from: .party, party.slug,
        rows: record.proposalCount + record.remarkCount + record.positions.count, site: site)
    }
    let byCommittee = site.committees.flatMap { committee in
      templates.pages(
        CommitteePage(committee.name, site: site), at: SiteAddress.committee(committee.name),
        from: .listedOfCommittee, Slug.of(committee.name), rows: committee.documents.count, site: site)
    }
    let bySession = site.sessions.flatMap { session in
      let count = documents.count { $0.session == session } + site.graph.votes.count { $0.session == session }
      return templates.pages(
        SessionPage(session, site: site), at: SiteAddress.session(session), from: .listedOfSession, session.slug,
        rows: count, site: site)
    }
    return lists + byParty + byCommittee + bySession
  }

  private func topics(_ templates: Templates) -> [PagePlan] {
    let topics = site.topics
    return templates.pages(TopicListPage(topics, site: site), at: SiteAddress.topics, rows: topics.count, site: site)
      + topics.flatMap { topic in
        let proposals = topic.documents.reduce(0) { $0 + $1.proposals.count }
        return templates.pages(
          TopicPage(topic, site: site), at: SiteAddress.topic(topic.name), from: .topic, Slug.of(topic.name),
          rows: topic.documents.count + topic.trails.count + proposals + topic.votes(in: site.graph).count, site: site)
      }
  }

  private func saker(_ templates: Templates) -> [PagePlan] {
    templates.pages(
      SakListPage(site: site), at: SiteAddress.saker, from: .trails, rows: site.graph.trails.count, site: site)
      + site.graph.trails.map {
        templates.page(SakPage($0, site: site), at: SiteAddress.sak($0.id), from: .trail, $0.id)
      }
  }

  private func documents(_ templates: Templates) -> [PagePlan] {
    site.graph.documents.map { document in
      templates.page(
        DocumentPage(document, site: site), at: SiteAddress.document(document.id), from: .document, document.id)
    }
      + site.graph.documents.filter { !$0.citedRemarks.isEmpty }.flatMap {
        templates.pages(
          RemarkCitationsPage($0, site: site), at: SiteAddress.citations($0.id), from: .document, $0.id,
          rows: $0.citedRemarks.count, site: site)
      }
      + site.graph.sides.map { templates.page(SidePage($0, site: site), at: SiteAddress.side($0.id)) }
  }

  private func proposals(_ templates: Templates) -> [PagePlan] {
    site.graph.documents.flatMap { document in
      document.proposals.map { proposal in
        templates.page(
          ProposalPage(proposal, in: document, site: site), at: SiteAddress.proposal(proposal.id), from: .document,
          document.id)
      }
    }
  }

  private func votes(_ templates: Templates) -> [PagePlan] {
    templates.pages(
      VoteListPage(site: site), at: SiteAddress.votes, from: .votes, rows: site.graph.votes.count, site: site)
      + site.graph.votes.map {
        templates.page(VotePage($0, site: site), at: SiteAddress.vote($0.id), from: .vote, $0.id)
      }
  }

  private func stands(_ templates: Templates) -> [PagePlan] {
    let splits = site.agreement.splits.reduce(0) { $0 + $1.votes.count }
    let lists =
      [templates.page(AgreementPage(site: site), at: SiteAddress.agreement, from: .votes)]
      + templates.pages(
        SupportListPage(site: site), at: SiteAddress.support, rows: site.supports.count, site: site)
      + templates.pages(SplitListPage(site: site), at: SiteAddress.splits, from: .votes, rows: splits, site: site)
    let matrices = site.supports.flatMap {
      templates.pages(
        SupportPage($0, site: site), at: SiteAddress.support($0.document.id), from: .document, $0.document.id,
        rows: $0.standCount / 4, site: site)
    }
    let pairs = site.agreement.meetings.flatMap { pair, meetings in
      templates.pages(
        PairPage(pair, site: site), at: SiteAddress.agreement(pair.first, pair.second), from: .votes,
        rows: meetings.count, site: site)
    }
    let slices = site.agreementSlices.flatMap {
      templates.pages(
        SliceAgreementPage($0, site: site), at: $0.address, from: .slices, rows: $0.votes.count, site: site)
    }
    return lists + matrices + pairs + slices
  }

  private func people(_ templates: Templates) -> [PagePlan] {
    let register = site.register
    return templates.pages(
      PersonListPage(site: site), at: SiteAddress.people, from: .people, rows: register.people.count, site: site)
      + register.people.flatMap { person in
        templates.pages(
          PersonPage(person, site: site), at: person.address, from: .person, person.address, rows: person.rowCount,
          site: site)
      }
      + register.shared.map { address, places in
        templates.page(NamePage(address, places.map { register.people[$0] }, site: site), at: address, from: .people)
      }
  }

  private func budget(_ templates: Templates) -> [PagePlan] {
    let tables = BudgetTables(site.graph.budget)
    let amounts = site.graph.documents.reduce(0) { $0 + $1.amounts.count }
    return templates.pages(
      BudgetPage(tables, site: site), at: SiteAddress.budget, from: .budget, rows: tables.chapters.count + amounts,
      site: site)
      + tables.chapters.map { chapter in
        templates.page(
          ChapterPage(chapter, tables: tables, site: site), at: SiteAddress.chapter(chapter.number), from: .budget)
      }
  }

  private func mentioned(_ templates: Templates) -> [PagePlan] {
    let keys = site.graph.mentionedOnly
    return templates.pages(
      OverviewPage.mentions(keys, site: site), at: SiteAddress.mentions, rows: keys.count, site: site)
      + keys.flatMap { key, mentions in
        templates.pages(
          MentionedPage(key: key, mentions: mentions, site: site), at: SiteAddress.mentioned(key), from: .mentions, key,
          rows: mentions.count, site: site)
      }
  }

  /// The site map for search engines; only a site that knows its address has one.
  private func siteMap(of paths: [String]) -> Page? {
    guard let base = site.baseURL else { return nil }
    let addresses = paths.filter { $0.hasSuffix(".html") && $0 != SiteAddress.notFound }.sorted()
    let entries = addresses.map { "<url><loc>\(SafeHTML.escaping("\(base)/\($0)"))</loc></url>\n" }.joined()
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      + entries + "</urlset>\n"
    return Page(path: "sitemap.xml", bytes: [UInt8](text.utf8))
  }
}
