// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel
import Testing

@testable import Importing

@Suite struct DamagedWorkbookTests {
  private static let rows = [
    ["kap_nr", "post_nr", "kap_navn", "post_navn", "GB"], ["740", "1", "Brygger", "Drift", "1200000"],
    ["740", "70", "Brygger", "Tau", "5000"], ["3740", "1", "Brygger", "Gebyr", "77"],
  ]

  private static func read(_ bytes: [UInt8]) -> (lines: [BudgetLine], findings: [Finding]) {
    let source = BudgetSource("Gul-bok-2030.xlsx", bytes: bytes)
    return (source?.tables.flatMap(\.lines) ?? [], source?.findings ?? [])
  }

  @Test("a workbook cut at any byte is a finding")
  func cut() throws {
    let whole = try WorkbookFixture.workbook([("Ark1", Self.rows)])
    #expect(Self.read(whole).lines.count == 3)
    for length in whole.indices {
      let (lines, findings) = Self.read(Array(whole.prefix(length)))
      #expect(lines == [] && findings.map(\.id) == ["workbook-unreadable"])
    }
  }

  @Test("a workbook with changed bytes gives a finding, or the same lines")
  func edited() throws {
    let whole = try WorkbookFixture.workbook([("Ark1", Self.rows)])
    let expected = Self.read(whole).lines
    var random = AnyInputTests.Fixed(state: 7)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let (lines, findings) = Self.read(bytes)
      #expect(lines == expected || !findings.isEmpty)
    }
  }

  @Test("XML changed inside a whole zip file gives findings or lines, and never stops the import")
  func editedXML() throws {
    let parts = WorkbookFixture.parts([("Ark1", WorkbookFixture.rows(Self.rows))])
    var random = AnyInputTests.Fixed(state: 11)
    for _ in 0..<150 {
      var changed = parts
      let index = Int.random(in: 0..<parts.count, using: &random)
      var scalars = Array(parts[index].1.unicodeScalars)
      let place = Int.random(in: 0..<scalars.count, using: &random)
      scalars[place] = ["<", ">", "&", "\"", "9", "A", "\u{1}"][Int.random(in: 0..<7, using: &random)]
      changed[index].1 = String(String.UnicodeScalarView(scalars))
      let (lines, _) = Self.read(try WorkbookFixture.zip(changed))
      #expect(lines.count <= 3)
    }
  }

  @Test("a document type is refused, so that no entity is ever read")
  func entities() throws {
    var parts = WorkbookFixture.parts([("Ark1", WorkbookFixture.rows(Self.rows))])
    let type = "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
    parts[3].1 = WorkbookFixture.head + type + "<sst><si><t>&a;</t></si></sst>"
    let (lines, findings) = Self.read(try WorkbookFixture.zip(parts))
    #expect(lines == [])
    #expect(findings.first?.message.contains("sharedStrings") == true)
  }

  @Test("a part that is no UTF-8 is refused before the system's parser stops the program over a name in it")
  func noUTF8() {
    final class Nothing: XMLElementReader {
      func start(_ name: Substring, _ attributes: [String: String]) {}
    }
    let bytes = Array("<a ".utf8) + [0xE5, 0xFF] + Array("=\"1\"/>".utf8)
    #expect(throws: ZipArchive.Broken.self) { try XMLReading.read(bytes, named: "ark", into: Nothing()) }
  }

  @Test("a part that unpacks to far more than it takes is refused")
  func bomb() throws {
    var parts = WorkbookFixture.parts([("Ark1", WorkbookFixture.rows(Self.rows))])
    parts[4].1 = String(repeating: " ", count: 8 << 20)
    let (_, findings) = Self.read(try WorkbookFixture.zip(parts))
    #expect(findings.first?.message.contains("unpacks to more") == true)
  }

  @Test("texts may be shared, inline, in runs and without their readings, and cells without places")
  func cells() throws {
    let rows = """
      <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>
      <row><c><v>740</v></c><c><f>1+1</f><v>2</v></c><c t="inlineStr"><is><r><t>Tau </t></r><r><t>mv.</t></r>\
      <rPh sb="0" eb="1"><t>lest</t></rPh></is></c><c t="str"><v>1 200</v></c></row>
      """
    let bytes = try WorkbookFixture.zip(
      WorkbookFixture.parts([("Ark1", rows)], strings: ["kap", "post", "formål", "kroner"]))
    let line = try #require(Self.read(bytes).lines.first)
    #expect((line.chapter, line.item, line.itemName, line.kroner.amount) == (740, 2, "Tau mv.", 1200))
    let dangling = try WorkbookFixture.zip(WorkbookFixture.parts([("Ark1", rows)], strings: ["kap"]))
    #expect(Self.read(dangling).findings.map(\.id) == ["workbook-unreadable"])
  }
}
