// SPDX-License-Identifier: GPL-3.0-or-later

/// Where two wordings of one text part, word by word.
package struct WordDifference: Sendable, Equatable {
  /// What became of some words from the first wording to the second.
  package enum Change: String, CaseIterable, Sendable {
    case equal, removed, added
  }

  /// Words beside each other with the same fate, as they stand in their wording.
  package struct Run: Sendable, Equatable {
    package var change: Change
    package var text: String

    package init(_ change: Change, _ text: String) { (self.change, self.text) = (change, text) }
  }

  /// In reading order; what was removed stands before what was added in its place.
  package let runs: [Run]

  /// Letter case and the punctuation around a word make no difference; hyphens within it do.
  package init(from old: some StringProtocol, to new: some StringProtocol) {
    let (before, after) = (Self.words(old), Self.words(new))
    var runs: [Run] = []
    var reached = 0
    func add(_ change: Change, _ words: ArraySlice<String>) {
      if !words.isEmpty { runs.append(Run(change, words.joined(separator: " "))) }
    }
    for hunk in Self.hunks(from: before.map(Self.bare), to: after.map(Self.bare)) {
      add(.equal, after[reached..<hunk.new.lowerBound])
      add(.removed, before[hunk.old])
      add(.added, after[hunk.new])
      reached = hunk.new.upperBound
    }
    add(.equal, after[reached...])
    self.runs = runs
  }

  /// Whether both wordings have the same words.
  package var isEmpty: Bool { runs.allSatisfy { $0.change == .equal } }

  /// What differs, in one line: `− midlertidig bru, + bru`.
  package var summary: String {
    runs.compactMap { run in
      switch run.change {
      case .equal: nil
      case .removed: "− \(run.text)"
      case .added: "+ \(run.text)"
      }
    }.joined(separator: ", ")
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.split { (character: Character) in character.isWhitespace }.map { String($0) }
  }

  private static func bare(_ word: String) -> String {
    let isEdge = { (character: Character) in !character.isLetter && !character.isNumber && character != "%" }
    var word = word.lowercased()[...]
    while let first = word.first, isEdge(first) { word.removeFirst() }
    while let last = word.last, isEdge(last) { word.removeLast() }
    return String(word)
  }
}

extension WordDifference {
  /// The rows where two sequences part, in order: which elements of the first give way to which of the second.
  ///
  /// Between their common beginning and end, sequences of more than `longest` elements are one row: the time and
  /// memory of the exact answer grow with the square of what differs.
  package static func hunks<Element: Hashable>(
    from old: [Element], to new: [Element], longest: Int = 600
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    let shorter = min(old.count, new.count)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix(shorter - head).prefix { $0 == $1 }.count
    let (before, after) = (head..<(old.count - tail), head..<(new.count - tail))
    if before.isEmpty && after.isEmpty { return [] }
    if before.isEmpty || after.isEmpty || max(before.count, after.count) > longest { return [(before, after)] }
    let difference = Array(new[after]).difference(from: Array(old[before]))
    return rows(before, without: offsets(difference.removals), after, with: offsets(difference.insertions))
  }

  private static func offsets<Element>(_ changes: [CollectionDifference<Element>.Change]) -> Set<Int> {
    Set(
      changes.map { change in
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
      })
  }

  private static func rows(
    _ before: Range<Int>, without removed: Set<Int>, _ after: Range<Int>, with added: Set<Int>
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    var rows: [(old: Range<Int>, new: Range<Int>)] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let (start, begin) = (left, right)
      while removed.contains(left) { left += 1 }
      while added.contains(right) { right += 1 }
      if left == start, right == begin {
        (left, right) = (left + 1, right + 1)
      } else {
        let base = (before.lowerBound, after.lowerBound)
        rows.append(((base.0 + start)..<(base.0 + left), (base.1 + begin)..<(base.1 + right)))
      }
    }
    return rows
  }
}
