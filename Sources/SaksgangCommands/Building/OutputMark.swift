// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// What tells an output from one that somebody has touched since.
enum OutputMark {
  /// Of the files of an index.
  static func ofIndex(at path: String) -> ContentDigest {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    return digest(names.map { name in "\(name) \(FileMark("\(path)/\(name)")?.written ?? "")" })
  }

  /// Of the folders of a site: a file that is added, replaced or taken away changes its folder.
  static func ofSite(at path: String) -> ContentDigest {
    var folders: [String] = []
    collect(path, in: &folders)
    return digest(folders.sorted().map { "\($0) \(FileMark($0)?.written ?? "")" })
  }

  private static func collect(_ folder: String, in folders: inout [String]) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    folders.append(folder)
    while let entry = readdir(stream) {
      guard entry.pointee.d_type == DT_DIR else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { collect("\(folder)/\(name)", in: &folders) }
    }
  }

  private static func digest(_ lines: [String]) -> ContentDigest {
    var digest = ContentDigest()
    for line in lines { digest.add(line) }
    return digest
  }
}
