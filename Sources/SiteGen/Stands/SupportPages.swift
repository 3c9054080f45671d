// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Who supports what in one document, as a page of its own.
struct SupportPage: DividedPage {
  static let template = "stoette"

  var frame = Frame()
  var document = LinkView()
  var matrix = SupportView()
}

/// Every document with a table of who supports what.
struct SupportListPage: DividedPage {
  static let template = "stoetteliste"

  var frame = Frame()
  var isEmpty = false
  var rows: [LinkView] = []
}

/// A matrix as a table: what was put to Stortinget down, the parties across.
struct SupportView: TemplateModel {
  /// The document, for the caption.
  var title = ""
  var parties: [PartyBadge] = []
  var rows: [SupportRowView] = []
  /// `2 steder skrev et parti ett og stemte et annet.`
  var differing: String?
}

struct SupportRowView: TemplateModel {
  var name = ""
  var excerpt: String?
  var href = ""
  var result: String?
  var cells: [SupportCellView] = []
}

struct SupportCellView: TemplateModel {
  var marks: [StandMark] = []
  var isDiffering = false
}

/// One stand as a word: linked to the vote or passage that shows it.
struct StandMark: TemplateModel {
  var word = ""
  /// For the stylesheet, which gives each its sign.
  var look = ""
  var href: String?
  var isDerived = false
  /// What a screen reader hears after the word.
  var details: String?
}

extension StandMark {
  static let unknown = StandMark(word: "ukjent", look: "ukjent")

  init(_ text: PartyStand.Text, site: Site, from place: Place) {
    (word, look) = (Labels.textSide(text.side), Labels.textLook(text.side))
    href = site.graph.passage(text.source).map { place.link(to: SiteAddress.passage($0.id)) }
    isDerived = text.basis == .derived
    details = "etter teksten"
  }

  init(_ ballot: PartyStand.Ballot, site: Site, from place: Place) {
    (word, look) = (Labels.ballotSide(ballot.side), Labels.ballotLook(ballot.side))
    guard let vote = site.graph.vote(ballot.vote) else { return }
    href = place.link(to: SiteAddress.vote(vote.id))
    if vote.isUnanimous { word = "enstemmig \(ballot.side == .against ? "mot" : "for")" }
    isDerived = ballot.basis == .derived
    details = ["votering", vote.date?.written].compactMap(\.self).joined(separator: " ")
  }
}

extension SupportCellView {
  init(_ stand: PartyStand, site: Site, from place: Place) {
    let text = stand.text.map { [StandMark($0, site: site, from: place)] } ?? []
    marks = text + stand.ballots.map { StandMark($0, site: site, from: place) }
    if marks.isEmpty { marks = [.unknown] }
    isDiffering = stand.differs
  }
}

extension SupportRowView {
  init(_ row: SupportMatrix.Row, of document: Document, site: Site, from place: Place) {
    switch row.subject {
    case .proposal(let proposal):
      (name, excerpt) = (ProposalCard.name(of: proposal), Labels.excerpt(proposal.text, longest: 70))
      href = place.link(to: SiteAddress.proposal(proposal.id))
      result = site.graph.votes(on: proposal).last.map(VoteResult.written)
    case .part(let part):
      let text = part.passages.lazy.compactMap(site.graph.passage).first?.text
      (name, excerpt) = (part.label, text.map { Labels.excerpt($0, longest: 70) })
      href = place.link(to: SiteAddress.place(part.name, in: document))
      let own = site.graph.votes(on: document).last { $0.parts.contains("\(document.id)/\(part.name)") }
      result = own.map(VoteResult.written)
    case .vote(let vote):
      (name, excerpt) = ("Votering", vote.reading.written.map(Labels.sentenceCase) ?? vote.topic)
      (href, result) = (place.link(to: SiteAddress.vote(vote.id)), VoteResult.written(vote))
    }
    cells = row.stands.map { SupportCellView($0, site: site, from: place) }
  }
}

extension SupportView {
  init(_ matrix: SupportMatrix, site: Site, from place: Place) {
    title = matrix.document.designation ?? matrix.document.title
    parties = matrix.parties.map { PartyBadge($0, from: place) }
    rows = matrix.rows.map { SupportRowView($0, of: matrix.document, site: site, from: place) }
    let count = matrix.differing
    differing =
      count == 0
      ? nil
      : "\(count == 1 ? "Ett sted" : "\(count) steder") skrev et parti ett og stemte et annet; det er merket «ulikt»."
  }
}

extension SupportPage {
  static var lists: [DividedList<SupportPage>] { [.rows(\.matrix.rows, name: \.name)] }

  init(_ matrix: SupportMatrix, site: Site) {
    let path = SiteAddress.support(matrix.document.id)
    let place = Place(path)
    let matrix = site.support(of: matrix.document.id) ?? matrix
    let name = matrix.document.designation ?? matrix.document.title
    frame = site.frame(
      at: path, title: "Hvem støtter hva: \(name)",
      summary: "Partiene mot forslagene og tilrådingen i \(name): hva de skrev, og hva de stemte.",
      area: SiteAddress.votes,
      trail: [
        ("Voteringer", SiteAddress.votes), ("Hvem støtter hva", SiteAddress.support),
        (name, SiteAddress.document(matrix.document.id)),
      ])
    document = DocumentPage.link(to: matrix.document.head, from: place)
    self.matrix = SupportView(matrix, site: site, from: place)
  }
}

extension SupportMatrix {
  /// How many stands its cells hold.
  var standCount: Int { rows.reduce(0) { $0 + $1.stands.reduce(0) { $0 + $1.ballots.count + 1 } } }
}

extension SupportListPage {
  static var lists: [DividedList<SupportListPage>] { [.rows(\.rows, name: \.label)] }

  init(site: Site) {
    let place = Place(SiteAddress.support)
    frame = site.frame(
      at: SiteAddress.support, title: "Hvem støtter hva",
      summary: "Dokumentene der det er kjent hvor partiene står, med en tabell for hvert.", area: SiteAddress.votes,
      trail: [("Voteringer", SiteAddress.votes)])
    rows = site.graph.newestFirst(site.graph.documents).compactMap { document in
      site.support(of: document.id).map { matrix in
        LinkView(
          label: document.designation.map { "\($0): \(document.title)" } ?? document.title,
          href: place.link(to: SiteAddress.support(document.id)),
          note: "\(matrix.rows.count) × \(Labels.count(matrix.parties.count, "parti", "partier"))")
      }
    }
    isEmpty = rows.isEmpty
  }
}
