// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// One budget table of the corpus as text, always in the same order.
enum BudgetFile {
  static let columns = [
    "year", "stage", "party", "department", "area", "area_name", "category", "category_name", "frame", "frame_name",
    "chapter", "chapter_name", "item", "item_name", "sub_item", "note", "amount",
  ]

  static func path(_ edition: BudgetEdition) -> String { "budsjett/\(edition.name).csv" }

  static func text(_ lines: [BudgetLine]) -> String {
    let rows = lines.map { (key: $0.order, text: CSVText.row(cells($0))) }.sorted { left, right in
      left.key == right.key ? left.text < right.text : left.key.lexicographicallyPrecedes(right.key)
    }
    return CSVText.row(columns) + rows.map(\.text).joined()
  }

  private static func cells(_ line: BudgetLine) -> [String] {
    func number(_ number: Int?) -> String { number.map { String($0) } ?? "" }
    return [
      "\(line.year)", line.stage.rawValue, line.party?.code ?? "", line.department ?? "",
      number(line.area?.number), line.area?.name ?? "", number(line.category?.number), line.category?.name ?? "",
      number(line.frame?.number), line.frame?.name ?? "", "\(line.chapter)", line.chapterName, "\(line.item)",
      line.itemName, number(line.subItem), line.note ?? "", "\(line.kroner.amount)",
    ]
  }
}

extension BudgetLine {
  fileprivate var order: [Int] { [chapter, item, subItem ?? 0] }
}

/// Rows of CSV as RFC 4180 has them, with `\n` at the end.
enum CSVText {
  static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\n" }

  private static func cell(_ text: String) -> String {
    let text = text.singleLine
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
