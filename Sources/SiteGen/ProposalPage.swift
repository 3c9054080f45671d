// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// One proposal: its text, who is behind it, where the parties stand, and what became of it.
struct ProposalPage: PageModel {
  static let template = "forslag"

  var frame = Frame()
  var card = ProposalCard()
  var document = LinkView()
  var date: DateView?
  var cases: [LinkView] = []
  /// What became of it, in a sentence.
  var fate = ""
  var outcome: OutcomeView?
  var proposers: [MaybeLink] = []
  var hasTwins = false
  var twins: [TwinGroup] = []
  var hasRelated = false
  var related: [RelatedGroup] = []
  var hasStands = false
  var stands: [StandGroup] = []
  /// Parties of which nothing is known.
  var unknown: [PartyBadge] = []
  var hasUnknown = false
  var supportPage: String?
  var hasAnswer = false
  var answer: [AnswerPassage] = []
  var answerSource: LinkView?
  var isAnswerDerived = false
  var hasVotes = false
  var votes: [VoteRow] = []
  var hasDecisions = false
  var decisions: [DecisionView] = []
  var citation = CitationView()
  /// The proposals before and after in the same document.
  var previous: LinkView?
  var next: LinkView?
}

struct AnswerPassage: TemplateModel {
  var href = ""
  var text = SafeHTML("")
}

/// A passage that says what was decided.
struct DecisionView: TemplateModel {
  var text = SafeHTML("")
  var label = ""
  var href = ""
  var document = ""
}

extension ProposalPage {
  init(_ proposal: Forslag, in document: Document, site: Site) {
    let path = SiteAddress.proposal(proposal.id)
    let place = Place(path)
    let name = document.designation ?? document.title
    frame = site.frame(
      at: path, title: "\(ProposalCard.name(of: proposal)) – \(name)",
      summary: Labels.excerpt(proposal.text, longest: 150), area: SiteAddress.proposals,
      trail: [("Forslag", SiteAddress.proposals), (name, SiteAddress.document(document.id))])
    (frame.linkedData, frame.socialType) = (site.linkedData(of: proposal, in: document).markup, "article")
    citation = CitationView(site.citation(of: proposal, in: document))
    card = ProposalCard(proposal, in: document.head, site: site, from: place)
    self.document = DocumentPage.link(to: document.head, from: place)
    date = document.date.map(DateView.init)
    proposers = Self.proposers(of: proposal, site: site).map { site.register.link($0, from: place) }
    card.partiesUnknown = card.parties.isEmpty && proposers.isEmpty
    twins = TwinGroup.all(of: proposal, site: site, from: place)
    related = RelatedGroup.all(of: proposal, site: site, from: place)
    (hasTwins, hasRelated) = (!twins.isEmpty, !related.isEmpty)
    addCase(of: proposal, in: document, site: site, from: place)
    addStands(on: proposal, site: site, from: place)
    addAnswer(to: proposal, site: site, from: place)
    addOutcome(of: proposal, site: site, from: place)
    addNeighbours(of: proposal, in: document, from: place)
  }

  /// The case of the proposal, and what became of it or of the same one in the motion.
  private mutating func addCase(of proposal: Forslag, in document: Document, site: Site, from place: Place) {
    let trails = site.graph.trails(of: document)
    cases = trails.map { LinkView(label: $0.title, href: place.link(to: SiteAddress.sak($0.id))) }
    let family = Set([proposal.id] + proposal.sameAs)
    outcome = trails.lazy.flatMap(\.outcomes).first { family.contains($0.proposal) }
      .flatMap { OutcomeView($0, site: site, from: place) }
  }

  /// The names that the same proposal has elsewhere: a recommendation repeats a proposal without them.
  private static func proposers(of proposal: Forslag, site: Site) -> [String] {
    guard proposal.proposers.isEmpty else { return proposal.proposers }
    guard proposal.place == .original || proposal.place == .letter else { return [] }
    return site.graph.twins(of: proposal).first { $0.place == .original && !$0.proposers.isEmpty }?.proposers ?? []
  }

  /// The stands as the table that knows most of them has it: of the proposal's own document, or of another place of it.
  private mutating func addStands(on proposal: Forslag, site: Site, from place: Place) {
    let tables = ([proposal] + site.graph.twins(of: proposal)).compactMap { site.graph.head(holding: $0.id)?.id }
      .compactMap { site.support(of: $0) }
    let rows = tables.compactMap { table in table.row(of: proposal).map { (table, $0) } }
    func known(_ row: SupportMatrix.Row) -> Int { row.stands.count { !$0.isUnknown } }
    guard let most = rows.map({ known($0.1) }).max(), most > 0,
      let (table, row) = rows.first(where: { known($0.1) == most })
    else { return }
    stands = StandGroup.all(of: row, site: site, from: place)
    unknown = PartyBadge.all(row.stands.filter(\.isUnknown).map(\.party), from: place)
    (hasStands, hasUnknown) = (true, !unknown.isEmpty)
    supportPage = place.link(to: SiteAddress.support(table.document.id))
  }

  /// The minister's answer to the proposal, or to the same proposal elsewhere.
  private mutating func addAnswer(to proposal: Forslag, site: Site, from place: Place) {
    let start = ([proposal] + site.graph.twins(of: proposal)).lazy.compactMap(\.repliedTo).first
    guard let start, let letter = site.graph.holder(of: start) else { return }
    let texts = PassageMarkup(site: site, place: place, document: letter)
    answer = Self.reply(from: start, in: letter).map { passage in
      AnswerPassage(href: place.link(to: SiteAddress.passage(passage.id)), text: texts.markup(of: passage))
    }
    hasAnswer = !answer.isEmpty
    answerSource = DocumentPage.link(to: letter.head, from: place)
    isAnswerDerived = proposal.replyBasis == .derived
  }

  /// From the first passage of an answer to the end of its section, or to the next proposal that is answered.
  private static func reply(from start: String, in letter: Document) -> ArraySlice<Passage> {
    guard let first = letter.passages.firstIndex(where: { $0.id == start }) else { return [] }
    let section = letter.passages[first].section
    let otherAnswers = Set(letter.proposals.compactMap(\.repliedTo))
    let answered = Set(letter.proposals.map { Fingerprint.of($0.text) })
    let end = letter.passages[(first + 1)...].firstIndex { passage in
      passage.section != section || passage.proposal != nil || otherAnswers.contains(passage.id)
        || (passage.kind == .sitat && answered.contains(Fingerprint.of(passage.text)))
    }
    return letter.passages[first..<(end ?? letter.passages.endIndex)]
  }

  private mutating func addOutcome(of proposal: Forslag, site: Site, from place: Place) {
    let family = [proposal] + site.graph.twins(of: proposal)
    var seen: Set<String> = []
    let votes = family.flatMap(site.graph.votes(on:)).filter { seen.insert($0.id).inserted }
    self.votes = votes.map { VoteRow($0, from: place) }
    hasVotes = !votes.isEmpty
    fate = Labels.fate(outcome?.kind, vote: votes.last)
    let holders = Set(family.compactMap { site.graph.head(holding: $0.id)?.id }).sorted()
    decisions = holders.compactMap { site.graph.document($0) }.flatMap { document in
      Self.decisions(in: document, site: site, from: place)
    }
    hasDecisions = !decisions.isEmpty
  }

  private static func decisions(in document: Document, site: Site, from place: Place) -> [DecisionView] {
    let texts = PassageMarkup(site: site, place: place, document: document)
    return document.passages.filter { $0.kind == .vedtak || $0.kind == .tilraading }.map { passage in
      DecisionView(
        text: texts.markup(of: passage),
        label: passage.kind == .vedtak ? "Vedtak" : "Komiteens tilråding",
        href: place.link(to: SiteAddress.passage(passage.id)), document: document.designation ?? document.title)
    }
  }

  private mutating func addNeighbours(of proposal: Forslag, in document: Document, from place: Place) {
    guard let number = document.proposals.firstIndex(where: { $0.id == proposal.id }) else { return }
    let link = { (other: Forslag) in
      LinkView(
        label: ProposalCard.name(of: other), href: place.link(to: SiteAddress.proposal(other.id)),
        note: Labels.excerpt(other.text, longest: 60))
    }
    previous = number > 0 ? link(document.proposals[number - 1]) : nil
    next = number + 1 < document.proposals.count ? link(document.proposals[number + 1]) : nil
  }
}
