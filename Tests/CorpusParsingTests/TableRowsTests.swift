// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import StortingModel
import Testing

@Suite struct TableRowsTests {
  private func texts(_ body: String) throws -> [String] {
    let file = SourceFile(path: "x.md", text: "---\nid: x\nkind: innstilling\ntitle: T\n---\n\n\(body)\n")
    return try #require(DocumentReader.read(file).document).passages.map(\.text)
  }

  @Test(arguments: [
    ("| a | b |\n| --- | --- |\n| 1 | 2 |", ["a | b", "1 | 2"]),
    ("| a | b |\n| --- | --- |\n|  | 2 |\n| 3 |  |", ["a | b", "2", "3"]),
    ("| a |\n| --- |", ["a"]), ("| en linje med strek", ["| en linje med strek"]), ("| --- |", ["| --- |"]),
    ("|", ["|"]), ("| a | b |\n| --- |", ["| a | b | | --- |"]),
  ])
  func `rows of a table are passages, and other lines are text`(body: String, rows: [String]) throws {
    #expect(try texts(body) == rows)
  }
}
