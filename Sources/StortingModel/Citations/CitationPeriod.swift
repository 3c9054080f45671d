// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the session after a citation's number.
enum CitationPeriod {
  /// `(2016–2017)`, `(2016 -2017)`, `(1986-87)`, `– 2019–2020`, and for a decision the day it was made:
  /// `, 13. juni 2017`.
  static func session(_ scanner: inout CitationScanner, of series: CitationSeries) -> StortingSession? {
    scanner.attempt(years) ?? (series == .vedtak ? scanner.attempt(day) : nil)
  }

  private static func years(_ scanner: inout CitationScanner) -> StortingSession? {
    scanner.gap(dots: false)
    let isInBrackets = scanner.sign("(")
    if !isInBrackets { _ = scanner.sign(",") || scanner.dash() }
    scanner.gap(dots: false)
    guard let start = firstYear(&scanner) else { return nil }
    scanner.gap(dots: false)
    guard scanner.dash() || scanner.sign("/") else { return nil }
    scanner.gap(dots: false)
    guard let end = scanner.number(longest: 4), end == start + 1 || end == (start + 1) % 100 else { return nil }
    if isInBrackets { close(&scanner) }
    return StortingSession(startYear: start)
  }

  /// Four digits, and in a query also two: `23-24` is 2023–2024, `98-99` is 1998–1999.
  private static func firstYear(_ scanner: inout CitationScanner) -> Int? {
    let place = scanner.place
    guard let year = scanner.number(longest: 4) else { return nil }
    if 1814...2199 ~= year { return year }
    guard scanner.reading == .query, scanner.place - place == 2 else { return nil }
    return year < 60 ? 2000 + year : 1900 + year
  }

  private static func close(_ scanner: inout CitationScanner) {
    let bracket: Bool? = scanner.attempt { scanner in
      scanner.gap(dots: false)
      return scanner.sign(")") ? true : nil
    }
    _ = bracket
  }

  private static func day(_ scanner: inout CitationScanner) -> StortingSession? {
    scanner.gap(dots: false)
    _ = scanner.sign(",") || scanner.sign("(")
    scanner.gap(dots: false)
    if scanner.word("av") || scanner.word("fra") { scanner.gap(dots: false) }
    if scanner.word("den") { scanner.gap(dots: false) }
    guard let day = scanner.number(longest: 2) else { return nil }
    scanner.gap()
    guard let month = months.firstIndex(where: { scanner.word($0) }) else { return nil }
    scanner.gap()
    guard let year = scanner.number(longest: 4) else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day).map(StortingSession.init(containing:))
  }

  private static let months: [StaticString] = [
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
  ]
}
