// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Places where the same proposal stands in the same words, with what differs from those on the page.
struct TwinGroup: TemplateModel {
  var places: [LinkView] = []
  var isSame = false
  var runs: [DifferenceRun] = []
}

/// Words of one or both wordings.
struct DifferenceRun: TemplateModel {
  var text = ""
  var isEqual = false
  var isRemoved = false
  var isAdded = false
}

/// Proposals that share as much with the one on the page.
struct RelatedGroup: TemplateModel {
  var heading = ""
  var anchor = ""
  var proposals: [LinkView] = []
}

extension TwinGroup {
  /// Places with the same words first, then the other wordings, each once.
  static func all(of proposal: Forslag, site: Site, from place: Place) -> [TwinGroup] {
    var groups: [(text: String?, group: TwinGroup)] = []
    for twin in site.graph.twins(of: proposal) {
      let difference = WordDifference(from: proposal.text, to: twin.text)
      let text = difference.isEmpty ? nil : twin.text
      let link = LinkView(
        label: ProposalCard.place(of: twin, site: site), href: place.link(to: SiteAddress.proposal(twin.id)))
      if let known = groups.firstIndex(where: { $0.text == text }) {
        groups[known].group.places.append(link)
      } else {
        let runs = text == nil ? [] : difference.runs.map(DifferenceRun.init)
        groups.append((text, TwinGroup(places: [link], isSame: text == nil, runs: runs)))
      }
    }
    return groups.filter { $0.text == nil }.map(\.group) + groups.filter { $0.text != nil }.map(\.group)
  }
}

extension DifferenceRun {
  init(_ run: WordDifference.Run) {
    text = run.text
    (isEqual, isRemoved, isAdded) = (run.change == .equal, run.change == .removed, run.change == .added)
  }
}

extension RelatedGroup {
  /// By grade; a proposal that stands in several places is linked once, where its list has it.
  static func all(of proposal: Forslag, site: Site, from place: Place) -> [RelatedGroup] {
    var seen: Set<String> = []
    let ranked = proposal.related.compactMap { related in site.graph.proposal(related.id).map { (related, $0) } }
      .sorted { left, right in
        let keys = (
          (left.0.grade, -left.0.likeness, rank(left.1)), (right.0.grade, -right.0.likeness, rank(right.1))
        )
        return keys.0 == keys.1 ? left.1.id < right.1.id : keys.0 < keys.1
      }
    let once = ranked.filter { _, other in
      defer { seen.formUnion(other.sameAs) }
      return !seen.contains(other.id)
    }
    return RelatedProposal.Grade.allCases.compactMap { grade in
      let links = once.filter { $0.0.grade == grade }.map { related, other in
        LinkView(
          label: Labels.excerpt(other.text, longest: 110), href: place.link(to: SiteAddress.proposal(other.id)),
          note: "\(ProposalCard.place(of: other, site: site)) · \(related.likeness) % felles")
      }
      return links.isEmpty
        ? nil : RelatedGroup(heading: Labels.grade(grade), anchor: "_beslektet-\(grade.rawValue)", proposals: links)
    }
  }

  private static func rank(_ proposal: Forslag) -> Int {
    switch proposal.place {
    case .minorityList: 0
    case .original: 1
    case .inText: 2
    case .letter, .quoted: 3
    }
  }
}
