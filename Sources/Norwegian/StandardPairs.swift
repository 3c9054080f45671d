// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that bokmål and nynorsk write differently, both ways, from the table that `scripts/learn-pairs` writes.
///
/// A word is looked up by its stem, so that an inflected form finds the base form of the other standard. Pairs whose
/// one side is another word in the other standard (hilse/helse) are left out: they would bring wrong hits.
enum StandardPairs {
  /// The base forms in the other standard, the most usual first; empty where both write the same.
  static func counterparts(ofStem stem: String) -> [String] { table.counterparts(of: stem) }

  /// The same for a word that may be a compound: part by part where the word as a whole is not in the table.
  ///
  /// A form that has the stem of another word is in the table itself: `leiande` is no form of `lei`.
  static func counterparts(of form: String, _ stem: String, parts: [WordAnalysis.Part]) -> [String] {
    let ofForm = form == stem ? [] : table.counterparts(of: form)
    return ofForm.isEmpty ? counterparts(of: stem, parts: parts, lookup: counterparts(ofStem:)) : ofForm
  }

  /// The same with another table.
  static func counterparts(
    of stem: String, parts: [WordAnalysis.Part], lookup: (_ stem: String) -> [String]
  ) -> [String] {
    let whole = lookup(stem)
    guard whole.isEmpty, parts.count > 1 else { return whole }
    var texts: [String] = [], isOther = false, index = 0
    while index < parts.count {
      let run = longestRun(in: parts[index...], lookup)
      texts.append(run?.text ?? parts[index].text)
      isOther = isOther || run != nil
      index += run?.count ?? 1
    }
    return isOther ? [texts.joined()] : []
  }

  /// The counterpart of the longest row of parts that begins here, with its linking s, and how many parts it covers.
  private static func longestRun(
    in parts: ArraySlice<WordAnalysis.Part>, _ lookup: (_ stem: String) -> [String]
  ) -> (text: String, count: Int)? {
    for count in stride(from: min(parts.count, 3), to: 0, by: -1) {
      let run = parts.prefix(count)
      guard let last = run.last else { return nil }
      let isHead = count == parts.count
      let text = run.dropLast().map { $0.text }.joined() + (isHead ? last.text : last.base)
      guard let other = lookup(count == 1 ? last.stem : Stemmer.stem(text)).first else { continue }
      return (isHead || last.base == last.text ? other : other + "s", count)
    }
    return nil
  }

  private static let table = CounterpartTable(standardForms)
}

/// Stems with the words that are their counterparts.
///
/// One line for each stem, in the order of their bytes: the stem, and for each counterpart a capital for the bytes that
/// it shares with the stem (A none, B one …) and then the rest.
struct CounterpartTable: Sendable {
  private let rows: SortedRows

  init(_ text: StaticString) { rows = SortedRows(text) }

  func counterparts(of stem: String) -> [String] {
    rows.rest(of: stem).map { words(in: $0, Array(stem.utf8)) } ?? []
  }

  private func words(in line: Slice<UnsafeBufferPointer<UInt8>>, _ key: [UInt8]) -> [String] {
    var words: [String] = [], rest = line
    while let capital = rest.first, isCapital(capital) {
      let end = rest.dropFirst().firstIndex(where: isCapital) ?? rest.endIndex
      let word = key.prefix(Int(capital - UInt8(ascii: "A"))) + rest[(rest.startIndex + 1)..<end]
      words.append(String(decoding: word, as: UTF8.self))
      rest = rest[end...]
    }
    return words
  }

  private func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
}
