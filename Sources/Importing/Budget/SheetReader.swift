// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the rows of one sheet; a number stays as it is written, a formula stands for its last result.
final class SheetReader: XMLElementReader {
  /// Tables of the budget have a dozen columns; what stands further out is no part of them.
  private static let columns = 64
  /// Of a whole workbook.
  static let mostRows = 200_000

  private let strings: [String]
  private(set) var rows: [SheetRow] = []
  /// Why the sheet cannot be trusted; `nil` where it can.
  private(set) var problem: String?
  private var cells: [String] = []
  private var number = 0
  private var column = -1
  private var kind: String?
  private var value = ""
  private var isValue = false
  private var isReading = false

  private let mostRows: Int

  /// - Parameter mostRows: a sheet with more cannot be read.
  init(strings: [String], mostRows: Int = SheetReader.mostRows) { (self.strings, self.mostRows) = (strings, mostRows) }

  func start(_ name: Substring, _ attributes: [String: String]) {
    switch name {
    case "row":
      number = attributes["r"].flatMap { Int($0) } ?? (number + 1)
      (cells, column) = ([], -1)
    case "c":
      column = attributes["r"].map(Self.column) ?? (column + 1)
      (kind, value) = (attributes["t"], "")
    case "v": isValue = true
    case "rPh": isReading = true
    case "t": isValue = !isReading
    default: break
    }
  }

  func text(_ text: String) { if isValue { value += text } }

  func end(_ name: Substring) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": isReading = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  private func endCell() {
    guard 0..<Self.columns ~= column, !value.isEmpty else { return }
    var text = value
    if kind == "s" {
      guard let index = Int(value), strings.indices ~= index else {
        return problem = "a cell of row \(number) points to a text that is not there"
      }
      text = strings[index]
    }
    while cells.count < column { cells.append("") }
    // A cell that stands twice keeps its first text.
    if cells.count == column { cells.append(text.singleLine) }
  }

  private func endRow() {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    if rows.count == mostRows { return problem = "the workbook has more than \(Self.mostRows) rows" }
    rows.append(SheetRow(number: number, cells: cells))
  }

  /// `C7` → 2; −1 where it names no column.
  private static func column(_ reference: String) -> Int {
    var index = 0
    for letter in reference.utf8 {
      guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter, index < 100_000 else { break }
      index = index * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return index - 1
  }
}

extension String {
  /// Without white space at the ends, and with single spaces for any other.
  var singleLine: String {
    utf8.contains { $0 <= 0x20 || $0 == 0xC2 } ? split(whereSeparator: \.isWhitespace).joined(separator: " ") : self
  }
}
