// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import Publishing
internal import StortingModel

/// The folder of an index, and the one beside it where the next is made.
struct IndexFolder {
  let path: String

  /// Throws `index-foreign` where the folder holds anything but an index.
  init(path: String) throws(SaksgangError) {
    self.path = Self.trimmed(path)
    let entries = try? FileManager.default.contentsOfDirectory(atPath: self.path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: self.path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue || !(entries ?? []).isEmpty, !Self.isIndex(self.path) else { return }
    throw SaksgangError(
      id: "index-foreign", message: "cannot write the index to \(path): something that is no index stands there",
      hint: "name another folder with --index, or move what is there")
  }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  static func isIndex(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path + "/iamglass") }

  /// What the index says of itself and of its documents; `nil` where there is none that can be read.
  func present() -> (state: IndexState, documents: IndexedDocuments)? {
    guard Self.isIndex(path) else { return nil }
    return try? Self.read(path)
  }

  private static func read(_ path: String) throws(XapianFailure) -> (IndexState, IndexedDocuments)? {
    let database = try XapianDatabase(path: path)
    guard let documents = try IndexedDocuments(of: database) else { return nil }
    return (try IndexState(of: database), documents)
  }

  /// Changes the index in one transaction: readers see it as it was or as it is then.
  func update(
    _ state: IndexState, _ change: (inout XapianWriter) throws(XapianFailure) -> IndexedDocuments
  ) throws(XapianFailure) -> IndexedDocuments {
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.open))
    let documents = try change(&writer)
    try state.write(to: &writer)
    try documents.write(to: &writer)
    try writer.finish()
    return documents
  }

  func unwritable(_ cause: String) -> SaksgangError {
    SaksgangError(
      id: "index-unwritable", message: "cannot write the index to \(path): \(cause)",
      hint: "look at the free space and the rights of the folder; the index from before is as it was")
  }
}

extension IndexFolder {
  /// Where the next index is made.
  struct Staging {
    fileprivate let path: String

    func run(_ number: Int) -> String { "\(path)/run-\(number)" }
    func folded(_ number: Int) -> String { "\(path)/folded-\(number)" }
    var result: String { "\(path)/index" }
  }

  private var staging: Staging { Staging(path: path + ".building") }

  /// An empty folder beside the index.
  func makeStaging() throws -> Staging {
    removeStaging()
    try FileManager.default.createDirectory(atPath: staging.path, withIntermediateDirectories: true)
    return staging
  }

  func removeStaging() { try? FileManager.default.removeItem(atPath: staging.path) }

  /// Puts the finished index in place of the old one in one step.
  func publish() throws {
    do { try FolderExchange.put(staging.result, inPlaceOf: path) } catch {
      throw unwritable(error.localizedDescription)
    }
    removeStaging()
  }

  /// Throws `index-locked` where another build is at work.
  func lock() throws(SaksgangError) -> FileLock {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    let lock = try FileLock(at: path + ".lock", of: path, thing: "index")
    // A build that was stopped while it published gets its old index back.
    do { try FolderExchange.recover(path) } catch { throw unwritable(error.localizedDescription) }
    return lock
  }
}
