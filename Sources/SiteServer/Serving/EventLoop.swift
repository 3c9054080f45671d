// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Serves every connection from one thread, which never waits for any of them.
///
/// Each connection reads a head, has it answered, sends the answer and starts over, and has until its deadline for
/// each of these. Searches are worked out by other threads, and come back through the mailbox.
final class EventLoop {
  private let listener: Int32
  private let mailbox: Mailbox
  private let router: Router
  private let limits: ServerLimits
  private let metrics: ServerMetrics
  private let log: RequestLog?
  private let searches: WorkerPool
  private let clock = ContinuousClock()
  private var now: ContinuousClock.Instant
  /// The mailbox, the listener, and then a row for each connection.
  private var polls: [pollfd]
  private var connections: [Connection] = []
  private var byID: [UInt64: Connection] = [:]
  private var lastID: UInt64 = 0
  private var nextSweep: ContinuousClock.Instant
  private var accepts = true
  private var stopBy: ContinuousClock.Instant?

  private static let sweep = Duration.milliseconds(100)

  init(listener: Int32, mailbox: Mailbox, router: Router, limits: ServerLimits, log: RequestLog?) {
    (self.listener, self.mailbox, self.router, self.limits, self.log) = (listener, mailbox, router, limits, log)
    metrics = router.metrics
    searches = WorkerPool(name: "saksgang-search", threads: limits.searches, capacity: limits.waitingSearches)
    now = clock.now
    nextSweep = now
    polls = [mailbox.readable, listener].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Serves until the mailbox says stop and what was under way is done.
  func run() {
    while stopBy == nil || !connections.isEmpty {
      let wait: Int32 = connections.isEmpty && accepts ? -1 : 100
      _ = poll(&polls, nfds_t(polls.count), wait)
      now = clock.now
      if polls[0].revents != 0 { readMail() }
      if polls[1].revents != 0 { accept() }
      // From the last to the first, since the last takes the place of one that is closed.
      for index in connections.indices.reversed() where polls[index + 2].revents != 0 {
        turn(connections[index], polls[index + 2].revents)
      }
      if now >= nextSweep { sweep() }
    }
    searches.close()
  }

  private func readMail() {
    let (letters, stops) = mailbox.empty()
    for letter in letters {
      guard let connection = byID[letter.connection], connection.state == .answering,
        connection.exchange?.number == letter.request
      else { continue }
      respond(connection, letter.response)
      advance(connection)
    }
    if stops, stopBy == nil { stop() }
  }

  /// Takes no more connections, and closes those on which nothing has been asked.
  private func stop() {
    accept()
    stopBy = now + limits.stopTime
    polls[1].fd = -1
    close(listener)
    for connection in connections.reversed() where connection.state == .reading {
      guard connection.receive() else { drop(connection); continue }
      advance(connection)
      if connection.state == .reading, !connection.hasInput, byID[connection.id] != nil { drop(connection) }
    }
  }

  private func accept() {
    guard stopBy == nil else { return }
    for _ in 0..<256 {
      if connections.count >= limits.connections, !makeRoom() { return pauseAccepting() }
      let (descriptor, error) = Sockets.accepted(listener)
      guard descriptor >= 0 else {
        if error == EINTR || error == ECONNABORTED { continue }
        // Out of descriptors or memory: those who wait are taken later.
        return error == EAGAIN || error == EWOULDBLOCK ? () : pauseAccepting()
      }
      lastID += 1
      let connection = Connection(id: lastID, socket: descriptor, now: now, deadline: now + limits.headTime)
      connection.index = connections.count
      connections.append(connection)
      byID[connection.id] = connection
      polls.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      metrics.opened()
    }
  }

  private func pauseAccepting() {
    accepts = false
    polls[1].events = 0
  }

  /// Closes the connection that has awaited its request longest; false where every one has an answer under way.
  private func makeRoom() -> Bool {
    var longest: Connection?
    for connection in connections where connection.state == .reading || connection.state == .lingering {
      if longest.map({ connection.waitsSince < $0.waitsSince }) ?? true { longest = connection }
    }
    guard let longest else { return false }
    metrics.dropped(.full)
    drop(longest)
    return true
  }

  private func drop(_ connection: Connection) {
    guard byID.removeValue(forKey: connection.id) != nil else { return }
    let last = connections.count - 1
    connections.swapAt(connection.index, last)
    polls.swapAt(connection.index + 2, last + 2)
    connections[connection.index].index = connection.index
    connections.removeLast()
    polls.removeLast()
    metrics.closed()
  }

  private func turn(_ connection: Connection, _ events: Int16) {
    switch connection.state {
    case .reading, .lingering:
      guard connection.receive() else { return drop(connection) }
      if connection.state == .reading { advance(connection) }
    case .answering:
      // Nothing is awaited from it, so only its end can have come.
      drop(connection)
    case .writing:
      if events & Int16(POLLERR) != 0 { return drop(connection) }
      advance(connection)
    }
  }

  /// Goes on with a connection until it has to wait.
  private func advance(_ connection: Connection) {
    while byID[connection.id] != nil {
      switch connection.state {
      case .reading:
        do {
          guard let head = try connection.nextHead(limits) else { return listen(connection, to: POLLIN) }
          begin(connection, head)
        } catch {
          refuse(connection, error)
        }
      case .answering: return listen(connection, to: 0)
      case .lingering: return listen(connection, to: POLLIN)
      case .writing:
        switch connection.send() {
        case .blocked: return listen(connection, to: POLLOUT)
        case .failed: return drop(connection)
        case .done: finish(connection)
        }
      }
    }
  }

  private func listen(_ connection: Connection, to events: some BinaryInteger) {
    polls[connection.index + 2].events = Int16(events)
  }

  private func sweep() {
    nextSweep = now + Self.sweep
    if !accepts, stopBy == nil {
      accepts = true
      polls[1].events = Int16(POLLIN)
    }
    let isOver = stopBy.map { now >= $0 } ?? false
    for connection in connections.reversed() {
      if isOver { drop(connection) } else if now >= connection.deadline { expire(connection) }
    }
  }

  /// Ends what took too long.
  private func expire(_ connection: Connection) {
    switch connection.state {
    case .reading:
      metrics.dropped(connection.hasInput ? .headTime : .idle)
      guard connection.hasInput else { return drop(connection) }
      refuse(
        connection,
        RequestHead.Refusal(
          status: 408, message: "the request did not come within \(limits.headTime)", hint: "send it at once"))
    case .answering:
      respond(
        connection,
        .problem(504, "the search took longer than \(limits.answerTime)", hint: "search for less, or again later"))
    case .writing:
      metrics.dropped(.sendTime)
      return drop(connection)
    case .lingering: return drop(connection)
    }
    advance(connection)
  }
}

// MARK: - One request

extension EventLoop {
  private func begin(_ connection: Connection, _ head: RequestHead) {
    lastID += 1
    var exchange = Connection.Exchange(number: lastID, began: now, date: Date(), head: head)
    exchange.keepsAlive = head.keepsAlive
    switch router.answer(head, waitingSearches: searches.waiting) {
    case .now(let response, let route):
      exchange.route = route
      connection.exchange = exchange
      respond(connection, response)
    case .later(let work):
      exchange.route = .search
      connection.exchange = exchange
      connection.state = .answering
      connection.deadline = now + limits.answerTime
      let (mailbox, id, number, deadline) = (mailbox, connection.id, exchange.number, connection.deadline)
      let isTaken = searches.add {
        guard ContinuousClock.now < deadline else { return }
        mailbox.add(Mailbox.Letter(connection: id, request: number, response: work(deadline)))
      }
      if !isTaken { respond(connection, Self.busy) }
    }
  }

  private static var busy: Response {
    var response = Response.problem(503, "too many searches are waiting", hint: "search again in a moment")
    response.headers.append(("Retry-After", "1"))
    return response
  }

  private func refuse(_ connection: Connection, _ refusal: RequestHead.Refusal) {
    lastID += 1
    connection.exchange = Connection.Exchange(number: lastID, began: now, date: Date())
    respond(connection, .refusal(refusal))
  }

  private func respond(_ connection: Connection, _ response: Response) {
    guard var exchange = connection.exchange else { return drop(connection) }
    if stopBy != nil { exchange.keepsAlive = false }
    let isHead = exchange.head?.isHead ?? false
    (exchange.status, exchange.size) = (response.status, isHead ? 0 : response.body.size)
    connection.start(response, isHead: isHead, keepsAlive: exchange.keepsAlive)
    connection.exchange = exchange
    connection.deadline = now + limits.sendTime + .seconds(exchange.size / max(1, limits.slowest))
  }

  /// Counts and logs a request whose answer is on its way, and goes on to the next.
  private func finish(_ connection: Connection) {
    guard let exchange = connection.exchange else { return drop(connection) }
    let seconds = (clock.now - exchange.began) / .seconds(1)
    metrics.answered(exchange.route, status: exchange.status, seconds: seconds, bytes: exchange.size)
    if let log {
      let entry = RequestLog.Entry(
        date: exchange.date, method: exchange.head.map { $0.isHead ? "HEAD" : "GET" } ?? "",
        path: exchange.head?.path ?? "", query: exchange.head?.query ?? "", route: exchange.route,
        status: exchange.status, bytes: exchange.size, seconds: seconds)
      if !log.add(entry) { metrics.dropped(.logLine) }
    }
    if exchange.keepsAlive, stopBy == nil || connection.hasInput {
      connection.restart(now: now, deadline: now + limits.idleTime)
    } else {
      connection.linger(deadline: now + .seconds(2))
    }
  }
}
