// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

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

    var size: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .file(let file): file.size
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

  static func refusal(_ refusal: RequestHead.Refusal) -> Response {
    var response = problem(refusal.status, refusal.message, hint: refusal.hint)
    if refusal.status == 405 { response.headers.append(("Allow", "GET, HEAD")) }
    return response
  }

  /// The head as it is sent; the length is the body's, also where the body is not sent.
  func head(keepsAlive: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(Self.phrases[status] ?? "Status")\r\n"
    if status != 304 { text += "Content-Type: \(type)\r\nContent-Length: \(body.size)\r\n" }
    for header in headers + Self.always { text += "\(header.name): \(header.value)\r\n" }
    text += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(text.utf8)
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

  private static let phrases = [
    200: "OK", 301: "Moved Permanently", 304: "Not Modified", 400: "Bad Request", 404: "Not Found",
    405: "Method Not Allowed", 408: "Request Timeout", 413: "Content Too Large", 414: "URI Too Long",
    431: "Request Header Fields Too Large", 500: "Internal Server Error", 503: "Service Unavailable",
    504: "Gateway Timeout", 505: "HTTP Version Not Supported",
  ]
}
