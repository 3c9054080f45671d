// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct GoldenTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  @Test(
    "a whole source gives the corpus files that stand beside it",
    arguments: ["innstilling", "nettside", "representantforslag", "artikkel-nn", "trykt", "uten-blanke"])
  func golden(name: String) throws {
    let text = try String(contentsOf: Self.fixtures.appendingPathComponent("\(name).txt"), encoding: .utf8)
    let expected = try String(contentsOf: Self.fixtures.appendingPathComponent("\(name).md"), encoding: .utf8)
    let source = SourceText(name: "\(name).txt", text: text, day: CalendarDate(iso: "2026-01-02"))
    var names = DocumentNames()
    let files = SourceReading([source]).files(of: source, names: &names)
    let written = files.map { "=== \($0.path)\n\($0.text)" }.joined()
    if let folder = ProcessInfo.processInfo.environment["WRITE_ACTUAL_TO"] {
      try written.write(toFile: "\(folder)/\(name).md", atomically: true, encoding: .utf8)
    }
    #expect(written == expected)
  }
}
