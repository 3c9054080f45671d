// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization
import Testing

@testable import SiteServer

@Suite struct AbuseTests {
  @Test func `a head that does not come to its end is given up, while others are answered`() async throws {
    var limits = ServerLimits()
    limits.headTime = .milliseconds(300)
    let server = try await RunningServer(limits)
    let slow = try (0..<50).map { _ in try server.client() }
    for client in slow { client.send("GET / HTTP/1.1\r\nX: ") }
    #expect(try server.answer("/").status == 200)
    for client in slow { #expect(client.received().status == 408) }
  }

  @Test func `an idle connection is closed`() async throws {
    var limits = ServerLimits()
    limits.idleTime = .milliseconds(300)
    let server = try await RunningServer(limits)
    let answer = try server.client().answer("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(answer.body == "<p>Forside</p>")
  }

  @Test func `with every connection taken the one that has waited longest makes room`() async throws {
    var limits = ServerLimits()
    limits.connections = 20
    let server = try await RunningServer(limits)
    let idle = try (0..<100).map { _ in try server.client() }
    for client in idle { client.send("GET / HT") }
    #expect(try server.answer("/").status == 200)
    #expect(idle[0].received().text.isEmpty)
    #expect(idle[99].answer("TP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").status == 200)
  }

  @Test func `a server without descriptors takes those who wait as soon as it has some`() async {
    await #expect(processExitsWith: .success) {
      let server = try await RunningServer()
      var taken: [Int32] = []
      while case let copy = dup(0), copy >= 0 { taken.append(copy) }
      close(taken.removeLast())
      let client = try server.client()
      client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      // A task that sleeps would need a descriptor of its own.
      usleep(300_000)
      for copy in taken { close(copy) }
      #expect(client.received().status == 200)
    }
  }

  @Test func `a head on a connection that was used before has as long as the first, from its first byte on`()
    async throws
  {
    var limits = ServerLimits()
    limits.headTime = .milliseconds(300)
    let server = try await RunningServer(limits)
    let client = try server.client()
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(client.received { $0.contains("Forside") }.status == 200)
    try await Task.sleep(for: .milliseconds(500))
    #expect(client.answer("GET / HTTP/1.1\r\nX: ").status == 408)
  }

  @Test func `many requests in one piece are answered in order, up to the first that is refused`() async throws {
    let server = try await RunningServer()
    let count = 2000
    let one = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    let client = try server.client()
    let last = "<>\r\n\r\n"
    let answer = client.answer(String(repeating: one, count: count) + last)
    #expect(answer.text.components(separatedBy: "<p>Forside</p>").count == count + 1)
    #expect(answer.text.contains("HTTP/1.1 400 "))
  }

  @Test func `a client that says it sends no more gets its answer all the same`() async throws {
    let server = try await RunningServer()
    try Data(count: 4 << 20).write(to: server.site.site.appending(path: "stor.bin"))
    let client = try server.client()
    client.send("GET /stor.bin HTTP/1.1\r\nHost: x\r\n\r\n")
    client.finish()
    #expect(client.received().body.utf8.count == 4 << 20)
  }

  @Test func `a refusal reaches a client that is still sending`() async throws {
    let server = try await RunningServer()
    let body = String(repeating: "a", count: 1 << 20)
    let answer = try server.client().answer("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n\(body)")
    #expect(answer.status == 405)
  }

  @Test func `a reader that takes nothing is given up, and costs no memory for what it has not read`() async throws {
    var limits = ServerLimits()
    limits.sendTime = .milliseconds(300)
    limits.slowest = 1 << 30
    let server = try await RunningServer(limits, metrics: true)
    let size = 64 << 20
    try Data(count: size).write(to: server.site.site.appending(path: "stor.bin"))
    let readers = try (0..<8).map { _ in try server.client() }
    for reader in readers { reader.send("GET /stor.bin HTTP/1.1\r\nHost: x\r\n\r\n") }
    let end = ContinuousClock.now + .seconds(10)
    let given = "saksgang_dropped_total{reason=\"send_time\"} 8"
    while ContinuousClock.now < end, try !server.answer("/metrics").body.contains(given) {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try server.answer("/metrics").body.contains(given))
    #expect(readers[0].received().text.utf8.count < size)
  }

  @Test func `a search that takes too long ends, and one too many is refused at once`() async throws {
    var limits = ServerLimits()
    (limits.answerTime, limits.searches, limits.waitingSearches) = (.milliseconds(500), 1, 1)
    let gate = DispatchSemaphore(value: 0)
    let server = try await RunningServer(limits) { _, _ in
      gate.wait()
      return (200, Data("{}".utf8))
    }
    let request = "GET /api/search?q=a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    let clients = try (0..<3).map { _ in try server.client() }
    for client in clients {
      client.send(request)
      try await Task.sleep(for: .milliseconds(50))
    }
    let refused = clients[2].received()
    #expect(refused.status == 503)
    #expect(refused.header("Retry-After") == "1")
    #expect(try server.answer("/").status == 200)
    #expect(clients[0].received().status == 504)
    #expect(clients[1].received().status == 504)
    for _ in 0..<3 { gate.signal() }
  }

  @Test func `a client that goes away while it is answered leaves the others theirs`() async throws {
    let gate = DispatchSemaphore(value: 0)
    let server = try await RunningServer { _, _ in
      gate.wait()
      return (200, Data("{}".utf8))
    }
    for _ in 0..<2 {
      let client = try server.client()
      client.send("GET /api/search?q=a HTTP/1.1\r\nHost: x\r\n\r\n")
    }
    for _ in 0..<3 { gate.signal() }
    #expect(try server.answer("/api/search?q=a").status == 200)
  }

  @Test func `a server that is stopped answers what is under way, and takes nothing new`() async throws {
    let (started, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let server = try await RunningServer { _, _ in
      started.signal()
      gate.wait()
      return (200, Data("{}".utf8))
    }
    let (busy, idle) = (try server.client(), try server.client())
    busy.send("GET /api/search?q=a HTTP/1.1\r\nHost: x\r\n\r\n")
    started.wait()
    server.askToStop()
    #expect(idle.received().text.isEmpty)
    #expect(throws: (any Error).self) { try server.client() }
    gate.signal()
    let answer = busy.received()
    #expect(answer.status == 200)
    #expect(answer.header("Connection") == "close")
    try await server.stop()
  }
}

@Suite struct WatchingTests {
  @Test func `the metrics count requests by what became of them`() async throws {
    let server = try await RunningServer(metrics: true)
    for path in ["/", "/", "/borte", "/api/search?q=a"] { _ = try server.answer(path) }
    _ = try server.answer("/", method: "POST")
    let metrics = try server.answer("/metrics")
    #expect(metrics.header("Content-Type")?.hasPrefix("text/plain; version=0.0.4") == true)
    for line in [
      "saksgang_requests_total{route=\"page\",status=\"200\"} 2",
      "saksgang_requests_total{route=\"page\",status=\"404\"} 1",
      "saksgang_requests_total{route=\"refused\",status=\"405\"} 1",
      "saksgang_requests_total{route=\"search\",status=\"200\"} 1",
      "saksgang_request_seconds_bucket{route=\"page\",le=\"+Inf\"} 3", "saksgang_connections_total 6",
    ] { #expect(metrics.body.contains(line + "\n"), "\(line)") }
  }

  @Test(arguments: [(false, nil), (true, "q=hemmelig%20sykdom")] as [(Bool, String?)])
  func `a line for each request says what was searched for only where that is asked for`(
    hasQueries: Bool, query: String?
  ) async throws {
    let lines = Mutex<[String]>([])
    let log = RequestLog(.json, hasQueries: hasQueries) { line in lines.withLock { $0.append(line) } }
    let server = try await RunningServer(log: log)
    _ = try server.answer("/api/search?q=hemmelig%20sykdom")
    _ = try server.answer("/dok/b%C3%A6r.html")
    try await server.stop()
    let entries = try lines.withLock { lines in
      try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }
    #expect(entries.map { $0["path"] as? String } == ["/api/search", "/dok/b%C3%A6r.html"])
    #expect(entries.map { $0["status"] as? Int } == [200, 200])
    #expect(entries[0]["query"] as? String == query)
    #expect(lines.withLock { $0.joined() }.contains("sykdom") == hasQueries)
  }
}
