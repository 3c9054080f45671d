// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Norwegian

@Suite("Word tables")
struct WordTableTests {
  /// `an`, `and` 2, `ande`; `båt` 7, `båter`; `ø`, `øks` 3.
  static let table = WordTable(
    """
    anCd2De
    båt7Eer
    øCks3
    """)

  @Test(
    "a listed word has its digit, zero without one",
    arguments: [("an", 0), ("and", 2), ("ande", 0), ("båt", 7), ("båter", 0), ("ø", 0), ("øks", 3)])
  func listed(word: String, digit: Int) { #expect(Self.table.digit(of: word) == digit) }

  @Test(
    "what is not listed has none",
    arguments: ["", "a", "ann", "anden", "b", "bå", "båte", "båters", "øk", "øksa", "å", "zzz", "An", "2", "\n", "C"])
  func unlisted(word: String) { #expect(Self.table.digit(of: word) == nil) }

  @Test("a table that ends with a new line is the same")
  func lastLine() {
    let table = WordTable("an\nbåt7\n")
    #expect(table.digit(of: "båt") == 7 && table.digit(of: "an") == 0 && table.digit(of: "ø") == nil)
  }

  @Test("an empty table lists nothing") func empty() { #expect(WordTable("").digit(of: "an") == nil) }
}
