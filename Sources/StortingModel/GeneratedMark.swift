// SPDX-License-Identifier: GPL-3.0-or-later

/// The line of front matter by which a hand-made correction is told from what the importer wrote.
package enum GeneratedMark {
  /// The file with `generated` as the last line of its front matter.
  package static func stamped(front: [String], body: String) -> String {
    let mark = "generated: \"\(fingerprint(front + ["", body]))\""
    return (["---"] + front + [mark, "---", ""]).joined(separator: "\n") + "\n" + body
  }

  /// Whether a file is as the importer wrote it; false too where it has no mark.
  package static func isUntouched(_ file: String) -> Bool {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"),
      let mark = lines[..<end].firstIndex(where: { $0.hasPrefix("generated: ") }), mark == end - 1,
      end + 1 < lines.count
    else { return false }
    let body = lines[(end + 2)...].joined(separator: "\n")
    return stamped(front: Array(lines[1..<mark]), body: body) == file
  }

  /// The 1-based line of the mark where a person has changed the file since; `nil` for an untouched file, and for one
  /// that no import wrote.
  package static func correctedLine(in file: String) -> Int? {
    let head = file.split(separator: "\n", maxSplits: 200, omittingEmptySubsequences: false)
    guard head.first == "---", let end = head.dropFirst().firstIndex(of: "---"),
      let mark = head[..<end].firstIndex(where: { $0.hasPrefix("generated: ") }), !isUntouched(file)
    else { return nil }
    return mark + 1
  }

  /// The first 16 hexadecimal digits of the SHA-256 of lines.
  static func fingerprint(_ lines: [String]) -> String {
    String(SHA256.hex(Array(lines.joined(separator: "\n").utf8)).prefix(16))
  }
}
