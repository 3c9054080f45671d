// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What a server answers with where there is no page.
///
/// It answers at any address, so its links begin at the site's root.
struct NotFoundPage: PageModel {
  static let template = "ikkefunnet"

  var frame = Frame()
  var ways: [LinkView] = []
}

extension NotFoundPage {
  init(site: Site) {
    let place = site.place(at: SiteAddress.notFound)
    frame = site.frame(
      at: SiteAddress.notFound, title: "Fant ikke siden", summary: "Det er ingen side på denne adressen.")
    frame.canonical = nil
    ways = [
      ("Saker", SiteAddress.saker), ("Dokumenter", SiteAddress.documents), ("Forslag", SiteAddress.proposals),
      ("Voteringer", SiteAddress.votes), ("Bare omtalt", SiteAddress.mentions), ("Forsiden", SiteAddress.frontPage),
    ].map { LinkView(label: $0, href: place.link(to: $1)) }
  }
}

extension Site {
  /// A page's place, from which links are relative; those of the page for unknown addresses are not.
  func place(at path: String) -> Place {
    path == SiteAddress.notFound ? Place(path, root: baseURL.map { "\($0)/" } ?? "/") : Place(path)
  }
}
