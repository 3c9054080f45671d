// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteServer

@Suite struct RequestTests {
  @Test func `pages, searches and nothing else are answered`() async throws {
    let server = try await RunningServer()
    let front = try server.answer("/")
    #expect(front.status == 200)
    #expect(front.body == "<p>Forside</p>")
    #expect(front.header("Content-Type") == "text/html; charset=utf-8")
    let search = try server.answer("/api/search?q=bl%C3%A5b%C3%A6r+syltet%C3%B8y&q=annet")
    #expect(search.body == #"{"query":"blåbær syltetøy"}"#)
    #expect(try server.answer("/borte").status == 404)
    #expect(try server.answer("/borte").body == "<p>Borte</p>")
    #expect(try server.answer("/metrics").status == 404)
    let folder = try server.answer("/dok?a=b")
    #expect(folder.status == 301)
    #expect(folder.header("Location") == "/dok/?a=b")
  }

  private static let long = String(repeating: "a", count: 20_000)

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: x\r\n\r\n", 405), ("DELETE / HTTP/1.1\r\nHost: x\r\n\r\n", 405),
    ("get / HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 405),
    ("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505), ("GET /\r\n\r\n", 505), ("\u{16}\u{3}\u{1}\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n\r\n", 400), ("CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\nrubbish", 405),
    ("GET /blåbær HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    ("GET index.html HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("GET /#a HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost x\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 4\r\n\r\nGET ", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody", 413),
    ("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999999999999\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
    ("GET /\(long) HTTP/1.1\r\nHost: x\r\n\r\n", 414), ("\(long)\(long)", 400), ("GET /\(long)", 414),
    ("GET / HTTP/1.1\r\nHost: x\r\nX: \(long)\r\n\r\n", 431), ("GET / HTTP/1.1\r\nX: \(long)", 431),
    ("GET /api/search?q=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400),
    ("GET /%2e%2e/hemmelig.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
    ("GET /../hemmelig.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
    ("GET http://x/index.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200),
    ("GET / HTTP/1.0\r\n\r\n", 200), ("\r\nGET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200),
    ("GET / HTTP/1.1\nHost: x\nConnection: close\n\n", 505),
    ("GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n", 200),
  ])
  func `a request that is no plain GET or HEAD is refused with the status that says why`(
    request: String, status: Int
  ) async throws {
    let server = try await RunningServer()
    let answer = try server.client().answer(request)
    #expect(answer.status == status)
    if status >= 400, status != 404 {
      let json = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: String]
      #expect(json?["hint"]?.isEmpty == false)
    }
    #expect(try server.answer("/").status == 200)
  }

  @Test func `a connection answers one request after the other, and HEAD without a body`() async throws {
    let server = try await RunningServer()
    let client = try server.client()
    client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET /dok/ HTTP/1.1\r\nHost: x\r\n\r\n")
    let both = client.received { $0.contains("Dokumenter") }
    #expect(both.header("Content-Length") == "14")
    #expect(!both.text.contains("Forside"))
    let third = client.answer("GET /api/search?q=a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    #expect(third.body == #"{"query":"a"}"#)
  }

  @Test func `large files arrive whole, one behind the other on one connection`() async throws {
    let server = try await RunningServer()
    let text = (0..<200_000).map { "linje \($0)\n" }.joined()
    try server.site.write(text, to: "site/stor.txt")
    let request = "GET /stor.txt HTTP/1.1\r\nHost: x\r\n"
    let client = try server.client()
    client.send("\(request)\r\n\(request)\r\n\(request)Connection: close\r\n\r\n")
    let answers = client.received().text.components(separatedBy: "HTTP/1.1 200 OK\r\n").dropFirst()
    #expect(answers.count == 3)
    for answer in answers { #expect(Answer(text: answer).body == text) }
  }

  @Test func `a copy that the client has is not sent again`() async throws {
    let server = try await RunningServer()
    let tag = try #require(try server.answer("/").header("ETag"))
    let request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: \(tag)\r\n\r\n"
    let again = try server.client().answer(request)
    #expect(again.status == 304)
    #expect(again.body.isEmpty)
    try server.site.write("<p>En annen forside</p>", to: "site/index.html")
    #expect(try server.client().answer(request).status == 200)
  }

  @Test(arguments: ["/", "/borte", "/api/search?q=a", "/dok"])
  func `every response says what a page may do`(path: String) async throws {
    let server = try await RunningServer()
    let answer = try server.answer(path)
    let policy = try #require(answer.header("Content-Security-Policy"))
    #expect(policy.contains("default-src 'none'"))
    #expect(!policy.contains("'unsafe-inline'"))
    #expect(!policy.contains("'unsafe-eval'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.header("Referrer-Policy") == "same-origin")
  }

  @Test func `an address that is taken or no address is told with what to do`() async throws {
    let server = try await RunningServer()
    let other = SiteServer(folder: server.site.site.path) { _, _ in (200, Data()) }
    await #expect { try await other.run(host: "127.0.0.1", port: server.port) { _ in } } throws: {
      ($0 as? SaksgangError)?.id == "serve-address"
    }
    await #expect { try await other.run(host: "ingen vert", port: 0) { _ in } } throws: {
      ($0 as? SaksgangError)?.id == "serve-host"
    }
  }
}
