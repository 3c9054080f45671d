// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOHTTP1

/// What a request is answered with.
struct Response: Sendable {
  var status: Int
  var type = "text/plain; charset=utf-8"
  /// Beside those that every response has.
  var headers: [(name: String, value: String)] = []
  var body = Body.bytes([])

  enum Body: Sendable {
    case bytes([UInt8])
    /// Read while it is sent, so that a slow reader costs no memory.
    case file(OpenFile)
    /// Stays open, and sends each event as it is published.
    case events(EventFeed)

    /// In bytes; `nil` where that is not known when it begins.
    var size: Int? {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(let file): file.size
      case .events: nil
      }
    }
  }

  static func text(_ status: Int, _ text: String, type: String = "text/plain; charset=utf-8") -> Response {
    Response(status: status, type: type, body: .bytes(Array(text.utf8)))
  }

  /// An error for a program to read, in the shape that `/api/search` has.
  static func problem(_ status: Int, _ message: String, hint: String) -> Response {
    let fields = ["schema": "saksgang.error/1", "error": message, "hint": hint]
    let json = try? JSONSerialization.data(withJSONObject: fields, options: .sortedKeys)
    return Response(
      status: status, type: "application/json; charset=utf-8", body: .bytes(Array(json ?? Data("{}".utf8))))
  }

  static func refusal(_ refusal: Refusal) -> Response {
    var response = problem(refusal.status, refusal.message, hint: refusal.hint)
    if refusal.status == 405 { response.headers.append(("Allow", "GET, HEAD")) }
    return response
  }

  /// The head as it is sent; the length is the body's, also where the body is not sent.
  func head(version: HTTPVersion, keepsAlive: Bool) -> HTTPResponseHead {
    var fields = HTTPHeaders()
    if status != 304 {
      fields.add(name: "Content-Type", value: type)
      if let size = body.size { fields.add(name: "Content-Length", value: "\(size)") }
    }
    fields.add(contentsOf: headers)
    fields.add(contentsOf: Self.always)
    fields.add(name: "Connection", value: keepsAlive ? "keep-alive" : "close")
    return HTTPResponseHead(version: version, status: HTTPResponseStatus(statusCode: status), headers: fields)
  }

  /// Pages load nothing from elsewhere, run no script of their own text and stand in no frame; `wasm-unsafe-eval` lets
  /// the search page start its program, and nothing else.
  static let contentPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  private static let always: [(name: String, value: String)] = [
    ("Cache-Control", "no-cache"),
    ("Content-Security-Policy", contentPolicy),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
  ]
}
