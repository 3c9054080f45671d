// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

@Suite struct ProposalFindingTests {
  /// Ids of the findings about a recommendation with this wording in the remarks and this list.
  private static func findings(remarks: String = "Stortinget ber regjeringen bygge en bru over sundet.", list: String)
    -> [String]
  {
    let body = """
      \(SpeakerTests.roster)

      *Komiteens medlemmer fra Høyre* fremmer følgende forslag:

      > \(remarks)

      ## Forslag fra mindretall

      \(list)
      """
    var corpus = Corpus()
    corpus.documents = [innstilling(body)].compactMap(\.self)
    CorpusLinker.link(&corpus)
    return corpus.findings.map { "\($0.id): \($0.message)" }
  }

  private static let right =
    "### Forslag fra Høyre:\n\n#### Forslag 1\n\n> Stortinget ber regjeringen bygge en bru over sundet."

  @Test func `a list that agrees with the remarks is no finding`() {
    #expect(Self.findings(list: Self.right) == [])
  }

  @Test(arguments: [
    ("Stortinget ber regjeringen byggge en bru over sundet.", "− byggge, + bygge"),
    ("Stortinget ber regjeringen bygge en bru over sundet ved Moss.", "− ved Moss."),
    ("Stortinget ber regjeringa bygge en bru over sundet.", "− regjeringa, + regjeringen"),
  ])
  func `a list whose wording differs is shown with what differs`(remarks: String, difference: String) {
    let found = Self.findings(remarks: remarks, list: Self.right)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("proposal-wording-differs: forslag 1") == true, "\(found)")
    #expect(found.first?.hasSuffix(difference) == true, "\(found)")
  }

  @Test func `another proposal of the list is not taken for a wrong wording`() {
    let other = "\(Self.right)\n\n#### Forslag 2\n\n> Stortinget ber regjeringen bygge en bru over sundet innen 2040."
    #expect(Self.findings(list: other) == [])
  }

  @Test(arguments: [
    ([1, 2, 3], 0), ([1, 3], 1), ([1, 1, 2], 1), ([2, 3], 1), ([1, 3, 2], 2), ([1], 0),
  ])
  func `numbers with a gap or twice are findings`(numbers: [Int], count: Int) {
    let list =
      "### Forslag fra Høyre:\n\n"
      + numbers.enumerated().map { index, number in
        let text = index == 0 ? "bygge en bru over sundet" : "male skur \(["nord", "vest"][index % 2]) for kaia"
        return "#### Forslag \(number)\n\n> Stortinget ber regjeringen \(text)."
      }.joined(separator: "\n\n")
    #expect(Self.findings(list: list).filter { $0.hasPrefix("proposal-numbering") }.count == count)
  }

  @Test func `a proposal of the list without parties is a finding`() {
    let found = Self.findings(list: "#### Forslag 1\n\n> Stortinget ber regjeringen bygge en bru over sundet.")
    #expect(found.map { $0.prefix { $0 != ":" } } == ["proposal-without-parties"])
  }
}
