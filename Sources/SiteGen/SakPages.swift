// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The course of one case: its steps in order, what is missing, and what became of the proposals.
struct SakPage: PageModel {
  static let template = "sak"

  var frame = Frame()
  var title = ""
  var committee: MaybeLink?
  var session: MaybeLink?
  var hasTopics = false
  var topics: [LinkView] = []
  var status: String?
  /// `4 av 6 steg er i korpuset`.
  var known = ""
  var steps: [StepView] = []
  var hasOutcomes = false
  var outcomes: [OutcomeView] = []
}

/// One step of a case on its page.
struct StepView: TemplateModel {
  var name = ""
  var date: DateView?
  var isMissing = false
  /// The designation of a document that is missing or has no title here.
  var designation: MaybeLink?
  /// `står i kilden: dokumentet sier hva det behandler`.
  var basis = ""
  var holds: String?
  var hasLinks = false
  var links: [LinkView] = []
  var text: String?
}

/// What became of a proposal, on its case's page.
struct OutcomeView: TemplateModel {
  var proposal = LinkView()
  /// The kind behind the words.
  var kind: CaseTrail.Result? { CaseTrail.Result(rawValue: result) }
  var result = ""
  var basis = ""
  var source: LinkView?
}

/// Every case, by session.
struct SakListPage: DividedPage {
  static let template = "saker"

  var frame = Frame()
  var count = ""
  /// The list of topics, where there are any.
  var topics: String?
  var hasGroups = false
  var groups: [SakGroup] = []
}

struct SakGroup: RowGroup {
  var anchor = ""
  var heading = ""
  var saker: [SakRow] = []
}

/// A case in a list.
struct SakRow: TemplateModel {
  var href = ""
  var title = ""
  var committee: String?
  var known = ""
}

extension SakRow {
  init(_ trail: CaseTrail, from place: Place) {
    (href, title) = (place.link(to: SiteAddress.sak(trail.id)), trail.title)
    committee = trail.committee.map(Labels.sentenceCase)
    known = Self.known(trail)
  }

  static func known(_ trail: CaseTrail) -> String {
    let held = trail.steps.count { !$0.isMissing }
    return held == trail.steps.count
      ? "alle \(trail.steps.count) steg er i korpuset" : "\(held) av \(trail.steps.count) steg er i korpuset"
  }
}

extension SakListPage {
  static var lists: [DividedList<SakListPage>] { [.groups(\.groups, \.saker)] }

  init(site: Site) {
    let place = Place(SiteAddress.saker)
    frame = site.frame(
      at: SiteAddress.saker, title: "Saker", summary: "Sakene i Saksgang, med løpet fra forslag til vedtak.")
    count = Labels.count(site.graph.trails.count, "sak", "saker")
    topics = site.hasTopics ? place.link(to: SiteAddress.topics) : nil
    let bySession = Dictionary(grouping: site.graph.trails, by: \.session)
    groups = bySession.sorted { ($0.key?.startYear ?? 0) > ($1.key?.startYear ?? 0) }.map { session, trails in
      SakGroup(
        anchor: session.map { "s-\($0.slug)" } ?? "s-uten", heading: session?.name ?? "Uten sesjon",
        saker: trails.sorted { ($0.title, $0.id) < ($1.title, $1.id) }.map { SakRow($0, from: place) })
    }
    hasGroups = !groups.isEmpty
  }
}

extension SakPage {
  init(_ trail: CaseTrail, site: Site) {
    let path = SiteAddress.sak(trail.id)
    let place = Place(path)
    frame = site.frame(
      at: path, title: "Saksløp: \(trail.title)",
      summary: "Løpet til saken «\(Labels.excerpt(trail.title, longest: 100))» gjennom Stortinget.",
      area: SiteAddress.saker, trail: [("Saker", SiteAddress.saker)])
    title = trail.title
    known = Labels.sentenceCase(SakRow.known(trail))
    status = trail.status.map { $0.replacing("_", with: " ") }
    let held = trail.documents.compactMap(site.graph.head(of:))
    committee = trail.committee.map { name in
      let hasPage = held.contains { $0.committee == name } && !Slug.of(name).isEmpty
      return MaybeLink(
        label: Labels.sentenceCase(name), href: hasPage ? place.link(to: SiteAddress.committee(name)) : nil)
    }
    session = trail.session.map { session in
      let hasPage = site.graph.hasDocuments(of: session)
      return MaybeLink(label: session.name, href: hasPage ? place.link(to: SiteAddress.session(session)) : nil)
    }
    topics = TopicRecord.links(to: trail.topics + held.flatMap(\.topics), from: place)
    hasTopics = !topics.isEmpty
    steps = trail.steps.map { StepView($0, site: site, from: place) }
    outcomes = trail.outcomes.compactMap { OutcomeView($0, site: site, from: place) }
    hasOutcomes = !outcomes.isEmpty
  }
}

extension StepView {
  init(_ step: CaseTrail.Step, site: Site, from place: Place) {
    name = Labels.step(step.kind)
    date = step.date.map(DateView.init)
    isMissing = step.isMissing
    basis = "\(Labels.basis(step.basis)): \(Labels.rule(step.rule))"
    let documents = step.documents.compactMap(site.graph.head(of:))
    if documents.isEmpty, let key = step.key {
      designation = MentionedPage.designation(of: key, site: site, from: place)
    }
    holds = step.counts.map { counts in
      [
        Labels.count(counts.remarks, "merknad", "merknader"),
        Labels.count(counts.minorityProposals, "mindretallsforslag", "mindretallsforslag"),
        "\(counts.recommendations) i tilrådingen",
      ].joined(separator: ", ")
    }
    links = documents.map { DocumentPage.link(to: $0, from: place) }
    if step.isMissing || step.basis == .derived || step.rule == .text {
      links += step.passages.prefix(3).compactMap { Self.link(to: $0, site: site, from: place) }
    }
    links += step.votes.compactMap(site.graph.vote).map { vote in
      LinkView(
        label: Labels.excerpt(vote.topic, longest: 90), href: place.link(to: SiteAddress.vote(vote.id)),
        note: VoteResult.written(vote))
    }
    hasLinks = !links.isEmpty
    text = step.text.map { Labels.excerpt($0, longest: 400) }
  }

  static func link(to passage: String, site: Site, from place: Place) -> LinkView? {
    guard let found = site.graph.passage(passage), let document = site.graph.head(holding: passage) else { return nil }
    return LinkView(
      label: "«\(Labels.excerpt(found.text, longest: 70))»", href: place.link(to: SiteAddress.passage(passage)),
      note: document.designation ?? Labels.kind(document.kind).lowercased())
  }
}

extension OutcomeView {
  init?(_ outcome: CaseTrail.Outcome, site: Site, from place: Place) {
    guard let forslag = site.graph.proposal(outcome.proposal) else { return nil }
    proposal = LinkView(
      label: ProposalCard.name(of: forslag), href: place.link(to: SiteAddress.proposal(forslag.id)),
      note: Labels.excerpt(forslag.text, longest: 120))
    (result, basis) = (outcome.result.rawValue, Labels.basis(outcome.basis))
    if outcome.result == .unknown { basis = "sies ikke" }
    guard let id = outcome.source else { return }
    if let vote = site.graph.vote(id) {
      source = LinkView(label: "votering", href: place.link(to: SiteAddress.vote(vote.id)))
    } else {
      source = StepView.link(to: id, site: site, from: place)
    }
  }
}
