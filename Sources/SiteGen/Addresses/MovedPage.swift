// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What answers at a former address: it leads on, or says that what was there is gone.
struct MovedPage: PageModel {
  static let template = "flyttet"

  var frame = Frame()
  var href: String?
}

extension MovedPage {
  /// - Parameter target: where it leads; empty where what was there is gone.
  init(_ address: String, to target: String, site: Site) {
    let place = Place(address)
    let title = target.isEmpty ? "Siden er borte" : "Siden er flyttet"
    frame = site.frame(at: address, title: title, summary: title)
    href = target.isEmpty ? nil : place.link(to: target)
    frame.movedTo = href
    frame.isFormer = true
    frame.canonical = target.isEmpty ? nil : site.baseURL.map { "\($0)/\(target)" }
  }
}
