// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import Publishing
internal import StortingModel

/// The folder of a cut index, and the one beside it where the next is made.
struct ShardFolder {
  let path: String
  private var staging: String { path + ".building" }

  init(path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  static let stubName = "cluster.stub"
  var stub: String { "\(path)/\(Self.stubName)" }
  static func name(of number: UInt32) -> String { "shard-\(number)" }
  /// Where something of the next cut is made.
  func fresh(_ name: String) -> String { "\(staging)/\(name)" }

  /// Throws `index-locked` where another cut is at work, and `index-foreign` where the folder holds something else.
  func lock() throws(SaksgangError) -> FileLock {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard entries.isEmpty || entries.contains(Self.stubName) else {
      throw SaksgangError(
        id: "index-foreign", message: "cannot write shards to \(path): something else stands there",
        hint: "move what is there, or name another index with --index")
    }
    let lock = try FileLock(at: path + ".lock", of: path, thing: "index")
    do { try FolderExchange.recover(path) } catch { throw unwritable(error.localizedDescription) }
    return lock
  }

  func unwritable(_ cause: String) -> SaksgangError {
    SaksgangError(
      id: "index-unwritable", message: "cannot write the shards to \(path): \(cause)",
      hint: "look at the free space and the rights of the folder; the shards from before are as they were")
  }

  func makeStaging() throws {
    removeStaging()
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
  }

  func removeStaging() { try? FileManager.default.removeItem(atPath: staging) }

  func stagingForRuns() throws -> IndexFolder.Staging {
    let runs = fresh("runs")
    try FileManager.default.createDirectory(atPath: runs, withIntermediateDirectories: true)
    return IndexFolder.Staging(path: runs)
  }

  /// Puts the finished database of some runs where it belongs, and clears up behind it.
  func take(_ runs: IndexFolder.Staging, as name: String) throws {
    try FileManager.default.moveItem(atPath: runs.result, toPath: fresh(name))
    try FileManager.default.removeItem(atPath: fresh("runs"))
  }

  /// Takes a shard over from the cut that stands, where it is the same; nothing writes to one that is finished, so its
  /// files are shared.
  func keep(_ shard: Shard) -> Bool {
    let (old, new) = ("\(path)/\(Self.name(of: shard.number))", fresh(Self.name(of: shard.number)))
    guard let found = try? Self.shard(at: old), found == shard else { return false }
    do {
      try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: true)
      for file in try FileManager.default.contentsOfDirectory(atPath: old) {
        try FileManager.default.linkItem(atPath: "\(old)/\(file)", toPath: "\(new)/\(file)")
      }
      return true
    } catch {
      try? FileManager.default.removeItem(atPath: new)
      return false
    }
  }

  private static func shard(at path: String) throws(XapianFailure) -> Shard? {
    try XapianDatabase(path: path).stored(Schema.MetadataKey.shard)
  }

  /// Puts the finished cut in place of the one that stands, in one step.
  func publish(shards: Int) throws {
    try writeStub(shards: shards)
    try FolderExchange.put(staging, inPlaceOf: path)
    removeStaging()
  }

  /// One that a person has changed, to name servers, stays while it names as many shards.
  private func writeStub(shards: Int) throws {
    let kept = try? String(contentsOfFile: stub, encoding: .utf8)
    if let kept, let lines = try? ClusterStub(text: kept, path: stub).places, lines.count == shards + 1 {
      return try kept.write(toFile: fresh(Self.stubName), atomically: false, encoding: .utf8)
    }
    let names = ["head"] + (0..<shards).map { Self.name(of: UInt32($0 + 1)) }
    let text =
      "# A shard on another machine is written as: remote HOST:PORT\n" + names.map { "auto \($0)\n" }.joined()
    try text.write(toFile: fresh(Self.stubName), atomically: false, encoding: .utf8)
  }
}

extension XapianDatabase {
  /// Something that was stored under a key; `nil` where nothing is that can be read.
  func stored<Value: Storable>(_ key: String) throws(XapianFailure) -> Value? {
    let bytes = try metadata(key)
    guard !bytes.isEmpty else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var reader = StoredReader(bytes)
      let found = reader.value(Value.self)
      return reader.isDamaged || !reader.isAtEnd ? nil : found
    }
  }
}
