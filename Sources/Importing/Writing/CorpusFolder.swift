// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// The folder that an import writes into; it may be missing until then.
struct CorpusFolder {
  let url: URL

  init(_ path: String) { url = URL(fileURLWithPath: path, isDirectory: true) }

  /// What a file holds, with `\u{FFFD}` for what is no UTF-8; `nil` where it cannot be read.
  ///
  /// - Parameter path: relative to the folder, with `/`.
  func text(at path: String) -> String? {
    (try? Data(contentsOf: url.appendingPathComponent(path))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes beside and renames, so that no half file is ever seen.
  ///
  /// - Throws: `SaksgangError` `corpus-unwritable`.
  func save(_ text: String, at path: String) throws {
    let target = url.appendingPathComponent(path)
    do {
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw SaksgangError(
        id: "corpus-unwritable", message: "could not write \(target.path): \(error.localizedDescription)",
        hint: "check that the folder may be written to and that the disk has room")
    }
  }
}
