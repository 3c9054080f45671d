// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole Norwegian kroner.
package struct Kroner: Hashable, Sendable, Comparable {
  package var amount: Int

  package init(_ amount: Int) { self.amount = amount }

  package static func < (left: Kroner, right: Kroner) -> Bool { left.amount < right.amount }

  /// Digits in groups of three with no-break spaces and a real minus: `−1 250 000 kr`.
  package var written: String { Self.grouped(amount) + "\u{00A0}kr" }

  /// In millions with one decimal, for tables: `1 250,5`.
  package var millions: String {
    let tenths = (Double(amount) / 100_000).rounded()
    guard tenths.magnitude < 9e15 else { return Self.grouped(amount / 1_000_000) }
    let whole = Int(tenths)
    return (whole < 0 ? "−" : "") + Self.grouped(abs(whole) / 10) + "," + String(abs(whole) % 10)
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: "\u{00A0}")
  }
}

/// An amount of money that a text mentions.
package struct Amount: Sendable, Equatable {
  /// As printed: `150 millioner kroner`.
  package var literal: String
  /// `nil` where the currency is another.
  package var kroner: Kroner?
  /// ISO 4217.
  package var currency: String = "NOK"
  /// What the money is for, in the text's own words.
  package var purpose: String?
  package var year: Int?
  /// An appropriation, grant, capital injection or frame in a state budget or a government package.
  package var isBudgetLine: Bool = false
  package var flow: Flow = .none
  package var direction: Direction = .none
  /// The literal of the amount that this one is a part of.
  package var partOf: String?
  package var chapter: Int?
  package var item: Int?
  package var passage: String

  package init(literal: String, kroner: Kroner?, passage: String) {
    (self.literal, self.kroner, self.passage) = (literal, kroner, passage)
  }
}
