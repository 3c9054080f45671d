// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Party agreement as rows: one for each pair of parties and each kind of vote in which they met.
extension SiteData {
  mutating func add(_ agreement: PartyAgreement) {
    let rows = agreement.meetings.keys.sorted().flatMap { pair in
      PartyAgreement.Kind.allCases.compactMap { kind -> [ListData.Cell]? in
        let meetings = agreement.meetings(of: pair, kind)
        guard !meetings.isEmpty else { return nil }
        let address = "\(SiteAddress.agreement(pair.first, pair.second))#\(Slug.of(kind.rawValue))"
        return [
          .text(pair.first.code), .text(pair.second.code), .text(kind.rawValue),
          .number(meetings.count { $0.isSame }), .number(meetings.count), url(address),
        ]
      }
    }
    add(
      ListData(columns: ["party", "other", "votes", "same", "of", "url"], rows: rows), at: SiteAddress.agreement)
    let splits = agreement.splits.map { split -> [ListData.Cell] in
      [
        .list(split.one.map(\.code)), .list(split.other.map(\.code)), .number(split.votes.count),
        .list(split.votes.map(\.id)), url("\(SiteAddress.splits)#\(split.name)"),
      ]
    }
    add(ListData(columns: ["parties", "against", "count", "votes", "url"], rows: splits), at: SiteAddress.splits)
  }
}
