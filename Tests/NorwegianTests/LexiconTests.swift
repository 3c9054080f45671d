// SPDX-License-Identifier: GPL-3.0-or-later
import Norwegian
import Testing

@Suite struct LexiconTests {
  @Test(
    "inflected words of both languages are known, and pieces of words are not",
    arguments: [
      ("dialog", true), ("plattformen", true), ("Rammen", true), ("ferja", true), ("skuleåret", false),
      ("prosjektet", true), ("pedagog", true), ("katalog", true), ("ordningen", true),
      ("plattfor", false), ("pedag", false), ("katal", false), ("drømmen", true),
    ])
  func words(form: String, expected: Bool) { #expect(Lexicon().isWord(form) == expected) }

  @Test(
    "first parts of compounds are known with their linking letter",
    arguments: [("helse", true), ("omsorgs", true), ("barne", true), ("plattfor", false), ("pedag", false)])
  func modifiers(form: String, expected: Bool) { #expect(Lexicon().isModifier(form) == expected) }
}
