// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

@testable import CorpusIndex

/// A whole index, the same cut in shards, and a server for each shard until they go away.
final class ShardServers {
  let folder: SmallCorpus
  let corpus: Corpus
  private var servers: [Int: Process] = [:]
  let ports: [Int]

  var shards: String { folder.path + ".shards" }
  /// A stub that names the servers.
  var stub: String { folder.folder + "/cluster.stub" }

  static var program: String? {
    ["/usr/bin/xapian-tcpsrv", "/usr/local/bin/xapian-tcpsrv", "/opt/homebrew/bin/xapian-tcpsrv"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  init(_ corpus: Corpus, count: Int = 4) throws {
    self.corpus = corpus
    folder = try SmallCorpus()
    try IndexBuilder().build(corpus, at: folder.path)
    let report = try ShardBuilder().build(corpus, ofIndexAt: folder.path, count: count, into: folder.path + ".shards")
    // Below the range from which the system gives ports away.
    let first = Int.random(in: 10_000..<30_000)
    ports = (0..<report.shards).map { first + $0 }
    for place in ports.indices { try start(place) }
    let lines = ["auto \(shards)/head"] + ports.map { "remote 127.0.0.1:\($0)" }
    try lines.joined(separator: "\n").write(toFile: stub, atomically: true, encoding: .utf8)
  }

  deinit { for server in servers.values { Self.end(server) } }

  private static func end(_ server: Process) {
    // It was started with all other signals blocked, since it comes from a thread that blocks them.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }

  func start(_ place: Int) throws {
    let server = Process()
    server.executableURL = URL(fileURLWithPath: Self.program ?? "")
    server.arguments = [
      "--port", String(ports[place]), "--interface", "127.0.0.1", "--quiet", "\(shards)/shard-\(place + 1)",
    ]
    server.standardError = FileHandle.nullDevice
    try server.run()
    servers[place] = server
    // It answers once it listens, or has ended because somebody else has the port.
    while server.isRunning {
      if (try? XapianHandle(host: "127.0.0.1", port: ports[place], timeout: 1_000)) != nil { return }
      usleep(10_000)
    }
    throw CocoaError(.executableLoad)
  }

  /// The server ends, and those who are connected to it see that.
  func stop(_ place: Int) {
    guard let server = servers.removeValue(forKey: place) else { return }
    // Each connection has a process of its own.
    let children = Process()
    children.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    children.arguments = ["pkill", "-KILL", "-P", String(server.processIdentifier)]
    try? children.run()
    children.waitUntilExit()
    Self.end(server)
  }
}
