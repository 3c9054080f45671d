// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

/// The real documents beside the project, which it does not hold itself.
enum Seeds {
  static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")

  /// True on a build server even where they are missing, so that the tests fail there.
  static var isExpected: Bool {
    FileManager.default.fileExists(atPath: shared.appendingPathComponent("seeds").path)
      || ProcessInfo.processInfo.environment["CI"] != nil
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: shared.appendingPathComponent(path), encoding: .utf8)
  }

  static func sources() throws -> [SourceText] {
    let folder = shared.appendingPathComponent("seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    return try names.sorted().map { SourceText(name: $0, text: try text("seeds/\($0)")) }
  }

  /// The columns of a table with tabs, without its header.
  static func table(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// White space folded, marks of Markdown and quotes removed.
  static func folded(_ text: String) -> String {
    text.filter { !"«»*>\"\\".contains($0) }.split { $0.isWhitespace }.joined(separator: " ").lowercased()
  }
}

@Suite(.enabled(if: Seeds.isExpected, "../shared is missing")) struct SeedTests {
  @Test("every hyphen at a line end is decided as people decided it")
  func hyphens() throws {
    let vocabulary = SourceReading(try Seeds.sources()).vocabulary
    let join = LineJoin(vocabulary: vocabulary)
    let wrong = try Seeds.table("gold/hyphens.tsv").filter { row in
      row.count < 5 || Seeds.folded(join.joined(row[2], row[3])) != Seeds.folded(row[4])
    }
    #expect(wrong == [])
  }

  @Test("every letter-spaced word is read as people read it, and none is left over")
  func letterSpacing() throws {
    let sources = try Seeds.sources()
    let spacing = SourceReading(sources).spacing
    var wrong: [[String]] = []
    for row in try Seeds.table("gold/letterspacing.tsv") where row.count >= 4 {
      let lines = sources.first { $0.name == row[0] }?.lines ?? []
      guard let number = Int(row[1]), lines.indices ~= number - 1 else { continue }
      let before = lines[..<(number - 1)].last { !$0.allSatisfy(\.isWhitespace) } ?? ""
      let afterRun = spacing.unspaced(before).endsInRun
      let text = Emphasis.removed(from: spacing.unspaced(lines[number - 1], afterRun: afterRun).text)
      if !" \(text) ".contains(" \(row[3]) ") && !text.contains(row[3]) { wrong.append(row + [text]) }
    }
    #expect(wrong == [])
  }

  @Test("every proposal of a recommendation and its letter is there, whole")
  func proposals() throws {
    let reading = SourceReading(try Seeds.sources())
    var names = DocumentNames()
    let source = try #require(try Seeds.sources().first { $0.name.hasPrefix("001") })
    let written = reading.files(of: source, names: &names).map(\.text).joined()
    let quotes = written.split(separator: "\n").filter { $0.hasPrefix(">") || $0.hasPrefix("#") }
    let text = Seeds.folded(quotes.joined(separator: " "))
    let rows = try Seeds.text("gold/proposals.jsonl").split(separator: "\n")
    let wanted = try rows.compactMap { row -> String? in
      let fields = try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any]
      guard let id = fields?["id"] as? String, id.hasPrefix("P001") else { return nil }
      return fields?["text"] as? String
    }
    #expect(wanted.count > 20)
    #expect(wanted.filter { !text.contains(Seeds.folded($0)) } == [])
  }

  @Test("reading all of them twice gives the same bytes, and no document is lost")
  func twice() throws {
    func all() throws -> [String] {
      let sources = try Seeds.sources()
      let reading = SourceReading(sources)
      var names = DocumentNames()
      return sources.flatMap { reading.files(of: $0, names: &names) }.map { $0.path + "\n" + $0.text }
    }
    let first = try all()
    #expect(try all() == first)
    #expect(first.count == 10)
  }
}
