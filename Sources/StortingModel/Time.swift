// SPDX-License-Identifier: GPL-3.0-or-later

/// One session of Stortinget, October to September: `2019–2020`.
package struct StortingSession: Hashable, Sendable, Comparable {
  /// The calendar year in which the session opens.
  package let startYear: Int

  package init(startYear: Int) { self.startYear = startYear }

  /// Reads `2019–2020`, `2019-2020`, `2019-20`, `1986-87`, `1999/2000`; `nil` where the years do not follow each other.
  package init?(_ text: some StringProtocol) {
    let years = text.split { !("0"..."9" ~= $0) }
    guard years.count == 2, years[0].count == 4, let start = Int(years[0]), let end = Int(years[1]) else {
      return nil
    }
    guard years[1].count == 4 ? end == start + 1 : years[1].count == 2 && end == (start + 1) % 100 else { return nil }
    startYear = start
  }

  /// The session that a day falls in.
  package init(containing date: CalendarDate) {
    startYear = (date.month ?? 1) >= 10 ? date.year : date.year - 1
  }

  /// With an en dash, as Stortinget prints it.
  package var name: String { "\(startYear)–\(startYear + 1)" }

  /// With a hyphen, for addresses, keys and folders.
  package var slug: String { "\(startYear)-\(startYear + 1)" }

  package static func < (left: StortingSession, right: StortingSession) -> Bool { left.startYear < right.startYear }
}

/// A date as far as it is known: a year, a month of a year, or a day.
package struct CalendarDate: Hashable, Sendable, Comparable {
  package let year: Int
  /// 1–12.
  package let month: Int?
  /// 1–31, and only with a month.
  package let day: Int?

  /// `nil` where no calendar has such a date.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard 1...9999 ~= year else { return nil }
    if let month {
      guard 1...12 ~= month else { return nil }
      if let day { guard 1...Self.days(in: month, of: year) ~= day else { return nil } }
    } else if day != nil {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads ISO 8601: `2019-11-19`, `2024-02` or `2024`; a time of day after `T` or a space is left out.
  package init?(iso text: some StringProtocol) {
    let parts = text.prefix { $0 != "T" && $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
    guard 1...3 ~= parts.count, parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.map { part in part.allSatisfy { "0"..."9" ~= $0 } ? Int(part) : nil }
    guard let year = numbers[0] else { return nil }
    if parts.count > 1, numbers[1] == nil { return nil }
    if parts.count > 2, numbers[2] == nil { return nil }
    self.init(year: year, month: parts.count > 1 ? numbers[1] : nil, day: parts.count > 2 ? numbers[2] : nil)
  }

  /// ISO 8601, as precise as the date is.
  package var iso: String {
    [Self.padded(year, 4), month.map { Self.padded($0, 2) }, day.map { Self.padded($0, 2) }]
      .compactMap { $0 }.joined(separator: "-")
  }

  /// `19. november 2019`, `februar 2024` or `2024`.
  package var written: String {
    guard let month else { return "\(year)" }
    let name = Self.monthNames[month - 1]
    return day.map { "\($0). \(name) \(year)" } ?? "\(name) \(year)"
  }

  /// Eight digits that sort as the date does; an unknown month or day counts as the first.
  package var sortable: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }

  /// January first; bokmål and nynorsk spell them alike.
  package static let monthNames = [
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
  ]

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.iso < right.iso }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
