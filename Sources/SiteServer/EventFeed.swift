// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// One message to a page that listens with `EventSource`.
package struct ServerEvent: Sendable, Equatable {
  /// What the page listens for; one word.
  package let name: String
  /// May have several lines.
  package let data: String

  package init(name: String, data: String) {
    (self.name, self.data) = (name, data)
  }

  /// As it is sent: one field a line, and an empty line at the end.
  var text: String {
    let lines = data.split(omittingEmptySubsequences: false) { $0.isNewline }
    return "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}

/// Events for everybody who listens at one address of the server, published by whoever has the feed.
///
/// An event reaches those who listen when it is published; who comes later gets the greeting.
package final class EventFeed: Sendable {
  typealias Listener = @Sendable (ServerEvent) -> Void

  private let state = Mutex(State())

  private struct State {
    var greeting: ServerEvent?
    var listeners: [Int: Listener] = [:]
    var last = 0
  }

  package init() {}

  /// How many listen.
  package var listeners: Int { state.withLock { $0.listeners.count } }

  /// Hands an event to everybody who listens, on any thread and without waiting for them.
  package func publish(_ event: ServerEvent) {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener(event) }
  }

  /// What everybody who comes from now on is sent first; nothing with `nil`.
  package func greet(with event: ServerEvent?) { state.withLock { $0.greeting = event } }

  /// - Returns: what ends it, for `leave`.
  func listen(_ listener: @escaping Listener) -> Int {
    let (number, greeting) = state.withLock { state in
      state.last += 1
      state.listeners[state.last] = listener
      return (state.last, state.greeting)
    }
    if let greeting { listener(greeting) }
    return number
  }

  func leave(_ number: Int) { state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
}
