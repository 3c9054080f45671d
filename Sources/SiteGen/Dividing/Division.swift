// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a page's lists, in the order of the page, dealt out over pages of about the same size.
struct Division<Model: DividedPage> {
  private let lists: [DividedList<Model>]
  /// The first row of each list, counted over all lists; one more for the end.
  private let firsts: [Int]
  /// The rows of each page, counted over all lists; no page is without rows.
  let pages: [Range<Int>]

  /// - Parameters:
  ///   - weights: of the rows of each list of the model.
  ///   - lead: the weight of what the first page has before its rows.
  init(of model: Model, _ weights: [[Int]], over count: Int, lead: Int = 0) {
    lists = Model.lists
    firsts = weights.reduce(into: [0]) { firsts, weights in firsts.append((firsts.last ?? 0) + weights.count) }
    pages = Self.dealt(weights.flatMap(\.self), over: count, lead)
  }

  /// A row stands on the page in whose share of the whole weight it begins.
  private static func dealt(_ weights: [Int], over count: Int, _ lead: Int) -> [Range<Int>] {
    let whole = max(1, weights.reduce(lead, +))
    var (pages, first, before, page): ([Range<Int>], Int, Int, Int) = ([], 0, lead, 0)
    for (row, weight) in weights.enumerated() {
      let own = before * count / whole
      if own > page, row > first {
        pages.append(first..<row)
        (first, page) = (row, own)
      }
      before += weight
    }
    return first < weights.count ? pages + [first..<weights.count] : pages
  }

  /// The model with the rows of one page.
  func part(_ number: Int, of model: Model) -> Model {
    var part = model
    for (place, list) in lists.enumerated() {
      let own = firsts[place]..<firsts[place + 1]
      let kept = own.clamped(to: pages[number])
      list.keep(&part, kept.isEmpty ? 0..<0 : (kept.lowerBound - own.lowerBound)..<(kept.upperBound - own.lowerBound))
    }
    if number > 0 { part.leaveOutForLaterPages() }
    return part
  }

  /// What begins on which page.
  func starts(in model: Model) -> [(page: Int, start: DividedList<Model>.Start)] {
    lists.enumerated().flatMap { place, list in
      list.starts(model).compactMap { start in
        let row = firsts[place] + start.row
        return pages.firstIndex { $0.contains(row) }.map { ($0, start) }
      }
    }
  }
}

extension DividedPage {
  /// About how much each row of each list makes a page longer.
  var rowWeights: [[Int]] { Self.lists.map { $0.weights(self) } }
}
