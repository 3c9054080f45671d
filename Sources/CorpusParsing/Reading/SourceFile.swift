// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation
package import StortingModel

/// One file of the corpus, decoded.
package struct SourceFile: Sendable {
  /// Relative to the corpus folder.
  package let path: String
  /// NFC, with `\n` at line ends.
  package let text: String
  /// What reading it had to put up with.
  package let findings: [Finding]

  package init(path: String, text: String, findings: [Finding] = []) {
    (self.path, self.text, self.findings) = (path, text, findings)
  }

  /// Tells what a reader makes of the file from what it makes of another.
  var digest: ContentDigest {
    var digest = ContentDigest(of: text)
    for finding in findings { digest.add(finding.id) }
    return digest
  }

  /// The largest real document has a tenth of it, and what is made of a file while it is read is many times as large.
  private static let largest = 16 << 20

  /// Decodes a file; a finding where it holds no text.
  package static func read(_ url: URL, as path: String) -> Result<SourceFile, Finding> {
    let data: Data
    do {
      data = try Data(contentsOf: url, options: .mappedIfSafe)
    } catch {
      return .failure(unreadable(path, (error as NSError).localizedFailureReason ?? "\(error.localizedDescription)"))
    }
    return decoded(data, as: path)
  }

  /// The text of a file's bytes; a finding where they are none.
  static func decoded(_ data: Data, as path: String) -> Result<SourceFile, Finding> {
    if data.isEmpty { return .failure(problem(path, "file-empty", "the file is empty", "write it or remove it")) }
    guard data.count <= largest else {
      return .failure(
        problem(path, "file-too-large", "the file is over 16 MB", "split it, or move it out of the corpus"))
    }
    if data.contains(0) {
      return .failure(
        problem(path, "file-binary", "the file is not text", "import the source instead of copying it here"))
    }
    return .success(decode(data, path))
  }

  /// The note that a person has changed the file since an import wrote it.
  ///
  /// - Parameters:
  ///   - thing: what the file is.
  ///   - source: what it was imported from.
  func corrected(line: Int, thing: String = "file", source: String = "its source") -> Finding {
    Finding(
      path: path, line: line, severity: .note, id: "corrected-by-hand",
      message: "the \(thing) was corrected by hand since its import, and the next import leaves it alone",
      hint: "for the import's own reading, move the file away and import \(source) again")
  }

  private static func decode(_ data: Data, _ path: String) -> SourceFile {
    var bytes = data[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if let text = String(bytes: bytes, encoding: .utf8) { return seen(normalised(text), path) }
    let finding = Finding(
      path: path, severity: .warning, id: "file-latin-1", message: "the file is not UTF-8; it was read as Latin-1",
      hint: "save it as UTF-8")
    let text = String(bytes: bytes, encoding: .windowsCP1252) ?? String(bytes: bytes, encoding: .isoLatin1) ?? ""
    return seen(normalised(text), path, [finding])
  }

  /// The file without hidden characters, and a warning where it has any.
  private static func seen(_ text: String, _ path: String, _ findings: [Finding] = []) -> SourceFile {
    guard let first = HiddenCharacters.first(in: text) else {
      return SourceFile(path: path, text: text, findings: findings)
    }
    let finding = Finding(
      path: path, line: first.line, severity: .warning, id: "hidden-characters",
      message: "the file holds \(first.count) hidden characters, the first \(HiddenCharacters.name(of: first.scalar)): "
        + "they can make a text look like another one, and were left out",
      hint: "remove them; most editors can show them")
    return SourceFile(path: path, text: HiddenCharacters.removed(from: text), findings: findings + [finding])
  }

  private static func normalised(_ text: String) -> String {
    var text = text
    if text.utf8.contains(UInt8(ascii: "\r")) {
      text = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    }
    return text.precomposedStringWithCanonicalMapping
  }

  private static func unreadable(_ path: String, _ reason: String) -> Finding {
    problem(path, "file-unreadable", "the file cannot be read: \(reason)", "check its permissions, or remove it")
  }

  private static func problem(_ path: String, _ id: String, _ message: String, _ hint: String) -> Finding {
    Finding(path: path, severity: .error, id: id, message: message, hint: hint)
  }
}
