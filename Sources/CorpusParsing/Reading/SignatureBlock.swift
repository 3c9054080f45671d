// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

/// The end of a document: place, committee and date, and who signs.
struct SignatureBlock: Equatable {
  var committee: String?
  var date: CalendarDate?
  var signatories: [Document.Signatory]
  /// How many of the document's last blocks it takes.
  let blocks: Int

  /// Reads the block that ends a document; `nil` where it does not end in one.
  init?(endOf blocks: [Block], kind: DocumentKind) {
    let tail = blocks.suffix(14)
    let start =
      switch kind {
      case .brev: tail.lastIndex { Self.isGreeting($0.text) }
      case .representantforslag: tail.lastIndex { Self.closingDate($0.text) != nil }
      default: tail.lastIndex { Self.place(in: $0.text) != nil }
      }
    guard let start else { return nil }
    let place = Self.place(in: blocks[start].text)
    committee = place?.committee
    date = kind == .representantforslag ? Self.closingDate(blocks[start].text) : place?.date
    var people: [Document.Signatory] = []
    for block in blocks[(start + 1)...] {
      guard let person = Self.person(block, isLetter: kind == .brev) else { return nil }
      people.append(person)
    }
    signatories = people
    self.blocks = blocks.count - start
  }

  private static func isGreeting(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = Words(text).all.map(\.lower)
    return ["med", "vennlig", "venleg", "beste"].contains(words.first ?? "")
      && words.contains { $0 == "hilsen" || $0 == "helsing" } && words.count <= 5
  }

  /// «3. april 2031», alone above the names of those who put a motion forward.
  private static func closingDate(_ text: String) -> CalendarDate? {
    guard text.utf8.count <= 40 else { return nil }
    let words = Words(text).all.map(\.lower).filter { $0 != "." }
    guard words.count == 3, let day = Int(words[0].filter(\.isNumber)), let year = Int(words[2]),
      let month = CalendarDate.monthNames.firstIndex(of: String(words[1]))
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  /// «Oslo, i næringskomiteen, den 19. november 2019».
  static func place(in text: String) -> (committee: String?, date: CalendarDate)? {
    guard text.utf8.count <= 220 else { return nil }
    let words = Words(text)
    guard words.all.count <= 26, let den = words.all.lastIndex(where: { $0.lower == "den" }) else { return nil }
    let numbers = words.all[den...].compactMap { Int($0.lower) }
    let month = words.all[den...].compactMap { CalendarDate.monthNames.firstIndex(of: String($0.lower)) }.first
    guard numbers.count == 2, let month, let date = CalendarDate(year: numbers[1], month: month + 1, day: numbers[0])
    else {
      return nil
    }
    guard let opening = words.all.firstIndex(where: { $0.lower == "i" }), opening + 1 < den else { return (nil, date) }
    var end = den
    while end > opening + 1, words[end - 1] == "," { end -= 1 }
    let name = words.literal(opening + 1..<end).lowercased()
    return (name.contains("komit") ? name : nil, date)
  }

  /// `**Geir Pollestad**, leder`.
  private static func person(_ block: Block, isLetter: Bool) -> Document.Signatory? {
    guard block.kind == .paragraph, block.text.count <= 90 else { return nil }
    let parts = block.text.split(separator: ",", maxSplits: 1)
    guard let name = parts.first.map({ $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }),
      name.first?.isUppercase ?? false, !name.contains(":")
    else { return nil }
    let role = parts.count > 1 ? parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ") : nil
    return Document.Signatory(name: name, role: role ?? (isLetter ? "statsråd" : nil))
  }
}
