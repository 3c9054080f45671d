// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SiteServer

@Suite struct EventTests {
  private static let request = "GET /hendelser HTTP/1.1\r\nHost: x\r\n\r\n"

  private static func until(_ isTrue: () throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(10)
    while try !isTrue(), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(10)) }
    #expect(try isTrue())
  }

  @Test func `everybody who listens gets what is published, and who comes later the greeting`() async throws {
    let feed = EventFeed()
    let server = try await RunningServer(feeds: ["/hendelser": feed])
    let listeners = try (0..<3).map { _ in try server.client() }
    for listener in listeners {
      listener.send(Self.request)
      let head = listener.received { $0.contains("\r\n\r\n") }
      #expect(head.status == 200)
      #expect(head.header("Content-Type") == "text/event-stream")
      #expect(head.header("Content-Length") == nil)
    }
    try await Self.until { feed.listeners == 3 }
    feed.publish(ServerEvent(name: "feil", data: "linje 1\nlinje 2"))
    feed.publish(ServerEvent(name: "ny", data: ""))
    for listener in listeners {
      let text = listener.received { $0.contains("event: ny\ndata: \n\n") }.text
      #expect(text.contains("event: feil\ndata: linje 1\ndata: linje 2\n\n"))
    }
    feed.greet(with: ServerEvent(name: "feil", data: "ennå"))
    let late = try server.client()
    late.send(Self.request)
    #expect(late.received { $0.contains("ennå\n\n") }.text.contains("event: feil\ndata: ennå\n\n"))
    #expect(try server.answer("/").status == 200)
  }

  @Test func `who goes away listens no more, and a silent stream shows that it lives`() async throws {
    var limits = ServerLimits()
    limits.pingTime = .milliseconds(200)
    let feed = EventFeed()
    let server = try await RunningServer(limits, feeds: ["/hendelser": feed])
    var listener: RawClient? = try server.client()
    listener?.send(Self.request)
    #expect(listener?.received { $0.contains(":\n\n") }.text.contains("\r\n:\n\n") == true)
    #expect(feed.listeners == 1)
    listener = nil
    try await Self.until { feed.listeners == 0 }
  }

  @Test func `who does not take the events is given up`() async throws {
    let feed = EventFeed()
    let server = try await RunningServer(feeds: ["/hendelser": feed])
    let listener = try server.client()
    listener.send(Self.request)
    try await Self.until { feed.listeners == 1 }
    let event = ServerEvent(name: "stor", data: String(repeating: "a", count: 100_000))
    try await Self.until {
      feed.publish(event)
      return feed.listeners == 0
    }
  }

  @Test func `a server that is stopped ends the streams as whole`() async throws {
    let feed = EventFeed()
    let server = try await RunningServer(feeds: ["/hendelser": feed])
    let listener = try server.client()
    listener.send(Self.request)
    try await Self.until { feed.listeners == 1 }
    try await server.stop()
    #expect(listener.received().text.hasSuffix("\r\n0\r\n\r\n"))
    #expect(feed.listeners == 0)
  }
}
