// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Whole kroner from a number as a table writes it, digit by digit, so that no rounding creeps in.
///
/// Read are `10453000`, `10 453 000`, `10.453.000`, `−117 700 000`, `1.0453E7`, `885,5` in a column of millions.
enum ExactAmount {
  /// - Parameter unit: what one in the column stands for, in kroner.
  /// - Returns: `nil` where the text is no number, or no whole number of kroner.
  static func kroner(_ text: String, unit: Int = 1) -> Kroner? {
    var characters = plain(text)
    var isNegative = false
    if let first = characters.first, first == "-" || first == "+" {
      isNegative = first == "-"
      characters.removeFirst()
    }
    guard let number = Digits(characters), let amount = number.times(unit) else { return nil }
    return Kroner(isNegative ? -amount : amount)
  }

  /// Without spaces and the unit, with `-` for every kind of minus.
  private static func plain(_ text: String) -> [Character] {
    var text = text.lowercased()
    for ending in [",-", "kroner", "kr", "."] where text.hasSuffix(ending) && text.count > ending.count {
      text.removeLast(ending.count)
      while text.last?.isWhitespace ?? false { text.removeLast() }
    }
    return text.filter { !$0.isWhitespace }.map { "−–‐‑".contains($0) ? "-" : $0 }
  }

  /// Significant digits and the power of ten of the last one.
  private struct Digits {
    var digits: [UInt8] = []
    var exponent = 0

    init?(_ text: [Character]) {
      let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
      guard let mantissa = parts.first, !mantissa.isEmpty else { return nil }
      if parts.count == 2 {
        guard let power = Int(String(parts[1])), power.magnitude < 400 else { return nil }
        exponent = power
      }
      let groups = mantissa.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
      guard groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), groups[0].count > 0 else { return nil }
      digits = mantissa.compactMap { $0.wholeNumberValue.map(UInt8.init) }
      guard digits.count < 400 else { return nil }
      // Two groups of three and more are thousands; one separator is the decimal sign.
      if groups.count == 2 {
        exponent -= groups[1].count
      } else if groups.count > 2 {
        let separators = Set(mantissa.filter { !$0.isNumber })
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= 3, separators.count == 1 else {
          return nil
        }
      }
      trimmed()
    }

    private mutating func trimmed() {
      digits = Array(digits.drop { $0 == 0 })
      roundNoise()
      while let last = digits.last, last == 0 {
        digits.removeLast()
        exponent += 1
      }
    }

    /// A sheet stores binary numbers: what stands after fifteen digits, behind the decimal sign, is noise.
    private mutating func roundNoise() {
      let surplus = digits.count - 15
      guard surplus > 0, exponent <= -surplus else { return }
      let roundsUp = digits[15] >= 5
      digits.removeLast(surplus)
      exponent += surplus
      guard roundsUp else { return }
      var place = digits.count - 1
      while place >= 0 {
        if digits[place] < 9 {
          digits[place] += 1
          return
        }
        digits[place] = 0
        place -= 1
      }
      digits.insert(1, at: 0)
    }

    func times(_ unit: Int) -> Int? {
      var value = 0
      for digit in digits {
        let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflows) = product.addingReportingOverflow(Int(digit))
        if isTooLarge || overflows { return nil }
        value = sum
      }
      let (scaled, isTooLarge) = value.multipliedReportingOverflow(by: unit)
      return isTooLarge ? nil : Self.shifted(scaled, by: value == 0 ? 0 : exponent)
    }

    private static func shifted(_ value: Int, by exponent: Int) -> Int? {
      var value = value
      for _ in 0..<exponent.magnitude {
        if exponent < 0 {
          guard value % 10 == 0 else { return nil }
          value /= 10
        } else {
          let (product, overflows) = value.multipliedReportingOverflow(by: 10)
          if overflows { return nil }
          value = product
        }
      }
      return value
    }
  }
}
