// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

/// Publications, pages and minutes in our own words.
enum PublicationFixtures {
  static let folder = GoldenTests.fixtures.appendingPathComponent("publikasjoner")

  static let publications = [
    "inns-203132-044s.xml", "inns-200910-109.xml", "dok8-203031-077s.xml", "dok8-203031-078l.xml",
    "dok8-200910-175.xml",
    "vedtak-203132-003.xml", "refs-203132-03-12.xml", "s100415.xml",
  ]
  static let chapters = (1...4).map { "ferjer-kap\($0).html" }
  static let marked =
    publications + chapters + [
      "ferjer-alt.html", "referat.html", "skriftligsporsmal-900001.json",
    ]

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  static func source(_ name: String) -> CorpusFile.Source {
    CorpusFile.Source(file: name, sha256: String(repeating: "0", count: 64), day: CalendarDate(iso: "2026-01-02"))
  }

  /// The corpus files of marked-up sources that are imported together, and what there is to say of them.
  static func files(_ sources: [(name: String, bytes: [UInt8])]) -> (files: [CorpusFile], findings: [Finding]) {
    var read = PublicationSources()
    var findings = sources.compactMap { read.take($0.bytes, source: source($0.name)) }
    var names = DocumentNames()
    let publications = read.publications
    findings += publications.flatMap(\.findings)
    return (publications.flatMap { SourceReading.files(of: $0, names: &names) }, findings)
  }

  static func files(_ names: [String]) throws -> (files: [CorpusFile], findings: [Finding]) {
    files(try names.map { ($0, try bytes($0)) })
  }

  /// What stands under the front matter.
  static func body(_ file: CorpusFile) -> String { MarkdownBody.written(file.blocks) }
}
