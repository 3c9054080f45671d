// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

/// Compares what a person types with a short list of known names.
enum Spelling {
  /// One key for a name with and without capitals, æ, ø, å and accents.
  static func key(_ text: String) -> String {
    String(String.UnicodeScalarView(Letters.foldedKey(of: text).unicodeScalars.filter { $0 != " " && $0 != "-" }))
  }

  /// The known name with fewest letters to change, where that is no guess in the dark.
  static func nearest(to text: String, among known: [String]) -> String? {
    let typed = Array(key(text).unicodeScalars)
    guard 2...40 ~= typed.count else { return nil }
    let limit = typed.count < 4 ? 1 : typed.count < 8 ? 2 : 3
    var best: (name: String, distance: Int)?
    for name in known {
      let distance = distance(typed, Array(key(name).unicodeScalars))
      if distance <= limit, distance < (best?.distance ?? limit + 1) { best = (name, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in 1...left.count {
      var next = [i]
      for j in 1...right.count {
        var cost = min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        let isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
        if isSwap { cost = min(cost, before[j - 2] + 1) }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
