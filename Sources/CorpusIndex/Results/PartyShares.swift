// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// How much of what each party says is about something, by year.
package struct PartyShares: Sendable, Equatable {
  package var query: String
  /// The query in its canonical form.
  package var parsed: String
  package var notes: [QueryNote]
  /// By share over all years, the largest first, and then by year; years in which a party has no passage are left out.
  package private(set) var rows: [Row]

  package struct Row: Sendable, Equatable {
    package var party: String
    /// `nil` for documents without a date or session.
    package var year: Int?
    /// Passages of the party that match.
    package var matches: Int
    /// All passages of the party.
    package var passages: Int

    /// Matches for each thousand passages of the party.
    package var perThousand: Double { passages == 0 ? 0 : Double(matches) * 1_000 / Double(passages) }
  }

  init(query: String, parsed: String, notes: [QueryNote], rows: [Row]) {
    (self.query, self.parsed, self.notes) = (query, parsed, notes)
    let sums = Self.sums(of: rows)
    let place = Dictionary(uniqueKeysWithValues: sums.enumerated().map { ($1.party, $0) })
    self.rows = rows.sorted {
      (place[$0.party] ?? 0, $0.year ?? Int.max) < (place[$1.party] ?? 0, $1.year ?? Int.max)
    }
  }

  /// All years together, one row a party; `year` is `nil`.
  package var sums: [Row] { Self.sums(of: rows) }

  package var total: Int { rows.reduce(0) { $0 + $1.matches } }

  private static func sums(of rows: [Row]) -> [Row] {
    var sums: [Row] = []
    for row in rows {
      if let index = sums.firstIndex(where: { $0.party == row.party }) {
        sums[index].matches += row.matches
        sums[index].passages += row.passages
      } else {
        sums.append(Row(party: row.party, year: nil, matches: row.matches, passages: row.passages))
      }
    }
    return sums.sorted {
      $0.perThousand == $1.perThousand
        ? ($1.matches, $0.party) < ($0.matches, $1.party) : $0.perThousand > $1.perThousand
    }
  }
}

extension PartyShares {
  /// One line a party and year.
  package var csv: String {
    let lines = rows.map { row in
      [row.party, row.year.map(String.init) ?? "", "\(row.matches)", "\(row.passages)", Self.decimal(row.perThousand)]
    }
    return CSVTable.written([["party", "year", "matches", "passages", "per_thousand"]] + lines)
  }

  /// One object, `saksgang.who/1`.
  package var json: String {
    let parties = sums.map { sum in
      JSONText.object([
        ("party", .string(sum.party)), ("matches", .number(sum.matches)), ("passages", .number(sum.passages)),
        ("per_thousand", .decimal(sum.perThousand)),
        ("years", .array(rows.filter { $0.party == sum.party }.map(Self.json))),
      ])
    }
    return JSONText.object([
      ("schema", .string("saksgang.who/1")), ("query", .string(query)), ("parsed", .string(parsed)),
      ("parties", .array(parties)),
    ]).written + "\n"
  }

  private static func json(_ row: Row) -> JSONText {
    .object([
      ("year", row.year.map { .number($0) } ?? .null), ("matches", .number(row.matches)),
      ("passages", .number(row.passages)), ("per_thousand", .decimal(row.perThousand)),
    ])
  }

  private static func decimal(_ value: Double) -> String { JSONText.decimal(value).written }

  /// A table with a line for each party and a column for each year, in as many blocks as the width asks for.
  package func table(width: Int) -> String {
    let sums = sums
    let years = Set(rows.map(\.year)).sorted { ($0 ?? Int.max) < ($1 ?? Int.max) }
    let keyed = rows.map { (Key(party: $0.party, year: $0.year), $0) }
    let cells = Dictionary(keyed, uniquingKeysWith: { first, _ in first })
    let names = ["party"] + sums.map(\.party)
    let all = [names, ["all years"] + sums.map(Self.cell)]
    let columns = years.map { year in
      [year.map(String.init) ?? "no year"]
        + sums.map { cells[Key(party: $0.party, year: year)].map(Self.cell) ?? "–" }
    }
    let blocks = Self.blocks(columns, beside: names, all[1], width: width)
    let legend = "matches/passages of the party (matches per 1,000 passages)\n\n"
    return legend + blocks.map(Self.written).joined(separator: "\n")
  }

  private struct Key: Hashable {
    var party: String
    var year: Int?
  }

  private static func cell(_ row: Row) -> String {
    let tenths = Int((row.perThousand * 10).rounded())
    return "\(row.matches)/\(row.passages) (\(tenths / 10).\(tenths % 10))"
  }

  /// Columns beside the names, in blocks that fit; the sums are in the first.
  private static func blocks(
    _ columns: [[String]], beside names: [String], _ sums: [String], width: Int
  ) -> [[[String]]] {
    var blocks = [[names, sums]]
    for column in columns {
      let wider = blocks[blocks.count - 1] + [column]
      if wider.reduce(-2, { $0 + Self.width($1) + 2 }) > width, blocks[blocks.count - 1].count > 1 {
        blocks.append([names, column])
      } else {
        blocks[blocks.count - 1] = wider
      }
    }
    return blocks
  }

  private static func width(_ column: [String]) -> Int { column.map { TerminalText.columns($0) }.max() ?? 0 }

  /// Names to the left, figures to the right.
  private static func written(_ columns: [[String]]) -> String {
    let widths = columns.map(Self.width)
    let lines = (columns.first ?? []).indices.map { line in
      let cells = columns.indices.map { column in
        let text = columns[column][line]
        let fill = String(repeating: " ", count: widths[column] - TerminalText.columns(text))
        return column == 0 ? text + fill : fill + text
      }
      return cells.joined(separator: "  ")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
