// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import StortingModel

/// A file that names the databases of one index, in Xapian's own form: `auto FOLDER` or `remote HOST:PORT` a line.
///
/// Folders are relative to the file.
struct ClusterStub {
  struct Place: Equatable {
    /// As the file has it, for messages.
    let written: String
    let kind: Kind

    enum Kind: Equatable {
      case folder(String)
      case server(host: String, port: Int)
    }
  }

  private(set) var places: [Place] = []

  /// Throws `cluster-unreadable` with file and line.
  init(text: String, path: String) throws(SaksgangError) {
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/" : ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let place = Self.place(line, in: folder) else {
        throw SaksgangError(
          id: "cluster-unreadable", message: "cannot search: \(path):\(number + 1): “\(line)” names no database",
          hint: "write `auto FOLDER` for a folder beside the file, or `remote HOST:PORT` for a server")
      }
      places.append(place)
    }
  }

  /// Throws `index-missing` where the file cannot be read.
  init(path: String) throws(SaksgangError) {
    guard let bytes = FileManager.default.contents(atPath: path), let text = String(bytes: bytes, encoding: .utf8)
    else {
      throw SaksgangError(
        id: "index-missing", message: "cannot search: the file \(path) cannot be read",
        hint: "cut an index in shards with `saksgang index --shards 4`")
    }
    try self.init(text: text, path: path)
  }

  private static func place(_ line: String, in folder: String) -> Place? {
    guard let space = line.firstIndex(where: \.isWhitespace) else { return nil }
    let value = line[space...].trimmingCharacters(in: .whitespaces)
    switch line[..<space] {
    case "auto", "glass":
      return Place(written: line, kind: .folder(value.hasPrefix("/") ? value : folder + value))
    case "remote":
      guard let colon = value.lastIndex(of: ":"), colon > value.startIndex,
        let port = Int(value[value.index(after: colon)...]), 1...65_535 ~= port
      else { return nil }
      return Place(written: line, kind: .server(host: String(value[..<colon]), port: port))
    default: return nil
    }
  }
}
