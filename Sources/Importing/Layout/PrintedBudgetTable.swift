// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of chapters and items as extraction leaves it: a head «Kap. Post Formål …», then a line a row, with one space
/// where a column ends and one amount of whole kroner at the end.
struct PrintedBudgetTable {
  /// With the head first; an empty cell where the print has none.
  private(set) var rows: [[String]]
  /// How many lines it takes.
  private(set) var count: Int

  /// The table that opens with a line; `nil` where fewer than two rows follow the head, or where they have several
  /// amounts, which one space cannot tell apart.
  init?(_ lines: ArraySlice<SourceLine>) {
    guard let head = lines.first.flatMap({ Self.head($0.plain) }) else { return nil }
    rows = [head]
    count = 1
    var open = ""
    var seen = 1
    for line in lines.dropFirst() {
      let text = open.isEmpty ? line.plain : open + " " + line.plain
      seen += 1
      if let row = Self.row(text) {
        rows.append(row)
        (open, count) = ("", seen)
      } else if rows.count == 1, open.isEmpty, Self.isUnit(line.plain) {
        rows[0][3] += ", " + line.plain
        count = seen
      } else if open.isEmpty, ["Utgifter", "Inntekter", "Inntekt", "Utgift"].contains(line.plain) {
        continue
      } else if open.isEmpty, Self.opensRow(line.plain), line.gap == 0 {
        open = line.plain
      } else if text.count > 200 || open.isEmpty || line.gap > 0 {
        break
      } else {
        open = text
      }
    }
    guard rows.count > 2 else { return nil }
  }

  /// «Kap. Post Formål Prop. 1 S (2031–2032)».
  private static func head(_ text: String) -> [String]? {
    guard text.hasPrefix("Kap"), text.count < 90 else { return nil }
    let words = text.split(separator: " ")
    guard words.count >= 3, ["Kap.", "Kap"].contains(words[0]), words[1] == "Post",
      ["Formål", "Føremål", "Betegnelse", "Nemning", "Navn", "Tekst"].contains(words[2])
    else { return nil }
    return ["Kap.", "Post", String(words[2]), words.dropFirst(3).joined(separator: " ")]
  }

  private static func isUnit(_ text: String) -> Bool { text.count < 40 && text.lowercased().hasSuffix("kroner") }

  private static func opensRow(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    return 1...4 ~= first.count && first.allSatisfy { "0"..."9" ~= $0 }
  }

  /// «01 Driftsutgifter 254 460 000», «2421 Innovasjon Norge 3 350 000 000», «Sum utgifter 11 340 207 000».
  private static func row(_ text: String) -> [String]? {
    guard let match = text.wholeMatch(of: #/(?:(\d{1,4}) )?(\D.*?) ([-–−]?\d{1,3}(?: \d{3})+|0)/#) else { return nil }
    let number = match.1.map(String.init)
    guard number != nil || match.2.hasPrefix("Sum ") else { return nil }
    let isChapter = (number?.count ?? 0) > 2
    return [isChapter ? number ?? "" : "", isChapter ? "" : number ?? "", String(match.2), String(match.3)]
  }
}
