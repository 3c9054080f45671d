// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SiteServer

@Suite struct SiteFilesTests {
  private static func text(_ path: String, in site: TemporarySite) -> String? {
    guard case .file(let file, _)? = SiteFiles(folder: site.site.path).found(at: path) else { return nil }
    return file.read(at: 0, count: max(1, file.size)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("/", "<p>Forside</p>"), ("/index.html", "<p>Forside</p>"), ("//index.html", "<p>Forside</p>"),
    ("/dok/b%C3%A6r.html", "<p>Blåbær</p>"), ("/dok/", "<p>Dokumenter</p>"),
  ])
  func `a path names a file of the site`(path: String, text: String) throws {
    let site = try TemporarySite()
    #expect(Self.text(path, in: site) == text)
  }

  @Test(arguments: [
    "/../hemmelig.txt", "/%2e%2e/hemmelig.txt", "/dok/../../hemmelig.txt", "/..%2fhemmelig.txt", "/lenke.txt",
    "/ut/hemmelig.txt", "/.saksgang-site", "/%2esaksgang-site", "/borte/", "/..\\hemmelig.txt", "/..%5chemmelig.txt",
    "/index.html%00", "/index.html%00.txt", "/%ff", "/%c0%ae%c0%ae/hemmelig.txt", "/%252e%252e/hemmelig.txt", "/%",
    "/%4", "/%zz", "/finnes-ikke", "/dok/%2e%2e%2f%2e%2e", "/index.html/", "/index.html/x", "/./index.html",
    "/dok%2fb%C3%A6r.html", "/~root", "/c:/windows", "/index.html\u{7f}", "/" + String(repeating: "a", count: 300),
    "/" + String(repeating: "dok/../", count: 1000),
  ])
  func `a path that leads out, hides or names nothing finds nothing`(path: String) throws {
    let site = try TemporarySite()
    #expect(SiteFiles(folder: site.site.path).found(at: path) == nil)
  }

  @Test func `a folder without its last slash is told by the address with it`() throws {
    let site = try TemporarySite()
    guard case .folder("/dok/")? = SiteFiles(folder: site.site.path).found(at: "//dok") else {
      Issue.record("the folder is not found")
      return
    }
  }

  @Test func `a pipe in the site is not waited for`() throws {
    let site = try TemporarySite()
    #expect(mkfifo(site.site.appending(path: "ror.html").path, 0o600) == 0)
    #expect(SiteFiles(folder: site.site.path).found(at: "/ror.html") == nil)
  }

  @Test func `while a build puts another site in place each path finds one of the two`() throws {
    let site = try TemporarySite()
    let files = SiteFiles(folder: site.site.path)
    let (fresh, old) = (site.folder.appending(path: "ny"), site.folder.appending(path: "gammel"))
    for round in 0..<50 {
      try FileManager.default.createDirectory(at: fresh, withIntermediateDirectories: true)
      try site.write("runde \(round)", to: "ny/index.html")
      #expect(files.found(at: "/index.html") != nil)
      try FileManager.default.moveItem(at: site.site, to: old)
      #expect(files.found(at: "/index.html") != nil, "between the renames of round \(round)")
      try FileManager.default.moveItem(at: fresh, to: site.site)
      try FileManager.default.removeItem(at: old)
      guard case .file(let file, _)? = files.found(at: "/index.html") else {
        Issue.record("round \(round) finds nothing")
        return
      }
      #expect(file.read(at: 0, count: 100) == Array("runde \(round)".utf8))
    }
  }
}
