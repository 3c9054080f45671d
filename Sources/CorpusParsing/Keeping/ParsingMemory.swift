// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the documents that were parsed are kept for the next run.
package struct ParsingMemory: Sendable {
  /// Made when it is missing; holds nothing that the corpus does not.
  package let folder: String
  /// Of the program: what another version has parsed is parsed again.
  package let version: String

  package init(folder: String, version: String) { (self.folder, self.version) = (folder, version) }
}
