// SPDX-License-Identifier: GPL-3.0-or-later

import FlyingFox
import FlyingSocks
package import Foundation
package import Logging
import StortingModel

/// Serves a built site, and answers searches at `/api/search`.
package struct SiteServer: Sendable {
  /// What `/api/search` answers: the query's parameters in, a status and JSON out.
  package typealias SearchAnswer = @Sendable (_ parameters: [String: String]) async -> (status: Int, json: Data)

  private let files: SiteFiles
  private let search: SearchAnswer
  private let logger: Logger

  /// - Parameter folder: the site's folder; nothing outside it is ever sent.
  package init(folder: String, logger: Logger, search: @escaping SearchAnswer) {
    files = SiteFiles(folder: URL(filePath: folder, directoryHint: .isDirectory))
    (self.search, self.logger) = (search, logger)
  }

  /// Listens until the task is cancelled.
  ///
  /// - Parameters:
  ///   - port: 0 for any free one.
  ///   - ready: called once with the port that is listened on.
  /// - Throws: `SaksgangError` where the address is taken or not this machine's.
  package func run(host: String, port: UInt16, ready: @escaping @Sendable (UInt16) -> Void) async throws {
    let server = try server(host: host, port: port)
    await server.appendRoute("*") { request in await answer(request) }
    let announcing = Task {
      try await server.waitUntilListening()
      ready(await server.listeningAddress.map(Self.port) ?? port)
    }
    defer { announcing.cancel() }
    do {
      try await server.run()
    } catch is CancellationError {
      await server.stop(timeout: 3)
    } catch let error as SocketError {
      throw SaksgangError(
        id: "serve-address", message: "serving on \(host):\(port): \(error.errorDescription ?? "\(error)")",
        hint: "choose another with --port")
    }
  }

  private func server(host: String, port: UInt16) throws -> HTTPServer {
    let quiet: some FlyingSocks.Logging = .disabled
    do {
      return host.contains(":")
        ? HTTPServer(address: try sockaddr_in6.inet6(ip6: host, port: port), logger: quiet)
        : HTTPServer(
          address: try sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port), logger: quiet)
    } catch {
      throw SaksgangError(
        id: "serve-host", message: "serving on «\(host)»: that is no address of this machine",
        hint: "use an address such as 127.0.0.1 or ::1")
    }
  }

  private static func port(of address: Socket.Address) -> UInt16 {
    switch address {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: 0
    }
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return reply(.methodNotAllowed, "text/plain; charset=utf-8", Data("bare GET og HEAD\n".utf8))
    }
    let path = request.target.path(percentEncoded: true)
    let response = path == "/api/search" ? await searched(request) : file(at: path)
    logger.debug("\(request.method.rawValue) \(path) \(response.statusCode.code)")
    return response
  }

  private func searched(_ request: HTTPRequest) async -> HTTPResponse {
    var parameters: [String: String] = [:]
    for item in request.query where parameters[item.name] == nil {
      parameters[item.name] = item.value.replacing("+", with: " ")
    }
    let (status, json) = await search(parameters)
    return reply(
      HTTPStatusCode(status, phrase: status == 200 ? "OK" : "Error"), "application/json; charset=utf-8", json)
  }

  private func file(at path: String) -> HTTPResponse {
    if let found = files.file(at: path) { return reply(.ok, found.type, found.data) }
    let page = files.file(at: "/404.html")?.data ?? Data("Fant ikke siden.\n".utf8)
    return reply(.notFound, files.file(at: "/404.html")?.type ?? "text/plain; charset=utf-8", page)
  }

  private func reply(_ status: HTTPStatusCode, _ type: String, _ body: Data) -> HTTPResponse {
    let headers: HTTPHeaders = [
      .contentType: type,
      .cacheControl: "no-cache",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Referrer-Policy"): "same-origin",
      HTTPHeader("Content-Security-Policy"):
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ]
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }
}
