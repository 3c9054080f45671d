// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

@Suite struct SourceTextTests {
  @Test(
    "bytes of several encodings give the same text",
    arguments: [
      Array("Blåbærøy – «på»".utf8),
      [0xef, 0xbb, 0xbf] + Array("Blåbærøy – «på»".utf8),
      [0x42, 0x6c, 0xe5, 0x62, 0xe6, 0x72, 0xf8, 0x79, 0x20, 0x96, 0x20, 0xab, 0x70, 0xe5, 0xbb],
      Array("Bla\u{30A}bærøy – «pa\u{30A}»".utf8),
    ])
  func encodings(bytes: [UInt8]) throws {
    let text = try #require(SourceText.decoded(bytes))
    #expect(SourceText(name: "a.txt", text: text).lines == ["Blåbærøy – «på»"])
  }

  @Test("UTF-16 is read with its byte order mark")
  func utf16() throws {
    let text = try #require(SourceText.decoded([0xff, 0xfe, 0xe5, 0x00, 0x0a, 0x00, 0x62, 0x00]))
    #expect(SourceText(name: "a.txt", text: text).lines == ["å", "b"])
  }

  @Test(
    "bytes that are no text are refused", arguments: [[0x50, 0x4b, 3, 4, 0, 0], [1, 2, 3, 4, 5, 6, 7, 8] as [UInt8]])
  func binary(bytes: [UInt8]) { #expect(SourceText.decoded(bytes) == nil) }

  @Test("every kind of line end is one", arguments: ["a\nb", "a\r\nb", "a\rb", "a\u{2028}b", "a\u{85}b"])
  func lineEnds(text: String) { #expect(SourceText(name: "a.txt", text: text).lines == ["a", "b"]) }

  @Test("letters that the repair keeps for itself are dropped")
  func privateLetters() {
    #expect(SourceText(name: "a.txt", text: "a\u{E000}b\u{E001}c\u{200B}\u{7}").lines == ["abc"])
  }
}
