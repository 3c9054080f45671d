// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation
import StortingModel

/// A file or folder that is written beside its place and takes it when it is whole.
package struct FreshFile {
  private let place: URL
  /// Hidden, in the same folder, so that a rename puts it in its place.
  private var beside: URL { sibling("ny") }
  /// Where a folder stands while the new one takes its place.
  private var aside: URL { sibling("gammel") }

  /// - Parameter place: where the file is to stand; missing folders above it are made.
  package init(_ place: URL) { self.place = place.standardizedFileURL.resolvingSymlinksInPath() }

  /// Lets the work write at another address, and puts what it wrote in its place; where the work throws nothing changes.
  ///
  /// - Throws: what the work throws, or `SaksgangError` where the disk says no.
  package func write(_ work: (URL) throws -> Void) throws {
    defer { try? FileManager.default.removeItem(at: beside) }
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      if isThere(aside), !isThere(place) { try FileManager.default.moveItem(at: aside, to: place) }
      for leftover in [beside, aside] where isThere(leftover) { try FileManager.default.removeItem(at: leftover) }
      try work(beside)
      try putInPlace()
    } catch let error as SaksgangError {
      throw error
    } catch {
      throw SaksgangError(
        id: "export-output", message: "writing «\(place.path)»: \(error.localizedDescription)",
        hint: "what stood there is as it was; check the path, room on the disk and who may write there")
    }
  }

  /// A file takes the old one's place at once; a folder cannot, so the old one is moved aside first.
  private func putInPlace() throws {
    guard isFolder(beside) else {
      if isFolder(place) {
        throw CocoaError(.fileWriteFileExists, userInfo: [NSLocalizedDescriptionKey: "it is a folder"])
      }
      guard rename(beside.path, place.path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
      return
    }
    let hadOne = isThere(place)
    if hadOne { try FileManager.default.moveItem(at: place, to: aside) }
    do {
      try FileManager.default.moveItem(at: beside, to: place)
    } catch {
      if hadOne { try FileManager.default.moveItem(at: aside, to: place) }
      throw error
    }
    if hadOne { try FileManager.default.removeItem(at: aside) }
  }

  private func sibling(_ ending: String) -> URL {
    place.deletingLastPathComponent().appendingPathComponent(".\(place.lastPathComponent).\(ending)")
  }

  private func isThere(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  private func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
