// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Tells browsers that the site can be searched (OpenSearch 1.1).
///
/// The format asks for whole addresses, so only a site that knows its own, and has a search page, has the file.
enum OpenSearch {
  static let path = "opensearch.xml"
  static let type = "application/opensearchdescription+xml"

  /// - Parameter base: where the site stands, without a slash at the end.
  static func page(base: String) -> Page {
    let search = SafeHTML.escaping("\(base)/\(SiteAddress.search)?q=")
    let lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">", "<ShortName>Saksgang</ShortName>",
      "<Description>Søk i merknader, forslag og vedtak fra Stortinget</Description>",
      "<InputEncoding>UTF-8</InputEncoding>", "<Language>nb</Language>", "<Language>nn</Language>",
      "<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">\(SafeHTML.escaping("\(base)/ikon.svg"))</Image>",
      "<Url type=\"text/html\" template=\"\(search){searchTerms}\"/>",
      "<Url type=\"\(type)\" rel=\"self\" template=\"\(SafeHTML.escaping("\(base)/\(path)"))\"/>",
      "</OpenSearchDescription>", "",
    ]
    return Page(path: path, bytes: [UInt8](lines.joined(separator: "\n").utf8))
  }
}
