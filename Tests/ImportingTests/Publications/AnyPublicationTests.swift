// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct AnyPublicationTests {
  @Test(
    "a publication cut at any byte is a finding, and never half a document", arguments: PublicationFixtures.publications
  )
  func cutXML(name: String) throws {
    let bytes = try PublicationFixtures.bytes(name)
    let whole = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    for end in 0..<whole {
      let (files, findings) = PublicationFixtures.files([(name, Array(bytes[..<end]))])
      #expect(files.isEmpty && findings.count == 1, "cut at \(end)")
    }
  }

  @Test(
    "a page or a question cut at any byte gives files with safe names or findings",
    arguments: ["ferjer-kap1.html", "ferjer-kap4.html", "referat.html", "skriftligsporsmal-900001.json"])
  func cutHTML(name: String) throws {
    let bytes = try PublicationFixtures.bytes(name)
    for end in bytes.indices { check(PublicationFixtures.files([(name, Array(bytes[..<end]))])) }
  }

  @Test("random edits give files with safe names or findings", arguments: PublicationFixtures.marked)
  func edits(name: String) throws {
    let bytes = try PublicationFixtures.bytes(name)
    var random = AnyInputTests.Fixed(state: UInt64(bytes.count))
    for _ in 0..<720 { check(PublicationFixtures.files([(name, Self.edited(bytes, &random))])) }
  }

  private func check(_ read: (files: [CorpusFile], findings: [Finding])) {
    #expect(read.files.allSatisfy { Slug.isValid($0.id) && $0.text.hasPrefix("---\n") })
    #expect(read.findings.allSatisfy { !$0.hint.isEmpty })
  }

  private static let pieces = [
    "<", ">", "</A>", "<A>", "&", "&#xFFFF;", "<Liste>", "<table>", "\u{0}", "»", "«", "</p><p>", "<li>", "<tr><td>",
    "vedtak:", "Forslag 99999999999999999999", "<colspec colname='1'/>", "<entry namest='9' nameend='1'>",
    "[99:99:99]:",
  ]

  /// One to four bytes lost, doubled or changed, or a piece of markup put in.
  private static func edited(_ bytes: [UInt8], _ random: inout AnyInputTests.Fixed) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: at)
      case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...200, using: &random)))
      default: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "<").utf8, at: at)
      }
    }
    return bytes
  }
}
