// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A document that the corpus mentions and does not hold: every mention with its sentence.
struct MentionedPage: DividedPage {
  static let template = "omtalt"

  var frame = Frame()
  var name = ""
  var treatments: [LinkView] = []
  var hasTreatments = false
  var mentions: [MentionGroup] = []
  var hasMentions = false
}

extension MentionedPage {
  static var lists: [DividedList<MentionedPage>] { [.rows(\.mentions, flag: \.hasMentions)] }

  mutating func leaveOutForLaterPages() { hasTreatments = false }

  init(key: String, mentions: [CorpusGraph.Mention], site: Site) {
    let path = SiteAddress.mentioned(key)
    name = CitationLabel.written(key: key, literals: mentions.map(\.reference.literal))
    frame = site.frame(
      at: path, title: "\(name), omtalt", summary: "Hvor \(name) er omtalt i Saksgang.",
      area: SiteAddress.documents,
      trail: [("Dokumenter", SiteAddress.documents), ("Bare omtalt", SiteAddress.mentions)])
    self.mentions = MentionGroup.groups(of: mentions, site: site, from: Place(path))
    hasMentions = !mentions.isEmpty
    treatments = site.graph.treatments(of: key).map { DocumentPage.link(to: $0, from: Place(path)) }
    hasTreatments = !treatments.isEmpty
  }

  /// A link to the document with this key, or to the page that says where it is mentioned.
  static func link(toKey key: String, site: Site, from place: Place) -> LinkView {
    if let document = site.graph.documentCited(by: key) { return DocumentPage.link(to: document, from: place) }
    return LinkView(
      label: CitationLabel.written(key: key, literals: []), href: place.link(to: SiteAddress.mentioned(key)),
      note: "ikke i korpuset")
  }
}

extension MentionedPage {
  /// The printed form of a key, with a link where the site has a page for it.
  static func designation(of key: String, site: Site, from place: Place) -> MaybeLink {
    if site.graph.documentCited(by: key) != nil || site.graph.isMentioned(key) {
      let link = link(toKey: key, site: site, from: place)
      return MaybeLink(label: link.label, href: link.href)
    }
    return MaybeLink(label: DocumentCitation(key: key)?.written ?? key)
  }
}

/// The printed form of a citation key.
enum CitationLabel {
  /// The form that a text prints where one is found, or one made from the key: `Innst. 453 S (2016–2017)`.
  static func written(key: String, literals: [String]) -> String {
    for literal in literals {
      if let found = DocumentCitation.all(in: literal).first(where: { $0.citation.key == key }) {
        return found.citation.written
      }
    }
    return written(key: key)
  }

  private static func written(key: String) -> String {
    let parts = key.split(separator: ":").map(String.init)
    guard parts.count >= 2, let name = names[parts[0]], let number = parts.last else { return key }
    let printed = number.replacing("-", with: " ")
    guard parts.count == 3 else { return "\(name)\(printed)" }
    let session = StortingSession(parts[1])?.name
    if parts[0] == "nou" { return "NOU \(parts[1]): \(printed)" }
    return session.map { "\(name)\(printed) (\($0))" } ?? "\(name)\(printed)"
  }

  private static let names = [
    "innst": "Innst. ", "dok8": "Dokument 8:", "prop": "Prop. ", "meld-st": "Meld. St. ", "nou": "NOU ",
    "vedtak": "Vedtak ",
  ]
}
