// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Markdown
import StortingModel
import Testing

@testable import CorpusParsing

/// A corpus folder of its own, removed with the test.
final class TemporaryCorpus {
  let path: String

  init(_ files: [String: Data]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, data) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  convenience init(texts: [String: String]) throws { try self.init(texts.mapValues { Data($0.utf8) }) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct BadInputTests {
  static let good = "---\nid: god\nkind: artikkel\ntitle: God\n---\n\nTekst.\n"

  @Test func `a correction made by hand is listed with its file and marks the document`() throws {
    func imported(_ id: String) -> String {
      GeneratedMark.stamped(front: ["id: \(id)", "kind: brev", "title: Svar"], body: "Departementet svarer.\n")
    }
    let folder = try TemporaryCorpus(texts: [
      "a.md": imported("a"), "b.md": imported("b").replacing("svarer", with: "svarte"),
      "c.md": imported("c").replacing("kind: brev", with: "kind: brev\ndate: 2020-01-02"), "god.md": Self.good,
    ])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.filter(\.isCorrected).map(\.id) == ["b", "c"])
    #expect(
      corpus.findings.map(\.written)
        == [5, 6].map { line in
          "\(line == 5 ? "b" : "c").md:\(line): note: the file was corrected by hand since its import, "
            + "and the next import leaves it alone [corrected-by-hand]"
        })
  }

  @Test(arguments: [
    (Data(), "file-empty", 0),
    (Data("a\0b".utf8), "file-binary", 0),
    (Data("Bare tekst.\n".utf8), "front-matter-missing", 1),
    (Data("---\nid: a\n".utf8), "front-matter-open", 1),
    (Data("---\nid: [a\n---\n".utf8), "front-matter-broken", 3),
    (Data("---\nid: a\ntitle: x: y\n---\n".utf8), "front-matter-broken", 3),
    (Data("---\n- a\n---\n".utf8), "front-matter-not-keys", 2),
    (Data("---\nid: ../ut\nkind: brev\ntitle: A\n---\n".utf8), "document-id", 2),
    (Data("---\nid: Stor\nkind: brev\ntitle: A\n---\n".utf8), "document-id", 2),
    (Data("---\nkind: brev\ntitle: A\n---\n".utf8), "document-id", 2),
    (Data("---\nid: a\nkind: vers\ntitle: A\n---\n".utf8), "document-kind", 3),
    (Data("---\nid: a\nkind: brev\n---\n".utf8), "document-title", 2),
  ])
  func `a file that is no document is an error with its line, and the rest is read`(
    data: Data, id: String, line: Int
  ) throws {
    let folder = try TemporaryCorpus(["ond.md": data, "god.md": Data(Self.good.utf8)])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.map(\.id) == ["god"])
    #expect(corpus.findings.map(\.id) == [id])
    #expect(corpus.findings.first?.path == "ond.md")
    #expect(corpus.findings.first?.line == line)
    #expect(corpus.findings.first?.severity == .error)
    #expect(corpus.findings.first?.hint.isEmpty == false)
  }

  @Test(arguments: [
    ("farge: blå", "front-matter-key"),
    ("date: i går", "front-matter-value"),
    ("session: 2019–2022", "front-matter-value"),
    ("language: sv", "front-matter-value"),
    ("members:\n  - {name: Kari Li, party: Ukjent}", "member-party"),
    ("attachedTo: finnes-ikke", "attachment-missing"),
  ])
  func `a key that cannot be used is a warning, and the document stays`(line: String, id: String) throws {
    let text = "---\nid: a\nkind: brev\ntitle: A\n\(line)\n---\n\nTekst.\n"
    let folder = try TemporaryCorpus(texts: ["a.md": text])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.count == 1)
    #expect(corpus.findings.map(\.id) == [id])
    #expect(corpus.findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("[en](../a/finnes.md) og [to](../a/finnes.md)", [String](), 0), ("[ut](https://eksempel.no/x)", [], 0),
    ("Ord.\n\nSe [denne](borte.md).", ["link-broken"], 9), ("[anker](../a/finnes.md#borte)", ["link-broken"], 7),
    ("[her](#borte)", ["link-broken"], 7),
  ])
  func `a link of the site's own pages that leads nowhere is an error with file and line`(
    body: String, ids: [String], line: Int
  ) throws {
    for (kind, severity) in [("side", Finding.Severity.error), ("brev", .warning)] {
      let folder = try TemporaryCorpus(texts: [
        "sider/s.md": "---\nid: s\nkind: \(kind)\ntitle: S\n---\n\n\(body)\n",
        "a/finnes.md": "---\nid: finnes\nkind: brev\ntitle: F\n---\n\n## Avsnitt\n\nTekst.\n",
      ])
      let findings = try CorpusReader.corpus(at: folder.path).findings
      #expect(findings.map(\.id) == ids)
      #expect(findings.allSatisfy { $0.path == "sider/s.md" && $0.line == line && $0.severity == severity })
    }
  }

  @Test func `an unknown key of the site's own pages is an error with file and line`() throws {
    let folder = try TemporaryCorpus(texts: ["sider/s.md": "---\nid: s\nkind: side\ntitle: S\nmeny: 3\n---\n\nTekst.\n"]
    )
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.findings.map(\.written).first?.hasPrefix("sider/s.md:5: error: unknown key «meny»") == true)
    #expect(corpus.documents.count == 1)
  }

  @Test func `topics are read from front matter`() throws {
    let text = "---\nid: a\nkind: brev\ntitle: A\ntopics: [Valg, Politiske partier]\n---\n\nTekst.\n"
    let folder = try TemporaryCorpus(texts: ["a.md": text])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.first?.topics == ["Valg", "Politiske partier"] && corpus.findings == [])
  }

  @Test func `two files with one id: the first by path stays, the second is named`() throws {
    let folder = try TemporaryCorpus(texts: ["b.md": Self.good, "a.md": Self.good])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.map(\.path) == ["a.md"])
    #expect(corpus.findings.map(\.path) == ["b.md"])
    #expect(corpus.findings.map(\.id) == ["document-id-twice"])
  }

  @Test func `Latin-1 and CRLF are read, with a warning to save as UTF-8`() throws {
    let text = Self.good.replacing("Tekst.", with: "Blåbær på øya.").replacing("\n", with: "\r\n")
    let folder = try TemporaryCorpus(["a.md": try #require(text.data(using: .isoLatin1))])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.first?.passages.first?.text == "Blåbær på øya.")
    #expect(corpus.findings.map(\.id) == ["file-latin-1"])
  }

  @Test func `letters in two parts become one`() throws {
    let folder = try TemporaryCorpus(texts: ["a.md": Self.good.replacing("Tekst.", with: "Bla\u{30A}ba\u{308}r.")])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.documents.first?.passages.first?.text.unicodeScalars.count == "Blåbär.".unicodeScalars.count)
  }

  @Test func `a missing folder ends the work with what to do`() {
    #expect(throws: SaksgangError.self) { try CorpusReader.corpus(at: "/finnes/ikke") }
  }

  @Test func `raw HTML and script links stay out of the values that pages are made of`() throws {
    let folder = try TemporaryCorpus(texts: [
      "a.md": Self.good.replacing("Tekst.", with: "Se <script>x</script> [y](javascript:z)")
    ])
    let passage = try #require(try CorpusReader.corpus(at: folder.path).documents.first?.passages.first)
    #expect(passage.text.contains("<script>"))
    #expect(CommonMark.inlineHTML(of: passage.markdown) == "Se &lt;script&gt;x&lt;/script&gt; y")
  }
}

@Suite struct DataFileTests {
  // size: the files are in the test
  @Test func `a vote is read with its parties, and positions follow from it`() throws {
    let folder = try TemporaryCorpus(texts: [
      "a.md": """
      ---
      id: innst-a
      kind: innstilling
      title: A
      ---

      ## Forslag fra mindretall

      ### Forslag fra Høyre:

      #### Forslag 1

      > Stortinget ber regjeringen telle.
      """,
      "voteringer/1.yaml": """
      votes:
        - id: votering-1
          topic: Forslag nr. 1 på vegne av H
          document: innst-a
          proposals: [forslag-1]
          date: 2020-05-04
          for: 40
          against: 60
          absent: 69
          adopted: false
          byParty:
            - {party: H, for: 40, against: 0, absent: 1}
            - {party: A, for: 0, against: 60, absent: 2}
      """,
    ])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.findings.isEmpty)
    #expect(corpus.votes.first?.proposals == ["innst-a/forslag-1"])
    #expect(
      corpus.documents[0].positions.map { "\($0.party) \($0.stance.rawValue) \($0.source)" } == [
        "A against votering-1", "H for votering-1",
      ])
  }

  @Test(arguments: [
    ("id: v, topic: t", "vote-broken", 2),
    ("id: ../v, topic: t, adopted: true", "vote-id", 2),
    ("id: v, topic: t, adopted: true, document: x", "vote-document", 2),
    ("id: v, topic: t, adopted: true, for: 3, against: 1, byParty: [{party: H, for: 2, against: 1}]", "vote-sum", 2),
    ("id: v, topic: t, adopted: true, proposals: [x/y]", "vote-proposal", 2),
    ("id: v, topic: t, adopted: true, for: 3, against: 5", "vote-outcome", 2),
    ("id: v, topic: t, adopted: true, for: 5, against: 5", "vote-outcome", 2),
    ("id: v, topic: t, adopted: false, for: 99, against: 100", "vote-seats", 2),
    ("id: v, topic: t, adopted: false, for: -1, against: 3", "vote-value", 2),
    ("id: v, topic: t, adopted: false, for: 9999999999999999999, against: 3", "vote-value", 2),
    ("id: v, topic: t, adopted: true, byParty: [{party: Bygdepartiet, for: 2}]", "vote-party", 2),
    ("id: v, topic: t, adopted: true, farge: blå", "vote-key", 2),
    ("id: v, topic: t, adopted: true, alternativeTo: w", "vote-alternative", 2),
    ("id: v, topic: t, adopted: true, for: 1, against: 0, members: [{party: H, for: [Per, Kari]}]", "vote-members", 2),
  ])
  func `a vote that does not add up is a finding`(text: String, id: String, line: Int) throws {
    let folder = try TemporaryCorpus(texts: ["voteringer/v.yaml": "votes:\n  - {\(text)}\n"])
    let findings = try CorpusReader.corpus(at: folder.path).findings
    #expect(findings.map(\.id) == [id])
    #expect(findings.map(\.line) == [line])
  }

  @Test func `a budget table is read row by row, and a bad row is named by its line`() throws {
    let folder = try TemporaryCorpus(texts: [
      "budsjett/2024.csv": """
      year,stage,chapter,chapter_name,item,item_name,amount
      2024,forslag,732,"Regionale helseforetak, drift",72,Basisbevilgning,65000000000
      2024,forslag,732,Feil,tull,x,1

      """
    ])
    let corpus = try CorpusReader.corpus(at: folder.path)
    #expect(corpus.budget.map(\.chapterName) == ["Regionale helseforetak, drift"])
    #expect(corpus.findings.map(\.line) == [3])
  }
}
