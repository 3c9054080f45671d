// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

/// Pages of our own, each with one thing wrong or right.
@Suite struct SiteCheckTests {
  private static func page(_ path: String, _ body: String) -> Page {
    Page(
      path: path, bytes: [UInt8]("<!doctype html>\n<html lang=nb><title>x</title><body>\n\(body)\n</body></html>".utf8))
  }

  private static let others = [
    page("index.html", "<h1 id=\"top-her\">Forside</h1>"), page("dok/a.html", "<p id=\"æ-1\">En</p><p id=\"b\">To</p>"),
    Page(path: "site.css", bytes: [UInt8]("p{}".utf8)), page("sak/index.html", "<p>Saker</p>"),
  ]

  private func ids(_ body: String, at path: String = "dok/b.html", base: String? = nil) -> [String] {
    SiteCheck(Self.others + [Self.page(path, body)], baseURL: base).findings().map(\.id)
  }

  @Test(
    "A link to what is there is right",
    arguments: [
      "<a href=\"a.html\">", "<a href=\"a.html#b\">", "<a href=\"a.html#%C3%A6-1\">", "<a href=\"a.html#æ-1\">",
      "<a href=\"../index.html#top-her\">", "<a href=\"../\">", "<a href=\"../sak/\">", "<a href=\"./a.html\">",
      "<a href=\"/dok/a.html\">", "<a href=\"#her\" id=\"her\">", "<a href=\"?q=skatt\">", "<a href=\"\">",
      "<link rel=stylesheet href=\"../site.css?v=2\">", "<a href=\"https://www.stortinget.no/x#y\">",
      "<a href=\"mailto:post@example.no\">", "<a href=\"//example.no/x\">", "<a href=\"#top\">", "<a name=x>",
      "<label for=\"f\">x</label><input id=\"f\">", "<p aria-labelledby=\"h i\"><b id=h></b><b id=i></b>",
      "<a href=\"https://eksempel.no/dok/a.html#b\">",
      // Tags are held against their models before a page is made; in a page they are what a text says.
      "<p title=\"{{navn}}\">{{navn}}</p>",
    ])
  func right(body: String) { #expect(ids(body, base: "https://eksempel.no") == []) }

  @Test(
    "What leads nowhere is an error",
    arguments: [
      ("<a href=\"c.html\">", "link-broken"), ("<a href=\"a.html#c\">", "link-broken"),
      ("<a href=\"#b\">", "link-broken"),
      ("<a href=\"../../index.html\">", "link-broken"), ("<a href=\"../dok/\">", "link-broken"),
      ("<img src=\"x.png\" alt=\"\">", "link-broken"), ("<script src=\"s.js\"></script>", "link-broken"),
      ("<label for=\"g\">x</label>", "link-broken"), ("<p aria-describedby=\"h i\"><b id=h></b>", "link-broken"),
      ("<a href=\"https://eksempel.no/borte.html\">", "link-broken"), ("<p id=\"a\"><p id=\"a\">", "id-repeated"),
      ("<svg><use href=\"#x\"/></svg>", "link-broken"),
    ])
  func wrong(body: String, id: String) { #expect(ids(body, base: "https://eksempel.no/") == [id]) }

  @Test("An error says the page, the line and what")
  func place() throws {
    let findings = SiteCheck([Self.page("x/y.html", "<p>En</p>\n<a href=\"z.html\">To</a>")]).findings()
    let finding = try #require(findings.first)
    #expect(finding.written == "x/y.html:4: error: \"z.html\" leads nowhere [link-broken]")
  }

  @Test("A page nested a million deep neither stops the check nor the program")
  func deep() {
    let body = String(repeating: "<div>", count: 1_000_000) + "<a href=\"borte.html\">x</a>"
    #expect(SiteCheck([Self.page("d.html", body)]).findings().count <= 2)
  }

  @Test("The sample corpus and an empty one give whole sites", arguments: [Corpus(), SampleCorpus.corpus])
  func whole(corpus: Corpus) throws {
    for base in [nil, "https://eksempel.no/saksgang"] {
      let pages = try SampleSite.pages(corpus, baseURL: base)
      #expect(SiteCheck(pages, baseURL: base).findings() == [])
    }
  }
}
