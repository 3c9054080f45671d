// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What a page lists, as rows for programs: beside the page as CSV and as JSON.
struct ListData: Sendable {
  var columns: [String]
  /// As many cells as columns in each.
  var rows: [[Cell]]

  enum Cell: Sendable {
    case text(String?)
    case number(Int?)
    case flag(Bool)
    /// Codes or ids, with spaces between them in CSV.
    case list([String])
  }

  /// The addresses of the two files beside a page.
  static func addresses(of page: String) -> (csv: String, json: String) {
    (SiteAddress.beside(page, as: "csv"), SiteAddress.beside(page, as: "json"))
  }

  func plans(at page: String) -> [PagePlan] {
    let addresses = Self.addresses(of: page)
    let content = Read(kind: .content, name: digest.written)
    return [
      PagePlan(at: addresses.csv, from: [content]) { Page(path: addresses.csv, bytes: [UInt8](csv.utf8)) },
      PagePlan(at: addresses.json, from: [content]) { Page(path: addresses.json, bytes: [UInt8](json.utf8)) },
    ]
  }

  /// Of everything that the two files show.
  private var digest: ContentDigest {
    var digest = ContentDigest(of: columns.joined(separator: " "))
    for row in rows {
      for cell in row { cell.add(to: &digest) }
    }
    return digest
  }

  private var csv: String { CSVTable.written([columns] + rows.map { $0.map(\.csv) }) }

  private var json: String {
    let objects = rows.map { row in JSONText.object(zip(columns, row).map { ($0, $1.json) }) }
    return "[\n" + objects.map(\.written).joined(separator: ",\n") + "\n]\n"
  }
}

extension ListData.Cell {
  fileprivate func add(to digest: inout ContentDigest) {
    switch self {
    case .text(let text): text.map { digest.add($0) } ?? digest.add(1)
    case .number(let number): digest.add(number.map { UInt64(bitPattern: Int64($0)) } ?? .max)
    case .flag(let flag): digest.add(flag ? 3 : 2)
    case .list(let values):
      digest.add(UInt64(values.count))
      for value in values { digest.add(value) }
    }
  }

  fileprivate var csv: String {
    switch self {
    case .text(let text): text ?? ""
    case .number(let number): number.map(String.init) ?? ""
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): values.joined(separator: " ")
    }
  }

  fileprivate var json: JSONText {
    switch self {
    case .text(let text): .optional(text)
    case .number(let number): number.map { .number($0) } ?? .null
    case .flag(let flag): .bool(flag)
    case .list(let values): .array(values.map { .string($0) })
    }
  }
}
