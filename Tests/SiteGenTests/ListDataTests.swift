// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

/// The lists of the sample corpus as data.
@Suite struct ListDataTests {
  private static func pages(baseURL: String? = nil) throws -> [String: Page] {
    let pages = try SampleSite.pages(baseURL: baseURL)
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0) })
  }

  private static func objects(_ path: String, of pages: [String: Page]) throws -> [[String: Any]] {
    let page = try #require(pages[path], "no \(path)")
    return try #require(try JSONSerialization.jsonObject(with: Data(page.bytes)) as? [[String: Any]])
  }

  @Test("Each list has as many rows as the corpus has of it")
  func counts() throws {
    let (pages, corpus) = (try Self.pages(), SampleCorpus.corpus)
    #expect(try Self.objects("dok/index.json", of: pages).count == corpus.documents.count { $0.kind != .side })
    #expect(try Self.objects("votering/index.json", of: pages).count == corpus.votes.count)
    let proposals = try Self.objects("forslag/index.json", of: pages)
    #expect(Set(proposals.compactMap { $0["id"] as? String }).count == proposals.count)
    #expect(proposals.count == corpus.documents.reduce(0) { $0 + $1.distinctProposals.count })
    for vote in try Self.objects("votering/index.json", of: pages) {
      let own = try #require(corpus.votes.first { $0.id == vote["id"] as? String })
      #expect(vote["for"] as? Int == own.votesFor && vote["against"] as? Int == own.votesAgainst)
      #expect(vote["adopted"] as? Bool == own.adopted)
    }
  }

  @Test("CSV and JSON say the same, and every address is a page", arguments: [nil, "https://eksempel.no/s"])
  func same(base: String?) throws {
    let pages = try Self.pages(baseURL: base)
    let lists = pages.keys.filter { $0.hasSuffix(".json") && ![AddressLedger.path, SiteChanges.path].contains($0) }
    #expect(lists.count >= 4)
    for path in lists {
      let objects = try Self.objects(path, of: pages)
      let csv = try #require(pages[path.dropLast(4) + "csv"], "\(path)")
      let lines = String(decoding: csv.bytes, as: UTF8.self).components(separatedBy: "\r\n")
      #expect(lines.count == objects.count + 2, "\(path)")
      let columns = try #require(lines.first).split(separator: ",").map(String.init)
      for object in objects {
        #expect(Set(object.keys) == Set(columns))
        let address = try #require(object["url"] as? String)
        let target = base.map { String(address.dropFirst($0.count + 1)) } ?? address
        #expect(pages[String(target.prefix { $0 != "#" })] != nil, "\(address)")
        #expect(base == nil || address.hasPrefix("https://eksempel.no/s/"))
      }
    }
  }

  @Test("Every page with a list leads to its data, and no other")
  func linked() throws {
    let pages = try Self.pages()
    for (path, page) in pages where path.hasSuffix(".html") {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("Last ned lista (CSV)") == (pages[ListData.addresses(of: path).csv] != nil), "\(path)")
    }
  }
}
