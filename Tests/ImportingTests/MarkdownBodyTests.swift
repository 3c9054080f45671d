// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

@Suite struct MarkdownBodyTests {
  @Test(
    "text that CommonMark would read as a mark is escaped",
    arguments: [
      ("4 * 5 og a_b", "4 \\* 5 og a\\_b"), ("# ikke en tittel", "\\# ikke en tittel"),
      ("1. mai er fri", "1\\. mai er fri"),
      ("2024 var et år", "2024 var et år"), ("- 5 grader", "\\- 5 grader"), ("-kvinner på lag", "-kvinner på lag"),
      ("> større enn", "\\> større enn"), ("<b>fet</b>", "\\<b>fet\\</b>"), ("[a](b)", "\\[a\\](b)"),
      ("--- og", "\\--- og"),
      ("R&D og &lt;", "R&D og \\&lt;"), ("– strek", "– strek"), ("c:\\kai", "c:\\\\kai"),
    ])
  func escaped(text: String, expected: String) { #expect(MarkdownBody.inline(text) == expected) }

  @Test("blocks are apart by an empty line, and items of one list are not")
  func blocks() {
    let blocks: [Block] = [
      .heading(level: 2, "Merknader"), .paragraph(Emphasis.around("Komiteen") + " viser:"), .bullet("en"),
      .bullet("to"),
      .quote([.paragraph("a"), .numbered(1, "b"), .numbered(2, "c")]), .signature(name: "Per Lund", role: "leder"),
      .link("Uttalelse", id: "../uttalelse/u.md"),
    ]
    let expected = """
      ## Merknader

      *Komiteen* viser:

      - en
      - to

      > a
      >
      > 1. b
      > 2. c

      **Per Lund**, leder

      [Uttalelse](../uttalelse/u.md)

      """
    #expect(MarkdownBody.written(blocks) == expected)
    #expect(MarkdownBody.written([]) == "")
  }

  @Test(
    "a YAML scalar is quoted where it would be read as something else",
    arguments: [
      ("Ferjer og kai", "Ferjer og kai"), ("Ferjer: ny plan", "\"Ferjer: ny plan\""), ("«Kai»", "\"«Kai»\""),
      ("nei", "\"nei\""),
      ("2024", "\"2024\""), ("100e12", "\"100e12\""), ("Innst. 12 S (2019–2020)", "Innst. 12 S (2019–2020)"),
      ("\"Kai\" \\", "\"\\\"Kai\\\" \\\\\""), ("To\nlinjer", "\"To linjer\""), ("Kai #2", "\"Kai #2\""),
    ])
  func yaml(text: String, expected: String) {
    #expect(Yaml.scalar(text) == expected)
  }
}
