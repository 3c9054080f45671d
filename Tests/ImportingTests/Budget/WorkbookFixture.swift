// SPDX-License-Identifier: GPL-3.0-or-later
import CZip
import Foundation

/// Writes real `.xlsx` files, so that tests read them the way that an import does.
enum WorkbookFixture {
  static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)\""
      + " Target=\"\(target)\"/>"
  }

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The parts of a workbook: sheets by name with the XML of their rows, and the shared texts.
  static func parts(_ sheets: [(name: String, rows: String)], strings: [String] = []) -> [(String, String)] {
    let numbered = sheets.enumerated().map { ($0 + 1, $1) }
    let tabs = numbered.map { "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>" }.joined()
    let links = numbered.map { relation("rId\($0.0)", "worksheet", "worksheets/sheet\($0.0).xml") }.joined()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let texts = strings.map { "<si><t xml:space=\"preserve\">\($0)</t></si>" }.joined()
    return [
      (
        "_rels/.rels",
        head + "<Relationships>" + relation("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"
      ),
      ("xl/workbook.xml", head + "<workbook xmlns=\"\(main)\" xmlns:r=\"urn:r\"><sheets>\(tabs)</sheets></workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        head + "<Relationships>\(links)\(relation("s", "sharedStrings", "/xl/sharedStrings.xml"))</Relationships>"
      ),
      ("xl/sharedStrings.xml", head + "<sst xmlns=\"\(main)\">\(texts)</sst>"),
    ]
      + numbered.map {
        (
          "xl/worksheets/sheet\($0).xml",
          head + "<worksheet xmlns=\"\(main)\"><sheetData>\($1.rows)</sheetData></worksheet>"
        )
      }
  }

  /// Rows of texts and numbers as inline cells; an empty text is a missing cell.
  static func rows(_ rows: [[String]]) -> String {
    rows.enumerated().map { number, cells in
      let cells = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let place = "r=\"\(letters(column))\(number + 1)\""
        let isNumber = text.allSatisfy { "-0123456789.E".contains($0) } && text.contains { $0.isNumber }
        return isNumber ? "<c \(place)><v>\(text)</v></c>" : "<c \(place) t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }.joined()
  }

  static func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    try zip(parts(sheets.map { ($0.name, rows($0.rows)) }))
  }

  private static func letters(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

  struct Failed: Error {}

  /// A zip file of some entries, written by libzip.
  static func zip(_ entries: [(String, String)]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".zip")
    defer { try? FileManager.default.removeItem(at: file) }
    guard let archive = zip_open(file.path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw Failed() }
    for (name, text) in entries {
      let bytes = Array(text.utf8)
      guard let copy = malloc(max(1, bytes.count)) else { throw Failed() }
      bytes.withUnsafeBytes { if let from = $0.baseAddress { copy.copyMemory(from: from, byteCount: bytes.count) } }
      let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
      guard zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else { throw Failed() }
    }
    guard zip_close(archive) == 0 else { throw Failed() }
    return [UInt8](try Data(contentsOf: file))
  }
}
