// SPDX-License-Identifier: GPL-3.0-or-later

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
package struct SiteGenerator {
  private let site: Site
  private let templatesFolder: String
  private let search: SearchFiles?
  private let savedSearches: [SavedSearchResult]

  /// - Parameters:
  ///   - templatesFolder: the folder of `*.mustache` and `site.css`.
  ///   - baseURL: where the site will stand; without it pages name no canonical address and there is no site map.
  ///   - search: what the search page reads; without it the site has no search of its own.
  ///   - savedSearches: what the searches that the corpus follows find, in the order of the list.
  package init(
    corpus: Corpus, templatesFolder: String, baseURL: String? = nil, search: SearchFiles? = nil,
    savedSearches: [SavedSearchResult] = []
  ) {
    let base = baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    site = Site(graph: CorpusGraph(corpus), baseURL: base, hasSearch: search != nil, savedSearches: savedSearches)
    (self.templatesFolder, self.search, self.savedSearches) = (templatesFolder, search, savedSearches)
  }

  /// Every file of the site, by path.
  ///
  /// - Throws: `SaksgangError` where a template is missing or wrong.
  /// - Parameter previous: the site of the last build, whose addresses and anchors all stay.
  package func pages(after previous: PreviousSite? = nil) throws -> [Page] {
    let templates = try Templates(folder: templatesFolder, models: Self.models)
    let forSearch = search == nil ? [SearchFiles.program.template, SearchFiles.script] : [SearchFiles.program.template]
    var pages = templates.assets.filter { !forSearch.contains($0.path) } + searchPages(templates)
    pages += overviews(templates) + saker(templates) + documents(templates) + proposals(templates)
    pages += savedSearchPages(templates)
    pages += votes(templates) + stands(templates) + people(templates) + budget(templates) + mentioned(templates)
    pages += site.feeds.byPage.map { page, feed in feed.page(at: page, baseURL: site.baseURL) }
    pages += site.data.byPage.flatMap { page, data in data.pages(at: page) }
    if site.hasSearch, let base = site.baseURL { pages.append(OpenSearch.page(base: base)) }
    var taken: Set<String> = []
    pages = pages.filter { taken.insert($0.path).inserted }
    if let map = siteMap(of: pages) { pages.append(map) }
    pages = keepingAddresses(pages, of: previous, templates)
    return pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Every page model; each has its template.
  static let models: [any PageModel.Type] = [
    AboutPage.self, AgreementPage.self, BudgetPage.self, ChapterPage.self, CommitteePage.self, CoveragePage.self,
    DocumentListPage.self, DocumentPage.self, FrontPage.self, MentionedPage.self, MovedPage.self, NamePage.self,
    OverviewPage.self, PairPage.self, PartyListPage.self, PartyPage.self, PersonListPage.self, PersonPage.self,
    ProposalListPage.self, ProposalPage.self, RemarkCitationsPage.self, SakListPage.self, SakPage.self,
    SavedSearchListPage.self, SavedSearchPage.self, SearchPage.self, SessionPage.self, SidePage.self,
    SplitListPage.self, SupportListPage.self, SupportPage.self,
    VoteListPage.self, VotePage.self,
  ]

  /// The pages with those that stand for former addresses, former anchors, and the ledger of all addresses.
  private func keepingAddresses(_ pages: [Page], of previous: PreviousSite?, _ templates: Templates) -> [Page] {
    let known = PageIdentity.all(of: site.graph)
    let addresses = pages.map(\.path).filter { $0.hasSuffix(".html") }
    let present = Dictionary(uniqueKeysWithValues: addresses.map { ($0, known[$0] ?? "") })
    let ledger = (previous?.ledger ?? AddressLedger()).next(present)
    var kept = pages
    if let previous {
      for place in kept.indices where SiteAddress.isDocument(kept[place].path) {
        guard let former = previous.page(at: kept[place].path), former != kept[place].bytes else { continue }
        kept[place] = Page(path: kept[place].path, bytes: FormerAnchors.kept(kept[place].bytes, from: former))
      }
    }
    kept += ledger.moved.map { templates.render(MovedPage($0, to: $1, site: site), at: $0) }
    return kept + [Page(path: AddressLedger.path, bytes: ledger.written)]
  }

  private func searchPages(_ templates: Templates) -> [Page] {
    guard let search else { return [] }
    return search.pages + [templates.render(SearchPage(search, site: site), at: SiteAddress.search)]
  }

  private func savedSearchPages(_ templates: Templates) -> [Page] {
    guard !savedSearches.isEmpty else { return [] }
    return [
      templates.render(SavedSearchListPage(savedSearches, site: site), at: SiteAddress.savedSearches)
    ]
      + savedSearches.map { result in
        templates.render(SavedSearchPage(result, site: site), at: SiteAddress.savedSearch(result.search.id))
      }
  }

  private func overviews(_ templates: Templates) -> [Page] {
    let (parties, committees, sessions) = (site.parties, site.committees, site.sessions)
    let front = FrontPage(site: site, parties: parties, committees: committees, sessions: sessions)
    return [
      templates.render(front, at: SiteAddress.frontPage),
      templates.render(AboutPage(site: site), at: SiteAddress.about),
      templates.render(CoveragePage(site: site), at: SiteAddress.coverage),
      templates.render(DocumentListPage(site: site), at: SiteAddress.documents),
      templates.render(ProposalListPage(site: site), at: SiteAddress.proposals),
      templates.render(PartyListPage(parties, site: site), at: SiteAddress.parties),
      templates.render(OverviewPage.committees(committees, site: site), at: SiteAddress.committees),
      templates.render(OverviewPage.sessions(sessions, site: site), at: SiteAddress.sessions),
    ]
      + parties.map { party, record in
        templates.render(PartyPage(party, record, site: site), at: SiteAddress.party(party))
      }
      + committees.map { templates.render(CommitteePage($0, site: site), at: SiteAddress.committee($0.name)) }
      + sessions.map { templates.render(SessionPage($0, site: site), at: SiteAddress.session($0)) }
  }

  private func saker(_ templates: Templates) -> [Page] {
    [templates.render(SakListPage(site: site), at: SiteAddress.saker)]
      + site.graph.trails.map { templates.render(SakPage($0, site: site), at: SiteAddress.sak($0.id)) }
  }

  private func documents(_ templates: Templates) -> [Page] {
    site.graph.documents.map { templates.render(DocumentPage($0, site: site), at: SiteAddress.document($0.id)) }
      + site.graph.documents.filter { !$0.citedRemarks.isEmpty }.map {
        templates.render(RemarkCitationsPage($0, site: site), at: SiteAddress.citations($0.id))
      }
      + site.graph.sides.map { templates.render(SidePage($0, site: site), at: SiteAddress.side($0.id)) }
  }

  private func proposals(_ templates: Templates) -> [Page] {
    site.graph.documents.flatMap { document in
      document.proposals.map { proposal in
        templates.render(ProposalPage(proposal, in: document, site: site), at: SiteAddress.proposal(proposal.id))
      }
    }
  }

  private func votes(_ templates: Templates) -> [Page] {
    [templates.render(VoteListPage(site: site), at: SiteAddress.votes)]
      + site.graph.votes.map { templates.render(VotePage($0, site: site), at: SiteAddress.vote($0.id)) }
  }

  private func stands(_ templates: Templates) -> [Page] {
    [
      templates.render(SupportListPage(site: site), at: SiteAddress.support),
      templates.render(AgreementPage(site: site), at: SiteAddress.agreement),
      templates.render(SplitListPage(site: site), at: SiteAddress.splits),
    ]
      + site.support.values.map {
        templates.render(SupportPage($0, site: site), at: SiteAddress.support($0.document.id))
      }
      + site.agreement.meetings.keys.map { pair in
        templates.render(PairPage(pair, site: site), at: SiteAddress.agreement(pair.first, pair.second))
      }
  }

  private func people(_ templates: Templates) -> [Page] {
    let register = site.register
    return [templates.render(PersonListPage(site: site), at: SiteAddress.people)]
      + register.people.map { templates.render(PersonPage($0, site: site), at: $0.address) }
      + register.shared.map { address, places in
        templates.render(NamePage(address, places.map { register.people[$0] }, site: site), at: address)
      }
  }

  private func budget(_ templates: Templates) -> [Page] {
    let tables = BudgetTables(site.graph.corpus.budget, moves: site.graph.corpus.budgetMoves)
    return [templates.render(BudgetPage(tables, site: site), at: SiteAddress.budget)]
      + tables.chapters.map { chapter in
        templates.render(
          ChapterPage(chapter, tables: tables, site: site), at: SiteAddress.chapter(chapter.number))
      }
  }

  private func mentioned(_ templates: Templates) -> [Page] {
    let keys = site.graph.mentionedOnly
    return [templates.render(OverviewPage.mentions(keys, site: site), at: SiteAddress.mentions)]
      + keys.map { key, mentions in
        templates.render(MentionedPage(key: key, mentions: mentions, site: site), at: SiteAddress.mentioned(key))
      }
  }

  /// The site map for search engines; only a site that knows its address has one.
  private func siteMap(of pages: [Page]) -> Page? {
    guard let base = site.baseURL else { return nil }
    let addresses = pages.map(\.path).filter { $0.hasSuffix(".html") }.sorted()
    let entries = addresses.map { "<url><loc>\(SafeHTML.escaping("\(base)/\($0)"))</loc></url>\n" }.joined()
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      + entries + "</urlset>\n"
    return Page(path: "sitemap.xml", bytes: [UInt8](text.utf8))
  }
}
