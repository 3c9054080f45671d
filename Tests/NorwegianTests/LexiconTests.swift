// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
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

  @Test("The version of the lexicon is made of every table there is")
  func version() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Norwegian")
    let read = { (path: String) in try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) }
    let version = try read("LexiconVersion.swift")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Tables").path)
    for file in files.sorted() where file.hasSuffix(".swift") {
      for line in try read("Tables/" + file).split(separator: "\n") where line.contains(": StaticString =") {
        let name = line.split(separator: ":")[0].split(separator: " ").last.map(String.init) ?? ""
        #expect(version.contains(name), "\(file)")
      }
    }
    #expect(Lexicon.version.count == 16)
  }
}
