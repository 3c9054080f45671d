// SPDX-License-Identifier: GPL-3.0-or-later

/// The boolean terms by which an amount of money is found in a range.
///
/// An amount has a term for each of its digits: `XMa250`, `XMb25` and `XMc2` for 250 kroner, where the letter tells how
/// many digits were cut off. Any range is a few such terms, and a passage with several amounts is found by each of them,
/// exactly, which the one value of a slot could not do.
enum AmountTerms {
  /// - Parameter kroner: the size of the amount; whether it is added or taken away does not matter.
  static func terms(of kroner: Int64) -> [String] {
    var rest = min(Int64(clamping: kroner.magnitude), AmountRange.largest)
    var terms = [term(rest, level: 0)]
    for level in 1...15 {
      rest /= 10
      if rest == 0 { break }
      terms.append(term(rest, level: level))
    }
    return terms
  }

  /// Terms of which every amount in the range has one, and no other amount has any.
  static func terms(covering range: ClosedRange<Int64>) -> [String] {
    var terms: [String] = []
    var start = range.lowerBound
    let end = min(range.upperBound, AmountRange.largest)
    while start <= end {
      var (level, width): (Int, Int64) = (0, 1)
      while start > 0, start.isMultiple(of: width * 10), start + width * 10 - 1 <= end {
        (level, width) = (level + 1, width * 10)
      }
      terms.append(term(start / width, level: level))
      start += width
    }
    return terms
  }

  private static func term(_ digits: Int64, level: Int) -> String {
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(level)))
    return "\(Schema.Prefix.amount)\(letter)\(digits)"
  }
}
