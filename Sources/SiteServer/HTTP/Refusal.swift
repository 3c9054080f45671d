// SPDX-License-Identifier: GPL-3.0-or-later

import NIOHTTP1

/// Why a request is not answered, and with which status; the connection is closed after it.
struct Refusal: Error, Equatable {
  let status: Int
  let message: String
  let hint: String

  static func unreadable(_ what: String) -> Refusal {
    Refusal(status: 400, message: "the request cannot be read: \(what)", hint: "ask as a browser does")
  }

  static let otherVersion = Refusal(
    status: 505, message: "the request's first line does not end with HTTP/1.1", hint: "ask with HTTP/1.1")

  /// What SwiftNIO found wrong while it read a head.
  ///
  /// - Parameter complaint: what was wrong with the bytes before they were read.
  init(_ error: HTTPParserError, _ complaint: HeadMeter.Complaint?, _ limits: ServerLimits) {
    switch (complaint, error) {
    case (.longLine, _):
      self.init(
        status: 414, message: "the address is longer than \(limits.requestLine) bytes", hint: "ask for less at a time")
    case (.longHead, _), (nil, .headerOverflow):
      self.init(
        status: 431, message: "the head of the request is longer than \(limits.head) bytes",
        hint: "send fewer or shorter headers")
    case (.late, _):
      self.init(
        status: 408, message: "the request did not come within \(limits.headTime)", hint: "send it at once")
    case (nil, .invalidVersion): self = .otherVersion
    default: self = .unreadable("\(error)")
    }
  }

  init(status: Int, message: String, hint: String) {
    (self.status, self.message, self.hint) = (status, message, hint)
  }
}
