// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The page that searches in the browser; what it finds is written there by its script.
struct SearchPage: PageModel {
  static let template = "sok"

  var frame = Frame()
  /// Where the script and the files that it reads are, from the page.
  var script = ""
  var folder = ""
  /// Tells the files of this build from those of another.
  var edition = ""
  var documents = ""
  var proposals = ""
}

extension SearchPage {
  init(_ files: SearchFiles, site: Site) {
    let place = Place(SiteAddress.search)
    frame = site.frame(
      at: SiteAddress.search, title: "Søk", summary: "Søk i merknader, forslag og vedtak fra Stortinget.")
    frame.search = nil
    script = place.link(to: SearchFiles.script)
    folder = place.link(to: SearchFiles.folder)
    edition = files.edition
    documents = place.link(to: SiteAddress.documents)
    proposals = place.link(to: SiteAddress.proposals)
  }
}
