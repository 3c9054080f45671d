// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@Suite struct WordDifferenceTests {
  /// `=` equal, `-` removed, `+` added.
  private static func written(_ difference: WordDifference) -> String {
    difference.runs.map { run in
      switch run.change {
      case .equal: "=\(run.text)"
      case .removed: "-\(run.text)"
      case .added: "+\(run.text)"
      }
    }.joined(separator: "|")
  }

  @Test(arguments: [
    ("bygge en bru", "bygge en bru", "=bygge en bru"),
    ("«Bygge en bru.»", "bygge en bru", "=bygge en bru"),
    ("bygge en bru", "bygge en ny bru", "=bygge en|+ny|=bru"),
    ("bygge en ny bru", "bygge en bru", "=bygge en|-ny|=bru"),
    ("bygge en bru i 2024", "bygge ei kai i 2025", "=bygge|-en bru|+ei kai|=i|-2024|+2025"),
    ("FoU-midler til kyst", "FoUmidler til kyst", "-FoU-midler|+FoUmidler|=til kyst"),
    ("", "bru", "+bru"),
    ("bru", "", "-bru"),
    ("", "", ""),
    ("a a a b", "a b", "=a|-a a|=b"),
    ("5 %", "5", "=5|-%"),
  ])
  func `what differs is shown word by word`(old: String, new: String, runs: String) {
    let difference = WordDifference(from: old, to: new)
    #expect(Self.written(difference) == runs)
  }

  @Test func `the second wording can be read back from the runs, and so can the first`() {
    let old = "Stortinget ber regjeringen bygge en bru over sundet og male kaia innen 2024"
    let new = "Stortinget ber regjeringa bygge bru og kai over sundet før 2025 og male den"
    let runs = WordDifference(from: old, to: new).runs
    #expect(runs.filter { $0.change != .removed }.map(\.text).joined(separator: " ") == new)
    #expect(
      runs.filter { $0.change != .added }.flatMap { $0.text.split(separator: " ") }.count
        == old.split(separator: " ").count)
  }

  @Test func `long wordings that share nothing are one row each`() {
    let old = (0..<5000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<5000).map { "b\($0)" }.joined(separator: " ")
    #expect(
      WordDifference(from: "start \(old) slutt", to: "start \(new) slutt").runs.map(\.change) == [
        .equal, .removed, .added, .equal,
      ])
  }

  @Test func `a summary names what went and what came`() {
    #expect(WordDifference(from: "en ny bru", to: "en smal bru").summary == "− ny, + smal")
    #expect(WordDifference(from: "en bru", to: "en bru").isEmpty)
    #expect(!WordDifference(from: "en bru", to: "en kai").isEmpty)
  }
}
