// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import NIOHTTP1

/// The connections that are open; only the loop's thread touches it.
final class ConnectionTable {
  private(set) var isStopping = false
  /// Kept once everything under way is answered, or was given up.
  let ended: EventLoopPromise<Void>
  /// Called when a connection has been closed.
  var hasRoom: () -> Void = {}
  private let service: SiteService
  private var connections: [ObjectIdentifier: Connection] = [:]
  private var stopBy: ContinuousClock.Instant?

  init(service: SiteService, loop: any EventLoop) {
    self.service = service
    ended = loop.makePromise()
  }

  /// Puts the handlers of a new connection on its channel.
  func add(_ channel: any Channel) throws {
    let meter = HeadMeter(limits: service.limits)
    let connection = Connection(service: service, meter: meter, table: self)
    var decoding = NIOHTTPDecoderLimitConfiguration()
    (decoding.maxHeaderFieldSize, decoding.maxHeaderListSize) = (service.limits.head, service.limits.head)
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(meter)
    try pipeline.configureHTTPServerPipeline(
      withErrorHandling: false, withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
    try pipeline.addHandler(connection)
    connections[ObjectIdentifier(connection)] = connection
    service.metrics.opened()
  }

  func remove(_ connection: Connection) {
    guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
    service.metrics.closed()
    hasRoom()
  }

  /// Whether one more may be added; the one that keeps its request waiting longest is closed for it, or of those who
  /// listen to events the one that has done so longest.
  func makesRoom() -> Bool {
    guard connections.count >= service.limits.connections else { return true }
    let waiting = connections.values.filter { $0.state == .reading || $0.state == .lingering }
    let idle = waiting.isEmpty ? connections.values.filter { $0.state == .streaming } : waiting
    guard let longest = idle.min(by: { $0.waitsSince < $1.waitsSince }) else { return false }
    service.metrics.dropped(.full)
    longest.drop()
    return true
  }

  /// Has what is under way answered, and everything else closed.
  func stop() {
    guard !isStopping else { return }
    isStopping = true
    stopBy = .now + service.limits.stopTime
  }

  /// Ends what took too long; to be called often.
  func sweep() {
    let now = ContinuousClock.now
    let isOver = stopBy.map { now >= $0 } ?? false
    for connection in Array(connections.values) {
      if isOver { connection.drop() } else { connection.look(at: now) }
    }
    if isStopping, connections.isEmpty { ended.succeed() }
  }
}
