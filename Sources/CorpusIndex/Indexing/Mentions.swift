// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// What a passage names: parties, apart from the one that speaks, and chapters and items of the state budget.
///
/// One pass over the bytes of the text, since every passage of a corpus is read on every build.
struct Mentions: Equatable {
  /// In the usual order.
  private(set) var parties: [Party] = []
  /// `kap. 732`, `kapittel 900`, also in the heading; ascending.
  private(set) var chapters: [Int] = []
  /// `post 70`, `postene 1 og 21`; ascending.
  private(set) var items: [Item] = []

  /// An item, under the last chapter named before it, or one that follows at once: `post 70 under kap. 732`.
  struct Item: Hashable, Comparable {
    var chapter: Int?
    var item: Int

    static func < (left: Item, right: Item) -> Bool {
      (left.chapter ?? 0, left.item) < (right.chapter ?? 0, right.item)
    }
  }

  /// - Parameter heading: a chapter that it names is that of every item in the passage before another is named.
  init(in passage: Passage, under heading: String? = nil) {
    let inHeading = heading.map { Self.chapters(in: $0) } ?? []
    var text = passage.text
    let speaker = Self.speakerEnd(passage)
    (parties, chapters, items) = text.withUTF8 { bytes in
      var scanner = Scanner(bytes: bytes, speakerEnd: speaker, chapter: inHeading.count == 1 ? inHeading.first : nil)
      scanner.run()
      return (scanner.parties.sorted(), scanner.chapters.union(inHeading).sorted(), scanner.items.sorted())
    }
  }

  private static func chapters(in heading: String) -> Set<Int> {
    var text = heading
    return text.withUTF8 { bytes in
      var scanner = Scanner(bytes: bytes, speakerEnd: bytes.count, chapter: nil)
      scanner.run()
      return scanner.chapters
    }
  }

  /// Where the words that name the speaker end, in bytes, when the passage opens with them.
  private static func speakerEnd(_ passage: Passage) -> Int {
    guard let speaker = passage.attribution.speaker, !speaker.isEmpty else { return 0 }
    let opening = passage.text.prefix(speaker.count + 40)
    guard let range = opening.firstRange(of: speaker) else { return 0 }
    return opening.utf8.distance(from: opening.startIndex, to: range.upperBound)
  }
}

/// One way in which a text names a party.
private struct PartySpelling {
  /// UTF-8 in lower case.
  let lower: [UInt8]
  let party: Party
  /// For an abbreviation: the ways it is written, since `Rv.` is a road.
  let exact: [[UInt8]]

  init(text: String, party: Party) {
    (lower, self.party) = (Array(text.utf8), party)
    exact = text.utf8.count <= 4 && !text.contains("ø") ? Self.written(text, party).map { Array($0.utf8) } : []
  }

  private static func written(_ text: String, _ party: Party) -> [String] {
    let capitals = ["Uav"].contains(party.code) ? [] : [text.uppercased()]
    let capitalised = ["ap", "frp", "krf"].contains(text) ? [text.prefix(1).uppercased() + text.dropFirst()] : []
    return [party.code] + capitals + capitalised
  }

  /// By the first letter in lower case, the longest first.
  static let byFirst: [UInt8: [PartySpelling]] = {
    let all = Party.spellings.filter { $0.text.utf8.count > 1 }.map { PartySpelling(text: $0.text, party: $0.party) }
    return Dictionary(grouping: all) { $0.lower.first ?? 0 }
      .mapValues { $0.sorted { $0.lower.count > $1.lower.count } }
  }()
}

private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// A name before this place is that of the speaker.
  let speakerEnd: Int
  private(set) var parties: Set<Party> = []
  private(set) var chapters: Set<Int> = []
  private(set) var items: Set<Mentions.Item> = []
  /// The chapter that an item belongs to.
  private var chapter: Int?
  /// The items that were named last, and where they end.
  private var last: (items: [Mentions.Item], end: Int) = ([], 0)

  init(bytes: UnsafeBufferPointer<UInt8>, speakerEnd: Int, chapter: Int?) {
    (self.bytes, self.speakerEnd, self.chapter) = (bytes, speakerEnd, chapter)
  }

  mutating func run() {
    var at = 0
    while at < bytes.count {
      guard isWordByte(at) else { at += 1; continue }
      let end = readWord(at)
      at = end
      while at < bytes.count, isWordByte(at) { at += 1 }
    }
  }

  /// Reads what begins at a word, and returns where it ends.
  private mutating func readWord(_ start: Int) -> Int {
    let first = bytes[start]
    if first | 0x20 == UInt8(ascii: "k"), let end = readChapter(start) { return end }
    if first | 0x20 == UInt8(ascii: "p"), let end = readItems(start) { return end }
    guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first, let rows = PartySpelling.byFirst[first | 0x20] else {
      return start + 1
    }
    for row in rows {
      guard let end = end(of: row, from: start) else { continue }
      if start >= speakerEnd { parties.insert(row.party) }
      return end
    }
    return start + 1
  }

  /// Where the spelling ends, a genitive s included; `nil` where another word stands.
  private func end(of row: PartySpelling, from start: Int) -> Int? {
    let end = start + row.lower.count
    guard end <= bytes.count else { return nil }
    if row.exact.isEmpty {
      for offset in row.lower.indices where lower(start + offset) != row.lower[offset] { return nil }
    } else {
      guard row.exact.contains(where: { $0.elementsEqual(bytes[start..<end]) }) else { return nil }
    }
    if end == bytes.count || !isWordByte(end) { return end }
    let isGenitive = bytes[end] == UInt8(ascii: "s") && (end + 1 == bytes.count || !isWordByte(end + 1))
    return isGenitive ? end + 1 : nil
  }

  private func lower(_ index: Int) -> UInt8 {
    let byte = bytes[index]
    if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { return byte | 0x20 }
    return index > 0 && bytes[index - 1] == 0xC3 && 0x80...0x9E ~= byte ? byte | 0x20 : byte
  }

  private static let chapterWords = ["kapittelet", "kapitlet", "kapittel", "kap"].map { Array($0.utf8) }
  private static let itemWords = ["postene", "postane", "posten", "poster", "postar", "post"].map { Array($0.utf8) }
  private static let joints = [" under ", " på ", " i ", " innenfor ", " av ", " over "].map { Array($0.utf8) }

  /// Where one of the words ends that stands here, in any letter case.
  private func end(ofOneOf words: [[UInt8]], at start: Int) -> Int? {
    words.lazy.map { (word: $0, end: start + $0.count) }.first { word, end in
      end < bytes.count && !isWordByte(end) && word.indices.allSatisfy { lower(start + $0) == word[$0] }
    }?.end
  }

  /// The number that stands here, of so many digits, and where it ends.
  private func number(at start: Int, digits count: ClosedRange<Int>) -> (value: Int, end: Int)? {
    let digits = bytes[start...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard count ~= digits.count, digits.endIndex == bytes.count || !isWordByte(digits.endIndex) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, digits.endIndex)
  }

  /// Past a full stop and spaces.
  private func afterGap(_ start: Int) -> Int {
    var at = start
    while at < bytes.count, !isWordByte(at), at < start + 3 { at += 1 }
    return at
  }

  private mutating func readChapter(_ start: Int) -> Int? {
    guard let end = end(ofOneOf: Self.chapterWords, at: start) else { return nil }
    guard let found = number(at: afterGap(end), digits: 3...4) else { return nil }
    chapters.insert(found.value)
    claim(last.items, from: last.end, to: start, for: found.value)
    chapter = found.value
    if found.end + 1 < bytes.count, bytes[found.end] == UInt8(ascii: "."),
      let item = number(at: found.end + 1, digits: 1...2)
    {
      items.insert(Mentions.Item(chapter: found.value, item: item.value))
    }
    return found.end
  }

  /// Gives a chapter the items that were named right before it: `post 70 under kap. 732`.
  private mutating func claim(_ named: [Mentions.Item], from end: Int, to start: Int, for chapter: Int) {
    let between = bytes[end..<start]
    let isJoined = Self.joints.contains { $0.elementsEqual(between) }
    let isBeside = named.allSatisfy { $0.chapter == nil } && [", ", " "].contains { between.elementsEqual($0.utf8) }
    guard !named.isEmpty, isJoined || isBeside else { return }
    items.subtract(named)
    items.formUnion(named.map { Mentions.Item(chapter: chapter, item: $0.item) })
  }

  private mutating func readItems(_ start: Int) -> Int? {
    guard let end = end(ofOneOf: Self.itemWords, at: start) else { return nil }
    var found: [Mentions.Item] = []
    var at = afterGap(end)
    var stop = end
    while let number = number(at: at, digits: 1...2), !goesOnAsNumber(number.end) {
      found.append(Mentions.Item(chapter: chapter, item: number.value))
      stop = number.end
      guard let next = afterJoint(stop) else { break }
      at = next
    }
    guard !found.isEmpty else { return nil }
    items.formUnion(found)
    last = (found, stop)
    return stop
  }

  /// A decimal or a line of a form: `2,5`, `3.2.1`.
  private func goesOnAsNumber(_ end: Int) -> Bool {
    end + 1 < bytes.count && [UInt8(ascii: ","), UInt8(ascii: ".")].contains(bytes[end])
      && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end + 1]
  }

  /// Past `, `, ` og ` or ` til ` in a list of numbers.
  private func afterJoint(_ end: Int) -> Int? {
    for joint in [", ", " og "] where bytes[end...].starts(with: joint.utf8) { return end + joint.utf8.count }
    return nil
  }

  /// Letters and digits, and every byte beyond ASCII but the no-break space.
  private func isWordByte(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    let isNoBreakSpace =
      byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      || byte == 0xA0 && index > 0 && bytes[index - 1] == 0xC2
    let isPunctuation = byte == 0xE2 || index > 0 && bytes[index - 1] == 0xE2 || index > 1 && bytes[index - 2] == 0xE2
    let isGuillemet =
      byte == 0xC2 && index + 1 < bytes.count && [0xAB, 0xBB].contains(bytes[index + 1])
      || [0xAB, 0xBB].contains(byte) && index > 0 && bytes[index - 1] == 0xC2
    return !isNoBreakSpace && !isPunctuation && !isGuillemet
  }
}
