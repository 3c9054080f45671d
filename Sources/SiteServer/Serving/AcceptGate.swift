// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore

/// Holds new connections back while there is no room for them, and takes no more from the system meanwhile.
///
/// It stands on the channel that listens, before what gives a connection its handlers.
final class AcceptGate: ChannelDuplexHandler {
  typealias InboundIn = any Channel
  typealias OutboundIn = any Channel

  private let table: ConnectionTable
  private var held: CircularBuffer<NIOAny> = []
  private var wantsMore = false
  private var isLetting = false
  private var context: ChannelHandlerContext?

  init(table: ConnectionTable) {
    self.table = table
    table.hasRoom = { [weak self] in self?.letIn() }
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) {
    for data in held { unwrapInboundIn(data).close(promise: nil) }
    held.removeAll()
    self.context = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    held.append(data)
    letIn()
  }

  func read(context: ChannelHandlerContext) {
    if held.isEmpty { context.read() } else { wantsMore = true }
  }

  private func letIn() {
    // Making room says that there is room.
    guard !isLetting, let context else { return }
    isLetting = true
    while !held.isEmpty, table.makesRoom() { context.fireChannelRead(held.removeFirst()) }
    isLetting = false
    if held.isEmpty, wantsMore {
      wantsMore = false
      context.read()
    }
  }
}
