// SPDX-License-Identifier: GPL-3.0-or-later

/// JSON in the order in which it was put together, so that the same answer gives the same bytes.
package indirect enum JSONText: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  /// Written with at most four decimals; not finite is `null`.
  case decimal(Double)
  case string(String)
  case array([JSONText])
  case object([(key: String, value: JSONText)])

  package static func == (left: JSONText, right: JSONText) -> Bool { left.written == right.written }

  /// `null` for none.
  package static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// On one line.
  package var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .decimal(let value): text += Self.decimal(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func decimal(_ value: Double) -> String {
    let scaled = (value * 10_000).rounded()
    guard scaled.isFinite, scaled.magnitude < 9e15 else { return "null" }
    let whole = Int64(scaled)
    let digits = String(whole.magnitude % 10_000)
    var fraction = String(repeating: "0", count: 4 - digits.count) + digits
    while fraction.count > 1, fraction.hasSuffix("0") { fraction.removeLast() }
    return (whole < 0 ? "-" : "") + "\(whole.magnitude / 10_000).\(fraction)"
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}": text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
