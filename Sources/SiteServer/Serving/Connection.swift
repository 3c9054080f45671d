// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import NIOHTTP1

/// One client's connection: reads a head, has it answered, sends the answer and starts over, and has until its deadline
/// for each of these.
///
/// It stands last on a channel of SwiftNIO's, after what reads requests and hands on one at a time. Only the loop's
/// thread touches it.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  enum State { case reading, answering, writing, streaming, lingering, closed }

  private(set) var state = State.reading
  /// Since when a request is awaited.
  private(set) var waitsSince = ContinuousClock.now
  let service: SiteService
  private let meter: HeadMeter
  private let table: ConnectionTable
  private(set) var context: ChannelHandlerContext?
  private var asked: RequestHead?
  private var exchange: Exchange?
  private var keepsAlive = true
  private var requests = 0
  private var deadline: ContinuousClock.Instant
  private var file: FileSender?
  private var isSending = false
  private var feed: (feed: EventFeed, number: Int)?

  init(service: SiteService, meter: HeadMeter, table: ConnectionTable) {
    (self.service, self.meter, self.table) = (service, meter, table)
    deadline = waitsSince + service.limits.headTime
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func channelInactive(context: ChannelHandlerContext) { drop() }

  func handlerRemoved(context: ChannelHandlerContext) { drop() }

  /// Closes it at once.
  func drop() {
    guard state != .closed else { return }
    state = .closed
    leaveFeed()
    table.remove(self)
    context?.close(promise: nil)
    (context, file) = (nil, nil)
  }
}

// MARK: - Reading

extension Connection {
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // What follows a request that was refused is not looked at.
    guard state == .reading else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      do throws(Refusal) {
        asked = try RequestHead(head)
      } catch {
        refuse(error)
      }
    case .body: break
    case .end:
      if let head = asked { begin(head) }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch (state, error) {
    case (.lingering, is HTTPParserError), (.writing, is HTTPParserError): break
    case (.reading, let error as HTTPParserError): refuse(Refusal(error, meter.complaint, service.limits))
    default: drop()
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard let event = event as? ChannelEvent, event == .inputClosed else {
      return context.fireUserInboundEventTriggered(event)
    }
    switch state {
    case .reading, .streaming, .lingering: drop()
    case .answering, .writing, .closed: keepsAlive = false
    }
  }

  private func begin(_ head: RequestHead) {
    requests += 1
    var exchange = Exchange(number: requests, head: head)
    (asked, keepsAlive) = (nil, head.keepsAlive)
    switch service.router.answer(head, waitingSearches: service.searches.waiting) {
    case .now(let response, let route):
      exchange.route = route
      respond(response, to: exchange)
    case .later(let work):
      exchange.route = .search
      self.exchange = exchange
      state = .answering
      deadline = exchange.began + service.limits.answerTime
      if !handOver(work, number: exchange.number) { respond(Self.busy, to: exchange) }
    }
  }

  /// Has a search done by another thread; false where too many wait already.
  private func handOver(_ work: @escaping @Sendable (ContinuousClock.Instant) -> Response, number: Int) -> Bool {
    guard let loop = context?.eventLoop else { return true }
    let (me, deadline) = (NIOLoopBound(self, eventLoop: loop), deadline)
    return service.searches.add {
      guard ContinuousClock.now < deadline else { return }
      let response = work(deadline)
      loop.execute {
        let connection = me.value
        guard connection.state == .answering, let exchange = connection.exchange, exchange.number == number else {
          return
        }
        connection.respond(response, to: exchange)
      }
    }
  }

  private static var busy: Response {
    var response = Response.problem(503, "too many searches are waiting", hint: "search again in a moment")
    response.headers.append(("Retry-After", "1"))
    return response
  }

  private func refuse(_ refusal: Refusal) {
    requests += 1
    (asked, keepsAlive) = (nil, false)
    respond(.refusal(refusal), to: Exchange(number: requests, head: nil))
  }
}

// MARK: - Answering

extension Connection {
  private func respond(_ response: Response, to exchange: Exchange) {
    guard let context else { return }
    if table.isStopping { keepsAlive = false }
    if !keepsAlive { meter.close() }
    var exchange = exchange
    let hasBody = exchange.head?.isHead != true && response.status != 304
    (exchange.status, exchange.size) = (response.status, hasBody ? response.body.size ?? 0 : 0)
    self.exchange = exchange
    state = .writing
    deadline = .now + service.limits.sendTime + .seconds(exchange.size / max(1, service.limits.slowest))
    let head = response.head(version: exchange.head?.version ?? .http1_1, keepsAlive: keepsAlive)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    switch response.body {
    case .bytes(let bytes) where hasBody: write(ByteBuffer(bytes: bytes))
    case .file(let file) where hasBody:
      self.file = FileSender(file)
      return sendMore()
    case .events(let feed) where hasBody: return listen(to: feed)
    default: break
    }
    sendLast()
  }

  private func write(_ bytes: ByteBuffer) {
    context?.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
  }

  /// Sends as much of the file as the client takes, but no more than its share of one turn; nothing where there is none.
  private func sendMore() {
    guard state == .writing, file != nil, !isSending, let context else { return }
    isSending = true
    defer { isSending = false }
    for _ in 0..<8 {
      if file?.isDone == true { return sendLast() }
      // As soon as it takes more, the channel says so.
      guard context.channel.isWritable else { return }
      guard let bytes = file?.next() else { return drop() }
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
      guard state == .writing else { return }
    }
    context.eventLoop.assumeIsolated().execute { self.sendMore() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { sendMore() }
  }

  /// Goes on to the next request once everything is sent; in a turn of its own, since the next may wait already.
  private func sendLast() {
    guard let context else { return }
    file = nil
    let loop = context.eventLoop.assumeIsolated()
    let taken = context.eventLoop.makePromise(of: Void.self)
    taken.futureResult.assumeIsolated().whenComplete { result in
      loop.execute {
        if case .success = result { self.sent() } else { self.drop() }
      }
    }
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer()))), promise: taken)
  }

  private func sent() {
    guard state == .writing, let exchange else { return }
    service.note(exchange, seconds: (ContinuousClock.now - exchange.began) / .seconds(1))
    finish(keepsOpen: keepsAlive && !table.isStopping)
  }

  /// Ends the answer; a client that is still sending would lose it if both directions were closed with it.
  private func finish(keepsOpen: Bool) {
    guard let context else { return }
    (exchange, waitsSince) = (nil, .now)
    state = keepsOpen ? .reading : .lingering
    deadline = waitsSince + (keepsOpen ? service.limits.idleTime : .seconds(2))
    if !keepsOpen { meter.close() }
    // What waits behind this request is read within this call.
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    if !keepsOpen { context.close(mode: .output, promise: nil) }
  }
}

// MARK: - Events

extension Connection {
  private func listen(to feed: EventFeed) {
    guard let context, let exchange else { return }
    state = .streaming
    deadline = .now + service.limits.pingTime
    service.note(exchange, seconds: (ContinuousClock.now - exchange.began) / .seconds(1))
    context.flush()
    let (loop, me) = (context.eventLoop, NIOLoopBound(self, eventLoop: context.eventLoop))
    let number = feed.listen { event in loop.execute { me.value.stream(event.text) } }
    self.feed = (feed, number)
  }

  private func leaveFeed() {
    if let feed { feed.feed.leave(feed.number) }
    feed = nil
  }

  /// Sends an event; who has not taken those before is given up.
  private func stream(_ text: String) {
    guard state == .streaming, let context else { return }
    guard context.channel.isWritable else {
      service.metrics.dropped(.sendTime)
      return drop()
    }
    write(ByteBuffer(string: text))
    context.flush()
  }

  /// Ends the stream as one that is whole.
  private func endStream() {
    leaveFeed()
    finish(keepsOpen: false)
  }
}

// MARK: - Time

extension Connection {
  /// Until when it may take for what it does; for a request from its first byte on, for the first from connecting on.
  private var end: ContinuousClock.Instant {
    guard state == .reading, requests > 0, let began = meter.began else { return deadline }
    return max(began, waitsSince) + service.limits.headTime
  }

  /// Ends what took too long, and what nobody has asked anything of when the server stops.
  func look(at now: ContinuousClock.Instant) {
    if table.isStopping {
      if state == .streaming { return endStream() }
      if state == .reading, meter.began == nil { return drop() }
    }
    if now >= end { expire() }
  }

  private func expire() {
    switch state {
    case .reading:
      service.metrics.dropped(meter.began == nil ? .idle : .headTime)
      if meter.began == nil { drop() } else { meter.complain(.late) }
    case .answering:
      guard let exchange else { return drop() }
      let time = service.limits.answerTime
      respond(
        .problem(504, "the search took longer than \(time)", hint: "search for less, or again later"), to: exchange)
    case .writing:
      service.metrics.dropped(.sendTime)
      drop()
    case .streaming:
      deadline = .now + service.limits.pingTime
      stream(":\n\n")
    case .lingering: drop()
    case .closed: break
    }
  }
}
