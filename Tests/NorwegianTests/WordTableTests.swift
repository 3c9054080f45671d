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

  @Test(
    "all beginnings of a word are looked up as each of them is", arguments: ["andefull", "båters", "økser", "zz", "a"])
  func beginnings(word: String) {
    let bytes = Array(word.utf8)
    let digits = bytes.withUnsafeBufferPointer { Self.table.digits(ofBeginningsOf: $0) }
    #expect(digits.count == bytes.count + 1)
    for length in 1...bytes.count where bytes.count == length || bytes[length] & 0xC0 != 0x80 {
      #expect(digits[length] == Self.table.digit(of: String(decoding: bytes[..<length], as: UTF8.self)))
    }
  }

  @Test(
    "the tables of compounds give the same for all beginnings as for each",
    arguments: ["helsenæringsmelding", "årsmøtet"])
  func learnt(word: String) {
    let (bytes, learnt) = (Array(word.utf8), LearntCompounds())
    for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
      let counts = learnt.modifierCounts(in: bytes, from: start)
      for end in start + 1..<bytes.count where bytes[end] & 0xC0 != 0x80 {
        #expect(counts[end - start] == learnt.modifierCount(of: String(decoding: bytes[start..<end], as: UTF8.self)))
      }
    }
  }
}

@Suite("Sorted rows")
struct SortedRowsTests {
  static let rows = SortedRows(
    """
    an and,ande Bx
    båt Cer,ø øy
    """)

  @Test(
    "a row is found by its whole first word",
    arguments: [("an", " and"), ("ande", " Bx"), ("båt", " Cer"), ("ø", " øy")])
  func found(word: String, rest: String) {
    #expect(Self.rows.rest(of: word).map { String(decoding: $0, as: UTF8.self) } == rest)
  }

  @Test("what begins no row is not found", arguments: ["", "a", "and", "bå", "båte", "øy", "å", "zzz", "A", ","])
  func missing(word: String) { #expect(Self.rows.rest(of: word) == nil) }

  @Test("no rows hold nothing") func empty() { #expect(SortedRows("").rest(of: "an") == nil) }
}
