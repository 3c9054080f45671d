// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What a body may hold at most, told by its lines before anything is made of them.
///
/// Each limit is many times what the longest real document has; without them a file made to harm would take memory and
/// time that the other documents need.
enum BodyLimits {
  private static let longestLine = 256 << 10
  private static let mostLines = 400_000
  private static let mostHeadings = 20_000
  /// In bytes of `>`, `-`, `1.` and spaces before a line's text.
  private static let longestMarks = 1_000

  /// An error where the body goes beyond a limit, with the line on which it does.
  static func problem(in body: Substring, of path: String, from firstLine: Int) -> Finding? {
    var headings = 0
    for (index, line) in body.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if isHeading(line) { headings += 1 }
      guard let (id, message, hint) = fault(of: line, index: index, headings: headings) else { continue }
      return Finding(path: path, line: firstLine + index, severity: .error, id: id, message: message, hint: hint)
    }
    return nil
  }

  private static func fault(
    of line: Substring.UTF8View.SubSequence, index: Int, headings: Int
  ) -> (id: String, message: String, hint: String)? {
    if line.count > longestLine {
      return ("line-too-long", "the line is over 256 kB; the document is left out", "part it into paragraphs")
    }
    if line.prefix(longestMarks + 1).prefix(while: isMark).count > longestMarks {
      return ("nested-too-deep", "quotes or lists are nested without end; the document is left out", "write it flatter")
    }
    if headings > mostHeadings {
      return ("too-many-headings", "over 20,000 headings; the document is left out", "split the document")
    }
    return index < mostLines ? nil : ("too-many-lines", "over 400,000 lines; the document is left out", "split it")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// `## …`, or a line of `=` or `-` under a paragraph; a few that are none do not matter.
  private static func isHeading(_ line: Substring.UTF8View.SubSequence) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "#") { return true }
    return (first == UInt8(ascii: "=") || first == UInt8(ascii: "-")) && text.allSatisfy { $0 == first }
  }
}
