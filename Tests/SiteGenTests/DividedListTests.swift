// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

/// Lists that are too long for one page.
@Suite struct `Divided lists` {
  /// A list page with groups of rows; each row is a link to itself.
  private struct ListPage: DividedPage {
    static let template = "liste"
    static var lists: [DividedList<ListPage>] {
      [
        .groups(\.groups, \.rows, flag: \.hasGroups, section: ("Grupper", "_grupper")),
        .rows(\.links, flag: \.hasLinks, section: ("Lenker", "_lenker"), name: \.label, anchor: \.href),
      ]
    }
    var frame = Frame()
    var hasGroups = false
    var groups: [TestGroup] = []
    var hasLinks = false
    var links: [LinkView] = []

    mutating func leaveOutForLaterPages() { frame.summary = "later" }
  }

  private struct TestGroup: RowGroup {
    var anchor = ""
    var heading = ""
    var rows: [LinkView] = []
  }

  private static func page(groups: [Int], links: Int, length: Int = 10) -> ListPage {
    var page = ListPage()
    var number = 0
    func row() -> LinkView {
      number += 1
      return LinkView(label: String(repeating: "x", count: (number * 7) % length + 1), href: "r\(number)")
    }
    page.groups = groups.enumerated().map { place, count in
      TestGroup(anchor: "g\(place)", heading: "Gruppe \(place)", rows: (0..<count).map { _ in row() })
    }
    page.links = (0..<links).map { _ in row() }
    return page
  }

  @Test(arguments: [
    (groups: [5], links: 0, over: 2), ([1, 1, 1], 4, 3), ([100, 3, 40], 60, 7), ([0, 3, 0], 2, 2), ([], 9, 4),
    ([2], 1, 50), ([], 0, 3),
  ])
  func `Every row stands on one page, in its order, and no page is without rows`(
    groups: [Int], links: Int, over count: Int
  ) {
    let page = Self.page(groups: groups, links: links, length: 90)
    let division = Division(of: page, page.rowWeights, over: count)
    let parts = division.pages.indices.map { division.part($0, of: page) }
    let rows = { (page: ListPage) in page.groups.flatMap(\.rows).map(\.href) + page.links.map(\.href) }
    #expect(parts.flatMap(rows) == rows(page))
    #expect(parts.allSatisfy { !rows($0).isEmpty && $0.groups.allSatisfy { !$0.rows.isEmpty } })
    #expect(division.pages.count <= max(count, 0))
    for (number, part) in parts.enumerated() {
      #expect(part.hasGroups == !part.groups.isEmpty && part.hasLinks == !part.links.isEmpty)
      #expect((part.frame.summary == "later") == (number > 0))
    }
  }

  @Test func `What begins on a page is told with its heading and anchor`() {
    let page = Self.page(groups: [4, 4], links: 4)
    let starts = Division(of: page, page.rowWeights, over: 3).starts(in: page)
    #expect(starts.first?.start.label == "Grupper" && starts.first?.page == 0)
    #expect(starts.contains { $0.start.anchor == "g1" && $0.start.row == 4 })
    #expect(starts.last?.start.anchor == "r12" && starts.last?.page == 2)
  }

  @Test func `A page leads to all others, or where they are many to the ends and to some near and far`() {
    #expect(PartsView.shown(from: 4, of: 16) == Array(0..<16))
    #expect(PartsView.shown(from: 0, of: 17) == [0, 1, 2, 3, 10, 16])
    #expect(
      PartsView.shown(from: 300, of: 700) == [0, 200, 290, 297, 298, 299, 300, 301, 302, 303, 310, 400, 699])
    #expect(PartsView.shown(from: 699, of: 700) == [0, 599, 689, 696, 697, 698, 699])
  }

  @Test(arguments: [
    ("votering/index.html", 2, "votering/side_2.html"), ("parti/h.html", 12, "parti/h_side_12.html"),
    ("dok/index.html", 1, "dok/index.html"),
  ])
  func `A later page of a list has an address that nothing else has`(page: String, number: Int, address: String) {
    #expect(SiteAddress.part(number, of: page) == address)
    #expect(SiteAddress.whole(ofPart: address) == (number > 1 ? page : nil))
    #expect(!SiteAddress.isDocument(address))
  }

  @Test(arguments: ["dok/side_x_2.html", "side.html", "votering/side-2.html", "person/a--h.html", "dok/a_2.html"])
  func `Other addresses are no pages of a list`(address: String) {
    #expect(SiteAddress.whole(ofPart: address) == nil)
  }
}

/// A site with more of everything than fits on a page.
@Suite struct `Site of many votes` {
  /// Three documents, and votes with long topics over three sessions.
  private static func corpus(votes: Int) -> Corpus {
    var corpus = VotedCorpus(seed: 5, votes: votes).corpus
    for place in corpus.votes.indices {
      corpus.votes[place].topic += " " + String(repeating: "om brygger og kaier ", count: 20)
      corpus.votes[place].date = CalendarDate(year: 2021 + place % 3, month: 2, day: 1 + place % 28)
    }
    return corpus
  }

  private static func links(to prefix: String, on page: Page) -> [String] {
    String(decoding: page.bytes, as: UTF8.self).matches(of: /<p class="radtittel"><a href="([^"#]+)"/)
      .map { String($0.1) }.filter { $0.hasPrefix(prefix) }
  }

  @Test func `A list of votes is whole over its pages, none of which is large, and its data and feed are in one`()
    throws
  {
    let corpus = Self.corpus(votes: 400)
    let pages = try SampleSite.pages(corpus, baseURL: "https://example.org")
    #expect(SiteCheck(pages, baseURL: "https://example.org").findings().map(\.written) == [])
    let large = pages.filter { $0.path.hasSuffix(".html") && $0.bytes.count > Templates.mostBytes }.map(\.path)
    #expect(large.filter { !SiteAddress.isDocument($0) } == [], "only a document may be long")
    let parts = (1...9).compactMap { number in
      pages.first { $0.path == SiteAddress.part(number, of: SiteAddress.votes) }
    }
    #expect(parts.count > 1)
    let listed = parts.flatMap { Self.links(to: "../votering/", on: $0) }
    let count = CorpusGraph(corpus).votes.count
    #expect(count > 300 && listed.count == count && Set(listed).count == count)
    let json = try #require(pages.first { $0.path == "votering/index.json" })
    #expect((try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [Any])?.count == count)
    #expect(!pages.contains { $0.path.contains("side_") && !$0.path.hasSuffix(".html") })
    let second = String(decoding: try #require(parts.last).bytes, as: UTF8.self)
    #expect(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""))
    #expect(second.contains("<link rel=\"canonical\" href=\"https://example.org/\(try #require(parts.last).path)\">"))
    #expect(pages == (try SampleSite.pages(corpus, baseURL: "https://example.org")))
  }

  @Test func `Where a list becomes shorter, its former pages lead to the first`() throws {
    let pages = try SampleSite.pages(Self.corpus(votes: 400)).filter { $0.path.hasSuffix(".html") }
    let ledger = AddressLedger(pages: Dictionary(uniqueKeysWithValues: pages.map { ($0.path, "") }))
    let present = try SampleSite.pages(Self.corpus(votes: 9)).filter { $0.path.hasSuffix(".html") }.map(\.path)
    let next = ledger.next(Dictionary(uniqueKeysWithValues: present.map { ($0, "") }))
    #expect(next.moved["votering/side_2.html"] == SiteAddress.votes)
    #expect(next.moved["votering/votering-350.html"]?.isEmpty == true)
  }
}
