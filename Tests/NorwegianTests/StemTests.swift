// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Norwegian

@Suite("Stems")
struct StemTests {
  @Test(
    "Snowball gives what the published algorithm gives",
    arguments: [
      ("hus", "hus"), ("husene", "hus"), ("havnedistrikter", "havnedistrikt"), ("vennlighet", "venn"),
      ("konsertene", "konsert"), ("etablerte", "etabler"), ("oppført", "oppført"), ("kraftig", "kraft"),
      ("straffeloven", "straff"), ("klima", "klim"), ("klimaet", "klima"), ("veien", "veien"), ("sendt", "send"),
      ("politisk", "politisk"), ("bils", "bil"), ("banks", "bank"), ("taks", "taks"), ("is", "is"), ("", ""),
    ])
  func snowball(word: String, stem: String) { #expect(SnowballStemmer.stem(word) == stem) }

  @Test("the forms of a word meet in one stem", arguments: ["families-nb", "families-nn"])
  func families(name: String) throws {
    let families = try Self.rows(of: name)
    #expect(families.count >= (name == "families-nb" ? 150 : 50))
    let pairs = families.flatMap { family in family.dropFirst().map { (family[0], $0) } }
    let apart = pairs.filter { Stemmer.stem($0) != Stemmer.stem($1) }
    print("stems: \(name): \(pairs.count - apart.count) of \(pairs.count) forms meet; apart:", apart)
    #expect(Double(apart.count) <= 0.03 * Double(pairs.count))
  }

  @Test("different words stay apart, though they begin alike")
  func strangers() throws {
    let pairs = try Self.rows(of: "strangers")
    let met = pairs.filter { Stemmer.stem($0[0]) == Stemmer.stem($0[1]) }
    print("stems: \(pairs.count - met.count) of \(pairs.count) pairs of strangers stay apart; met:", met)
    #expect(pairs.count >= 200)
    #expect(Double(met.count) <= 0.01 * Double(pairs.count))
  }

  /// Words of a line, the word that the others are forms of first.
  private static func rows(of name: String) throws -> [[String]] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).txt")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
  }

  @Test("known strangers that share a stem", arguments: [("lag", "lage"), ("lager", "lage")])
  func mergedStrangers(word: String, other: String) {
    withKnownIssue { #expect(Stemmer.stem(word) != Stemmer.stem(other)) }
  }

  @Test("a word with digits is its own stem", arguments: ["2019", "co2", "1250,5", "covid19"])
  func numbers(word: String) { #expect(Stemmer.stem(word) == word) }
}
