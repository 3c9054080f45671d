// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Names the parts of a recommendation's decision, so that a vote on «romertall II» has something to point at.
///
/// A passage is still named after its content; these names come beside.
enum TilraadingParts {
  /// The whole first, then each lettered or numbered part that the print sets off.
  static func all(in document: Document) -> [TilraadingPart] {
    let decisions = document.passages.filter { $0.kind == .vedtak }
    guard document.kind == .innstilling, !decisions.isEmpty else { return [] }
    let headings = Dictionary(document.sections.map { ($0.id, $0.heading) }, uniquingKeysWith: { first, _ in first })
    var parts = [TilraadingPart(name: "tilraading", passages: decisions.map(\.id))]
    var (letter, roman): (String?, Int?) = (nil, nil)
    var section: String?
    for passage in decisions {
      if passage.section != section, let heading = passage.section.flatMap({ headings[$0] }) {
        read(heading, &letter, &roman)
      }
      section = passage.section
      let label = read(passage.listItem?.marker ?? firstWord(of: passage.text), &letter, &roman)
      guard letter != nil || roman != nil, !(label && isOnlyLabel(passage.text)) else { continue }
      add(passage.id, letter, roman, to: &parts)
    }
    return parts
  }

  /// Takes a letter or a Roman number that stands alone as a label; whether there was one.
  @discardableResult
  private static func read(_ label: String, _ letter: inout String?, _ roman: inout Int?) -> Bool {
    let bare = label.split { " .):".contains($0) }.joined()
    if let next = RomanNumeral.value(bare), next == (roman ?? 0) + 1 || next == 1 {
      roman = next
    } else if bare.count == 1, let first = bare.first, ("A"..."Z").contains(first), follows(first, letter) {
      (letter, roman) = (bare, nil)
    } else {
      return false
    }
    return true
  }

  private static func follows(_ next: Character, _ letter: String?) -> Bool {
    guard let value = next.unicodeScalars.first?.value else { return false }
    return letter?.unicodeScalars.first.map { $0.value + 1 == value } ?? (next == "A")
  }

  /// The label at the start of a passage: «II», «II.», and nothing for «I dag …».
  private static func firstWord(of text: String) -> String {
    let word = text.prefix { !$0.isWhitespace }
    return word.count == text.count || word.hasSuffix(".") || word.hasSuffix(":") ? String(word) : ""
  }

  private static func isOnlyLabel(_ text: String) -> Bool { !text.contains { $0.isWhitespace } && text.count <= 8 }

  private static func add(_ id: String, _ letter: String?, _ roman: Int?, to parts: inout [TilraadingPart]) {
    let name = ["tilraading", letter?.lowercased(), roman.map(String.init)].compactMap(\.self).joined(separator: "-")
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].passages.append(id)
    } else {
      parts.append(TilraadingPart(name: name, letter: letter, roman: roman, passages: [id]))
    }
  }

  /// The names of the parts that a topic names; `nil` where one of them is not in the document.
  static func names(of parts: [VoteTopic.Part], in document: Document) -> [String]? {
    guard !document.tilraading.isEmpty else { return nil }
    if parts.isEmpty { return ["tilraading"] }
    var names: [String] = []
    for part in parts {
      let letter = part.steps.first { $0.level == .bokstav }?.name
      let found = document.tilraading.dropFirst().filter { row in
        (letter == nil || row.letter == letter) && (part.roman == nil || row.roman == part.roman)
      }
      guard !found.isEmpty, letter != nil || part.roman != nil else { return nil }
      names += found.map(\.name)
    }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
