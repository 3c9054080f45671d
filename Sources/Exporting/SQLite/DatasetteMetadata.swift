// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// What Datasette shows of the database: titles and descriptions of tables, views and their columns.
enum DatasetteMetadata {
  /// The name that Datasette looks for in a folder.
  static let fileName = "metadata.json"

  /// - Parameter database: the file's name without its ending, by which Datasette knows it.
  static func text(database: String) -> String {
    let tables = (CorpusTables.definitions + [UnresolvedReferences.table, DataDictionary.table]).map { table in
      entry(table.name, table.title, table.description, table.columns.map { ($0.name, $0.description) })
    }
    let views = DataView.all.map { entry($0.name, $0.title, $0.description, $0.columns) }
    let content: [(String, JSONText)] = [
      ("title", .string(title)),
      ("description", .string("Documents, proposals, votes and budgets of Stortinget, as Saksgang reads them.")),
      ("databases", .object([(database, .object([("tables", .object(tables + views))]))])),
    ]
    return JSONText.object(content).written + "\n"
  }

  /// Throws where another's file of this name would be written over.
  static func requireOurs(_ file: URL) throws {
    guard let data = try? Data(contentsOf: file) else { return }
    let content = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    guard content?["title"] as? String == title else {
      throw SaksgangError(
        id: "export-metadata-taken",
        message:
          "writing «\(file.path)», which Datasette reads beside a database: there is a file that no export wrote",
        hint: "name a database in another folder with --output, or move that file away")
    }
  }

  private static let title = "Saksgang"

  /// Columns that tell a person which row it is.
  private static let labels = ["documents": "title", "cases": "title", "votes": "topic", "parties": "name"]

  private static func entry(
    _ name: String, _ title: String, _ description: String, _ columns: [(name: String, description: String)]
  ) -> (String, JSONText) {
    var members: [(String, JSONText)] = [
      ("title", .string(title)), ("description", .string(description)),
      ("columns", .object(columns.map { ($0.name, .string($0.description)) })),
    ]
    if let label = labels[name] { members.append(("label_column", .string(label))) }
    return (name, .object(members))
  }
}
