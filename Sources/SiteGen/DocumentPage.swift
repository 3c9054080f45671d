// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// One document: head, contents, sections with their passages, and everything that is linked to it.
struct DocumentPage: PageModel {
  static let template = "dokument"

  var frame = Frame()
  var kind = ""
  var designation: String?
  var title = ""
  var language = "nb"
  var date: DateView?
  var session: LinkView?
  var committee: LinkView?
  var hasTopics = false
  var topics: [LinkView] = []
  var isDigest = false
  var isCorrected = false
  /// What the digest is of: the designation, or the title.
  var original = ""
  var hasProposers = false
  var proposers: [MaybeLink] = []
  var hasTreats = false
  var treats: [LinkView] = []
  var attachedTo: LinkView?
  var hasCases = false
  var cases: [LinkView] = []
  var hasAttachments = false
  var attachments: [LinkView] = []
  var hasTreatments = false
  var treatments: [LinkView] = []
  /// The parties that speak or propose, where there are two or more to choose between.
  var filters: [PartyBadge] = []
  var hasFilters = false
  var hasContents = false
  var contents: [ContentsEntry] = []
  var sections: [SectionView] = []
  var hasRoster = false
  var roster: [RosterRow] = []
  var hasSignatories = false
  var signatories: [PersonView] = []
  var hasVotes = false
  var votes: [VoteRow] = []
  var support: SupportView?
  var supportPage: String?
  var hasMentions = false
  var mentions: [MentionGroup] = []
  var citation = CitationView()
  var remarkCitations: String?
  var source: SourceView?
  var path = ""
}

struct ContentsEntry: TemplateModel {
  var label = ""
  var href = ""
  var level = 1
}

/// The committee's members of one party.
struct RosterRow: TemplateModel {
  var party = PartyBadge()
  var members: [PersonView] = []

  /// The members of a document's committee by party, in the usual order.
  static func rows(of document: Document, site: Site, from place: Place) -> [RosterRow] {
    Dictionary(grouping: document.members, by: \.party).sorted { $0.key < $1.key }.map { party, members in
      RosterRow(
        party: PartyBadge(party, from: place),
        members: members.map { member in
          PersonView(person: site.register.link(member.name, party: party, from: place), role: member.role)
        })
    }
  }
}

/// A name with an office.
struct PersonView: TemplateModel {
  var person = MaybeLink()
  var role: String?
}

struct SourceView: TemplateModel {
  var file = ""
  var sha256 = ""
  var url: String?

  init() {}

  /// - Parameter source: an address that is not `http` or `https` is left out.
  init(_ source: Document.Source) {
    (file, sha256) = (source.file, source.sha256)
    url = source.url.flatMap { url in
      ["http://", "https://"].contains(where: url.lowercased().hasPrefix) ? url : nil
    }
  }
}

extension DocumentPage {
  init(_ document: Document, site: Site) {
    let path = SiteAddress.document(document.id)
    let place = Place(path)
    let graph = site.graph
    let name = document.designation ?? document.title
    frame = site.frame(
      at: path, title: document.designation.map { "\($0): \(document.title)" } ?? document.title,
      summary: "\(Labels.kind(document.kind))\(document.date.map { " av \($0.written)" } ?? "") i Saksgang: \(name).",
      area: SiteAddress.documents, trail: Self.trail(to: document))
    addCitation(of: document, site: site, from: place)
    (kind, designation, title) = (Labels.kind(document.kind), document.designation, document.title)
    (language, isDigest, original) = (document.language, document.isDigest, name)
    isCorrected = document.isCorrected
    date = document.date.map(DateView.init)
    session = document.session.map { LinkView(label: $0.name, href: place.link(to: SiteAddress.session($0))) }
    committee = document.committee.flatMap { name in
      Slug.of(name).isEmpty
        ? nil : LinkView(label: Labels.sentenceCase(name), href: place.link(to: SiteAddress.committee(name)))
    }
    treats = document.treats.map { MentionedPage.link(toKey: $0, site: site, from: place) }
    attachedTo = document.attachedTo.flatMap { graph.head(of: $0) }.map { Self.link(to: $0, from: place) }
    attachments = graph.attachments(of: document.id).map { Self.link(to: $0, from: place) }
    treatments = graph.treatments(of: document.id).map { Self.link(to: $0, from: place) }
    (hasTreats, hasAttachments, hasTreatments) = (!treats.isEmpty, !attachments.isEmpty, !treatments.isEmpty)
    sections = DocumentSections(document, site: site, place: place).views()
    addPeople(document, site: site, from: place)
    addTopics(of: document, site: site, from: place)
    addWayAbout(document, site: site, from: place)
    addVotes(on: document, site: site, from: place)
    mentions = MentionGroup.groups(of: graph.mentions(of: document), site: site, from: place)
    hasMentions = !mentions.isEmpty
    source = document.source.map(SourceView.init)
    self.path = document.path
  }

  private mutating func addTopics(of document: Document, site: Site, from place: Place) {
    topics = TopicRecord.links(to: document.topics + site.graph.trails(of: document).flatMap(\.topics), from: place)
    hasTopics = !topics.isEmpty
  }

  private static func trail(to document: Document) -> [(label: String, target: String)] {
    let session = document.session.map { (label: $0.name, target: SiteAddress.session($0)) }
    return [("Dokumenter", SiteAddress.documents)] + (session.map { [$0] } ?? [])
  }

  private mutating func addCitation(of document: Document, site: Site, from place: Place) {
    (frame.linkedData, frame.socialType) = (site.linkedData(of: document).markup, "article")
    citation = CitationView(site.citation(of: document))
    remarkCitations =
      document.citedRemarks.isEmpty ? nil : place.link(to: SiteAddress.citations(document.id))
  }

  private mutating func addVotes(on document: Document, site: Site, from place: Place) {
    votes = site.graph.votes(on: document).map { VoteRow($0, from: place) }
    hasVotes = !votes.isEmpty
    support = site.support(of: document.id).map { SupportView($0, site: site, from: place) }
    supportPage = support.map { _ in place.link(to: SiteAddress.support(document.id)) }
  }

  /// The cases that the document is part of, and the list of its headings.
  private mutating func addWayAbout(_ document: Document, site: Site, from place: Place) {
    cases = site.graph.trails(of: document).map {
      LinkView(label: $0.title, href: place.link(to: SiteAddress.sak($0.id)))
    }
    hasCases = !cases.isEmpty
    filters = Self.parties(of: document, from: place)
    hasFilters = filters.count > 1
    contents = sections.compactMap(\.contentsEntry)
    hasContents = contents.count > 1
  }

  /// Those behind some remark or proposal.
  private static func parties(of document: Document, from place: Place) -> [PartyBadge] {
    let speaking = document.passages.flatMap { $0.attribution.parties ?? [] }
    let proposing = document.proposals.flatMap { $0.parties ?? [] }
    return PartyBadge.all(Set(speaking + proposing).sorted(), from: place)
  }

  private mutating func addPeople(_ document: Document, site: Site, from place: Place) {
    proposers = document.proposers.map { site.register.link($0, from: place) }
    hasProposers = !proposers.isEmpty
    roster = RosterRow.rows(of: document, site: site, from: place)
    hasRoster = !roster.isEmpty
    signatories = document.signatories.map { signatory in
      PersonView(person: site.register.link(signatory.name, from: place), role: signatory.role)
    }
    hasSignatories = !signatories.isEmpty
  }

  static func link(to document: DocumentHead, from place: Place) -> LinkView {
    LinkView(
      label: document.title, href: place.link(to: SiteAddress.page(of: document)),
      note: document.designation ?? Labels.kind(document.kind).lowercased())
  }
}
