// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct CitationTests {
  private static func citation(_ change: (inout Citation) -> Void = { _ in }) -> Citation {
    var citation = Citation(
      key: "innst-1", type: .report, authors: ["Næringskomiteen"], title: "Om brygger & 100 % {kai}_#1",
      designation: "Innst. 1 S (2023–2024)", date: CalendarDate(year: 2024, month: 2, day: 6),
      url: "https://eksempel.no/dok/innst-1.html")
    change(&citation)
    return citation
  }

  @Test("A citation is one line that says what, who, when and where")
  func text() {
    #expect(
      Self.citation { $0.title = "Om brygger." }.text
        == "Innst. 1 S (2023–2024): Om brygger. Næringskomiteen, 6. februar 2024. Saksgang: "
        + "https://eksempel.no/dok/innst-1.html")
    #expect(
      Self.citation { ($0.part, $0.url, $0.isDigest) = ("merknad fra Høyre og Rødt", nil, true) }.text
        == "Innst. 1 S (2023–2024), merknad fra Høyre og Rødt. Næringskomiteen, 6. februar 2024. "
        + "Sammendrag i egne ord. Saksgang")
    #expect(
      Self.citation { ($0.designation, $0.authors, $0.date, $0.url) = (nil, [], nil, nil) }.text
        == "Om brygger & 100 % {kai}_#1. Saksgang")
  }

  @Test("BibTeX keeps names and titles whole, and signs of TeX as text")
  func bibTeX() {
    let entry = Self.citation { $0.authors = ["Kari Holm", "Per af Moe"] }.bibTeX
    #expect(entry.hasPrefix("@misc{innst-1,\n  author = \"{Kari Holm} and {Per af Moe}\",\n"))
    #expect(!entry.contains("{{"))
    #expect(entry.contains("title = \"{Om brygger \\& 100 \\% \\{kai\\}\\_\\#1}\","))
    #expect(entry.contains("year = {2024},\n  month = {2},\n  day = {6},"))
    #expect(entry.hasSuffix("\n}"))
    let bare = entry.replacing("\\{", with: "").replacing("\\}", with: "")
    #expect(bare.count { $0 == "{" } == bare.count { $0 == "}" })
    #expect(Self.citation { $0.part = "forslag 3" }.bibTeX.hasPrefix("@incollection{innst-1,"))
  }

  @Test("An unknown date, author or number is left out", arguments: ["issued", "author", "number", "URL"])
  func unknown(member: String) throws {
    let citation = Self.citation { ($0.date, $0.authors, $0.designation, $0.url) = (nil, [], nil, nil) }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(citation.csl.written.utf8)) as? [String: Any])
    #expect(object[member] == nil)
    #expect(!citation.bibTeX.contains("\(member.lowercased()) = "))
  }

  /// Every block under a heading of these pages, with the markup's signs read as a browser reads them.
  private static func blocks(_ label: String, of html: String) -> [String] {
    html.components(separatedBy: "<summary>\(label)</summary><pre>").dropFirst().map { rest in
      rest.components(separatedBy: "</pre>")[0].replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
  }

  /// The types of CSL 1.0.2 that we use a part of.
  private static let types: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "document", "hearing", "legislation", "personal_communication", "report", "speech", "webpage",
  ]

  @Test(
    "Each document, proposal, remark and vote has a citation that parses", arguments: [nil, "https://eksempel.no/s"])
  func parses(base: String?) throws {
    let pages = try SampleSite.pages(baseURL: base)
    let cited = pages.filter { page in
      ["dok/", "forslag/", "votering/", "siter/"].contains(where: page.path.hasPrefix) && page.path.hasSuffix(".html")
        && !page.path.hasSuffix("index.html")
    }
    #expect(cited.count == 6)
    var keys: [String] = []
    for page in cited {
      let html = String(decoding: page.bytes, as: UTF8.self)
      let items = Self.blocks("CSL JSON", of: html)
      #expect(items.count == (page.path.hasPrefix("siter/") ? 2 : 1), "\(page.path)")
      #expect(Self.blocks("BibTeX", of: html).count == items.count)
      for text in items {
        let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let item = try #require(list.first)
        #expect(Self.types.contains(item["type"] as? String ?? ""))
        #expect((item["title"] as? String)?.isEmpty == false)
        #expect((item["URL"] as? String)?.hasPrefix("https://eksempel.no/s/") == (base == nil ? nil : true))
        keys.append(try #require(item["id"] as? String))
      }
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test("A remark leads to its citation, and the citation back")
  func remarks() throws {
    let pages = try SampleSite.pages()
    let html = { (path: String) throws in
      String(decoding: try #require(pages.first { $0.path == path }).bytes, as: UTF8.self)
    }
    #expect(try html("dok/innst-om-brygger.html").contains("href=\"../siter/innst-om-brygger.html#m-1\""))
    let list = try html("siter/innst-om-brygger.html")
    #expect(list.contains("<div class=\"siter\" id=\"m-1\"") && list.contains("../dok/innst-om-brygger.html#m-1"))
    #expect(list.contains("merknad fra Arbeiderpartiet og Høyre"))
  }
}

@Suite struct LinkedDataTests {
  private static func objects(base: String?) throws -> [String: [String: Any]] {
    var objects: [String: [String: Any]] = [:]
    for page in try SampleSite.pages(baseURL: base) where page.path.hasSuffix(".html") {
      let pieces = String(decoding: page.bytes, as: UTF8.self)
        .components(separatedBy: "<script type=\"application/ld+json\">")
      #expect(pieces.count == 2, "\(page.path)")
      let text = pieces[pieces.count - 1].components(separatedBy: "</script>")[0]
      objects[page.path] = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(!text.contains("<"), "\(page.path)")
    }
    return objects
  }

  @Test("Every page says in its head what it is about", arguments: [nil, "https://eksempel.no/s"])
  func everyPage(base: String?) throws {
    let objects = try Self.objects(base: base)
    for (path, object) in objects {
      #expect(object["@context"] as? String == "https://schema.org", "\(path)")
      #expect((object["name"] as? String)?.isEmpty == false, "\(path)")
      #expect(object["url"] as? String == base.map { "\($0)/\(path)" }, "\(path)")
    }
    let expected = [
      "dok/innst-om-brygger.html": "Report", "dok/brev-om-brygger.html": "CreativeWork",
      "forslag/innst-om-brygger/forslag-1.html": "Legislation", "votering/votering-1.html": "VoteAction",
      "person/kari-holm.html": "Person", "index.html": "WebPage", "dekning.html": "WebPage",
    ]
    for (path, type) in expected { #expect(objects[path]?["@type"] as? String == type, "\(path)") }
  }

  @Test("A vote says what yes and no were, on what, and how it went")
  func vote() throws {
    let vote = try #require(try Self.objects(base: nil)["votering/votering-1.html"])
    #expect(vote["actionOption"] as? [String] == ["JA: for forslag 1", "NEI: mot forslag 1"])
    #expect((vote["result"] as? [String: Any])?["name"] as? String == "Forkastet med 74 mot 27 stemmer")
    #expect((vote["object"] as? [String: Any])?["@type"] as? String == "Report")
  }

  @Test("A title that would end the script stays text")
  func title() throws {
    let report = try #require(try Self.objects(base: nil)["dok/innst-om-brygger.html"])
    #expect(report["name"] as? String == SampleCorpus.recommendation.title)
  }

  @Test("Every page has the same title for readers and for cards")
  func cards() throws {
    for page in try SampleSite.pages(baseURL: "https://eksempel.no") where page.path.hasSuffix(".html") {
      let html = String(decoding: page.bytes, as: UTF8.self)
      let title = html.components(separatedBy: "<title>")[1].components(separatedBy: "</title>")[0]
      let card = html.components(separatedBy: "property=\"og:title\" content=\"")[1].prefix { $0 != "\"" }
      #expect(title == card || title == "\(card) · Saksgang", "\(page.path)")
      guard page.path != SiteAddress.notFound else { continue }
      let address = page.path == "index.html" ? "https://eksempel.no/" : "https://eksempel.no/\(page.path)"
      #expect(html.contains("property=\"og:url\" content=\"\(address)\""), "\(page.path)")
    }
  }
}
