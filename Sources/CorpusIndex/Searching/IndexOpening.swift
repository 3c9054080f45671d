// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

extension OpenIndex {
  /// Opens the index at a path; throws `index-missing`, `index-outdated` or `index-corrupt`.
  convenience init(path: String, analyser: Analyser) throws(SaksgangError) {
    do throws(XapianFailure) {
      let database = try XapianDatabase(path: path)
      if let difference = try IndexState(of: database).difference(from: analyser) {
        throw XapianFailure(code: .outdated, message: difference)
      }
      try self.init(database, path: path, analyser: analyser)
    } catch {
      throw IndexProblem.error(error, path: path)
    }
  }
}
