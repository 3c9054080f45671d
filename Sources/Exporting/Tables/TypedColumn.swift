// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A column together with how its value is taken from a row, before the row's type is forgotten.
struct TypedColumn<Row>: Sendable {
  let column: DataColumn
  let value: @Sendable (Row) -> DataCell
}

extension TypedColumn {
  /// Any text; an empty one is none.
  static func text(
    _ name: String, _ description: String, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> String?
  ) -> Self { make(name, .text, description, isRequired: isRequired) { .of(value($0)) } }

  /// The value that names a row, alone or with others.
  static func id(_ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    make(name, .text, description, isRequired: true) { .text(value($0)) }
  }

  /// The id of a row in another table, which every row has.
  static func part(
    of table: String, _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> String
  ) -> Self { make(name, .text, description, isRequired: true, target: target(table)) { .of(value($0)) } }

  /// The id of a row in another table, where there is one.
  static func link(
    to table: String, _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> Self { make(name, .text, description, target: target(table)) { .of(value($0)) } }

  static func party(
    _ name: String = "party", _ description: String, _ value: @escaping @Sendable (Row) -> Party
  ) -> Self { part(of: "parties", name, description) { value($0).code } }

  static func integer(
    _ name: String, _ description: String, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Self { make(name, .integer, description, isRequired: isRequired) { value($0).map { .integer($0) } ?? .null } }

  /// The place of a row among those that belong to the same, from 1.
  static func ordinal(_ description: String, _ value: @escaping @Sendable (Row) -> Int) -> Self {
    integer("ordinal", description, isRequired: true) { value($0) }
  }

  static func boolean(_ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> Bool) -> Self {
    make(name, .boolean, description, isRequired: true) { .boolean(value($0)) }
  }

  static func date(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> CalendarDate?
  ) -> Self { make(name, .date, description) { .of(value($0)?.iso) } }

  /// One of a few values, which every row has.
  static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> Choice
  ) -> Self {
    make(name, .text, description, isRequired: true, choices: Choice.allCases.map(\.rawValue)) {
      .text(value($0).rawValue)
    }
  }

  /// One of a few values, or none.
  static func optionalChoice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ description: String, _ value: @escaping @Sendable (Row) -> Choice?
  ) -> Self {
    make(name, .text, description, choices: Choice.allCases.map(\.rawValue)) { .of(value($0)?.rawValue) }
  }

  private static func make(
    _ name: String, _ type: DataType, _ description: String, isRequired: Bool = false, choices: [String] = [],
    target: (table: String, column: String)? = nil, _ value: @escaping @Sendable (Row) -> DataCell
  ) -> Self {
    TypedColumn(
      column: DataColumn(
        name: name, type: type, description: description, isRequired: isRequired, choices: choices, target: target),
      value: value)
  }

  /// Parties are named by their code, everything else by its id.
  private static func target(_ table: String) -> (table: String, column: String) {
    (table, table == "parties" ? "code" : "id")
  }
}

extension DataCell {
  /// `null` for none and for an empty text, which CSV cannot tell apart.
  static func of(_ text: String?) -> DataCell { text.map { $0.isEmpty ? .null : .text($0) } ?? .null }
}

/// A value of a list with its place in it, from 1.
struct Numbered<Owner: Sendable, Value: Sendable>: Sendable {
  let owner: Owner
  let ordinal: Int
  let value: Value

  static func all(_ owners: [Owner], _ values: (Owner) -> [Value]) -> [Numbered] {
    owners.flatMap { owner in
      values(owner).enumerated().map { Numbered(owner: owner, ordinal: $0.offset + 1, value: $0.element) }
    }
  }
}

extension Array where Element: Hashable {
  /// Each value where it first stands, for lists that say who or what and not how often.
  var once: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
