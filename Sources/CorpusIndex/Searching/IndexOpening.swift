// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

extension OpenIndex {
  /// Opens the index at a path, or the shards that a stub file names.
  ///
  /// Throws `index-missing`, `index-outdated`, `index-corrupt`, and for shards what `Cluster.open` throws.
  convenience init(path: String, analyser: Analyser, allowsMissing: Bool = false) throws(SaksgangError) {
    guard Cluster.isStub(path) else {
      do throws(XapianFailure) { try self.init(try XapianDatabase(path: path), path: path, of: analyser) } catch {
        throw IndexProblem.error(error, path: path)
      }
      return
    }
    let cluster = try Cluster.open(stub: path, allowsMissing: allowsMissing)
    let missing = cluster.missing
    do throws(XapianFailure) { try self.init(cluster.database, path: path, of: analyser) } catch {
      throw IndexProblem.error(error, path: path)
    }
    self.missing = missing
  }

  private convenience init(
    _ database: consuming XapianDatabase, path: String, of analyser: Analyser
  ) throws(XapianFailure) {
    if let difference = try IndexState(of: database).difference(from: analyser) {
      throw XapianFailure(code: .outdated, message: difference)
    }
    try self.init(database, path: path, analyser: analyser)
  }
}
