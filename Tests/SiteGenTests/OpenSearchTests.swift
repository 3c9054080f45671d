// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct OpenSearchTests {
  private final class Reading: NSObject, XMLParserDelegate {
    var urls: [[String: String]] = []
    var names: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      names.append(name)
      if name == "Url" { urls.append(attributes) }
    }
  }

  private static func pages(base: String?, hasSearch: Bool) throws -> [Page] {
    try SiteGenerator(
      corpus: SampleCorpus.corpus, templatesFolder: SampleSite.templates, baseURL: base,
      search: hasSearch ? SearchFiles() : nil
    ).pages()
  }

  @Test("Browsers are told of the search page, on every page, by an address that is one", arguments: ["", "/å&b"])
  func description(folder: String) throws {
    let base = "https://eksempel.no\(folder)"
    let pages = try Self.pages(base: base, hasSearch: true)
    let file = try #require(pages.first { $0.path == "opensearch.xml" })
    let (parser, reading) = (XMLParser(data: Data(file.bytes)), Reading())
    parser.delegate = reading
    try #require(parser.parse())
    #expect(reading.names.starts(with: ["OpenSearchDescription", "ShortName", "Description"]))
    let template = try #require(reading.urls.first { $0["type"] == "text/html" }?["template"])
    #expect(template == "\(base)/sok.html?q={searchTerms}")
    #expect(pages.contains { $0.path == "sok.html" })
    for page in pages where page.path.hasSuffix(".html") {
      let root = page.path == SiteAddress.notFound ? SafeHTML.escaping("\(base)/") : Place(page.path).root
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("title=\"Saksgang\" href=\"\(root)opensearch.xml\""), "\(page.path)")
    }
    #expect(SiteCheck(pages, baseURL: base).findings().filter { $0.message.contains("opensearch") } == [])
  }

  @Test(
    "A site without an address or without a search page promises no search",
    arguments: [(nil, true), ("https://eksempel.no", false)] as [(String?, Bool)])
  func none(base: String?, hasSearch: Bool) throws {
    for page in try Self.pages(base: base, hasSearch: hasSearch) {
      #expect(page.path != "opensearch.xml")
      #expect(!String(decoding: page.bytes, as: UTF8.self).contains("opensearch"), "\(page.path)")
    }
  }
}
