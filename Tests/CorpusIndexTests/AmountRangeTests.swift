// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusIndex

@Suite struct AmountRangeTests {
  private static let largest = AmountRange.largest

  @Test(
    "An amount is read with its sign and unit, and written so that it reads back",
    arguments: [
      ("500", 500...500, "500"), ("500mill", 500_000_000...500_000_000, "500mill"),
      (">500mill", 500_000_001...largest, ">=500000001"), (">=500 mill.", 500_000_000...largest, ">=500mill"),
      ("<500 Millioner", 0...499_999_999, "<=499999999"), ("<= 2 mrd", 0...2_000_000_000, "<=2mrd"),
      ("1,5 mrd kroner", 1_500_000_000...1_500_000_000, "1500mill"),
      ("1.5mrd", 1_500_000_000...1_500_000_000, "1500mill"),
      ("1.500 mill", 1_500_000_000...1_500_000_000, "1500mill"), ("1.250.000", 1_250_000...1_250_000, "1250tusen"),
      ("1 250 000 kr", 1_250_000...1_250_000, "1250tusen"), ("kr 70.000,-", 70_000...70_000, "70tusen"),
      ("0,25 mill", 250_000...250_000, "250tusen"), (">2,5", 3...largest, ">=3"), ("<2,5", 0...2, "<=2"),
      (">=2,5", 3...largest, ">=3"), ("<=2,5", 0...2, "<=2"), ("250 tusen", 250_000...250_000, "250tusen"),
      ("100mill..1mrd", 100_000_000...1_000_000_000, "100mill..1mrd"),
      ("100..500 mill", 100_000_000...500_000_000, "100mill..500mill"), ("700..1mill", 700...1_000_000, "700..1mill"),
      ("..1mrd", 0...1_000_000_000, "<=1mrd"), ("1 milliard..", 1_000_000_000...largest, ">=1mrd"),
      ("0", 0...0, "0"), (">=0", 0...largest, ">=0"), ("3 milliardar", 3_000_000_000...3_000_000_000, "3mrd"),
    ] as [(String, ClosedRange<Int64>, String)])
  func reads(text: String, kroner: ClosedRange<Int64>, written: String) throws {
    let range = try AmountRange(text, keyword: "beløp")
    #expect(range.kroner == kroner)
    #expect(range.written == written)
    #expect(try AmountRange(written, keyword: "beløp") == range)
  }

  @Test(
    "What is no amount is refused",
    arguments: [
      "", ">", "mill", "mange", "1..2..3", "...", "..", "5mill..2mill", "2,5", "1,2,3", "12 34", "1.2.3", "><5", "<0",
      "99999999999999999999", "9999999 mrd", "-5", "5 kg", "mill 5", "½", "٣", "5 mill 7", "1,", ">99999999999999999",
    ])
  func refuses(text: String) {
    #expect(throws: FieldProblem.self) { try AmountRange(text, keyword: "beløp") }
  }

  @Test("The terms of a range are those of the amounts in it, and of no others", arguments: 0..<40)
  func terms(seed: UInt64) {
    var numbers = Numbers(state: seed &* 7_368_787 &+ 11)
    let amount = { (numbers: inout Numbers) in
      let digits = 1 + numbers.next(below: 15)
      let limit = (0..<digits).reduce(1) { value, _ in value * 10 }
      return Int64(numbers.next(below: limit))
    }
    for _ in 0..<25 {
      let ends = [amount(&numbers), amount(&numbers)].sorted()
      let range = ends[0]...ends[1]
      let covering = Set(AmountTerms.terms(covering: range))
      #expect(covering.count <= 300)
      for value in [ends[0], ends[1], ends[0] + 1, ends[1] - 1, max(0, ends[0] - 1), ends[1] + 1, 0] as [Int64]
        + (0..<20).map({ _ in amount(&numbers) }) where value >= 0
      {
        #expect(!covering.isDisjoint(with: AmountTerms.terms(of: value)) == range.contains(value), "\(value) \(range)")
      }
    }
  }

  @Test("An amount that is taken away is found by its size, and one past all limits as the largest")
  func extremes() {
    #expect(AmountTerms.terms(of: -250) == AmountTerms.terms(of: 250))
    #expect(AmountTerms.terms(of: .min) == AmountTerms.terms(of: AmountRange.largest))
    #expect(AmountTerms.terms(of: 0) == AmountTerms.terms(covering: 0...0))
  }
}
