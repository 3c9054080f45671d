// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The sheets of an `.xlsx` workbook, in the order of its tabs, as texts in rows.
struct Workbook {
  let sheets: [Sheet]
  private static let mostSheets = 200

  struct Sheet {
    let name: String
    let rows: [SheetRow]
  }

  /// - Throws: `ZipArchive.Broken` where the file is damaged, or is no workbook.
  init(_ bytes: [UInt8]) throws {
    let archive = try ZipArchive(bytes)
    let root = try Relations(archive, of: "")
    guard let path = root.target(ofType: "/officeDocument") else { throw ZipArchive.Broken("it holds no workbook") }
    let names = SheetNames()
    try XMLReading.read(archive.bytes(of: path), named: path, into: names)
    // Several tabs may show one part, and each is read by itself.
    guard names.sheets.count <= Self.mostSheets else { throw ZipArchive.Broken("it has more than 200 sheets") }
    let relations = try Relations(archive, of: path)
    let strings = SharedStrings()
    if let table = relations.target(ofType: "/sharedStrings") {
      try XMLReading.read(archive.bytes(of: table), named: table, into: strings)
      if strings.isTooLong { throw ZipArchive.Broken("«\(table)» holds more than 200,000 texts") }
    }
    var sheets: [Sheet] = []
    var rowsLeft = SheetReader.mostRows
    for sheet in names.sheets {
      // A relation of another type is a chart.
      guard let path = relations.target(sheet.relation, ofType: "/worksheet") else { continue }
      let reader = SheetReader(strings: strings.all, mostRows: rowsLeft)
      try XMLReading.read(archive.bytes(of: path), named: path, into: reader)
      if let reason = reader.problem { throw ZipArchive.Broken("«\(path)»: \(reason)") }
      rowsLeft -= reader.rows.count
      sheets.append(Sheet(name: sheet.name, rows: reader.rows))
    }
    if sheets.isEmpty { throw ZipArchive.Broken("it holds no sheet") }
    self.sheets = sheets
  }
}

/// One row with something in it.
struct SheetRow: Equatable {
  /// As printed beside the row, or the line of a text file; 1-based.
  var number: Int
  /// From the first column on, without white space at the ends; an empty cell is empty.
  var cells: [String]

  subscript(column: Int?) -> String {
    guard let column, cells.indices ~= column else { return "" }
    return cells[column]
  }
}

/// Which parts of a workbook belong to a part.
private struct Relations {
  private var all: [(id: String, type: String, target: String)] = []

  /// - Parameter part: the path of the part, empty for the workbook as a whole.
  init(_ archive: borrowing ZipArchive, of part: String) throws {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<cut])
    let path = "\(folder)_rels/\(part[cut...]).rels"
    let reader = RelationReader()
    try XMLReading.read(archive.bytes(of: path), named: path, into: reader)
    all = reader.all.map {
      ($0.id, $0.type, $0.target.hasPrefix("/") ? String($0.target.dropFirst()) : folder + $0.target)
    }
  }

  func target(ofType type: String) -> String? { all.first { $0.type.hasSuffix(type) }?.target }

  func target(_ id: String, ofType type: String) -> String? {
    all.first { $0.id == id && $0.type.hasSuffix(type) }?.target
  }
}

private final class RelationReader: XMLElementReader {
  var all: [(id: String, type: String, target: String)] = []

  func start(_ name: Substring, _ attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    all.append((id, type, target))
  }
}

private final class SheetNames: XMLElementReader {
  var sheets: [(name: String, relation: String)] = []

  func start(_ name: Substring, _ attributes: [String: String]) {
    guard name == "sheet", let title = attributes["name"] else { return }
    guard let id = attributes.first(where: { $0.key.hasSuffix(":id") })?.value else { return }
    sheets.append((title, id))
  }
}

/// The texts that cells point to by number.
private final class SharedStrings: XMLElementReader {
  var all: [String] = []
  var isTooLong: Bool { all.count > 200_000 }
  private var current = ""
  private var isText = false
  private var isReading = false

  func start(_ name: Substring, _ attributes: [String: String]) {
    switch name {
    case "si": current = ""
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: break
    }
  }

  func text(_ text: String) { if isText { current += text } }

  func end(_ name: Substring) {
    switch name {
    case "si": if !isTooLong { all.append(current) }
    case "rPh": isReading = false
    case "t": isText = false
    default: break
    }
  }
}
