// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// The description of a folder of tables for programs: a Frictionless Data Package.
struct DataPackage {
  static let fileName = "datapackage.json"

  private static let name = "saksgang"
  private var resources: [JSONText] = []

  static func fileName(of table: DataTable) -> String { "\(table.name).csv" }

  /// The files that a package of ours lists; `nil` where it is none of ours.
  static func files(in data: Data) -> [String]? {
    guard let content = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      content["name"] as? String == name, let resources = content["resources"] as? [[String: Any]]
    else { return nil }
    return resources.compactMap { $0["path"] as? String }
  }

  /// Lists a table and the bytes of its file.
  mutating func add(_ table: DataTable, _ data: Data) {
    resources.append(
      .object([
        ("name", .string(table.name)), ("path", .string(Self.fileName(of: table))), ("title", .string(table.title)),
        ("description", .string(table.description)), ("profile", .string("tabular-data-resource")),
        ("format", .string("csv")), ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
        ("bytes", .number(data.count)), ("hash", .string("sha256:\(SHA256.hex([UInt8](data)))")),
        ("schema", Self.schema(of: table)),
      ]))
  }

  /// One resource a line, so that a change of one table changes one line.
  var text: String {
    let head: [(String, JSONText)] = [
      ("profile", .string("tabular-data-package")), ("name", .string(Self.name)),
      ("title", .string("Saksgang: Stortinget's documents as tables")),
      ("description", .string("Made by saksgang export; README.md tells what the tables hold.")),
      ("version", .string("\(CorpusTables.version)")),
    ]
    let opening = head.map { "\(JSONText.string($0.0).written): \($0.1.written)" }.joined(separator: ",\n")
    return "{\n\(opening),\n\"resources\": [\n\(resources.map(\.written).joined(separator: ",\n"))\n]\n}\n"
  }

  private static func schema(of table: DataTable) -> JSONText {
    var members: [(String, JSONText)] = [
      ("fields", .array(table.columns.map(field))), ("missingValues", .array([.string("")])),
      ("primaryKey", strings(table.key)),
    ]
    let links = table.links.map { link in
      let resource = link.table == table.name ? "" : link.table
      return JSONText.object([
        ("fields", strings(link.columns)),
        ("reference", .object([("resource", .string(resource)), ("fields", strings(link.targets))])),
      ])
    }
    if !links.isEmpty { members.append(("foreignKeys", .array(links))) }
    return .object(members)
  }

  /// A date that is only known to the month is no date to Frictionless, so dates are text of a pattern.
  private static func field(_ column: DataColumn) -> JSONText {
    let type = column.type == .text || column.type == .date ? "string" : column.type.rawValue
    var constraints: [(String, JSONText)] = []
    if column.isRequired { constraints.append(("required", .bool(true))) }
    if !column.choices.isEmpty { constraints.append(("enum", strings(column.choices))) }
    if column.type == .date { constraints.append(("pattern", .string("[0-9]{4}(-[0-9]{2}){0,2}"))) }
    var members: [(String, JSONText)] = [
      ("name", .string(column.name)), ("type", .string(type)), ("description", .string(column.description)),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  private static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }
}
