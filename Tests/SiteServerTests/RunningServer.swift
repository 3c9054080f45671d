// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SiteServer

/// A server of a small site on a free port, stopped with the test.
final class RunningServer {
  let site: TemporarySite
  let port: UInt16
  private let running: Task<Void, any Error>

  init(
    _ limits: ServerLimits = ServerLimits(), metrics: Bool = false, log: RequestLog? = nil,
    feeds: [String: EventFeed] = [:],
    search: @escaping SiteServer.SearchAnswer = { parameters, _ in
      (200, Data(#"{"query":"\#(parameters["q"] ?? "")"}"#.utf8))
    }
  ) async throws {
    site = try TemporarySite()
    let server = SiteServer(
      folder: site.site.path, limits: limits, servesMetrics: metrics, log: log, feeds: feeds, search: search)
    let (ports, ready) = AsyncStream.makeStream(of: UInt16.self)
    running = Task { try await server.run(host: "127.0.0.1", port: 0) { ready.yield($0) } }
    port = try #require(await ports.first { _ in true })
  }

  deinit { running.cancel() }

  func client() throws -> RawClient { try RawClient(port: port) }

  /// The whole answer to a request that asks for the connection to be closed.
  func answer(_ path: String, method: String = "GET") throws -> Answer {
    try client().answer("\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
  }

  /// Asks the server to stop, and waits until it has.
  func stop() async throws {
    running.cancel()
    try await running.value
  }

  func askToStop() { running.cancel() }
}

/// What a server sent until it closed the connection.
struct Answer {
  let text: String

  var status: Int { text.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) } ?? 0 }
  var body: String { text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? "" }

  func header(_ name: String) -> String? {
    let head = text.firstRange(of: "\r\n\r\n").map { text[..<$0.lowerBound] } ?? text[...]
    let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
    return line.map { String($0.dropFirst(name.count + 2)) }
  }
}

/// A connection that sends the bytes it is given.
final class RawClient {
  private let descriptor: Int32

  /// - Throws: `POSIXError` where nobody listens on the port.
  init(port: UInt16) throws {
    #if canImport(Darwin)
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { [descriptor] in
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw POSIXError(.ECONNREFUSED) }
    // A client that the server has closed gets no signal for what it sends afterwards.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { close(descriptor) }

  /// Tells the server that nothing more comes, and goes on reading.
  func finish() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  /// False where the server has closed the connection.
  @discardableResult func send(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// What comes until the server closes the connection, `enough` has come or nothing comes for five seconds.
  func received(until enough: (String) -> Bool = { _ in false }) -> Answer {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 5000) > 0 else { break }
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      if enough(String(decoding: bytes, as: UTF8.self)) { break }
    }
    return Answer(text: String(decoding: bytes, as: UTF8.self))
  }

  func answer(_ request: String) -> Answer {
    send(request)
    return received()
  }
}
