// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

private func text(_ path: String, of pages: [Page]) throws -> String {
  let page = try #require(pages.first { $0.path == path }, "no page \(path)")
  return String(decoding: page.bytes, as: UTF8.self)
}

private func values(of attribute: String, in html: String) -> [String] {
  html.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
}

@Suite struct `Whole site` {
  @Test(arguments: [Corpus(), SampleCorpus.corpus])
  func `Every internal link and anchor exists and ids are unique on a page`(corpus: Corpus) throws {
    let pages = try SampleSite.pages(corpus)
    let ids = Dictionary(
      uniqueKeysWithValues: pages.map { ($0.path, values(of: "id", in: String(decoding: $0.bytes, as: UTF8.self))) })
    for page in pages where page.path.hasSuffix(".html") {
      let own = ids[page.path] ?? []
      #expect(Set(own).count == own.count, "\(page.path): an id twice")
      for href in values(of: "href", in: String(decoding: page.bytes, as: UTF8.self)) {
        guard let target = URL(string: href, relativeTo: URL(string: "site:///\(page.path)")), !href.contains("://")
        else { continue }
        let path = String(target.absoluteURL.path.dropFirst())
        let known = try #require(ids[path], "\(page.path): «\(href)» leads nowhere")
        if let anchor = target.fragment {
          #expect(known.contains(anchor), "\(page.path): «\(href)» has no such anchor")
        }
      }
    }
  }

  @Test func `The same corpus gives the same bytes, in the order of paths`() throws {
    let first = try SampleSite.pages(baseURL: "https://example.org/")
    #expect(try first == SampleSite.pages(baseURL: "https://example.org"))
    #expect(first.map(\.path) == first.map(\.path).sorted())
  }

  @Test func `Nothing from a text reaches a page as markup or as a script link`() throws {
    for page in try SampleSite.pages() where page.path.hasSuffix(".html") {
      let html = String(decoding: page.bytes, as: UTF8.self)
        .replacing("<script type=\"application/ld+json\">", with: "")
        .replacing("<script src=\"../dokument.js\" defer>", with: "")
      for unsafe in ["<script", "<img", "href=\"javascript:", "Merknader <b>", "\"kaier\""] {
        #expect(!html.contains(unsafe), "\(page.path): \(unsafe)")
      }
    }
  }

  @Test(arguments: [
    ("forslag/innst-om-brygger/forslag-1.html", "Eg er <em>samd</em>."),
    ("forslag/innst-om-brygger/forslag-1.html", "../../forslag/brev-om-brygger/b-1.html"),
    ("votering/votering-1.html", "Forkastet med 74 mot 27 stemmer"),
    ("votering/votering-1.html", "27 stemte for, 74 stemte mot, 68 var ikke til stede"),
    ("budsjett/kap-740.html", "<td class=\"tall\">–</td>"),
    ("dok/innst-om-brygger.html", "href=\"../omtalt/innst-2022-2023-9-s.html\">Innst. 9 S (2022–2023)</a>"),
    ("dok/innst-om-brygger.html", "href=\"../dok/brev-om-brygger.html\">viktige</a>, se ikke her."),
    ("dok/innst-om-brygger.html", "<a href=\"#m-1\">fortsetter fra forrige taler</a>"),
    ("dok/brev-om-brygger.html", "<div class=\"lesing\" lang=\"nn\">"),
    ("sider/metode.html", "href=\"../dok/brev-om-brygger.html#a-1\">gjør</a>"),
    ("omtalt/prop-2023-2024-7-s.html", "Prop. 7 S (2023–2024)"),
  ])
  func `A page says`(path: String, words: String) throws {
    #expect(try text(path, of: SampleSite.pages()).contains(words))
  }

  @Test func `The site of the sample is as we wrote it down`() throws {
    let folder = SampleSite.root.appending(path: "Tests/SiteGenTests/Fixtures/site")
    let found = try SampleSite.pages().filter { $0.path.hasSuffix(".html") }
    let walk = try #require(FileManager.default.enumerator(atPath: folder.path))
    let expected = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }
    #expect(found.map(\.path) == expected.sorted())
    for page in found where expected.contains(page.path) {
      let file = folder.appending(path: page.path)
      let difference = Self.difference(
        String(decoding: page.bytes, as: UTF8.self), from: try String(contentsOf: file, encoding: .utf8))
      #expect(difference.isEmpty, "\(file.path) differs:\n\(difference.joined(separator: "\n"))")
    }
  }

  /// Lines that came and went; empty lines do not count.
  private static func difference(_ found: String, from expected: String) -> [String] {
    let lines = { (text: String) in text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) } }
    return lines(found).difference(from: lines(expected)).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
  }
}

@Suite struct `Template check` {
  @Test(arguments: [
    ("{{frame.title}} {{name}}", nil), ("{{#groups}}{{heading}}{{/groups}}", nil),
    ("a\n{{nmae}}", "komite.mustache:2: no key «nmae»"), ("{{#groups}}{{titel}}{{/groups}}", "no key «titel»"),
    ("{{{name}}}", "three braces"), ("{{groups}}", "is no text"), ("{{> borte}}", "no template «borte.mustache»"),
    ("{{#groups}}", "never closed"), ("{{/groups}}", "closes nothing"), ("{{& name}}", "is not used"),
  ])
  func `A template that asks for what its model lacks is told with file and line`(template: String, problem: String?) {
    var check = TemplateCheck(templates: ["komite": template])
    check.check("komite", with: CommitteePage.self)
    if let problem {
      #expect(check.problems.contains { $0.contains(problem) }, "\(check.problems)")
    } else {
      #expect(check.problems == [])
    }
  }

  @Test func `A template that nothing uses is told, since its name may be misspelt`() {
    var check = TemplateCheck(templates: ["komite": "{{> rad}}{{name}}", "rad": "", "komiteen": "{{name}}"])
    check.check("komite", with: CommitteePage.self)
    check.checkAllUsed()
    #expect(check.problems == ["komiteen.mustache:1: no page and no template uses this one"])
  }

  /// The problems of the project's templates with one file more.
  private func pages(with name: String, _ text: String, corpus: Corpus = SampleCorpus.corpus) throws -> [Page] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-maler-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    return try SiteGenerator(corpus: corpus, templatesFolder: SampleSite.templates, overrides: folder.path).pages()
  }

  @Test func `One's own template takes the place of the one with its name, and all others stay`() throws {
    let own = try pages(with: "tall.mustache", "<li>{{word}}: {{number}}</li>\n")
    let usual = try SampleSite.pages()
    let front = try text("index.html", of: own)
    #expect(front.contains("<li>dokumenter: 2</li>") && front.contains("Hvem mente hva"))
    #expect(own.map(\.path) == usual.map(\.path))
    #expect(try text("dok/index.html", of: own) == text("dok/index.html", of: usual))
    let style = try pages(with: "site.css", "p { margin: 0 }")
    #expect(try text("site.css", of: style) == "p { margin: 0 }")
  }

  @Test(arguments: [
    ("komiteen.mustache", "{{name}}", "komiteen.mustache:1: no page and no template uses this one"),
    ("komite.mustache", "a\nb {{nmae}}", "komite.mustache:2: no key «nmae»"),
    ("komite.mustache", "{{name}}\n{{name", "komite.mustache:2: «{{{{}}» is not used"),
  ])
  func `A wrong template among one's own is told with file and line`(name: String, text: String, problem: String) {
    let error = #expect(throws: SaksgangError.self) { try pages(with: name, text) }
    #expect(error?.id == "template-wrong")
    #expect(error?.message.contains(problem) == true, "\(error?.message ?? "")")
  }

  @Test func `A text that has a template's tags in it stays a text`() throws {
    var corpus = SampleCorpus.corpus
    let place = try #require(corpus.documents.firstIndex { $0.id == "innst-om-brygger" })
    corpus.documents[place].title = "Om {{title}} og {{{frame.linkedData}}}"
    let pages = try SampleSite.pages(corpus)
    #expect(SiteCheck(pages).findings().map(\.written) == [])
    #expect(try text("dok/innst-om-brygger.html", of: pages).contains("Om {{title}} og {{{frame.linkedData}}}"))
  }

  @Test func `A missing folder is an error with a hint`() {
    #expect(throws: SaksgangError.self) {
      try SiteGenerator(corpus: Corpus(), templatesFolder: "/nowhere/templates").pages()
    }
  }

  @Test func `Every template asks for keys that its model has`() throws {
    #expect(throws: Never.self) { try Templates(folder: SampleSite.templates, models: SiteGenerator.models) }
  }

  @Test func `The stylesheet stays small`() throws {
    #expect(try Data(contentsOf: SampleSite.root.appending(path: "site-templates/site.css")).count < 40_000)
  }
}

@Suite struct `Site writer` {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func page(_ path: String, _ text: String) -> Page { Page(path: path, bytes: [UInt8](text.utf8)) }

  @Test func `A second write counts what changed and takes away what is gone`() throws {
    try withFolder { (folder: String) throws in
      let writer = SiteWriter(output: "\(folder)/site")
      #expect(try writer.write([page("a.html", "1"), page("b/c.html", "2")]) == .init(written: 2))
      #expect(try writer.write([page("a.html", "1"), page("b/c.html", "2")]) == .init(unchanged: 2))
      #expect(try writer.write([page("a.html", "9")]) == .init(written: 1, removed: 1))
      #expect(try String(contentsOfFile: "\(folder)/site/a.html", encoding: .utf8) == "9")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["site"])
    }
  }

  @Test func `A folder that is not ours stays as it is`() throws {
    try withFolder { (folder: String) throws in
      try Data("mine".utf8).write(to: URL(filePath: "\(folder)/brev.txt"))
      #expect(throws: SaksgangError.self) { try SiteWriter(output: folder).write([page("a.html", "1")]) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["brev.txt"])
    }
  }

  @Test(arguments: ["../ut.html", "/rot.html", "a//b.html", "", ".saksgang-site"])
  func `A path that would leave the site is refused before anything is written`(path: String) throws {
    try withFolder { (folder: String) throws in
      #expect(throws: SaksgangError.self) { try SiteWriter(output: "\(folder)/site").write([page(path, "1")]) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func `A run killed between the two renames is mended by the next`() throws {
    try withFolder { (folder: String) throws in
      let writer = SiteWriter(output: "\(folder)/site")
      _ = try writer.write([page("a.html", "1")])
      try FileManager.default.moveItem(atPath: "\(folder)/site", toPath: "\(folder)/.site.gammel")
      #expect(try writer.write([page("a.html", "1")]) == .init(unchanged: 1))
    }
  }
}
