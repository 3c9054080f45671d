// SPDX-License-Identifier: GPL-3.0-or-later

/// A chapter and an item of the state budget: `kap. 732 post 72`, `post 72 under kap. 732`, `kap./post 553.65`.
struct BudgetPlace {
  var chapter: Int?
  /// `nil` where several items are named together.
  var item: Int?
  private var items: [Int] = []
  private(set) var words: Range<Int>

  /// The place that belongs to a figure. Where the sentence names places before its sums, that is the last one before
  /// the figure; where it names them after, the one after it.
  ///
  /// - Parameter places: those of the sentence.
  static func of(_ figure: AmountFigure, in sentence: AmountSentence, among places: [BudgetPlace]) -> BudgetPlace? {
    guard let first = places.first else { return nil }
    var found: BudgetPlace?
    if first.words.upperBound <= figure.first {
      found = places.last { $0.words.upperBound <= figure.words.lowerBound }
    } else {
      let after = figure.words.upperBound..<figure.surroundings.upperBound
      let end = after.first { elsewhere.contains(sentence.lower($0)) } ?? after.upperBound
      let mine = places.filter { (after.lowerBound..<end).contains($0.words.lowerBound) }
      found = Set(mine.map(\.chapter)).count == 1 ? mine.first : nil
    }
    if let items = found?.items, items.count == figure.companions { found?.item = items[figure.place] }
    return found
  }

  /// Before another place than that of the sum: `mot en tilsvarende reduksjon på kap. 500`, `jf. omtale under`.
  private static let elsewhere: Set<String> = ["mot", "jf", "jfr", "omtale", "omtalt"]

  /// What the headings over a text name, outermost first; an item belongs to the chapter above it.
  static func named(in headings: [AmountSentence]) -> BudgetPlace? {
    var found: BudgetPlace?
    for heading in headings {
      let places = all(in: heading)
      guard let place = places.first, places.count == 1 else { continue }
      if place.chapter != nil { found = place } else { found?.item = place.item }
    }
    return found
  }
}

extension BudgetPlace {
  static func all(in sentence: AmountSentence) -> [BudgetPlace] {
    guard sentence.tokens.contains(where: { isChapterWord($0.lower) || isItemWord($0.lower) }) else { return [] }
    var found: [BudgetPlace] = []
    var index = 0
    while index < sentence.tokens.count {
      let read = chapter(at: index, sentence) ?? item(at: index, sentence)
      if let read { add(read, to: &found) }
      index = read?.words.upperBound ?? index + 1
    }
    return found.filter { $0.isBudget(sentence) }
  }

  /// An item joins the chapter before it, a chapter the item before it.
  private static func add(_ read: BudgetPlace, to found: inout [BudgetPlace]) {
    guard let last = found.last, (last.chapter == nil) != (read.chapter == nil),
      last.items.isEmpty != read.items.isEmpty,
      read.words.lowerBound - last.words.upperBound <= (last.chapter == nil ? 3 : 12)
    else {
      found.append(read)
      return
    }
    found[found.count - 1] = BudgetPlace(
      chapter: last.chapter ?? read.chapter, items: last.items + read.items,
      words: last.words.lowerBound..<read.words.upperBound)
  }

  private init(chapter: Int?, items: [Int], words: Range<Int>) {
    (self.chapter, self.items, self.words) = (chapter, items, words)
    item = items.count == 1 ? items[0] : nil
  }

  /// `kap. 732`, `kap. 553.65`, `kap./post 553.65`.
  private static func chapter(at index: Int, _ sentence: AmountSentence) -> BudgetPlace? {
    guard isChapterWord(sentence.lower(index)) else { return nil }
    var place = index + 1
    while [".", "/", "post"].contains(sentence.lower(place)), place - index < 5 { place += 1 }
    guard let number = sentence.number(place), 1..<6000 ~= number else { return nil }
    guard sentence.lower(place + 1) == ".", let item = sentence.number(place + 2), item < 100,
      !sentence.tokens[place + 2].afterSpace
    else { return BudgetPlace(chapter: number, items: [], words: index..<place + 1) }
    return BudgetPlace(chapter: number, items: [item], words: index..<place + 3)
  }

  /// `post 72`, `postene 1, 21 og 45`.
  private static func item(at index: Int, _ sentence: AmountSentence) -> BudgetPlace? {
    guard isItemWord(sentence.lower(index)) else { return nil }
    var place = sentence.lower(index + 1) == "." ? index + 2 : index + 1
    var items: [Int] = []
    while let number = sentence.number(place), number < 100 {
      items.append(number)
      let joint = sentence.lower(place + 1)
      guard joint == "og" || joint == ",", let next = sentence.number(place + 2), next < 100,
        AmountWords.units[sentence.lower(place + 3)] == nil, !AmountWords.kroner.contains(sentence.lower(place + 3)),
        sentence.number(place + 3) == nil, joint == "og" || isListed(from: place + 2, sentence)
      else { break }
      place += 2
    }
    return items.isEmpty ? nil : BudgetPlace(chapter: nil, items: items, words: index..<place + 1)
  }

  /// Whether a number after a comma is followed by more of the list.
  private static func isListed(from index: Int, _ sentence: AmountSentence) -> Bool {
    ["og", ","].contains(sentence.lower(index + 1)) && sentence.number(index + 2) != nil
  }

  private static func isChapterWord(_ word: String) -> Bool {
    ["kap", "kapittel", "kapitlet", "kapitla", "kapitlene"].contains(word)
  }

  private static func isItemWord(_ word: String) -> Bool {
    ["post", "posten", "postar", "poster", "postene", "postane"].contains(word)
  }

  /// A low number without an item is a chapter of a report, and so is `kapittel 12 i meldingen`.
  private func isBudget(_ sentence: AmountSentence) -> Bool {
    guard let chapter else {
      // A line of a form, `post 3.2.1`.
      return sentence.lower(words.upperBound) != "." || sentence.number(words.upperBound + 1) == nil
    }
    if !items.isEmpty { return true }
    let next = sentence.lower(words.upperBound + 1)
    let isOfText = ["meld", "prop", "stort", "nou", "rapp", "lov"].contains { next.hasPrefix($0) }
    return chapter >= 100 && !(sentence.lower(words.upperBound) == "i" && isOfText)
  }
}
