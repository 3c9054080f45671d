// SPDX-License-Identifier: GPL-3.0-or-later

/// What happened to the lines between two budgets: kept, renamed, moved, or a number used for something else.
///
/// A claim needs its evidence: names that are alike, or amounts that go on where names do not.
struct BudgetTransition {
  /// From here on two spellings are the same name.
  private static let sameName = 88
  /// From here on a name at the same place is another name for the same thing.
  private static let kinName = 50
  /// A name in more chapters than this says nothing by itself.
  private static let mostChapters = 3

  private let before: YearTable
  private let after: YearTable
  /// Names that stand in many chapters in either year.
  private let common: Set<BudgetName>
  private var found: [(place: BudgetItem, event: BudgetEvent)] = []
  /// Lines of the year before that have no successor at their place, and lines of the year after without a forerunner.
  private var gone: Set<BudgetItem> = []
  private var new: Set<BudgetItem> = []

  /// By place and year; a move stands at both its places.
  var events: [(place: BudgetItem, event: BudgetEvent)] { found }

  init(_ before: YearTable, _ after: YearTable, stated: [BudgetMove]) {
    (self.before, self.after) = (before, after)
    common = Self.commonNames(before).union(Self.commonNames(after))
    gone = Set(before.entries.keys).subtracting(after.entries.keys)
    new = Set(after.entries.keys).subtracting(before.entries.keys)
    for move in stated { addStated(move) }
    let places = before.entries.keys.filter { after.entries[$0] != nil }.sorted()
    let kept = Dictionary(grouping: places, by: \.chapter).mapValues { keepsChapter($0) }
    for place in places { compare(place, isKept: kept[place.chapter] ?? true) }
    findMoves()
    found.sort { ($0.place, $0.event.kind.rawValue) < ($1.place, $1.event.kind.rawValue) }
  }

  /// Whether a chapter number still stands for the same chapter.
  private func keepsChapter(_ places: [BudgetItem]) -> Bool {
    guard let number = places.first?.chapter, let old = before.chapters[number], let new = after.chapters[number],
      !old.words.isEmpty, !new.words.isEmpty
    else { return true }
    if old.likeness(to: new) >= Self.kinName { return true }
    let isElsewhere = after.chapters.contains { $0.key != number && $0.value == old }
    let wasElsewhere = before.chapters.contains { $0.key != number && $0.value == new }
    if isElsewhere || wasElsewhere { return false }
    let same = places.count { place in likeness(place) >= Self.kinName && goesOn(place, place) }
    return same * 2 >= places.count
  }

  private func likeness(_ place: BudgetItem) -> Int { likeness(place, place) }

  private func likeness(_ old: BudgetItem, _ new: BudgetItem) -> Int {
    guard let old = before.entries[old], let new = after.entries[new] else { return 0 }
    return old.name.likeness(to: new.name)
  }

  /// Whether the amount after is between half and twice the amount before.
  private func goesOn(_ old: BudgetItem, _ new: BudgetItem) -> Bool {
    guard let old = before.entries[old]?.point.kroner.amount, let new = after.entries[new]?.point.kroner.amount else {
      return false
    }
    let (left, right) = (Double(old), Double(new))
    return left * right > 0 && abs(right) <= 2 * abs(left) && abs(left) <= 2 * abs(right)
  }

  private mutating func compare(_ place: BudgetItem, isKept: Bool) {
    guard let old = before.entries[place], let new = after.entries[place] else { return }
    let likeness = old.name.likeness(to: new.name)
    let isBare = old.name.words.isEmpty || new.name.words.isEmpty
    // In another chapter under the same number a line goes on where its own name says so.
    let isTelling = likeness >= Self.sameName && !common.contains(old.name)
    let isKept = isKept || (isTelling && goesOn(place, place) && !isElsewhere(place))
    if !isKept || (likeness < Self.kinName && !isBare && (isElsewhere(place) || !goesOn(place, place))) {
      add(.reused, place, place, at: place, likeness)
      gone.insert(place)
      self.new.insert(place)
    } else if old.point.itemName != new.point.itemName, !isBare {
      add(likeness >= Self.sameName ? .respelt : .renamed, place, place, at: place, likeness)
    }
  }

  /// Whether the old name stands at a new place, or the new name stood at a place that is gone.
  private func isElsewhere(_ place: BudgetItem) -> Bool {
    guard let old = before.entries[place]?.name, let name = after.entries[place]?.name else { return false }
    return new.contains { after.entries[$0]?.name == old } || gone.contains { before.entries[$0]?.name == name }
  }

  private mutating func add(
    _ kind: BudgetEvent.Kind, _ old: BudgetItem, _ new: BudgetItem, at place: BudgetItem, _ likeness: Int,
    _ basis: Basis = .derived
  ) {
    guard let before = before.entries[old]?.point, let after = after.entries[new]?.point else { return }
    let other = kind == .movedTo ? new : kind == .movedFrom ? old : nil
    found.append(
      (
        place,
        BudgetEvent(
          kind: kind, lastYear: before.year, year: after.year, oldName: before.itemName, newName: after.itemName,
          likeness: likeness, before: before.kroner, after: after.kroner, other: other, basis: basis)
      ))
  }

  private mutating func addStated(_ move: BudgetMove) {
    guard before.entries[move.from] != nil, after.entries[move.to] != nil else { return }
    addMove(move.from, move.to, .stated)
  }

  private mutating func addMove(_ old: BudgetItem, _ new: BudgetItem, _ basis: Basis) {
    add(.movedTo, old, new, at: old, likeness(old, new), basis)
    add(.movedFrom, old, new, at: new, likeness(old, new), basis)
    gone.remove(old)
    self.new.remove(new)
  }

  /// Pairs a line that is gone with the one new line that it can be; where two are as good, none is claimed.
  private mutating func findMoves() {
    var pairs: [BudgetItem: [(place: BudgetItem, score: Int)]] = [:]
    for old in gone.sorted() {
      for candidate in new.sorted() where candidate != old && candidate.isRevenue == old.isRevenue {
        if let score = score(old, candidate) { pairs[old, default: []].append((candidate, score)) }
      }
    }
    var best: [BudgetItem: BudgetItem] = [:]
    for (old, candidates) in pairs {
      guard let top = candidates.map(\.score).max() else { continue }
      let winners = candidates.filter { $0.score == top }
      if winners.count == 1 { best[old] = winners[0].place }
    }
    let claims = Dictionary(grouping: best.keys) { best[$0] ?? $0 }
    for (target, olds) in claims.sorted(by: { $0.key < $1.key }) where olds.count == 1 {
      addMove(olds[0], target, .derived)
    }
  }

  /// How well a new line continues a gone one; `nil` where the evidence is too thin.
  private func score(_ old: BudgetItem, _ new: BudgetItem) -> Int? {
    guard let left = before.entries[old]?.name, let right = after.entries[new]?.name,
      left.highestLikeness(to: right) >= Self.sameName, !left.words.isEmpty
    else { return nil }
    let name = left.likeness(to: right)
    guard name >= Self.sameName else { return nil }
    let chapter = chapterLikeness(old, new)
    let isTelling = !common.contains(left) && !common.contains(right)
    guard chapter >= Self.sameName ? (isTelling || old.item == new.item) : isTelling && goesOn(old, new) else {
      return nil
    }
    return name + chapter + (goesOn(old, new) ? 100 : 0) + (old.item == new.item ? 10 : 0)
  }

  private func chapterLikeness(_ old: BudgetItem, _ new: BudgetItem) -> Int {
    guard let left = before.chapters[old.chapter], let right = after.chapters[new.chapter], !left.words.isEmpty else {
      return 0
    }
    return left.likeness(to: right)
  }

  /// Names that stand in many chapters: «Driftsutgifter», «Tilskudd».
  private static func commonNames(_ table: YearTable) -> Set<BudgetName> {
    var chapters: [BudgetName: Set<Int>] = [:]
    for (place, entry) in table.entries { chapters[entry.name, default: []].insert(place.chapter) }
    return Set(chapters.filter { $0.value.count > mostChapters }.keys)
  }
}
