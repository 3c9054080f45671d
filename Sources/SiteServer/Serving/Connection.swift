// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// One client's connection: the bytes that came, the response that goes, and until when it may take for what it does.
///
/// Only the loop's thread touches it.
final class Connection {
  let id: UInt64
  let socket: Int32
  /// Its place in the loop's list.
  var index = 0
  var state = State.reading
  /// When the loop loses patience.
  var deadline: ContinuousClock.Instant
  /// Since when a request is awaited.
  var waitsSince: ContinuousClock.Instant
  /// The request that is being answered.
  var exchange: Exchange?
  private(set) var input: [UInt8] = []
  private var scanned = 0
  private var output: [UInt8] = []
  private var sent = 0
  private var file: OpenFile?
  private var fileOffset = 0
  private var discarded = 0

  enum State { case reading, answering, writing, lingering }

  /// One request and what became of it.
  struct Exchange {
    let number: UInt64
    let began: ContinuousClock.Instant
    let date: Date
    /// `nil` where the request could not be read.
    var head: RequestHead?
    var route = ServerMetrics.Route.refused
    var status = 0
    var size = 0
    var keepsAlive = false
  }

  private static let chunk = 65_536
  /// What is still read of a request that was refused, in bytes; the rest is cut off.
  private static let mostDiscarded = 4 << 20

  init(id: UInt64, socket: Int32, now: ContinuousClock.Instant, deadline: ContinuousClock.Instant) {
    (self.id, self.socket, self.deadline, waitsSince) = (id, socket, deadline, now)
  }

  deinit { close(socket) }

  /// Whether anything of the next request has come.
  var hasInput: Bool { !input.isEmpty }

  /// Takes in what has come; false where the client is gone.
  func receive() -> Bool {
    guard let bytes = Sockets.received(from: socket, most: 16_384) else { return true }
    guard !bytes.isEmpty else { return false }
    if state == .lingering {
      discarded += bytes.count
      return discarded < Self.mostDiscarded
    }
    input += bytes
    return true
  }

  /// The head of the next request, once all of it has come.
  func nextHead(_ limits: ServerLimits) throws(RequestHead.Refusal) -> RequestHead? {
    // Some clients end a request with an empty line too many.
    if scanned == 0 { input.removeFirst(input.prefix { $0 == 13 || $0 == 10 }.count) }
    guard let end = headEnd() else {
      if input.count > limits.requestLine, !input.contains(10) { throw Self.tooLongLine(limits) }
      if input.count > limits.head { throw Self.tooLongHead(limits) }
      return nil
    }
    guard end <= limits.head else { throw Self.tooLongHead(limits) }
    guard (input.firstIndex(of: 10) ?? 0) <= limits.requestLine else { throw Self.tooLongLine(limits) }
    let head = try RequestHead(input[..<end])
    input.removeFirst(end)
    scanned = 0
    return head
  }

  private static func tooLongLine(_ limits: ServerLimits) -> RequestHead.Refusal {
    RequestHead.Refusal(
      status: 414, message: "the address is longer than \(limits.requestLine) bytes", hint: "ask for less at a time")
  }

  private static func tooLongHead(_ limits: ServerLimits) -> RequestHead.Refusal {
    RequestHead.Refusal(
      status: 431, message: "the head of the request is longer than \(limits.head) bytes",
      hint: "send fewer or shorter headers")
  }

  /// Where the empty line after the head ends; what has been looked at is not looked at again.
  private func headEnd() -> Int? {
    var at = max(0, scanned - 3)
    while let line = input[at...].firstIndex(of: 10) {
      if line + 1 < input.count, input[line + 1] == 10 { return line + 2 }
      if line + 2 < input.count, input[line + 1] == 13, input[line + 2] == 10 { return line + 3 }
      at = line + 1
    }
    scanned = input.count
    return nil
  }

  /// Prepares to send a response; `isHead` leaves its body out.
  func start(_ response: Response, isHead: Bool, keepsAlive: Bool) {
    (output, sent, file, fileOffset) = (response.head(keepsAlive: keepsAlive), 0, nil, 0)
    state = .writing
    guard !isHead, response.status != 304 else { return }
    switch response.body {
    case .bytes(let bytes): output += bytes
    case .file(let open): file = open
    }
  }

  enum Sending { case done, blocked, failed }

  /// Sends as much as the client takes, but no more than its share of one turn.
  func send() -> Sending {
    for _ in 0..<8 {
      if sent == output.count {
        guard let file, fileOffset < file.size else { return .done }
        guard let bytes = file.read(at: fileOffset, count: min(Self.chunk, file.size - fileOffset)), !bytes.isEmpty
        else { return .failed }
        fileOffset += bytes.count
        (output, sent) = (bytes, 0)
      }
      guard let count = Sockets.sent(output[sent...], to: socket) else { return .failed }
      sent += count
      if sent < output.count { return .blocked }
    }
    return sent == output.count && fileOffset == (file?.size ?? fileOffset) ? .done : .blocked
  }

  /// Forgets the response, and awaits another request.
  func restart(now: ContinuousClock.Instant, deadline: ContinuousClock.Instant) {
    (output, sent, file, exchange) = ([], 0, nil, nil)
    (state, waitsSince, self.deadline) = (.reading, now, deadline)
  }

  /// Ends the sending side, and reads a while yet: a client that is still sending would lose the response otherwise.
  func linger(deadline: ContinuousClock.Instant) {
    (output, input, file, exchange) = ([], [], nil, nil)
    Sockets.finish(socket)
    (state, self.deadline) = (.lingering, deadline)
  }
}
