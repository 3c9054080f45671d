// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// What is wrong with an index, in one sentence with what to do.
enum IndexProblem {
  /// - Parameter difference: which version of what it was made by, after «was made».
  static func outdated(_ path: String, _ difference: String) -> SaksgangError {
    SaksgangError(
      id: "index-outdated", message: "cannot search: the index at \(path) was made \(difference)",
      hint: "make it again with `saksgang index --rebuild --index \(path)`")
  }

  static func noShard(_ silent: [String], _ path: String) -> SaksgangError {
    SaksgangError(
      id: "shard-missing", message: "cannot search \(path): no shard answers (\(silent.joined(separator: ", ")))",
      hint: "start the servers that the file names")
  }

  static let tooSlow = SaksgangError(
    id: "search-too-slow", message: "cannot search: it took longer than it may", hint: "search for less, or again later"
  )

  static func error(_ failure: XapianFailure, path: String) -> SaksgangError {
    switch failure.code {
    case .notFound, .cannotOpen:
      SaksgangError(
        id: "index-missing", message: "cannot search: there is no index at \(path)",
        hint: "make it with `saksgang index --index \(path)`")
    case .outdated: outdated(path, failure.message)
    case .version:
      outdated(path, "by another version of Xapian (\(failure.message))")
    case .corrupt, .io:
      SaksgangError(
        id: "index-corrupt", message: "cannot search: the index at \(path) is damaged (\(failure.message))",
        hint: "make it again with `saksgang index --rebuild --index \(path)`")
    case .modified, .locked:
      SaksgangError(
        id: "index-locked", message: "cannot search: the index at \(path) is being written",
        hint: "search again when that is done")
    case .network:
      SaksgangError(
        id: "shard-unreachable", message: "cannot search \(path): a shard stopped answering (\(failure.message))",
        hint: "start its server, or search what is there with --partial")
    default:
      SaksgangError(
        id: "search-failed", message: "cannot search the index at \(path): \(failure.message)",
        hint: "search for less, or make the index again with `saksgang index --rebuild --index \(path)`")
    }
  }
}
