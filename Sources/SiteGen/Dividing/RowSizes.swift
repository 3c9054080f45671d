// SPDX-License-Identifier: GPL-3.0-or-later

/// How long the parts of a long page will be, told from some rows of each of its lists: the whole of it is rendered once
/// only, divided.
struct RowSizes {
  /// Of each row of each list, in bytes.
  let rows: [[Int]]
  /// What every page has beside rows.
  let frame: Int
  /// What the first page has beside that, so that the others are found.
  let contents: Int

  /// So many rows tell what the others of their list are like.
  private static let sample = 48

  /// - Parameters:
  ///   - weights: of the rows of each list of the model.
  ///   - size: tells how many bytes a page takes.
  init<Model: DividedPage>(of model: Model, _ weights: [[Int]], size: (Model) -> Int) {
    let lists = Model.lists
    func part(with rows: Range<Int>, of place: Int?) -> Model {
      var part = model
      for (other, list) in lists.enumerated() { list.keep(&part, other == place ? rows : 0..<0) }
      return part
    }
    let bare = size(part(with: 0..<0, of: nil))
    rows = weights.enumerated().map { place, weights in
      guard !weights.isEmpty else { return [] }
      let middle = max(0, weights.count / 2 - Self.sample / 2)
      let some = middle..<min(weights.count, middle + Self.sample)
      let bytes = max(1, size(part(with: some, of: place)) - bare)
      let ratio = Double(bytes) / Double(max(1, weights[some].reduce(0, +)))
      return weights.map { Int(Double($0) * ratio) + 1 }
    }
    frame = bare
    let starts = lists.flatMap { $0.starts(model) }
    contents =
      starts.reduce(0) { $0 + ($1.anchor?.utf8.count ?? 0) + 24 } + min(starts.count, PartsView.mostEntries) * 200
  }

  /// All rows together.
  var whole: Int { rows.reduce(0) { $0 + $1.reduce(0, +) } }

  /// Over how many pages the rows go, where none is to take more than so many bytes.
  func pages(within most: Int) -> Int {
    var count = 1
    for _ in 0..<4 {
      let room = max(most / 4, most - frame - 90 * min(count, PartsView.mostLinks))
      count = max(count, (whole + contents) / room + 1)
    }
    return count
  }
}
