// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import StortingModel

/// The databases that a stub file names, opened and put together.
enum Cluster {
  /// Milliseconds for connecting to a server, and for each of its answers.
  static let timeout: UInt32 = 10_000

  /// Opens all; shards that do not answer are named where that is allowed.
  ///
  /// Throws `shard-missing` where one does not answer, `shard-outdated` where one is of another cut, and
  /// `cluster-unreadable`.
  static func open(
    stub path: String, allowsMissing: Bool
  ) throws(SaksgangError) -> Opened {
    var opening = ClusterOpening(path: path)
    for place in try ClusterStub(path: path).places { try opening.open(place) }
    let missing = try opening.missing()
    guard missing.isEmpty || allowsMissing else { throw missingError(missing, path) }
    return Opened(database: try opening.joined(), missing: missing)
  }

  struct Opened: ~Copyable {
    let database: XapianDatabase
    let missing: [MissingShard]
  }

  private static func missingError(_ missing: [MissingShard], _ path: String) -> SaksgangError {
    SaksgangError(
      id: "shard-missing",
      message: "cannot search all of \(path): no answer from \(missing.map(\.described).joined(separator: ", "))",
      hint: "start its server, or search what is there with --partial")
  }

  static func isStub(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }
}

/// Databases on their way to be one.
private struct ClusterOpening {
  let path: String
  private var head: XapianHandle?
  private var shards: [(shard: Shard, handle: XapianHandle)] = []
  private var silent: [String] = []
  private var all: [Shard] = []

  init(path: String) { self.path = path }

  mutating func open(_ place: ClusterStub.Place) throws(SaksgangError) {
    do throws(XapianFailure) {
      let handle =
        switch place.kind {
        case .folder(let folder): try XapianHandle(path: folder)
        case .server(let host, let port): try XapianHandle(host: host, port: port, timeout: Cluster.timeout)
        }
      let database = XapianDatabase(viewing: handle.pointer)
      if let list: ShardList = try database.stored(Schema.MetadataKey.shards) {
        (head, all) = (handle, list.shards)
      } else if let shard: Shard = try database.stored(Schema.MetadataKey.shard) {
        shards.append((shard, handle))
      } else {
        throw XapianFailure(code: .version, message: "“\(place.written)” is no shard of an index")
      }
    } catch {
      guard [.network, .notFound, .cannotOpen].contains(error.code) else { throw IndexProblem.error(error, path: path) }
      silent.append(place.written)
    }
  }

  /// The shards that did not answer; throws for what is no cut of one index.
  func missing() throws(SaksgangError) -> [MissingShard] {
    guard head != nil else {
      throw SaksgangError(
        id: "cluster-unreadable", message: "cannot search: \(path) names no head that can be opened",
        hint: "cut the index again with `saksgang index --shards`, and keep the line `auto head`")
    }
    for (shard, _) in shards where !all.contains(shard) {
      throw SaksgangError(
        id: "shard-outdated",
        message: "cannot search: shard \(shard.number) (\(shard.period)) is of another cut than the head of \(path)",
        hint: "give its server the folder \(ShardFolder.name(of: shard.number)) beside that head")
    }
    let gone = all.filter { wanted in !shards.contains { $0.shard == wanted } }
    guard gone.count < all.count else { throw IndexProblem.noShard(silent, path) }
    // A silent server does not tell which shard it has, unless there is but one of each.
    if gone.count == silent.count, gone.count == 1 {
      return [MissingShard(name: silent[0], sessions: gone[0].period)]
    }
    let named = silent.map { MissingShard(name: $0, sessions: nil) }
    return named + gone.map { MissingShard(name: ShardFolder.name(of: $0.number), sessions: $0.period) }
  }

  func joined() throws(SaksgangError) -> XapianDatabase {
    guard let head else { throw IndexProblem.noShard(silent, path) }
    do throws(XapianFailure) {
      return try XapianDatabase(head: head, parts: shards.map { ($0.shard.number, $0.handle) })
    } catch { throw IndexProblem.error(error, path: path) }
  }
}
