// SPDX-License-Identifier: GPL-3.0-or-later

/// Percent-encoded text of an address, decoded once and only once.
enum PercentEncoding {
  /// The text, or `nil` where a `%` is not followed by two digits or the bytes are no UTF-8.
  ///
  /// - Parameter plus: `+` stands for a space, as forms write it.
  static func decoded(_ text: some StringProtocol, plus: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(plus && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The parameters of a query by name; of one that comes twice the first counts.
  ///
  /// `nil` where a name or a value cannot be decoded.
  static func parameters(_ query: String) -> [String: String]? {
    var parameters: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let mark = pair.firstIndex(of: "=") ?? pair.endIndex
      guard let name = decoded(pair[..<mark], plus: true), let value = decoded(pair[mark...].dropFirst(), plus: true)
      else { return nil }
      if parameters[name] == nil { parameters[name] = value }
    }
    return parameters
  }

  /// A name of a file as a path of an address writes it.
  static func encoded(_ name: String) -> String {
    var text = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        text += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
      }
    }
    return text
  }
}
