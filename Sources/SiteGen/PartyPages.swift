// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Every party of the corpus with its numbers.
struct PartyListPage: PageModel {
  static let template = "partier"

  var frame = Frame()
  var rows: [PartySummary] = []
  var people = ""
  var agreement = ""
}

struct PartySummary: TemplateModel {
  var party = PartyBadge()
  var remarks = ""
  var proposals = ""
  var documents = ""
}

/// One party: the proposals it is behind, its remarks, its stands on the proposals of others.
struct PartyPage: DividedPage {
  static let template = "parti"

  var frame = Frame()
  var name = ""
  var badge = PartyBadge()
  var figures: [Figure] = []
  var hasProposals = false
  var proposals: [ProposalGroup] = []
  var hasRemarks = false
  var remarks: [RemarkGroup] = []
  var hasStances = false
  var stances: [StanceRow] = []
}

/// The remarks of a party in one document.
struct RemarkGroup: TemplateModel {
  var title = ""
  var href = ""
  var count = ""
  var language = "nb"
  var remarks: [RemarkLink] = []
}

struct RemarkLink: TemplateModel {
  var href = ""
  var excerpt = ""
  /// `sammen med Høyre og Venstre`, or `alene`.
  var company = ""
}

struct StanceRow: TemplateModel {
  var proposal = LinkView()
  var document = LinkView()
  var stance = ""
  var look = ""
  var basis = ""
}

/// What the corpus has of one party, gathered in one reading of all documents.
struct PartyRecord {
  var proposals: [(document: DocumentHead, proposals: [Forslag])] = []
  var remarks: [(document: DocumentHead, passages: [Passage])] = []
  var positions: [Position] = []

  /// Parties in the usual order; only those that an address can name.
  static func all(of graph: CorpusGraph) -> [(party: Party, record: PartyRecord)] {
    var records: [Party: PartyRecord] = [:]
    for document in graph.documents {
      for party in parties(of: document) { records[party, default: PartyRecord()].add(document, of: party) }
      for position in document.positions { records[position.party, default: PartyRecord()].positions.append(position) }
    }
    for result in graph.votes.flatMap(\.byParty) where records[result.party] == nil {
      records[result.party] = PartyRecord()
    }
    return records.filter { !$0.key.slug.isEmpty }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func parties(of document: Document) -> Set<Party> {
    var parties = Set(document.members.map(\.party))
    for passage in document.passages { parties.formUnion(passage.attribution.parties ?? []) }
    for proposal in document.proposals { parties.formUnion(proposal.parties ?? []) }
    return parties
  }

  private mutating func add(_ document: Document, of party: Party) {
    let backed = document.distinctProposals.filter { $0.parties?.contains(party) == true }
    let spoken = document.passages.filter { passage in
      passage.kind == .merknad && passage.attribution.parties?.contains(party) == true
    }
    if !backed.isEmpty { proposals.append((document.head, backed)) }
    if !spoken.isEmpty { remarks.append((document.head, spoken)) }
  }

  var proposalCount: Int { proposals.reduce(0) { $0 + $1.proposals.count } }
  var remarkCount: Int { remarks.reduce(0) { $0 + $1.passages.count } }
  var documentCount: Int { Set(proposals.map(\.document.id) + remarks.map(\.document.id)).count }
}

extension PartyListPage {
  init(_ parties: [(party: Party, record: PartyRecord)], site: Site) {
    let place = Place(SiteAddress.parties)
    frame = site.frame(at: SiteAddress.parties, title: "Partier", summary: "Partiene i dokumentene.")
    (people, agreement) = (place.link(to: SiteAddress.people), place.link(to: SiteAddress.agreement))
    rows = parties.map { party, record in
      PartySummary(
        party: PartyBadge(party, from: place), remarks: Labels.grouped(record.remarkCount),
        proposals: Labels.grouped(record.proposalCount), documents: Labels.grouped(record.documentCount))
    }
  }
}

extension PartyPage {
  static var lists: [DividedList<PartyPage>] {
    [
      .groups(\.proposals, \.cards, flag: \.hasProposals, section: ("Forslag partiet står bak", "_forslag")),
      .rows(\.remarks, flag: \.hasRemarks, section: ("Merknader", "_merknader")),
      .rows(\.stances, flag: \.hasStances, section: ("Standpunkt til andres forslag", "_standpunkter")),
    ]
  }

  mutating func leaveOutForLaterPages() { figures = [] }

  init(_ party: Party, site: Site) {
    let record = site.record(ofParty: party.slug) ?? PartyRecord()
    let path = SiteAddress.party(party)
    let place = Place(path)
    frame = site.frame(
      at: path, title: party.name, summary: "Merknader, forslag og standpunkter fra \(party.name).",
      area: SiteAddress.parties, trail: [("Partier", SiteAddress.parties)])
    (name, badge) = (party.name, PartyBadge(party, from: place))
    figures = [
      Figure(record.proposalCount, "forslag", "forslag", href: "#_forslag"),
      Figure(record.remarkCount, "merknad", "merknader", href: "#_merknader"),
      Figure(record.documentCount, "dokument", "dokumenter"),
    ]
    proposals = ProposalListPage.groups(of: record.proposals, site: site, from: place)
    hasProposals = !proposals.isEmpty
    let byID = Dictionary(record.remarks.map { ($0.document.id, $0) }) { first, _ in first }
    remarks = site.graph.newestFirst(record.remarks.map(\.document)).compactMap { document in
      byID[document.id].map { RemarkGroup($0, by: party, from: place) }
    }
    hasRemarks = !remarks.isEmpty
    addStances(of: party, record, site: site, from: place)
  }

  private mutating func addStances(of party: Party, _ record: PartyRecord, site: Site, from place: Place) {
    let others = record.positions.filter { site.graph.proposal($0.proposal)?.parties?.contains(party) != true }
    stances = others.sorted { ($0.proposal, $0.source) < ($1.proposal, $1.source) }.compactMap { position in
      guard let proposal = site.graph.proposal(position.proposal), let document = site.graph.head(holding: proposal.id)
      else { return nil }
      return StanceRow(
        proposal: LinkView(
          label: "\(ProposalCard.name(of: proposal)): \(Labels.excerpt(proposal.text, longest: 110))",
          href: place.link(to: SiteAddress.proposal(proposal.id))),
        document: LinkView(
          label: document.designation ?? document.title, href: place.link(to: SiteAddress.document(document.id))),
        stance: Labels.stance(position.stance), look: Labels.stance(position.stance),
        basis: Labels.basis(position.basis))
    }
    hasStances = !stances.isEmpty
  }
}

extension RemarkGroup {
  init(_ found: (document: DocumentHead, passages: [Passage]), by party: Party, from place: Place) {
    title = found.document.designation ?? found.document.title
    href = place.link(to: SiteAddress.document(found.document.id))
    count = Labels.count(found.passages.count, "merknad", "merknader")
    language = found.document.language
    remarks = found.passages.map { passage in
      let others = (passage.attribution.parties ?? []).filter { $0 != party }
      return RemarkLink(
        href: place.link(to: SiteAddress.passage(passage.id)), excerpt: Labels.excerpt(passage.text, longest: 140),
        company: others.isEmpty ? "alene" : "sammen med \(others.map(\.code).joined(separator: ", "))")
    }
  }
}
