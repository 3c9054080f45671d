// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Logging
import StortingModel
import Testing

@testable import SiteServer

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A small site beside a file that must not be served; removed with the test.
final class TemporarySite {
  let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
  var site: URL { folder.appending(path: "site") }

  init() throws {
    try FileManager.default.createDirectory(at: site.appending(path: "dok"), withIntermediateDirectories: true)
    try write("hemmelig", to: "hemmelig.txt")
    try write("<p>Forside</p>", to: "site/index.html")
    try write("<p>Borte</p>", to: "site/404.html")
    try write("<p>Blåbær</p>", to: "site/dok/bær.html")
    try write("skjult", to: "site/.saksgang-site")
    try FileManager.default.createSymbolicLink(
      at: site.appending(path: "lenke.txt"), withDestinationURL: folder.appending(path: "hemmelig.txt"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }
}

@Suite struct SiteFilesTests {
  @Test(arguments: [
    ("/", "<p>Forside</p>"), ("/index.html", "<p>Forside</p>"), ("//index.html", "<p>Forside</p>"),
    ("/dok/b%C3%A6r.html", "<p>Blåbær</p>"),
  ])
  func `a path names a file of the site`(path: String, text: String) throws {
    let site = try TemporarySite()
    #expect(SiteFiles(folder: site.site).file(at: path)?.data == Data(text.utf8))
  }

  @Test(arguments: [
    "/../hemmelig.txt", "/%2e%2e/hemmelig.txt", "/dok/../../hemmelig.txt", "/..%2fhemmelig.txt", "/lenke.txt",
    "/.saksgang-site", "/dok/", "/..\\hemmelig.txt", "/index.html%00", "/%ff", "/finnes-ikke", "/dok/%2e%2e%2f%2e%2e",
  ])
  func `a path that leads out, hides or names nothing finds nothing`(path: String) throws {
    let site = try TemporarySite()
    #expect(SiteFiles(folder: site.site).file(at: path) == nil)
  }
}

@Suite struct SiteServerTests {
  @Test func `the server sends files, answers searches, and nothing else`() async throws {
    let site = try TemporarySite()
    let server = SiteServer(folder: site.site.path, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }) {
      parameters in (200, Data(#"{"query":"\#(parameters["q"] ?? "")"}"#.utf8))
    }
    let (ports, ready) = AsyncStream.makeStream(of: UInt16.self)
    let running = Task { try await server.run(host: "127.0.0.1", port: 0) { ready.yield($0) } }
    defer { running.cancel() }
    let port = try #require(await ports.first { _ in true })

    let front = try await Self.get("/", port)
    #expect(front.status == 200)
    #expect(front.type == "text/html; charset=utf-8")
    let search = try await Self.get("/api/search?q=bl%C3%A5b%C3%A6r+syltet%C3%B8y", port)
    #expect(search.text == #"{"query":"blåbær syltetøy"}"#)
    #expect(try await Self.get("/borte", port).status == 404)
    #expect(try await Self.get("/", port, method: "POST").status == 405)
    let head = try await Self.get("/", port, method: "HEAD")
    #expect(head.status == 200)
    #expect(head.text.isEmpty)
  }

  @Test func `an address that is taken is told with what to do`() async throws {
    let site = try TemporarySite()
    let server = SiteServer(folder: site.site.path, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }) {
      _ in (200, Data())
    }
    let (ports, ready) = AsyncStream.makeStream(of: UInt16.self)
    let running = Task { try await server.run(host: "127.0.0.1", port: 0) { ready.yield($0) } }
    defer { running.cancel() }
    let port = try #require(await ports.first { _ in true })
    await #expect(throws: SaksgangError.self) { try await server.run(host: "127.0.0.1", port: port) { _ in } }
    await #expect(throws: SaksgangError.self) { try await server.run(host: "ingen vert", port: 0) { _ in } }
  }

  private static func get(
    _ path: String, _ port: UInt16, method: String = "GET"
  ) async throws -> (status: Int, type: String?, text: String) {
    var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
    request.httpMethod = method
    let (data, response) = try await URLSession.shared.data(for: request)
    let http = try #require(response as? HTTPURLResponse)
    return (http.statusCode, http.value(forHTTPHeaderField: "Content-Type"), String(decoding: data, as: UTF8.self))
  }
}
