// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@Suite struct HiddenCharactersTests {
  @Test(
    "Controls of direction go, control characters leave a space, and all else stays",
    arguments: [
      ("Høyre\u{202E}netsrevrigeR\u{202C}", "HøyrenetsrevrigeR", "HøyreU+202EnetsrevrigeRU+202C"),
      ("\u{2066}a\u{2069}\u{202A}b", "ab", "U+2066aU+2069U+202Ab"),
      ("\u{1B}[2Jborte", " [2Jborte", "U+001B[2Jborte"), ("en\u{85}to", "en to", "enU+0085to"),
      ("en\u{7F}\u{9B}", "en  ", "enU+007FU+009B"), ("\u{FFFF}", " ", "U+FFFF"),
      ("en\n\tto – «tre» blåbær 👩‍👩‍👧", "en\n\tto – «tre» blåbær 👩‍👩‍👧", "enU+000AU+0009to – «tre» blåbær 👩‍👩‍👧"),
      ("\u{200E}\u{200F}", "\u{200E}\u{200F}", "\u{200E}\u{200F}"),
    ])
  func rows(text: String, removed: String, written: String) {
    #expect(HiddenCharacters.removed(from: text) == removed)
    #expect(HiddenCharacters.writtenOut(in: text) == written)
  }

  @Test("Every hidden character is found, and nothing else")
  func all() {
    for value in UInt32(0)...0x1_00FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(Character(scalar))
      #expect((HiddenCharacters.first(in: text) != nil) == HiddenCharacters.contains(scalar), "\(value)")
    }
  }

  @Test("The first is told with its line, and how many there are")
  func first() throws {
    let found = try #require(HiddenCharacters.first(in: "a\nb\u{202E}\nc\u{1B}"))
    #expect(HiddenCharacters.name(of: found.scalar) == "U+202E" && found.line == 2 && found.count == 2)
  }

  @Test("A finding is one line whatever its file is called and says, and never without end")
  func finding() {
    let long = String(repeating: "lang ", count: 1_000_000)
    let finding = Finding(
      path: "a\n\u{1B}[31m.md", line: 3, severity: .error, id: "x", message: "«\u{202E}\(long)»", hint: "y")
    #expect(finding.written.hasPrefix("aU+000AU+001B[31m.md:3: error: «lang lang"))
    #expect(finding.written.utf8.count < 1_000)
  }
}
