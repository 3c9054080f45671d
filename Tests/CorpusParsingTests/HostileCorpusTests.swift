// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Markdown
import StortingModel
import Testing

@testable import CorpusParsing

/// Files made to harm: each is told with its line, none takes the program with it, and the rest is read.
@Suite(.timeLimit(.minutes(5))) struct HostileCorpusTests {
  private static let head = "---\nid: ond\nkind: innstilling\ntitle: Ond\n---\n\n"

  /// What a corpus of one good file and these gives, without the good one.
  private func read(_ files: [String: String]) throws -> (documents: [Document], corpus: Corpus) {
    let folder = try TemporaryCorpus(texts: files.merging(["god.md": BadInputTests.good]) { $1 })
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.contains { $0.id == "god" })
    return (corpus.documents.filter { $0.id != "god" }, corpus)
  }

  /// Nine levels of nine: 387 million values from a kilobyte.
  private static func bomb(_ level: Int = 9) -> String {
    "a0: &a0 [b, b, b, b, b, b, b, b, b]\n"
      + (1..<level).map {
        "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", ") + "]\n"
      }
      .joined()
  }

  private static let folders = [("saker", "case"), ("voteringer", "vote"), ("vakter", "search")]

  @Test(
    "Aliases that grow are refused with their line in front matter and data, as keys too",
    arguments: [
      bomb(), "a: &a {b: c}\n? *a\n: d\n", "a: !!seq &a [b]\nc: [*a]\n", "a: [&x b,*x]\n", "a: [?&x b,?*x]\n",
      "a:\u{2028} &x b\nc: *x\n",
    ])
  func aliases(yaml: String) throws {
    let front = "---\nid: ond\nkind: brev\ntitle: A\n" + yaml + "---\n\nTekst.\n"
    let document = try read(["ond.md": front])
    #expect(document.documents == [] && document.corpus.findings.map(\.id) == ["front-matter-broken"])
    #expect(document.corpus.findings.first.map { $0.line >= 5 && $0.message.contains("anchor") } == true)
    for (folder, noun) in Self.folders {
      let findings = try read(["\(folder)/a.yaml": "id: a\n" + yaml]).corpus.findings
      #expect(findings.map(\.id) == ["\(noun)-broken"])
      #expect(findings.first.map { $0.line >= 2 && $0.message.contains("anchor") } == true)
    }
  }

  @Test("Votes that stand for each other by aliases are refused: 8 billion ballots from 60 kB")
  func votes() throws {
    let names = Array(repeating: "A", count: 2_000).joined(separator: ", ")
    let parties = Array(repeating: "*p", count: 2_000).joined(separator: ", ")
    let votes = Array(repeating: "*v", count: 2_000).joined(separator: ", ")
    let text = """
      x: &p {party: H, for: [\(names)]}
      y: &v {id: a, topic: t, adopted: true, members: [\(parties)]}
      votes: [\(votes)]

      """
    #expect(try read(["voteringer/a.yaml": text]).corpus.findings.map(\.id) == ["vote-broken"])
  }

  @Test(
    "Words with the signs of anchors and aliases are words where they are quoted, and a lone anchor is harmless",
    arguments: ["\"Om *vedtak* og &c\"", "'&a, *a'", "&a Om ferjer", "|\n  *vedtak* og\n  &c"])
  func quoted(title: String) throws {
    let read = try read(["ond.md": "---\nid: ond\nkind: brev\ntitle: \(title)\n---\n\nTekst.\n"])
    #expect(read.documents.count == 1 && read.corpus.findings == [])
  }

  @Test(
    "YAML nested thousands deep is refused with its line",
    arguments: [
      "a:\n  " + String(repeating: "[", count: 50_000), "a:\n  " + String(repeating: "{b: ", count: 50_000),
      "a:\n  " + String(repeating: "- ", count: 50_000) + "b\n",
      "a:\n" + (1..<500).map { String(repeating: " ", count: $0) + "b:\n" }.joined(),
      "a:\n  " + String(repeating: "[ \"]\", ", count: 5_000),
    ])
  func deepYaml(yaml: String) throws {
    let front = try read(["ond.md": "---\nid: ond\n\(yaml)\n---\n"]).corpus.findings
    #expect(front.map(\.id) == ["front-matter-broken"] && (front.first?.line ?? 0) > 2)
    for (folder, noun) in Self.folders {
      let findings = try read(["\(folder)/a.yaml": "id: a\n\(yaml)"]).corpus.findings
      #expect(findings.map(\.id) == ["\(noun)-broken"] && (findings.first?.line ?? 0) > 1)
    }
  }

  @Test("A key that stands twice is told with its name and line")
  func twice() throws {
    let findings = try read(["ond.md": "---\nid: ond\nkind: brev\ntitle: A\ntitle: B\n---\n"]).corpus.findings
    #expect(findings.map(\.id) == ["front-matter-broken"])
    #expect(findings.first?.message.contains("«title» twice") == true && (findings.first?.line ?? 0) >= 2)
  }

  @Test(
    "A body beyond a limit is an error with its line, and the document is left out",
    arguments: [
      ("Kort.\n\n" + String(repeating: "ferje ", count: 60_000), "line-too-long", 9),
      (String(repeating: "> ", count: 30_000) + "Ord.", "nested-too-deep", 7),
      (String(repeating: "- ", count: 30_000) + "Ord.", "nested-too-deep", 7),
      (String(repeating: "1. ", count: 30_000) + "Ord.", "nested-too-deep", 7),
      ((0..<3_000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), "nested-too-deep", 507),
      (String(repeating: "# A\n", count: 20_001), "too-many-headings", 20_007),
      (String(repeating: "a\n=\n", count: 20_001), "too-many-headings", 40_008),
      (String(repeating: "\n", count: 400_000) + "a", "too-many-lines", 400_006),
    ])
  func limits(body: String, id: String, line: Int) throws {
    let read = try read(["ond.md": Self.head + body])
    #expect(read.documents == [])
    #expect(read.corpus.findings.map { "\($0.path):\($0.line) \($0.id)" } == ["ond.md:\(line) \(id)"])
  }

  @Test("What stands in more than 40 quotes or lists is left out with a warning, and the rest is read")
  func nested() throws {
    for mark in ["> ", "- "] {
      let body = "Først.\n\n" + String(repeating: mark, count: 300) + "Innerst.\n\nSist.\n"
      let read = try read(["ond.md": Self.head + body])
      #expect(read.documents.first?.passages.last?.text == "Sist.")
      #expect(read.corpus.findings.map { "\($0.line) \($0.id)" } == ["9 nested-too-deep"])
    }
  }

  @Test("Emphasis, brackets and links that never close take no time worth telling")
  func inlines() throws {
    for piece in ["*a **b ", "[", "![", "[a](", "<", "`a``", "&#", "_a*"] {
      let read = try read(["ond.md": Self.head + String(repeating: piece, count: 20_000)])
      #expect(read.documents.count == 1)
    }
  }

  @Test("Thousands of headings of one name get names of their own")
  func headings() throws {
    let read = try read(["ond.md": Self.head + String(repeating: "## Lik\n\n", count: 9_000)])
    #expect(Set(read.documents.first?.sections.map(\.id) ?? []).count == 9_000)
  }

  @Test("Hidden characters are left out with a warning, wherever they stand and however they are written")
  func hidden() throws {
    let read = try read([
      "ond.md": "---\nid: ond\nkind: brev\ntitle: \"A\\u202E\\eB\"\ntopics: [\"C\\u2067\"]\n---\n\n"
        + "Ei\u{202E}erf \u{1B}[2J &#x202E;&#27;x `\u{2066}y`\n"
    ])
    let document = try #require(read.documents.first)
    let passage = try #require(document.passages.first)
    let html = CommonMark.inlineHTML(of: passage.markdown)
    for text in [document.title, document.topics.joined(), passage.text, passage.markdown, html] {
      #expect(HiddenCharacters.first(in: text) == nil, "\(text.debugDescription)")
    }
    #expect(document.title == "A B" && passage.text.hasPrefix("Eierf "))
    #expect(read.corpus.findings.map { "\($0.line) \($0.id)" } == ["8 hidden-characters"])
  }

  @Test(
    "Names with hidden characters, links and rings of links, pipes and folders without end are told and never opened")
  func names() throws {
    let folder = try TemporaryCorpus(texts: ["god.md": BadInputTests.good, "a\u{202E}b.md": BadInputTests.good])
    let files = FileManager.default
    func path(_ name: String) -> String { folder.path + "/" + name }
    try files.createSymbolicLink(atPath: path("ring.md"), withDestinationPath: "ring.md")
    try files.createSymbolicLink(atPath: path("mappe"), withDestinationPath: ".")
    try files.createSymbolicLink(atPath: path("null.md"), withDestinationPath: "/dev/zero")
    #expect(mkfifo(path("roer.md"), 0o600) == 0)
    try files.createDirectory(atPath: path("mappe.md"), withIntermediateDirectories: false)
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.map(\.path) == ["god.md"])
    let expected = [
      "a\u{202E}b.md file-name-hidden", "mappe file-is-link", "null.md file-is-link", "ring.md file-is-link",
      "roer.md file-is-special",
    ]
    #expect(corpus.findings.map { "\($0.path) \($0.id)" } == expected)
    #expect(corpus.findings.allSatisfy { !$0.hint.isEmpty && !$0.written.contains("\u{202E}") })
  }

  #if os(Linux)
    @Test("Names that differ only in capitals or in how letters are put together are told, and both files are read")
    func alike() throws {
      let folder = try TemporaryCorpus([:])
      for (name, id) in [("bl\u{E5}.md", "a"), ("bla\u{30A}.md", "b"), ("BL\u{C5}.md", "c"), ("god.md", "d")] {
        let text = "---\nid: \(id)\nkind: artikkel\ntitle: A\n---\n\nTekst.\n"
        let bytes = Array((folder.path + "/" + name).utf8CString)
        let file = try #require(fopen(bytes, "w"))
        fputs(text, file)
        fclose(file)
      }
      let corpus = try CorpusReader.corpus(at: folder.path)
      #expect(corpus.documents.map(\.id) == ["a", "b", "c", "d"])
      #expect(corpus.findings.map(\.id) == ["file-name-twice", "file-name-twice"])
    }
  #endif

  @Test("Bytes that are no text, in files of every kind, are findings with their path")
  func bytes() throws {
    let odd: [(Data, String)] = [
      (Data(), "file-empty"), (Data([0, 1]), "file-binary"), (Data(repeating: 0x61, count: 17 << 20), "file-too-large"),
    ]
    for (data, id) in odd {
      for path in ["a.md", "saker/a.yaml", "voteringer/a.yaml", "vakter/a.yaml", "budsjett/a.csv"] {
        let folder = try TemporaryCorpus([path: data, "god.md": Data(BadInputTests.good.utf8)])
        let corpus = try CorpusReader.corpus(at: folder.path)
        #expect(corpus.documents.map(\.id) == ["god"] && corpus.findings.map(\.id).contains(id), "\(path)")
      }
    }
  }
}
