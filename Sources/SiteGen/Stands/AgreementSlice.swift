// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Party agreement in the contested votes of one session, or on what one committee dealt with.
struct AgreementSlice: Sendable {
  enum Scope: Sendable {
    case session(StortingSession)
    /// In lower case.
    case committee(String)
  }

  let scope: Scope
  /// The contested votes with ballots by party, by date.
  let votes: [Vote]
  /// How many contested votes there are without ballots by party.
  let withoutParties: Int
  let agreement: PartyAgreement

  private init?(_ scope: Scope, _ all: [Vote]) {
    let contested = all.filter { PartyAgreement.Kind($0) == .contested }
    votes = contested.filter { !$0.byParty.isEmpty }
    withoutParties = contested.count - votes.count
    agreement = PartyAgreement(votes)
    self.scope = scope
    if agreement.meetings.isEmpty { return nil }
  }

  var address: String {
    switch scope {
    case .session(let session): SiteAddress.agreement(in: session)
    case .committee(let name): SiteAddress.agreement(on: name)
    }
  }

  /// Everything of it, to tell whether it has changed.
  func write(to writer: inout StoredWriter) {
    writer.add(address)
    writer.add(name)
    writer.add(withoutParties)
    for vote in votes { vote.write(to: &writer) }
  }

  var name: String {
    switch scope {
    case .session(let session): session.name
    case .committee(let name): Labels.sentenceCase(name)
    }
  }

  /// Sessions, the newest first, then committees by name; votes without a date or a known committee are in none.
  static func all(of graph: CorpusGraph) -> [AgreementSlice] {
    let bySession = Dictionary(grouping: graph.votes) { $0.session }
    let byCommittee = Dictionary(grouping: graph.votes) { committee(of: $0, in: graph).map { Slug.of($0) } ?? "" }
    return bySession.sorted { ($0.key?.startYear ?? 0) > ($1.key?.startYear ?? 0) }
      .compactMap { session, votes in session.flatMap { AgreementSlice(.session($0), votes) } }
      + byCommittee.sorted { $0.key < $1.key }.compactMap { slug, votes in
        guard !slug.isEmpty, let name = votes.first.flatMap({ committee(of: $0, in: graph) }) else { return nil }
        return AgreementSlice(.committee(name), votes)
      }
  }

  /// The committee of the document that was voted on, or of its case.
  private static func committee(of vote: Vote, in graph: CorpusGraph) -> String? {
    vote.document.flatMap { graph.head(of: $0) }?.committee
      ?? graph.trails(of: vote).lazy.compactMap(\.committee).first
  }
}

/// The page of a slice: the table of pairs, and the votes behind it.
struct SliceAgreementPage: DividedPage {
  static let template = "enighetdel"

  var frame = Frame()
  var kind = ""
  var name = ""
  var counted = ""
  var tables: [AgreementTable] = []
  var hasVotes = false
  var votes: [SplitVoteRow] = []
}

/// A contested vote with how the parties parted.
struct SplitVoteRow: TemplateModel {
  var vote = VoteRow()
  var words = ""
}

extension SliceAgreementPage {
  static var lists: [DividedList<SliceAgreementPage>] {
    [.rows(\.votes, flag: \.hasVotes, section: ("Voteringene", "_voteringer"))]
  }

  mutating func leaveOutForLaterPages() { tables = [] }

  init(_ slice: AgreementSlice, site: Site) {
    let place = Place(slice.address)
    frame = site.frame(
      at: slice.address, title: "Enighet mellom partiene: \(slice.name)",
      summary: "Hvor ofte partiene stemte likt, par for par: \(slice.name).", area: SiteAddress.votes,
      trail: [("Voteringer", SiteAddress.votes), ("Enighet mellom partiene", SiteAddress.agreement)])
    if case .session = slice.scope { kind = "Enighet i sesjonen" } else { kind = "Enighet i saker fra" }
    name = slice.name
    let left = slice.withoutParties
    counted =
      "\(Labels.count(slice.votes.count, "votering", "voteringer")) der noen var imot, med stemmer etter parti."
      + (left == 0 ? "" : " \(Labels.count(left, "slik votering", "slike voteringer")) uten er holdt utenfor.")
    tables = [AgreementTable(slice.agreement, .contested, from: place)].compactMap(\.self).map(\.withoutLinks)
    votes = slice.votes.reversed().map { SplitVoteRow($0, in: slice.agreement, from: place) }
    hasVotes = !votes.isEmpty
  }
}

extension AgreementTable {
  /// For a part of the votes, which the lists of the pairs hold among all others.
  fileprivate var withoutLinks: AgreementTable {
    var table = self
    table.note = "Voteringene bak står under."
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices { table.rows[row].cells[cell].href = nil }
    }
    return table
  }
}

extension SplitVoteRow {
  fileprivate init(_ vote: Vote, in agreement: PartyAgreement, from place: Place) {
    self.vote = VoteRow(vote, from: place)
    let sides = PartyAgreement.sides(in: vote)
    func codes(_ side: Bool) -> String {
      sides.filter { $0.value == side }.keys.sorted().map(\.code).joined(separator: ", ")
    }
    words = "for: \(codes(true)) · mot: \(codes(false))"
  }
}

/// Slices as rows: one for each pair of parties.
extension SiteData {
  mutating func add(_ slices: [AgreementSlice]) {
    for slice in slices {
      let rows = slice.agreement.meetings.keys.sorted().map { pair -> [ListData.Cell] in
        let meetings = slice.agreement.meetings(of: pair, .contested)
        return [
          .text(pair.first.code), .text(pair.second.code), .number(meetings.count { $0.isSame }),
          .number(meetings.count), .list(meetings.map(\.vote.id)),
        ]
      }
      add(ListData(columns: ["party", "other", "same", "of", "votes"], rows: rows), at: slice.address)
    }
  }
}
