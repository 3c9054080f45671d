// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// Writes a site so that readers see either the old one or the new one, whole.
///
/// The new site is written beside the old and takes its place by renaming; where nothing changed nothing is written.
/// Only a folder that holds our marker is ever replaced.
package struct SiteWriter {
  /// What a write did, in numbers of files.
  package struct Outcome: Sendable, Equatable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
  }

  /// The file that tells a site of ours from any other folder.
  package static let marker = ".saksgang-site"

  private let output: URL
  private var fresh: URL { sibling("ny") }
  private var old: URL { sibling("gammel") }

  /// - Parameter output: the folder of the site; made when it is missing.
  package init(output: String) {
    self.output = URL(fileURLWithPath: output).standardizedFileURL.resolvingSymlinksInPath()
  }

  /// Makes the folder hold these pages and nothing else.
  ///
  /// - Parameter isRebuild: writes every file again, also those that are there already.
  /// - Throws: `SaksgangError` where the folder is not ours, a path would leave it, or the disk says no; the last good
  ///   site then stands as it was.
  package func write(_ pages: [Page], rebuild isRebuild: Bool = false) throws -> Outcome {
    try requireSafePaths(pages)
    try requireOurs(output)
    return try explainingFailure {
      try recover()
      let present = try files()
      var outcome = Outcome()
      outcome.removed = Set(present).subtracting(pages.map(\.path)).count
      let unchanged = isRebuild ? [] : Set(pages.filter { isUnchanged($0) }.map(\.path))
      outcome.unchanged = unchanged.count
      outcome.written = pages.count - unchanged.count
      if outcome.written == 0, outcome.removed == 0, hasMarker(output) { return outcome }
      try writeFresh(pages, unchanged: unchanged)
      try swap()
      return outcome
    }
  }

  private func writeFresh(_ pages: [Page], unchanged: Set<String>) throws {
    try requireOurs(fresh)
    try removeIfPresent(fresh)
    try FileManager.default.createDirectory(at: fresh, withIntermediateDirectories: true)
    try Data("Made by saksgang: the next build replaces this folder.\n".utf8)
      .write(to: fresh.appendingPathComponent(Self.marker))
    var folders: Set<URL> = [fresh]
    for page in pages {
      let file = fresh.appendingPathComponent(page.path)
      let folder = file.deletingLastPathComponent()
      if folders.insert(folder).inserted {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      if unchanged.contains(page.path), keep(page.path) { continue }
      try Data(page.bytes).write(to: file)
    }
  }

  /// Carries an unchanged file over without copying it; false where the file system cannot.
  private func keep(_ path: String) -> Bool {
    (try? FileManager.default.linkItem(
      at: output.appendingPathComponent(path), to: fresh.appendingPathComponent(path))) != nil
  }

  private func swap() throws {
    let hadSite = exists(output)
    if hadSite { try FileManager.default.moveItem(at: output, to: old) }
    do {
      try FileManager.default.moveItem(at: fresh, to: output)
    } catch {
      if hadSite { try FileManager.default.moveItem(at: old, to: output) }
      throw error
    }
    try removeIfPresent(old)
  }

  /// Clears up after a run that was killed: between the two renames the old site stands under its other name.
  private func recover() throws {
    guard exists(old), hasMarker(old) || isEmpty(old) else {
      if exists(old) { try requireOurs(old) }
      return
    }
    if exists(output) {
      try FileManager.default.removeItem(at: old)
    } else {
      try FileManager.default.moveItem(at: old, to: output)
    }
  }

  private func files() throws -> [String] {
    guard exists(output), let walk = FileManager.default.enumerator(atPath: output.path) else { return [] }
    return walk.compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: output.appendingPathComponent(path).path, isDirectory: &isFolder)
      return !isFolder.boolValue && path != Self.marker
    }
  }

  private func isUnchanged(_ page: Page) -> Bool {
    let url = output.appendingPathComponent(page.path)
    guard let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize, size == page.bytes.count else {
      return false
    }
    return (try? Data(contentsOf: url)).map { $0.elementsEqual(page.bytes) } ?? false
  }

  private func requireOurs(_ folder: URL) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else { return }
    guard !isFolder.boolValue || !(hasMarker(folder) || isEmpty(folder)) else { return }
    throw SaksgangError(
      id: "output-not-ours",
      message: "writing the site: «\(folder.path)» \(isFolder.boolValue ? "holds something else" : "is a file")",
      hint: "name an empty folder, or one that saksgang made, with --output")
  }

  private func requireSafePaths(_ pages: [Page]) throws {
    var seen: Set<String> = [Self.marker]
    for page in pages {
      let parts = page.path.split(separator: "/", omittingEmptySubsequences: false)
      let isSafe = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
      guard isSafe, seen.insert(page.path).inserted else {
        throw SaksgangError(
          id: "page-path-wrong",
          message: "writing the site: «\(page.path)» \(isSafe ? "is the address of two pages" : "is no address")",
          hint: "run saksgang check: an identifier in the corpus is wrong or used twice")
      }
    }
  }

  private func explainingFailure<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as SaksgangError {
      throw error
    } catch {
      throw SaksgangError(
        id: "site-not-written", message: "writing the site to «\(output.path)»: \(error.localizedDescription)",
        hint: "the last good site is as it was; check room on the disk and who may write there")
    }
  }

  private func sibling(_ suffix: String) -> URL {
    output.deletingLastPathComponent().appendingPathComponent(".\(output.lastPathComponent).\(suffix)")
  }

  private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
  private func hasMarker(_ folder: URL) -> Bool { exists(folder.appendingPathComponent(Self.marker)) }

  private func isEmpty(_ folder: URL) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.isEmpty ?? false
  }

  private func removeIfPresent(_ url: URL) throws {
    if exists(url) { try FileManager.default.removeItem(at: url) }
  }
}
