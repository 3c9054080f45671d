// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import Foundation
import StortingModel
import SwiftCSV
import Testing

@testable import Exporting

/// The corpus of the project, and what an export makes of it.
enum Exported {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let corpus = Result { try CorpusReader.corpus(at: root.appending(path: "corpus").path) }
  static let folder = Result { try Scratch() }
  /// The tables as CSV, in a folder of the scratch.
  static let csv = Result { () throws -> URL in
    let place = try folder.get().url.appending(path: "csv")
    _ = try TableFolder.write(try corpus.get(), to: place.path)
    return place
  }
  /// The tables as a database.
  static let sqlite = Result { () throws -> URL in
    let place = try folder.get().url.appending(path: "saksgang.db")
    _ = try SQLiteExport.write(try corpus.get(), to: place.path)
    return place
  }

  static func database() throws -> Database { try Database(try sqlite.get().path) }

  /// The documents of the JSON lines, by which the tables are judged.
  static func documents() throws -> [JSON] {
    try JSONLinesExport.lines(of: try corpus.get()).map { JSON(try JSONSerialization.jsonObject(with: $0)) }
  }

  /// Every table as a CSV reader that is not ours reads it.
  private static let tables = Result { () throws -> [String: [[String: String]]] in
    let folder = try csv.get()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
    return try names.reduce(into: [:]) { $0[String($1.dropLast(4))] = try csvTable(String($1.dropLast(4)), in: folder) }
  }

  /// One of the tables; it must be there.
  static func csvTable(_ name: String) throws -> [[String: String]] { try #require(try tables.get()[name], "\(name)") }

  static func csvTable(_ name: String, in folder: URL) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
    return try CSV<Named>(string: text, loadColumns: false).rows
  }
}

/// A folder of its own, removed with its last user.
final class Scratch: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "exporting-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Every file below, by its path, with its bytes.
  static func bytes(below folder: URL) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.reduce(into: [:]) { all, path in
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path)
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { all[path] = try Data(contentsOf: file) }
    }
  }
}

/// A value of parsed JSON, asked for what should be there.
struct JSON {
  let value: Any

  init(_ value: Any?) { self.value = value ?? NSNull() }

  subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }
  var list: [JSON] { (value as? [Any] ?? []).map { JSON($0) } }
  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  var string: String? { value as? String }
  var int: Int? { value as? Int }
  var bool: Bool? { value as? Bool }
  var isNull: Bool { value is NSNull }
  /// As the tables write a value: nothing for `null`, 1 and 0 for truth.
  var cell: String { string ?? int.map(String.init) ?? bool.map { $0 ? "1" : "0" } ?? "" }
}
