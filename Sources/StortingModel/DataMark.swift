// SPDX-License-Identifier: GPL-3.0-or-later

/// The last line of a data file, by which a hand-made correction is told from what the importer wrote.
package enum DataMark {
  /// The lines with `generated` after them.
  package static func stamped(_ lines: [String]) -> String {
    (lines + ["generated: \"\(GeneratedMark.fingerprint(lines))\"", ""]).joined(separator: "\n")
  }

  /// Whether a file is as the importer wrote it; false too where it has no mark.
  package static func isUntouched(_ file: String) -> Bool {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 2, lines.last == "", lines[lines.count - 2].hasPrefix(key) else { return false }
    return stamped(Array(lines.dropLast(2))) == file
  }

  /// The 1-based line of the mark where a person has changed the file since; `nil` for an untouched file, and for one
  /// that no import wrote.
  package static func correctedLine(in file: String) -> Int? {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    guard let mark = lines.lastIndex(where: { $0.hasPrefix(key) }), !isUntouched(file) else { return nil }
    return mark + 1
  }

  private static let key = "generated: "
}
