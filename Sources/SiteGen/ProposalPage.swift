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
  var outcome: OutcomeView?
  var hasTwins = false
  var hasDifferences = false
  var differences: [DifferenceView] = []
  var hasRelated = false
  var related: [RelatedGroup] = []
  var hasPositions = false
  var positions: [PositionRow] = []
  var hasAnswer = false
  var answer: [AnswerPassage] = []
  var answerSource: LinkView?
  var isAnswerDerived = false
  var hasVotes = false
  var votes: [VoteRow] = []
  var hasDecisions = false
  var decisions: [DecisionView] = []
  /// The proposals before and after in the same document.
  var previous: LinkView?
  var next: LinkView?
}

struct PositionRow: TemplateModel {
  var party = PartyBadge()
  var stance = ""
  /// The stance for the stylesheet: `for`, `mot`, `ukjent`.
  var look = ""
  var basis = ""
  var source: LinkView?
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
    card = ProposalCard(proposal, in: document, site: site, from: place)
    self.document = DocumentPage.link(to: document, from: place)
    date = document.date.map(DateView.init)
    card.proposers = card.proposers ?? Self.proposers(of: proposal, site: site)
    card.partiesUnknown = card.parties.isEmpty && card.proposers == nil
    hasTwins = !card.twins.isEmpty
    differences = DifferenceView.all(of: proposal, site: site, from: place)
    related = RelatedGroup.all(of: proposal, site: site, from: place)
    (hasDifferences, hasRelated) = (!differences.isEmpty, !related.isEmpty)
    addCase(of: proposal, in: document, site: site, from: place)
    positions = Self.positions(on: proposal, in: document, site: site, from: place)
    hasPositions = !positions.isEmpty
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
  private static func proposers(of proposal: Forslag, site: Site) -> String? {
    guard proposal.place == .original || proposal.place == .letter else { return nil }
    let names = site.graph.twins(of: proposal).first { $0.place == .original && !$0.proposers.isEmpty }?.proposers
    return names?.joined(separator: ", ")
  }

  private static func positions(
    on proposal: Forslag, in document: Document, site: Site, from place: Place
  ) -> [PositionRow] {
    let known = site.graph.positions(on: proposal.id)
    guard !known.isEmpty else { return [] }
    let rows = known.map { position in
      (
        position.party,
        PositionRow(
          party: PartyBadge(position.party, from: place), stance: Labels.stance(position.stance),
          look: Labels.stance(position.stance),
          basis: position.stance == .unknown ? "sies ikke" : Labels.basis(position.basis),
          source: position.stance == .unknown ? nil : source(of: position, site: site, from: place))
      )
    }
    let silent = site.graph.committeeParties(of: document).filter { party in !known.contains { $0.party == party } }
    let unknown = silent.map { party in
      (party, PositionRow(party: PartyBadge(party, from: place), stance: "ukjent", look: "ukjent", basis: "sies ikke"))
    }
    return (rows + unknown).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func source(of position: Position, site: Site, from place: Place) -> LinkView? {
    if let vote = site.graph.vote(position.source) {
      return LinkView(label: "votering", href: place.link(to: SiteAddress.vote(vote.id)))
    }
    guard let passage = site.graph.passage(position.source) else { return nil }
    return LinkView(
      label: "«\(Labels.excerpt(passage.text, longest: 70))»", href: place.link(to: SiteAddress.passage(passage.id)))
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
    answerSource = DocumentPage.link(to: letter, from: place)
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
    let holders = Set(family.compactMap { site.graph.holder(of: $0.id)?.id }).sorted()
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
