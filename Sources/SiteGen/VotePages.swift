// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Positions known from the texts, and every vote in the chamber.
struct VoteListPage: DividedPage {
  static let template = "voteringer"

  var frame = Frame()
  var hasVotes = false
  var groups: [VoteGroup] = []
  /// The pages about all votes together.
  var support = ""
  var agreement = ""
}

/// The votes of one session.
struct VoteGroup: RowGroup {
  var anchor = ""
  var heading = ""
  /// The session's own page.
  var href: String?
  var votes: [VoteRow] = []
}

/// A vote in a list.
struct VoteRow: TemplateModel {
  var href = ""
  var topic = ""
  var date: DateView?
  var result = ""
  var isAdopted = false
}

/// One vote: what it was on, how it went, and the parties.
struct VotePage: PageModel {
  static let template = "votering"

  var frame = Frame()
  var topic = ""
  var result = ""
  var isAdopted = false
  var date: DateView?
  var document: LinkView?
  var cases: [LinkView] = []
  /// In plain words; `nil` where the topic was not understood.
  var subject: String?
  /// What a ballot for, and one against, was for, and the rule that says so.
  var yes: String?
  var no: String?
  var rule: String?
  /// What sets the vote apart from others.
  var notes: [NoteView] = []
  var parts: [LinkView] = []
  var hasParts = false
  var arc: SafeHTML?
  var hasProposals = false
  var proposals: [ProposalCard] = []
  var hasParties = false
  var parties: [PartyResultRow] = []
  /// Members who voted otherwise than most of their party.
  var hasRebels = false
  var rebels: [RebelRow] = []
  /// `40 av 101 som stemte`.
  var hasMembers = false
  var membersKnown = ""
  var members: [PartyBallots] = []
  var votesFor: String?
  var votesAgainst: String?
  var absent: String?
  var method: String?
  var support: String?
  var citation = CitationView()
  var path = ""
}

struct NoteView: TemplateModel {
  var text = ""
}

/// The members of one party whose ballots the source names.
struct PartyBallots: TemplateModel {
  var party = PartyBadge()
  var hasFor = false
  var inFavour: [MaybeLink] = []
  var hasAgainst = false
  var against: [MaybeLink] = []
  var hasAbsent = false
  var absent: [MaybeLink] = []
}

struct RebelRow: TemplateModel {
  var person = MaybeLink()
  var party = PartyBadge()
  var ballot = ""
}

struct PartyResultRow: TemplateModel {
  var party = PartyBadge()
  var votesFor = ""
  var votesAgainst = ""
  var absent = ""
}

extension VoteRow {
  init(_ vote: Vote, from place: Place) {
    (topic, result, isAdopted) = (vote.topic, VoteResult.written(vote), vote.adopted)
    href = place.link(to: SiteAddress.vote(vote.id))
    date = vote.date.map(DateView.init)
  }
}

extension VoteListPage {
  static var lists: [DividedList<VoteListPage>] { [.groups(\.groups, \.votes, flag: \.hasVotes)] }

  init(site: Site) {
    let place = Place(SiteAddress.votes)
    frame = site.frame(
      at: SiteAddress.votes, title: "Voteringer",
      summary: "Voteringer i Stortinget, og partienes standpunkter slik tekstene viser dem.")
    let bySession = Dictionary(grouping: site.graph.votes.reversed()) { $0.session }
    groups = bySession.sorted { ($0.key?.startYear ?? 0) > ($1.key?.startYear ?? 0) }.map { session, votes in
      VoteGroup(
        anchor: session.map { "s-\($0.slug)" } ?? "s-uten", heading: session?.name ?? "Uten dato",
        href: session.map { place.link(to: SiteAddress.session($0)) }, votes: votes.map { VoteRow($0, from: place) })
    }
    hasVotes = !groups.isEmpty
    (support, agreement) = (place.link(to: SiteAddress.support), place.link(to: SiteAddress.agreement))
  }
}

extension VotePage {
  init(_ vote: Vote, site: Site) {
    let path = SiteAddress.vote(vote.id)
    let place = Place(path)
    frame = site.frame(
      at: path, title: "Votering: \(Labels.excerpt(vote.topic, longest: 80))",
      summary: "\(VoteResult.written(vote)). \(Labels.excerpt(vote.topic, longest: 120))", area: SiteAddress.votes,
      trail: [("Voteringer", SiteAddress.votes)])
    (topic, result, isAdopted) = (vote.topic, VoteResult.written(vote), vote.adopted)
    date = vote.date.map(DateView.init)
    document = vote.document.flatMap { site.graph.head(of: $0) }.map { DocumentPage.link(to: $0, from: place) }
    cases = site.graph.trails(of: vote).map { LinkView(label: $0.title, href: place.link(to: SiteAddress.sak($0.id))) }
    arc = VoteArc(vote)?.drawing
    describe(vote, site: site, from: place)
    proposals = vote.proposals.compactMap(site.graph.proposal).compactMap { proposal in
      site.graph.head(holding: proposal.id).map { ProposalCard(proposal, in: $0, site: site, from: place) }
    }
    hasProposals = !proposals.isEmpty
    addNumbers(of: vote, from: place)
    addMembers(of: vote, site: site, from: place)
    support = vote.document.flatMap { site.support(of: $0) }.map { place.link(to: SiteAddress.support($0.document.id)) }
    (frame.linkedData, frame.socialType) = (site.linkedData(of: vote).markup, "article")
    citation = CitationView(site.citation(of: vote))
    self.path = vote.path
  }

  private mutating func addNumbers(of vote: Vote, from place: Place) {
    parties = vote.byParty.filter { !$0.party.slug.isEmpty }.sorted { $0.party < $1.party }.map { result in
      PartyResultRow(
        party: PartyBadge(result.party, from: place), votesFor: "\(result.votesFor)",
        votesAgainst: "\(result.votesAgainst)", absent: "\(result.absent)")
    }
    hasParties = !parties.isEmpty
    (votesFor, votesAgainst) = (vote.votesFor.map(Labels.grouped), vote.votesAgainst.map(Labels.grouped))
    absent = vote.absent.map(Labels.grouped)
    method = vote.method.map { $0.replacing("_", with: " ") }
  }

  private mutating func addMembers(of vote: Vote, site: Site, from place: Place) {
    func link(_ member: Vote.MemberResult) -> MaybeLink {
      site.register.link(member.name, party: member.party, from: place)
    }
    rebels = vote.rebels.filter { !$0.party.slug.isEmpty }.map { member in
      RebelRow(
        person: link(member), party: PartyBadge(member.party, from: place),
        ballot: member.ballot == .for ? "for" : "mot")
    }
    hasRebels = !rebels.isEmpty
    let named = Dictionary(grouping: vote.members.filter { !$0.party.slug.isEmpty }, by: \.party)
    members = named.sorted { $0.key < $1.key }.map { party, members in
      func links(_ ballot: Vote.Ballot) -> [MaybeLink] { members.filter { $0.ballot == ballot }.map(link) }
      let (inFavour, against, absent) = (links(.for), links(.against), links(.absent))
      return PartyBallots(
        party: PartyBadge(party, from: place), hasFor: !inFavour.isEmpty, inFavour: inFavour,
        hasAgainst: !against.isEmpty, against: against, hasAbsent: !absent.isEmpty, absent: absent)
    }
    hasMembers = !members.isEmpty
    let voted = (vote.votesFor ?? 0) + (vote.votesAgainst ?? 0)
    let known = vote.members.count { $0.ballot != .absent }
    membersKnown = voted == 0 ? "\(known)" : "\(known) av \(voted)"
  }

  private mutating func describe(_ vote: Vote, site: Site, from place: Place) {
    subject = vote.reading.written.map(Labels.sentenceCase)
    if let meaning = vote.meaning { (yes, no, rule) = (meaning.yes, meaning.no, meaning.rule) }
    notes = Self.notes(vote).map { NoteView(text: $0) }
    parts = vote.parts.compactMap { id in
      guard let cut = id.lastIndex(of: "/"), let document = site.graph.document(String(id[..<cut])) else { return nil }
      let name = String(id[id.index(after: cut)...])
      return document.tilraading.first { $0.name == name }.map { part in
        LinkView(label: part.label, href: place.link(to: SiteAddress.place(name, in: document)))
      }
    }
    hasParts = !parts.isEmpty
  }

  private static func notes(_ vote: Vote) -> [String] {
    var notes: [String] = []
    if let other = vote.alternativeTo {
      notes.append("Alternativ votering: \(other) har de samme stemmene med omvendt fortegn, og er ikke talt med.")
    }
    if vote.reading.isSubsidiary { notes.append("Støtten er subsidiær og regnes ikke som standpunkt.") }
    if vote.reading.isAlternativeBudget {
      notes.append("Det gjelder et helt alternativt budsjett; stemmer mot er ikke standpunkt mot hvert punkt i det.")
    }
    return notes
  }
}

extension TilraadingPart {
  /// «Tilrådingen», «Tilrådingen, bokstav A romertall II».
  var label: String {
    let steps = [
      letter.map { VoteTopic.Step(.bokstav, $0) }, roman.map { VoteTopic.Step(.romertall, String($0)) },
    ].compactMap(\.self)
    return steps.isEmpty ? "Tilrådingen" : "Tilrådingen, \(steps.map(\.written).joined(separator: " "))"
  }
}
