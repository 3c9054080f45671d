// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// All that the index is told of one passage, before a word of it is analysed.
struct IndexRecord: Sendable {
  var passage: IndexedPassage
  /// What the heading prefix is made from: the heading, and at the head of a document its title.
  var headings: [String]
  var title: String
  /// Boolean terms, sorted.
  var filters: [String]
  /// References by key, which are weighed as words are.
  var references: [String]
  var date: CalendarDate?
  var committee: String?
  var session: StortingSession?
  /// The same for all passages with this text.
  var sameText: UInt64? { SameText.key(of: passage.text) }

  /// The calendar year: that of the date, or else the one in which the session opens.
  var year: Int? { date?.year ?? session?.startYear }

  /// The records of a document in its order.
  static func all(of document: Document) -> [IndexRecord] { DocumentRecords(document).records }

  /// How many records a document has at most.
  static func mostRecords(of document: Document) -> Int { document.passages.count + document.sections.count + 1 }
}

/// Turns one document into records.
private struct DocumentRecords {
  private let document: Document
  private let sections: [String: Section]
  private let references: [String: [Reference]]
  private let amounts: [String: [Amount]]
  private let proposals: [String: [Forslag]]
  private let positions: [String: [Position]]
  private let shared: [String]

  init(_ document: Document) {
    self.document = document
    sections = Dictionary(document.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    references = Dictionary(grouping: document.references, by: \.passage)
    amounts = Dictionary(grouping: document.amounts, by: \.passage)
    proposals = Dictionary(grouping: document.proposals, by: \.passage)
    positions = Dictionary(grouping: document.positions, by: \.proposal)
    shared = Self.sharedTerms(of: document)
  }

  var records: [IndexRecord] {
    var records = document.passages.map(record)
    if let key = ownKey {
      if records.isEmpty { records.append(titleRecord) }
      records[0].references.append(CitationTerms.term(Schema.Prefix.reference, ofKey: key))
    }
    if !records.isEmpty, !records[0].headings.contains(document.title) { records[0].headings.append(document.title) }
    let used = Set(document.passages.compactMap(\.section))
    return records + document.sections.filter { !used.contains($0.id) && !$0.heading.isEmpty }.map(record)
  }

  private var ownKey: String? { document.designation.flatMap { DocumentCitation.all(in: $0).first?.citation.key } }

  private static func sharedTerms(of document: Document) -> [String] {
    var terms = [
      Schema.Prefix.document + document.id, Schema.Prefix.documentKind + document.kind.rawValue,
      Schema.Prefix.language + document.language, Schema.Prefix.id + document.id,
    ]
    if let key = document.designation.flatMap({ DocumentCitation.all(in: $0).first?.citation.key }) {
      terms.append(CitationTerms.term(Schema.Prefix.document, ofKey: key))
    }
    if let committee = document.committee { terms.append(Schema.Prefix.committee + Slug.of(committee)) }
    if let session = document.session { terms.append(Schema.Prefix.session + session.slug) }
    for name in document.proposers + document.signatories.map(\.name) { terms += PersonName.indexTerms(of: name) }
    return terms
  }

  private func record(of passage: Passage) -> IndexRecord {
    let heading = passage.section.flatMap { sections[$0]?.heading }
    let parties = parties(of: passage)
    let mentions = Mentions(in: passage, under: heading)
    var terms = shared + [Schema.Prefix.passageKind + passage.kind.rawValue, Schema.Prefix.id + passage.id]
    terms += parties.map { Schema.Prefix.party + $0.code.lowercased() }
    terms += mentions.parties.map { Schema.Prefix.mention + $0.code.lowercased() }
    terms += proposals[passage.id, default: []].map { Schema.Prefix.id + $0.id } + stands(on: passage)
    terms += money(in: passage, mentions)
    let stored = IndexedPassage(
      id: passage.id, document: document.id, kind: passage.kind.rawValue, title: document.title, heading: heading,
      parties: parties.map(\.code), date: document.date?.iso, url: SiteAddress.place(passage.anchor, in: document),
      marker: passage.listItem?.marker ?? "", text: passage.text)
    return made(stored, terms, references: references[passage.id, default: []].map(\.key))
  }

  private func record(of section: Section) -> IndexRecord {
    let stored = IndexedPassage(
      id: "\(document.id)/\(section.id)", document: document.id, kind: KindName.section, title: document.title,
      heading: section.heading, parties: [], date: document.date?.iso,
      url: SiteAddress.place(section.id, in: document), text: section.heading)
    let terms = shared + [Schema.Prefix.passageKind + KindName.section, Schema.Prefix.id + stored.id]
    return made(stored, terms, references: [])
  }

  /// A document without a passage, so that its designation finds it.
  private var titleRecord: IndexRecord {
    let stored = IndexedPassage(
      id: document.id, document: document.id, kind: KindName.section, title: document.title, heading: nil,
      parties: [], date: document.date?.iso, url: SiteAddress.page(of: document), text: document.title)
    return made(stored, shared + [Schema.Prefix.passageKind + KindName.section], references: [])
  }

  private func made(_ passage: IndexedPassage, _ terms: [String], references: [String]) -> IndexRecord {
    IndexRecord(
      passage: passage, headings: [passage.heading ?? document.title], title: document.title,
      filters: Set(terms).filter { $0.utf8.count <= Schema.longestTerm }.sorted(),
      references: Set(references.map { CitationTerms.term(Schema.Prefix.reference, ofKey: $0) }).sorted(),
      date: document.date, committee: document.committee, session: document.session)
  }

  /// Those behind the proposal that the passage is, else those who speak.
  private func parties(of passage: Passage) -> [Party] {
    let behind = proposals[passage.id, default: []].compactMap(\.parties).first
    return Set(behind ?? passage.attribution.parties ?? []).sorted()
  }

  /// Who is for and who is against the proposal that the passage is.
  private func stands(on passage: Passage) -> [String] {
    var terms: [String] = []
    for proposal in proposals[passage.id, default: []] {
      for party in proposal.parties ?? [] { terms.append(Schema.Prefix.supporter + party.code.lowercased()) }
      for position in positions[proposal.id, default: []] {
        let code = position.party.code.lowercased()
        if position.stance == .for { terms.append(Schema.Prefix.supporter + code) }
        if position.stance == .against { terms.append(Schema.Prefix.opponent + code) }
      }
    }
    return terms
  }

  /// The lines of the budget that a passage names or that its amounts belong to, and the amounts.
  private func money(in passage: Passage, _ mentions: Mentions) -> [String] {
    var terms = mentions.chapters.map(BudgetTerms.chapter) + mentions.items.flatMap(BudgetTerms.item)
    for amount in amounts[passage.id, default: []] {
      if let chapter = amount.chapter { terms.append(BudgetTerms.chapter(chapter)) }
      if let item = amount.item { terms += BudgetTerms.item(.init(chapter: amount.chapter, item: item)) }
      if let kroner = amount.kroner { terms += AmountTerms.terms(of: Int64(kroner.amount)) }
    }
    return terms
  }
}

extension BudgetTerms {
  /// The item alone, and as one of its chapter where that is known.
  static func item(_ line: Mentions.Item) -> [String] {
    [item(line.item, of: nil)] + (line.chapter.map { [item(line.item, of: $0)] } ?? [])
  }
}
