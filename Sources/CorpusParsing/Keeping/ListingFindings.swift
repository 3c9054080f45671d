// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// What is wrong with the names and kinds of the files in a corpus folder.
extension CorpusListing {
  var findings: [Finding] {
    unreadable.map(Self.unreadable) + leftOut.map(Self.leftOut) + Self.alike(files.map(\.path))
  }

  private static func unreadable(_ path: String) -> Finding {
    Finding(
      path: path, severity: .error, id: "folder-unreadable", message: "the folder cannot be read",
      hint: "check its permissions, or remove it")
  }

  private static func leftOut(_ entry: LeftOut) -> Finding {
    switch entry.reason {
    case .symbolicLink:
      Finding(
        path: entry.path, severity: .warning, id: "file-is-link", message: "symbolic links are not followed",
        hint: "put the file itself here, or remove the link")
    case .noFile:
      Finding(
        path: entry.path, severity: .warning, id: "file-is-special",
        message: "this is no file but a pipe, socket or device; it was not opened", hint: "remove it from the corpus")
    case .hiddenName:
      Finding(
        path: entry.path, severity: .error, id: "file-name-hidden",
        message: "the name has hidden characters, which can make it look like another one; it was left out",
        hint: "give it a name of visible characters")
    }
  }

  /// Names that macOS and Windows take for one, and that look like one.
  private static func alike(_ paths: [String]) -> [Finding] {
    var first: [String: String] = [:]
    return paths.compactMap { path in
      let key = path.precomposedStringWithCanonicalMapping.lowercased()
      guard let other = first.updateValue(path, forKey: key) else { return nil }
      first[key] = other
      return Finding(
        path: path, severity: .warning, id: "file-name-twice",
        message: "the name differs from \(other) only in capitals, or in how its letters are put together",
        hint: "rename one of them: on macOS and Windows they cannot both be there")
    }
  }
}
