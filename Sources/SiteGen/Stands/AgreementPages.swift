// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// How often each two parties voted the same, and how the parties parted.
struct AgreementPage: PageModel {
  static let template = "enighet"

  var frame = Frame()
  var isEmpty = false
  /// What was counted, and what was not.
  var counts: [CountedVotes] = []
  var tables: [AgreementTable] = []
  var hasSplits = false
  var splits: [SplitRow] = []
  var contested = ""
  var hasSlices = false
  var sessions: [LinkView] = []
  var committees: [LinkView] = []
}

/// How many votes there are of a kind.
struct CountedVotes: TemplateModel {
  var name = ""
  var count = ""
  var withParties = ""
  var note = ""
}

/// Pairs of parties in votes of one kind.
struct AgreementTable: TemplateModel {
  var anchor = ""
  var heading = ""
  var note: String? = "Hver rute fører til voteringene bak."
  var parties: [PartyBadge] = []
  var rows: [AgreementRow] = []
}

struct AgreementRow: TemplateModel {
  var party = PartyBadge()
  var cells: [AgreementCell] = []
}

/// `12 av 40`, linked to the list of the votes; nothing where the two never met.
struct AgreementCell: TemplateModel {
  var isSelf = false
  var hasMet = false
  var href: String?
  var same = ""
  var all = ""
  var percent = ""
  /// `Arbeiderpartiet og Høyre`.
  var names = ""
}

/// A way in which the parties parted, with the number of votes.
struct SplitRow: TemplateModel {
  var one: [PartyBadge] = []
  var other: [PartyBadge] = []
  var count = ""
  var href = ""
}

/// The votes of one pair of parties.
struct PairPage: DividedPage {
  static let template = "enighetspar"

  var frame = Frame()
  var first = PartyBadge()
  var second = PartyBadge()
  var groups: [MeetingGroup] = []
}

struct MeetingGroup: RowGroup {
  var anchor = ""
  var heading = ""
  var summary = ""
  var rows: [MeetingRow] = []
}

struct MeetingRow: TemplateModel {
  var vote = VoteRow()
  var isSame = false
  /// `A stemte for, H mot`.
  var words = ""
}

/// Every way in which the parties parted, with its votes.
struct SplitListPage: DividedPage {
  static let template = "delinger"

  var frame = Frame()
  var isEmpty = false
  var groups: [SplitGroup] = []
}

struct SplitGroup: RowGroup {
  var anchor = ""
  /// `A, SV mot H`
  var heading = ""
  var split = SplitRow()
  var votes: [VoteRow] = []
}

extension Labels {
  static func agreement(_ kind: PartyAgreement.Kind) -> (name: String, note: String) {
    switch kind {
    case .contested: ("Voteringer der noen var imot", "de som teller i den første tabellen")
    case .alternativeBudget:
      (
        "Voteringer over alternative budsjetter",
        "holdt utenfor, siden et parti gjerne er alene om sitt; kjent på ordene i voteringen, eller på at forslaget setter "
          + "rammer for tre rammeområder eller flere"
      )
    case .subsidiary: ("Subsidiære voteringer", "holdt utenfor, siden støtten bare gjelder om noe annet faller")
    case .unanimous: ("Enstemmige voteringer", "holdt utenfor, siden ingen var uenige")
    }
  }

  static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : "\((part * 200 + whole) / (whole * 2)) %"
  }
}

extension AgreementPage {
  init(site: Site) {
    let path = SiteAddress.agreement
    let place = Place(path)
    let agreement = site.agreement
    frame = site.frame(
      at: path, title: "Enighet mellom partiene",
      summary: "Hvor ofte partiene stemte likt, par for par, og hvilke partier som sto sammen.",
      area: SiteAddress.votes,
      trail: [("Voteringer", SiteAddress.votes)])
    isEmpty = agreement.parties.count < 2
    counts = PartyAgreement.Kind.allCases.map { kind in
      let (name, note) = Labels.agreement(kind)
      let (all, without) = (agreement.counts[kind] ?? 0, agreement.withoutParties[kind] ?? 0)
      return CountedVotes(
        name: name, count: Labels.grouped(all), withParties: Labels.grouped(all - without), note: note)
    }
    tables = [PartyAgreement.Kind.contested, .alternativeBudget, .subsidiary].compactMap { kind in
      AgreementTable(agreement, kind, from: place)
    }
    contested = Labels.grouped((agreement.counts[.contested] ?? 0) - (agreement.withoutParties[.contested] ?? 0))
    splits = agreement.splits.prefix(12).map { SplitRow($0, from: place) }
    hasSplits = !splits.isEmpty
    for slice in site.agreementSlices {
      let link = LinkView(
        label: slice.name, href: place.link(to: slice.address),
        note: Labels.count(slice.votes.count, "votering", "voteringer"))
      if case .session = slice.scope { sessions.append(link) } else { committees.append(link) }
    }
    hasSlices = !sessions.isEmpty || !committees.isEmpty
  }
}

extension AgreementTable {
  /// `nil` where no two parties met in a vote of that kind.
  init?(_ agreement: PartyAgreement, _ kind: PartyAgreement.Kind, from place: Place) {
    guard agreement.meetings.values.contains(where: { $0.contains { $0.kind == kind } }) else { return nil }
    anchor = "_tabell-\(Slug.of(kind.rawValue))"
    heading = Labels.agreement(kind).name
    parties = agreement.parties.map { PartyBadge($0, from: place) }
    rows = agreement.parties.map { party in
      AgreementRow(
        party: PartyBadge(party, from: place),
        cells: agreement.parties.map { AgreementCell(party, $0, kind, agreement, from: place) })
    }
  }
}

extension AgreementCell {
  init(_ party: Party, _ other: Party, _ kind: PartyAgreement.Kind, _ agreement: PartyAgreement, from place: Place) {
    isSelf = party == other
    guard !isSelf else { return }
    let pair = PartyAgreement.Pair(first: min(party, other), second: max(party, other))
    let meetings = agreement.meetings(of: pair, kind)
    guard !meetings.isEmpty else { return }
    let count = meetings.count { $0.isSame }
    hasMet = true
    (same, all) = (Labels.grouped(count), Labels.grouped(meetings.count))
    percent = Labels.share(count, of: meetings.count)
    href = place.link(to: "\(SiteAddress.agreement(pair.first, pair.second))#\(Slug.of(kind.rawValue))")
    names = "\(party.name) og \(other.name)"
  }
}

extension SplitRow {
  init(_ split: PartyAgreement.Split, from place: Place) {
    (one, other) = (PartyBadge.all(split.one, from: place), PartyBadge.all(split.other, from: place))
    count = Labels.count(split.votes.count, "votering", "voteringer")
    href = place.link(to: "\(SiteAddress.splits)#\(split.name)")
  }
}

extension PairPage {
  static var lists: [DividedList<PairPage>] { [.groups(\.groups, \.rows)] }

  init(_ pair: PartyAgreement.Pair, site: Site) {
    let path = SiteAddress.agreement(pair.first, pair.second)
    let place = Place(path)
    let names = "\(pair.first.name) og \(pair.second.name)"
    frame = site.frame(
      at: path, title: "\(names) i voteringer", summary: "Hver votering der \(names) stemte likt eller ulikt.",
      area: SiteAddress.votes,
      trail: [("Voteringer", SiteAddress.votes), ("Enighet mellom partiene", SiteAddress.agreement)])
    (first, second) = (PartyBadge(pair.first, from: place), PartyBadge(pair.second, from: place))
    groups = PartyAgreement.Kind.allCases.compactMap { kind in
      let meetings = site.agreement.meetings(of: pair, kind)
      guard !meetings.isEmpty else { return nil }
      return MeetingGroup(
        anchor: Slug.of(kind.rawValue), heading: Labels.agreement(kind).name,
        summary: "Stemte likt i \(meetings.count { $0.isSame }) av "
          + "\(Labels.count(meetings.count, "votering", "voteringer")).",
        rows: meetings.reversed().map { MeetingRow($0, of: pair, from: place) })
    }
  }
}

extension MeetingRow {
  init(_ meeting: PartyAgreement.Meeting, of pair: PartyAgreement.Pair, from place: Place) {
    vote = VoteRow(meeting.vote, from: place)
    isSame = meeting.isSame
    words =
      "\(pair.first.code) stemte \(meeting.first ? "for" : "mot"), \(pair.second.code) "
      + (meeting.second ? "for" : "mot")
  }
}

extension SplitListPage {
  static var lists: [DividedList<SplitListPage>] { [.groups(\.groups, \.votes)] }

  init(site: Site) {
    let place = Place(SiteAddress.splits)
    frame = site.frame(
      at: SiteAddress.splits, title: "Hvem sto sammen",
      summary: "Alle måtene partiene har delt seg på i voteringer, med voteringene bak.", area: SiteAddress.votes,
      trail: [("Voteringer", SiteAddress.votes), ("Enighet mellom partiene", SiteAddress.agreement)])
    groups = site.agreement.splits.map { split in
      SplitGroup(
        anchor: split.name,
        heading: [split.one, split.other].map { $0.map(\.code).joined(separator: ", ") }.joined(separator: " mot "),
        split: SplitRow(split, from: place),
        votes: split.votes.reversed().map { VoteRow($0, from: place) })
    }
    isEmpty = groups.isEmpty
  }
}
