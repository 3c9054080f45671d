// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Takes the elements of an XML part one after another; names come without their prefix.
protocol XMLElementReader: AnyObject {
  func start(_ name: Substring, _ attributes: [String: String])
  func text(_ text: String)
  func end(_ name: Substring)
}

extension XMLElementReader {
  func text(_ text: String) {}
  func end(_ name: Substring) {}
}

/// Reads one XML part of a workbook as a stream; document types are refused, so no entity is ever resolved.
final class XMLReading: NSObject, XMLParserDelegate {
  private let reader: any XMLElementReader

  private init(_ reader: any XMLElementReader) { self.reader = reader }

  /// - Throws: `ZipArchive.Broken` where the part is missing or no well-formed XML.
  static func read(_ bytes: [UInt8]?, named name: String, into reader: any XMLElementReader) throws {
    guard let bytes else { throw ZipArchive.Broken("«\(name)» is missing") }
    // The system's parser stops the program at a name that is no UTF-8.
    guard !bytes.contains(0), !declaresType(bytes), String(validating: bytes, as: UTF8.self) != nil else {
      throw ZipArchive.Broken("«\(name)» is not the XML of a workbook")
    }
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    let delegate = XMLReading(reader)
    parser.delegate = delegate
    guard parser.parse() else { throw ZipArchive.Broken("«\(name)» breaks off at line \(parser.lineNumber)") }
  }

  /// Workbooks have no document type, and only one can declare entities.
  private static func declaresType(_ bytes: [UInt8]) -> Bool {
    let mark = Array("<!DOCTYPE".utf8)
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[place...].starts(with: mark) { return true }
      start = place + 1
    }
    return false
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    reader.start(Self.local(name), attributes)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { reader.text(text) }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    reader.end(Self.local(name))
  }

  private static func local(_ name: String) -> Substring {
    name.utf8.firstIndex(of: UInt8(ascii: ":")).map { name[name.index(after: $0)...] } ?? name[...]
  }
}
