// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import Importing

@Suite struct ExactAmountTests {
  @Test(
    "numbers as tables write them are whole kroner, digit by digit",
    arguments: [
      ("10453000", 1, 10_453_000), ("10 453 000", 1, 10_453_000), ("10\u{00A0}453\u{202F}000", 1, 10_453_000),
      ("10.453.000", 1, 10_453_000), ("−117 700 000", 1, -117_700_000), ("-5", 1, -5), ("1.0E7", 1, 10_000_000),
      ("1.0453e7", 1, 10_453_000), ("2.3249439500000000E11", 1, 232_494_395_000), ("15000.0", 1, 15_000),
      ("885,5", 1_000_000, 885_500_000), ("0.5", 1000, 500), ("0", 1, 0), ("0.0", 1, 0), ("9 kr", 1, 9), ("7,-", 1, 7),
      ("9007199254740993", 1, 9_007_199_254_740_993), ("12345.000000000002", 1, 12_345),
      ("12344.999999999998", 1, 12_345), ("1E-1", 1_000, 100),
    ])
  func numbers(text: String, unit: Int, amount: Int) {
    #expect(ExactAmount.kroner(text, unit: unit)?.amount == amount)
  }

  @Test(
    "what is no whole number of kroner is none",
    arguments: [
      "", " ", "-", "kr", "tull", "1,5", "1.234,5", "10.45.000", "1e999", "99999999999999999999", "1E400", "E5", "--5",
      "1 000 0x", "#REF!", "٣", "1e", "0x10",
    ])
  func noNumbers(text: String) {
    #expect(ExactAmount.kroner(text) == nil)
  }
}
