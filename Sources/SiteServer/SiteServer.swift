// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation
package import StortingModel

/// Serves a built site, and answers searches at `/api/search`.
///
/// It speaks HTTP/1.1 without TLS, answers GET and HEAD, and reads no bodies.
package struct SiteServer: Sendable {
  /// What `/api/search` answers: the query's parameters in, a status and JSON out, if possible before the instant.
  package typealias SearchAnswer = @Sendable (
    _ parameters: [String: String], _ deadline: ContinuousClock.Instant
  ) -> (status: Int, json: Data)

  private let router: Router
  private let limits: ServerLimits
  private let log: RequestLog?

  /// - Parameters:
  ///   - folder: the site's folder; nothing outside it is ever sent.
  ///   - servesMetrics: answers `/metrics`, to whoever asks.
  ///   - search: called on several threads at once.
  package init(
    folder: String, limits: ServerLimits = ServerLimits(), servesMetrics: Bool = false, log: RequestLog? = nil,
    search: @escaping SearchAnswer
  ) {
    (self.limits, self.log) = (limits, log)
    router = Router(
      files: SiteFiles(folder: folder), search: search, metrics: ServerMetrics(), servesMetrics: servesMetrics)
  }

  /// Serves until the task is cancelled; requests that are under way then are answered first.
  ///
  /// - Parameters:
  ///   - host: an address in digits, or `localhost`.
  ///   - port: 0 for any free one.
  ///   - ready: called once with the port that is listened on.
  /// - Throws: `SaksgangError` where the address is taken or not this machine's.
  package func run(host: String, port: UInt16, ready: @escaping @Sendable (UInt16) -> Void) async throws(SaksgangError)
  {
    let (listener, port) = try Sockets.listening(host: host, port: port)
    var limits = limits
    // The site, the index and the log need some files of their own.
    limits.connections = max(1, min(limits.connections, Sockets.raiseFileLimit() - 128))
    ready(port)
    let mailbox = Mailbox()
    let (router, log, chosen) = (router, log, limits)
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let thread = Thread {
          EventLoop(listener: listener, mailbox: mailbox, router: router, limits: chosen, log: log).run()
          log?.close()
          continuation.resume()
        }
        thread.name = "saksgang-serve"
        thread.start()
      }
    } onCancel: {
      mailbox.stop()
    }
  }
}
