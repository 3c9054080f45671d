// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The feeds of the sample corpus, read as a feed reader reads them.
@Suite struct FeedTests {
  /// What a feed holds, by the names of its elements in order.
  private final class Reading: NSObject, XMLParserDelegate {
    var texts: [(name: String, text: String)] = []
    var links: [String] = []
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      text = ""
      if name == "link", let href = attributes["href"] { links.append(href) }
    }
    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      texts.append((name, text))
      text = ""
    }

    func values(_ name: String) -> [String] { texts.filter { $0.name == name }.map(\.text) }
  }

  private static func read(_ page: Page) throws -> Reading {
    let (parser, reading) = (XMLParser(data: Data(page.bytes)), Reading())
    parser.delegate = reading
    try #require(parser.parse(), "\(page.path): \(String(describing: parser.parserError))")
    return reading
  }

  @Test("Each feed is well-formed, newest first, and names each entry once", arguments: [nil, "https://eksempel.no/s"])
  func wellFormed(base: String?) throws {
    let feeds = try SampleSite.pages(baseURL: base).filter { $0.path.hasSuffix(".atom") }
    #expect(feeds.count >= 5)
    for feed in feeds {
      let reading = try Self.read(feed)
      let ids = reading.values("id")
      #expect(ids.count >= 2 && Set(ids).count == ids.count, "\(feed.path)")
      #expect(
        ids.allSatisfy {
          $0.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/) != nil
        })
      let times = reading.values("updated")
      #expect(times.count == ids.count)
      #expect(times.first == times.dropFirst().max() && Array(times.dropFirst()) == times.dropFirst().sorted(by: >))
      #expect(times.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT00:00:00Z/) != nil })
      #expect(reading.values("title").allSatisfy { !$0.isEmpty })
    }
  }

  @Test("Entries keep their names wherever the site stands")
  func names() throws {
    let here = try SampleSite.pages().filter { $0.path.hasSuffix(".atom") }
    let there = try SampleSite.pages(baseURL: "https://eksempel.no").filter { $0.path.hasSuffix(".atom") }
    #expect(here.map(\.path) == there.map(\.path))
    for (left, right) in zip(here, there) {
      #expect(try Self.read(left).values("id") == Self.read(right).values("id"))
      #expect(try Self.read(right).links.allSatisfy { $0.hasPrefix("https://eksempel.no/") })
    }
  }

  @Test("Every page that has a feed leads to it, and no other")
  func linked() throws {
    let pages = try SampleSite.pages()
    let feeds = Set(pages.map(\.path).filter { $0.hasSuffix(".atom") })
    for page in pages where page.path.hasSuffix(".html") {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("application/atom+xml") == feeds.contains(Feed.address(of: page.path)), "\(page.path)")
    }
  }

  @Test("A title with signs of its own neither breaks the feed nor its text")
  func signs() throws {
    let date = try #require(CalendarDate(year: 2024, month: 2))
    let title = "A & B <b> \"c\" \u{1}\u{202E}]]> æ"
    let feed = Feed(title: title, entries: [.init(title: title, target: "dok/a.html", date: date, text: title)])
    let reading = try Self.read(feed.page(at: "dok/index.html", baseURL: nil))
    #expect(reading.values("summary") == ["A & B <b> \"c\" \u{202E}]]> æ"])
    #expect(reading.values("updated") == ["2024-02-01T00:00:00Z", "2024-02-01T00:00:00Z"])
    #expect(reading.links == ["../dok/index.atom", "../dok/index.html", "../dok/a.html"])
  }

  @Test("Only the newest fifty are written")
  func newest() throws {
    let entries = try (0..<80).map { number in
      let date = try #require(CalendarDate(year: 2020, month: 1 + number % 12, day: 1 + number % 28))
      return Feed.Entry(title: "\(number)", target: "dok/\(number).html", date: date, text: "")
    }
    let reading = try Self.read(Feed(title: "x", entries: entries).page(at: "dok/index.html", baseURL: nil))
    let newest = entries.map(\.date).sorted(by: >).prefix(50)
    #expect(reading.values("updated").dropFirst().map { String($0.prefix(10)) } == newest.map(\.iso))
  }

  @Test("An empty corpus has no feeds")
  func none() throws { #expect(try SampleSite.pages(Corpus()).allSatisfy { !$0.path.hasSuffix(".atom") }) }
}
