// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CorpusIndex

/// `saksgang fields`: the query fields, from the table that the parser reads.
struct FieldsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "List the fields that a query can ask for.")

  func run() async throws {
    for field in QueryField.all {
      let names = ([field.keyword] + field.others).map { "\($0):" }.joined(separator: " ")
      Console.result("\(names)  (\(field.english):)\n    \(field.help)\n    \(field.example)")
    }
  }
}
