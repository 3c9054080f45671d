// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Markdown

@Suite struct CommonMarkTests {
  @Test func `blocks carry lines, plain text and emphasis`() {
    let blocks = CommonMark.blocks(of: "## Komité\n\n*Flertallet* mener `x` **ja**.\n\n> - ett\n> - to\n")
    #expect(blocks.map(\.kind) == [.heading(level: 2), .paragraph, .quote])
    #expect(blocks[0].text == "Komité")
    #expect(blocks[1].text == "Flertallet mener x ja.")
    #expect(blocks[1].emphasis == [0..<10, 19..<21])
    #expect(blocks[1].markdown == "*Flertallet* mener `x` **ja**.")
    #expect(blocks[1].lines == 3...3)
    #expect(blocks[2].children.first?.kind == .list(ordered: false, start: 0))
    #expect(blocks[2].children.first?.children.map { $0.children[0].text } == ["ett", "to"])
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<script"),
    ("tekst <img src=x onerror=alert(1)> mer", "<img"),
    ("[lenke](javascript:alert(1))", "javascript:"),
    ("[lenke](JaVaScRiPt:alert(1))", "alert"),
    ("[lenke](data:text/html;base64,PHNjcmlwdD4=)", "data:"),
    ("[lenke](//ond.example/x)", "//ond"),
    ("![bilde](https://ond.example/p.png)", "<img"),
    ("<javascript:alert(1)>", "<a"),
    ("<!-- kommentar -->", "<!--"),
    ("[a]: javascript:x\n\n[tekst][a]", "javascript:"),
  ])
  func `nothing that runs or fetches reaches the page`(source: String, forbidden: String) {
    #expect(!CommonMark.html(of: source).contains(forbidden))
    #expect(!CommonMark.inlineHTML(of: source).contains(forbidden))
  }

  @Test(arguments: ["https://a.example/b?c#d", "#m-1", "forslag.html", "../dok/x.html", "mailto:a@b.example"])
  func `an ordinary link stays`(target: String) {
    #expect(CommonMark.inlineHTML(of: "[x](\(target))") == "<a href=\"\(target)\">x</a>")
  }

  @Test func `raw HTML is shown as it was written`() {
    #expect(CommonMark.inlineHTML(of: "a <b>c</b>") == "a &lt;b&gt;c&lt;/b&gt;")
  }

  @Test func `deep nesting is read without an overflow`() {
    let blocks = CommonMark.blocks(of: String(repeating: "> ", count: 20_000) + "x")
    #expect(blocks.count == 1)
  }

  @Test func `a NUL and an empty text are harmless`() {
    #expect(CommonMark.blocks(of: "").isEmpty)
    #expect(CommonMark.blocks(of: "a\0b").first?.text == "a\u{FFFD}b")
  }
}
