// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The people of the corpus as rows.
extension SiteData {
  mutating func add(_ register: PersonRegister) {
    let rows = register.people.map { person -> [ListData.Cell] in
      [
        .text(person.name), .text(person.party?.code), .list(person.proposed), .number(person.seats.count),
        .number(person.signed.count), .number(person.spoke.count), .number(person.ballots.count),
        .list(person.ballots.filter(\.isRebel).map(\.vote)), url(person.address),
      ]
    }
    add(
      ListData(
        columns: [
          "name", "party", "proposed", "seats", "signed", "spoke", "ballots", "against_party", "url",
        ], rows: rows), at: SiteAddress.people)
  }
}
