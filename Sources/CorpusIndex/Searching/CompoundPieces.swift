// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// What a compound says when it is written as several words.
extension OpenIndex {
  /// The stems of the pieces that a compound is looked up by apart: `legemiddel` and `produksjon` for
  /// `legemiddelproduksjon`, and not `lege`, `middel` and `produksjon`.
  ///
  /// Of all ways to cut it in two, the one whose rarer piece most passages have; every part for itself where no cut
  /// gives two pieces that are found without the compound. Empty where the word is no compound.
  func pieces(of word: WordTerms) throws(SaksgangError) -> [String] {
    let stems = word.parts.map { $0.stem }
    guard stems.count > 2 else { return stems }
    var best: (stems: [String], count: Int) = (stems, try occurrences(of: word.stem))
    for cut in 1..<stems.count {
      guard let left = word.runs.first(where: { $0.parts == 0..<cut }),
        let right = word.runs.first(where: { $0.parts == cut..<stems.count })
      else { continue }
      let count = min(try occurrences(of: left.stem), try occurrences(of: right.stem))
      if count > best.count { best = ([left.stem, right.stem], count) }
    }
    return best.stems
  }
}
