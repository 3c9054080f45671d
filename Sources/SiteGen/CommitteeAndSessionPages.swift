// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A list of links to pages with numbers: the committees, or the sessions.
struct OverviewPage: DividedPage {
  static let template = "oversikt"

  var frame = Frame()
  var heading = ""
  var lead = ""
  var isEmpty = false
  var rows: [LinkView] = []
}

/// One committee: its documents and its members.
struct CommitteePage: DividedPage {
  static let template = "komite"

  var frame = Frame()
  var name = ""
  var groups: [DocumentGroup] = []
  var hasRoster = false
  var rosterSource: LinkView?
  var roster: [RosterRow] = []
}

/// One session: its documents by kind, and its votes.
struct SessionPage: DividedPage {
  static let template = "sesjon"

  var frame = Frame()
  var name = ""
  var hasGroups = false
  var groups: [DocumentGroup] = []
  var hasVotes = false
  var votes: [VoteRow] = []
}

/// The documents of one committee; names that make the same address are one committee.
struct CommitteeRecord {
  let name: String
  let documents: [Document]

  static func all(of graph: CorpusGraph) -> [CommitteeRecord] {
    let named = graph.documents.filter { !Slug.of($0.committee ?? "").isEmpty }
    return Dictionary(grouping: named) { Slug.of($0.committee ?? "") }
      .sorted { $0.key < $1.key }
      .map { CommitteeRecord(name: Labels.sentenceCase($0.value.first?.committee ?? ""), documents: $0.value) }
  }
}

extension OverviewPage {
  static var lists: [DividedList<OverviewPage>] { [.rows(\.rows, name: \.label)] }

  static func committees(_ committees: [CommitteeRecord], site: Site) -> OverviewPage {
    let place = Place(SiteAddress.committees)
    let rows = committees.map { committee in
      LinkView(
        label: committee.name, href: place.link(to: SiteAddress.committee(committee.name)),
        note: Labels.count(committee.documents.count, "dokument", "dokumenter"))
    }
    return OverviewPage(
      frame: site.frame(at: SiteAddress.committees, title: "Komiteer", summary: "Komiteene i dokumentene."),
      heading: "Komiteer", lead: "Fagkomiteene som har behandlet dokumentene.", isEmpty: rows.isEmpty, rows: rows)
  }

  static func sessions(_ sessions: [StortingSession], site: Site) -> OverviewPage {
    let place = Place(SiteAddress.sessions)
    let rows = sessions.reversed().map { session in
      let count = site.graph.listed(of: session).count
      return LinkView(
        label: session.name, href: place.link(to: SiteAddress.session(session)),
        note: Labels.count(count, "dokument", "dokumenter"))
    }
    return OverviewPage(
      frame: site.frame(
        at: SiteAddress.sessions, title: "Sesjoner", summary: "Stortingssesjonene i dokumentene.",
        area: SiteAddress.documents, trail: [("Dokumenter", SiteAddress.documents)]),
      heading: "Sesjoner", lead: "En stortingssesjon varer fra oktober til september.", isEmpty: rows.isEmpty,
      rows: rows)
  }

  static func mentions(_ keys: [(key: String, mentions: [CorpusGraph.Mention])], site: Site) -> OverviewPage {
    let place = Place(SiteAddress.mentions)
    let rows = keys.map { key, mentions in
      LinkView(
        label: CitationLabel.written(key: key, literals: mentions.map(\.reference.literal)),
        href: place.link(to: SiteAddress.mentioned(key)),
        note: mentions.isEmpty ? nil : Labels.count(mentions.count, "omtale", "omtaler"))
    }
    return OverviewPage(
      frame: site.frame(
        at: SiteAddress.mentions, title: "Bare omtalt", summary: "Dokumenter som korpuset omtaler, men ikke har.",
        area: SiteAddress.documents, trail: [("Dokumenter", SiteAddress.documents)]),
      heading: "Bare omtalt",
      lead: "Dokumenter som tekstene viser til, men som ikke er i korpuset. Hver side viser hvor de er omtalt.",
      isEmpty: rows.isEmpty, rows: rows)
  }
}

extension CommitteePage {
  static var lists: [DividedList<CommitteePage>] { [.groups(\.groups, \.rows)] }

  mutating func leaveOutForLaterPages() { hasRoster = false }

  /// - Parameter label: the name as it is shown; the committee's documents are looked up.
  init(_ label: String, site: Site) {
    let path = SiteAddress.committee(label)
    let place = Place(path)
    frame = site.frame(
      at: path, title: label, summary: "Dokumenter og medlemmer i \(label).",
      area: SiteAddress.committees, trail: [("Komiteer", SiteAddress.committees)])
    name = label
    let documents = site.graph.listed(ofCommittee: Slug.of(label))
    groups = DocumentListPage.groups(of: documents, site: site, from: place)
    let holding = site.graph.newestFirst(documents).first(where: \.head.hasMembers)
    if let latest = holding.flatMap({ site.graph.document($0.id) }) {
      roster = RosterRow.rows(of: latest, site: site, from: place)
      rosterSource = DocumentPage.link(to: latest.head, from: place)
    }
    hasRoster = !roster.isEmpty
  }
}

extension SessionPage {
  static var lists: [DividedList<SessionPage>] {
    [
      .groups(\.groups, \.rows, flag: \.hasGroups),
      .rows(\.votes, flag: \.hasVotes, section: ("Voteringer", "_voteringer")),
    ]
  }

  init(_ session: StortingSession, site: Site) {
    let path = SiteAddress.session(session)
    let place = Place(path)
    frame = site.frame(
      at: path, title: "Sesjonen \(session.name)", summary: "Dokumenter og voteringer i sesjonen \(session.name).",
      area: SiteAddress.documents,
      trail: [("Dokumenter", SiteAddress.documents), ("Sesjoner", SiteAddress.sessions)])
    name = session.name
    let documents = Dictionary(grouping: site.graph.listed(of: session), by: \.head.kind)
    groups = DocumentKind.allCases.compactMap { kind in
      documents[kind].map { found in
        DocumentGroup(
          anchor: "k-\(Slug.of(kind.rawValue))", heading: Labels.plural(kind),
          rows: site.graph.newestFirst(found).map { DocumentRow($0, from: place) })
      }
    }
    votes = site.graph.votes.filter { $0.session == session }
      .map { VoteRow($0, from: place) }
    (hasGroups, hasVotes) = (!groups.isEmpty, !votes.isEmpty)
  }

  /// Sessions of documents and votes, oldest first.
  static func sessions(of graph: CorpusGraph) -> [StortingSession] {
    let ofVotes = graph.votes.compactMap { $0.date.map(StortingSession.init(containing:)) }
    return Set(graph.documents.compactMap(\.session) + ofVotes).sorted()
  }
}

extension Vote {
  /// The session that the vote was held in.
  var session: StortingSession? { date.map(StortingSession.init(containing:)) }
}
