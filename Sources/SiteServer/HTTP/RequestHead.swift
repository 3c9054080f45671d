// SPDX-License-Identifier: GPL-3.0-or-later

import NIOHTTP1

/// What a server of files and searches needs of a request.
struct RequestHead: Sendable, Equatable {
  var isHead: Bool
  /// As sent, percent-encoded, beginning with `/`.
  var path: String
  /// What stands after `?`, as sent.
  var query: String
  var version: HTTPVersion
  /// Whether the connection stays open for another request.
  var keepsAlive: Bool
  /// The tag of the copy that the client has.
  var knownTag: String?

  /// Takes what SwiftNIO has read, where it is a plain GET or HEAD.
  init(_ head: HTTPRequestHead) throws(Refusal) {
    version = head.version
    guard version == .http1_1 || version == .http1_0 else { throw .otherVersion }
    guard head.method == .GET || head.method == .HEAD else {
      throw Refusal(status: 405, message: "only GET and HEAD are answered", hint: "ask with GET")
    }
    isHead = head.method == .HEAD
    (path, query) = try Self.parts(of: head.uri)
    try Self.requireNoBody(head.headers)
    let hosts = head.headers["host"].count
    guard hosts == 1 || hosts == 0 && version == .http1_0 else { throw .unreadable("it has \(hosts) Host headers") }
    // After a wish for another protocol SwiftNIO reads no more requests.
    keepsAlive = head.isKeepAlive && !head.headers.contains(name: "upgrade")
    knownTag = head.headers.first(name: "if-none-match")
  }

  /// The path and the query of `/a?b`, or of a whole address as a proxy may send it.
  ///
  /// Printable ASCII only: whatever else an address holds must be percent-encoded.
  private static func parts(of target: String) throws(Refusal) -> (path: String, query: String) {
    guard target.utf8.allSatisfy({ 0x21...0x7e ~= $0 }) else { throw .unreadable("its address is not ASCII") }
    var rest = target[...]
    if let scheme = ["http://", "https://"].first(where: { target.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(scheme.count).drop { $0 != "/" && $0 != "?" }
      if !rest.hasPrefix("/") { rest = "/" + rest }
    }
    guard rest.hasPrefix("/"), !rest.contains("#") else { throw .unreadable("its address does not begin with /") }
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    return (String(rest[..<mark]), String(rest[mark...].dropFirst()))
  }

  private static func requireNoBody(_ headers: HTTPHeaders) throws(Refusal) {
    guard !headers.contains(name: "transfer-encoding"), headers["content-length"].allSatisfy({ $0 == "0" }) else {
      throw Refusal(status: 413, message: "a request with a body is not read", hint: "ask with GET, without a body")
    }
  }
}
