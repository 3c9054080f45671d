// SPDX-License-Identifier: GPL-3.0-or-later

/// The first lines of an HTTP request, as far as a server of files and searches needs them.
struct RequestHead: Sendable, Equatable {
  var isHead: Bool
  /// As sent, percent-encoded, beginning with `/`.
  var path: String
  /// What stands after `?`, as sent.
  var query: String
  /// Whether the connection stays open for another request.
  var keepsAlive: Bool
  /// The tag of the copy that the client has.
  var knownTag: String?

  /// Why a request is not answered, and with which status; the connection is closed after it.
  struct Refusal: Error, Equatable {
    let status: Int
    let message: String
    let hint: String
  }

  /// Reads a head without its final empty line.
  ///
  /// - Parameter bytes: lines that end with CR LF or LF.
  init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
    }
    let words = (lines.first ?? []).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, let method = Self.text(words[0]), let target = Self.text(words[1]),
      let version = Self.text(words[2]), version.hasPrefix("HTTP/")
    else { throw Self.unreadable("its first line is no METHOD /path HTTP/1.1") }
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      throw Refusal(status: 505, message: "\(version) is not spoken here", hint: "ask with HTTP/1.1")
    }
    guard method == "GET" || method == "HEAD" else {
      throw Refusal(status: 405, message: "only GET and HEAD are answered", hint: "ask with GET")
    }
    isHead = method == "HEAD"
    (path, query) = try Self.parts(of: target)
    let headers = try Self.headers(lines.dropFirst())
    try Self.requireNoBody(headers)
    guard version == "HTTP/1.0" || headers["host"] != nil else { throw Self.unreadable("it has no Host") }
    let connection = (headers["connection"] ?? "").lowercased().split(separator: ",").map { Self.trimmed($0) }
    keepsAlive = version == "HTTP/1.1" ? !connection.contains("close") : connection.contains("keep-alive")
    knownTag = headers["if-none-match"]
  }

  private static func unreadable(_ what: String) -> Refusal {
    Refusal(status: 400, message: "the request cannot be read: \(what)", hint: "ask as a browser does")
  }

  /// Printable ASCII only: whatever else an address holds must be percent-encoded.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.allSatisfy { 0x21...0x7e ~= $0 } ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The path and the query of `/a?b`, or of a whole address as a proxy may send it.
  private static func parts(of target: String) throws(Refusal) -> (path: String, query: String) {
    var rest = target[...]
    if let scheme = ["http://", "https://"].first(where: { target.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(scheme.count).drop { $0 != "/" && $0 != "?" }
      if !rest.hasPrefix("/") { rest = "/" + rest }
    }
    guard rest.hasPrefix("/"), !rest.contains("#") else { throw unreadable("its address does not begin with /") }
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    return (String(rest[..<mark]), String(rest[mark...].dropFirst()))
  }

  /// By name in small letters; of a name that comes twice the first counts.
  private static func headers(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        let name = text(line[..<colon])?.lowercased(), !line.contains(where: { $0 < 0x20 && $0 != 0x09 })
      else { throw unreadable("a line of its head is no «Name: value»") }
      let value = trimmed(String(decoding: line[(colon + 1)...], as: UTF8.self)[...])
      guard headers.updateValue(headers[name] ?? value, forKey: name) == nil || !framing.contains(name) else {
        throw unreadable("it has two \(name)")
      }
    }
    return headers
  }

  /// Headers that may come once only, since servers that read them differently can be played off against each other.
  private static let framing: Set<String> = ["content-length", "host", "transfer-encoding"]

  private static func requireNoBody(_ headers: [String: String]) throws(Refusal) {
    let length = headers["content-length"] ?? "0"
    guard !length.isEmpty, length.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw unreadable("its Content-Length is no number")
    }
    guard headers["transfer-encoding"] == nil, length.allSatisfy({ $0 == "0" }) else {
      throw Refusal(status: 413, message: "a request with a body is not read", hint: "ask with GET, without a body")
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let rest = text.drop { $0 == " " || $0 == "\t" }
    return rest.lastIndex { $0 != " " && $0 != "\t" }.map { String(rest[...$0]) } ?? ""
  }
}
