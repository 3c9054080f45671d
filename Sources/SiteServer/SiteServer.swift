// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation
import NIOCore
package import StortingModel

/// Serves a built site, answers searches at `/api/search`, and sends events where a feed is given an address.
///
/// It speaks HTTP/1.1 without TLS, answers GET and HEAD, and reads no bodies.
package struct SiteServer: Sendable {
  /// What `/api/search` answers: the query's parameters in, a status and JSON out, if possible before the instant.
  package typealias SearchAnswer =
    @Sendable (
      _ parameters: [String: String], _ deadline: ContinuousClock.Instant
    ) -> (status: Int, json: Data)

  private let router: Router
  private let limits: ServerLimits
  private let log: RequestLog?

  /// - Parameters:
  ///   - folder: the site's folder; nothing outside it is ever sent.
  ///   - servesMetrics: answers `/metrics`, to whoever asks.
  ///   - feeds: by path, which begins with `/`; each answers `EventSource` with what is published.
  ///   - addition: what every page gets beside its own.
  ///   - search: called on several threads at once.
  package init(
    folder: String, limits: ServerLimits = ServerLimits(), servesMetrics: Bool = false, log: RequestLog? = nil,
    feeds: [String: EventFeed] = [:], addition: PageAddition? = nil, search: @escaping SearchAnswer
  ) {
    (self.limits, self.log) = (limits, log)
    router = Router(
      files: SiteFiles(folder: folder), search: search, feeds: feeds, addition: addition, metrics: ServerMetrics(),
      servesMetrics: servesMetrics)
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
    guard let address = try? SocketAddress(ipAddress: host == "localhost" ? "127.0.0.1" : host, port: Int(port)) else {
      throw SaksgangError(
        id: "serve-host", message: "serving on «\(host)»: that is no address of this machine",
        hint: "use an address such as 127.0.0.1 or ::1")
    }
    var limits = limits
    // The site, the index and the log need some files of their own.
    limits.connections = max(1, min(limits.connections, FileLimit.raised() - 128))
    let searches = WorkerPool(name: "saksgang-search", threads: limits.searches, capacity: limits.waitingSearches)
    let service = SiteService(router: router, limits: limits, log: log, searches: searches)
    let listener: Listener
    do {
      listener = try await Listener(address, service)
    } catch {
      searches.close()
      throw SaksgangError(
        id: "serve-address", message: "serving on \(host):\(port): \(Self.reason(error))",
        hint: "choose another with --port or --host")
    }
    ready(listener.port)
    await withTaskCancellationHandler {
      await listener.ended()
    } onCancel: {
      listener.stop()
    }
    if let log { await log.close() }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
  }
}
