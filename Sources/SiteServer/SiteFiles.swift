// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// A file of the site, open for reading; closed with its last copy.
final class OpenFile: Sendable {
  let descriptor: Int32
  /// In bytes, when it was opened.
  let size: Int
  /// Another as soon as the file is another.
  let tag: String

  fileprivate init(descriptor: Int32, status: stat) {
    self.descriptor = descriptor
    size = Int(status.st_size)
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    let numbers = [UInt64(status.st_ino), UInt64(size), UInt64(changed.tv_sec), UInt64(changed.tv_nsec)]
    tag = "\"" + numbers.map { String($0, radix: 36) }.joined(separator: "-") + "\""
  }

  deinit { close(descriptor) }

  /// At most `count` bytes from `offset` on; none at the end, `nil` where reading fails.
  func read(at offset: Int, count: Int) -> [UInt8]? {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
      got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
      size = max(0, got)
    }
    return got < 0 ? nil : bytes
  }
}

/// The files of a site by the path of a request; a path never leads out of the folder.
///
/// Names are opened one after the other from the folder on, and a symbolic link is never followed. The folder stays
/// open: while a build puts another site in its place, the old one goes on answering.
final class SiteFiles: Sendable {
  private let path: String
  private let root = Mutex<Root?>(nil)

  /// What a path names.
  enum Found {
    case file(OpenFile, type: String)
    /// A folder without its last slash, at whose address relative links would lead astray.
    case folder(address: String)
  }

  private struct Root {
    let descriptor: Int32
    let device: dev_t
    let file: ino_t
  }

  init(folder: String) { path = folder }

  deinit {
    root.withLock { root in
      if let root { close(root.descriptor) }
    }
  }

  /// What a request's path names; a folder stands for its `index.html`.
  ///
  /// - Parameter path: as sent, percent-encoded.
  func found(at path: String) -> Found? {
    guard var names = Self.names(of: path) else { return nil }
    let isFolder = path.hasSuffix("/")
    if isFolder { names.append("index.html") }
    return root.withLock { root in
      // Between looking at the folder and opening a file a build may take the old folder away: then look again.
      for _ in 0..<3 {
        refresh(&root)
        guard let current = root else { return nil }
        if let found = open(names, in: current.descriptor) { return found }
        if isCurrent(current) { return nil }
      }
      return nil
    }
  }

  /// The decoded names of a path; `nil` where one is hidden, climbs or is no name.
  private static func names(of path: String) -> [String]? {
    var names: [String] = []
    for part in path.split(separator: "/") {
      guard let name = PercentEncoding.decoded(part), !name.hasPrefix("."), name.utf8.count <= 255,
        !name.unicodeScalars.contains(where: { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7f })
      else { return nil }
      names.append(name)
    }
    return names
  }

  /// Opens the folder again where another stands at the path; where none does, the old one stays.
  private func refresh(_ root: inout Root?) {
    if let root, isCurrent(root) { return }
    let descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      if descriptor >= 0 { close(descriptor) }
      return
    }
    if let root { close(root.descriptor) }
    root = Root(descriptor: descriptor, device: status.st_dev, file: status.st_ino)
  }

  private func isCurrent(_ root: Root) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_dev == root.device && status.st_ino == root.file
  }

  private func open(_ names: [String], in root: Int32) -> Found? {
    var folder = root
    defer { if folder != root { close(folder) } }
    for (index, name) in names.enumerated() {
      // A pipe that nobody writes to would be waited for.
      let opened = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard opened >= 0 else { return nil }
      var status = stat()
      let isKnown = fstat(opened, &status) == 0
      if isKnown, index == names.count - 1, status.st_mode & S_IFMT == S_IFREG {
        return .file(OpenFile(descriptor: opened, status: status), type: Self.type(of: name))
      }
      if folder != root { close(folder) }
      folder = opened
      guard isKnown, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    }
    guard folder != root else { return nil }
    return .folder(address: "/" + names.map { PercentEncoding.encoded($0) + "/" }.joined())
  }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json", "jsonl": "application/json; charset=utf-8"
    case "svg": "image/svg+xml"
    case "xml": "application/xml; charset=utf-8"
    case "atom": "application/atom+xml; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "txt", "md": "text/plain; charset=utf-8"
    case "bib": "application/x-bibtex; charset=utf-8"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "wasm": "application/wasm"
    default: "application/octet-stream"
    }
  }
}
