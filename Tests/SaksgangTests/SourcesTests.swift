// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct SourcesTests {
  private static let fixtures = Checkout.root.appending(path: "Tests/ImportingTests/Fixtures/publikasjoner")

  /// The document that some sources give, imported together into a folder of their own.
  private func document(_ names: [String]) async throws -> Document {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sources-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = names.map { Self.fixtures.appending(path: $0).path(percentEncoded: false) }
    _ = try await Importer().importing(paths: paths, into: folder.path(percentEncoded: false))
    let corpus = try CorpusReader.corpus(at: folder.path(percentEncoded: false))
    #expect(corpus.findings.allSatisfy { $0.severity == .note })
    return try #require(corpus.documents.first { $0.attachedTo == nil })
  }

  @Test(arguments: [["ferjer.txt"], ["ferjer-alt.html"], (1...4).map { "ferjer-kap\($0).html" }])
  func `text and web pages give the remarks, parties and proposals that the XML gives`(names: [String]) async throws {
    let xml = try await document(["inns-203132-044s.xml"])
    let other = try await document(names)
    #expect(Self.remarks(other) == Self.remarks(xml))
    #expect(Self.proposals(other) == Self.proposals(xml))
    #expect(other.id == xml.id)
    #expect(other.date == xml.date)
    #expect(other.committee == xml.committee)
    #expect(other.signatories == xml.signatories)
    #expect(other.members == xml.members)
    #expect(other.references.map(\.key) == xml.references.map(\.key))
    #expect(other.amounts.map(\.literal) == xml.amounts.map(\.literal))
  }

  @Test func `what the XML gives is what its print says`() async throws {
    let document = try await document(["inns-203132-044s.xml"])
    let parties = document.passages.filter { $0.kind == .merknad }.map { ($0.attribution.parties ?? []).map(\.code) }
    #expect(parties == [["A", "H", "R"], ["A", "R"], ["H"], ["H"], ["H", "R"], ["A", "H", "R"]])
    let listed = document.proposals.filter { $0.place == .minorityList }
    #expect(listed.map(\.number) == [1, 2])
    #expect(listed.map { ($0.parties ?? []).map(\.code) } == [["H", "R"], ["H"]])
    #expect(document.proposals.filter { $0.place == .original }.map(\.number) == [1, 2])
    #expect(document.signatories.map(\.role) == ["leder", "ordfører"])
  }

  @Test func `the text of an act that a motion asks for is its proposal`() async throws {
    let document = try await document(["dok8-203031-078l.xml"])
    #expect(document.proposals.map(\.place) == [.original])
    #expect(document.proposals.first?.text.hasSuffix("§ 4 første ledd skal lyde: Kaier skal være isfrie.") == true)
    #expect(document.proposals.first?.proposers == ["Kari Lunde"])
  }

  private static func remarks(_ document: Document) -> [String] {
    document.passages.map { passage in
      let parties = passage.attribution.parties?.map(\.code).joined(separator: " ") ?? "-"
      return "\(passage.kind.rawValue) [\(parties)] \(passage.attribution.basis.rawValue) \(passage.text)"
    }
  }

  private static func proposals(_ document: Document) -> [String] {
    document.proposals.map { proposal in
      let parties = proposal.parties?.map(\.code).joined(separator: " ") ?? "-"
      return "\(proposal.place.rawValue) \(proposal.number ?? 0) [\(parties)] \(proposal.text)"
    }
  }
}
