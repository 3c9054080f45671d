// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import SwiftCSV

extension DataValue {
  /// An element and what is in it; a `nil` is nothing, and `…_liste` is a list of its elements.
  init(_ element: XMLTree) {
    let elements = element.elements
    if element.attributes["nil"] == "true" {
      self = .none
    } else if element.name.hasSuffix("_liste") || Self.isList(elements) {
      self = .list(elements.map(DataValue.init))
    } else if elements.isEmpty {
      self = .text(element.text)
    } else {
      self = .object(Dictionary(elements.map { ($0.name, DataValue($0)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func isList(_ elements: [XMLTree]) -> Bool {
    elements.count > 1 && Set(elements.map(\.name)).count == 1
  }

  /// JSON; `nil` where it is broken or nested too deep.
  static func json(_ bytes: [UInt8]) -> DataValue? {
    guard isShallow(bytes) else { return nil }
    return (try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)))?.value
  }

  private static let deepest = 60

  private static func isShallow(_ bytes: [UInt8]) -> Bool {
    var (depth, isQuoted, isEscaped) = (0, false, false)
    for byte in bytes {
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if depth > deepest { return false }
    }
    return true
  }

  /// The rows of a table with a header line, each an object; `nil` where it is no table.
  static func csv(_ text: String) -> [DataValue]? {
    guard let table = try? CSV<Enumerated>(string: text, delimiter: .comma, loadColumns: false) else { return nil }
    let names = table.header
    guard names.count > 1, Set(names).count == names.count else { return nil }
    return table.rows.filter { $0.count == names.count }.map { row in
      .object(Dictionary(zip(names, row.map { .text($0) }), uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// A JSON value of any shape; numbers and truth values as text.
private struct JSONValue: Decodable {
  let value: DataValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .none
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let members = try? container.decode([String: JSONValue].self) {
      value = .object(members.mapValues(\.value))
    } else if let items = try? container.decode([JSONValue].self) {
      value = .list(items.map(\.value))
    } else if let truth = try? container.decode(Bool.self) {
      value = .text(truth ? "true" : "false")
    } else if let number = try? container.decode(Int.self) {
      value = .text(String(number))
    } else {
      value = .text(String(try container.decode(Double.self)))
    }
  }
}
