// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct AnyInputTests {
  /// Numbers that are the same in every run.
  struct Fixed: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("lines in any order and cut anywhere give files with safe names, and the same ones twice", arguments: 0..<24)
  func shuffled(seed: Int) throws {
    var random = Fixed(state: UInt64(seed))
    let names = ["innstilling", "nettside", "trykt", "uten-blanke"]
    var lines = try names.flatMap { name in
      try String(contentsOf: GoldenTests.fixtures.appendingPathComponent("\(name).txt"), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    lines.shuffle(using: &random)
    let kept = lines.prefix(Int.random(in: 1...lines.count, using: &random)).map { line in
      Bool.random(using: &random) ? line : String(line.dropFirst(Int.random(in: 0...20, using: &random)))
    }
    let source = SourceText(name: "any.txt", text: kept.joined(separator: "\n"))
    func read() -> [String] {
      var names = DocumentNames()
      return SourceReading([source]).files(of: source, names: &names).map { file in
        #expect(Slug.isValid(file.id))
        return file.path + "\n" + file.text
      }
    }
    #expect(read() == read())
  }

  @Test(
    "sources that are hardly any text",
    arguments: [
      "«", "»", "1.", "– ", "«1. ", "Oslo, i ", "Forslag fra ", "vedtak:", "K o", "\u{0C}", "-",
      "Uttalelse fra komiteen", "§", "date ",
    ])
  func tiny(text: String) {
    for text in [
      text, text + "\n" + text, "Komiteens merknader\n\n" + text, text + "\n\nOslo, i x, den 1. mai 2020\n" + text,
    ] {
      let source = SourceText(name: "tiny.txt", text: text)
      var names = DocumentNames()
      let files = SourceReading([source]).files(of: source, names: &names)
      #expect(files.allSatisfy { Slug.isValid($0.id) && $0.text.hasPrefix("---\n") })
    }
  }

  @Test("a paragraph of thousands of lines takes no longer than its length", .timeLimit(.minutes(20)))
  func longParagraph() {
    let line = "ferjene langs kysten er en del av vegnettet og de som bor på øyene har ingen annen veg til sko-\nle og "
    let source = SourceText(name: "long.txt", text: String(repeating: line, count: 800))
    var names = DocumentNames()
    let files = SourceReading([source]).files(of: source, names: &names)
    #expect(files.count == 1)
    #expect(files.first?.text.contains("til skole og ferjene") == true)
  }
}
