// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import NIOHTTP1

/// Measures the heads of requests before they are read: how long they are, and when they began.
///
/// It stands first on a connection. Since requests have no bodies, all that comes is heads, and after a refusal nothing
/// more is let through.
final class HeadMeter: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// What is wrong with a head, beside what can be said only when it is read.
  enum Complaint { case longLine, longHead, late }

  /// When the first byte of the head came that is not yet at its end; `nil` between heads.
  private(set) var began: ContinuousClock.Instant?
  private(set) var complaint: Complaint?
  private let limits: ServerLimits
  private var context: ChannelHandlerContext?
  private var headSize = 0
  private var lineSize = 0
  private var isFirstLine = true
  private var isClosed = false
  private var discarded = 0

  /// What is still taken of a request that was refused, in bytes; then the connection is closed.
  private static let mostDiscarded = 4 << 20

  init(limits: ServerLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  /// Lets nothing more through.
  func close() { (isClosed, began) = (true, nil) }

  /// Has the request that is awaited refused.
  func complain(_ complaint: Complaint) {
    guard !isClosed else { return }
    self.complaint = complaint
    close()
    // The handler of pipelined requests keeps an error of this type until those before it are answered.
    context?.fireErrorCaught(HTTPParserError.headerOverflow)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    while !isClosed, bytes.readableBytes > 0 {
      let (count, isEnd) = measured(bytes.readableBytesView)
      guard headSize <= limits.head else { return complain(isFirstLine ? .longLine : .longHead) }
      guard !isFirstLine || lineSize <= limits.requestLine else { return complain(.longLine) }
      guard let part = bytes.readSlice(length: count) else { return }
      if isEnd { startOver() }
      context.fireChannelRead(wrapInboundOut(part))
    }
    guard isClosed else { return }
    discarded += bytes.readableBytes
    if discarded > Self.mostDiscarded { context.close(promise: nil) }
  }

  /// How many of the bytes belong to the head that is coming, and whether it ends with them.
  private func measured(_ bytes: ByteBufferView) -> (count: Int, isEnd: Bool) {
    for (index, byte) in bytes.enumerated() {
      let isEndOfLine = byte == UInt8(ascii: "\n")
      // Some clients end a request with an empty line too many.
      if headSize == 0, isEndOfLine || byte == UInt8(ascii: "\r") { continue }
      if headSize == 0 { began = .now }
      headSize += 1
      if isEndOfLine {
        if lineSize == 0 { return (index + 1, true) }
        (lineSize, isFirstLine) = (0, false)
      } else if byte != UInt8(ascii: "\r") {
        lineSize += 1
      }
    }
    return (bytes.count, false)
  }

  private func startOver() { (headSize, lineSize, isFirstLine, began) = (0, 0, true, nil) }
}
