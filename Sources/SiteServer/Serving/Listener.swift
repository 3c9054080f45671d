// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import NIOPosix

/// An address that is listened on, and the one thread that serves every connection to it and never waits for any.
struct Listener: Sendable {
  let port: UInt16
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup
  private let table: NIOLoopBound<ConnectionTable>
  private let done: EventLoopFuture<Void>
  private let sweeping: RepeatedTask
  private let searches: WorkerPool

  private static let sweep = TimeAmount.milliseconds(100)

  /// - Throws: `IOError` where the address is taken or not this machine's.
  init(_ address: SocketAddress, _ service: SiteService) async throws {
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    searches = service.searches
    let loop = group.next()
    let (table, done) = try await loop.submit {
      let table = ConnectionTable(service: service, loop: loop)
      return (NIOLoopBound(table, eventLoop: loop), table.ended.futureResult)
    }.get()
    (self.table, self.done) = (table, done)
    do {
      channel = try await Self.bootstrap(group, table).bind(to: address).get()
    } catch {
      loop.execute {
        table.value.stop()
        table.value.sweep()
      }
      try? await group.shutdownGracefully()
      throw error
    }
    port = UInt16(clamping: channel.localAddress?.port ?? 0)
    sweeping = loop.scheduleRepeatedTask(initialDelay: Self.sweep, delay: Self.sweep) { _ in table.value.sweep() }
  }

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, _ table: NIOLoopBound<ConnectionTable>
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.maxMessagesPerRead, value: 16)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          // Out of descriptors or memory: those who wait are taken later.
          let backoff = AcceptBackoffHandler(shouldForwardIOErrorCaught: false) { _ in .milliseconds(100) }
          try channel.pipeline.syncOperations.addHandlers([backoff, AcceptGate(table: table.value)])
        }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try table.value.add(channel) }
      }
  }

  /// Takes no more connections, and has those that are open come to their end.
  func stop() {
    channel.close(promise: nil)
    channel.eventLoop.execute { table.value.stop() }
  }

  /// Returns once `stop` has been called and everything has come to its end.
  func ended() async {
    try? await done.get()
    sweeping.cancel()
    // A search that goes on regardless keeps the loop, since it will hand in its answer there.
    searches.close()
    if await searches.ends(within: 1) { try? await group.shutdownGracefully() }
  }
}
