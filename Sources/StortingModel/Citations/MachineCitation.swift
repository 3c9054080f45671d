// SPDX-License-Identifier: GPL-3.0-or-later

/// Citations as machines write them: keys (`innst:2016-2017:453-S`), slugs (`innst-2016-2017-453-s`) and Stortinget's
/// identifiers (`inns-201617-453s`, `dok8-202425-153s`, `vedtak-202526-001`).
enum MachineCitation {
  static func citation(in text: String) -> DocumentCitation? {
    let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "-" }
    guard 3...8 ~= parts.count, let first = parts.firstIndex(where: { $0.first?.isNumber ?? true }), first > 0,
      let (series, volume) = series(named: parts[..<first].joined(separator: "-"))
    else { return nil }
    var rest = parts[first...]
    guard let period = period(&rest, of: series), let tail = tail(rest) else { return nil }
    guard tail.suffix == nil || series.takesSuffix else { return nil }
    return DocumentCitation(
      series: series, volume: volume, number: tail.number, suffix: tail.suffix, supplement: tail.supplement,
      session: period.session, year: period.year)
  }

  private static func series(named name: String) -> (CitationSeries, volume: Int?)? {
    if name == "inns" { return (.innst, nil) }
    if name == "inno" { return (.innstO, nil) }
    if name.hasPrefix("dok"), let volume = whole(name.dropFirst(3)), DocumentCitation.volumes.contains(volume) {
      return (.dokument, volume)
    }
    return CitationSeries(rawValue: name).map { ($0, nil) }
  }

  /// `2016-2017`, `201617`, `2018` of an NOU, or nothing between two colons.
  private static func period(
    _ parts: inout ArraySlice<Substring>, of series: CitationSeries
  ) -> (session: StortingSession?, year: Int?)? {
    guard let first = parts.popFirst() else { return nil }
    if first.isEmpty { return (nil, nil) }
    guard let years = whole(first) else { return nil }
    if series == .nou { return 1972...2199 ~= years ? (nil, years) : nil }
    let session =
      first.count == 6
      ? StortingSession("\(years / 100)-\(first.suffix(2))")
      : parts.popFirst().flatMap { StortingSession("\(first)-\($0)") }
    return session.map { ($0, nil) }
  }

  /// `453`, `453-s`, `453s`, `1-s-t1`.
  private static func tail(
    _ parts: ArraySlice<Substring>
  ) -> (number: Int, suffix: CitationSuffix?, supplement: Int?)? {
    var parts = parts
    guard let first = parts.popFirst() else { return nil }
    let digits = first.prefix { $0.isNumber }
    guard let number = whole(digits), digits.count <= 5 else { return nil }
    if digits.count < first.count { parts = [first[digits.endIndex...]] + parts }
    let suffix = parts.first.flatMap { CitationSuffix(rawValue: $0.uppercased()) }
    if suffix != nil { parts.removeFirst() }
    guard let last = parts.popFirst() else { return (number, suffix, nil) }
    guard parts.isEmpty, last.first == "t", let supplement = whole(last.dropFirst()) else { return nil }
    return (number, suffix, supplement)
  }

  /// ASCII digits only.
  private static func whole(_ text: Substring) -> Int? {
    1...9 ~= text.count && text.allSatisfy { "0"..."9" ~= $0 } ? Int(text) : nil
  }
}
