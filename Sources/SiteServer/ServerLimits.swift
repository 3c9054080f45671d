// SPDX-License-Identifier: GPL-3.0-or-later

/// What one client may cost the others.
package struct ServerLimits: Sendable {
  /// Open at once; with one more, the one that has kept its request waiting longest is closed.
  package var connections = 2000
  /// Bytes of a request line and its headers together.
  package var head = 16_384
  /// Bytes of a request line.
  package var requestLine = 8192
  /// From the first byte of a head, or from connecting, to its end.
  package var headTime: Duration = .seconds(10)
  /// Between a response and the next request.
  package var idleTime: Duration = .seconds(30)
  /// From a request to its answer, waiting included.
  package var answerTime: Duration = .seconds(5)
  /// For taking a response, beside the time that its bytes take at `slowest`.
  package var sendTime: Duration = .seconds(20)
  /// Bytes a second below which a reader is given up.
  package var slowest = 8192
  /// Between two signs of life on a stream of events, for proxies that close what is silent.
  package var pingTime: Duration = .seconds(15)
  /// For requests that are under way when the server is stopped.
  package var stopTime: Duration = .seconds(10)
  /// Searches that run at the same time.
  package var searches = 2
  /// Searches that wait for one of those; another is refused at once.
  package var waitingSearches = 64

  package init() {}
}
