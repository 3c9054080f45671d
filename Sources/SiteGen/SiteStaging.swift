// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Publishing
import StortingModel
import Synchronization

/// The next site, written beside the one that stands there, which it replaces in one step.
///
/// Only a folder that holds our marker is ever replaced, and only one build at a time writes.
final class SiteStaging: Sendable {
  /// The file that tells a site of ours from any other folder.
  static let marker = ".saksgang-site"

  private let output: String
  private let fresh: String
  private let lock: FileLock
  /// Files of the site that stands there.
  let present: Set<String>
  /// Whether a site of ours stands there.
  let isOurs: Bool
  private let folders = Mutex<Set<String>>([])

  /// Throws `output-not-ours`, `site-locked` where another build writes it, and `site-not-written`.
  init(output: String) throws {
    let place = URL(fileURLWithPath: output).standardizedFileURL.resolvingSymlinksInPath()
    self.output = place.path(percentEncoded: false).trimmingSlash
    let parent = place.deletingLastPathComponent()
    let name = place.lastPathComponent
    fresh = parent.appendingPathComponent(".\(name).ny").path(percentEncoded: false).trimmingSlash
    try Self.requireOurs(self.output)
    let lockPath = parent.appendingPathComponent(".\(name).lock").path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      lock = try FileLock(at: lockPath, of: self.output, thing: "site")
      try FolderExchange.recover(self.output)
      try Self.requireOurs(fresh)
      try Self.remove(fresh)
    } catch { throw Self.unwritten(output, error) }
    present = Self.files(in: self.output)
    isOurs = Self.exists("\(self.output)/\(Self.marker)")
  }

  /// Throws where a path would leave the folder, or two files have one.
  func requireSafe(_ paths: [String]) throws {
    var seen: Set<String> = [Self.marker]
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let isSafe = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
      guard isSafe, seen.insert(path).inserted else {
        throw SaksgangError(
          id: "page-path-wrong",
          message: "writing the site: «\(path)» \(isSafe ? "is the address of two pages" : "is no address")",
          hint: "run saksgang check: an identifier in the corpus is wrong or used twice")
      }
    }
  }

  /// Whether the site that stands there has this very file.
  func holds(_ page: Page) -> Bool {
    guard present.contains(page.path), let found = Self.read("\(output)/\(page.path)") else { return false }
    return found == page.bytes
  }

  func write(_ page: Page) throws {
    do {
      try makeFolder(of: page.path)
      try Data(page.bytes).write(to: URL(fileURLWithPath: "\(fresh)/\(page.path)"))
    } catch { throw Self.unwritten(output, error) }
  }

  /// A file of the next site: as it was written, or as it is.
  func bytes(at path: String) -> [UInt8]? { Self.read("\(fresh)/\(path)") ?? Self.read("\(output)/\(path)") }

  /// Puts the next site in place of the one that stands there.
  ///
  /// - Parameter kept: paths of files that stay as they are.
  func publish(keeping kept: [String]) throws {
    do {
      try makeFolder(of: Self.marker)
      try Data("Made by saksgang: the next build replaces this folder.\n".utf8)
        .write(to: URL(fileURLWithPath: "\(fresh)/\(Self.marker)"))
      for path in kept {
        try makeFolder(of: path)
        guard link("\(output)/\(path)", "\(fresh)/\(path)") != 0 else { continue }
        // A file system without links copies.
        try FileManager.default.copyItem(atPath: "\(output)/\(path)", toPath: "\(fresh)/\(path)")
      }
      try FolderExchange.put(fresh, inPlaceOf: output)
      try Self.remove(fresh)
    } catch { throw Self.unwritten(output, error) }
  }

  /// Clears up, and lets the next build begin; the site that stands there is not touched.
  func discard() {
    try? Self.remove(fresh)
    lock.release()
  }

  private func makeFolder(of path: String) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    try folders.withLock { folders in
      guard !folders.contains(folder) else { return }
      try FileManager.default.createDirectory(atPath: "\(fresh)/\(folder)", withIntermediateDirectories: true)
      folders.insert(folder)
    }
  }

  private static func requireOurs(_ folder: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard !isFolder.boolValue || !(entries.contains(marker) || entries.isEmpty) else { return }
    // A build that was stopped may not have come to write the marker.
    if isFolder.boolValue, folder.hasSuffix(".ny"), folder.split(separator: "/").last?.hasPrefix(".") ?? false {
      return
    }
    throw SaksgangError(
      id: "output-not-ours",
      message: "writing the site: «\(folder)» \(isFolder.boolValue ? "holds something else" : "is a file")",
      hint: "name an empty folder, or one that saksgang made, with --output")
  }

  private static func unwritten(_ output: String, _ error: any Error) -> any Error {
    if error is SaksgangError { return error }
    return SaksgangError(
      id: "site-not-written", message: "writing the site to «\(output)»: \(error.localizedDescription)",
      hint: "the last good site is as it was; check room on the disk and who may write there")
  }

  private static func files(in folder: String) -> Set<String> {
    var found: Set<String> = []
    func walk(_ path: String) {
      guard let stream = opendir(path.isEmpty ? folder : "\(folder)/\(path)") else { return }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        if name == "." || name == ".." { continue }
        let inner = path.isEmpty ? name : "\(path)/\(name)"
        if entry.pointee.d_type == DT_DIR { walk(inner) } else if inner != marker { found.insert(inner) }
      }
    }
    walk("")
    return found
  }

  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
  private static func read(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
  }
  private static func remove(_ path: String) throws {
    if exists(path) { try FileManager.default.removeItem(atPath: path) }
  }
}

extension String {
  fileprivate var trimmingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
