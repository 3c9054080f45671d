// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A vote as one bar: for, against and absent by length.
struct VoteBar {
  private let votesFor: Int
  private let votesAgainst: Int
  private let absent: Int

  /// `nil` for a vote without counts.
  init?(_ vote: Vote) {
    guard let votesFor = vote.votesFor, let votesAgainst = vote.votesAgainst else { return nil }
    (self.votesFor, self.votesAgainst, absent) = (max(0, votesFor), max(0, votesAgainst), max(0, vote.absent ?? 0))
    guard self.votesFor + self.votesAgainst > 0 else { return nil }
  }

  var drawing: SafeHTML {
    let parts = [("for", votesFor), ("mot", votesAgainst), ("borte", absent)]
    let total = parts.reduce(0) { $0 + $1.1 }
    var offset = 0.0
    var bars = ""
    for (look, number) in parts where number > 0 {
      let width = Double(number) / Double(total) * Self.width
      bars +=
        "<rect class=\"\(look)\" x=\"\(Decimal.one(offset))\" y=\"0\" width=\"\(Decimal.one(max(0, width - 2)))\""
        + " height=\"24\"/>"
      offset += width
    }
    let words =
      "\(votesFor) stemte for, \(votesAgainst) stemte mot" + (absent > 0 ? ", \(absent) var ikke til stede" : "")
    return SafeHTML(
      "<svg class=\"stemmer\" viewBox=\"0 0 600 24\" preserveAspectRatio=\"none\" role=\"img\""
        + " aria-labelledby=\"_bar-t _bar-d\"><title id=\"_bar-t\">Stemmetall</title>"
        + "<desc id=\"_bar-d\">\(words).</desc>\(bars)</svg>")
  }

  private static let width = 600.0
}

/// Amounts by year as columns; a year without an amount has a dash and no column.
struct YearColumns {
  let title: String
  /// In the order of the drawing.
  let years: [(year: Int, kroner: Kroner?)]

  var drawing: SafeHTML {
    let highest = max(0, years.compactMap { $0.kroner?.amount }.max() ?? 0)
    let lowest = min(0, years.compactMap { $0.kroner?.amount }.min() ?? 0)
    let scale = Double(highest) - Double(lowest)
    guard scale > 0 else { return SafeHTML("") }
    let zero = Self.top + Self.height * Double(highest) / scale
    var shapes = ""
    for (place, point) in years.enumerated() {
      shapes += column(point, at: Double(place) * Self.step, zero: zero, perKrone: Self.height / scale)
    }
    let width = Self.step * Double(years.count)
    let id = "_\(Fingerprint.of(title))"
    return SafeHTML(
      "<svg class=\"soeyler\" viewBox=\"0 0 \(Decimal.one(width)) 190\" width=\"\(Decimal.one(width))\" height=\"190\""
        + " role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(SafeHTML.escaping(title))</title>"
        + "<desc id=\"\(id)-d\">\(SafeHTML.escaping(words))</desc>"
        + "<line class=\"null\" x1=\"0\" x2=\"\(Decimal.one(width))\" y1=\"\(Decimal.one(zero))\""
        + " y2=\"\(Decimal.one(zero))\"/>\(shapes)</svg>")
  }

  /// The same in words, for those who do not see the drawing.
  private var words: String {
    years.map { "\($0.year): \($0.kroner.map { "\($0.millions) mill. kroner" } ?? "mangler")" }
      .joined(separator: "; ") + "."
  }

  private static let (step, height, top) = (84.0, 120.0, 24.0)

  private func column(_ point: (year: Int, kroner: Kroner?), at x: Double, zero: Double, perKrone: Double) -> String {
    let middle = Decimal.one(x + Self.step / 2)
    let year = "<text class=\"aar\" x=\"\(middle)\" y=\"182\">\(point.year)</text>"
    guard let kroner = point.kroner else {
      return "<text class=\"mangler\" x=\"\(middle)\" y=\"\(Decimal.one(zero - 6))\">–</text>\(year)"
    }
    let size = abs(Double(kroner.amount)) * perKrone
    let y = kroner.amount >= 0 ? zero - size : zero
    return "<rect x=\"\(Decimal.one(x + 16))\" y=\"\(Decimal.one(y))\" width=\"\(Decimal.one(Self.step - 32))\""
      + " height=\"\(Decimal.one(max(size, 1)))\"/>"
      + "<text x=\"\(middle)\" y=\"\(Decimal.one(max(12, y - 6)))\">\(kroner.millions)</text>\(year)"
  }
}

/// Numbers in drawings.
enum Decimal {
  /// With a point and at most one decimal, which is left out where it is 0.
  static func one(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let decimal = tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)"
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)\(decimal)"
  }
}
