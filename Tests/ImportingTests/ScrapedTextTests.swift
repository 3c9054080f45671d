// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

/// Whole recommendations as scraped from web pages: no letter-spacing, and lines cut inside phrases.
///
/// What should come out is held as facts: the line at which a paragraph begins, and the fingerprint of its first words.
@Suite(.enabled(if: Seeds.isExpected, "../shared is missing")) struct ScrapedTextTests {
  private func text(_ name: String) throws -> String { try Seeds.text("samples/text/\(name).txt") }

  private func drafted(_ name: String) throws -> CorpusFile {
    let source = SourceText(name: "\(name).txt", text: try text(name))
    var names = DocumentNames()
    return try #require(SourceReading([source]).files(of: source, names: &names).first)
  }

  private func starts(_ name: String) throws -> [Int] {
    let lines = SourceLines(SourceText(name: name, text: try text(name)).lines)
    return ParagraphReader(lines).paragraphs().map(\.lines.lowerBound)
  }

  @Test(
    "every paragraph begins where people let it begin",
    arguments: [
      (
        "innst-sak46258",
        [
          1, 2, 3, 8, 11, 24, 29, 36, 43, 47, 56, 62, 70, 78, 79, 85, 86, 97, 102, 116, 120, 122, 129, 135, 138, 140,
          146,
          148, 149, 151, 152, 158, 159, 162, 163, 170, 171, 172, 173, 174,
        ]
      ),
      (
        "innst-sak50867",
        [
          1, 2, 3, 5, 8, 13, 17, 23, 24, 39, 45, 50, 59, 62, 65, 68, 72, 80, 84, 93, 94, 102, 105, 113, 118, 121, 129,
          141,
          147, 153, 161, 169, 174, 184, 191, 195, 197, 200, 201, 202, 203, 206, 207, 210, 211, 216, 217, 218, 219, 220,
        ]
      ),
    ])
  func paragraphs(name: String, expected: [Int]) throws { #expect(try starts(name) == expected) }

  @Test(
    "every proposal is a quotation of its own, with its headings",
    arguments: [("innst-sak46258", 5, 6), ("innst-sak50867", 9, 6)])
  func proposals(name: String, quotes: Int, headings: Int) throws {
    let blocks = try drafted(name).blocks
    #expect(blocks.count { if case .quote = $0 { true } else { false } } == quotes)
    #expect(blocks.count { if case .heading = $0 { true } else { false } } == headings)
  }

  @Test("what it treats, committee, session and date are found in the text alone")
  func facts() throws {
    let first = try drafted("innst-sak46258")
    #expect(first.facts.treats == ["dok8:2009-2010:101-S"])
    #expect(first.facts.committee == "kontroll- og konstitusjonskomiteen")
    #expect(first.facts.session?.name == "2011–2012")
    #expect(first.facts.date?.iso == "2012-05-15")
    let second = try drafted("innst-sak50867")
    #expect(second.facts.treats == ["dok8:2010-2011:167-S"])
    #expect(second.facts.proposers.count == 2)
    #expect(second.facts.date?.iso == "2012-06-05")
  }
}
