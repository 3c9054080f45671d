// SPDX-License-Identifier: GPL-3.0-or-later

internal import CFolders
internal import Foundation

/// Puts one folder where another stands.
package enum FolderExchange {
  /// Where there is a folder at `place` the two change places in one step, on systems that have such a step; then the
  /// old one is at `fresh`.
  package static func put(_ fresh: String, inPlaceOf place: String) throws {
    guard FileManager.default.fileExists(atPath: place) else { return try move(fresh, place) }
    if cfolders_exchange(fresh, place) == 0 { return }
    // Between these two a reader finds nothing; the next build puts back what it finds under the other name.
    let old = formerName(of: place)
    try move(place, old)
    do { try move(fresh, place) } catch {
      try move(old, place)
      throw error
    }
    try move(old, fresh)
  }

  /// Puts back what a build that was stopped between two renames left under another name.
  package static func recover(_ place: String) throws {
    let old = formerName(of: place)
    guard FileManager.default.fileExists(atPath: old) else { return }
    if FileManager.default.fileExists(atPath: place) {
      try FileManager.default.removeItem(atPath: old)
    } else {
      try move(old, place)
    }
  }

  /// Beside the folder, hidden.
  private static func formerName(of place: String) -> String {
    let url = URL(fileURLWithPath: place)
    return url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).gammel")
      .path(percentEncoded: false)
  }

  private static func move(_ from: String, _ to: String) throws {
    guard rename(from, to) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: String(cString: strerror(errno))])
    }
  }
}
