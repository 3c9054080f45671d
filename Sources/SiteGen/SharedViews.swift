// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A party as a small badge: the code to see, the whole name for everybody else.
struct PartyBadge: TemplateModel {
  var code = ""
  var name = ""
  var slug = ""
  var href = ""

  init() {}

  init(_ party: Party, from place: Place) {
    (code, name, slug) = (party.code, party.name, party.slug)
    href = place.link(to: SiteAddress.party(party))
  }

  static func all(_ parties: [Party]?, from place: Place) -> [PartyBadge] {
    (parties ?? []).filter { !$0.slug.isEmpty }.map { PartyBadge($0, from: place) }
  }
}

/// A document in a list.
struct DocumentRow: TemplateModel {
  var href = ""
  var title = ""
  var kind = ""
  var designation: String?
  var date: DateView?
  var committee: String?
  var language = "nb"
  var isDigest = false
  /// `12 merknader, 3 forslag`.
  var holds: String?

  init() {}

  init(_ document: Document, from place: Place) { self.init(ListedDocument(document), from: place) }

  init(_ document: ListedDocument, from place: Place) {
    let head = document.head
    href = place.link(to: SiteAddress.page(of: head))
    (title, kind, language) = (head.title, Labels.kind(head.kind), head.language)
    (designation, date) = (head.designation, head.date.map(DateView.init))
    committee = head.committee.map(Labels.sentenceCase)
    isDigest = head.isDigest
    let counts = [
      document.remarks > 0 ? Labels.count(document.remarks, "merknad", "merknader") : nil,
      document.proposals > 0 ? Labels.count(document.proposals, "forslag", "forslag") : nil,
    ]
    let written = counts.compactMap(\.self).joined(separator: ", ")
    holds = written.isEmpty ? nil : written
  }
}

struct DateView: TemplateModel {
  var written = ""
  var iso = ""

  init() {}

  init(_ date: CalendarDate) { (written, iso) = (date.written, date.iso) }
}

/// A proposal in a list or on its document's page.
struct ProposalCard: TemplateModel {
  /// `Forslag 8`, or `Forslag`.
  var name = ""
  var anchor: String?
  var text = SafeHTML("")
  var place = ""
  var parties: [PartyBadge] = []
  var partiesUnknown = false
  var proposers: String?
  var href = ""
  /// Where the proposal stands in its document.
  var passageHref = ""
  var document = ""
  var result: String?
  var language = "nb"

  init() {}

  init(_ proposal: Forslag, in document: DocumentHead, site: Site, from page: Place, markup: SafeHTML? = nil) {
    name = Self.name(of: proposal)
    text = markup ?? SafeHTML(SafeHTML.escaping(proposal.text))
    place = proposal.place.label
    parties = PartyBadge.all(proposal.parties, from: page)
    partiesUnknown = proposal.parties == nil && [.inText, .minorityList].contains(proposal.place)
    proposers = proposal.proposers.isEmpty ? nil : proposal.proposers.joined(separator: ", ")
    href = page.link(to: SiteAddress.proposal(proposal.id))
    passageHref = page.link(to: SiteAddress.passage(proposal.passage))
    self.document = document.designation ?? document.title
    language = document.language
    result = site.graph.votes(on: proposal).last.map(VoteResult.written)
  }

  static func name(of proposal: Forslag) -> String { proposal.number.map { "Forslag \($0)" } ?? "Forslag" }

  /// `Forslag 3 i statsrådens brev …`: where a twin stands, for a link.
  static func place(of proposal: Forslag, site: Site) -> String {
    let document = site.graph.head(holding: proposal.id)
    let name = document?.designation ?? document.map { "«\(Labels.excerpt($0.title, longest: 60))»" } ?? ""
    return "\(Self.name(of: proposal)) \(proposal.place.label), \(name)"
  }
}

/// A part of a list under a heading of its own.
struct DocumentGroup: RowGroup {
  var anchor = ""
  var heading = ""
  /// The heading's own page.
  var href: String?
  var rows: [DocumentRow] = []
}

struct ProposalGroup: RowGroup {
  var anchor = ""
  var heading = ""
  var href = ""
  var cards: [ProposalCard] = []
}

/// A number of the corpus with its word.
struct Figure: TemplateModel {
  var number = ""
  var word = ""
  var href: String?

  init() {}

  /// - Parameter href: where what is counted stands; of nothing there is nothing to lead to.
  init(_ number: Int, _ one: String, _ many: String, href: String? = nil) {
    (self.number, word) = (Labels.grouped(number), number == 1 ? one : many)
    self.href = number == 0 ? nil : href
  }
}

/// A mention of a document with the sentence around it.
struct MentionView: TemplateModel {
  var href = ""
  var before = ""
  var literal = ""
  var after = ""
}

/// The mentions that one document makes.
struct MentionGroup: TemplateModel {
  var title = ""
  var href = ""
  var kind = ""
  var mentions: [MentionView] = []

  init() {}

  /// Mentions by mentioning document, in the order in which they come.
  static func groups(of mentions: [CorpusGraph.Mention], site: Site, from place: Place) -> [MentionGroup] {
    var groups: [(document: String, group: MentionGroup)] = []
    for mention in mentions {
      guard let document = site.graph.head(of: mention.document) else { continue }
      if groups.last?.document != document.id {
        var group = MentionGroup()
        group.title = document.designation ?? document.title
        group.kind = Labels.kind(document.kind)
        group.href = place.link(to: SiteAddress.page(of: document))
        groups.append((document.id, group))
      }
      groups[groups.count - 1].group.mentions.append(view(of: mention.reference, site: site, from: place))
    }
    return groups.map(\.group)
  }

  private static func view(of reference: Reference, site: Site, from place: Place) -> MentionView {
    let text = site.graph.passage(reference.passage)?.text ?? reference.literal
    let sentence = SentenceAround(reference.literal, in: text)
    return MentionView(
      href: place.link(to: SiteAddress.passage(reference.passage)), before: sentence.before,
      literal: reference.literal, after: sentence.after)
  }
}
