// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
package import StortingModel

/// The files of a corpus folder as they stood at one moment, without what is in them.
package struct CorpusListing: Sendable {
  /// Regular files, by the bytes of their paths; hidden ones and symbolic links are left out.
  package private(set) var files: [ListedFile] = []
  /// What is no regular file, or has a name that hides something, by path.
  package private(set) var leftOut: [LeftOut] = []
  /// Folders that could not be read, by path.
  package private(set) var unreadable: [String] = []
  private let moment: Int64

  /// Throws `corpus-missing` where there is no folder.
  package init(of folder: String) throws(SaksgangError) {
    moment = Self.now
    var kind = stat()
    guard stat(folder, &kind) == 0, kind.st_mode & S_IFMT == S_IFDIR else {
      throw SaksgangError(
        id: "corpus-missing", message: "reading the corpus: there is no folder «\(folder)»",
        hint: "name it with --corpus, or make one with: saksgang import PATH… --into \(folder)")
    }
    list(folder, as: "")
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    leftOut.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    unreadable.sort()
  }

  /// An entry of the folder that is never opened: a pipe would wait for ever, a link may lead round in a ring.
  package struct LeftOut: Sendable {
    package let path: String
    package let reason: Reason

    package enum Reason: String, Sendable {
      case symbolicLink, noFile, hiddenName
    }
  }

  private mutating func list(_ folder: String, as path: String) {
    guard let stream = opendir(folder) else { return unreadable.append(path) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      guard !name.hasPrefix(".") else { continue }
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      var found = stat()
      // A file that is gone by now was not there.
      guard fstatat(dirfd(stream), name, &found, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      if HiddenCharacters.first(in: name) != nil || name.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A }) {
        leftOut.append(LeftOut(path: inner, reason: .hiddenName))
        continue
      }
      switch found.st_mode & S_IFMT {
      case S_IFDIR: list("\(folder)/\(name)", as: inner)
      case S_IFREG: files.append(ListedFile(inner, found, at: moment))
      case S_IFLNK: leftOut.append(LeftOut(path: inner, reason: .symbolicLink))
      default: leftOut.append(LeftOut(path: inner, reason: .noFile))
      }
    }
  }

  /// Nanoseconds since 1970, as the clock of files goes.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Tells one state of the folder from another without reading a file; `nil` where a file changed so lately that one
  /// more change might not show.
  package var stamp: ContentDigest? {
    guard files.allSatisfy(\.isSettled) else { return nil }
    var writer = StoredWriter()
    for file in files { writer.add(file) }
    var digest = ContentDigest(of: writer.bytes)
    addOthers(to: &digest)
    return digest
  }

  /// What is in the folder beside files.
  func addOthers(to digest: inout ContentDigest) {
    for path in unreadable { digest.add(path) }
    for entry in leftOut { digest.add(entry.path + "/" + entry.reason.rawValue) }
  }
}

/// One file of a corpus folder, and what tells whether it was changed.
package struct ListedFile: Sendable, Equatable, Storable {
  /// Relative to the folder, with `/`.
  package let path: String
  let size: Int
  let inode: Int
  /// Nanoseconds since 1970.
  let modified: Int
  let changed: Int
  /// The times lie so far back that a later change has others. They do not where the clock was set back.
  let isSettled: Bool

  /// A file system may give the same time to all that happens within some milliseconds.
  private static let tick: Int64 = 100_000_000

  fileprivate init(_ path: String, _ found: stat, at moment: Int64) {
    (self.path, size, inode) = (path, Int(found.st_size), Int(truncatingIfNeeded: found.st_ino))
    (modified, changed) = (found.modified, found.changed)
    isSettled = max(modified, changed) < Int(moment - Self.tick)
  }

  package init(from reader: inout StoredReader) {
    (path, size, inode) = (reader.text(), reader.integer(), reader.integer())
    (modified, changed, isSettled) = (reader.integer(), reader.integer(), reader.value())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(path)
    writer.add(size)
    writer.add(inode)
    writer.add(modified)
    writer.add(changed)
    writer.add(isSettled)
  }
}

extension stat {
  fileprivate var modified: Int {
    #if canImport(Darwin)
      Int(st_mtimespec.tv_sec) * 1_000_000_000 + Int(st_mtimespec.tv_nsec)
    #else
      Int(st_mtim.tv_sec) * 1_000_000_000 + Int(st_mtim.tv_nsec)
    #endif
  }

  fileprivate var changed: Int {
    #if canImport(Darwin)
      Int(st_ctimespec.tv_sec) * 1_000_000_000 + Int(st_ctimespec.tv_nsec)
    #else
      Int(st_ctim.tv_sec) * 1_000_000_000 + Int(st_ctim.tv_nsec)
    #endif
  }
}
