// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Parties with the same stand by the same source, so that a page names each source once.
struct StandGroup: TemplateModel {
  var word = ""
  var look = ""
  var basis = ""
  var parties: [PartyBadge] = []
  var source: LinkView?
  /// Of these parties some wrote the opposite of what they voted.
  var differing: String?
}

extension StandGroup {
  private enum Key: Hashable {
    case text(PartyStand.Text.Side, Basis, source: String)
    case ballot(PartyStand.Ballot.Side, Basis, vote: String)
  }

  /// Who is behind it first, then those for and against by text, then the votes by date.
  static func all(of row: SupportMatrix.Row, site: Site, from place: Place) -> [StandGroup] {
    var order: [Key] = []
    var parties: [Key: [PartyStand]] = [:]
    func add(_ key: Key, _ stand: PartyStand) {
      if parties[key] == nil { order.append(key) }
      parties[key, default: []].append(stand)
    }
    for side in PartyStand.Text.Side.allCases {
      for stand in row.stands {
        if let text = stand.text, text.side == side { add(.text(side, text.basis, source: text.source), stand) }
      }
    }
    for side in PartyStand.Ballot.Side.allCases {
      for stand in row.stands {
        for ballot in stand.ballots where ballot.side == side {
          add(.ballot(side, ballot.basis, vote: ballot.vote), stand)
        }
      }
    }
    return order.map { StandGroup($0, parties[$0] ?? [], site: site, from: place) }
  }

  private init(_ key: Key, _ stands: [PartyStand], site: Site, from place: Place) {
    parties = PartyBadge.all(stands.map(\.party), from: place)
    switch key {
    case .text(let side, let basis, let id):
      (word, look) = (Labels.sentenceCase(Labels.textSide(side)), Labels.textLook(side))
      self.basis = Labels.basis(basis)
      source = site.graph.passage(id).map { passage in
        LinkView(
          label: "«\(Labels.excerpt(passage.text, longest: 70))»", href: place.link(to: SiteAddress.passage(id)))
      }
    case .ballot(let side, let basis, let id):
      (word, look) = (Labels.sentenceCase(Labels.ballotSide(side)), Labels.ballotLook(side))
      self.basis = Labels.basis(basis)
      source = site.graph.vote(id).map { vote in
        let name = ["votering", vote.date?.written].compactMap(\.self).joined(separator: " ")
        return LinkView(label: name, href: place.link(to: SiteAddress.vote(id)))
      }
      let differing = stands.filter(\.differs).map(\.party)
      self.differing = differing.isEmpty ? nil : "\(Labels.names(of: differing)) skrev noe annet enn det stemte."
    }
  }
}
