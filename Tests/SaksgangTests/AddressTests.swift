// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import Foundation
import StortingModel
import Testing

@testable import SiteGen

/// Sites built one after the other over a corpus that changes: no address of any of them is lost.
@Suite struct AddressTests {
  /// A corpus and a site of one's own.
  private struct Workshop: ~Copyable {
    let folder: URL
    var corpus: URL { folder.appending(path: "corpus") }
    var site: URL { folder.appending(path: "site") }

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-adresser-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
      for session in ["2018-2019", "2019-2020", "2021-2022"] {
        try FileManager.default.copyItem(
          at: Checkout.root.appending(path: "corpus/\(session)"), to: corpus.appending(path: session))
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The files of documents, by path.
    func files() throws -> [URL] {
      let walk = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil)
      return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
    }

    func build() throws -> [String: Page] {
      let corpus = try CorpusReader.corpus(at: corpus.path)
      let templates = Checkout.root.appending(path: "site-templates").path
      let generator = SiteGenerator(corpus: corpus, templatesFolder: templates)
      let pages = try generator.pages(after: try PreviousSite(output: site.path))
      #expect(SiteCheck(pages).findings().map(\.written) == [])
      _ = try SiteWriter(output: site.path).write(pages)
      return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0) })
    }

    func edit(_ file: URL, _ change: (String) -> String) throws {
      try change(String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// Where a former address leads; itself where a page stands there, `nil` where it says that what was there is gone.
  private func target(of address: String, in pages: [String: Page]) throws -> String? {
    let page = try #require(pages[address], "\(address) does not answer")
    let text = String(decoding: page.bytes, as: UTF8.self)
    guard text.contains("<meta name=\"robots\" content=\"noindex\">") else { return address }
    guard let found = text.firstMatch(of: /http-equiv="refresh" content="0; url=([^"]*)"/) else { return nil }
    return found.1.split(separator: "/").filter { $0 != ".." }.joined(separator: "/")
  }

  private func anchors(of page: Page) -> Set<String> {
    Set(String(decoding: page.bytes, as: UTF8.self).matches(of: /\sid="([^_"][^"]*)"/).map { String($0.1) })
  }

  @Test func `a document under another name leads on, with its proposals, and back again`() throws {
    let workshop = try Workshop()
    let before = try workshop.build()
    let file = try #require(try workshop.files().first { $0.lastPathComponent.hasPrefix("innst-om-meld-st-18") })
    let id = file.deletingPathExtension().lastPathComponent
    let proposals = before.keys.filter { $0.hasPrefix("forslag/\(id)/") }
    #expect(proposals.count > 5)
    let renamed = file.deletingLastPathComponent().appending(path: "helsenaering.md")
    try FileManager.default.moveItem(at: file, to: renamed)
    try workshop.edit(renamed) { $0.replacing("id: \(id)\n", with: "id: helsenaering\n") }
    let after = try workshop.build()
    #expect(try target(of: "dok/\(id).html", in: after) == "dok/helsenaering.html")
    for proposal in proposals {
      let name = try #require(proposal.split(separator: "/").last)
      #expect(try target(of: proposal, in: after) == "forslag/helsenaering/\(name)")
    }
    try FileManager.default.moveItem(at: renamed, to: file)
    try workshop.edit(file) { $0.replacing("id: helsenaering\n", with: "id: \(id)\n") }
    let again = try workshop.build()
    #expect(try target(of: "dok/\(id).html", in: again) == "dok/\(id).html")
    #expect(try target(of: "dok/helsenaering.html", in: again) == "dok/\(id).html")
  }

  @Test func `a document that is gone still answers, and is led to when it is mentioned only`() throws {
    let workshop = try Workshop()
    let whole = try workshop.build()
    let file = try #require(try workshop.files().first { $0.lastPathComponent.hasPrefix("innst-om-meld-st-18") })
    let id = file.deletingPathExtension().lastPathComponent
    let text = try String(contentsOf: file, encoding: .utf8)
    try FileManager.default.removeItem(at: file)
    let without = try workshop.build()
    #expect(Set(whole.keys).subtracting(without.keys).filter { $0.hasSuffix(".html") } == [])
    let place = try target(of: "dok/\(id).html", in: without)
    #expect(place == nil || place?.hasPrefix("omtalt/") == true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    let back = try workshop.build()
    #expect(try target(of: "dok/\(id).html", in: back) == "dok/\(id).html")
    if let place { #expect(try target(of: place, in: back) == "dok/\(id).html") }
  }

  @Test func `after any edits every address and anchor of every build answers`() throws {
    let workshop = try Workshop()
    var random = SeededNumbers(state: 20_261_123)
    var addresses: Set<String> = []
    var anchorsOfPage: [String: Set<String>] = [:]
    for round in 0..<8 {
      let pages = try workshop.build()
      for address in addresses { _ = try target(of: address, in: pages) }
      for (address, anchors) in anchorsOfPage where try target(of: address, in: pages) == address {
        let page = try #require(pages[address])
        #expect(anchors.subtracting(self.anchors(of: page)) == [], "\(address) in round \(round)")
      }
      addresses.formUnion(pages.keys.filter { $0.hasSuffix(".html") })
      for (address, page) in pages where SiteAddress.isDocument(address) {
        guard try target(of: address, in: pages) == address else { continue }
        anchorsOfPage[address, default: []].formUnion(anchors(of: page))
      }
      try change(workshop, &random, round)
    }
  }

  /// Takes a paragraph away, writes one anew, renames a document or takes it away.
  private func change(_ workshop: borrowing Workshop, _ random: inout SeededNumbers, _ round: Int) throws {
    for _ in 0..<3 {
      let files = try workshop.files()
      let file = files[random.next(below: files.count)]
      switch random.next(below: 4) {
      case 0 where files.count > 3: try FileManager.default.removeItem(at: file)
      case 1:
        let id = file.deletingPathExtension().lastPathComponent
        let renamed = file.deletingLastPathComponent().appending(path: "\(id)-\(round).md")
        try FileManager.default.moveItem(at: file, to: renamed)
        try workshop.edit(renamed) { $0.replacing("id: \(id)\n", with: "id: \(id)-\(round)\n") }
      default:
        let place = random.next(below: 1_000)
        try workshop.edit(file) { text in
          var paragraphs = text.components(separatedBy: "\n\n")
          guard paragraphs.count > 3 else { return text }
          let chosen = 1 + place % (paragraphs.count - 1)
          if place.isMultiple(of: 2) { paragraphs.remove(at: chosen) } else { paragraphs[chosen] += " Tilføyd." }
          return paragraphs.joined(separator: "\n\n")
        }
      }
    }
  }

  @Test func `a ledger that cannot be read stops the build with its path`() throws {
    let workshop = try Workshop()
    _ = try workshop.build()
    try Data("{".utf8).write(to: workshop.site.appending(path: "adresser.json"))
    #expect {
      try workshop.build()
    } throws: { error in
      (error as? SaksgangError)?.id == "ledger-unreadable"
    }
  }
}

/// The same numbers in every run.
private struct SeededNumbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
