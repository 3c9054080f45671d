// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// A vote as a half circle of those who voted: for from the left, against from the right, and a mark at the half.
struct VoteArc {
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
    let share = Double(votesFor) / Double(votesFor + votesAgainst)
    let words =
      "\(votesFor) stemte for, \(votesAgainst) stemte mot" + (absent > 0 ? ", \(absent) var ikke til stede" : "")
    var shapes = ""
    if votesFor > 0 { shapes += Self.ring("for", from: 0, to: share) }
    if votesAgainst > 0 { shapes += Self.ring("mot", from: share, to: 1) }
    return SafeHTML(
      "<svg class=\"bue\" viewBox=\"0 0 400 232\" role=\"img\" aria-labelledby=\"_bue-t _bue-d\">"
        + "<title id=\"_bue-t\">Stemmetall</title><desc id=\"_bue-d\">\(words).</desc>\(shapes)"
        + "<path class=\"midt\" d=\"M200 8V96\"/>"
        + "<text class=\"antall\" x=\"58\" y=\"224\">\(votesFor) for</text>"
        + "<text class=\"antall\" x=\"342\" y=\"224\">\(votesAgainst) mot</text></svg>")
  }

  private static let (center, outer, inner) = ((x: 200.0, y: 200.0), 184.0, 100.0)

  /// A piece of the ring, from the left; shares of the half circle.
  private static func ring(_ look: String, from start: Double, to end: Double) -> String {
    func point(_ radius: Double, _ share: Double) -> String {
      let angle = Double.pi * (1 - share)
      return "\(Decimal.one(center.x + radius * cos(angle))) \(Decimal.one(center.y - radius * sin(angle)))"
    }
    return "<path class=\"\(look)\" d=\"M\(point(outer, start))A184 184 0 0 1 \(point(outer, end))"
      + "L\(point(inner, end))A100 100 0 0 0 \(point(inner, start))Z\"/>"
  }
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
