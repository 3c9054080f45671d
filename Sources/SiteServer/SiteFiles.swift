// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation

/// The files of a site by the path of a request; a path never leads out of the folder.
package struct SiteFiles: Sendable {
  private let folder: URL

  package init(folder: URL) { self.folder = folder }

  /// The file that a request's path names; a folder stands for its `index.html`.
  ///
  /// - Parameter path: as sent, percent-encoded.
  package func file(at path: String) -> (data: Data, type: String)? {
    guard let parts = Self.parts(of: path) else { return nil }
    var url = parts.reduce(folder) { $0.appending(path: $1) }
    if path.hasSuffix("/") || isFolder(url) { url = url.appending(path: "index.html") }
    guard stays(url), let data = try? Data(contentsOf: url) else { return nil }
    return (data, Self.type(of: url.pathExtension))
  }

  /// The decoded names of a path; `nil` where one is hidden, climbs or is no name.
  private static func parts(of path: String) -> [String]? {
    var parts: [String] = []
    for part in path.split(separator: "/") {
      guard let name = String(part).removingPercentEncoding, !name.hasPrefix("."),
        !name.unicodeScalars.contains(where: { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7f })
      else { return nil }
      parts.append(name)
    }
    return parts
  }

  /// Whether a file lies in the folder after symbolic links are followed.
  private func stays(_ url: URL) -> Bool {
    let root = folder.resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
    let file = url.resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
    return file.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  private func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func type(of fileExtension: String) -> String {
    switch fileExtension.lowercased() {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json", "jsonl": "application/json; charset=utf-8"
    case "svg": "image/svg+xml"
    case "xml": "application/xml; charset=utf-8"
    case "atom": "application/atom+xml; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "txt", "md": "text/plain; charset=utf-8"
    case "png": "image/png"
    case "ico": "image/x-icon"
    default: "application/octet-stream"
    }
  }
}
